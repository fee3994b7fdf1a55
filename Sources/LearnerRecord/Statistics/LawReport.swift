package import Curriculum
package import Scheduling
internal import Text

/// How the law changed that some units rest on, what that asks of a learner, and when questions on law were checked.
package struct LawReport: Encodable {
  /// A change of the law, with what it touches.
  package struct Change: Encodable {
    /// The name of the change.
    package var id: String
    /// Whose law it is: `AU` or `UK`.
    package var jurisdiction: String
    /// The date from which the new rule is in force, as `yyyy-mm-dd`.
    package var inForce: String
    /// Whether that is only intended.
    package var planned: Bool
    /// What changed, in a few words.
    package var title: String
    /// The old rule.
    package var old: String
    /// The new rule.
    package var new: String
    /// Where it can be looked up.
    package var source: String
    /// The questions of the banks that rest on it.
    package var questions: [String]
    /// The topics of those questions, in the order of the banks.
    package var topics: [String]
    /// What the first of those questions asks, gaps as `____`; `nil` where there is none.
    package var prompt: String?
  }

  /// Questions whose law has to be looked at again on a day.
  package struct Recheck: Encodable {
    /// The date, as `yyyy-mm-dd`.
    package var date: String
    /// The questions.
    package var questions: [String]
    /// The topics of those questions, in the order of the banks.
    package var topics: [String]
  }

  /// When questions on a law were checked.
  package struct Checked: Encodable {
    /// Whose law it is.
    package var jurisdiction: String
    /// The earliest date for which a question was checked, as `yyyy-mm-dd`.
    package var oldest: String
    /// How many questions were checked for that date.
    package var questions: Int
    /// How many questions on that law there are.
    package var of: Int
  }

  /// How many days ahead dates of checks are listed.
  package static let checkedAhead = 90

  /// The day from which changes are listed, as `yyyy-mm-dd`.
  package var since: String
  /// The units that the report is about; empty for all.
  package var units: [String]
  /// The changes in force since that day, the newest first.
  package var inForce: [Change]
  /// Those that are still to come, or only planned, the nearest first.
  package var toCome: [Change]
  /// The questions that the learner last answered before their law changed.
  package var waiting: [String]
  /// The questions whose law is to be looked at again, by date.
  package var rechecks: [Recheck]
  /// How old questions are, by jurisdiction.
  package var checked: [Checked]

  /// Looks at changes and questions.
  ///
  /// - Parameters:
  ///   - changes: The changes, in any order.
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner.
  ///   - today: The study day.
  ///   - since: The day from which changes are listed.
  ///   - units: The codes of the units to look at; none for all.
  /// - Throws: What the curriculum throws when it can't read a question's text.
  package init(
    _ changes: [LawChange], _ curriculum: Curriculum, _ state: LearnerState, today: StudyDay,
    since: StudyDay, units: [String]
  ) throws {
    let positions = curriculum.positions(matching: units.map { .unit($0) })
    let asked = Set(positions.map { curriculum.outlines[$0].id })
    // What no bank has a question on may matter to every unit.
    let touching = changes.filter { change in
      let known = change.questions.filter { curriculum.position(of: $0) != nil }
      return known.isEmpty || known.contains(where: asked.contains)
    }
    let (old, coming) = (
      touching.filter { $0.isInForce(on: today.date) && $0.inForce >= since.date },
      touching.filter { !$0.isInForce(on: today.date) }
    )
    self.since = since.description
    self.units = units
    inForce = try old.sorted { ($1.inForce, $0.id) < ($0.inForce, $1.id) }
      .map { try Change($0, curriculum) }
    toCome = try coming.sorted { ($0.inForce, $0.id) < ($1.inForce, $1.id) }
      .map { try Change($0, curriculum) }
    let law = LawDays(changes)
    waiting = positions.map { curriculum.outlines[$0] }
      .filter { $0.kind == .knowledge && !state.settings.suspended.contains($0.id) }
      .filter { state.lawChange(of: $0.id, in: law, on: today) != nil }.map(\.id.rawValue)
    let questions = positions.map { curriculum.outlines[$0] }
    rechecks = Self.rechecks(of: questions, curriculum, today)
    checked = Self.checked(questions, curriculum)
  }

  private static func rechecks(
    of questions: [QuestionOutline], _ curriculum: Curriculum, _ today: StudyDay
  ) -> [Recheck] {
    let last = today.advanced(by: checkedAhead).description
    let near = questions.filter { $0.recheck.map { $0 <= last } ?? false }
    return Dictionary(grouping: near) { $0.recheck ?? "" }
      .map { date, questions in
        Recheck(
          date: date, questions: questions.map(\.id.rawValue),
          topics: curriculum.inOrder(Set(questions.map(\.topic))))
      }
      .sorted { $0.date < $1.date }
  }

  private static func checked(_ questions: [QuestionOutline], _ curriculum: Curriculum) -> [Checked]
  {
    let laws = Dictionary(grouping: questions) {
      curriculum.topic($0.topic)?.jurisdiction ?? .general
    }
    return Jurisdiction.allCases.filter { $0 != .general }.compactMap { law in
      let dates = (laws[law] ?? []).compactMap(\.asAt)
      return dates.min().map { oldest in
        Checked(
          jurisdiction: law.rawValue, oldest: oldest, questions: dates.count { $0 == oldest },
          of: dates.count)
      }
    }
  }
}

extension LawReport.Change {
  /// Creates what is told of a change.
  fileprivate init(_ change: LawChange, _ curriculum: Curriculum) throws {
    let questions = change.questions.compactMap(curriculum.position).sorted()
      .map { curriculum.outlines[$0] }
    self.init(
      id: change.id, jurisdiction: change.jurisdiction.rawValue, inForce: change.inForce.isoText,
      planned: change.isPlanned, title: change.title, old: change.old, new: change.new,
      source: change.source, questions: questions.map(\.id.rawValue),
      topics: curriculum.inOrder(Set(questions.map(\.topic))),
      prompt: try questions.first.flatMap { try curriculum.question($0.id)?.oneLine })
  }
}

extension Curriculum {
  /// Returns the ids of topics in the order of the banks.
  fileprivate func inOrder(_ topics: Set<String>) -> [String] {
    self.topics.map(\.id).filter(topics.contains)
  }
}
