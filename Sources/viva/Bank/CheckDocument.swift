internal import BankFormats

/// What came of checking banks, as JSON.
struct CheckDocument: Encodable {
  /// Something to say about a file.
  struct Problem: Encodable {
    var severity: String
    var message: String
    var file: String
    /// The line and the column, counted in Unicode scalars; from 1.
    var line: Int
    var column: Int

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      file = diagnostic.position.file
      line = diagnostic.position.line
      column = diagnostic.position.column
    }
  }

  /// How many files and questions were checked.
  var files: Int
  var questions: Int
  var problems: [Problem]
}
