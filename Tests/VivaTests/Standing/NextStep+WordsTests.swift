import ArgumentParser
import Assessment
import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import viva

/// The command that is offered as the next step is one that can be typed.
struct NextStepWordsTests {
  private func progress(
    draft: String?, _ change: (inout UnitStanding) -> Void = { _ in }
  ) -> UnitProgress {
    var standing = UnitStanding(code: Fixture.supportUnit.code)
    change(&standing)
    return UnitProgress(
      standing, of: CriterionTree(Fixture.supportUnit), drafts: [draft].compactMap(\.self),
      today: "2026-12-10")
  }

  @Test func `A discussion's draft is resumed by its plan, or as unplanned`() throws {
    let draft = FormKind.discussionRecord.id
    let planned = progress(draft: draft) { $0.plannedDiscussion = .init(entry: 68, day: "") }
    #expect(planned.nextCommand(for: "7") == "viva discuss record 68 --candidate 7")
    let code = Fixture.supportUnit.code
    #expect(
      progress(draft: draft).nextCommand(for: "7")
        == "viva discuss record unplanned \(code) --candidate 7")
    for command in [planned, progress(draft: draft)].compactMap({ $0.nextCommand(for: "7") }) {
      let words = command.split(separator: " ").dropFirst().map(String.init)
      #expect(throws: Never.self) { try Viva.parseAsRoot(words) }
    }
  }

  @Test func `What a verifier asks for comes after drafts, with its day`() {
    func asked(draft: String?) -> UnitProgress {
      progress(draft: draft) { $0.actions = [.init(entry: 9, day: "2026-12-03")] }
    }
    #expect(asked(draft: "cover-sheet").next == .finish(draft: "cover-sheet"))
    let next = asked(draft: nil)
    #expect(next.nextInWords == "do what the verifier asks, entry 9, by 3 Dec 2026")
    #expect(next.nextCommand(for: "7") == "viva verifier list --open --candidate 7")
  }
}
