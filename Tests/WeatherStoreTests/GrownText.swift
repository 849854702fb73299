import Foundation
import GRDB
import TestSupport
import Testing

@testable import WeatherStore

/// Texts that grow, and what is seen in them.
enum GrownText {
  private static func rows(_ day: Int, _ count: Int = 3, more: [String] = []) -> String {
    (SketchedPage.rows(from: day * 20).prefix(count) + more).map { "• \($0)\n" }.joined()
  }

  /// Strips in various layouts, with prose between.
  static let layouts = [
    "2025.05.01\n\n\(rows(1))기상청 제공\n\n오늘의 기사\n",
    "\(rows(2, 4))기상청 제공\n2025.05.02 (금)\n",
    "2025.05.03\n\(rows(3, 2))기상청 제공\n낮 기온은 25℃까지 오르겠다\n",
    "2025.05.04\n\(rows(4, more: ["보라속초 1.0℃", "맑음대전 99.0℃"]))",
    "2025.02.30\n\(rows(5, more: ["맑음대전 99.0℃"]))기상청 제공\n",
    "\(rows(6, 9))기상청 제공\n 오늘의 기사\n",
    "2025.05.07 맑음서울 1.0℃ 흐림부산 2.0℃ 비대구 3.0℃ 기상청 제공 2025.05.08 비서울 4.0℃ 비부산 5.5℃",
    "\n내일 예보\n2025.05.09\n\(rows(7))• 서울 3\n• 부산 4\n기상청 제공",
  ]

  /// What was seen of each location: place in the file, text, strip and readings; and the sources.
  struct Seen: Equatable {
    var sightings: [String] = []
    var rejections: [String] = []
    var sources: [String] = []
  }

  static func seen(in store: WeatherStore) throws -> [String: Seen] {
    let sightings = try store.rows(
      """
      SELECT location, ifnull(record_offset, 0) + page_offset, length(text), strip_id,
        strip_text.digest, observations, repairs
      FROM sighting JOIN source ON source_id = source.id
        LEFT JOIN strip ON strip.number = strip_number
        JOIN reading ON reading.id = reading_id JOIN strip_text ON strip_text.id = strip_text_id
      """)
    let rejections = try store.rows(
      """
      SELECT location, ifnull(record_offset, 0) + row_offset, row_length, reason, found
      FROM rejection JOIN source ON source_id = source.id
      """)
    let sources = try store.rows("SELECT location, record_offset, record_length FROM source")
    var seen: [String: Seen] = [:]
    func add(_ rows: [String], to list: WritableKeyPath<Seen, [String]>) {
      for row in rows.sorted() {
        let parts = row.split(separator: "|", maxSplits: 1)
        let name = parts[0].split(separator: "/").last.map { String($0.dropLast()) } ?? ""
        seen[name, default: Seen()][keyPath: list].append(String(parts[1]))
      }
    }
    add(sightings, to: \.sightings)
    add(rejections, to: \.rejections)
    add(sources, to: \.sources)
    return seen
  }

  /// Each text stands where the store says.
  static func expectPlaces(of text: [UInt8], in store: WeatherStore) throws {
    try store.queue.read { database in
      let places = try Row.fetchAll(
        database,
        sql: """
          SELECT ifnull(record_offset, 0) + page_offset, text FROM sighting
            JOIN source ON source_id = source.id JOIN reading ON reading.id = reading_id
            JOIN strip_text ON strip_text.id = strip_text_id
          UNION SELECT ifnull(record_offset, 0) + row_offset, text
            FROM rejection JOIN source ON source_id = source.id
          """)
      for place in places {
        let start: Int = place[0]
        let bytes = Array(place[1] as Data)
        try #require(text[start...].starts(with: bytes))
      }
    }
  }
}
