extension Difference {
  /// The signs around what is too much and what is missing.
  package struct Marks: Equatable, Sendable {
    /// The signs around what was typed and is not expected.
    package let extra: (open: Character, close: Character)
    /// The signs around what is expected and was not typed.
    package let missing: (open: Character, close: Character)

    /// The signs to choose from, those of every keyboard first.
    package static let all = [
      Marks(extra: ("[", "]"), missing: ("{", "}")), Marks(extra: ("<", ">"), missing: ("(", ")")),
      Marks(extra: ("⟦", "⟧"), missing: ("⟨", "⟩")),
    ]

    /// Whether the same marks are used.
    package static func == (left: Marks, right: Marks) -> Bool {
      left.extra == right.extra && left.missing == right.missing
    }

    /// Whether a text has one of the signs, which would then be mistaken for a mark.
    fileprivate func isIn(_ text: String) -> Bool {
      text.contains { [extra.open, extra.close, missing.open, missing.close].contains($0) }
    }
  }

  /// The signs that neither text has; `nil` where each choice has one that is.
  package var marks: Marks? {
    let texts = typed + "\n" + expected
    return Marks.all.first { !$0.isIn(texts) }
  }

  /// Both texts in one line, such as `re[i]mb{u}rse`: without what stands in square brackets it is
  /// the expected text, without what stands in braces the typed one.
  ///
  /// What is the same stands there as it was typed. The line is `nil` where every mark is a sign of
  /// the texts themselves.
  package var line: String? {
    guard let marks else { return nil }
    return runs.map { run in
      switch run {
      case .same(let typed, _): typed
      case .extra(let text): "\(marks.extra.open)\(text)\(marks.extra.close)"
      case .missing(let text): "\(marks.missing.open)\(text)\(marks.missing.close)"
      }
    }.joined()
  }

  /// Returns the two texts of a marked line.
  ///
  /// - Parameters:
  ///   - line: A marked line.
  ///   - marks: The signs that it is marked with.
  /// - Returns: The line without what is missing, and without what is too much.
  package static func texts(
    ofLine line: String, marks: Marks
  ) -> (typed: String, expected: String) {
    var (typed, expected) = ("", "")
    var (isExtra, isMissing) = (false, false)
    for character in line {
      switch character {
      case marks.extra.open: isExtra = true
      case marks.extra.close: isExtra = false
      case marks.missing.open: isMissing = true
      case marks.missing.close: isMissing = false
      default:
        if !isMissing { typed.append(character) }
        if !isExtra { expected.append(character) }
      }
    }
    return (typed, expected)
  }
}
