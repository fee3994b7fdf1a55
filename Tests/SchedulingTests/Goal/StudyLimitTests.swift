import Testing

@testable import Scheduling

struct StudyLimitTests {
  @Test(arguments: [
    (StudyLimit(), Array(0..<10)), (StudyLimit(reviews: 2), [0, 1, 5, 6, 7, 8, 9]),
    (StudyLimit(new: 0), [0, 1, 2, 3, 4]), (StudyLimit(minutes: 0), []),
    (StudyLimit(minutes: 1), [0, 1, 2]), (StudyLimit(minutes: 1, reviews: 1), [0, 5, 6]),
    (StudyLimit(questions: 7), Array(0..<7)), (StudyLimit(reviews: 1, questions: 3), [0, 5, 6]),
  ])
  func `A limit lets through what it allows, in order`(limit: StudyLimit, expected: [Int]) {
    #expect(limit.cut(Array(0..<10), isNew: { $0 >= 5 }) { _ in 25 } == expected)
  }

  @Test
  func `Two limits allow what both do, and an easy day its share`() {
    let both = StudyLimit(minutes: 10, reviews: 4).and(StudyLimit(minutes: 5, new: 2))
    #expect(both == StudyLimit(minutes: 5, reviews: 4, new: 2))
    #expect(both.scaled(by: 0.5) == StudyLimit(minutes: 2.5, reviews: 2, new: 1))
    #expect(StudyLimit().scaled(by: 0.5) == StudyLimit())
  }
}
