import TestSupport
import Testing

@testable import LineEditor

struct HistoryTests {
  @Test func `The newest of equal lines is kept`() {
    #expect(History(["a", "b", "a", "c"]).entries == ["b", "a", "c"])
  }

  @Test func `The oldest lines give way when there are too many`() {
    var history = History(["a", "b"], limit: 2)
    history.add("c")
    #expect(history.entries == ["b", "c"])
  }

  @Test(arguments: [
    ("plain", true), ("naïve 日本", true), ("", false), (" hidden", false), ("a\nb", false),
    ("a\u{1B}b", false),
  ])
  func `Lines that a file of lines cannot hold are not kept`(line: String, isKept: Bool) {
    #expect(History.isKept(line) == isKept)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `Lines are kept once, the newest of them, as many as there may be`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let words = ["a", "b", "c", "d", "", " e", "f\n"]
    let limit = Int.random(in: 1...4, using: &chance)
    var history = History(limit: limit)
    var naive: [String] = []
    for _ in 0..<30 {
      let word = words[Int.random(in: 0..<words.count, using: &chance)]
      history.add(word)
      if "abcd".contains(word), word.count == 1 {
        naive.removeAll { $0 == word }
        naive.append(word)
        if naive.count > limit { naive.removeFirst() }
      }
      #expect(history.entries == naive && history.limit == limit)
    }
    #expect(History(history.entries, limit: limit) == history)
  }
}
