import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct SittingTests {
  private static func entries(_ facts: [Fact], every seconds: Int64 = 60) -> [Entry] {
    zip(1..., facts).map { number, fact in
      let at = Moment(
        milliseconds: 1_795_000_000_000 + Int64(number) * seconds * 1000, offsetMinutes: 660)
      return Entry(number: number, at: at, fact: fact)
    }
  }

  private static func begun(_ count: Int = 3, minutes: Int? = 10) -> Fact {
    .testBegun(
      .init(
        unit: "U", questions: (1...count).map { .init(rawValue: "q\($0)") },
        wordings: (1...count).map { "w\($0)" }, shown: Array(repeating: [], count: count),
        choice: "", seed: 1, minutes: minutes))
  }

  private static func answered(
    _ number: Int, _ text: String, test: Int = 1, cutOff: Bool? = nil
  ) -> Fact {
    .testAnswered(.init(test: test, number: number, response: [text], took: 1000, cutOff: cutOff))
  }

  private static func mark(_ question: String, session: Int, credit: Double) -> Fact {
    .answered(
      .init(
        question: .init(rawValue: question), wording: "w", shown: [], response: [], parts: [],
        credit: credit, rating: 3, took: 0, session: session, mock: true))
  }

  @Test func `The last response before the close stands, and the others are counted`() throws {
    let entries = Self.entries([
      Self.begun(), Self.answered(2, "a"), Self.answered(2, "b"), Self.answered(2, "c"),
      .testClosed(.init(test: 1, ending: .submitted)), Self.answered(2, "d"),
      .testFlagged(.init(test: 1, number: 2, flagged: true)),
      .testClosed(.init(test: 1, ending: .left)),
    ])
    let sitting = try #require(Sitting.all(in: entries).first)
    #expect(sitting.responses[2]?.texts == ["c"] && sitting.responses[2]?.changes == 2)
    #expect(sitting.responses[2]?.took == 3000 && sitting.responses[2]?.entry == 4)
    #expect(sitting.open == [1, 3] && sitting.flagged.isEmpty)
    #expect(sitting.closed?.ending == .submitted && sitting.closed?.at == entries[4].at)
  }

  @Test func `Two tests in one record do not know each other`() {
    let sittings = Sitting.all(
      in: Self.entries([
        Self.begun(), Self.begun(), Self.answered(1, "a", test: 1), Self.answered(2, "b", test: 2),
        .testFlagged(.init(test: 2, number: 3, flagged: true)), Self.answered(1, "c", test: 9),
      ]))
    #expect(sittings.map(\.entry) == [1, 2])
    #expect(sittings.map(\.open) == [[2, 3], [1, 3]])
    #expect(sittings.map(\.flagged) == [[], [3]])
  }

  @Test func `A number that the test does not have changes nothing`() {
    let sitting = Sitting.all(
      in: Self.entries([Self.begun()] + [-1, 0, 4, 99].map { Self.answered($0, "a") })
    ).first
    #expect(sitting?.responses.isEmpty == true)
  }

  @Test func `The first mark of a question counts, and those of study do not`() throws {
    let sitting = try #require(
      Sitting.all(
        in: Self.entries([
          Self.begun(), Self.answered(1, "a"), Self.answered(2, "b"),
          .testClosed(.init(test: 1, ending: .submitted)),
          Self.mark("q1", session: 1, credit: 1), Self.mark("q1", session: 1, credit: 0),
          Self.mark("q2", session: 7, credit: 1), Self.mark("other", session: 1, credit: 1),
        ])
      ).first)
    #expect(sitting.marks.mapValues(\.entry) == [1: 5])
    #expect(sitting.unmarked == [2])
  }

  @Test func `The clock runs from the beginning, and is never below nothing`() throws {
    let sitting = try #require(Sitting.all(in: Self.entries([Self.begun(minutes: 10)])).first)
    func after(_ minutes: Int64) -> Moment {
      Moment(milliseconds: sitting.at.milliseconds + minutes * 60_000, offsetMinutes: 0)
    }
    #expect(sitting.millisecondsLeft(at: after(4)) == 360_000 && !sitting.isTimeUp(at: after(9)))
    #expect(sitting.millisecondsLeft(at: after(11)) == 0 && sitting.isTimeUp(at: after(10)))
    let free = try #require(Sitting.all(in: Self.entries([Self.begun(minutes: nil)])).first)
    #expect(free.deadline == nil && !free.isTimeUp(at: after(1_000_000)))
  }

  @Test func `A test whose end was noticed late ended when its time was up`() throws {
    let late = try #require(
      Sitting.all(
        in: Self.entries(
          [Self.begun(minutes: 1), .testClosed(.init(test: 1, ending: .timeUp))], every: 3600)
      ).first)
    #expect(late.end == late.deadline)
    let left = try #require(
      Sitting.all(
        in: Self.entries(
          [Self.begun(minutes: 1), .testClosed(.init(test: 1, ending: .left))], every: 3600)
      ).first)
    #expect(left.end == left.closed?.at)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `Every question is open or answered, whatever the record says`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var entries = Self.entries([Self.begun(5)])
    for number in 2...60 {
      var entry = try generator.entry()
      entry.number = number
      entries.append(entry)
    }
    for sitting in Sitting.all(in: entries) {
      let answered = sitting.responses.keys.sorted()
      #expect((sitting.open + answered).sorted() == sitting.begun.questions.indices.map { $0 + 1 })
    }
  }

  @Test func `What happens in a test leaves the schedule alone; its marks move it`() {
    var state = LearnerState()
    for entry in Self.entries([
      Self.begun(), Self.answered(1, "a"), .testClosed(.init(test: 1, ending: .submitted)),
    ]) {
      state.apply(ReplayFact(entry))
    }
    #expect(state.cards.isEmpty && state.entryCount == 3)
    state.apply(ReplayFact(Self.entries([Self.mark("q1", session: 1, credit: 1)])[0]))
    #expect(state.cards.count == 1)
  }
}
