internal import Weather
public import WeatherAnalysis

/// Something to be recorded, with all that can be worked out of it without the store. That takes
/// longer than writing it, and can be done meanwhile by another thread.
public struct PreparedRecording: Sendable {
  let content: Content
  /// So many rows will be written at the most, where that is known.
  public let rowCount: Int

  enum Content: Sendable {
    case page(PreparedPage)
    case other(Recording)
  }

  /// - Parameters:
  ///   - recording: what was met.
  ///   - expectsNews: whether strips are likely to be new; else their values are judged when that
  ///     turns out.
  public init(
    _ recording: Recording, qualityControl: QualityControl, expectsNews: Bool = true
  ) {
    rowCount = recording.rowCount
    if case .page(let page) = recording {
      content = .page(PreparedPage(page, expectsNews ? qualityControl : nil))
    } else {
      content = .other(recording)
    }
  }
}

/// A page, or a part of a long one, ready to be written.
struct PreparedPage: Sendable {
  let source: Source
  let strips: [PreparedStrip]
  let unreadStrips: [PreparedText]
  let rejections: [FoundRejection]
  let isEmpty: Bool

  /// - Parameter control: judges the strips' values; nil where most of them are known.
  init(_ page: PageFindings, _ control: QualityControl?) {
    source = page.source
    strips = page.strips.map { PreparedStrip($0, of: page.source, control) }
    unreadStrips = page.unreadStrips.map {
      PreparedText(range: $0.strip.byteRange, text: SightingTable.SightedText($0))
    }
    rejections = page.rejections
    isEmpty = page.isEmpty
  }
}

/// A text of which nothing could be kept, ready to be written.
struct PreparedText: Sendable {
  let range: Range<Int>
  let text: SightingTable.SightedText
}

/// A strip ready to be written.
struct PreparedStrip: Sendable {
  let found: FoundStrip
  let text: SightingTable.SightedText
  /// What is written if the strip is new; nil where that was not worked out.
  let new: NewStrip?

  init(_ found: FoundStrip, of source: Source, _ control: QualityControl?) {
    self.found = found
    text = SightingTable.SightedText(found)
    new = control.map { NewStrip(found, captureTime: source.captureTime, $0) }
  }
}

/// A strip that the store does not hold yet, as it is if no other bears on it.
struct NewStrip: Sendable {
  let alone: AloneStrip
  /// Its observations, judged.
  let observations: [Observation]
  /// Whether several values were printed for a station.
  let hasSeveralValues: Bool
  /// The rows of the table `observation`; nil where a station has several values.
  let rows: ObservationRows?

  init(_ found: FoundStrip, captureTime: UTCTime?, _ control: QualityControl) {
    alone = AloneStrip(found, control)
    observations = alone.judged(captureTime: captureTime, control)
    rows = ObservationRows(observations)
    hasSeveralValues = rows == nil
  }
}
