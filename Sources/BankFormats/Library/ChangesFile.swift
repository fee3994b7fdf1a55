internal import Files
package import Curriculum

/// A file of changes of the law, beside units and banks: `changes.yaml`.
///
/// It is short and in no index; it is read when somebody wants to know.
package struct ChangesFile: Sendable {
  /// The name of such a file in a folder of banks.
  static let name = "changes.yaml"

  /// Where the file is.
  package let path: String
  /// The changes; none where the file has an error.
  package let changes: [LawChange]
  /// Everything that is wrong with the file.
  package let diagnostics: [Diagnostic]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - known: The questions that there are, whose absence is a warning; `nil` to look for none.
  init(_ path: String, questions known: Set<Question.ID>? = nil) {
    self.path = path
    do throws(FileError) {
      let bytes = try File.stamped(path).bytes
      let reading = YAMLChangesReader.read(bytes, file: path, questions: known)
      (changes, diagnostics) = (reading.value ?? [], reading.diagnostics)
    } catch {
      let problem = Problem.unreadable(reason: error.reason)
      (changes, diagnostics) = ([], [Diagnostic(problem, file: path)])
    }
  }
}
