import Curriculum
import LearnerRecord
import Scheduling

/// Facts of every kind, with texts that are likely to break a format.
extension SplitMix64 {
  /// Returns one of a list.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[integer(in: 0...elements.count - 1)]
  }

  /// Returns a number from 0 to 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) / Double(UInt64(1) << 53)
  }

  /// Returns a text of up to twelve pieces.
  mutating func text() -> String {
    (0..<integer(in: 0...12)).map { _ in pick(hostilePieces) }.joined()
  }

  /// Returns an id of the kind that banks use; now and then a hostile one.
  mutating func questionID() -> Question.ID {
    Question.ID(rawValue: next() % 8 == 0 ? text() : "law-\(integer(in: 1...9))")
  }

  /// Returns a moment in the years 0001…9998, with any offset.
  mutating func moment() -> Moment {
    Moment(
      milliseconds: Int64(integer(in: -62_100_000_000_000...253_300_000_000_000)),
      offsetMinutes: integer(in: -840...840))
  }

  /// Returns any key of any type.
  mutating func key() -> AnswerKey {
    let options = (0..<integer(in: 2...4)).map { place in
      AnswerKey.Choice.Option(
        label: "\(place)", text: text(), feedback: next() % 2 == 0 ? nil : text())
    }
    return pick([
      .singleChoice(.init(options: options, key: ["0"])),
      .multipleChoice(.init(options: options, key: ["0", "1"])),
      .trueFalse(.init(key: next() % 2 == 0, feedback: text())),
      .shortAnswer(.init(key: text(), variants: [text()])),
      .cloze(.init(text: text(), gaps: [.init(key: text(), options: [text()])])),
      .numeric(.init(key: fraction() * 1e6, tolerance: fraction(), unit: text())),
      .matching(.init(pairs: [.init(left: text(), right: text())], extra: [text()])),
      .ordering(.init(items: [text(), text()])),
      .explain(.init(benchmark: text(), keyPoints: [.init(text: text())], minimum: 1)),
    ])
  }

  /// Returns a question with any key.
  mutating func question() -> Question {
    Question(
      id: questionID(), topic: text(), criteria: [CriterionID(rawValue: text())],
      level: pick(Question.Level.allCases), prompt: text(), key: key(), explanation: text(),
      sources: [text()], asAt: next() % 2 == 0 ? nil : "2026-11-22", hints: [text()])
  }

  /// Returns an answer; its rating is now and then none of the four.
  mutating func answer() -> Fact.Answered {
    Fact.Answered(
      question: questionID(), wording: pick(wordings + [text()]), shown: [[1, 0], []],
      response: (0..<integer(in: 0...3)).map { _ in text() },
      parts: [.init(label: pick([nil, text()]), given: text(), expected: text(), right: false)],
      ticked: pick([nil, [0, 2]]), tickedBy: pick([nil, "learner"]),
      credit: pick([0, 1, 0.5, 1 / 3, fraction(), fraction() * 1e-9]),
      confidence: pick([nil, 1, 2, 3]), hints: integer(in: 0...3), rating: integer(in: 0...5),
      took: integer(in: 0...1_000_000), session: integer(in: 1...100),
      cram: pick([nil, nil, true, false]), mock: pick([nil, nil, true]),
      place: pick([nil, 0, 1, 0.5, fraction()]),
      revealed: pick([nil, nil, true]), timedOut: pick([nil, nil, true]))
  }

  /// Returns a fact of any kind.
  mutating func fact() throws -> Fact {
    switch integer(in: 0...17) {
    case 0: .opened(.init(record: text(), program: text()))
    case 1: .named(.init(name: text()))
    case 2: .started(.init(selection: [text(), text()], seed: next()))
    case 3: .worded(.init(try Wording(question())))
    case 4: .rated(.init(entry: integer(in: -1...1_000_000), rating: integer(in: 0...5)))
    case 5: .undone(.init(entry: integer(in: -1...1_000_000)))
    case 6: .skipped(.init(question: questionID(), session: integer(in: 1...100)))
    case 7: .flagged(.init(question: questionID(), wording: pick(wordings), note: text()))
    case 8: setting()
    case 9:
      .forgotten(
        .init(
          entries: pick([[], [5], [2, 7, 9], [-1]]), reason: text(), basis: text(), by: text()))
    case 10:
      .countedRight(
        .init(
          entry: integer(in: -1...1_000_000), rating: integer(in: 0...5),
          nearMiss: pick([nil, text()])))
    case 11: .ended(.init(session: integer(in: 1...100)))
    case 12:
      .started(
        .init(
          selection: [text()], seed: next(),
          plan: .init(limit: 20, new: pick([nil, 3]), ahead: 2, cram: pick([true, false]))))
    case 13: mockTest()
    default: .answered(answer())
    }
  }

  /// Returns a fact of a mock test.
  mutating func mockTest() -> Fact {
    switch integer(in: 0...3) {
    case 0:
      .testBegun(
        .init(
          unit: text(), questions: [questionID()], wordings: [pick(wordings)],
          shown: [[[1, 0]], []],
          choice: text(), seed: next(), minutes: pick([nil, 20]), passMark: pick([nil, 80])))
    case 1:
      .testAnswered(
        .init(
          test: integer(in: -1...99), number: integer(in: -1...99), response: [text(), text()],
          took: integer(in: 0...1_000_000), cutOff: pick([nil, true])))
    case 2: .testFlagged(.init(test: integer(in: 1...99), number: 1, flagged: next() % 2 == 0))
    default:
      .testClosed(
        .init(test: integer(in: 1...99), ending: pick(Fact.TestClosed.Ending.allCases)))
    }
  }

  /// Returns a decision of a learner.
  mutating func setting() -> Fact {
    switch integer(in: 0...6) {
    case 0:
      .goalSet(
        .init(
          unit: text(), by: pick(["2026-12-24", text()]), target: fraction(),
          minutesPerDay: pick([nil, 20])))
    case 1: .goalDropped(.init(unit: text()))
    case 2:
      .fitted(
        .init(
          model: pick(["fsrs7", "fsrs6", text()]), weights: (0..<34).map { _ in fraction() },
          signals: pick([nil, [0.5]]), reviews: integer(in: 0...9),
          before: .init(logLoss: fraction(), rmse: fraction()),
          after: .init(logLoss: fraction(), rmse: fraction())))
    case 3: .suspended(.init(questions: [questionID(), questionID()]))
    case 4: .unsuspended(.init(questions: [questionID()]))
    case 5:
      .limited(
        .init(
          newPerDay: pick([nil, 5]), reviewsPerDay: pick([nil, 50]), retention: pick([nil, 0.85]),
          week: pick([nil, [1, 1, 1, 1, 1, 0.5, 0]])))
    default:
      .practised(
        .init(
          question: questionID(), program: text(), file: text(), sha256: text(),
          card: Int64(integer(in: -9...9_000_000_000)),
          reviews: (0..<integer(in: 1...4)).map { _ in
            .init(
              at: Int64(integer(in: 100_000_000_000...1_797_000_000_000)),
              offset: integer(in: -840...840), rating: integer(in: 1...4),
              took: integer(in: 0...60_000))
          }))
    }
  }

  /// Returns an entry with any fact.
  mutating func entry() throws -> Entry {
    Entry(number: integer(in: 1...1_000_000), at: moment(), fact: try fact())
  }
}

/// Texts that are no plain letters to some format on the way.
let hostilePieces = [
  "a", "Repair", " ", "\"", "\\", "\\\"", "\\\\", "/", "\0", "\n", "\r\n", "\t", "\u{1B}[2J",
  "\u{7F}", "\u{85}", "é", "e\u{301}", "\u{301}", "😀", "👩‍👩‍👧", "🇦🇺", "שלום", "\u{202E}", "\u{200B}",
  "\u{FEFF}", "\u{2028}", "\u{FFFD}", "\u{E0001}", "𝟙", "{", "}", "[", "]", ":", ",", "null",
  "{\"at\":\"", "\",\"rating\":4,\"", "\\u0041", "<b>", "'", "%00",
]

private let wordings = [
  "00112233445566778899aabbccddeeff", "ffffffffffffffffffffffffffffffff", "abc", "", "no hex",
  "ABCDEF0123456789ABCDEF0123456789", "0123456789abcde\u{301}", "+123", "-1",
]
