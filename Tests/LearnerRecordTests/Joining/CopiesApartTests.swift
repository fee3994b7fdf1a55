import Testing

@testable import LearnerRecord

struct CopiesApartTests {
  private static func joined(_ first: [Int], _ second: [Int], _ number: Int) -> Entry {
    Entry(
      number: number, at: Moment(milliseconds: 0),
      fact: .joined(
        .init(
          shared: [],
          copies: [.init(leaves: [], entries: first), .init(leaves: [], entries: second)])))
  }

  @Test func `Entries are apart that only one copy had, each another`() {
    // The fourth entry was in both copies: they had been joined before.
    let copies = CopiesApart(of: [Self.joined([2, 4], [3, 4, 5], 6)])
    let apart = (1...6).flatMap { one in
      (one...6).filter { copies.areApart(one, $0) && copies.areApart($0, one) }.map { [one, $0] }
    }
    #expect(apart == [[2, 3], [2, 5]])
  }

  @Test func `Every join counts`() {
    let copies = CopiesApart(of: [Self.joined([2], [3], 4), Self.joined([5], [6], 7)])
    #expect(copies.areApart(3, 2) && copies.areApart(5, 6))
    #expect(!copies.areApart(2, 6) && !copies.areApart(3, 5))
  }

  @Test func `Nothing is apart in a record that was never joined`() {
    #expect(!CopiesApart(of: []).areApart(1, 2))
  }
}
