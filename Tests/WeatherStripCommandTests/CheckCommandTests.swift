import Foundation
import TestSupport
import Testing

/// What `check` says of stores that are sound, and of files that are not.
@Suite struct CheckCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.ingest([
      "a.txt": StripPage.text("2025.05.05", StripPage.rows(from: 10) + ["보라포항 6.0℃"])
    ])
  }

  @Test func `finds a sound store sound, in both languages`() throws {
    let english = try workspace.run("check", "--language", "en")
    #expect(english.status == 0)
    #expect(english.errors == "The store is sound.\n")
    #expect(
      english.output == """
        Check                                            Of      Looked at  Could not run  Passed  Failed
        -----------------------------------------------  ------  ---------  -------------  ------  ------
        SQLite's integrity check                         store           1                      1       0
        foreign keys                                     store           1                      1       0
        digests of texts                                 store           1                      1       0
        ids of strips                                    store           1                      1       0
        rows without an origin                           store           5                      5       0
        texts read again                                 store           1                      1       0
        observations of strips                           store           1                      1       0
        states of strips                                 store           1                      1       0
        quality of values, by strip                      store           1                      1       0
        daily sums, by date                              store           1                      1       0
        date (weekday and capture)                       values          9              0       9       0
        frozen (the same under other dates)              strips          1              0       1       0
        partly_frozen (mostly the same as another date)  strips          1              0       1       0
        freeze_season (season of frozen strips)          strips          0              0       0       0
        range (possible range)                           values          9              0       9       0
        record (Korea's records)                         values          9              0       9       0
        zeros (all zeros)                                strips          1              0       1       0
        spatial (stations around)                        values          2              7       2       0
        companions (sixteen companions)                  values          9              0       9       0
        step (leaps within hours)                        values          0              9       0       0
        persistence (stands still for hours)             values          0              9       0       0
        internal (condition and temperature)             values          0              9       0       0

        """)
    let korean = try workspace.run("check", "--language", "ko", "--repair")
    #expect(korean.status == 0)
    #expect(korean.errors == "저장소에 이상이 없습니다.\n")
    #expect(
      korean.output == """
        검사                       대상    살펴본 것  검사 못 함  통과  걸린 것
        -------------------------  ------  ---------  ----------  ----  -------
        SQLite 무결성              저장소          1                 1        0
        외래 키                    저장소          1                 1        0
        글의 해시                  저장소          1                 1        0
        날씨띠 번호                저장소          1                 1        0
        근거 없는 것               저장소          5                 5        0
        다시 읽은 글               저장소          1                 1        0
        관측값                     저장소          1                 1        0
        날씨띠의 상태              저장소          1                 1        0
        관측값의 품질              저장소          1                 1        0
        일별 합계                  저장소          1                 1        0
        date (요일과 수집 시각)    관측값          9           0     9        0
        frozen (갱신 멈춤)         날씨띠          1           0     1        0
        partly_frozen (일부 멈춤)  날씨띠          1           0     1        0
        freeze_season (멈춘 기간)  날씨띠          0           0     0        0
        range (가능한 범위)        관측값          9           0     9        0
        record (기온 기록)         관측값          9           0     9        0
        zeros (모두 0.0)           날씨띠          1           0     1        0
        spatial (주변 지점)        관측값          2           7     2        0
        companions (열여섯 지점)   관측값          9           0     9        0
        step (급변)                관측값          0           9     0        0
        persistence (그대로 멈춤)  관측값          0           9     0        0
        internal (날씨와 기온)     관측값          0           9     0        0

        """)
  }

  @Test func `finds the stores of all fixtures sound`() throws {
    let result = try workspace.shell(
      """
      $W ingest --quiet Fixtures/pages Fixtures/html Fixtures/feed Fixtures/hostile \
        Fixtures/encodings --database all.sqlite && $W check --database all.sqlite --language en
      """)
    #expect(result.status == 0)
    #expect(result.errors == "The store is sound.\n")
  }

  @Test func `changes no byte, and needs no right to write`() throws {
    let before = try workspace.bytes(of: "weatherstrip.sqlite")
    let result = try workspace.shell("chmod 444 weatherstrip.sqlite; $W check --format csv")
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix(
        "check,ran,passed,failed,examples,not_checked,subject\r\nintegrity,1,1,0,,,store\r\n"))
    #expect(try workspace.bytes(of: "weatherstrip.sqlite") == before)
    #expect(try workspace.names() == ["a.txt"])
  }

  /// The store with the first such bytes in place of others.
  private func damage(_ bytes: String, _ others: String) throws {
    var store = try workspace.bytes(of: "weatherstrip.sqlite")
    let place = try #require(store.firstRange(of: Array(bytes.utf8)))
    store.replaceSubrange(place, with: Array(others.utf8))
    try workspace.write(store, to: "weatherstrip.sqlite")
  }

  @Test func `asks for the tables where texts are read otherwise without them`() throws {
    try workspace.write("label,class\n보라,mist\n", to: "mist.csv")
    _ = try workspace.run("reparse", "--quiet", "--conditions", "mist.csv")
    #expect(try workspace.run("check", "--conditions", "mist.csv").status == 0)
    let english = try workspace.run("check", "--language", "en")
    #expect(english.status == 1)
    #expect(english.output.contains("\n\ntexts read again: a.txt, byte 13\n"))
    #expect(
      english.errors
        == "weatherstrip: texts are read otherwise than is stored; give the tables they were "
        + "ingested with (--stations and the like), or run 'weatherstrip reparse'\n")
    let korean = try workspace.run("check", "--language", "ko")
    #expect(
      korean.errors
        == "weatherstrip: 글이 저장된 것과 다르게 읽힙니다. 수집할 때 쓴 표(--stations 따위)를 주거나, "
        + "'weatherstrip reparse'로 다시 읽어 주세요\n")
  }

  @Test func `asks for the freezes where states are others without them`() throws {
    let freeze = zip(StripPage.nine, ["1.0", "2.1", "3.2", "4.3", "5.4", "6.5", "7.6", "8.7"])
      .map { "Z,2025-05-05,2025-05-05,\($0),\($1)\n" }.joined()
    try workspace.write(
      "freeze,first_seen,last_seen,station,temperature_c\n" + freeze, to: "freeze.csv")
    _ = try workspace.run("reparse", "--quiet", "--freezes", "freeze.csv")
    #expect(try workspace.run("check", "--freezes", "freeze.csv").status == 0)
    let english = try workspace.run("check", "--language", "en")
    #expect(english.status == 1)
    #expect(
      english.errors
        == "weatherstrip: indexes, observations, states, quality and daily sums can be put "
        + "right: weatherstrip check --repair, with the tables the pages were ingested with "
        + "(--freezes and the like)\n")
    let korean = try workspace.run("check", "--language", "ko")
    #expect(
      korean.errors
        == "weatherstrip: 색인·관측값·상태·품질·일별 합계는 'weatherstrip check --repair'에 수집할 때 쓴 표"
        + "(--freezes 따위)를 주어 바로잡을 수 있습니다\n")
    let repaired = try workspace.run("check", "--repair", "--language", "en")
    #expect(repaired.status == 1)
    #expect(repaired.errors == "What follows from the rest was worked out anew.\n")
    #expect(try workspace.run("check").status == 0)
  }

  @Test func `tells a damaged text, which can't be put right`() throws {
    try damage("맑음서울 3.2℃", "맑음서울 3.3℃")
    for options in ["", "--repair"] {
      let english = try workspace.shell("$W check --language en \(options)")
      #expect(english.status == 1)
      #expect(english.output.contains("\n\ndigests of texts: strip_text 1\n"))
      #expect(
        english.errors == "weatherstrip: the store is damaged; restore it from a copy, or ingest "
          + "the pages anew\n")
    }
    let korean = try workspace.run("check", "--language", "ko")
    #expect(korean.errors == "weatherstrip: 저장소가 손상되었습니다. 사본에서 되살리거나 문서를 다시 읽어 주세요\n")
  }

  /// Each page of the file in turn is overwritten in its middle, or lost.
  @Test(arguments: ["random", "zero"])
  func `survives whatever stands in the file`(kind: String) throws {
    let store = try workspace.bytes(of: "weatherstrip.sqlite")
    var random = SeededGenerator(seed: 7)
    for page in stride(from: 1, to: store.count / 4096, by: 7) {
      var bytes = store
      for index in page * 4096..<(page + 1) * 4096 where kind == "zero" || index % 4096 > 3500 {
        bytes[index] = kind == "zero" ? 0 : UInt8.random(in: 0...255, using: &random)
      }
      try workspace.write(bytes, to: "b.sqlite")
      for command in ["show 2025-05-05", "check --repair"] {
        let result = try workspace.shell(
          "$W \(command) --database b.sqlite --language en; s=$?; rm -f b.sqlite-*; exit $s")
        #expect([0, 1].contains(result.status), "\(command), page \(page): \(result.errors)")
        #expect(result.status == 0 || !result.errors.isEmpty)
      }
    }
  }
}
