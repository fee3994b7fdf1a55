import Testing

@testable import LearnerRecord

struct FactKindTests {
  /// What is on record is never renamed.
  @Test func `Kinds have the names that records use`() {
    #expect(
      FactKind.allCases.map(\.rawValue) == [
        "opened", "named", "listed", "started", "worded", "locked", "answered", "rated",
        "countedRight", "undone", "skipped", "flagged", "ended", "filed", "questioningBegun",
        "noted", "asked", "questioningClosed", "questioningExtended", "questioningStopped",
        "questioningResumed", "questioningAmended", "verified", "secondMarked",
        "samplingSet", "sampleDrawn", "testBegun", "testAnswered", "testFlagged",
        "testClosed", "goalSet", "goalDropped",
        "fitted", "suspended", "unsuspended", "limited", "forgotten", "joined", "practised",
      ])
  }

  @Test func `The groups of kinds share none`() {
    let groups = [FactKind.ofOwner, FactKind.ofForms, FactKind.ofAnswers, FactKind.ofTests]
    let together = groups.reduce(into: Set<FactKind>()) { $0.formUnion($1) }
    #expect(together.count == groups.map(\.count).reduce(0, +))
    #expect(together.isDisjoint(with: FactKind.allCases.filter(\.isSetting)))
    let rest = Set(FactKind.allCases).subtracting(together).filter { !$0.isSetting }
    #expect(
      rest == [
        .started, .ended, .locked, .skipped, .flagged, .forgotten, .samplingSet, .sampleDrawn,
        .practised,
      ])
  }

  @Test(arguments: FactKind.allCases)
  func `A kind that needs parts is refused without them`(kind: FactKind) throws {
    let text = #"{"at":"2026-11-22T09:15Z","kind":"\#(kind.rawValue)"}"#
    // These parts are all optional: no limit is a fact of its own, and a later list may say other things.
    let bare: [FactKind: Fact] = [.limited: .limited(.init()), .listed: .listed(.init())]
    if let fact = bare[kind] {
      #expect(try Entry(number: 1, payload: text.utf8).fact == fact)
    } else {
      #expect(throws: DecodingError.self) { try Entry(number: 1, payload: text.utf8) }
    }
  }

  @Test(arguments: ["", "Answered", "answered ", "counted-right", "eaten"])
  func `A kind that there is not is refused`(name: String) {
    #expect(FactKind(rawValue: name) == nil)
    let text = #"{"at":"2026-11-22T09:15Z","entry":1,"kind":"\#(name)"}"#
    #expect(throws: DecodingError.self) { try Entry(number: 1, payload: text.utf8) }
  }
}
