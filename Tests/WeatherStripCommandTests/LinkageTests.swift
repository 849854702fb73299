import Foundation
import Testing

/// What the modules' objects in the build folder ask the linker for. Swift writes the libraries of
/// every module that a file imports, itself or through others, into the file's object.
@Suite struct LinkageTests {
  /// The standard library's own libraries.
  private static let standardLibrary: Set = [
    "swiftCore", "swift_Concurrency", "swift_StringProcessing", "swift_RegexParser",
    "swiftSwiftOnoneSupport", "swiftSynchronization", "swift_Builtin_float", "swift_math",
  ]

  /// What the standard library's module of locks asks for on Linux besides.
  private static let synchronization: Set = ["swiftGlibc", "pthread", "util", "dl", "m"]

  private struct Objects {
    var libraries: Set<String> = []
    var namesFoundation = false
  }

  private func objects(of module: String) throws -> Objects {
    let folder = URL(filePath: Workspace.program).deletingLastPathComponent()
      .appending(path: "\(module).build")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.path(percentEncoded: false).hasSuffix(".swift.o") || $0.pathExtension == "o" }
    var objects = Objects()
    for file in files {
      for part in try Data(contentsOf: file).split(separator: 0) {
        // Of what tables hold, some bytes look alike.
        let isName = part.dropFirst(2).allSatisfy { byte in
          "_+-.".utf8.contains(byte) || Unicode.Scalar(byte).properties.isAlphabetic
            || (0x30...0x39).contains(byte)
        }
        if part.starts(with: Array("-l".utf8)), (3..<60).contains(part.count), isName {
          objects.libraries.insert(String(decoding: part.dropFirst(2), as: UTF8.self))
        }
        // Names of symbols hold their modules' names, each with its length before it.
        if part.firstRange(of: Array("10Foundation".utf8)) != nil
          || part.firstRange(of: Array("20FoundationEssentials".utf8)) != nil
        {
          objects.namesFoundation = true
        }
      }
    }
    return objects
  }

  @Test(arguments: [
    ("Weather", [] as Set<String>), ("StripParsing", synchronization),
    ("WeatherAnalysis", [] as Set<String>),
  ])
  func `links nothing but the standard library`(module: String, locks: Set<String>) throws {
    // WeatherAnalysis may link swift-numerics too; that has no library of its own to ask for.
    let objects = try objects(of: module)
    #expect(objects.libraries.contains("swiftCore"))
    #expect(objects.libraries.subtracting(Self.standardLibrary).subtracting(locks) == [])
    #expect(!objects.namesFoundation)
  }

  @Test func `is seen where a module links more`() throws {
    let objects = try objects(of: "WeatherStore")
    #expect(objects.libraries.isSuperset(of: ["swiftCore", "Foundation", "sqlite3"]))
    #expect(objects.namesFoundation)
  }
}
