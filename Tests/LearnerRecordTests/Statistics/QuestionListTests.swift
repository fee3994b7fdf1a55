import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct QuestionListTests {
  private static let curriculum = Curriculum(
    units: [],
    banks: [
      QuestionBank(
        topic: Topic(id: "t", title: "T", jurisdiction: .general),
        questions: "abcde".map { id in
          Question(
            id: .init(rawValue: "\(id)"), topic: "t", criteria: [.init(rawValue: "U.1")],
            level: .apply, prompt: "?", key: .trueFalse(.init(key: true)), explanation: "",
            sources: [])
        })
    ])

  private static func list(_ choice: QuestionList.Choice?, _ script: String) -> [QuestionList.Row] {
    var state = LearnerState(model: PlainModel(), policy: SchedulingPolicy())
    let start = Moment(milliseconds: 43_200_000 - 8 * 86_400_000)
    for fact in diary(script, from: start) { state.apply(fact) }
    state.apply(
      ReplayFact(
        at: Moment(milliseconds: 0),
        change: .setting(.suspended(.init(questions: [.init(rawValue: "e")])))))
    return QuestionList(
      Array(0..<5), choice, of: curriculum, state, flagged: [.init(rawValue: "b")],
      at: Moment(milliseconds: 43_200_000 + 3 * 86_400_000)
    ).rows
  }

  /// On day 3: a .7, b .85 (twice as slow, of day 0), c forgotten on eight days, the last day 2, d never, e rests.
  private static let script =
    "c3" + String(repeating: " +1d c1 c3", count: 7) + " +1d a3 b3 b3 e3 +2d c1 c1"

  @Test(
    arguments: [
      (.weak, "ab"), (.due, "ac"), (.leech, "c"), (.flagged, "b"), (.suspended, "e"), (.new, "d"),
      (nil, "abcde"),
    ] as [(QuestionList.Choice?, String)])
  func `Each choice has its questions, in its order`(choice: QuestionList.Choice?, ids: String) {
    let found = Self.list(choice, Self.script).map(\.question.rawValue).joined()
    // Dates are spread, so what is due is only looked for.
    if choice == .due {
      #expect(found.contains("a") && !found.contains("d") && !found.contains("e"))
    } else {
      #expect(found == ids)
    }
  }

  @Test func `A row says what is known of its question`() throws {
    let rows = Self.list(nil, Self.script)
    #expect(abs((rows[0].recall ?? 0) - 0.7) < 1e-9 && rows[3].recall == nil)
    #expect(rows[2].lapses == 8 && rows[2].isLeech && !rows[0].isLeech)
    #expect(rows[1].isFlagged && rows[4].isSuspended && rows[4].due == nil && rows[3].due == nil)
    #expect(rows.map(\.position) == [0, 1, 2, 3, 4])
  }
}
