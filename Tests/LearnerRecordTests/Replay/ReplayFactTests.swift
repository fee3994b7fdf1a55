import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct ReplayFactTests {
  @Test
  func `Scanning a payload tells what the entry tells`() throws {
    var generator = SplitMix64(seed: 8)
    var dates = DateCache()
    for _ in 0..<5000 {
      let entry = try generator.entry()
      let scanned = try entry.payload().withUnsafeBytes {
        try ReplayFact(scanning: $0, dates: &dates)
      }
      #expect(scanned == ReplayFact(entry))
    }
  }

  @Test
  func `An answer tells question, rating, credit and the mark of the wording`() {
    var generator = SplitMix64(seed: 9)
    var answer = generator.answer()
    (answer.question, answer.rating, answer.credit) = (.init(rawValue: "law-1"), 3, 0.5)
    answer.wording = "00112233445566778899"
    (answer.took, answer.confidence, answer.hints) = (4_200, 2, 1)
    (answer.cram, answer.place) = (true, 0.25)
    let fact = ReplayFact(Entry(number: 1, at: Golden.at, fact: .answered(answer)))
    #expect(fact.at == Golden.at)
    var expected = ReplayFact.Answer(
      question: "law-1", rating: .good, credit: 0.5, wording: 0x0011_2233_4455_6677)
    (expected.took, expected.confidence, expected.hints) = (4_200, 2, 1)
    (expected.isCram, expected.place) = (true, 0.25)
    #expect(fact.change == .answered(expected))
  }

  @Test(
    arguments: [
      (.rated(.init(entry: 5, rating: 4)), .rated(entry: 5, rating: .easy)),
      (.rated(.init(entry: 5, rating: 0)), .none), (.rated(.init(entry: 5, rating: 5)), .none),
      (.undone(.init(entry: 5)), .undone(entry: 5)), (.named(.init(name: "Zoë")), .none),
      (.skipped(.init(question: .init(rawValue: "law-1"), session: 1)), .none),
      (
        .forgotten(.init(entries: [4, 7], reason: "asked", basis: "", by: "office")),
        .forgotten(first: 4)
      ), (.forgotten(.init(entries: [], reason: "", basis: "", by: "")), .none),
      (.goalDropped(.init(unit: "CG219")), .setting(.goalDropped(.init(unit: "CG219")))),
    ] as [(Fact, ReplayFact.Change)])
  func `Other facts tell what they change`(fact: Fact, change: ReplayFact.Change) {
    #expect(ReplayFact(Entry(number: 9, at: Golden.at, fact: fact)).change == change)
  }

  @Test(arguments: ["", "{", "{}", "[]", "null", "{\"at\":\"2026-11-22T09:15:30.123+11:00\"}"])
  func `What is no payload is a decoding error`(text: String) {
    var dates = DateCache()
    #expect(throws: DecodingError.self) {
      try Array(text.utf8).withUnsafeBytes { try ReplayFact(scanning: $0, dates: &dates) }
    }
  }
}
