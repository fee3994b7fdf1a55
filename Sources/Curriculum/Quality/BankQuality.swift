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
  /// What readers got right of each bank.
  package let banks: [BankReadings]
  /// What is wrong with single questions.
  package let faults: [Fault]
  /// What should be looked at again in single questions; each may have its reason.
  package let warnings: [Fault]
  /// Questions that ask nearly the same.
  package let alike: [StemLikeness.Pair]

  /// The number of questions from which on shares have limits: of fewer, one question decides.
  package static let fewest = 50

  /// Counts.
  ///
  /// - Parameters:
  ///   - questions: The questions.
  ///   - criteria: What the criteria say that they are tagged with, by their ids.
  ///   - notes: What the paragraphs of notes say that they rest on, by their ids.
  ///   - readings: What readers got right who had not seen the keys.
  package init(
    _ questions: [Question], criteria: [CriterionID: String] = [:],
    notes: [NoteParagraphID: String] = [:], readings: [QuestionReading] = []
  ) {
    count = questions.count
    figures = Self.figures(questions) + readings.compactMap { Self.figure($0, questions) }
    banks = BankReadings.banks(of: questions, readings)
    faults = questions.flatMap(QuestionFaults.of)
    warnings =
      questions.flatMap(QuestionWarnings.of) + QuestionWarnings.crossed(questions)
      + questions.flatMap { QuestionWarnings.tags($0, criteria, notes) }
    alike = StemLikeness.pairs(among: questions)
  }

  /// Whether nothing is to be mended; what should be looked at again is no hindrance.
  package var isSound: Bool {
    figures.allSatisfy(\.isMet) && banks.allSatisfy(\.missed.isEmpty) && faults.isEmpty
      && alike.isEmpty
  }
}

// Figures.
extension BankQuality {
  private static func figures(_ questions: [Question]) -> [Figure] {
    let knowledge = questions.filter { $0.kind == .knowledge }
    let cases = questions.filter { $0.kind == .application }
    return [
      share("knowledge at level remember", 0.3...0.4, of: knowledge) { $0.level == .remember },
      share("cases at level apply or analyse", 0.9...1, of: cases) {
        $0.level == .apply || $0.level == .analyse
      },
      share("true or false", 0...0.08, of: questions) { $0.key.type == .trueFalse },
    ].compactMap(\.self) + statements(questions) + choices(questions) + rightOptions(questions) + [
      Figure(
        name: "words of a prompt, median",
        value: median(questions.map { Double($0.prompt.split(separator: " ").count) }),
        isShare: false, limits: 0...35),
      Figure(
        name: "reading grade of prompts and explanations, median",
        value: median(questions.map { ReadingLevel.grade(of: "\($0.prompt) \($0.explanation)") }),
        isShare: false, limits: 0...9),
    ]
  }

  /// Returns a share, which has a limit where there are enough questions; `nil` of none.
  private static func share(
    _ name: String, _ limits: ClosedRange<Double>, of questions: [Question],
    where isCounted: (Question) -> Bool
  ) -> Figure? {
    guard !questions.isEmpty else { return nil }
    return Figure(
      name: name, value: Double(questions.count(where: isCounted)) / Double(questions.count),
      isShare: true, limits: questions.count >= fewest ? limits : nil)
  }

  /// How many options are right in multiple choices: where it is the same number as a rule, that tells.
  private static func rightOptions(_ questions: [Question]) -> [Figure] {
    let counts = questions.compactMap { question -> Int? in
      guard case .multipleChoice(let choice) = question.key else { return nil }
      return choice.key.count
    }
    guard counts.count >= 20 else { return [] }
    return (1...4).map { number in
      Figure(
        name: "multiple choices with \(number) right",
        value: Double(counts.count { $0 == number }) / Double(counts.count), isShare: true,
        limits: 0.05...0.5)
    }
  }

  /// The share that readers got right; `nil` where they read none of the questions.
  private static func figure(_ reading: QuestionReading, _ questions: [Question]) -> Figure? {
    let (right, read) = reading.tally(of: questions)
    guard read > 0 else { return nil }
    return Figure(
      name: reading.kind.name, value: Double(right) / Double(read), isShare: true,
      limits: read >= fewest ? reading.kind.limits : nil)
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
        choices.count { keyStandsOut($0, by: >) }),
      share(
        "single choices whose key is the shortest option", 0...0.3,
        choices.count { keyStandsOut($0, by: <) }),
    ]
      + (0..<4).map { place in
        share(
          "single choices with the key in place \(place + 1)", 0.1...0.4,
          positions.count { $0 == place })
      }
  }

  /// Whether the key is longer, or shorter, than every other option.
  private static func keyStandsOut(
    _ choice: AnswerKey.Choice, by standsOut: (Int, Int) -> Bool
  ) -> Bool {
    let key = choice.options.first { choice.key.contains($0.label) }?.text.count ?? 0
    return choice.options.allSatisfy {
      choice.key.contains($0.label) || standsOut(key, $0.text.count)
    }
  }

  private static func median(_ values: [Double]) -> Double {
    let values = values.sorted()
    return values.isEmpty ? 0 : (values[values.count / 2] * 10).rounded() / 10
  }
}
