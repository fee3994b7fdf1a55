/// Why an outside program gave no document.
package enum OutsideProgramError: Error, Equatable {
  /// The program is in no folder of the search path; Debian has it in `package`.
  case missing(program: String, package: String)
  /// The program ended with another code than 0, or by a signal, which counts as minus its number;
  /// `complaint` is the beginning of what it said, which is not our text.
  case failed(program: String, exitCode: Int32, complaint: String)
  /// The program took longer than it was allowed to, and was ended.
  case timedOut(program: String)
  /// The system could not start the program, or make the folder that it works in.
  case notStarted(program: String, reason: String)
}
