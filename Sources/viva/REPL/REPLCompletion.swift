internal import ArgumentParser
internal import LineEditor

/// What the Tab key offers at the prompt: what the grammar takes at that place, and no answer.
struct REPLCompletion {
  private let workspace: Workspace

  init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// Returns the ways to finish a line.
  ///
  /// - Parameter line: The line up to the cursor; the word after its last space is finished.
  /// - Returns: The words that begin as the unfinished one does, in any case of letters.
  func completions(for line: String) -> [Completion] {
    guard let grammar = Grammar.whole else { return [] }
    let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let unfinished = parts.last ?? ""
    let words = parts.dropLast().filter { !$0.isEmpty }
    return offers(after: words, for: unfinished, in: grammar)
      .filter { $0.text.lowercased().hasPrefix(unfinished.lowercased()) }
  }

  private func offers(
    after words: [String], for unfinished: String, in grammar: Grammar
  ) -> [Completion] {
    let typed = TypedCommand(words, in: grammar)
    if let option = typed.pending { return values(of: option, unfinished, words) }
    if unfinished.hasPrefix("-") {
      return optionValues(typed, unfinished, words) ?? options(typed)
    }
    if !typed.command.commands.isEmpty, typed.count == 0 {
      let leaving = Completion(text: "quit", description: "Leave.")
      return typed.command.commands.filter { !typed.isHelp || $0.commandName != "help" }
        .map { Completion(text: $0.commandName, description: $0.abstract ?? "") }
        + (words.isEmpty ? [leaving] : [])
        + (typed.nameless?.positionals.first.map { values(of: $0, unfinished, words) } ?? [])
    }
    guard let positional = typed.positional, !typed.isHelp else { return options(typed) }
    return values(of: positional, unfinished, words)
  }

  private func options(_ typed: TypedCommand) -> [Completion] {
    typed.options.flatMap { option in
      option.typedNames.filter { $0.hasPrefix("--") }.map {
        Completion(text: $0, description: option.abstract ?? "")
      }
    }
  }

  /// What follows the sign in `--option=`.
  private func optionValues(
    _ typed: TypedCommand, _ unfinished: String, _ words: [String]
  ) -> [Completion]? {
    guard let sign = unfinished.firstIndex(of: "=") else { return nil }
    let name = unfinished[...sign]
    guard let option = typed.option(String(name.dropLast())) else { return [] }
    let value = String(unfinished[unfinished.index(after: sign)...])
    return values(of: option, value, words).map {
      Completion(text: name + $0.text, description: $0.description)
    }
  }

  private func values(
    of argument: GrammarArgument, _ unfinished: String, _ words: [String]
  ) -> [Completion] {
    switch argument.values {
    case .list(let values):
      values.map { Completion(text: $0.value, description: $0.words) }
    case .file(let extensions): FileOffers(extensions: extensions).completions(of: unfinished)
    case .folder: FileOffers(extensions: [], isForFolders: true).completions(of: unfinished)
    case .known(let kind): ValueOffers(workspace, words: words).of(kind, for: unfinished)
    case .free: []
    }
  }
}
