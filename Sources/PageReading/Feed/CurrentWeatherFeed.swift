package import Weather

/// The strips in one file of KMA's feed of current weather.
///
/// The feed has a `current` element with a `weather` element for each hour, which holds a `local`
/// element for each station.
package struct CurrentWeatherFeed: Sendable {
  /// The strips, in the order in which they stand. One without any station is left out.
  package let strips: [Strip]
  /// The `weather` elements of which nothing could be kept, in order.
  package let unreadStrips: [UnreadStrip]
  /// What was not understood or not allowed, in order.
  package let rejections: [Rejection]

  /// Reads a file. Linear in its length.
  ///
  /// - Parameter text: UTF-8, whatever the file declares.
  /// - Throws: `FeedError` where the file is not well-formed, has a document type declaration, or
  ///   is no feed; nothing of it is kept then.
  package init(of text: [UInt8], tables: WeatherTables) throws(FeedError) {
    var strips: [Strip] = []
    var unreadStrips: [UnreadStrip] = []
    var rejections: [Rejection] = []
    for weather in try FeedScanner.weatherElements(in: text) {
      let reading = FeedReading(of: weather, in: text, tables: tables)
      if let strip = reading.strip, !strip.observations.isEmpty {
        strips.append(strip)
      } else if !reading.rejections.isEmpty {
        let rawText = Array(text[weather.range])
        unreadStrips.append(UnreadStrip(byteRange: weather.range, rawText: rawText))
      }
      rejections += reading.rejections
    }
    self.strips = strips
    self.unreadStrips = unreadStrips
    self.rejections = rejections
  }

  /// Whether a file that begins with these bytes, in UTF-8 or another set that holds ASCII, is one
  /// of the feed: its root element is called `current`.
  package static func isFeed(_ firstBytes: borrowing Span<UInt8>) -> Bool {
    var position = holds("\u{FEFF}", firstBytes, at: 0) ? 3 : 0
    while position < firstBytes.count {
      if AttributeScanner.isBlank(firstBytes[position]) {
        position += 1
      } else if holds("<?", firstBytes, at: position) {
        position = behind("?>", firstBytes, from: position + 2)
      } else if holds("<!--", firstBytes, at: position) {
        position = behind("-->", firstBytes, from: position + 4)
      } else {
        return isRoot(firstBytes, at: position)
      }
    }
    return false
  }

  private static func isRoot(_ bytes: borrowing Span<UInt8>, at start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "<") else { return false }
    var name: [UInt8] = []
    var position = start + 1
    while position < bytes.count, name.count < 100 {
      let byte = bytes[position]
      if AttributeScanner.endsName(byte) { return name.elementsEqual("current".utf8) }
      if byte == UInt8(ascii: ":") { name.removeAll() } else { name.append(byte) }
      position += 1
    }
    return false
  }

  private static func behind(_ word: String, _ bytes: borrowing Span<UInt8>, from start: Int) -> Int
  {
    var position = start
    while position < bytes.count, !holds(word, bytes, at: position) { position += 1 }
    return position + word.utf8.count
  }

  private static func holds(_ word: String, _ bytes: borrowing Span<UInt8>, at start: Int) -> Bool {
    guard start + word.utf8.count <= bytes.count else { return false }
    var position = start
    for byte in word.utf8 {
      guard bytes[position] == byte else { return false }
      position += 1
    }
    return true
  }
}
