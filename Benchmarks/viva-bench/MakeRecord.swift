internal import ArgumentParser
internal import BankFormats
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling

/// Writes a record of answers to the questions of generated banks, as they are worded there; or to
/// those of a unit, an evening of 25 a day.
struct MakeRecord: ParsableCommand {
  @Argument var path: String
  @Option var shipped: String
  @Option var bank: String
  @Option var cards = 10_000
  @Option var entries = 100_000
  @Option(help: "A unit whose questions are answered instead.") var unit: String?

  func run() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    let questions = try questions()
    var generator = SplitMix64(seed: 1)
    var moment = Moment(milliseconds: 1_760_000_000_000, offsetMinutes: 600)
    var facts: [Fact] = [
      .opened(.init(record: String(repeating: "0", count: 32), program: "viva-bench")),
      .started(.init(selection: [], seed: 1)),
    ]
    for number in 2..<entries {
      facts.append(.answered(answer(number, questions, using: &generator)))
      if facts.count == (unit == nil ? 1000 : 25) || number == entries - 1 {
        moment.milliseconds +=
          unit == nil ? 300_000_000 / Int64(max(1, entries / 100_000)) : 86_400_000
        _ = try store.append(facts, at: moment)
        facts.removeAll(keepingCapacity: true)
      }
    }
  }

  /// The questions that are answered, and the fingerprints of their wordings.
  private func questions() throws -> [(id: Question.ID, wording: String)] {
    let curriculum = try BankLibrary(
      folders: BankFolders(shipped: shipped, extra: [bank]), cacheFolder: nil
    ).curriculum()
    let positions = try unit.map { try curriculum.positions(matching: curriculum.selectors([$0])) }
    return try (0..<min(cards, positions?.count ?? cards)).compactMap { number in
      let id =
        positions.map { curriculum.outlines[$0[number]].id }
        ?? Question.ID(rawValue: "generated-\(number)")
      return try curriculum.question(id).map { (id, try Wording($0).fingerprint) }
    }
  }

  private func answer(
    _ number: Int, _ questions: [(id: Question.ID, wording: String)],
    using generator: inout SplitMix64
  ) -> Fact.Answered {
    let count = questions.count
    let card = number <= count ? number - 1 : generator.integer(in: 0...count - 1)
    let isRight = generator.integer(in: 0...9) < 8
    let given = "a) Thank them and ask for the order number"
    let expected = "b) Say sorry, and say what you will check now"
    return Fact.Answered(
      question: questions[card].id, wording: questions[card].wording, shown: [[1, 0, 2]],
      response: [isRight ? "a" : "b"],
      parts: [
        .init(label: nil, given: isRight ? expected : given, expected: expected, right: isRight)
      ],
      credit: isRight ? 1 : 0, confidence: generator.integer(in: 1...3), hints: 0,
      rating: isRight ? 3 : 1, took: generator.integer(in: 2_000...30_000), session: 2)
  }
}
