internal import Weather

/// Something to be recorded, in the order in which it was met.
public enum Recording: Sendable {
  /// What a page held.
  case page(PageFindings)
  /// A file that was read to its end, all its pages being recorded; nil where it can't be told
  /// again.
  case finished(location: String, InputRecord?)
  /// A file that was not read, since it is as it was: the run is noted to have seen what it holds,
  /// and its time is kept where it changed.
  case unchanged([InputRecord], newTime: InputRecord?)
  /// A file that was not read, since its content is that of another: what was found in that one is
  /// recorded of this one too.
  case copied(of: InputRecord, as: InputRecord)

  /// So many rows will be written at the most, where that is known.
  public var rowCount: Int {
    switch self {
    case .page(let page):
      page.strips.reduce(page.unreadStrips.count + page.rejections.count) {
        $0 + $1.strip.observations.count
      }
    case .finished, .unchanged: 1
    case .copied(let known, _): known.size / 64
    }
  }
}
