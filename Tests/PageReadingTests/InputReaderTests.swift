import Foundation
import TestSupport
import Testing

@testable import PageReading

@Suite struct InputReaderTests {
  private let folder = try! TemporaryFolder()

  private func open(_ bytes: [UInt8], isNamed: Bool = true) throws -> InputReader {
    let path = try folder.write(bytes, to: "page")
    return try InputReader(opening: Input(location: path, isNamed: isNamed), needsDigest: false)
  }

  @Test(
    arguments: [
      (Array("SQLite format 3\0".utf8), .database),
      (Array("%PDF-1.4".utf8), .unsupported(kind: "a PDF")),
      ([0x50, 0x4B, 3, 4], .unsupported(kind: "a ZIP archive")),
      (Array("BZh91AY".utf8), .unsupported(kind: "bzip2")),
      ([0x28, 0xB5, 0x2F, 0xFD, 0], .unsupported(kind: "Zstandard")),
      (
        Array(
          "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: Multipart/related;"
            .utf8), .unsupported(kind: "a page saved as MHTML")
      ),
      (Array("abc\0def".utf8), .binary(offset: 3)),
    ] as [([UInt8], InputError.Problem)])
  func `refuses what is no page, and says what it is`(
    bytes: [UInt8], problem: InputError.Problem
  ) throws {
    let path = folder.path(of: "page")
    #expect(throws: InputError(location: path, problem: problem)) { try open(bytes) }
    let isPassedOver = problem == .database || problem == .binary(offset: 3)
    #expect(throws: InputError(location: path, problem: problem, isPassedOver: isPassedOver)) {
      try open(bytes, isNamed: false)
    }
  }

  @Test func `says that a file is gone, or a folder`() throws {
    let path = folder.path(of: "nowhere.txt")
    #expect(throws: InputError(location: path, problem: .missing)) {
      try InputReader(opening: Input(location: path, isNamed: true), needsDigest: false)
    }
    let error = #expect(throws: InputError.self) {
      try InputReader(opening: Input(location: folder.path, isNamed: true), needsDigest: false)
    }
    #expect(error?.location == folder.path)
  }

  @Test(
    arguments: [
      ("맑음서울 1.0℃", .text), ("<!DOCTYPE html>\n<p>", .markup), ("\u{FEFF} \n<HTML>", .markup),
      ("<?xml version='1.0'?>", .markup), ("<div>", .markup), ("<앵커> 서울", .text),
      ("Warning: x\n<html lang=ko>", .markup), ("2 < 3", .text), ("WARC/1.0\r\n", .archive),
    ] as [(String, ContentKind)])
  func `tells a page's kind by its first bytes`(text: String, kind: ContentKind) {
    #expect(ContentKind(ofFirstBytes: Array(text.utf8)[...]) == kind)
  }

  @Test(arguments: [
    (String.Encoding.utf16LittleEndian, ContentKind.text),
    (.utf16BigEndian, .text),
  ])
  func `takes UTF-16 for text`(encoding: String.Encoding, kind: ContentKind) throws {
    let bytes = Array(try #require("2025.04.04\n서울 1.0℃".data(using: encoding)))
    #expect(ContentKind(ofFirstBytes: bytes[...]) == kind)
    let markup = Array(try #require("<html><body>서울".data(using: encoding)))
    #expect(ContentKind(ofFirstBytes: markup[...]) == .markup)
  }
}
