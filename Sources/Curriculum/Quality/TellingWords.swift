/// The words of a text that tell something: without small words, each cut to its beginning so that “refund” and
/// “refunds” are one.
struct TellingWords: Equatable {
  /// The beginnings of the words, at most six letters each.
  let words: Set<String>

  /// Takes the telling words of a text.
  init(_ text: String) {
    words = Set(
      text.lowercased().split { !$0.isLetter && $0 != "’" && $0 != "'" }
        .filter { $0.count > 3 && !Self.small.contains(String($0)) }
        .map { String($0.prefix(6)) })
  }

  /// The share of the words that another text has too: 0…1, and 0 where there are none.
  func share(in other: TellingWords) -> Double {
    words.isEmpty ? 0 : Double(words.intersection(other.words).count) / Double(words.count)
  }

  /// Words of four letters and more that say nothing of a subject.
  private static let small: Set<String> = [
    "about", "after", "again", "also", "been", "before", "being", "both", "does", "done", "each",
    "even", "every", "from", "give", "given", "have", "here", "into", "just", "kind", "like",
    "made",
    "make", "many", "more", "most", "much", "must", "name", "need", "once", "only", "other", "over",
    "part", "same", "says", "should", "some", "such", "tell", "than", "that", "their", "them",
    "then",
    "there", "these", "they", "thing", "things", "this", "those", "three", "under", "used", "very",
    "want", "well", "were", "what", "when", "where", "which", "while", "will", "with", "word",
    "words",
    "would", "your", "customer", "customers",
  ]
}
