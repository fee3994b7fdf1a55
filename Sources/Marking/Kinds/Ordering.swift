internal import Curriculum

extension AnswerKey.Ordering {
  /// Marks the letters of all items in order, such as `cabd` or `c, a, b, d`; `nil` where an item
  /// is missing, named twice or unknown.
  ///
  /// The credit is the share of neighbours of which the first rightly comes before the second. It
  /// is 1 only where the whole order is right, as any other order steps back at least once, and 0
  /// where the order is reversed.
  func mark(_ response: String, shown: OptionOrder) -> Mark? {
    let list = ShownList(items, of: shown)
    guard let given = order(response, in: list) else { return nil }
    let forward = zip(given, given.dropFirst()).count { $0 < $1 }
    let credit = given.count < 2 ? 1 : Double(forward) / Double(given.count - 1)
    return Mark(credit: credit, parts: zip(items.indices, given).map { part(at: $0, $1, in: list) })
  }

  private func part(at place: Int, _ given: Int, in list: ShownList) -> Mark.Part {
    Mark.Part(
      name: .place(place), given: list.line(given), expected: list.line(place),
      isRight: given == place)
  }

  /// Returns the author's positions in the order given, or `nil` unless each is named once.
  private func order(_ response: String, in list: ShownList) -> [Int]? {
    guard let tokens = responseTokens(response) else { return nil }
    let positions = tokens.flatMap { token -> [Int?] in
      guard case .letters(let letters) = token else { return [nil] }
      return letters.map { list.position(letter: String($0)) }
    }
    let order = positions.compactMap(\.self)
    let isWhole = !order.isEmpty && order.sorted() == Array(items.indices)
    return isWhole && order.count == positions.count ? order : nil
  }
}
