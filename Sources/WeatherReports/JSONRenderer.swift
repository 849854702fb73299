/// JSON (RFC 8259) with the fields in their order: an array of objects, or an object a line.
struct JSONRenderer: Renderer {
  let form: Form
  private var names: [String] = []
  private var isFirst = true

  enum Form {
    case array, lines
  }

  init(form: Form) {
    self.form = form
  }

  mutating func start(_ columns: [ReportColumn]) -> String {
    names = columns.map { Self.quoted($0.name) }
    return form == .array ? "[" : ""
  }

  mutating func row(_ cells: [Cell]) -> String {
    let members = zip(names, cells).map { "\($0):\(Self.value(of: $1))" }
    let object = "{\(members.joined(separator: ","))}"
    guard form == .array else { return object + "\n" }
    let separator = isFirst ? "\n" : ",\n"
    isFirst = false
    return separator + object
  }

  mutating func end() -> String {
    form == .array ? (isFirst ? "]\n" : "\n]\n") : ""
  }

  private static func value(of cell: Cell) -> String {
    switch cell {
    case .missing: return "null"
    case .number(let text): return text
    case .flag(let value): return value ? "true" : "false"
    case .text(let text): return quoted(text)
    case .shares(let shares):
      return "{\(shares.map { "\(quoted($0.name)):\($0.percent)" }.joined(separator: ","))}"
    case .counts(let counts):
      return "{\(counts.map { "\(quoted($0.name)):\($0.count)" }.joined(separator: ","))}"
    }
  }

  /// A JSON string. Beside what JSON asks for, all is escaped that terminals obey.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      default:
        if TerminalText.isHostile(scalar) {
          result += Self.escape(scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { "\\u" + String(0x10000 + UInt32($0), radix: 16).dropFirst() }.joined()
    } ?? ""
  }
}
