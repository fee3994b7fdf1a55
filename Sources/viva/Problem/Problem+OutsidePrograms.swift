internal import Text
internal import OutsidePrograms

extension Problem {
  /// Says why an outside program gave no document.
  ///
  /// - Parameters:
  ///   - error: What went wrong.
  ///   - page: Where the page is that was to be printed, if it was written instead.
  ///   - shorter: A sentence that says how a shorter document is had, if there is a way.
  init(_ error: OutsideProgramError, page: String? = nil, shorter: String? = nil) {
    let instead = page.map {
      "The page itself is in \($0.visible()); a browser can show and print it."
    }
    let way: String? = if case .timedOut = error { shorter } else { nil }
    self.init(
      [Self.sentence(error), instead, way].compactMap(\.self).joined(separator: " "),
      exitCode: .unavailable)
  }

  private static func sentence(_ error: OutsideProgramError) -> String {
    switch error {
    case .missing(let program, let package):
      return "The program \(program) is not installed. On Debian it is in the package \(package): "
        + "“apt install \(package)”, then try again."
    case .failed(let program, let exitCode, let complaint):
      let end =
        exitCode < 0
        ? "was ended by signal \(-exitCode)" : "ended with code \(exitCode)"
      let words = complaint.split(whereSeparator: \.isWhitespace).joined(separator: " ").visible()
      return "\(program) \(end) and made no document\(words.isEmpty ? "" : ": \(words)")."
    case .timedOut(let program):
      return "\(program) took too long and was stopped."
    case .notStarted(let program, let reason):
      return "\(program) could not be run: \(reason.visible())."
    }
  }
}
