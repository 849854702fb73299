import Foundation
import TestSupport
import Testing

/// Copies of a store, and what is never replaced by one.
@Suite struct BackupCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    _ = try workspace.run("ingest", "Fixtures/pages")
  }

  private var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(
        atPath: workspace.folder.path(percentEncoded: false)
      ).filter { $0 != "Fixtures" && !$0.hasPrefix("weatherstrip.sqlite") }.sorted()
    }
  }

  /// The size in thousands of bytes.
  private func size(of name: String) throws -> Int {
    try Data(contentsOf: workspace.folder.appending(path: name)).count / 1000
  }

  @Test func `sums up as the store does`() throws {
    let result = try workspace.run("backup", "copy.sqlite")
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.errors == "Backup written: copy.sqlite (\(try size(of: "copy.sqlite")) kB)\n")
    for command in ["summary", "export --include all", "runs"] {
      let store = try workspace.shell("$W \(command)")
      let copy = try workspace.shell("$W \(command) --database copy.sqlite")
      #expect(copy.status == 0)
      #expect(copy.output == store.output)
    }
    #expect(try files == ["copy.sqlite"])
  }

  @Test func `is reported in Korean, and not at all where asked to be quiet`() throws {
    let korean = try workspace.run("backup", "copy.sqlite", "--language", "ko")
    #expect(korean.errors == "백업했습니다: copy.sqlite (\(try size(of: "copy.sqlite")) kB)\n")
    let quiet = try workspace.run("backup", "copy.sqlite", "--replace", "--quiet")
    #expect(quiet.status == 0)
    #expect(quiet.output + quiet.errors == "")
  }

  @Test(arguments: [
    ("en", "a store is here already; give --replace to replace it, or name another file"),
    ("ko", "이미 저장소가 있습니다. 바꾸려면 --replace를, 아니면 다른 파일 이름을 주세요"),
  ])
  func `replaces a store only where asked to`(language: String, message: String) throws {
    _ = try workspace.run(
      "ingest", "Fixtures/pages/2025-04-04-plain-case.txt", "--database", "copy.sqlite")
    let refused = try workspace.run("backup", "copy.sqlite", "--language", language)
    #expect(refused.status == 1)
    #expect(refused.errors == "weatherstrip: copy.sqlite: \(message)\n")
    #expect(try workspace.run("backup", "copy.sqlite", "--replace").status == 0)
    #expect(try workspace.rows("runs", "--database", "copy.sqlite").map { $0["pages"] } == ["24"])
    #expect(try files == ["copy.sqlite"])
  }

  @Test(arguments: [
    ("en", "is here already and is no store, so it was left as it is; name another file"),
    ("ko", "이미 있고 저장소가 아니라 손대지 않았습니다. 다른 파일 이름을 주세요"),
  ])
  func `replaces no other file`(language: String, message: String) throws {
    try workspace.write("mine", to: "copy.sqlite")
    for path in ["copy.sqlite", "Fixtures", "/dev/null"] {
      let result = try workspace.run("backup", path, "--replace", "--language", language)
      #expect(result.status == 1)
      #expect(result.errors == "weatherstrip: \(path): \(message)\n")
    }
    let kept = try Data(contentsOf: workspace.folder.appending(path: "copy.sqlite"))
    #expect(Array(kept) == Array("mine".utf8))
  }

  @Test(arguments: [
    ("en", "is the store itself, or a file that belongs to it; name another file for the backup"),
    ("ko", "백업할 저장소 자신이거나 그 저장소에 딸린 파일입니다. 다른 파일 이름을 주세요"),
  ])
  func `is not put in place of the store`(language: String, message: String) throws {
    _ = try workspace.shell("ln weatherstrip.sqlite hard; ln -s weatherstrip.sqlite soft")
    for path in ["weatherstrip.sqlite", "./weatherstrip.sqlite-wal", "hard", "soft"] {
      let result = try workspace.run("backup", path, "--replace", "--language", language)
      #expect(result.status == 1)
      #expect(result.errors == "weatherstrip: \(path): \(message)\n")
    }
    #expect(try workspace.run("summary").status == 0)
  }

  @Test(arguments: [
    (
      "en",
      "is in use or was not closed in order (a -wal or -journal file lies beside it), so it was "
        + "left as it is; name another file"
    ),
    (
      "ko",
      "쓰이고 있거나 제대로 닫히지 않아(-wal이나 -journal 파일이 곁에 있음) 손대지 않았습니다. "
        + "다른 파일 이름을 주세요"
    ),
  ])
  func `replaces no store that is in use`(language: String, message: String) throws {
    _ = try workspace.run("backup", "copy.sqlite")
    try workspace.write("", to: "copy.sqlite-wal")
    let result = try workspace.run("backup", "copy.sqlite", "--replace", "--language", language)
    #expect(result.status == 1)
    #expect(result.errors == "weatherstrip: copy.sqlite: \(message)\n")
  }

  @Test(arguments: [40, 100, 200])
  func `leaves no file on a full disk, and tells it`(blocks: Int) throws {
    let result = try workspace.shell("(ulimit -f \(blocks); $W backup copy.sqlite)")
    #expect(result.status == 1)
    #expect(
      result.errors == "weatherstrip: copy.sqlite: there is no room left to write; nothing stored "
        + "before was harmed; make room and run the same command again\n")
    #expect(try files == [])
  }

  @Test func `is made of a store that can't be written`() throws {
    let script = """
      mkdir locked && cp weatherstrip.sqlite locked/ && chmod a-w locked/weatherstrip.sqlite locked
      $W backup copy.sqlite --database locked/weatherstrip.sqlite --quiet; status=$?
      chmod u+w locked; exit $status
      """
    let result = try workspace.shell(script)
    #expect(result.status == 0)
    #expect(result.errors == "")
    let store = try workspace.run("summary")
    let copy = try workspace.run("summary", "--database", "copy.sqlite")
    #expect(copy.output == store.output)
  }

  @Test func `tells that the folder is not there`() throws {
    let result = try workspace.run("backup", "no/such.sqlite")
    #expect(result.status == 1)
    #expect(
      result.errors == "weatherstrip: no/such.sqlite: can't be written; check that the folder "
        + "exists and the permissions of both\n")
  }

  @Test func `tells that there is no store`() throws {
    let result = try workspace.run("backup", "copy.sqlite", "--database", "nowhere.sqlite")
    #expect(result.status == 1)
    #expect(
      result.errors == "weatherstrip: nowhere.sqlite: there is no store here; make one with "
        + "'weatherstrip ingest', or name another with --database\n")
    #expect(try files == [])
  }

  @Test(arguments: ["", "-", "''", "folder/"])
  func `needs the name of a file`(word: String) throws {
    let result = try workspace.shell("$W backup \(word)")
    #expect(result.status == 64)
    #expect(try files == [])
  }
}
