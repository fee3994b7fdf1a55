import Testing

@testable import Curriculum

struct QuestionWarningsTests {
  private func question(
    _ key: AnswerKey, _ prompt: String = "Which?", id: String = "q",
    kind: Question.Kind = .knowledge,
    criteria: [CriterionID] = []
  ) -> Question {
    Question(
      id: .init(rawValue: id), topic: "t", criteria: criteria, level: .remember, prompt: prompt,
      key: key, explanation: "So.", sources: ["s"], kind: kind)
  }

  private func messages(
    _ question: Question, criteria: [CriterionID: String] = [:],
    notes: [NoteParagraphID: String] = [:]
  ) -> [String] {
    (QuestionWarnings.of(question) + QuestionWarnings.tags(question, criteria, notes)).map(
      \.message)
  }

  private func choice(_ texts: [String]) -> AnswerKey {
    let options = texts.enumerated().map {
      AnswerKey.Choice.Option(label: OptionOrder.letter($0.offset), text: $0.element)
    }
    return .singleChoice(.init(options: options, key: ["a"]))
  }

  @Test(
    arguments: [
      ("root cause", "What is the cause at the root?", 100), ("root cause", "Which cause?", 50),
      ("root cause", "What lies below?", nil), ("NPS", "Which NPS?", nil),
    ] as [(String, String, Int?)])
  func `A prompt that has the key's words is told`(key: String, prompt: String, share: Int?) {
    let found = share.map { ["its prompt has \($0)% of the telling words of the key"] } ?? []
    let key = AnswerKey.shortAnswer(.init(key: key))
    #expect(messages(question(key, prompt)) == found)
    #expect(messages(question(key, prompt, kind: .application)) == [])
  }

  @Test func `Absolute words in wrong options alone are told`() {
    let cue = "“always”, “all” or “never” stands in wrong options alone (b, c)"
    #expect(messages(question(choice(["Mostly", "Always so", "Never"]))) == [cue])
    #expect(messages(question(choice(["All of it", "Always so", "Ask"]))) == [])
    #expect(messages(question(choice(["Mostly", "Small", "Alright"]))) == [])
  }

  @Test func `Key points with two ideas are told for knowledge`() {
    let key = AnswerKey.explain(
      .init(
        benchmark: "b",
        keyPoints: [.init(text: "Ask and wait"), .init(text: "One; two"), .init(text: "Brand")],
        minimum: 1))
    #expect(messages(question(key)) == ["2 key points may hold two ideas (“and”, “or”, “;”)"])
    #expect(messages(question(key, kind: .application)) == [])
  }

  @Test func `Matching without an extra leaves its last pair over`() {
    let pairs = [AnswerKey.Matching.Pair(left: "a", right: "b"), .init(left: "c", right: "d")]
    let message = "the last pair is left over by itself; give it an `extra`"
    #expect(messages(question(.matching(.init(pairs: pairs)))) == [message])
    #expect(messages(question(.matching(.init(pairs: pairs, extra: ["e"])))) == [])
    let shared = pairs + [.init(left: "e", right: "d")]
    #expect(messages(question(.matching(.init(pairs: shared)))) == [])
  }

  @Test func `A criterion none of whose words is used is told`() {
    let id = CriterionID(rawValue: "U.KE1")
    let key = AnswerKey.shortAnswer(.init(key: "triage"))
    let words = [id: "handling customer complaints"]
    let told = ["it and its notes have no word of U.KE1"]
    #expect(messages(question(key, criteria: [id]), criteria: words) == told)
    #expect(messages(question(key, "Who complained?", criteria: [id]), criteria: words) == [])
    #expect(messages(question(key, criteria: [id])) == [])
    // What nearly every criterion says is no subject.
    let general = [id: "techniques used to provide online customer service"]
    #expect(messages(question(key, criteria: [id]), criteria: general) == [])
  }

  @Test
  func `The answer, its key points, the options and the paragraph of the notes count as well`() {
    let id = CriterionID(rawValue: "U.KE1")
    let words = [id: "handling complaints"]
    let explained = AnswerKey.explain(
      .init(benchmark: "b", keyPoints: [.init(text: "Complaints are heard")], minimum: 1))
    for key in [
      choice(["Excuses", "A complaint"]), explained, .shortAnswer(.init(key: "complainant")),
    ] {
      #expect(
        !messages(question(key, criteria: [id]), criteria: words).contains { $0.contains("U.KE1") })
    }
    var noted = question(.shortAnswer(.init(key: "triage")), criteria: [id])
    noted.notes = NoteParagraphID(rawValue: "t#p")
    #expect(messages(noted, criteria: words).count == 1)
    let notes = [NoteParagraphID(rawValue: "t#p"): "Handling them"]
    #expect(messages(noted, criteria: words, notes: notes) == [])
  }

  @Test func `Two questions that print each other's answer are told once`() {
    let first = question(.shortAnswer(.init(key: "promoters")), "Who are not passives?", id: "a")
    let second = question(.shortAnswer(.init(key: "Passives")), "Who are not promoters?", id: "b")
    var elsewhere = second
    elsewhere.topic = "u"
    #expect(
      QuestionWarnings.crossed([first, second])
        == [.init(question: first.id, message: "it and b print each other's answer")])
    #expect(QuestionWarnings.crossed([first, elsewhere]) == [])
    #expect(
      QuestionWarnings.crossed([
        first, question(.shortAnswer(.init(key: "x")), "promoters", id: "c"),
      ])
        == [])
  }
}
