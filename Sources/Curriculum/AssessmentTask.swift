/// A task by which a unit is assessed, or a resource by which it is taught.
package struct AssessmentTask: Equatable, Sendable {
  /// What kind of task it is.
  package enum Kind: String, CaseIterable, Sendable {
    case questioning, discussion, observation, demonstration, project, essay, assignment, checklist
    case reflectiveAccount = "reflective account"
    case witnessTestimony = "witness testimony"
    /// Policies, manuals, records: what alone is never sufficient.
    case documents
    // Resources for learning, which are no evidence.
    case handout, activity, slides, presentation

    /// Whether it is material for learning rather than a task.
    package var isResource: Bool {
      switch self {
      case .handout, .activity, .slides, .presentation: true
      default: false
      }
    }

    /// Whether the candidate does something in it, which is seen or leaves something to be seen.
    package var showsPerformance: Bool {
      isObservation || self == .project || self == .assignment
    }

    /// Whether somebody watches the candidate at work.
    package var isObservation: Bool {
      switch self {
      case .observation, .demonstration, .witnessTestimony, .checklist: true
      default: false
      }
    }
  }

  /// What a candidate has to know before the task, by the name of its key in a file.
  package enum BriefPart: String, CaseIterable, Sendable {
    /// What is to be done, and how.
    case how
    /// When it is carried out.
    case when
    /// Where it is carried out.
    case place = "where"
    /// Under what conditions.
    case conditions
    /// What is needed for it.
    case resources
    /// How well it has to be done to be judged satisfactory.
    case howWell
  }

  /// A short name, such as `task-1`.
  package var id: String
  /// The task's heading, as candidates read it.
  package var title: String
  /// How evidence is gathered, such as by questioning or observation.
  package var kind: Kind
  /// The date by which it is due, as `yyyy-mm-dd`; `nil` where none is set.
  package var due: String?
  /// What a candidate has to know before it, line ends kept; a part that is not said is missing.
  package var brief: [BriefPart: String]
  /// The criteria, or lines above criteria, that the whole task addresses.
  package var criteria: [CriterionID]
  /// The questions that belong to it, each addressing the criteria that it draws on.
  package var questions: [Question.ID]

  /// Creates a task.
  package init(
    id: String, title: String, kind: Kind, due: String? = nil,
    brief: [BriefPart: String] = [:], criteria: [CriterionID] = [], questions: [Question.ID] = []
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.due = due
    self.brief = brief
    self.criteria = criteria
    self.questions = questions
  }
}
