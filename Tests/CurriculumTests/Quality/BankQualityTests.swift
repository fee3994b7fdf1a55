import Testing

@testable import Curriculum

struct BankQualityTests {
  private func choice(
    _ number: Int, prompt: String = "What does the store owe?", key: String = "a",
    texts: [String] = ["A repair", "A refund now", "Nothing"],
    feedback: [String?] = ["1", "2", "3"],
    level: Question.Level = .apply, kind: Question.Kind = .application
  ) -> Question {
    let options = zip(zip(["a", "b", "c", "d"], texts), feedback).map {
      AnswerKey.Choice.Option(label: $0.0.0, text: $0.0.1, feedback: $0.1)
    }
    return Question(
      id: .init(rawValue: "q\(number)"), topic: "law", criteria: [], level: level,
      prompt: prompt, key: .singleChoice(.init(options: options, key: [key])),
      explanation: "It is so.", sources: ["s 1"], kind: kind)
  }

  private func figure(_ name: String, _ questions: [Question]) throws -> BankQuality.Figure {
    try #require(BankQuality(questions).figures.first { $0.name.contains(name) })
  }

  @Test
  func `Shares are counted, and have limits where there are enough questions`() throws {
    let few = (0..<10).map { choice($0, level: .remember, kind: .knowledge) }
    #expect(try figure("level remember", few).value == 1)
    #expect(try figure("level remember", few).isMet)
    let many = (0..<60).map { choice($0, level: $0 < 30 ? .remember : .analyse, kind: .knowledge) }
    #expect(try !figure("level remember", many).isMet)
    #expect(try !figure("place 1", many).isMet)
    #expect(BankQuality(many).figures.allSatisfy { !$0.name.contains("cases") })
    #expect(try figure("apply or analyse", (0..<60).map { choice($0) }).isMet)
  }

  @Test
  func `A key that is always longest is found`() throws {
    let questions = (0..<20).map { choice($0, key: "b") }
    #expect(try figure("longest", questions).value == 1 && !figure("longest", questions).isMet)
    #expect(try figure("longest", (0..<20).map { choice($0) }).value == 0)
  }

