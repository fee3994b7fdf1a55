/// The program that long texts are read with: the setting `pager`, which is `less` by default.
package struct Pager {
  /// The program's name or path, and its arguments; never empty.
  private let words: [String]

  /// The variables that it gets unless they are set: quit where all fits, show colours, leave the
  /// text on the screen, say which keys go on and back; letters are UTF-8; and no way from it to a shell or
  /// another file.
  ///
  /// The prompt is written as less(1) has it under “Prompts”: signs with a meaning there stand behind a backslash.
  private static let variables = [
    "LESS": #"FRXPs?eend, q\: back:space\: more, q\: back."#, "LESSCHARSET": "utf-8",
    "LESSSECURE": "1",
  ]

  /// Finds the pager.
  ///
  /// - Parameter named: What was set; `cat` or no program at all means that texts are not shown in pages.
  package init?(_ named: String?) {
    guard let named, let words = try? shellWords(named), !words.isEmpty, words != ["cat"] else {
      return nil
    }
    self.words = words
  }

  /// Shows a text until the reader leaves it.
  ///
  /// - Parameter text: The text in UTF-8, laid out for the terminal.
  /// - Returns: Whether it was shown; `false` where the program can't be run.
  package func show(_ text: [UInt8]) -> Bool {
    let program = TerminalProgram(words: words, input: text, variables: Self.variables)
    return (try? program.run()) != nil
  }
}
