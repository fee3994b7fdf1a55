package import Curriculum
package import LearnerRecord

/// What is worth talking about in a professional discussion, as far as records show.
///
/// A topic is something that can be said: an open question of the banks with its probe, or a question
/// that was decided against. Performance is shown at work and never proposed; what has to be observed
/// is named beside the topics.
package struct DiscussionAgenda: Sendable {
  /// Something to talk about.
  package struct Topic: Equatable, Sendable {
    /// What it is evidence for; at least one.
    package var criteria: [CriterionID]
    /// The question, in the bank's words; the criterion's own words where no bank has one.
    package var prompt: String
    /// What an assessor asks next.
    package var probe: String?
    /// The key points that the learner has not made yet, in the latest answer in practice.
    package var missed: [String] = []
    /// Why it was picked; at least one, the weightiest first.
    package var reasons: [Reason]
  }

  /// Why something is worth talking about.
  package enum Reason: Equatable, Sendable {
    /// An assessor decided that an answer, or a discussion, was not enough yet.
    case notYetSatisfactory(entry: Int, at: Moment)
    /// An assessor passed the question over.
    case notAsked(entry: Int, at: Moment, why: String)
    /// Nothing on record is evidence for it.
    case noEvidence
    /// No question about it was answered in practice.
    case neverPractised
    /// So many questions about it were right at the first try.
    case weak(right: Int, of: Int)
    /// The latest answer in practice made some key points, not all.
    case partial(entry: Int, at: Moment, made: Int, of: Int)
  }

  /// The topics, the weightiest first.
  package let topics: [Topic]
  /// The outcomes that are only met by observation at work.
  package let observed: [Unit.LearningOutcome]
  /// The performance evidence of the unit: shown at work as well.
  package let performance: [Criterion]

  /// Chooses topics.
  ///
  /// - Parameters:
  ///   - unit: The unit to be discussed.
  ///   - curriculum: Where questions come from.
  ///   - record: The record with what assessors decided; `nil` where nobody assesses.
  ///   - practice: The record with the learner's practice.
  ///   - limit: How many topics at most; from 0.
  /// - Throws: What the curriculum throws.
  package init(
    of unit: Unit, curriculum: Curriculum, record: [Entry]?, practice: [Entry], limit: Int
  ) throws {
    observed = unit.observedOutcomes
    performance = unit.criteria.filter { $0.kind == .performanceEvidence }
    let findings = try DiscussionFindings(
      unit: unit, curriculum: curriculum, record: record, practice: practice)
    var choice = TopicChoice(findings: findings, limit: max(0, limit))
    for group in findings.groups { choice.take(group) }
    topics = choice.topics
  }
}

/// Topics, each prompt once.
private struct TopicChoice {
  let findings: DiscussionFindings
  let limit: Int
  private(set) var topics: [DiscussionAgenda.Topic] = []
  private var covered: Set<CriterionID> = []

  init(findings: DiscussionFindings, limit: Int) {
    self.findings = findings
    self.limit = limit
  }

  mutating func take(_ group: [DiscussionFindings.Lack]) {
    let lacking = Set(group.flatMap(\.criteria))
    for lack in group {
      // What practice says about a question that is taken already belongs to its topic.
      let isTaken = topics.contains { $0.prompt == lack.question?.prompt }
      guard isTaken || !covered.isSuperset(of: lack.criteria) else { continue }
      let source = lack.question ?? question(for: lack, among: lacking)
      let prompt = source?.prompt ?? findings.words(of: lack.criteria[0])
      if let place = topics.firstIndex(where: { $0.prompt == prompt }) {
        add(lack, to: place)
      } else if topics.count < limit {
        topics.append(topic(lack, source, prompt, lacking))
        covered.formUnion(topics[topics.count - 1].criteria)
      }
    }
  }

  private mutating func add(_ lack: DiscussionFindings.Lack, to place: Int) {
    topics[place].criteria += lack.criteria.filter { !topics[place].criteria.contains($0) }
    if !topics[place].reasons.contains(lack.reason) { topics[place].reasons.append(lack.reason) }
    if topics[place].missed.isEmpty { topics[place].missed = lack.missed }
    covered.formUnion(lack.criteria)
  }

  /// A topic for a lack, and for whatever else in its group the same question is about.
  private func topic(
    _ lack: DiscussionFindings.Lack, _ source: Question?, _ prompt: String,
    _ lacking: Set<CriterionID>
  ) -> DiscussionAgenda.Topic {
    let others = lack.sharesQuestion ? source?.criteria ?? [] : []
    let also = others.filter { lacking.subtracting(covered).contains($0) }
    let probe: String? = if case .explain(let explain)? = source?.key { explain.probe } else { nil }
    return .init(
      criteria: lack.criteria + also.filter { !lack.criteria.contains($0) }, prompt: prompt,
      probe: probe, missed: lack.missed, reasons: [lack.reason])
  }

  /// The open question about a criterion that covers most of what is lacking and was not taken yet.
  private func question(
    for lack: DiscussionFindings.Lack, among lacking: Set<CriterionID>
  ) -> Question? {
    let open = findings.openQuestions(about: lack.criteria[0])
    let taken = Set(topics.map(\.prompt))
    let fresh = open.filter { !taken.contains($0.prompt) }
    let wanted = lacking.subtracting(covered)
    let best = fresh.map { $0.criteria.count(where: wanted.contains) }.max()
    return fresh.first { $0.criteria.count(where: wanted.contains) == best } ?? open.first
  }
}
