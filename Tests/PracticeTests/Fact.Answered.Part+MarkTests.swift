import LearnerRecord
import Marking
import Testing

@testable import Practice

struct RecordedPartTests {
  @Test(
    arguments: [
      (nil, nil), (.gap(0), "gap 1"), (.gap(9), "gap 10"), (.place(1), "place 2"),
      (.item("a) Repair it"), "a) Repair it"), (.member("late delivery"), "late delivery"),
      (.repeated("late delivery"), "late delivery, once more"),
      (.stray("rude"), "not one of them"),
      (.keyPoint("Says sorry", isRequired: true), "Says sorry"),
      (.keyPoint("Says sorry", isRequired: false), "Says sorry"),
    ] as [(Mark.Part.Name?, String?)])
  func `A part is taken down in the words of the entries that are there`(
    name: Mark.Part.Name?, label: String?
  ) {
    let part = Mark.Part(
      name: name, given: "x", expected: "y", isRight: false, feedback: "No.",
      tolerated: [.difference(.capitals)], nearMiss: .spacing(of: "y"))
    #expect(
      Fact.Answered.Part(part) == .init(label: label, given: "x", expected: "y", right: false))
  }
}
