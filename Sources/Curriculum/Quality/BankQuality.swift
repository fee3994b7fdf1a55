/// How well made a set of questions is, as far as that can be counted.
package struct BankQuality: Equatable, Sendable {
  /// A figure with the limit that is set for it.
  package struct Figure: Equatable, Sendable {
    /// What is counted.
    package let name: String
    /// How much of it there is: a share, 0…1, or a number.
    package let value: Double
    /// Whether the value is a share.
    package let isShare: Bool
    /// The values that are allowed; `nil` where the figure is for information.
    package let limits: ClosedRange<Double>?

    /// Whether the value is within its limits.
    package var isMet: Bool { limits.map { $0.contains(value) } ?? true }
  }

  /// Something to be mended in one question.
  package struct Fault: Equatable, Sendable {
    /// The question that has the fault.
    package let question: Question.ID
    /// What is wrong, as a sentence without a full stop.
    package let message: String
  }

  /// How many questions there are.
  package let count: Int
  /// The figures, in the order in which people read them.
  package let figures: [Figure]
  /// What is wrong with single questions.
  package let faults: [Fault]
  /// Questions that ask nearly the same.
  package let alike: [StemLikeness.Pair]

  /// The number of questions from which on shares have limits: of fewer, one question decides.
  package static let fewest = 50

  /// Counts.
  ///
  /// - Parameter questions: The questions.
  package init(_ questions: [Question]) {
    count = questions.count
    figures = Self.figures(questions)
    faults = questions.flatMap(QuestionFaults.of)
    alike = StemLikeness.pairs(among: questions)
  }

  /// Whether nothing is to be mended.
  package var isSound: Bool { figures.allSatisfy(\.isMet) && faults.isEmpty && alike.isEmpty }
}

// Figures.
extension BankQuality {
  private static func figures(_ questions: [Question]) -> [Figure] {
    let count = Double(max(1, questions.count))
    func share(
      _ name: String, _ limits: ClosedRange<Double>?, where isCounted: (Question) -> Bool
    ) -> Figure {
      let value = Double(questions.count(where: isCounted)) / count
      let hasLimit = questions.count >= fewest
      return Figure(name: name, value: value, isShare: true, limits: hasLimit ? limits : nil)
    }
    return [
      share("at level remember", 0...0.35) { $0.level == .remember },
      share("at level apply or analyse", 0.35...1) { $0.level == .apply || $0.level == .analyse },
      share("true or false", 0...0.08) { $0.key.type == .trueFalse },
    ] + statements(questions) + choices(questions) + [
      Figure(
        name: "reading grade of prompts and explanations, median", value: medianGrade(questions),
        isShare: false, limits: 0...9)
    ]
  }

  /// How many of the statements are true.
  private static func statements(_ questions: [Question]) -> [Figure] {
    let keys = questions.compactMap { question -> Bool? in
      guard case .trueFalse(let key) = question.key else { return nil }
      return key.key
    }
    guard !keys.isEmpty else { return [] }
    return [
      Figure(
        name: "statements that are true", value: Double(keys.count { $0 }) / Double(keys.count),
        isShare: true, limits: keys.count >= 10 ? 0.35...0.65 : nil)
    ]
  }

  /// How often the key of a single choice is the longest option, and where it stands.
  private static func choices(_ questions: [Question]) -> [Figure] {
    let choices = questions.compactMap { question -> AnswerKey.Choice? in
      guard case .singleChoice(let choice) = question.key else { return nil }
      return choice
    }
    guard !choices.isEmpty else { return [] }
    let isEnough = choices.count >= 20
    func share(_ name: String, _ limits: ClosedRange<Double>, _ number: Int) -> Figure {
      Figure(
        name: name, value: Double(number) / Double(choices.count), isShare: true,
        limits: isEnough ? limits : nil)
    }
    let positions = choices.compactMap { choice in
      choice.options.firstIndex { choice.key.contains($0.label) }
    }
    return [
      share(
        "single choices whose key is the longest option", 0...0.3,
        choices.count(where: keyIsLongest))
    ]
      + (0..<4).map { place in
        share(
          "single choices with the key in place \(place + 1)", 0.1...0.4,
          positions.count { $0 == place })
      }
  }

  private static func keyIsLongest(_ choice: AnswerKey.Choice) -> Bool {
    let lengths = choice.options.map { (choice.key.contains($0.label), $0.text.count) }
    let key = lengths.filter(\.0).map(\.1).max() ?? 0
    return lengths.allSatisfy { $0.0 || $0.1 < key }
  }

  private static func medianGrade(_ questions: [Question]) -> Double {
    let grades = questions.map { ReadingLevel.grade(of: "\($0.prompt) \($0.explanation)") }.sorted()
    return grades.isEmpty ? 0 : (grades[grades.count / 2] * 10).rounded() / 10
  }
}
