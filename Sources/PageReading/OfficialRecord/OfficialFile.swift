public import Weather

/// A file of KMA's data portal with hourly or daily values of stations (기상자료개방포털, ASOS).
public struct OfficialFile: Sendable {
  /// The path as given; `-` for standard input.
  public let location: String
  /// What the file's rows are.
  public let kind: Kind
  /// The rows of hourly values, in file order; empty where the file has daily ones.
  public let hours: [HourRow]
  /// The rows of daily values, in file order; empty where the file has hourly ones.
  public let days: [DayRow]
  /// How many air temperatures were left out because their QC flag says error or missing.
  public let flaggedCount: Int

  /// What the rows of a file are.
  public enum Kind: Hashable, Sendable {
    case hourly
    case daily
  }

  /// A row of hourly values.
  public struct HourRow: Hashable, Sendable {
    /// The station's number, 1...999999.
    public let stationID: Int
    /// The hour.
    public let time: CalendarHour
    /// The values.
    public let hour: OfficialHour
    /// The line on which the row begins, counted from 1.
    public let line: Int
  }

  /// A row of daily values.
  public struct DayRow: Hashable, Sendable {
    /// The station's number, 1...999999.
    public let stationID: Int
    /// The date.
    public let date: CalendarDate
    /// The values.
    public let day: OfficialDay
    /// The line on which the row begins, counted from 1.
    public let line: Int
  }

  /// Reads a CSV file, in UTF-8 or CP949, compressed with gzip or not.
  ///
  /// Columns are found by their names in the header, in any order; others than those of the
  /// temperatures, precipitation and weather are passed over. Blank lines are skipped. A mistake
  /// anywhere refuses the whole file.
  ///
  /// - Throws: `OfficialFileError` with the line and what is wrong there.
  /// - Complexity: linear; the file's bytes are read piece by piece, the rows are all kept.
  public init(reading input: Input) throws(OfficialFileError) {
    location = input.location
    var content = try Self.content(of: input)
    var parser = OfficialFileParser(location: input.location)
    while let piece = try Self.next(&content, of: input) {
      do throws(OfficialFileError) {
        try parser.add(piece, isFinal: false)
      } catch {
        // A damaged member can hold anything, so that a row's mistake may come of the damage.
        while content.isCompressed, try Self.next(&content, of: input) != nil {}
        throw error
      }
    }
    try parser.add([], isFinal: true)
    let rows = try parser.finished()
    kind = rows.kind
    hours = rows.hours
    days = rows.days
    flaggedCount = rows.flaggedCount
  }

  private static func content(of input: Input) throws(OfficialFileError) -> ContentReader {
    do throws(InputError) {
      let window = InputWindow(try InputFile.open(input), location: input.location)
      return try ContentReader(window, limits: ReadingLimits())
    } catch {
      throw OfficialFileError(location: input.location, line: nil, problem: .input(error))
    }
  }

  /// The next bytes; nil at the end.
  private static func next(
    _ content: inout ContentReader, of input: Input
  ) throws(OfficialFileError) -> [UInt8]? {
    let problem: OfficialFileError.Problem
    do throws(InputError) {
      switch try content.next() {
      case nil: return nil
      case .part(let part)?: return part.bytes
      case .damage(let offset, let damage)?: problem = .damaged(offset: offset, damage)
      }
    } catch {
      problem = .input(error)
    }
    throw OfficialFileError(location: input.location, line: nil, problem: problem)
  }
}
