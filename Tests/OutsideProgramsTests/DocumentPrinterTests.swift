import Foundation
import TestSupport
import Testing

@testable import OutsidePrograms

struct DocumentPrinterTests {
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
  }

  private func surroundings(path: String = "/usr/bin:/bin") -> Surroundings {
    Surroundings(searchPath: path, temporaryFolder: folder.path, made: 1_795_000_000)
  }

  @Test func `The same page makes the same PDF`() async throws {
    let page = Pages.plain
    let first = try await DocumentPrinter.pdf(ofHTML: page, surroundings())
    #expect(first.starts(with: Array("%PDF-1.7".utf8)))
    #expect(try await DocumentPrinter.pdf(ofHTML: page, surroundings()) == first)
    #expect(folder.fileNames.isEmpty)
  }

  @Test func `A page opens no file and no address`() async throws {
    // Whoever opens a pipe that nobody writes to waits for ever.
    let pipe = folder.file("secret")
    #expect(mkfifo(pipe, 0o600) == 0)
    let server = try Listener()
    let page = Pages.hostile(file: "file://" + pipe, address: "http://127.0.0.1:\(server.port)/")
    _ = try await DocumentPrinter.pdf(ofHTML: page, surroundings())
    #expect(folder.fileNames == ["secret"])
    #expect(!server.wasCalled)
  }

  @Test func `Without WeasyPrint the package is named`() async throws {
    let missing = OutsideProgramError.missing(program: "weasyprint", package: "weasyprint")
    await #expect(throws: missing) {
      _ = try await DocumentPrinter.pdf(ofHTML: Pages.plain, surroundings(path: folder.path))
    }
  }

  @Test(arguments: [
    ("#!/usr/bin/python3\nx", "/usr/bin/python3"), ("#!/opt/a/bin/python\n", "/opt/a/bin/python"),
  ])
  func `The Python of a script is in its first line`(_ script: String, python: String) throws {
    let file = folder.file("script")
    try Data(script.utf8).write(to: URL(filePath: file))
    #expect(try DocumentPrinter.interpreter(of: file) == python)
  }

  @Test(arguments: ["", "#!", "#!/usr/bin/env python3\n", "#!python\n", "\u{7F}ELF"])
  func `A script without the path of its Python is not run`(_ script: String) throws {
    let file = folder.file("script")
    try Data(script.utf8).write(to: URL(filePath: file))
    #expect(throws: OutsideProgramError.self) { _ = try DocumentPrinter.interpreter(of: file) }
  }
}
