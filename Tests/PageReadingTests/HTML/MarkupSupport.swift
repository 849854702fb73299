import StripParsing
import TestSupport
import Weather

@testable import PageReading

/// Reads pieces of HTML with the built-in tables.
enum Markup {
  static let conditions = ImageConditions(WrittenObservations.tables.conditions)
  static let parser = StripParser(tables: WrittenObservations.tables)

  static func page(_ html: String) -> HTMLText { page(Array(html.utf8)) }

  static func page(_ html: [UInt8]) -> HTMLText {
    HTMLText(of: html, imageConditions: conditions)
  }

  /// The text of a piece of HTML, `¦` for U+001F.
  static func text(_ html: String) -> String { visible(page(html).text) }

  /// The text that stripping the tags alone gives, `¦` for U+001F.
  static func strippedText(_ html: String) -> String {
    var builder = TagStripper.read(
      Array(html.utf8).span, into: PageTextBuilder(imageConditions: conditions))
    return visible(builder.finish().text)
  }

  /// The rows of a page's strips, `2025-04-04,98,동두천,맑음,2.8,text`.
  static func rows(_ html: [UInt8]) -> [String] {
    parser.parse(page(html).text.span).strips.flatMap { strip in
      strip.observations.map { observation in
        [
          strip.date.description, "\(observation.stationID)",
          WrittenObservations.tables.stations[id: observation.stationID]?.name ?? "",
          observation.presentWeather?.printed ?? "",
          observation.airTemperature?.description ?? "",
          observation.flags.contains(QualityFlags(.stationFromOrder)) ? "order" : "text",
        ].joined(separator: ",")
      }
    }
  }

  /// The rows of a strip whose items are given, `서울 맑음 5.0`; what is missing is `-`.
  static func rows(ofItems items: String...) -> [String] {
    let html =
      "<p>2025.04.04 (금)</p><ul>" + items.map { "<li>\($0)</li>" }.joined()
      + "</ul><p>기상청 제공</p>"
    return parser.parse(page(html).text.span).strips.flatMap(\.observations).map { observation in
      [
        WrittenObservations.tables.stations[id: observation.stationID]?.name ?? "-",
        observation.presentWeather?.printed ?? "-",
        observation.airTemperature?.description ?? "-",
      ].joined(separator: " ")
    }
  }

  private static func visible(_ text: [UInt8]) -> String {
    String(decoding: text, as: UTF8.self).replacing("\u{1F}", with: "¦")
  }
}
