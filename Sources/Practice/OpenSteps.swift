internal import Curriculum
internal import LearnerRecord

/// Which knowledge questions wait for others to be right once, and what becomes of them in a session.
struct OpenSteps: Sendable {
  private var missing: [Int: Set<Question.ID>] = [:]
  private var waiting: [Question.ID: [Int]] = [:]
  private var released: [Question.ID: [Int]] = [:]
  private let outlines: [QuestionOutline]

  /// Finds the questions that can't be asked yet: those never answered that come after one that was never right.
  init(_ curriculum: Curriculum, _ state: LearnerState) {
    outlines = curriculum.outlines
    for (position, outline) in outlines.enumerated()
    where outline.kind == .knowledge && state.cards[outline.id] == nil {
      let before = outline.after + (outline.follows.map { [$0] } ?? [])
      let open = before.filter { curriculum.position(of: $0) != nil && !state.wasRight($0) }
      guard !open.isEmpty else { continue }
      missing[position] = Set(open)
      for id in open { waiting[id, default: []].append(position) }
    }
  }

  /// Whether a question has to wait.
  func isWaiting(_ position: Int) -> Bool { missing[position] != nil }

  /// Notes that a question was right; returns the positions of those that waited for nothing else.
  mutating func open(by id: Question.ID) -> [Int] {
    let followers = waiting.removeValue(forKey: id) ?? []
    released[id, default: []] += followers
    return followers.filter { position in
      missing[position]?.remove(id)
      guard missing[position]?.isEmpty == true else { return false }
      missing[position] = nil
      return true
    }
  }

  /// Notes that a question was never right after all, as its answer was taken back.
  ///
  /// - Parameters:
  ///   - id: The question.
  ///   - isLeft: Whether a question that it opened is still to be asked; what was answered waits no more.
  mutating func close(by id: Question.ID, where isLeft: (Int) -> Bool) {
    for position in released.removeValue(forKey: id) ?? []
    where isWaiting(position) || isLeft(position) {
      missing[position, default: []].insert(id)
      waiting[id, default: []].append(position)
    }
  }
}
