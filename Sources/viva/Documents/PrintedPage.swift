internal import ArgumentParser
internal import Glibc
internal import LearnerRecord
internal import OutsidePrograms
internal import Terminal
internal import Text

/// An HTML page of ours that is wanted in another form, which a program that is not ours makes.
struct PrintedPage {
  /// The forms that a page can get.
  enum Form: String {
    case pdf, docx
  }

  /// How long a document of one person may take.
  static let usualLimit = Duration.seconds(120)

  let html: String
  let form: Form
  /// When the document was made, which it says of itself.
  let made: Moment
  /// How long the program that makes it may take.
  var limit = Self.usualLimit
  /// A sentence that says how a shorter document is had, if there is a way.
  var shorter: String?

  /// Writes the document; where the program can't make it, the page instead, beside it.
  ///
  /// - Parameters:
  ///   - output: The file to write; “-” is standard output.
  ///   - workspace: Where programs are, and the terminal.
  /// - Throws: `Problem`, which says where the page is if there is no document.
  func write(to output: OutputFile, in workspace: Workspace) throws {
    let path = output.path
    guard path != "-" || !workspace.console.isTerminal else {
      throw Problem(
        "A document in \(form.rawValue) can't be shown on a terminal. Name a file with --output.",
        exitCode: .usage)
    }
    try output.check(workspace)
    do {
      try output.write(try bytes(workspace), in: workspace)
    } catch let error as OutsideProgramError {
      guard path != "-" else { throw Problem(error, shorter: shorter) }
      let page = output.with(ending: ".html", insteadOf: "." + form.rawValue)
      try page.write(html, in: workspace)
      throw Problem(error, page: page.path, shorter: shorter)
    }
  }

  private func bytes(_ workspace: Workspace) throws -> [UInt8] {
    let places = workspace.places
    var line = WaitingLine(
      "Making the \(form.rawValue.uppercased())", on: workspace.console)
    defer { line.clear() }
    let sandbox = Sandbox(
      searchPath: places.programs, temporaryFolder: places.temporary,
      made: made.milliseconds / 1000, limit: limit)
    return try Interruption.noted([SIGINT, SIGTERM, SIGHUP]) {
      try Waiting.result(
        of: { [html, form] in
          switch form {
          case .pdf: try await DocumentPrinter.pdf(ofHTML: html, sandbox)
          case .docx: try await DocumentPrinter.docx(ofHTML: html, sandbox)
          }
        }, meanwhile: { line.show() })
    }
  }
}

extension OutputFile {
  /// Writes a document, and says where it is.
  ///
  /// - Parameters:
  ///   - text: The document, or the page of which it is made.
  ///   - printed: In what form a page is wanted, and when it was made; `nil` for the text as it is.
  ///   - limit: How long making it may take.
  ///   - workspace: Where programs are, and the terminal.
  /// - Throws: `Problem`.
  func write(
    _ text: String, printedAs printed: (form: PrintedPage.Form, made: Moment)?,
    limit: Duration = PrintedPage.usualLimit, in workspace: Workspace
  ) throws {
    if let printed {
      try PrintedPage(html: text, form: printed.form, made: printed.made, limit: limit)
        .write(to: self, in: workspace)
    } else {
      try write(text, in: workspace)
    }
    guard path != "-" else { return }
    workspace.console.line("Wrote \(workspace.console.link(toFile: path)).")
  }
}

extension ExpressibleByArgument where Self: RawRepresentable<String> & CaseIterable {
  /// Returns the form that the name of a file calls for by how it ends, so that no file holds another
  /// than it says.
  ///
  /// - Parameters:
  ///   - path: The file that was named, if any.
  ///   - workspace: Where our own files are, which no document replaces.
  /// - Returns: The form; `nil` where the name has no ending.
  /// - Throws: `Problem` where the file is one of our own, or its name ends otherwise than any of the forms.
  static func ending(_ path: String?, in workspace: Workspace) throws -> Self? {
    guard let path else { return nil }
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[dot...].dropFirst()
    if let form = Self(rawValue: ending.lowercased()) { return form }
    guard ending.contains(where: \.isLetter) else { return nil }
    try OutputFile(path, else: "", replacing: true).check(workspace)
    let all = allCases.map(\.rawValue).joined(separator: ", ")
    throw Problem(
      "No document can be made as “.\(String(ending).visible())”. A name ends in one of \(all); or say the "
        + "form with --format.", exitCode: .usage)
  }
}
