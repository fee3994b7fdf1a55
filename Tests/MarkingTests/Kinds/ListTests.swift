internal import Curriculum
internal import Testing

@testable internal import Marking

struct ListTests {
  private let list = AnswerKey.List(
    members: [
      .init(key: "late delivery", variants: ["delay", "late"]),
      .init(key: "wrong item", variants: ["wrong product"]), .init(key: "hidden costs"),
      .init(key: "bits and pieces missing"),
    ], wanted: 3)
  private var key: AnswerKey { .list(list) }

  private func names(_ response: String) throws -> [Mark.Part.Name?] {
    try markOf(response, to: key).parts.map(\.name)
  }

  @Test(
    arguments: [
      ("late delivery, wrong item, hidden costs", 1.0), ("hidden costs; late; wrong product", 1.0),
      ("late\nwrong item\nhidden costs", 1.0), ("late delivery, wrong item", 0.667),
      ("late", 0.333), ("slow, rude, dear", 0.0), ("late, slow, rude, dear, hidden costs", 0.667),
      ("late, delay, late delivery", 0.333),
      ("late, wrong item, hidden costs, bits and pieces missing", 1.0),
    ] as [(String, Double)])
  func `Credit is what was named by what was wanted`(response: String, credit: Double) throws {
    let found = try markOf(response, to: key).credit
    #expect((found - credit).magnitude < 0.001)
  }

  @Test(arguments: [
    "1. late\n2) wrong item\n3. hidden costs", "- late\n- wrong item\n- hidden costs",
    "• LATE • \n, , wrong item;and hidden costs", "late, wrong item and hidden costs",
    "late and wrong item, hidden costs.", "late,wrong item,hidden costs,",
  ])
  func `Marks of a list and a last “and” are no part of a member`(response: String) throws {
    #expect(try markOf(response, to: key).credit == 1)
  }

  @Test func `An “and” within a member parts nothing`() throws {
    #expect(try names("bits and pieces missing, late, hidden costs").count == 3)
    #expect(try names("salt and pepper")[0] == .stray("salt and pepper"))
  }

