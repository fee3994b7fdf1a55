internal import Curriculum

extension AnswerKey.Choice {
  /// Marks the choice of any number of options; `nil` where a letter or text names no option.
  ///
  /// Each option that is rightly chosen or rightly left counts the same, but without any right
  /// option there is no credit. The parts are the options that were chosen or should have been.
  func markSeveral(_ response: String, shown: OptionOrder) -> Mark? {
    let list = ShownList(options.map(\.text), of: shown)
    guard let chosen = chosenOptions(response, in: list), !chosen.isEmpty else { return nil }
    let right = options.indices.count { chosen.contains($0) == isKey($0) }
    let credit = chosen.contains(where: isKey) ? Double(right) / Double(options.count) : 0
    let parts = list.order.filter { chosen.contains($0) || isKey($0) }
      .map { part(of: $0, isChosen: chosen.contains($0), in: list) }
    return Mark(credit: credit, parts: parts)
  }

  private func part(of position: Int, isChosen: Bool, in list: ShownList) -> Mark.Part {
    Mark.Part(
      name: .item(list.line(position)), given: word(isChosen), expected: word(isKey(position)),
      isRight: isChosen == isKey(position), feedback: options[position].feedback)
  }
}

/// Returns the positions of the options named by letters in any form (`a c`, `ac`, `a and c`), or
/// by their texts with semicolons between them.
private func chosenOptions(_ response: String, in list: ShownList) -> Set<Int>? {
  chosenLetters(response, in: list)
    ?? allOrNothing(response.split(separator: ";").map { list.position(chosen: String($0)) })
    ?? list.position(chosen: response).map { [$0] }
}

private func chosenLetters(_ response: String, in list: ShownList) -> Set<Int>? {
  guard let tokens = responseTokens(response), !tokens.isEmpty else { return nil }
  let positions = tokens.flatMap { token -> [Int?] in
    guard case .letters(let letters) = token else { return [nil] }
    return letters.map { list.position(letter: String($0)) }
  }
  return allOrNothing(positions)
}

private func allOrNothing(_ positions: [Int?]) -> Set<Int>? {
  positions.contains(nil) ? nil : Set(positions.compactMap(\.self))
}

private func word(_ isChosen: Bool) -> String {
  isChosen ? "chosen" : "not chosen"
}
