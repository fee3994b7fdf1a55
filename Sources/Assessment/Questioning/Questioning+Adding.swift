package import Curriculum
package import LearnerRecord

// Questions that an assessor asks in words of their own, such as about the candidate's evidence.
extension Questioning {
  /// Returns the facts that add a question: its wording, and its place after the others.
  ///
  /// - Parameters:
  ///   - words: What is asked.
  ///   - criteria: What it is about; at least one.
  /// - Returns: The facts, in order.
  /// - Throws: What the encoder throws; nothing, for a question without numbers.
  package func adding(_ words: String, on criteria: [CriterionID]) throws -> [Fact] {
    let id = Question.ID(rawValue: "own-question-\(entry)-\(questions.count + 1)")
    let wording = try Wording(Question(own: words, id: id, criteria: criteria))
    return [
      .worded(.init(wording)),
      .questioningExtended(
        .init(questioning: entry, question: id, wording: wording.fingerprint)),
    ]
  }

  /// Returns the questions as they were worded when they came into the questioning, by their numbers.
  ///
  /// - Parameter entries: The entries of the candidate's record.
  /// - Returns: The wordings; none for a question whose wording was erased.
  /// - Throws: What the encoder throws; nothing, for questions with finite numbers.
  package func wordings(in entries: [Entry]) throws -> [Int: Wording] {
    let planned = try plannedWordings(in: entries)
    let all = entries.wordings
    let places = zip(1..., begun.questions).map { number, id in
      (number, planned[id]?.question)
    }
    let own = zip((begun.questions.count + 1)..., added).map { ($0, all[$1.wording]) }
    return try (places + own).reduce(into: [:]) { found, place in
      if let question = place.1 { found[place.0] = try Wording(question) }
    }
  }
}

extension Question.ID {
  /// The name as people read it: a question of the assessor's own has none but its number.
  package var inWords: String {
    isOfAskedOnTheSpot ? "the assessor's own question" : rawValue
  }
}

extension Question {
  /// Creates a question that no bank has: it has no benchmark, and nobody made one up.
  fileprivate init(own words: String, id: ID, criteria: [CriterionID]) {
    self.init(
      id: id, topic: "", criteria: criteria, level: .apply, prompt: words,
      key: .explain(.init(benchmark: "", keyPoints: [], minimum: 0)), explanation: "", sources: [],
      kind: .application, isAboutWorkplace: true)
  }

  /// Whether something is expected of an answer: of a question of the assessor's own, nothing was
  /// written down before it was asked.
  package var hasBenchmark: Bool {
    guard case .explain(let key) = self.key else { return true }
    return !key.benchmark.isEmpty || !key.keyPoints.isEmpty
  }
}
