import Curriculum
import LearnerRecord
import Testing

struct FactAnsweredTests {
  private static let goldens = [
    Golden(
      kind: "answered, in a mock test",
      fact: {
        .answered(
          .init(
            question: .init(rawValue: "law-1"), wording: "00ff", shown: [], response: ["x"],
            parts: [], credit: 1, rating: 3, took: 1, session: 4, mock: true))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","credit":1,"hints":0,"kind":"answered","mock":true,\
        "parts":[],"question":"law-1","rating":3,"response":["x"],"session":4,"shown":[],"took":1,\
        "wording":"00ff"}
        """),
    Golden(
      kind: "answered, with all there is",
      fact: {
        .answered(
          .init(
            question: .init(rawValue: "law-1"), wording: "00ff", shown: [[1, 0], []],
            response: ["open", ""],
            parts: [
              .init(label: "gap 1", given: "open", expected: "open", right: true),
              .init(label: nil, given: "", expected: "b) No", right: false),
            ], ticked: [0, 2], tickedBy: "learner", credit: 1 / 3, confidence: 2, hints: 1,
            rating: 1, took: 12_400, session: 3))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","confidence":2,"credit":0.3333333333333333,"hints":1,\
        "kind":"answered","parts":[{"expected":"open","given":"open","label":"gap 1","right":true},\
        {"expected":"b) No","given":"","right":false}],"question":"law-1","rating":1,\
        "response":["open",""],"session":3,"shown":[[1,0],[]],"ticked":[0,2],\
        "tickedBy":"learner","took":12400,"wording":"00ff"}
        """),
    Golden(
      kind: "answered, with as little as there can be",
      fact: {
        .answered(
          .init(
            question: .init(rawValue: "q"), wording: "", shown: [], response: [], parts: [],
            credit: 1, rating: 4, took: 0, session: 1))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","credit":1,"hints":0,"kind":"answered","parts":[],\
        "question":"q","rating":4,"response":[],"session":1,"shown":[],"took":0,"wording":""}
        """),
    Golden(
      kind: "answered, when cramming",
      fact: {
        .answered(
          .init(
            question: .init(rawValue: "q"), wording: "", shown: [], response: [], parts: [],
            credit: 1, rating: 4, took: 0, session: 1, cram: true, place: 0.5))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","cram":true,"credit":1,"hints":0,"kind":"answered",\
        "parts":[],"place":0.5,"question":"q","rating":4,"response":[],"session":1,"shown":[],\
        "took":0,"wording":""}
        """),
    Golden(
      kind: "answered, shown instead, when time was up",
      fact: {
        .answered(
          .init(
            question: .init(rawValue: "q"), wording: "", shown: [], response: [], parts: [],
            credit: 0, rating: 1, took: 0, session: 1, revealed: true, timedOut: true))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","credit":0,"hints":0,"kind":"answered","parts":[],\
        "question":"q","rating":1,"response":[],"revealed":true,"session":1,"shown":[],\
        "timedOut":true,"took":0,"wording":""}
        """),
    Golden(
      kind: "skipped", fact: { .skipped(.init(question: .init(rawValue: "law-1"), session: 3)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"skipped","question":"law-1","session":3}
        """),
    Golden(
      kind: "flagged",
      fact: { .flagged(.init(question: .init(rawValue: "law-1"), wording: "00ff", note: "")) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"flagged","note":"","question":"law-1",\
        "wording":"00ff"}
        """),
    Golden(
      kind: "locked",
      fact: {
        .locked(
          .init(
            question: .init(rawValue: "why"), wording: "00ff", response: ["Because.", ""],
            session: 3, took: 900, hints: 1, cram: true, timedOut: true))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","cram":true,"hints":1,"kind":"locked",\
        "question":"why","response":["Because.",""],"session":3,"timedOut":true,"took":900,\
        "wording":"00ff"}
        """),
    Golden(
      kind: "locked, in a record from before",
      fact: {
        .locked(
          .init(question: .init(rawValue: "why"), wording: "", response: [], session: 3))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"locked","question":"why",\
        "response":[],"session":3,"wording":""}
        """),
    Golden(
      kind: "answered, marked in a later sitting",
      fact: {
        .answered(
          .init(
            question: .init(rawValue: "q"), wording: "", shown: [], response: [], parts: [],
            ticked: [], credit: 0, rating: 1, took: 0, session: 1, locked: 12))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","credit":0,"hints":0,"kind":"answered",\
        "locked":12,"parts":[],"question":"q","rating":1,"response":[],"session":1,"shown":[],\
        "ticked":[],"took":0,"wording":""}
        """),
  ]

  @Test(arguments: goldens)
  func `What is answered, passed over or flagged has its canonical bytes`(golden: Golden) throws {
    try golden.check()
  }

  private static func answer(
    _ points: [(given: String, expected: String, label: String?)], response: [String] = ["So."]
  ) -> Fact.Answered {
    Fact.Answered(
      question: .init(rawValue: "why"), wording: "", shown: [], response: response,
      parts: points.map {
        .init(label: $0.label, given: $0.given, expected: $0.expected, right: false)
      },
      credit: 0, rating: 1, took: 0, session: 1)
  }

  private static let unticked = ("not made", "made", "point 1" as String?)

  @Test(
    arguments: [
      ([unticked], ["So."], true),
      ([unticked, ("not made", "made (required)", "p")], ["So."], true),
      ([], ["So."], false), ([("made", "made", "p")], ["So."], false),
      ([unticked, ("made", "made", "p")], ["So."], false),
      ([("not made", "not expected", "p")], ["So."], false),
      ([("not made", "made", nil)], ["So."], false), ([unticked], [""], false),
      ([unticked], [" ", "\t\n"], false), ([unticked], ["", "x"], true), ([unticked], [], false),
    ] as [([(String, String, String?)], [String], Bool)])
  func `An answer without a mark is one with points that nobody ticked, and with words`(
    points: [(String, String, String?)], response: [String], isUnmarked: Bool
  ) throws {
    let answer = Self.answer(points, response: response)
    #expect(answer.isUnmarked == isUnmarked)
    // The quick look may take one for unmarked that is not, and never the other way round.
    let payload = try Entry(number: 1, at: Golden.at, fact: .answered(answer)).payload()
    let mayBe = payload.withUnsafeBytes { Entry.mayBeUnmarked(payload: $0) }
    #expect(mayBe == points.contains { $0.0 == "not made" })
  }

  @Test func `What was ticked, shown or worth anything was marked`() {
    let answer = Self.answer([Self.unticked])
    let changes: [(inout Fact.Answered) -> Void] = [
      { $0.ticked = [] }, { $0.revealed = true }, { $0.credit = 0.1 },
    ]
    #expect(answer.isUnmarked)
    for change in changes {
      var changed = answer
      change(&changed)
      #expect(!changed.isUnmarked)
    }
  }

  @Test(arguments: [
    ("", false), ("\"given\":\"not made\"", true), ("{\"given\":\"not made\"}", true),
    ("{\"given\":\"not mad", false), ("{\"given\":\"not made", false),
    ("\"\"\"\"given\":\"not made\"", true), ("{\\\"given\\\":\\\"not made\\\"", false),
    ("{\"gave\":\"not made\",\"given\":\"made\"}", false),
  ])
  func `The mark of an unmarked answer is found anywhere, and only whole`(
    text: String, isFound: Bool
  ) {
    let found = Array(text.utf8).withUnsafeBytes { Entry.mayBeUnmarked(payload: $0) }
    #expect(found == isFound)
  }
}
