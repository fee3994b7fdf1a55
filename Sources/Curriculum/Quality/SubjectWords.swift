/// What a text is about: its words without endings, without small ones and without those that most criteria have.
///
/// “Communicating” and “communication” are one, so are “Act”, “law” and “legal”. Endings are taken off as long as four
/// letters are left; that is crude, and enough to see whether two texts share a subject.
struct SubjectWords: Equatable {
  /// The words.
  let words: Set<String>

  /// Takes the words of a text.
  init(_ text: String) {
    words = Set(
      text.lowercased().split { !$0.isLetter }.map(String.init)
        .filter { ($0.count > 3 || Self.kin[$0] != nil) && !Self.generic.contains($0) }
        .map(Self.stem))
  }

  private static func stem(_ word: String) -> String {
    if let kin = kin[word] { return kin }
    let ending = endings.first { word.hasSuffix($0) && word.count - $0.count >= 4 }
    return ending.map { stem(String(word.dropLast($0.count))) } ?? word
  }

  /// Endings, those that contain another before it.
  private static let endings = [
    "ication", "ation", "ement", "icat", "ment", "ness", "ing", "ity", "ion", "ive", "ied", "ies",
    "ant", "at", "ly",
    "ed", "er", "or", "al", "es", "s", "e", "y",
  ]

  /// Words that stand for one another in units and banks.
  private static let kin = [
    "law": "legal", "laws": "legal", "act": "legal", "acts": "legal", "code": "legal",
    "codes": "legal", "court": "legal", "section": "legal", "rights": "legal", "lawful": "legal",
    "regulator": "legal", "fair": "ethic", "fairness": "ethic", "honest": "ethic",
    "complaint": "complain", "values": "ethic", "moral": "ethic", "ethics": "ethic",
    "ethical": "ethic",
  ]

  /// Words that say nothing of a subject: those of any text, and those of nearly every criterion.
  private static let generic: Set<String> = [
    "about", "after", "also", "been", "before", "being", "does", "each", "every", "from", "have",
    "into", "made", "make", "more", "most", "must", "need", "only", "other", "over", "same", "some",
    "such", "tell", "than", "that", "their", "them", "then", "there", "these", "they", "this",
    "those", "very", "were", "what", "when", "where", "which", "while", "will", "with", "would",
    "your", "appropriate", "available", "business", "customer", "customers", "describe",
    "different", "effective", "explain", "identify", "include", "including", "key", "method",
    "methods", "online", "organisation", "organisational", "principles", "provide", "provision",
    "relevant", "required", "requirements", "role", "service", "services", "support", "supporting",
    "technique", "techniques", "through", "type", "types", "understand", "used", "using", "various",
    "ways", "within",
  ]
}
