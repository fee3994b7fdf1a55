import Curriculum
import Testing

@testable import BankFormats

struct ImportPlanTests {
  private static let topic = Topic(id: "t", title: "T", jurisdiction: .general)
  private static let gift = """
    // [id:own-id] [tag:U1.KE1]
    ::Title of it::One?{T}

    ::Same name::Two?{F}

    ::Same name::Three?{F}

    What's asked in more than eight words, then as it goes on?{=x}

    ::Taken::Four?{T}

    Broken {

    An essay {}
    """

  private static func plan(
    into file: BankFile = BankFile(new: topic), _ text: String = gift,
    taken: Set<String> = ["taken"]
  ) -> (added: [Question], items: [(line: Int, outcome: ImportPlan.Outcome)]) {
    var plan = ImportPlan(
      BankImport(topic: topic, known: testCriteria), into: file, taken: taken)
    plan.begin(source: "s")
    var added: [Question] = []
    GIFTReader.read(Array(text.utf8)) { item in plan.take(item).map { added.append($0) } }
    #expect(plan.addedCount == added.count)
    #expect(plan.asideCount == added.count { $0.criteria.isEmpty })
    return (added, plan.items)
  }

  @Test func `Questions get ids of their own, and what can't come in is told by line`() {
    let plan = Self.plan()
    #expect(
      plan.added.map(\.id.rawValue) == [
        "own-id", "same-name", "same-name-2", "whats-asked-in-more-than-eight-words-then",
        "t-taken",
      ])
    #expect(plan.items.map(\.line) == [2, 4, 6, 8, 10, 12, 14])
    #expect(plan.items[5].outcome == .unreadable(.braces))
    #expect(plan.items[6].outcome == .refused(.noBenchmark))
  }

  @Test func `Wrong answers to which the same is said come in as wordings of one`() throws {
    let wrong = (1...20).map { " =%0%wrong \($0)#\($0 < 20 ? "No." : "Nearly.")" }.joined()
    let text = "One?{ =right\(wrong) }"
    let plan = Self.plan(text)
    guard case .shortAnswer(let key)? = plan.added.first?.key else {
      Issue.record("no short answer")
      return
    }
    #expect(key.wrong?.map(\.wordings.count) == [19, 1])
    let bytes = try BankFile(new: Self.topic).adding(plan.added)
    let file = try #require(BankFile.read(bytes, file: "f", known: testCriteria).value)
    #expect(Self.plan(into: file, text).items[0].outcome == .same(file.questions[0].id))
  }

  @Test func `The same file again adds nothing, and changes nothing that was mended`() throws {
    let first = Self.plan()
    let bytes = try BankFile(new: Self.topic).adding(first.added)
    let file = try #require(BankFile.read(bytes, file: "f", known: testCriteria).value)
    let again = Self.plan(into: file)
    #expect(again.added.isEmpty)
    #expect(again.items.prefix(5).allSatisfy { if case .same = $0.outcome { true } else { false } })
    let mended = String(decoding: bytes, as: UTF8.self)
      .replacing("prompt: \"Two?\"", with: "prompt: Two things?").replacing(
        "prompt: Two?", with: "prompt: Two things?"
      )
      .replacing("sources:", with: "hints: [Think]\n    sources:")
    let other = try #require(
      BankFile.read(Array(mended.utf8), file: "f", known: testCriteria).value)
    let third = Self.plan(into: other)
    #expect(third.added.isEmpty)
    #expect(third.items[1].outcome == .changed(Question.ID(rawValue: "same-name")))
    #expect(third.items[2].outcome == .same(Question.ID(rawValue: "same-name-2")))
  }
}
