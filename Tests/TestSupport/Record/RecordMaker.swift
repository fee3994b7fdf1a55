package import Curriculum
package import LearnerRecord

/// Writes a record entry by entry, a minute and a half apart.
package struct RecordMaker {
  package private(set) var entries: [Entry]
  /// How many days later entries are from now on.
  package var daysLater = 0

  /// Begins with some entries, or with none.
  package init(entries: [Entry] = []) {
    self.entries = entries
  }

  /// Adds an entry and returns its number.
  @discardableResult
  package mutating func add(_ fact: Fact) -> Int {
    let number = entries.count + 1
    let start: Int64 = 1_795_000_000_123 + Int64(daysLater) * 86_400_000
    let at = Moment(milliseconds: start + Int64(number) * 90_000, offsetMinutes: 660)
    entries.append(Entry(number: number, at: at, fact: fact))
    return number
  }

  /// Adds an answer, and the wording before it where it is new; returns the number of the answer.
  @discardableResult
  package mutating func answer(
    _ question: Question, _ response: [String], parts: [Fact.Answered.Part] = [],
    credit: Double = 1, shown: [[Int]] = [], ticked: [Int]? = nil, confidence: Int? = 2,
    hints: Int = 0, rating: Int = 3, took: Int = 12_400
  ) throws -> Int {
    let fingerprint = try word(question)
    return add(
      .answered(
        Fact.Answered(
          question: question.id, wording: fingerprint, shown: shown, response: response,
          parts: parts.isEmpty ? [part(nil, response[0], response[0], true)] : parts,
          ticked: ticked, tickedBy: ticked == nil ? nil : "learner", credit: credit,
          confidence: confidence, hints: hints, rating: rating, took: took, session: 3)))
  }

  /// Adds the wording of a question where it is new, and returns its fingerprint.
  @discardableResult
  package mutating func word(_ question: Question) throws -> String {
    let wording = try Wording(question)
    let isKnown = entries.contains { $0.fact == .worded(Fact.Worded(wording)) }
    if !isKnown { add(.worded(Fact.Worded(wording))) }
    return wording.fingerprint
  }
}

/// Returns a marked part.
package func part(
  _ label: String?, _ given: String, _ expected: String, _ right: Bool
) -> Fact.Answered.Part {
  Fact.Answered.Part(label: label, given: given, expected: expected, right: right)
}
