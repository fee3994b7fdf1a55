internal import Curriculum
internal import OutsidePrograms

extension Problem {
  /// Says why an outside program gave no document.
  ///
  /// - Parameters:
  ///   - error: What went wrong.
  ///   - page: Where the page is that was to be printed, if it was written instead.
  init(_ error: OutsideProgramError, page: String? = nil) {
    let instead = page.map { localized(" The page itself is in \($0.visible()).") } ?? ""
    self.init(Self.sentence(error) + instead, exitCode: .unavailable)
  }

  private static func sentence(_ error: OutsideProgramError) -> String {
    switch error {
    case .missing(let program, let package):
      return localized(
        "The program \(program) is not installed. On Debian it is in the package \(package): "
          + "“apt install \(package)”, then try again.")
    case .failed(let program, let exitCode, let complaint):
      let end =
        exitCode < 0
        ? localized("was ended by signal \(-exitCode)") : localized("ended with code \(exitCode)")
      let words = complaint.split(whereSeparator: \.isWhitespace).joined(separator: " ").visible()
      return localized(
        "\(program) \(end) and made no document\(words.isEmpty ? "" : ": \(words)").")
    case .timedOut(let program):
      return localized("\(program) took too long and was stopped. Try a shorter document.")
    case .notStarted(let program, let reason):
      return localized("\(program) could not be run: \(reason.visible()).")
    }
  }
}
