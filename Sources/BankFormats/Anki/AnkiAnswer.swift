internal import Curriculum

/// What a bank asks for where a card has an answer to be seen.
///
/// A few words are a short answer, lines or items of a list are the members of one; what is longer is an answer in own
/// words, whose sentences, lines or items are its key points.
enum AnkiAnswer {
  /// How many words can be asked for letter by letter.
  static let mostWords = 12

  /// Returns the key for an answer.
  ///
  /// - Parameters:
  ///   - text: The answer.
  ///   - also: Other wordings of it that are right as well.
  /// - Returns: The key.
  /// - Throws: `ExchangeFault`.
  static func key(
    _ text: ExchangeQuestion.Text, also: [String]
  ) throws(ExchangeFault) -> AnswerKey {
    let lines = AnkiLine.lines(of: text)
    guard let first = lines.first else { throw .noAnswer }
    guard lines.count > 1 else { return try one(first.words, also) }
    let items = lines.filter(\.isItem).map(\.words)
    // A sentence before a list that ends in a colon only leads to it.
    let lead = lines.prefix { !$0.isItem }.map(\.words)
    if items.count > 1, !lead.isEmpty, lead.count + items.count == lines.count {
      let words = lead.joined(separator: " ")
      return words.hasSuffix(":") ? try list(items) : try points(items, benchmark: words)
    }
    return try list(lines.map(\.words))
  }

  private static func one(_ words: String, _ also: [String]) throws(ExchangeFault) -> AnswerKey {
    let count = words.split(separator: " ").count
    if count <= mostWords {
      let right = words.lowercased()
      return .shortAnswer(
        .init(key: words, variants: also.filter { $0.lowercased() != right }.unrepeated))
    }
    let sentences = words.sentences
    if sentences.count > 1 { return try points(sentences, benchmark: words) }
    let clauses = words.clauses
    guard clauses.count > 1 else { throw .longAnswer(words: count) }
    return try points(clauses, benchmark: words)
  }

  private static func list(_ lines: [String]) throws(ExchangeFault) -> AnswerKey {
    let members = lines.unrepeated
    let isShort = members.allSatisfy { line in
      line.split(separator: " ").count <= mostWords && !line.contains { ",;".contains($0) }
    }
    guard members.count > 1 else { return try one(members[0], []) }
    guard isShort, members.count <= 20 else {
      return try points(members, benchmark: members.joined(separator: " "))
    }
    return .list(.init(members: members.map { .init(key: $0) }, wanted: members.count))
  }

  private static func points(
    _ texts: [String], benchmark: String
  ) throws(ExchangeFault) -> AnswerKey {
    let points = texts.unrepeated
    guard 2...8 ~= points.count else { throw .pointCount(points.count) }
    return .explain(
      .init(
        benchmark: benchmark, keyPoints: points.map { .init(text: $0) }, minimum: points.count))
  }
}

/// A line of an answer.
struct AnkiLine {
  /// What it says, without a bullet or number before it.
  let words: String
  /// Whether it had one.
  let isItem: Bool

  /// Returns the lines of a text that say something.
  static func lines(of text: ExchangeQuestion.Text) -> [AnkiLine] {
    text.plain.split(whereSeparator: \.isNewline).compactMap { AnkiLine(String($0).oneLine) }
  }

  init?(_ line: String) {
    let first = line.prefix { $0 != " " }
    let isNumber =
      (first.hasSuffix(".") || first.hasSuffix(")")) && first.count > 1
      && first.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
    isItem = ["•", "-", "–", "*", "·"].contains(first) || isNumber
    words = isItem ? String(line.dropFirst(first.count + 1)) : line
    if words.isEmpty { return nil }
  }
}

extension String {
  /// The sentences of the text, each with its full stop; a stop counts before a space and a capital.
  fileprivate var sentences: [String] {
    var (found, words): ([String], [Substring]) = ([], [])
    let all = split(separator: " ")
    for (place, word) in all.enumerated() {
      words.append(word)
      let next = place + 1 < all.count ? all[place + 1].first : nil
      let ends = word.last.map { ".!?".contains($0) } == true && word.count > 3
      if ends, next.map({ $0.isUppercase || $0.isNumber }) == true {
        found.append(words.joined(separator: " "))
        words = []
      }
    }
    return words.isEmpty ? found : found + [words.joined(separator: " ")]
  }

  /// What stands between semicolons, or else commas, of the text; a part of one word belongs to the one before.
  fileprivate var clauses: [String] {
    for sign in [";", ","] {
      var parts: [String] = []
      for part in split(separator: sign).map({ String($0).oneLine }) where !part.isEmpty {
        if part.contains(" ") || parts.isEmpty {
          parts.append(part)
        } else {
          parts[parts.count - 1] += "\(sign) \(part)"
        }
      }
      if 2...8 ~= parts.count { return parts }
    }
    return []
  }
}

extension [String] {
  /// The texts without those that say what an earlier one says, but for capitals, articles, spaces and hyphens.
  var unrepeated: [String] {
    var seen: Set<String> = []
    return filter { !$0.isEmpty && seen.insert($0.bare).inserted }
  }
}
