internal import Curriculum

/// What is wrong with a command line, in the program's words rather than in the parser's.
///
/// The parser gives a text: a sentence, at times what the help says of an option, the usage, and where
/// the help is. What it takes is the sentence and that help; the whole usage is a page that hides them.
struct ParserComplaint {
  /// The sentence, and below it what helps.
  let text: String

  /// Reads what the parser says.
  ///
  /// - Parameter message: The parser's text, without “Error: ” in front.
  init(_ message: String) {
    let lines = message.split(separator: "\n").map(String.init)
    let sentence = lines.prefix { line in !Self.heads.contains { line.hasPrefix($0) } }
    let help = lines.first { $0.hasPrefix("Help:") }.map { "  " + $0.dropFirst("Help:  ".count) }
    let command = lines.last.flatMap { $0.firstMatch(of: /See '(viva.*?) (?:--help|-h)'/)?.1 }
    text =
      ([Self.house(sentence.joined(separator: " "), command.map(String.init) ?? "viva")]
      + [help, command.map { "  “\($0) --help” shows what it takes." }].compactMap(
        \.self))
      .joined(separator: "\n")
  }

  /// What the lines behind the sentence begin with.
  private static let heads = ["Help:", "Usage:", "  See "]

  /// Returns what may be given instead, which the parser tells in a sentence or, of many, as a list.
  private static func choices(_ text: String) -> String {
    let values = text.matches(of: /'([^']+)'| - (\S+)/).map { String($0.1 ?? $0.2 ?? "") }
    guard text.contains("Please provide one of"), let last = values.last else { return text }
    let others = values.dropLast().joined(separator: ", ")
    return " Give \(others.isEmpty ? "" : others + " or ")\(last)."
  }

  /// Returns a sentence of the parser as the program would say it; one of its own stays as it is.
  private static func house(_ sentence: String, _ command: String) -> String {
    if let found = sentence.wholeMatch(of: /The value '(.*)' is invalid for '([^']*)'\.?(.*)/) {
      return "“\(found.1)” can't be read as the value of “\(found.2)”.\(choices(String(found.3)))"
    }
    if let found = sentence.wholeMatch(of: /Missing value for '(.*)'/) {
      return "“\(String(found.1))” needs a value."
    }
    if let found = sentence.wholeMatch(of: /Missing expected argument '(.*)'/) {
      return "“\(command)” needs \(String(found.1))."
    }
    if let found = sentence.wholeMatch(of: /Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/) {
      let hint = found.2.map { " " + "Did you mean “\(String($0))”?" } ?? ""
      return "“\(command)” has no option “\(String(found.1))”." + hint
    }
    if let found = sentence.wholeMatch(
      of: /(?:\d+ unexpected arguments:|Unexpected argument) '(.*)'/)
    {
      return "“\(command)” does not take “\(found.1.replacing("', '", with: "”, “"))”."
    }
    let isOurs = !sentence.contains(/'[^ ]+'/)
    return isOurs ? sentence : sentence.replacing(/'([^']*)'/) { "“\($0.1)”" }
  }
}
