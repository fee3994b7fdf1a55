import Curriculum
import LearnerRecord
import Testing

struct FactAssessmentTests {
  private static let goldens = [
    Golden(
      kind: "filed",
      fact: {
        .filed(
          .init(
            form: "witness-testimony", unit: "CG219", fields: ["witness": "Ann", "date": ""],
            tables: ["seen": [["what": "b", "when": "a"], [:]], "none": []], supersedes: 4,
            reason: "Misspelt"))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","fields":{"date":"","witness":"Ann"},\
        "form":"witness-testimony","kind":"filed","reason":"Misspelt","supersedes":4,\
        "tables":{"none":[],"seen":[{"what":"b","when":"a"},{}]},"unit":"CG219"}
        """),
    Golden(
      kind: "filed, with nothing filled in",
      fact: {
        .filed(.init(form: "f", unit: "U"))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","fields":{},"form":"f","kind":"filed",\
        "tables":{},"unit":"U"}
        """),
  ]

  @Test(arguments: goldens)
  func `A form has its canonical bytes`(golden: Golden) throws {
    try golden.check()
  }

  @Test(arguments: ["fields", "form", "tables", "unit"])
  func `A form that lacks a part is refused`(part: String) throws {
    let entry = Entry(number: 1, at: Golden.at, fact: .filed(.init(form: "f", unit: "U")))
    let text = String(decoding: try entry.payload(), as: UTF8.self)
    let cut = text.replacing("\"\(part)\":", with: "\"other\":")
    #expect(cut != text)
    #expect(throws: DecodingError.self) { try Entry(number: 1, payload: Array(cut.utf8)) }
  }

  private static func asked(supersedes: Int?) -> Fact {
    .asked(
      .init(
        questioning: 3, number: 1, question: .init(rawValue: "q"), wording: "", response: nil,
        creditedBy: "", decision: .notAsked, supersedes: supersedes))
  }

  @Test(
    arguments: [
      (.rated(.init(entry: 5, rating: 1)), [5]), (.countedRight(.init(entry: 6, rating: 3)), [6]),
      (.undone(.init(entry: 7)), [7]),
      (.forgotten(.init(entries: [2, 9], reason: "", basis: "", by: "")), [2, 9]),
      (.forgotten(.init(entries: [], reason: "", basis: "", by: "")), []),
      (.filed(.init(form: "f", unit: "U", supersedes: 8)), [8]),
      (.filed(.init(form: "f", unit: "U")), []), (asked(supersedes: 4), [4]),
      (asked(supersedes: nil), []), (.questioningAmended(.init(questioning: 3, fields: [:])), [3]),
      (.questioningClosed(.init(questioning: 3, fields: [:])), []),
      (.questioningStopped(.init(questioning: 3)), []),
      (.questioningResumed(.init(questioning: 3)), []),
      (.noted(.init(questioning: 3, number: 1, supersedes: 4)), []),
      (.ended(.init(session: 1)), []), (.testClosed(.init(test: 1, ending: .left)), []),
      (.named(.init(name: "x")), []), (.listed(.init(group: "x")), []),
      (.goalDropped(.init(unit: "U")), []),
    ] as [(Fact, [Int])])
  func `A fact names the entries that it changes, and no others`(fact: Fact, entries: [Int]) {
    #expect(fact.amends == entries)
  }
}
