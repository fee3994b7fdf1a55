/// Patterns of Moodle's question type “pattern match” (`qtype_pmatch`) that say nothing but words.
///
/// `match(plain words)` takes these words in this order and no others, as a short answer does; `|` stands between
/// words that are as good as each other, and synonyms of the question add such words. `match_any(…)` takes
/// what any of its patterns takes. What has options (`match_w`), wildcards (`*`, `?`), `_` or `not` takes more than
/// can be listed.
enum PatternMatch {
  /// How many wordings one pattern may stand for, before it is one that takes too many to list.
  static let most = 24

  /// Lists the wordings that a pattern takes.
  ///
  /// - Parameters:
  ///   - pattern: The pattern.
  ///   - synonyms: What is as good as a word, by that word in small letters.
  /// - Returns: The wordings, each once; `nil` where the pattern takes others too, or is none.
  static func wordings(of pattern: String, synonyms: [String: [String]] = [:]) -> [String]? {
    var rest = pattern.trimmedAsPHP[...]
    guard let found = item(&rest, synonyms, depth: 0), rest.allSatisfy(\.isWhitespace) else {
      return nil
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  private static func item(
    _ rest: inout Substring, _ synonyms: [String: [String]], depth: Int
  ) -> [String]? {
    let name = rest.prefix { $0 != "(" }
    rest = rest.dropFirst(name.count + 1)
    switch name.lowercased().filter({ !$0.isWhitespace }) {
    case "match":
      guard let inner = upToEnd(&rest) else { return nil }
      return words(inner, synonyms)
    case "match_any" where depth < 4:
      var found: [String] = []
      rest = rest.drop(while: \.isWhitespace)
      while let first = rest.first, first != ")" {
        guard let more = item(&rest, synonyms, depth: depth + 1), found.count + more.count <= most
        else { return nil }
        found += more
        rest = rest.drop(while: \.isWhitespace)
      }
      guard rest.first == ")", !found.isEmpty else { return nil }
      rest.removeFirst()
      return found
    default: return nil
    }
  }

  /// Takes what comes before the next `)` that is not escaped, and that too.
  private static func upToEnd(_ rest: inout Substring) -> Substring? {
    var place = rest.startIndex
    while place < rest.endIndex {
      if rest[place] == ")" {
        let inner = rest[..<place]
        rest = rest[rest.index(after: place)...]
        return inner
      }
      let step = rest[place] == "\\" ? 2 : 1
      place = rest.index(place, offsetBy: step, limitedBy: rest.endIndex) ?? rest.endIndex
    }
    return nil
  }

  private static func words(_ text: Substring, _ synonyms: [String: [String]]) -> [String]? {
    var wordings = [""]
    let words = text.split(whereSeparator: \.isWhitespace)
    for word in words {
      guard let choices = choices(word)?.withSynonyms(synonyms),
        wordings.count * choices.count <= most
      else { return nil }
      wordings = wordings.flatMap { start in
        choices.map { start.isEmpty ? $0 : start + " " + $0 }
      }
    }
    return words.isEmpty ? nil : wordings
  }

  /// Returns the words that are as good as each other; `nil` where one of them is no plain word.
  private static func choices(_ word: Substring) -> [String]? {
    var choices = [""]
    var isEscaped = false
    for character in word {
      if isEscaped {
        guard special.contains(character) else { return nil }
        choices[choices.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        choices.append("")
      } else if special.contains(character) {
        return nil
      } else {
        choices[choices.count - 1].append(character)
      }
    }
    return isEscaped || choices.contains("") ? nil : choices
  }

  /// The characters that mean something in a pattern.
  static let special: Set<Character> = ["(", ")", "\\", "|", "?", "*", "_", "[", "]"]

  /// Returns a pattern that takes a wording, with an article before it or not, as a short answer of a bank does.
  static func pattern(of wording: String) -> String {
    let plain = bare(wording).split(separator: " ").map(escaped).joined(separator: " ")
    return "match_any(match(\(plain)) match(the|a|an \(plain)))"
  }

  /// Returns a wording without an article before it and without signs at its end, with straight quotes.
  ///
  /// A word ends before a sign that ends a sentence, so a pattern that ends with one takes nothing.
  static func bare(_ wording: String) -> String {
    var words = wording.oneLine.replacing("‘", with: "'").replacing("’", with: "'")
      .replacing("“", with: "\"").replacing("”", with: "\"")
    while let last = words.last, ".?!,;: ".contains(last) { words.removeLast() }
    let parts = words.split(separator: " ")
    guard parts.count > 1, articles.contains(parts[0].lowercased()) else { return words }
    return parts.dropFirst().joined(separator: " ")
  }

  /// The words that a short answer of a bank may have before it.
  private static let articles: Set<String> = ["the", "a", "an"]

  private static func escaped(_ word: Substring) -> String {
    word.reduce(into: "") { text, character in
      if special.contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}

extension [String] {
  /// The words and what is as good as each; `nil` where that can't be listed as words.
  fileprivate func withSynonyms(_ synonyms: [String: [String]]) -> [String]? {
    var all = self
    for word in self where !synonyms.isEmpty {
      let parts = word.lowercased().split { !$0.isLetter }.map(String.init)
      guard parts != [word.lowercased()] else {
        all += synonyms[word.lowercased()] ?? []
        continue
      }
      // A synonym for a part of a word would be put into its midst.
      if parts.contains(where: { synonyms[$0] != nil }) { return nil }
    }
    return all.contains { $0.contains(where: PatternMatch.special.contains) && !contains($0) }
      ? nil : all
  }
}
