import Weather

/// Why a file of KMA's data portal could not be read.
public struct OfficialFileError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The path as given; `-` for standard input.
  public let location: String
  /// The line, counted from 1, on which the row at fault begins; nil where the fault is none of a
  /// row.
  public let line: Int?
  /// What is wrong.
  public let problem: Problem

  /// An error in a file.
  public init(location: String, line: Int?, problem: Problem) {
    self.location = location
    self.line = line
    self.problem = problem
  }

  /// What is wrong with a file.
  public enum Problem: Error, Equatable, Sendable {
    /// The file can't be opened or read.
    case input(InputError)
    /// The gzip member that begins at a byte of the file is damaged, or no member begins there.
    case damaged(offset: Int, Damage.Problem)
    /// There is no header.
    case empty
    /// The text is UTF-16.
    case utf16
    /// The file is of a kind that is no text, with its name.
    case unsupported(kind: String)
    /// The system can't convert the text, for a reason.
    case unsupportedEncoding(reason: String)
    /// The header is neither that of hourly values nor that of daily ones. The first ten columns,
    /// long names shortened, and `…` where there are more.
    case unknownHeader(columns: [String])
    /// The header is that of hourly and of daily values. Its columns as for `unknownHeader`.
    case ambiguousHeader(columns: [String])
    /// The header names a column twice that is read.
    case repeatedColumn(String)
    /// A row has another number of values than the header.
    case valueCount(found: Int, expected: Int)
    /// A quote is never closed.
    case openQuote
    /// There is something between a closing quote and the next comma.
    case textBehindQuote
    /// A row is longer than is read, with the limit in bytes: a quote may be open.
    case longRecord(limit: Int)
    /// A value is not what its column holds. A long one is shortened.
    case value(String, column: String, expected: ValueKind)
  }

  /// What a column holds.
  public enum ValueKind: Hashable, Sendable {
    /// 1...999999.
    case stationNumber
    /// A date and an hour.
    case hour
    /// A time without minutes.
    case fullHour
    /// A date.
    case date
    /// Degrees Celsius, -90.0...60.0.
    case airTemperature
    /// Millimetres, 0...999.9.
    case precipitation
    /// 0, 1, 9 or nothing.
    case flag
    /// Numbers of two digits one after another, or nothing.
    case phenomena
  }

  /// `path:line: problem`, in English.
  public var description: String { text(in: .english) }
}