  @Test
  func `Figures stand in the order in which people read them`() throws {
    #expect(
      BankQuality((0..<4).map { choice($0) }).figures.map(\.name) == [
        "cases at level apply or analyse", "true or false",
        "single choices whose key is the longest option",
        "single choices whose key is the shortest option", "single choices with the key in place 1",
        "single choices with the key in place 2", "single choices with the key in place 3",
        "single choices with the key in place 4", "words of a prompt, median",
        "reading grade of prompts and explanations, median",
      ])
    #expect(
      BankQuality([statement(1, true)]).figures.map(\.name) == [
        "knowledge at level remember", "true or false", "statements that are true",
        "words of a prompt, median", "reading grade of prompts and explanations, median",
      ])
  }

  @Test(arguments: [(49, false), (50, true), (51, true)])
  func `A share has a limit from fifty questions on`(count: Int, hasLimits: Bool) throws {
    for kind in Question.Kind.allCases {
      let questions = (0..<count).map { choice($0, kind: kind) }
      let name = kind == .knowledge ? "level remember" : "apply or analyse"
      for name in [name, "true or false"] {
        #expect(try (figure(name, questions).limits != nil) == hasLimits, "\(name)")
      }
    }
  }

  @Test(arguments: [(17, false), (18, true), (24, true), (25, false)])
  func `From 30 to 40 per cent of the knowledge is remembered`(count: Int, isMet: Bool) throws {
    let questions = (0..<60).map {
      choice($0, level: $0 < count ? .remember : .understand, kind: .knowledge)
    }
    let figure = try figure("level remember", questions)
    #expect(figure.limits == 0.3...0.4 && figure.isMet == isMet && figure.isShare)
  }

  @Test(arguments: [(35, true), (36, false)])
  func `A prompt has 35 words at most, in the median`(words: Int, isMet: Bool) throws {
    let prompt = Array(repeating: "is", count: words).joined(separator: " ")
    let figure = try figure("words of a prompt", [choice(1, prompt: prompt)])
    #expect(figure.value == Double(words) && figure.isMet == isMet)
  }

  @Test
  func `How many options are right varies from twenty multiple choices on`() throws {
    func multiple(_ number: Int, right: Int) -> Question {
      var question = choice(number)
      guard case .singleChoice(var choice) = question.key else { return question }
      choice.key = choice.options.prefix(right).map(\.label)
      question.key = .multipleChoice(choice)
      return question
    }
    let same = (0..<20).map { multiple($0, right: 3) }
    #expect(try figure("with 3 right", same).value == 1 && !figure("with 3 right", same).isMet)
    #expect(try !figure("with 1 right", same).isMet)
    #expect(BankQuality(Array(same.dropLast())).figures.allSatisfy { !$0.name.contains("right") })
  }

  @Test(
    arguments: [
      (9, 9, true), (10, 10, false), (10, 7, false), (20, 13, true), (20, 7, true), (20, 6, false),
    ] as [(Int, Int, Bool)])
  func `About half of ten statements and more are true`(count: Int, areTrue: Int, isMet: Bool)
    throws
  {
    let figure = try figure("statements", (0..<count).map { statement($0, $0 < areTrue) })
    #expect(figure.value == Double(areTrue) / Double(count) && figure.isMet == isMet)
  }

  @Test(arguments: [(19, true), (20, false)])
  func `Where keys stand is judged from twenty choices on`(count: Int, isMet: Bool) throws {
    let questions = (0..<count).map { choice($0, key: "c") }
    let shares = try (1...4).map { try figure("place \($0)", questions).value }
    #expect(shares == [0, 0, 1, 0])
    #expect(try figure("place 3", questions).isMet == isMet)
    #expect(try figure("place 1", questions).isMet == isMet)
  }

  @Test
  func `A key as long as another option is not the longest`() throws {
    let texts = ["Twelve chars", "Twelve other", "x"]
    let questions = [
      choice(1, texts: texts), choice(2, texts: ["Twelve chars", "Twelve othe", "x"]),
    ]
    #expect(try figure("longest", questions).value == 0.5)
    let short = ["Nothing", "Nothinx", "More of it"]
    #expect(try figure("shortest", [choice(1, texts: short)]).value == 0)
    #expect(try figure("shortest", [choice(1, key: "c")]).value == 1)
  }

  @Test
  func `The grade of a bank is the middle one of its questions, to a tenth`() throws {
    let plain = choice(1, prompt: "Do it.")
    let hard = choice(2, prompt: "Reimbursement necessitates authorisation immediately.")
    let grade = { (questions: [Question]) in
      try figure("reading grade", questions).value
    }
    #expect(try grade([]) == 0 && grade([plain]) == 0)
    let most = try grade([hard])
    #expect(most > 9 && most == (most * 10).rounded() / 10)
    #expect(try grade([hard, plain, plain]) == 0 && grade([plain, hard, hard]) == most)
    #expect(try !figure("reading grade", [hard]).isMet)
  }

  @Test
  func `A bank with a fault, a pair that is alike or a figure out of bounds is not sound`() {
    #expect(BankQuality([choice(1)]).isSound)
    #expect(!BankQuality([choice(1, feedback: ["1", nil, "3"])]).isSound)
    let prompt = "The kettle stops heating water after a year. What is owed?"
    let alike = BankQuality([choice(1, prompt: prompt), choice(2, prompt: prompt)])
    #expect(!alike.isSound && alike.faults.isEmpty && alike.alike.count == 1)
    var crossing = choice(1, prompt: "Which word for kettle?", kind: .knowledge)
    crossing.key = .matching(
      .init(pairs: [.init(left: "a", right: "b"), .init(left: "c", right: "d")]))
    let looked = BankQuality([crossing])
    #expect(looked.isSound && !looked.warnings.isEmpty)
    let same = (0..<20).map { choice($0, prompt: "\($0)?") }
    #expect(BankQuality(same).faults.isEmpty && !BankQuality(same).isSound)
  }

  private func statement(_ number: Int, _ isTrue: Bool) -> Question {
    Question(
      id: .init(rawValue: "s\(number)"), topic: "law", criteria: [], level: .understand,
      prompt: "It is so.", key: .trueFalse(.init(key: isTrue)), explanation: "So.", sources: ["s"])
  }

  @Test
  func `No questions are sound`() {
    #expect(BankQuality([]).isSound)
  }
}
