internal import ArgumentParser
internal import Terminal
internal import Text

/// Runs a command given in words, from the command line or from the prompt.
struct CommandRunner {
  private let workspace: Workspace

  init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// Runs a command and says what went wrong, if anything.
  ///
  /// - Parameter words: The words of the command; none starts the prompt.
  /// - Returns: The exit code: 0, or one of sysexits(3).
  func run(_ words: [String]) -> Int32 {
    do {
      try perform(words)
      return 0
    } catch let error as any CommandText {
      return say(error)
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      let problem = Problem(error)
      workspace.console.complain(problem.sentence)
      return problem.exitCode
    }
  }

  private func perform(_ words: [String]) throws {
    // The prompt is what most people start, so it does not wait for the parser.
    guard !words.isEmpty else { return try REPL(workspace).run() }
    if try Today.isRun(words, in: workspace) { return }
    let words = Self.helpFirst(words)
    try refuseMisspelt(words)
    let command = try parse(words)
    guard var ours = command as? any WorkspaceCommand else { return try runHelp(command, words) }
    try workspace.console.with(ours.places.screen.wishes) {
      let place = try workspace.at(ours.places)
      defer { if place !== workspace { place.close() } }
      guard ours is any ReportCommand else { return try ours.run(in: place) }
      try workspace.console.paged(by: workspace.showInPages) { try ours.run(in: place) }
    }
  }

  /// Returns `help study` for `--help study`.
  private static func helpFirst(_ words: [String]) -> [String] {
    let isHelp = words.first == "--help" || words.first == "-h"
    guard isHelp, let next = words.dropFirst().first, !next.hasPrefix("-") else {
      return helpWhole(words)
    }
    return helpWhole(["help"] + words.dropFirst())
  }

  /// Returns words that ask for the help of a command which needs no name below it where they ask for
  /// that of the command above: there are the options.
  private static func helpWhole(_ words: [String]) -> [String] {
    let isBehind = words.last == "--help" || words.last == "-h"
    let path = isBehind ? Array(words.dropLast()) : Array(words.dropFirst())
    guard isBehind || words.first == "help", path.count == 1,
      let command = Viva.configuration.subcommands.first(where: { $0.name == path[0] }),
      let next = command.configuration.defaultSubcommand
    else { return words }
    return ["help"] + path + [next.name]
  }

  private func parse(_ words: [String]) throws -> any ParsableCommand {
    do {
      return try Viva.parseAsRoot(words)
    } catch {
      throw ParserText(error, of: words, workspace)
    }
  }

  /// Help and version are commands of the parser; what they print is their error's message.
  private func runHelp(_ command: any ParsableCommand, _ words: [String]) throws {
    var command = command
    do {
      try command.run()
    } catch {
      throw ParserText(error, of: words, workspace)
    }
  }

  private func say(_ text: any CommandText) -> Int32 {
    if text.exitCode == 0 {
      workspace.console.paged(by: workspace.showInPages) {
        workspace.console.write(text.message + "\n")
      }
    } else {
      workspace.console.complain(text.message)
    }
    return text.exitCode
  }
}

/// Something that the parser wants said: help, the version, or what is wrong with a command line.
private protocol CommandText: Error {
  var message: String { get }
  var exitCode: Int32 { get }
}

private struct ParserText: CommandText {
  let message: String
  let exitCode: Int32

  init(_ error: any Error, of words: [String], _ workspace: Workspace) {
    exitCode = Viva.exitCode(for: error).rawValue
    // Beside the names of options the parser needs some columns for what they do.
    let full = Viva.fullMessage(for: error, columns: max(workspace.console.width, 40))
    // The parser takes the version from its grammar; what else belongs to it is looked up here.
    guard full != Program.version else {
      message = BuildFacts(banks: workspace.places.banks).text
      return
    }
    guard exitCode == 0 else {
      let head = "Error: "
      message =
        ParserComplaint(full.hasPrefix(head) ? String(full.dropFirst(head.count)) : full).text
      return
    }
    var lines = full.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Usage(String($0))?.lines(width: workspace.console.width) ?? [heading(String($0))] }
    let examples = CommandExample.all(of: commandPath(words))
    if !examples.isEmpty, let end = lines.firstIndex(of: "") {
      let shown = CommandExample.lines(examples, width: workspace.console.width)
      lines.insert(contentsOf: ["", "EXAMPLES:"] + shown, at: end)
    }
    message = lines.joined(separator: "\n")
  }
}

