public import PageReading
public import WeatherStore

/// What is to be done with an input.
public enum InputPlan: Hashable, Sendable {
  /// To read it.
  case read
  /// To read on where it ended when it was read before.
  case goOn(FilePart)
  /// Nothing: what it holds is known.
  case known(KnownInput)
}

/// An input that need not be read.
public struct KnownInput: Hashable, Sendable {
  /// How it was read before, here or elsewhere; several, where it has grown since.
  public var before: [InputRecord]
  /// How it is to be kept as read here; nil where that is kept already.
  public var kept: InputRecord?
  /// Whether it was read elsewhere, and is to be noted here.
  public var isCopy: Bool
  /// The file's bytes.
  public var byteCount: Int { before.last?.size ?? 0 }
}
