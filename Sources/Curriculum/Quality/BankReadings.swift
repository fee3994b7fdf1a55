/// What readers got right of one bank, each reading held against its limit.
package struct BankReadings: Equatable, Sendable {
  /// What one reading came to.
  package struct Result: Equatable, Sendable {
    /// What the readers had before them.
    package let kind: QuestionReading.Kind
    /// How many questions were wholly right.
    package let right: Int
    /// How many questions were read; never none.
    package let read: Int

    /// The questions from which on a share says something.
    package static let fewestForShare = 5
    /// The questions from which on a bank is judged at all.
    package static let fewestJudged = 3
    /// How many answers may be off where there are too few for a share, by the reading.
    private static let mayBeOff: [QuestionReading.Kind: Int] = [
      .stemOnly: 1, .optionsOnly: 2, .expert: 1,
    ]

    /// Whether the limit is kept; `nil` where too few questions were read to judge.
    ///
    /// The limit is a share. Of fewer than ``fewestForShare`` questions one would decide, so there a number may be
    /// off: one right from the stem, two right from the options, one not right by those who know the field.
    package var isMet: Bool? {
      guard read >= Self.fewestJudged else { return nil }
      guard read < Self.fewestForShare else {
        return kind.limits.contains(Double(right) / Double(read))
      }
      let off = kind == .expert ? read - right : right
      return off <= Self.mayBeOff[kind] ?? 0
    }
  }

  /// The topic of the bank.
  package let topic: String
  /// What each reading came to, in the order of the kinds; a reading without questions of the bank is left out.
  package let results: [Result]

  /// The readings whose limits are not kept.
  package var missed: [QuestionReading.Kind] {
    results.filter { $0.isMet == false }.map(\.kind)
  }

  /// Counts what readers got right, bank by bank.
  ///
  /// - Parameters:
  ///   - questions: The questions of all banks.
  ///   - readings: What readers got right.
  /// - Returns: The banks of which anything was read, in the order of their topics.
  package static func banks(
    of questions: [Question], _ readings: [QuestionReading]
  ) -> [BankReadings] {
    Dictionary(grouping: questions, by: \.topic).sorted { $0.key < $1.key }
      .compactMap { topic, questions in
        let results = readings.compactMap { reading -> Result? in
          let (right, read) = reading.tally(of: questions)
          return read > 0 ? Result(kind: reading.kind, right: right, read: read) : nil
        }
        return results.isEmpty ? nil : BankReadings(topic: topic, results: results)
      }
  }
}
