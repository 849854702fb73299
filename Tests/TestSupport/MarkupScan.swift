/// The tags of a page as a browser sees them, for tests of what hostile text makes of it.
///
/// It knows what the report's page needs: tags, attributes of either quote or none, and elements whose
/// content is text (`script`, `style`, `title`).
public struct MarkupScan {
  /// The names of elements with the names of their attributes: `a`, `a href`.
  public private(set) var names: [String: Int] = [:]
  /// The values of attributes, by element and attribute.
  public private(set) var values: [String: [String]] = [:]
  /// The text between tags.
  public private(set) var text = ""

  /// Scans a page.
  public init(_ page: String) {
    let bytes = Array(page.utf8)
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count,
        Self.isLetter(bytes[place + 1]) || bytes[place + 1] == UInt8(ascii: "/")
          || bytes[place + 1] == UInt8(ascii: "!")
      else {
        let end = bytes[(place + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        text += String(decoding: bytes[place..<end], as: UTF8.self)
        place = end
        continue
      }
      place = scanTag(bytes, from: place + 1)
    }
  }

  /// Scans a tag behind its `<`; returns the place behind it, and behind the text of an element that
  /// holds text alone.
  private mutating func scanTag(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start
    let name = Self.word(bytes, &place, until: " \n\t/>")
    let isStart = !name.isEmpty && name.first != "!"
    if isStart { names[name, default: 0] += 1 }
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      if " \n\t/".utf8.contains(bytes[place]) {
        place += 1
        continue
      }
      let attribute = Self.word(bytes, &place, until: " \n\t/>=")
      var value = ""
      if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
        place += 1
        value = Self.value(bytes, &place)
      }
      if isStart {
        names["\(name) \(attribute)", default: 0] += 1
        values["\(name) \(attribute)", default: []].append(value)
      }
    }
    place += 1
    guard ["script", "style", "title"].contains(name) else { return place }
    let end = Array("</\(name)".utf8)
    while place + end.count <= bytes.count, Array(bytes[place..<place + end.count]) != end {
      place += 1
    }
    return place
  }

  private static func word(_ bytes: [UInt8], _ place: inout Int, until ends: String) -> String {
    let start = place
    while place < bytes.count, place == start || !ends.utf8.contains(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
  }

  private static func value(_ bytes: [UInt8], _ place: inout Int) -> String {
    guard place < bytes.count else { return "" }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return word(bytes, &place, until: " \n\t>")
    }
    let start = place + 1
    let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
    place = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
