import Testing

@testable import Curriculum

struct BankReadingsTests {
  private func question(_ id: String, _ topic: String, _ kind: Question.Kind = .knowledge)
    -> Question
  {
    Question(
      id: .init(rawValue: id), topic: topic, criteria: [], level: .understand,
      prompt: "Why \(id)?", key: .trueFalse(.init(key: true)), explanation: "So.", sources: ["s"],
      kind: kind)
  }

  private func result(_ kind: QuestionReading.Kind, _ right: Int, of read: Int)
    -> BankReadings.Result
  {
    BankReadings.Result(kind: kind, right: right, read: read)
  }

  @Test(
    arguments: [
      (.stemOnly, 10, 100, true), (.stemOnly, 11, 100, false), (.stemOnly, 1, 10, true),
      (.stemOnly, 1, 5, false), (.stemOnly, 1, 4, true), (.stemOnly, 2, 4, false),
      (.optionsOnly, 2, 5, true), (.optionsOnly, 3, 5, false), (.optionsOnly, 2, 4, true),
      (.optionsOnly, 3, 4, false), (.optionsOnly, 2, 3, true), (.optionsOnly, 3, 3, false),
      (.optionsOnly, 2, 2, nil), (.expert, 97, 100, true), (.expert, 96, 100, false),
      (.expert, 3, 4, true), (.expert, 2, 4, false), (.expert, 0, 1, nil),
    ] as [(QuestionReading.Kind, Int, Int, Bool?)])
  func `A share decides from five questions on, a number of three and four, and fewer say nothing`(
    kind: QuestionReading.Kind, right: Int, read: Int, isMet: Bool?
  ) {
    #expect(result(kind, right, of: read).isMet == isMet)
  }

  @Test func `Each bank is counted by itself, in the order of topics and readings`() {
    let questions = [
      question("a", "tea"), question("b", "tea"), question("c", "coffee"),
      question("d", "tea", .application), question("e", "water"),
    ]
    func reading(_ kind: QuestionReading.Kind, _ credits: [(String, Double)]) -> QuestionReading {
      QuestionReading(
        kind,
        credits: Dictionary(
          uniqueKeysWithValues: credits.map { (Question.ID(rawValue: $0), $1) }))
    }
    let banks = BankReadings.banks(
      of: questions,
      [
        reading(.stemOnly, [("a", 0), ("b", 1), ("d", 1)]),
        reading(.expert, [("a", 1), ("c", 0.5), ("d", 1), ("gone", 1)]),
      ])
    #expect(banks.map(\.topic) == ["coffee", "tea"])
    #expect(banks[0].results == [result(.expert, 0, of: 1)])
    #expect(banks[1].results == [result(.stemOnly, 1, of: 2), result(.expert, 2, of: 2)])
    #expect(banks.flatMap(\.missed).isEmpty)
  }

  @Test func `A bank that misses a limit makes the whole unsound, where all together meet it`() {
    let questions = (0..<200).map { question("q\($0)", $0 < 10 ? "small" : "large") }
    func quality(right: Int) -> BankQuality {
      let credits = questions.enumerated().map { ($1.id, $0 < right ? 1.0 : 0) }
      return BankQuality(
        questions,
        readings: [
          QuestionReading(.stemOnly, credits: Dictionary(uniqueKeysWithValues: credits))
        ])
    }
    let breach = quality(right: 2)
    #expect(breach.figures.last?.isMet == true)
    #expect(breach.banks.first { $0.topic == "small" }?.missed == [.stemOnly])
    #expect(quality(right: 1).banks.flatMap(\.missed).isEmpty)
  }
}
