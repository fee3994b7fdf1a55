internal import Curriculum

extension AnswerKey.Matching {
  /// Marks pairs such as `1b 2a 3c` or, with a letter per left item in order, `bac`; `nil` where a
  /// number or letter names no item, or a left item gets two letters.
  ///
  /// A letter may be used more than once. A left item without a letter counts as wrong.
  func mark(_ response: String, shown: OptionOrder) -> Mark? {
    let list = ShownList(rights, of: shown)
    guard let tokens = responseTokens(response), let letters = letters(in: tokens) else {
      return nil
    }
    let chosen = letters.mapValues { list.position(letter: $0) }
    guard chosen.values.allSatisfy({ $0 != nil }) else { return nil }
    return Mark(
      sharedBy: pairs.indices.map { part(of: $0, chosen: chosen[$0].flatMap(\.self), in: list) })
  }

  private func part(of pair: Int, chosen: Int?, in list: ShownList) -> Mark.Part {
    Mark.Part(
      name: .item(pairs[pair].left), given: chosen.map(list.line) ?? "",
      expected: expected(of: pair, in: list),
      isRight: chosen.map { list.texts[$0] == pairs[pair].right } ?? false)
  }

  /// Returns the letter for each left item, by its position from 0.
  private func letters(in tokens: [ResponseToken]) -> [Int: String]? {
    let hasNumbers = tokens.contains { if case .number = $0 { true } else { false } }
    let letters = hasNumbers ? numbered(tokens) : listed(tokens)
    guard let letters, !letters.isEmpty, letters.keys.allSatisfy(pairs.indices.contains) else {
      return nil
    }
    return letters
  }

  /// Returns the places of the left items that a response has no letter for.
  func unmatched(_ response: String) -> [Int] {
    guard let letters = responseTokens(response).flatMap(letters) else { return [] }
    return pairs.indices.filter { letters[$0] == nil }
  }
}

private func listed(_ tokens: [ResponseToken]) -> [Int: String] {
  let letters = tokens.flatMap { token -> [String] in
    if case .letters(let letters) = token { letters.map { String($0) } } else { [] }
  }
  return Dictionary(uniqueKeysWithValues: letters.enumerated().map { ($0.offset, $0.element) })
}

/// Reads a number and a letter by turns; `nil` for anything else.
private func numbered(_ tokens: [ResponseToken]) -> [Int: String]? {
  guard tokens.count.isMultiple(of: 2) else { return nil }
  var letters: [Int: String] = [:]
  for start in stride(from: 0, to: tokens.count, by: 2) {
    guard case .number(let number) = tokens[start], case .letters(let letter) = tokens[start + 1],
      number > 0, letters[number - 1, default: letter] == letter
    else { return nil }
    letters[number - 1] = letter
  }
  return letters
}
