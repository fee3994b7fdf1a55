import Foundation
import TestSupport
import Testing

@testable import OutsidePrograms

@Suite(.slow)
struct DocumentPrinterTests {
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
  }

  private func sandbox(path: String = "/usr/bin:/bin") -> Sandbox {
    Sandbox(searchPath: path, temporaryFolder: folder.path, made: 1_795_000_000)
  }

  /// The documents that a page can become.
  enum Form: String, CaseIterable {
    case pdf, docx
  }

  private func print(
    _ page: String, as form: Form, path: String = "/usr/bin:/bin"
  ) async throws -> [UInt8] {
    switch form {
    case .pdf: try await DocumentPrinter.pdf(ofHTML: page, sandbox(path: path))
    case .docx: try await DocumentPrinter.docx(ofHTML: page, sandbox(path: path))
    }
  }

  @Test(arguments: Form.allCases)
  func `The same page makes the same document`(_ form: Form) async throws {
    let first = try await print(Pages.plain, as: form)
    #expect(first.starts(with: Array((form == .pdf ? "%PDF-1.7" : "PK\u{3}\u{4}").utf8)))
    #expect(try await print(Pages.plain, as: form) == first)
    #expect(folder.fileNames.isEmpty)
  }

  @Test func `A Word document has what a form needs`() async throws {
    let file = folder.file("form.docx")
    try Data(await print(Pages.plain, as: .docx)).write(to: URL(filePath: file))
    let body = try Python.run(Self.member, file, "word/document.xml")
    #expect(body.components(separatedBy: "<w:tbl>").count == 3)
    #expect(body.components(separatedBy: "<w:tblHeader").count == 3, "both heads repeat")
    #expect(body.components(separatedBy: "\"SignatureLine\"").count == 5, "four cells to sign")
    #expect(body.components(separatedBy: "\"Heading2\"").count == 3)
    // Who signs, and for what, are lines of their own; there is more room for them than for a date.
    let who = body.components(separatedBy: "It is mine.")[0].components(separatedBy: "Assessor")
    #expect(who.last?.contains("<w:br />") == true)
    let widths = body.matches(of: /<w:gridCol w:w="([0-9]+)"/).compactMap { Int($0.1) }.suffix(4)
    #expect(widths.first.map { first in widths.allSatisfy { $0 <= first } } == true, "\(widths)")
    #expect(Set(widths).count == 3, "\(widths)")
    let footer = try Python.run(Self.member, file, "word/footer.xml")
    #expect(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "))
    let core = try Python.run(Self.member, file, "docProps/core.xml")
    #expect(core.contains("<dc:title>A form – Ann</dc:title>"))
    #expect(core.contains("2026-11-18T"), "the day that it was made")
  }

  @Test func `Each part with a head of its own has it on its sheets, the last one too`()
    async throws
  {
    let wide = "<table><tr><th>A</th></tr><tr><td>B</td></tr></table>"
    let parts = [("Ann", "x"), ("Bo &amp; Co", "<div class=\"wide\">\(wide)</div>"), ("Cy", "z")]
    let page =
      "<html><head><title>All</title></head><body>"
      + parts.map {
        "<section class=\"paper\" data-head=\"\($0)\"><h1>\($0)</h1><p>\($1)</p></section>"
      }
      .joined() + "</body></html>"
    let file = folder.file("parts.docx")
    try Data(await print(page, as: .docx)).write(to: URL(filePath: file))
    let body = try Python.run(Self.member, file, "word/document.xml")
    let relations = try Python.run(Self.member, file, "word/_rels/document.xml.rels")
    let heads = try body.matches(of: /<w:headerReference[^>]*r:id="([^"]*)"/).map { match in
      let relation = relations.split(separator: "<").first { $0.contains("Id=\"\(match.1)\"") }
      let name = try #require(relation?.firstMatch(of: /Target="([^"]*)"/)?.1)
      let text = try Python.run(Self.member, file, "word/\(name)")
      return text.matches(of: /<w:t [^>]*>([^<]*)</).map { String($0.1) }.joined()
    }
    // The wide table is a section between two of the same paper.
    #expect(heads == ["Ann", "Bo &amp; Co", "Bo &amp; Co", "Cy"])
    let feet = Set(body.matches(of: /<w:footerReference[^>]*r:id="([^"]*)"/).map { String($0.1) })
    #expect(feet.count == 1)
    #expect(
      relations.split(separator: "<").contains {
        $0.contains("footer.xml") && $0.contains(feet.first ?? "–")
      })
  }

  @Test func `No row of a table is split, whatever its cells reach over`() async throws {
    let page = """
      <html><head><title>T</title></head><body><table><thead><tr><th>A</th><th colspan="2">B</th></tr></thead>
      <tbody><tr><td rowspan="2">c<br>d &amp; e</td><td>f</td><td></td></tr><tr><td colspan="2"><p>g</p><ul>
      <li>h</li></ul></td></tr></tbody></table><table><tr><td>i</td></tr></table></body></html>
      """
    let file = folder.file("rows.docx")
    try Data(await print(page, as: .docx)).write(to: URL(filePath: file))
    let body = try Python.run(Self.member, file, "word/document.xml")
    #expect(body.matches(of: /<w:tr[ >]/).count == 4)
    #expect(body.components(separatedBy: "<w:tr><w:trPr><w:cantSplit/>").count == 5)
    #expect(body.components(separatedBy: "<w:gridSpan w:val=\"2\"/>").count == 3)
    #expect(body.components(separatedBy: "<w:vMerge w:val=\"restart\"/>").count == 2)
    #expect(body.components(separatedBy: "<w:vMerge w:val=\"continue\"/>").count == 2)
    #expect(!body.contains("</w:tbl><w:tbl>"), "two tables would be one")
    // It is XML, and every cell has a paragraph.
    let cells = """
      import sys, zipfile, xml.etree.ElementTree as x
      w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
      d = x.fromstring(zipfile.ZipFile(sys.argv[1]).read("word/document.xml"))
      print([("".join(t.text or "" for t in c.iter(w + "t")), c[-1].tag == w + "p") for c in d.iter(w + "tc")])
      """
    let told = try Python.run(cells, file)
    for text in ["A", "B", "f", "", "gh", "i"] {
      #expect(told.contains("('\(text)', True)"), "\(told)")
    }
  }

  @Test func `The parts of a portfolio begin on pages of their own, which its contents name`()
    async throws
  {
    let page = """
      <!DOCTYPE html><html lang="en"><head><title>P</title></head><body><h1>P</h1>
      <nav><div class="contents"><h2>Contents</h2><ol><li><a href="#paper-1">Plan &amp; record</a></li></ol></div></nav>
      <section class="paper" id="paper-1"><header><h1>Plan &amp; record</h1></header><p>One.</p></section>
      <section class="paper" id="paper-2"><div class="sideways"><h1>Index</h1><section class="wide"><p>Two.</p>
      </section></div></section></body></html>
      """
    let file = folder.file("portfolio.docx")
    try Data(await print(page, as: .docx)).write(to: URL(filePath: file))
    let body = try Python.run(Self.member, file, "word/document.xml")
    #expect(body.components(separatedBy: "<w:pageBreakBefore").count == 3)
    #expect(body.contains(" PAGEREF paper-1 \\h ") && body.contains("w:name=\"paper-1\""))
    #expect(body.contains(">Plan &amp; record</w:t>"))
    #expect(body.components(separatedBy: "landscape").count == 2, "one sheet on its side, not two")
  }

  @Test(arguments: [true, false])
  func `A page that lies on its side as a whole has no other sheets`(isWhole: Bool) async throws {
    let table = "<section class=\"wide\"><h2>T</h2><p>Words.</p></section>"
    let body =
      isWhole ? "<div class=\"sideways\"><h1>A</h1>\(table)</div>" : "<h1>A</h1>\(table)<p>End.</p>"
    let page = "<!DOCTYPE html><html><head><title>A</title></head><body>\n\(body)\n</body></html>"
    let file = folder.file("wide.docx")
    try Data(await print(page, as: .docx)).write(to: URL(filePath: file))
    let made = try Python.run(Self.member, file, "word/document.xml")
    #expect(made.components(separatedBy: "landscape").count == 2)
    #expect(made.components(separatedBy: "<w:sectPr").count == (isWhole ? 2 : 4))
  }

  /// Prints a file of an archive.
  private static let member = """
    import sys, zipfile
    sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))
    """

  @Test(arguments: Form.allCases)
  func `A page opens no file and no address`(_ form: Form) async throws {
    // Whoever opens a pipe that nobody writes to waits for ever.
    let pipe = folder.file("secret")
    #expect(mkfifo(pipe, 0o600) == 0)
    let server = try Listener()
    let page = Pages.hostile(file: "file://" + pipe, address: "http://127.0.0.1:\(server.port)/")
    _ = try await print(page, as: form)
    #expect(folder.fileNames == ["secret"])
    #expect(!server.wasCalled)
    // The test itself can fail.
    #expect(server.isCalledByUs())
  }

  @Test(arguments: [(Form.pdf, "weasyprint"), (.docx, "pandoc")])
  func `Without its program a document is not made, and the package is named`(
    _ form: Form, name: String
  ) async throws {
    await #expect(throws: OutsideProgramError.missing(program: name, package: name)) {
      _ = try await print(Pages.plain, as: form, path: folder.path)
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
