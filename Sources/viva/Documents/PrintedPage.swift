internal import ArgumentParser
internal import Glibc
internal import LearnerRecord
internal import OutsidePrograms
internal import Terminal

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
  /// How long the program that makes it may take.
  var limit = Duration.seconds(120)
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

extension ExpressibleByArgument where Self: RawRepresentable<String> {
  /// Returns the form that the name of a file calls for by how it ends, so that no file holds another
  /// than it says.
  ///
  /// - Parameter path: The file that was named, if any.
  /// - Returns: The form; `nil` where the name calls for none of them.
  static func ending(_ path: String?) -> Self? {
    guard let path, let dot = path.lastIndex(of: ".") else { return nil }
    return Self(rawValue: path[dot...].dropFirst().lowercased())
  }
}
