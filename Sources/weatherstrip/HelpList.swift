/// Names with their meanings, one below another, for the help of a command.
enum HelpList {
  static func text(_ items: [(name: String, meaning: String)]) -> String {
    let width = items.map(\.name.count).max() ?? 0
    return items.map { item in
      let blanks = String(repeating: " ", count: width - item.name.count)
      return "  \(item.name)\(blanks)  \(item.meaning)"
    }.joined(separator: "\n")
  }
}
