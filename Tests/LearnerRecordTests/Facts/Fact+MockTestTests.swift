import Curriculum
import LearnerRecord
import Testing

struct FactMockTestTests {
  private static let goldens = [
    Golden(
      kind: "testBegun",
      fact: {
        .testBegun(
          .init(
            unit: "SIRXCEG006", questions: [.init(rawValue: "law-1")], wordings: ["00ff"],
            shown: [[[1, 0]]], choice: "seed 7", seed: 7, minutes: 2, passMark: 80))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","choice":"seed 7","kind":"testBegun","minutes":2,\
        "passMark":80,"questions":["law-1"],"seed":7,"shown":[[[1,0]]],"unit":"SIRXCEG006",\
        "wordings":["00ff"]}
        """),
    Golden(
      kind: "testBegun, with no limit",
      fact: {
        .testBegun(
          .init(
            unit: "U", questions: [], wordings: [], shown: [], choice: "", seed: 1, minutes: nil))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","choice":"","kind":"testBegun","questions":[],\
        "seed":1,"shown":[],"unit":"U","wordings":[]}
        """),
    Golden(
      kind: "testAnswered",
      fact: {
        .testAnswered(.init(test: 4, number: 2, response: ["a", ""], took: 900, cutOff: true))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","cutOff":true,"kind":"testAnswered","number":2,\
        "response":["a",""],"test":4,"took":900}
        """),
    Golden(
      kind: "testFlagged", fact: { .testFlagged(.init(test: 4, number: 2, flagged: false)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","flagged":false,"kind":"testFlagged","number":2,\
        "test":4}
        """),
    Golden(
      kind: "testClosed", fact: { .testClosed(.init(test: 4, ending: .timeUp)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","ending":"time up","kind":"testClosed","test":4}
        """),
  ]

  @Test(arguments: goldens)
  func `What a mock test puts on record has its canonical bytes`(golden: Golden) throws {
    try golden.check()
  }

  @Test func `A test ends in one of three ways`() {
    #expect(Fact.TestClosed.Ending.allCases.map(\.rawValue) == ["submitted", "time up", "left"])
  }
}
