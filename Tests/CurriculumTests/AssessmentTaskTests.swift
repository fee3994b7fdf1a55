internal import Curriculum
internal import Testing

struct AssessmentTaskTests {
  typealias Kind = AssessmentTask.Kind

  @Test func `Material for learning is no task, and nobody watches it`() {
    let resources: [Kind] = [.handout, .activity, .slides, .presentation]
    #expect(Kind.allCases.filter(\.isResource) == resources)
    let watched = Kind.allCases.filter(\.isObservation)
    #expect(
      Set(watched) == [.observation, .demonstration, .witnessTestimony, .checklist])
    #expect(watched.filter(\.isResource).isEmpty)
  }

  @Test(arguments: Kind.allCases)
  func `A kind is known by the words that a file has for it`(kind: Kind) {
    #expect(Kind(rawValue: kind.rawValue) == kind)
    let isWords = kind.rawValue.allSatisfy { $0 == " " || $0.isLowercase }
    #expect(isWords)
  }

  @Test func `A task needs a name, a title and a kind, no more`() {
    let task = AssessmentTask(id: "task-1", title: "Questions", kind: .questioning)
    #expect(task.due == nil && task.brief.isEmpty)
    #expect(task.criteria.isEmpty && task.questions.isEmpty)
  }
}
