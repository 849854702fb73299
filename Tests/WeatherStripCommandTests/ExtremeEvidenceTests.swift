import Foundation
import TestSupport
import Testing

/// The strips that `summary --evidence` names.
@Suite struct ExtremeEvidenceTests {
  private let workspace: Workspace
  // printf '2025-05-05||98:10 105:21 108:32 133:43 143:54 152:65 156:76 159:87 184:98' \
  //   | sha256sum | cut -c -16
  private static let first = "52f88e40a668b8a9"
  // The same with 108:33.
  private static let second = "15fcfe7bdf5556a9"
  // printf '2025-05-08||98:5 105:16 108:27 133:38 143:49 152:60 156:71 159:82 184:93' \
  //   | sha256sum | cut -c -16
  private static let suspect = "ac1d0311bcf16183"

  /// Two strips of a day with the same lowest and, in the first alone, the highest value; one of
  /// another weekday than it prints, which is lower.
  init() throws {
    workspace = try Workspace()
    var other = StripPage.rows(from: 10)
    other[2] = "맑음서울 3.3℃"
    try workspace.ingest([
      "a.txt": StripPage.text("2025.05.05", StripPage.rows(from: 10) + ["비속초 20.1℃"]),
      "b.txt": StripPage.text("2025.05.05", other),
      "c.txt": StripPage.text("2025.05.08 (금)", StripPage.rows(from: 5)),
    ])
  }

  @Test(arguments: ["", "a.txt b.txt c.txt"])
  func `names all strips that print an extreme, in the last fields`(paths: String) throws {
    let csv = try workspace.shell("$W summary --quiet --evidence --by nation --format csv \(paths)")
    let lines = csv.output.components(separatedBy: "\r\n")
    #expect(csv.status == 0)
    #expect(lines[0].hasSuffix(",condition_classes,minimum_strip_id,maximum_strip_id"))
    let both = [Self.first, Self.second].sorted().joined(separator: ";")
    #expect(lines[1].hasSuffix(",\(both),\(Self.first)"))
    let json = try workspace.shell("$W summary --evidence --by nation --format json \(paths)")
    #expect(
      json.output.contains(
        #","minimum_strip_id":"\#(both)","maximum_strip_id":"\#(Self.first)"}"#))
    let plain = try workspace.shell("$W summary --quiet --by nation --format csv \(paths)")
    #expect(plain.output.hasPrefix("area,"))
    #expect(!plain.output.contains("strip_id"))
  }

  @Test func `names strips that show finds, for every group`() throws {
    _ = try workspace.run("ingest", "--quiet", "Fixtures/pages", "Fixtures/html")
    for options in ["", "--include all"] {
      let result = try workspace.shell(
        "$W summary --evidence --by station,year --format tsv \(options)")
      let lines = result.output.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      let groups = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
      #expect(groups.count > 100)
      for group in groups.filter({ $0["station_id"] == "108" }) {
        for extreme in ["minimum", "maximum"] {
          let ids = (group["\(extreme)_strip_id"] ?? "").split(separator: ";")
          #expect(!ids.isEmpty)
          for id in ids {
            let rows = try workspace.rows("show", String(id))
            let found = rows.contains { row in
              row["station_id"] == group["\(extreme)_station_id"]
                && row["temperature_c"] == group["\(extreme)_c"]
                && row["date"] == group["\(extreme)_date"]
                && (row["counted"] == "yes" || !options.isEmpty)
            }
            #expect(found, "\(id)")
          }
        }
      }
    }
  }

  @Test func `names strips of what is brought in`() throws {
    let result = try workspace.rows(
      "summary", "--evidence", "--by", "nation", "--include", "suspect")
    #expect(result.first?["minimum_c"] == "0.5")
    #expect(result.first?["minimum_strip_id"] == Self.suspect)
    #expect(result.first?["maximum_strip_id"] == Self.first)
  }

  @Test func `names them in tables`() throws {
    let both = [Self.first, Self.second].sorted().joined(separator: ";")
    let english = try workspace.run(
      "summary", "--evidence", "--by", "station", "--station", "98", "--language", "en")
    #expect(
      english.output.hasPrefix(
        """
        Area         Stations  Days  Strips  Captures a day  Error ℃ max/min/mean  Observations  \
        Minimum ℃         Maximum ℃         Mean ℃  Conditions  Strip of minimum                   \
        Strip of maximum
        """), "\(english.output)")
    #expect(english.output.contains("  clear 2     \(both)  \(both)\n"))
    let korean = try workspace.run("summary", "--evidence", "--by", "nation", "--language", "ko")
    #expect(korean.output.contains("  날씨           최저 날씨띠                        최고 날씨띠\n"))
    #expect(korean.output.contains("  맑음 18, 비 1  \(both)  \(Self.first)\n"))
  }

  @Test func `can't be asked for what is counted as printed`() throws {
    let result = try workspace.run("summary", "a.txt", "--as-printed", "--evidence")
    #expect(result.status == 64)
    #expect(
      result.errors.hasPrefix(
        "Error: --as-printed does not tell strips apart; leave --evidence out.\n"))
  }
}
