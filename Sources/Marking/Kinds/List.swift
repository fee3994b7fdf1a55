internal import Curriculum
internal import Text

extension AnswerKey.List {
  /// Marks what was named: each piece against the members that were not named before it.
  ///
  /// Credit is what was hit by what was wanted; what is no member, or was named before, takes nothing away.
  ///
  /// A piece with more words than a member's wording names it too, as “the contact details of the business” does,
  /// and so does one with its words in another form, as “sets a deadline” for “setting a deadline”.
  ///
  /// - Parameter response: Pieces with commas, semicolons or line breaks between.
  /// - Returns: The mark: a part for each piece in the order typed, then one for each member that is still
  ///   missing where too few were hit. `nil` for a response without any piece.
  func mark(_ response: String) -> Mark? {
    let pieces = pieces(of: response)
    guard !pieces.isEmpty else { return nil }
    var open = Array(members.indices)
    var parts = pieces.map { part(of: $0, among: &open) }
    let hits = members.count - open.count
    if hits < wanted { parts += open.map { missed(members[$0]) } }
    return Mark(credit: Double(min(hits, wanted)) / Double(max(1, wanted)), parts: parts)
  }

  /// Marks a response that was never given.
  var unanswered: [Mark.Part] { members.map(missed) }

  private func missed(_ member: Member) -> Mark.Part {
    Mark.Part(name: .member(member.key), given: "", expected: member.key, isRight: false)
  }

  private func part(of piece: String, among open: inout [Int]) -> Mark.Part {
    let isKnownWrong = WordingMatch.feedback(on: piece, among: wrong, leniency) != nil
    if let hit = open.first(where: { match(piece, $0).isRight })
      ?? (isKnownWrong ? nil : open.first { isAround($0, piece) || isInOtherForm($0, piece) })
    {
      open.removeAll { $0 == hit }
      let match = match(piece, hit)
      return Mark.Part(
        name: .member(members[hit].key), given: piece, expected: members[hit].key, isRight: true,
        tolerated: match.isRight
          ? match.tolerated : [isAround(hit, piece) ? .wordsAround : .form])
    }
    if let before = members.indices.first(where: { match(piece, $0).isRight }) {
      return Mark.Part(
        name: .repeated(members[before].key), given: piece, expected: members[before].key,
        isRight: false)
    }
    let feedback = WordingMatch.feedback(on: piece, among: wrong, leniency)
    let near =
      feedback != nil
      ? nil
      : open.lazy.compactMap { place in
        match(piece, place).nearMiss.map { (member: members[place], miss: $0) }
      }.first
    return Mark.Part(
      name: .stray(piece), given: piece, expected: near?.member.key ?? "", isRight: false,
      feedback: feedback, nearMiss: near?.miss)
  }

  /// Whether a piece has a wording of a member among its words: one of two words or more, or a long one.
  private func isAround(_ place: Int, _ piece: String) -> Bool {
    let text = " " + words(of: piece) + " "
    return ([members[place].key] + members[place].variants).contains { wording in
      let wording = words(of: wording)
      return (wording.contains(" ") || wording.count >= 7) && text.contains(" \(wording) ")
    }
  }

  /// Whether a piece has the words of a member's wording, each in whatever form.
  private func isInOtherForm(_ place: Int, _ piece: String) -> Bool {
    func stems(_ text: String) -> [String] { words(of: text).split(separator: " ").map(wordStem) }
    let given = stems(piece)
    return ([members[place].key] + members[place].variants).contains { stems($0) == given }
  }

  /// Normalises a text, with a space between its words even where it does not matter between two texts.
  private func words(of text: String) -> String {
    let steps = AnswerNormalizer.steps(leniency)
    let words = AnswerNormalizer(steps: steps.subtracting([.hyphens])).normalized(text)
    return steps.contains(.hyphens) ? words.replacing("-", with: " ") : words
  }

  private func match(_ piece: String, _ place: Int) -> WordingMatch {
    WordingMatch(
      piece, wordings: [members[place].key] + members[place].variants, leniency: leniency)
  }

  /// Parts a response; an “and” parts two pieces only where the whole is no member and a half is one.
  private func pieces(of response: String) -> [String] {
    response.split { ",;".contains($0) || $0.isNewline }
      .map { String($0).withoutListMark }.filter { !$0.isBlank }
      .flatMap { piece -> [String] in
        guard let and = piece.firstRange(of: " and "), !isMember(piece) else { return [piece] }
        let halves = [String(piece[..<and.lowerBound]), String(piece[and.upperBound...])]
        return halves.contains(where: isMember) ? halves : [piece]
      }
  }

  private func isMember(_ piece: String) -> Bool {
    members.indices.contains { match(piece, $0).isRight }
  }
}

extension String {
  /// The text without what begins a line of a list: `1.`, `2)`, `-`, `•`, or “and”.
  fileprivate var withoutListMark: String {
    var rest = Substring(trimmed)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let behind = rest.dropFirst(digits.count)
    if (1...2).contains(digits.count), let sign = behind.first, ".)".contains(sign),
      behind.dropFirst().first?.isWhitespace != false
    {
      rest = behind.dropFirst()
    } else if let sign = rest.first, "-*•–".contains(sign),
      rest.dropFirst().first?.isWhitespace != false
    {
      rest = rest.dropFirst()
    }
    let text = String(rest).trimmed
    return text.lowercased().hasPrefix("and ") ? String(text.dropFirst(4)).trimmed : text
  }
}