/// Returns the names of commands that a command line begins with, without “help”.
private func commandPath(_ words: [String]) -> [String] {
  var (path, children) = ([String](), Viva.configuration.subcommands)
  for word in words.drop(while: { $0 == "help" }) {
    guard let next = children.first(where: { $0.name == word }) else { break }
    path.append(word)
    children = next.configuration.subcommands
  }
  return path
}

/// Returns a line of help; the name of a group of commands without what the parser adds to it.
private func heading(_ line: String) -> String {
  let end = " SUBCOMMANDS:"
  return line.hasSuffix(end) ? line.dropLast(end.count) + ":" : line
}

/// The line that shows what a command takes, broken between its options.
private struct Usage {
  /// What the line begins with.
  private let head: String
  /// The options and arguments, each whole.
  private var parts: [String] = []

  /// Takes the line apart; `nil` for any other line.
  init?(_ line: String) {
    guard let head = ["USAGE: ", "Usage: "].first(where: line.hasPrefix) else { return nil }
    self.head = head
    var depth = 0
    for word in line.dropFirst(head.count).split(separator: " ") {
      // An option that must be given has its value behind it.
      let isValue = word.hasPrefix("<") && parts.last?.hasPrefix("--") == true
      if depth > 0 || isValue, let last = parts.popLast() {
        parts.append(last + " " + word)
      } else {
        parts.append(String(word))
      }
      depth += word.count { $0 == "[" } - word.count { $0 == "]" }
    }
  }

  /// Lays the line out.
  ///
  /// - Parameter width: The width, in columns.
  /// - Returns: The lines; those after the first are indented.
  func lines(width: Int) -> [String] {
    var lines = [head.trimmed]
    for part in parts {
      let longer = (lines.last ?? "") + " " + part
      if longer.displayWidth <= width || lines.last == head.trimmed {
        lines[lines.count - 1] = longer
      } else {
        lines.append("    " + part)
      }
    }
    return lines
  }
}

/// A word in the place of a command that is not a command.
private struct UnknownCommand: CommandText {
  let message: String
  let exitCode: Int32 = 64

  init(_ word: String, among names: [String], after parents: [String]) {
    let path = (["viva"] + parents).joined(separator: " ")
    let hint =
      nearestName(to: word, among: names).map { "Did you mean “\($0)”?" }
      ?? "Commands: \(names.joined(separator: ", "))."
    message =
      "“\(path)” has no command “\(word.visible())”. \(hint)\n"
      + "  “\(path) --help” shows what it takes."
  }
}

extension CommandRunner {
  /// The parser takes a misspelt command for a stray argument; here it gets the nearest name.
  private func refuseMisspelt(_ words: [String]) throws {
    let isHelp = words.first == "help"
    let words = isHelp ? Array(words.dropFirst()) : words
    var (children, hasDefault) = (Viva.configuration.subcommands, false)
    var parents: [String] = []
    for word in words {
      if children.isEmpty || word.hasPrefix("-") { return }
      guard let next = children.first(where: { $0.name == word }) else {
        // The word may be an argument of the command that needs no name.
        if hasDefault, !isHelp { return }
        let told = children.filter { $0.configuration.shouldDisplay }
        throw UnknownCommand(word, among: told.map { $0.name }, after: parents)
      }
      children = next.configuration.subcommands
      hasDefault = next.configuration.defaultSubcommand != nil
      parents.append(word)
    }
  }
}

extension ParsableCommand {
  /// The word that calls the command.
  static var name: String {
    configuration.commandName ?? String(describing: Self.self).lowercased()
  }
}
