/// How alike the stems of questions are.
///
/// Two stems are as alike as the pairs of neighbouring words that they share: the number of pairs in
/// both divided by the number in either (Jaccard). Small words are left out, for they make any two
/// questions alike, and so is what tells examples apart, numbers and names.
package struct StemLikeness {
  /// Two questions that ask nearly the same.
  package struct Pair: Equatable, Sendable {
    /// The question with the lesser id.
    package let first: Question.ID
    /// The other question, with the greater id.
    package let second: Question.ID
    /// How alike they are; 0…1.
    package let likeness: Double
  }

  /// The likeness from which on two stems are reported: about half of their words in the same order.
  package static let limit = 0.4

  private static let small: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "is", "are", "was", "her", "his",
    "its", "it", "that", "this", "with", "as", "at", "by", "be", "has", "have", "she", "he", "they",
    "what", "which", "who", "does", "do", "should",
  ]

  /// Returns the pairs of questions whose stems are alike, the most alike first.
  ///
  /// - Parameter questions: The questions.
  /// - Returns: Pairs, each once.
  package static func pairs(among questions: [Question]) -> [Pair] {
    let stems = questions.map { (id: $0.id, pairs: wordPairs(of: $0.stem)) }
    var places: [String: [Int]] = [:]
    for (place, stem) in stems.enumerated() {
      for pair in stem.pairs { places[pair, default: []].append(place) }
    }
    var shared: [[Int]: Int] = [:]
    for together in places.values where together.count > 1 {
      for (number, one) in together.enumerated() {
        for other in together[(number + 1)...] { shared[[one, other], default: 0] += 1 }
      }
    }
    return shared.compactMap { places, count -> Pair? in
      let (one, other) = (stems[places[0]], stems[places[1]])
      let likeness = Double(count) / Double(one.pairs.count + other.pairs.count - count)
      guard likeness >= limit else { return nil }
      return Pair(
        first: min(one.id, other.id), second: max(one.id, other.id), likeness: likeness)
    }.sorted { ($1.likeness, $0.first, $0.second) < ($0.likeness, $1.first, $1.second) }
  }

  /// The pairs of neighbouring words of a text.
  static func wordPairs(of text: String) -> Set<String> {
    let words = text.split { !($0.isLetter || "'’".contains($0)) }
      .map { $0.lowercased() }.filter { !small.contains($0) && $0.count > 1 }
    return Set(zip(words, words.dropFirst()).map { "\($0) \($1)" })
  }
}

extension Question {
  /// What tells the question from others before an answer is given: its prompt, and the text with
  /// gaps where it has one.
  var stem: String {
    if case .cloze(let cloze) = key { return "\(prompt) \(cloze.text)" }
    return prompt
  }
}
