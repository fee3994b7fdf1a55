import Testing

@testable import Curriculum

struct QuestionFaultsTests {
  private func messages(
    _ key: AnswerKey, prompt: String = "What is owed?", sources: [String] = ["s 1"]
  ) -> [String] {
    let question = Question(
      id: .init(rawValue: "q"), topic: "law", criteria: [], level: .apply, prompt: prompt, key: key,
      explanation: "It is so.", sources: sources)
    let faults = QuestionFaults.of(question)
    #expect(faults.allSatisfy { $0.question == question.id })
    return faults.map(\.message)
  }

  private func choice(
    _ texts: [String], key: [String] = ["a"], feedback: [String?]? = nil
  ) -> AnswerKey.Choice {
    let options = texts.enumerated().map { place, text in
      AnswerKey.Choice.Option(
        label: OptionOrder.letter(place), text: text,
        feedback: feedback.map { $0[place] } ?? "\(place)")
    }
    return AnswerKey.Choice(options: options, key: key)
  }

  @Test(
    arguments: [
      (["A", "B", "C"], []), (["A", "B", "C", "D"], []),
      (["A", "B", "All of the above"], ["an option means all or none of the others"]),
      (["A", "B", "NONE OF THESE"], ["an option means all or none of the others"]),
      (["A", "None of these apply", "B"], []),
      (["A", "B"], ["a single choice has 3 to 5 options, this one 2"]),
      (["A", "B", "C", "D", "E"], []),
      (["A", "B", "C", "D", "E", "F"], ["a single choice has 3 to 5 options, this one 6"]),
      (["A.", "B", "C"], ["the key alone ends otherwise than the other options do"]),
      (["A", "B.", "C."], ["the key alone ends otherwise than the other options do"]),
      (["A.", "B.", "C."], []), (["A", "B.", "C"], []), (["A.", "B.", "C"], []),
      (
        ["A.", "None of the above"],
        [
          "an option means all or none of the others",
          "a single choice has 3 to 5 options, this one 2",
          "the key alone ends otherwise than the other options do",
        ]
      ),
    ] as [([String], [String])])
  func `Options that give a key away or say nothing are told`(
    texts: [String], found: [String]
  ) {
    #expect(messages(.singleChoice(choice(texts))) == found)
  }

  @Test(
    arguments: [
      ("What flies?", nil), ("It broke. Which is not owed?", "not"),
      ("Which of these is NOT owed?", nil), ("It is not owed. Which law says so?", nil),
      ("Why is it not owed?", nil), ("Tell why it should never be?", nil),
      ("All is owed except what?", "not"), ("What must you never say?", "not"),
      ("It is not owed.", nil), ("What is a knot?", nil), ("Is it owed, or not", nil),
      ("What isn't owed?", nil),
    ] as [(String, String?)])
  func `A question that turns on a small negative is told`(prompt: String, fault: String?) {
    let message =
      "the prompt asks by “not” or “except”; write it in capitals, or ask for what is so"
    let found = messages(.singleChoice(choice(["A", "B", "C"])), prompt: prompt)
    #expect(found == (fault == nil ? [] : [message]))
  }

  @Test(
    arguments: [
      ("What flies is an", "an"), ("What flies is a …", "a"), ("What flies is A", nil),
      ("What flies is the", nil), ("Banana", nil), ("", nil), ("A bee is an animal", nil),
    ] as [(String, String?)])
  func `A prompt that ends with an article shows how the key begins`(
    prompt: String, article: String?
  ) {
    let found = messages(.singleChoice(choice(["A", "B", "C"])), prompt: prompt)
    #expect(
      found
        == (article.map { ["the prompt ends with “\($0)”, which shows what the key begins with"] }
          ?? []))
  }

  @Test(
    arguments: [
      (["1", nil, "3"], ["1 wrong option has no feedback of its own"]),
      (["1", nil, nil], ["2 wrong options have no feedback of their own"]),
      ([nil, "2", "3"], []), (["1", "2", "2"], ["two options have the same feedback"]),
      (
        ["1", nil, "1"],
        ["1 wrong option has no feedback of its own", "two options have the same feedback"]
      ),
    ] as [([String?], [String])])
  func `Every wrong option has feedback of its own`(feedback: [String?], found: [String]) {
    let choice = choice(["A", "B", "C"], feedback: feedback)
    #expect(messages(.singleChoice(choice)) == found)
    #expect(messages(.multipleChoice(choice)) == found)
  }

  @Test func `Of several right options neither number nor stops are judged`() {
    let choice = choice(["A.", "B", "C", "D", "E", "F"], key: ["a", "b"])
    #expect(messages(.multipleChoice(choice), prompt: "Which are not owed?").isEmpty)
  }

  @Test(
    arguments: [
      (2, 2, 1, ["a benchmark answer has 3 to 8 key points, this one 2"]), (3, 3, 1, []),
      (8, 8, 2, []), (9, 9, 1, ["a benchmark answer has 3 to 8 key points, this one 9"]),
      (3, 2, 1, ["1 key point does not say which words count"]),
      (4, 2, 1, ["2 key points do not say which words count"]),
      (3, 3, 0, ["no half-right answer is given"]),
      (
        0, 0, 0,
        ["a benchmark answer has 3 to 8 key points, this one 0", "no half-right answer is given"]
      ),
    ] as [(Int, Int, Int, [String])])
  func `An open question says what counts and what is half right`(
    points: Int, withWords: Int, halfRight: Int, found: [String]
  ) {
    let key = AnswerKey.Explain(
      benchmark: "B",
      keyPoints: (0..<points).map { .init(text: "P", accept: $0 < withWords ? ["p"] : []) },
      minimum: 1, halfRight: Array(repeating: "h", count: halfRight), probe: "Why?")
    #expect(messages(.explain(key)) == found)
    var silent = key
    silent.probe = nil
    #expect(
      messages(.explain(silent)) == found + ["there is no follow-up question to probe with"])
  }

  @Test(
    arguments: [
      (.shortAnswer(.init(key: "x")), ["no other wording of the short answer is accepted"]),
      (.shortAnswer(.init(key: "x", variants: ["y"])), []), (.trueFalse(.init(key: true)), []),
      (.numeric(.init(key: 1)), []), (.ordering(.init(items: [])), []),
      (.cloze(.init(text: "{1}", gaps: [.init(key: "x")])), []),
      (.matching(.init(pairs: [])), []),
    ] as [(AnswerKey, [String])])
  func `Other types have few faults that can be seen`(key: AnswerKey, found: [String]) {
    #expect(messages(key) == found)
    let link = "a source is a link; name it in words"
    #expect(messages(key, sources: ["s 1", "https://example.org"]) == found + [link])
    #expect(messages(key, sources: []) == found)
    #expect(messages(key, sources: ["Section 3: example.org"]) == found)
  }
}
