/// What an outside program finds around itself: no more than it needs.
///
/// A program gets these folders to look for programs in, an empty home of its own, a language, and
/// the day of the document. So nothing that a person has set up changes a document, and the same
/// page makes the same document.
package struct Sandbox: Sendable {
  /// Where programs are looked for, as in `PATH`; folders that are not absolute are passed over.
  package var searchPath: String
  /// The folder in which a private one is made.
  package var temporaryFolder: String
  /// When the document was made, in seconds since 1970.
  package var made: Int64
  /// How long the program may take.
  package var limit: Duration

  /// Creates sandbox.
  ///
  /// - Parameters:
  ///   - searchPath: Where programs are looked for, as in `PATH`.
  ///   - temporaryFolder: The folder in which a private one is made.
  ///   - made: When the document was made, in seconds since 1970.
  ///   - limit: How long a program may take.
  package init(
    searchPath: String, temporaryFolder: String = "/tmp", made: Int64,
    limit: Duration = .seconds(120)
  ) {
    self.searchPath = searchPath
    self.temporaryFolder = temporaryFolder
    self.made = made
    self.limit = limit
  }

  /// The environment of a program that works in a folder.
  func variables(in folder: PrivateFolder) -> [String: String] {
    [
      "PATH": searchPath, "LANG": "C.UTF-8", "HOME": folder.path, "TMPDIR": folder.path,
      "SOURCE_DATE_EPOCH": String(made), "PYTHONHASHSEED": "0",
    ]
  }
}
