/// A command that is being typed: what its words mean so far, and what the next one may be.
struct TypedCommand {
  /// The command that the words have come to.
  private(set) var command: Grammar
  /// The option whose value comes next.
  private(set) var pending: GrammarArgument?
  /// The names of options that were given.
  private(set) var given: Set<String> = []
  /// How many values at places of their own were given.
  private(set) var count = 0
  /// Whether `--` was typed, after which nothing is an option.
  private(set) var isPastOptions = false
  /// Whether the words ask for help on a command.
  private(set) var isHelp = false

  /// Follows words through a grammar.
  init(_ words: [String], in root: Grammar) {
    command = root
    for (place, word) in words.enumerated() { take(word, isFirst: place == 0) }
  }

  private mutating func take(_ word: String, isFirst: Bool) {
    if pending != nil {
      pending = nil
    } else if !isPastOptions, word == "--" {
      isPastOptions = true
    } else if !isPastOptions, word.hasPrefix("-"), word != "-" {
      let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
      given.insert(name)
      if let option = option(name), option.kind == .option, !word.contains("=") { pending = option }
    } else if isFirst, word == "help" {
      isHelp = true
    } else if count == 0, let next = command.command(word) {
      command = next
    } else {
      count += 1
    }
  }

  /// Returns the option of a name.
  func option(_ name: String) -> GrammarArgument? {
    (nameless ?? command).options.first { $0.typedNames.contains(name) }
  }

  /// The command below this one that needs no name.
  var nameless: Grammar? { isHelp ? nil : command.nameless }

  /// What may stand at the next place of its own.
  var positional: GrammarArgument? {
    let all = (nameless ?? command).positionals
    if count < all.count { return all[count] }
    return all.last.flatMap { $0.isRepeating ? $0 : nil }
  }

  /// The options that can still be given.
  var options: [GrammarArgument] {
    isPastOptions || isHelp
      ? []
      : (nameless ?? command).options.filter {
        $0.isRepeating || given.isDisjoint(with: $0.typedNames)
      }
  }
}
