internal import BankFormats
internal import Curriculum

extension Diagnostic {
  /// The same diagnostic with its message in the language of the person who uses the program.
  var localized: Diagnostic {
    var copy = self
    copy.message = viva.localized(english: message)
    return copy
  }
}
