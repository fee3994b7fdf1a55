import Testing

@testable import LearnerRecord

/// What a class list says: facts that each hold what changes.
struct ListedFactTests {
  private func listing(_ facts: [Fact.Listed]) -> Fact.Listed {
    zip(1..., facts).map { Entry(number: $0, at: Golden.at, fact: .listed($1)) }.listing
  }

  @Test func `The latest of each part stands`() {
    let standing = listing([
      .init(learnerID: "17", group: "A"), .init(group: "B"), .init(plannedEnd: "2027-06-30"),
    ])
    #expect(standing == .init(learnerID: "17", group: "B", plannedEnd: "2027-06-30"))
    #expect(listing([]).isEmpty)
  }

  @Test func `An empty text withdraws a part, and it can be given again`() {
    let withdrawn = [Fact.Listed(learnerID: "17", group: "A"), .init(group: "")]
    #expect(listing(withdrawn) == .init(learnerID: "17"))
    #expect(listing(withdrawn + [.init(group: "C")]).group == "C")
  }

  @Test func `Only what differs is a change`() {
    let standing = Fact.Listed(learnerID: "17", group: "A")
    #expect(Fact.Listed(learnerID: "17", group: "A").changes(to: standing).isEmpty)
    #expect(Fact.Listed(plannedEnd: "").changes(to: standing).isEmpty)
    #expect(Fact.Listed(group: "").changes(to: standing) == .init(group: ""))
    #expect(Fact.Listed(group: "B").changes(to: standing) == .init(group: "B"))
    #expect(Fact.Listed().changes(to: standing).isEmpty)
  }

  @Test func `Its canonical bytes hold what is said, and are read back`() throws {
    let entry = Entry(
      number: 3, at: Golden.at, fact: .listed(.init(group: "CEG \"A\"", plannedEnd: "")))
    let bytes = try entry.payload()
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"at":"2026-11-22T09:15:30.123+11:00","group":"CEG \"A\"","kind":"listed","plannedEnd":""}"#
    )
    #expect(try Entry(number: 3, payload: bytes) == entry)
  }
}
