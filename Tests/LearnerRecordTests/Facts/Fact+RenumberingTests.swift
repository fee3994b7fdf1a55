import Testing

@testable import LearnerRecord

struct FactRenumberingTests {
  /// Facts that name entries 4 and 5, and what they name once each number is 10 higher.
  private static let facts: [Fact] = [
    .ended(.init(session: 4)), .rated(.init(entry: 4, rating: 1)),
    .countedRight(.init(entry: 4, rating: 3)), .undone(.init(entry: 4)),
    .filed(.init(form: "f", unit: "U", supersedes: 4)),
    .questioningBegun(
      .init(unit: "U", release: "", questions: [], choice: "", fields: [:], again: 4)),
    .questioningClosed(.init(questioning: 4, fields: [:])),
    .questioningStopped(.init(questioning: 4)), .questioningResumed(.init(questioning: 4)),
    .questioningAmended(.init(questioning: 4, fields: [:])),
    .noted(.init(questioning: 4, number: 7)),
    .noted(.init(questioning: 4, number: 7, supersedes: 5)),
    .verified(.init(entry: 4, verifier: "V", verdict: .agree)),
    .secondMarked(.init(entry: 4, marker: "M", credited: [7], decision: .satisfactory)),
    .sampleDrawn(.init(policy: 4, seed: "", drawn: [.init(record: "r", entry: 7)])),
    .testClosed(.init(test: 4, ending: .submitted)),
    .testFlagged(.init(test: 4, number: 7, flagged: true)),
    .forgotten(.init(entries: [4, 5], reason: "", basis: "", by: "")),
    .joined(.init(shared: [], copies: [.init(leaves: ["x"], entries: [4])])),
  ]

  @Test(arguments: facts)
  func `Every number of an entry changes, and nothing else`(fact: Fact) throws {
    let new = fact.renumbered { $0 + 10 }
    let text = String(decoding: try Entry.made(0, new).payload(), as: UTF8.self)
    let expected = String(decoding: try Entry.made(0, fact).payload(), as: UTF8.self)
      .replacing(#/(entries":\[|"(entry|session|again|supersedes|questioning|policy|test)":)4/#) {
        "\($0.1)14"
      }
      .replacing(#/("supersedes":|14,)5/#) { "\($0.1)15" }
    #expect(text == expected && new != fact)
    #expect(new.renumbered { $0 - 10 } == fact)
  }

  @Test func `Numbers of questions and of other records stay`() {
    let fact = Fact.named(.init(name: "4"))
    #expect(fact.renumbered { $0 + 1 } == fact)
  }
}