  @Test func `Each piece is named in the order typed, then what is missing`() throws {
    #expect(
      try names("slow, delay, late") == [
        .stray("slow"), .member("late delivery"), .repeated("late delivery"),
        .member("wrong item"), .member("hidden costs"), .member("bits and pieces missing"),
      ])
    let parts = try markOf("slow, delay, late", to: key).parts
    #expect(parts.map(\.isRight) == [false, true, false, false, false, false])
    #expect(parts.map(\.given) == ["slow", "delay", "late", "", "", ""])
  }

  @Test func `Once enough are named, nothing is missing`() throws {
    #expect(try names("late, wrong item, hidden costs, slow").count == 4)
  }

  @Test func `A slip of the fingers is a near miss of a member that is still open`() throws {
    let parts = try markOf("late, hiden costs", to: key).parts
    #expect(parts[1].nearMiss == .slips([.init(word: "hidden", letters: 1)]))
    #expect(parts[1].name == .stray("hiden costs") && parts[1].expected == "hidden costs")
    #expect(try markOf("hidden costs, hiden costs", to: key).parts[1].nearMiss == nil)
  }

  @Test func `The order of the pieces never matters`() throws {
    let pieces = ["late", "wrong item", "hidden costs", "slow"]
    for turn in pieces.indices {
      let turned = Array(pieces[turn...] + pieces[..<turn])
      #expect(try markOf(turned.joined(separator: ", "), to: key).credit == 1)
    }
  }

  @Test(arguments: ["", " ", ",", " ; \n , ", "- ", "1. "])
  func `A response without a piece is asked again`(response: String) {
    #expect(result([response], to: key) == .unreadable(.members(of: 3)))
  }

  @Test func `What was never given lists every member`() {
    let question = Question(
      id: .init(rawValue: "q"), topic: "t", criteria: [], level: .remember, prompt: "Name three.",
      key: key, explanation: "", sources: [])
    let mark = markUnanswered(question, shown: OptionOrder())
    #expect(mark.credit == 0)
    #expect(mark.parts.map(\.expected) == list.members.map(\.key))
  }

  @Test func `What the author lets pass, and asks for, holds for each member`() throws {
    let list = AnswerKey.List(
      members: [.init(key: "e-mail"), .init(key: "SMS")], wanted: 2, overlook: [.hyphens],
      strict: [.capitals])
    #expect(try markOf("email, SMS", to: .list(list)).credit == 1)
    #expect(try markOf("email, sms", to: .list(list)).credit == 0.5)
  }

  @Test(
    arguments: [
      ("the identity and contact details of the shop", true), ("Contact details perhaps", true),
      ("a timeframe for it", true), ("no date", false), ("contacts and details", false),
      ("contact-details", false), ("our timeframes", false),
      ("the contact details of the wrong", false),
    ])
  func `A piece that has a wording among its words names the member`(
    piece: String, isHit: Bool
  ) throws {
    let list = AnswerKey.List(
      members: [.init(key: "contact details"), .init(key: "timeframe"), .init(key: "date")],
      wanted: 2,
      wrong: [.init(answer: "contact details of the wrong", feedback: "Whose?")])
    let part = try #require(try markOf(piece, to: .list(list)).parts.first)
    #expect(part.isRight == isHit && (part.tolerated == [.wordsAround]) == isHit)
  }

  @Test(arguments: [
    ("sets a deadline", true), ("set deadlines", false), ("names the owner", true),
    ("naming owners", false), ("explains the delay", false), ("Setting a deadline", true),
  ])
  func `A member counts in whatever form of its words, unless that is known to be wrong`(
    piece: String, isHit: Bool
  ) throws {
    let list = AnswerKey.List(
      members: [
        .init(key: "setting a deadline"), .init(key: "name the owner"),
        .init(key: "explaining the delay"),
      ], wanted: 2, wrong: [.init(answer: "explains the delay", feedback: "Not yet.")])
    let part = try #require(try markOf(piece, to: .list(list)).parts.first)
    #expect(part.isRight == isHit)
    #expect(!isHit || part.tolerated == [.form] || piece.hasPrefix("Setting"))
  }

  @Test(
    arguments: [
      ("a late delivery", [.difference(.articles)]),
      ("the e mails", [.difference(.hyphens), .difference(.articles)]),
      ("1. the date", [.difference(.articles)]), ("and the date", [.difference(.articles)]),
      ("a very late delivery to us", [.wordsAround]), ("those e-mails of theirs", [.wordsAround]),
      ("the lateness", nil), ("no date", nil),
    ] as [(String, [Tolerance]?)])
  func `An article before a member counts for nothing where hyphens do, too`(
    piece: String, tolerated: [Tolerance]?
  ) throws {
    let list = AnswerKey.List(
      members: [.init(key: "late delivery"), .init(key: "e-mails"), .init(key: "date")],
      wanted: 2, overlook: [.hyphens, .spelling])
    let part = try #require(try markOf(piece, to: .list(list)).parts.first)
    #expect(part.isRight == (tolerated != nil) && part.tolerated == tolerated ?? [])
  }

  @Test func `A stray that is a known wrong answer has feedback, and is no near miss`() throws {
    let list = AnswerKey.List(
      members: [.init(key: "late"), .init(key: "slow")], wanted: 2,
      wrong: [.init(answer: "lake", feedback: "Not by water.")])
    let parts = try markOf("the lake, slow", to: .list(list)).parts
    #expect(parts[0].feedback == "Not by water." && parts[0].nearMiss == nil)
    #expect(parts[1].feedback == nil)
  }

  @Test func `Hundreds of pieces are marked, each once`() throws {
    let response = (0..<300).map { "piece \($0)" }.joined(separator: ",") + ",late"
    let mark = try markOf(response, to: key)
    #expect(mark.credit == 1.0 / 3)
    #expect(mark.parts.count == 301 + 3)
  }
}
