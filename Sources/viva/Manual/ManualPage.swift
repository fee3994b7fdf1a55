internal import Conversations
internal import Settings

/// The manual page viva(1), made from the grammar and the settings so that it can't lag behind them.
struct ManualPage {
  let grammar: Grammar
  /// The day, such as `November 22, 2026`.
  let day: String

  /// The page in mdoc(7).
  var text: String {
    var page = ManualText()
    page.macro("Dd", day)
    page.macro("Dt", "VIVA", "1")
    page.macro("Os")
    opening(&page)
    commonOptions(&page)
    page.macro("Sh", "COMMANDS")
    for command in grammar.commands where command.commandName != "help" {
      add(command, after: [], to: &page)
    }
    questions(&page)
    topics(&page)
    settings(&page)
    sandbox(&page)
    closing(&page)
    return page.text
  }

  private func opening(_ page: inout ManualText) {
    page.macro("Sh", "NAME")
    page.macro("Nm", "viva")
    let abstract = grammar.abstract ?? ""
    page.macro(
      "Nd", (abstract.hasSuffix(".") ? String(abstract.dropLast()) : abstract).lowercasedFirst)
    page.macro("Sh", "SYNOPSIS")
    page.macro("Nm")
    page.macro("Op", "Ar", "option", "...")
    page.macro("Op", "Ar", "command", "Op", "Ar", "argument", "...")
    page.macro("Sh", "DESCRIPTION")
    page.paragraphs(grammar.discussion ?? "")
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
    guard let discussion = command.discussion else { return }
    page.macro("Pp")
    page.paragraphs(discussion)
  }

  /// Adds what can be typed while a question waits.
  private func questions(_ page: inout ManualText) {
    page.macro("Sh", "DURING", "A", "QUESTION")
    page.words("Besides an answer, these can be typed:")
    page.list(
      SlashCommand.allCases.map {
        ("Ic " + ManualText.argument("/\($0.rawValue)"), $0.meaning + ".")
      })
    page.macro("Pp")
    page.words("In a mock test they are these:")
    page.list(
      TestSlashCommand.allCases.map {
        ("Ic " + ManualText.argument("/\($0.rawValue)"), $0.meaning + ".")
      })
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
}
