/// Units and banks together: all that can be asked.
///
/// Choosing needs only outlines, which are in memory; the text of a question is fetched when it is
/// asked, so that large banks cost little.
package struct Curriculum: Sendable {
  /// The units, in the order in which they were read; no code twice.
  package let units: [Unit]
  /// The topics, one per bank, in the order of the banks.
  package let topics: [Topic]
  /// One outline per question, bank after bank, in each bank's order.
  package let outlines: [QuestionOutline]
  private let source: any QuestionSource
  private let positions: [Question.ID: Int]
  private let criteria: [CriterionID: Criterion]

  /// Creates a curriculum.
  ///
  /// - Parameters:
  ///   - units: The units, in the order in which they are listed.
  ///   - topics: The topics of the banks.
  ///   - outlines: One outline per question; of two with one id the first counts.
  ///   - source: Where the text of the question at a position of `outlines` is found.
  package init(
    units: [Unit], topics: [Topic], outlines: [QuestionOutline], source: any QuestionSource
  ) {
    self.units = units
    self.topics = topics
    self.outlines = outlines
    self.source = source
    positions = Dictionary(
      zip(outlines.map(\.id), outlines.indices), uniquingKeysWith: { first, _ in first })
    criteria = Dictionary(
      units.flatMap(\.criteria).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Creates a curriculum whose questions are all in memory.
  package init(units: [Unit], banks: [QuestionBank]) {
    let questions = banks.flatMap(\.questions)
    self.init(
      units: units, topics: banks.map(\.topic), outlines: questions.map(\.outline),
      source: questions)
  }

  /// Returns the place of a question in `outlines`, or `nil` where no bank has it.
  package func position(of id: Question.ID) -> Int? {
    positions[id]
  }

  /// Returns a question with its text, or `nil` where no bank has it.
  ///
  /// - Throws: Whatever the source throws when it can't read the text.
  package func question(_ id: Question.ID) throws -> Question? {
    try positions[id].map(source.question(at:))
  }

  /// Returns a criterion of any unit, or `nil` where no unit has it.
  package func criterion(_ id: CriterionID) -> Criterion? {
    criteria[id]
  }

  /// Returns the unit with a code, whatever the case of its letters.
  ///
  /// A code's digits are enough where they name one unit only: `219` is `CG219`.
  package func unit(_ code: String) -> Unit? {
    let wanted = code.uppercased()
    guard !wanted.isEmpty else { return nil }
    if let exact = units.first(where: { $0.code.uppercased() == wanted }) { return exact }
    let matches = units.filter { $0.code.drop(while: \.isLetter) == wanted }
    return matches.count == 1 ? matches[0] : nil
  }

  /// Returns the topic with an id.
  package func topic(_ id: String) -> Topic? {
    topics.first { $0.id == id }
  }
}

/// Where the text of questions is found.
package protocol QuestionSource: Sendable {
  /// Returns the question at a position: from 0, in the order of the curriculum's outlines.
  func question(at position: Int) throws -> Question
}

extension [Question]: QuestionSource {
  /// Returns the question at a position, which has to be one of the array's.
  package func question(at position: Int) throws -> Question {
    self[position]
  }
}
