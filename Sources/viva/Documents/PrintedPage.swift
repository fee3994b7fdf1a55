internal import Glibc
internal import LearnerRecord
internal import OutsidePrograms

/// An HTML page of ours that is wanted in another form, which a program that is not ours makes.
struct PrintedPage {
  /// The forms that a page can get.
  enum Form: String {
    case pdf, docx
  }

  let html: String
  let form: Form
  /// When the document was made, which it says of itself.
  let made: Moment
  /// A sentence that says how a shorter document is had, if there is a way.
  var shorter: String?

  /// Writes the document; where the program can't make it, the page instead, beside it.
  ///
  /// - Parameters:
  ///   - path: The file to write; “-” is standard output.
  ///   - workspace: Where programs are, and the terminal.
  /// - Throws: `Problem`, which says where the page is if there is no document.
  func write(to path: String, in workspace: Workspace) throws {
    guard path != "-" || !workspace.console.isTerminal else {
      throw Problem(
        localized(
          "A document in \(form.rawValue) can't be shown on a terminal. Name a file with --output."),
        exitCode: .usage)
    }
    do {
      let bytes = try bytes(workspace)
      guard path != "-" else { return workspace.console.write(bytes) }
      try TextFile.write(bytes, to: path)
    } catch let error as OutsideProgramError {
      guard path != "-" else { throw Problem(error, shorter: shorter) }
      let page = pagePath(beside: path)
      try TextFile.write(html, to: page)
      throw Problem(error, page: page, shorter: shorter)
    }
  }

  private func bytes(_ workspace: Workspace) throws -> [UInt8] {
    let places = workspace.places
    var line = WaitingLine(
      localized("Making the \(form.rawValue.uppercased())"), on: workspace.console)
    defer { line.clear() }
    let surroundings = Surroundings(
      searchPath: places.programs, temporaryFolder: places.temporary,
      made: made.milliseconds / 1000)
    return try Interruption.noted([SIGINT, SIGTERM, SIGHUP]) {
      try Waiting.result(
        of: { [html, form] in
          switch form {
          case .pdf: try await DocumentPrinter.pdf(ofHTML: html, surroundings)
          case .docx: try await DocumentPrinter.docx(ofHTML: html, surroundings)
          }
        }, meanwhile: { line.show() })
    }
  }

  /// Returns the same path with another ending.
  private func pagePath(beside path: String) -> String {
    let ending = "." + form.rawValue
    return (path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path) + ".html"
  }
}
