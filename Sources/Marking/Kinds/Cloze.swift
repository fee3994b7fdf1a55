internal import Curriculum

extension AnswerKey.Cloze {
  /// Marks what was put into each gap; a gap without a text counts as wrong.
  ///
  /// - Parameters:
  ///   - responses: One text per gap; missing ones are blank.
  ///   - shown: The order in which the options of each gap were shown.
  /// - Returns: The mark, or what to type for a gap whose options don't have what was typed.
  func mark(_ responses: [String], shown: OptionOrder) -> MarkingResult {
    var parts: [Mark.Part] = []
    for gap in gaps.indices {
      let given = responses.indices.contains(gap) ? responses[gap] : ""
      guard let part = part(of: gap, given: given, shown: shown) else {
        return .unreadable(.gap(gap, of: gaps[gap].options.count))
      }
      parts.append(part)
    }
    return parts.isEmpty ? .unreadable(.gaps) : .marked(Mark(sharedBy: parts))
  }

  /// Returns the part for a gap, or `nil` where its options don't have what was typed.
  private func part(of gap: Int, given: String, shown: OptionOrder) -> Mark.Part? {
    let wordings = [gaps[gap].key] + gaps[gap].variants
    guard !gaps[gap].options.isEmpty else {
      return WordingMatch.part(
        name: .gap(gap), given: given, wordings: wordings, leniency: gaps[gap].leniency,
        wrong: gaps[gap].wrong)
    }
    let list = list(of: gap, shown: shown)
    let chosen = list.position(chosen: given)
    guard chosen != nil || given.isBlank else { return nil }
    // Options can differ by an article alone, which counts for nothing only in what is typed.
    let plain = AnswerNormalizer()
    let right = wordings.map(plain.normalized)
    let isRight = chosen.map { right.contains(plain.normalized(list.texts[$0])) } ?? false
    return Mark.Part(
      name: .gap(gap), given: chosen.map(list.line) ?? "",
      expected: expected(of: gap, shown: shown),
      isRight: isRight)
  }
}
