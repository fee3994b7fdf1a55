internal import Conversations
internal import Settings

/// A manual page, made from the grammar and the settings so that it can't lag behind them: viva(1), or
/// that of one command, such as viva-study(1).
struct ManualPage {
  let grammar: Grammar
  /// The day, such as `November 22, 2026`.
  let day: String

  /// The commands that have a page.
  var commands: [Grammar] { grammar.commands.filter { $0.commandName != "help" } }

  /// The page viva(1) in mdoc(7).
  var text: String {
    var page = begun("viva", about: grammar.abstract)
    page.macro("Sh", "SYNOPSIS")
    page.macro("Nm")
    page.macro("Op", "Ar", "option", "...")
    page.macro("Op", "Ar", "command", "Op", "Ar", "argument", "...")
    page.macro("Sh", "DESCRIPTION")
    page.paragraphs(grammar.discussion ?? "")
    commonOptions(&page)
    page.macro("Sh", "COMMANDS")
    page.words("Each has a page of its own, such as viva-study(1).")
    page.list(
      commands.map { ("Ic " + ManualText.argument($0.commandName), $0.abstract ?? "") })
    topics(Self.topics, &page)
    settings(&page)
    sandbox(&page)
    closing(&page)
    return page.text
  }

  /// Returns the page of a command in mdoc(7).
  ///
  /// - Parameter command: One of ``commands``.
  /// - Returns: The page.
  func text(of command: Grammar) -> String {
    let name = command.commandName
    var page = begun("viva-" + name, about: command.abstract)
    page.macro("Sh", "DESCRIPTION")
    if !command.commands.isEmpty { page.paragraphs(command.discussion ?? command.abstract ?? "") }
    add(command, after: [], to: &page)
    for (owner, slashCommands) in Self.duringQuestions where owner == name {
      page.macro("Sh", "DURING", "A", "QUESTION")
      page.words("Besides an answer, these can be typed:")
      page.list(
        slashCommands.map { ("Ic " + ManualText.argument("/\($0.name)"), $0.words + ".") })
    }
    topics(Self.topicsOfCommands[name] ?? [], &page)
    page.macro("Sh", "SEE", "ALSO")
    if name == "bank" {
      page.macro("Xr", "viva", "1", ",")
      page.macro("Xr", "viva-bank", "5")
    } else {
      page.macro("Xr", "viva", "1")
    }
    return page.text
  }

  /// What can be typed while a question of a command waits.
  private static let duringQuestions: [(command: String, [(name: String, words: String)])] = [
    ("study", SlashCommand.allCases.map { ($0.rawValue, $0.meaning) }),
    ("test", TestSlashCommand.allCases.map { ($0.rawValue, $0.meaning) }),
  ]

  private func begun(_ name: String, about abstract: String?) -> ManualText {
    var page = ManualText()
    page.macro("Dd", day)
    page.macro("Dt", ManualText.escaped(name.uppercased()), "1")
    page.macro("Os")
    page.macro("Sh", "NAME")
    page.macro("Nm", ManualText.escaped(name))
    let abstract = abstract ?? ""
    page.macro(
      "Nd", (abstract.hasSuffix(".") ? String(abstract.dropLast()) : abstract).lowercasedFirst)
    return page
  }

  private func commonOptions(_ page: inout ManualText) {
    page.macro("Sh", "OPTIONS")
    page.words("Every command takes these:")
    page.list(grammar.options.map { ($0.head, $0.abstract ?? "") })
  }

  /// Adds a command, or the commands below it.
  private func add(_ command: Grammar, after parents: [String], to page: inout ManualText) {
    let path = parents + [command.commandName]
    guard command.commands.isEmpty else {
      for next in command.commands { add(next, after: path, to: &page) }
      return
    }
    page.macro("Ss", "viva", ManualText.argument(path.joined(separator: " ")))
    page.words(command.abstract ?? "")
    let common = Set(grammar.options.flatMap(\.typedNames))
    let own = command.options.filter { common.isDisjoint(with: $0.typedNames) }
    if !command.positionals.isEmpty || !own.isEmpty {
      page.list((command.positionals + own).map { ($0.head, $0.words) })
    }
    if let discussion = command.discussion {
      page.macro("Pp")
      page.paragraphs(discussion)
    }
    for example in CommandExample.all(of: path) {
      page.macro("Pp")
      if !example.words.isEmpty { page.words(example.words.uppercasedFirst + ":") }
      page.macro("Dl", ManualText.argument(example.command))
    }
  }

  private func settings(_ page: inout ManualText) {
    page.macro("Sh", "SETTINGS")
    page.words(
      "“viva config” shows and changes them. An option beats the environment, which beats the "
        + "settings file, which beats the default. An invalid value is reported with its file, its "
        + "line and what is accepted, and then ignored. Changing one setting leaves the rest of the "
        + "file, comments included, as it was.")
    page.list(
      SettingKey.all.map { key in
        let usual = key.standard.map { "; by default \($0)" } ?? ""
        let variables = key.variableNames.joined(separator: ", ")
        return (
          "Ic " + ManualText.argument(key.name),
          "\(key.words) Takes \(key.kind.words)\(usual). In the environment: \(variables)."
        )
      })
  }
}

extension GrammarArgument {
  /// The argument in markup, at the head of its description.
  fileprivate var head: String {
    let value = "Ar " + ManualText.argument(valueName ?? "value")
    guard kind != .positional else { return value + (isRepeating ? " ..." : "") }
    let names = typedNames.map { "Fl " + ManualText.escaped(String($0.dropFirst())) }
    return names.joined(separator: " , ") + (kind == .option ? " " + value : "")
  }

  /// What it is for, and what holds without it.
  fileprivate var words: String {
    (abstract ?? "")
      + (kind == .option ? defaultValue.map { " By default \($0)." } ?? "" : "")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
  fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
