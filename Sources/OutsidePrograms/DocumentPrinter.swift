internal import FoundationEssentials

/// Makes other forms of an HTML page: by WeasyPrint and by pandoc, which are run as programs.
///
/// Neither opens anything that a page names, be it a file or an address: what a page shows has to
/// stand in the page itself.
package enum DocumentPrinter {
  static let weasyPrint = OutsideProgram(name: "weasyprint", package: "weasyprint")
  static let pandoc = OutsideProgram(name: "pandoc", package: "pandoc")

  /// Prints a page as PDF that is tagged for screen readers, with bookmarks from its headings.
  ///
  /// - Parameters:
  ///   - html: A page that needs nothing outside itself.
  ///   - sandbox: Where the program is looked for, and how long it may take.
  /// - Returns: The bytes of the document.
  /// - Throws: `OutsideProgramError`; `CancellationError` when the task is cancelled.
  package static func pdf(
    ofHTML html: String, _ sandbox: Sandbox
  ) async throws -> [UInt8] {
    try await inFolder(for: weasyPrint, sandbox) { folder in
      let python = try interpreter(of: await weasyPrint.path(sandbox))
      let script = String(decoding: PackageResources.print_py, as: UTF8.self)
      return try await weasyPrint.output(
        executable: python, ["-s", "-c", script], input: Array(html.utf8), in: folder, sandbox)
    }
  }

  /// Turns a page into a Word document with headings, tables and page numbers.
  ///
  /// All of its sheets lie on their side where all of the page stands in `<div class="sideways">`. A part of the page
  /// that has `data-head` has sheets with that head.
  ///
  /// - Parameters:
  ///   - html: A page that needs nothing outside itself.
  ///   - sandbox: Where the program is looked for, and how long it may take.
  /// - Returns: The bytes of the document.
  /// - Throws: `OutsideProgramError`; `CancellationError` when the task is cancelled.
  package static func docx(
    ofHTML html: String, _ sandbox: Sandbox
  ) async throws -> [UInt8] {
    try await inFolder(for: pandoc, sandbox) { folder in
      let page = WordHeads(html)
      // In its sandbox pandoc opens nothing that a page names, but where Debian builds it, its own
      // files neither. So it reads there, and the filter drops what the writing would fetch.
      let read = try await pandoc.output(
        [
          "--sandbox", "--from=html", "--to=json",
          "--lua-filter=" + folder.write(PackageResources.word_lua, to: "word.lua"),
        ], input: Array(page.html.utf8), in: folder, sandbox)
      return try await pandoc.output(
        [
          "--from=json", "--to=docx", "--output=-",
          "--reference-doc="
            + folder.write(
              WordReference.bytes(isSideways: isSideways(html), heads: page.heads),
              to: "reference.docx"),
        ], input: read, in: folder, sandbox)
    }
  }

  private static func isSideways(_ html: String) -> Bool {
    guard let body = html.firstRange(of: "<body>") else { return false }
    return html[body.upperBound...].drop(while: \.isWhitespace)
      .hasPrefix(#"<div class="sideways">"#)
  }

  /// Asks one of the programs which version of it there is.
  ///
  /// - Parameters:
  ///   - name: `weasyprint` or `pandoc`.
  ///   - sandbox: Where the program is looked for, and how long it may take.
  /// - Returns: The first line of what it says, which is not our text.
  /// - Throws: `OutsideProgramError`; `CancellationError` when the task is cancelled.
  package static func version(
    of name: String, _ sandbox: Sandbox
  ) async throws -> String {
    let program = OutsideProgram(name: name, package: name)
    let said = try await inFolder(for: program, sandbox) { folder in
      try await program.output(["--version"], input: [], in: folder, sandbox)
    }
    let line = said.prefix { $0 != UInt8(ascii: "\n") }.prefix(80)
    return String(decoding: line, as: UTF8.self)
  }

  /// Works in a private folder, and says of which program when that can't be made.
  static func inFolder(
    for program: OutsideProgram, _ sandbox: Sandbox,
    work: (PrivateFolder) async throws -> [UInt8]
  ) async throws -> [UInt8] {
    do {
      return try await PrivateFolder.with(in: sandbox.temporaryFolder, work: work)
    } catch let error as PrivateFolder.Failure {
      throw OutsideProgramError.notStarted(
        program: program.name, reason: "\(sandbox.temporaryFolder): \(error.reason)")
    }
  }

  /// Returns the Python that a script is for, by its first line.
  ///
  /// WeasyPrint's command has no option against opening what a page names; its library has. The
  /// library is where the command's own Python finds it, be that Debian's or one in a folder.
  static func interpreter(of script: String) throws -> String {
    let bytes = (try? Data(contentsOf: URL(filePath: script))) ?? Data()
    let line = String(
      decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }.prefix(4096), as: UTF8.self)
    let words = line.dropFirst(2).split(separator: " ")
    guard line.hasPrefix("#!/"), words.count == 1, let path = words.first else {
      throw OutsideProgramError.notStarted(
        program: weasyPrint.name, reason: "\(script) does not begin with the path of its Python")
    }
    return String(path)
  }
}
