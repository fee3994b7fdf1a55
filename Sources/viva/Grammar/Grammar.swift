internal import ArgumentParser
internal import FoundationEssentials

/// A command as the parser describes it: the one source of the prompt's completion and the manual.
struct Grammar: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  private let shouldDisplay: Bool
  private let subcommands: [Grammar]?
  private let arguments: [GrammarArgument]?

  /// The commands below it that people are told of, as they are listed.
  var commands: [Grammar] { (subcommands ?? []).filter(\.shouldDisplay) }

  /// What the command takes besides the names of commands.
  ///
  /// Flags that only the program's own help tells of, such as --plain, belong to every command.
  var takes: [GrammarArgument] {
    (arguments ?? []).filter { $0.shouldDisplay || $0.kind == .flag }
  }

  /// What stands at a place of its own.
  var positionals: [GrammarArgument] { takes.filter { $0.kind == .positional } }

  /// What begins with a hyphen.
  var options: [GrammarArgument] { takes.filter { $0.kind != .positional } }

  /// Returns the command below it of a name.
  func command(_ name: String) -> Grammar? { commands.first { $0.commandName == name } }

  /// The command below it that needs no name; the parser's description leaves that out.
  var nameless: Grammar? { Self.namelessNames[commandName].flatMap(command) }

  private static let namelessNames: [String: String] = {
    var names: [String: String] = [:]
    for command in Viva.configuration.subcommands {
      names[command.name] = command.configuration.defaultSubcommand?.name
    }
    return names
  }()

  /// The whole grammar; `nil` only where the parser's description is not what it was.
  static let whole: Grammar? = {
    struct Tool: Decodable { let command: Grammar }
    return try? JSONDecoder().decode(Tool.self, from: Data(Viva._dumpHelp().utf8)).command
  }()
}

/// An argument, an option or a flag of a command.
struct GrammarArgument: Decodable {
  let kind: Kind
  let isOptional: Bool
  let isRepeating: Bool
  let valueName: String?
  let defaultValue: String?
  let abstract: String?
  fileprivate let shouldDisplay: Bool
  private let names: [Name]?
  private let allValues: [String]?
  private let allValueDescriptions: [String: String]?
  private let completionKind: Completion?

  enum Kind: String, Decodable { case positional, option, flag }

  private struct Name: Decodable {
    let kind: String
    let name: String
  }

  /// How the parser states what completes a value; one of these is there.
  private struct Completion: Decodable {
    struct List: Decodable { let values: [String] }
    struct File: Decodable { let extensions: [String] }
    struct Nothing: Decodable {}
    let list: List?
    let file: File?
    let directory: Nothing?
    let custom: Nothing?
  }

  /// The names as they are typed, hyphens included.
  var typedNames: [String] {
    (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
  }

  /// Whether the program itself is asked what a value may be.
  var asksProgram: Bool { completionKind?.custom != nil }

  /// What a value may be.
  var values: Values {
    if asksProgram, let kind = valueName.flatMap(ValueKind.init(rawValue:)) {
      return .known(kind)
    }
    if let list = completionKind?.list?.values ?? allValues {
      return .list(list.map { ($0, allValueDescriptions?[$0] ?? "") })
    }
    if let file = completionKind?.file { return .file(extensions: file.extensions) }
    if completionKind?.directory != nil { return .folder }
    return .free
  }

  enum Values {
    case list([(value: String, words: String)])
    case file(extensions: [String])
    case folder
    /// What banks, record and settings know.
    case known(ValueKind)
    case free
  }
}
