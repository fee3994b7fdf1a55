extension String {
  /// The text as a part of a file's name: letters and digits, with hyphens between them.
  var fileName: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
