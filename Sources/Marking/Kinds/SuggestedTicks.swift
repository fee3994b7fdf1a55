package import Curriculum

/// Suggests which key points a response makes, for a person to confirm or not.
///
/// A point is suggested where at least half of its telling words, or all of those of one of the
/// wordings it accepts, occur in the response, whatever their endings. Words can't tell a point
/// from its opposite, so this must never decide on a mark.
///
/// - Returns: The positions of the suggested points, from 0.
package func suggestedTicks(for response: String, explain: AnswerKey.Explain) -> Set<Int> {
  let said = Set(words(of: response).map(stem))
  return Set(
    explain.keyPoints.indices.filter { position in
      let point = explain.keyPoints[position]
      return share(of: point.text, in: said) >= 0.5
        || point.accept.contains { share(of: $0, in: said) >= 1 }
    })
}

/// Returns the share of the telling words of a text that were said; 0 for a text without words.
private func share(of text: String, in said: Set<String>) -> Double {
  let all = words(of: text)
  let telling = all.filter { $0.count > 3 && !fillers.contains($0) }
  let wanted = Set((telling.isEmpty ? all : telling).map(stem))
  guard !wanted.isEmpty else { return 0 }
  return Double(wanted.intersection(said).count) / Double(wanted.count)
}

private func words(of text: String) -> [String] {
  AnswerNormalizer().normalized(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

/// Returns a word without the commonest English endings.
private func stem(_ word: String) -> String {
  for ending in [
    "ations", "ation", "ingly", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s", "e", "y",
  ]
  where word.hasSuffix(ending) && word.count - ending.count >= 3 {
    return String(word.dropLast(ending.count))
  }
  return word
}

private let fillers: Set<String> = [
  "about", "also", "because", "been", "being", "could", "does", "each", "example", "from", "have",
  "into", "just", "like", "more", "must", "only", "other", "should", "some", "such", "than", "that",
  "their", "them", "then", "there", "they", "this", "what", "when", "where", "which", "while",
  "will", "with", "would", "your",
]
