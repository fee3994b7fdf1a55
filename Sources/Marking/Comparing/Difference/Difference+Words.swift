extension Difference {
  /// The difference in words, to be heard: `one letter missing: u; “c” in place of “s”`.
  ///
  /// It is empty where nothing but what never matters differs.
  package var words: String {
    var phrases: [String] = []
    var place = 0
    while place < runs.count {
      let (phrase, length) = phrase(from: place)
      if let phrase { phrases.append(phrase) }
      place += length
    }
    return phrases.joined(separator: "; ")
  }

  /// Returns what is to be said about the run at a place, and how many runs that takes in.
  private func phrase(from place: Int) -> (String?, Int) {
    let (next, third) = (run(place + 1), run(place + 2))
    switch runs[place] {
    case .same: return (nil, 1)
    case .extra(let extra):
      if case .missing(let missing)? = next { return ("“\(extra)” in place of “\(missing)”", 2) }
      // Two letters that changed places: one too many, then the same one missing behind the other.
      if case .same(let between, _)? = next, case .missing(let missing)? = third,
        extra.count == 1, between.count == 1, missing == extra
      {
        return ("“\(extra)” and “\(between)” swapped", 3)
      }
      return (Self.counted(extra, "too many"), 1)
    case .missing(let missing):
      if case .same(let between, _)? = next, case .extra(let extra)? = third,
        missing.count == 1, between.count == 1, missing == extra
      {
        return ("“\(between)” and “\(extra)” swapped", 3)
      }
      return (Self.counted(missing, "missing"), 1)
    }
  }

  private func run(_ place: Int) -> Run? {
    runs.indices.contains(place) ? runs[place] : nil
  }

  /// Returns what of a text is missing or too many, by what its signs are.
  private static func counted(_ text: String, _ what: String) -> String {
    if text.allSatisfy(\.isWhitespace) { return "a space \(what)" }
    let noun =
      text.allSatisfy(\.isLetter) ? "letter" : text.allSatisfy(\.isNumber) ? "digit" : "sign"
    if text.count == 1 { return "one \(noun) \(what): \(text)" }
    return noun == "sign" ? "\(what): “\(text)”" : "\(text.count) \(noun)s \(what): \(text)"
  }
}

/// Returns how a typed text differs from the expected one, for a line of its own.
///
/// - Parameters:
///   - typed: What was typed.
///   - expected: What should have been typed.
/// - Returns: The marked line with its words for short texts, how many words differ for long ones;
///   `nil` where less than half is the same, so that the two are best read beside each other.
package func differenceLine(typed: String, expected: String) -> String? {
  guard let difference = Difference(typed: typed, expected: expected) else {
    return wordDifference(typed: typed, expected: expected)
  }
  guard difference.likeness >= 0.5, !difference.words.isEmpty else { return nil }
  return [difference.line, difference.words].compactMap(\.self).joined(separator: "  – ")
}

/// Returns how many words of two long texts differ; `nil` where most do, or none.
private func wordDifference(typed: String, expected: String) -> String? {
  let normalizer = AnswerNormalizer()
  let (left, right) = (words(typed, normalizer), words(expected, normalizer))
  guard left.count <= mostWords, right.count <= mostWords else { return nil }
  let common = CommonSubsequence(left, right).count
  let (extra, missing) = (left.count - common, right.count - common)
  guard extra + missing > 0, 2 * common >= right.count else { return nil }
  let parts = [
    missing > 0 ? "\(missing) of \(right.count) words missing" : nil,
    extra > 0 ? "\(extra) of the typed words not expected" : nil,
  ]
  return parts.compactMap(\.self).joined(separator: "; ")
}

private func words(_ text: String, _ normalizer: AnswerNormalizer) -> [String] {
  text.split(whereSeparator: \.isWhitespace).map { normalizer.normalized(String($0)) }
}

/// More words than these are not compared: the work grows with their square.
private let mostWords = 500
