import TestSupport
import Testing

@testable import Assessment

struct FormKindDiscussionTests {
  @Test func `Each rule of evidence has a tick, and then its basis`() {
    let names = FormKind.discussionRecord.fields.map(\.name)
    let first = names.firstIndex(of: "is-valid") ?? 0
    #expect(
      Array(names[first...].prefix(10)) == [
        "is-valid", "valid", "is-authentic", "authentic", "is-reliable", "reliable", "is-current",
        "current", "is-sufficient", "sufficient",
      ])
    let labels = FormKind.discussionRecord.fields[first...].prefix(2).map(\.label)
    #expect(labels == ["Valid", "Valid: basis"])
  }

  @Test func `What is taken over from a plan has one name and one form in both`() {
    for name in ["learner", "assessor", "place", "mode"] {
      let fields = [FormKind.discussionPlan, .discussionRecord].map { kind in
        kind.fields.first { $0.name == name }
      }
      #expect(fields[0] != nil && fields[0] == fields[1])
    }
    let segments = FormKind.discussionRecord.tables.first { $0.name == "segments" }
    let topics = FormKind.discussionPlan.tables.first { $0.name == "topics" }
    for name in ["topic", "criteria"] {
      let answers = [segments, topics].map { table in
        table?.columns.first { $0.name == name }?.answer
      }
      #expect(answers[0] != nil && answers[0] == answers[1])
    }
  }

  @Test func `Only the record says whether a discussion was planned`() {
    let record = FormKind.discussionRecord.fields.filter { $0.source == .record }
    #expect(record.map(\.name) == ["plan"])
    #expect(FormKind.discussionPlan.fields.allSatisfy { $0.source == .person })
  }
}
