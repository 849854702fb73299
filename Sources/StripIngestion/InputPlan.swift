public import PageReading
public import WeatherStore

/// What is to be done with an input.
public enum InputPlan: Hashable, Sendable {
  /// To read it.
  case read
  /// To read on where it ended when it was read before.
  case goOn(GrownInput)
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

/// An input that has grown since it was read.
public struct GrownInput: Hashable, Sendable {
  /// What is to be read.
  public var part: FilePart
  /// How what stands before was read.
  public var before: [InputRecord]
  /// The texts of strips in what is read again, as they were found before.
  public var known: Set<KnownText> = []
}
