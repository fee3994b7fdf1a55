internal import Text

extension PlaceOptions {
  /// The options that name record and banks, as they are typed again in a command that is hinted at;
  /// each with a space before it.
  var typedAgain: String {
    let named = [("--candidate", candidate), ("--record", record)] + banks.map { ("--banks", $0) }
    return named.compactMap { name, value in value.map { " \(name) \(shellWord($0))" } }.joined()
  }
}

/// Returns a text as one word of a shell's command line.
///
/// - Parameter text: Untrusted text; control characters are shown.
/// - Returns: The text, in quotes where it needs them.
func shellWord(_ text: String) -> String {
  let plain = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || "0123456789./_-".unicodeScalars.contains(scalar)
  }
  guard !plain || text.isEmpty else { return text }
  let quoted = text.visible().map { "\\\"$`".contains($0) ? "\\\($0)" : String($0) }
  return "\"" + quoted.joined() + "\""
}
