import Testing

@testable import BankFormats

/// Cases of Moodle's own tests of its GIFT format (`giftformat_test.php`), written anew.
struct GIFTReaderTests {
  typealias Text = ExchangeQuestion.Text
  typealias Answer = ExchangeQuestion.Answer

  static func items(_ text: String) -> [ExchangeItem] {
    var items: [ExchangeItem] = []
    GIFTReader.read(Array(text.utf8)) { items.append($0) }
    return items
  }

  static func question(_ text: String) throws -> ExchangeQuestion {
    let items = items(text)
    try #require(items.count == 1)
    return try items[0].content.get()
  }

  @Test func `An essay has empty braces`() throws {
    #expect(
      try Self.question("\n// an open one\n::W1:: How was your day? {}")
        == .init(name: "W1", prompt: Text("How was your day?"), key: .essay))
  }

  @Test func `Pairs keep their own markup, and a partner may belong to nothing`() throws {
    let question = try Self.question(
      """
      // question: 2  name: Courts
      ::Courts::[html]Match the <b>game</b> to what it is played with.{
          =[html]Tennis on grass -> racket
          =[moodle]Hockey on ice -> stick
          =[plain]Golf -> club
          =[markdown]Darts -> arrow
          = -> oar
      }
      """)
    #expect(question.number == 2 && question.name == "Courts")
    #expect(question.prompt == Text("Match the <b>game</b> to what it is played with.", .html))
    #expect(
      question.key
        == .matching([
          .init(Text("Tennis on grass", .html), "racket"), .init(Text("Hockey on ice"), "stick"),
          .init(Text("Golf", .plain), "club"), .init(Text("Darts", .markdown), "arrow"),
          .init(Text("", .html), "oar"),
        ]))
    #expect(question.feedback == Text("", .html))
  }

  @Test func `One option that is wholly right makes a choice of one`() throws {
    let question = try Self.question(
      """
      ::C2:: Which is a fruit?
      {
          =plum # right; well done!
          ~leek # [html]no, a vegetable
          ~[plain]salt # no, a mineral
      }
      """)
    #expect(
      question.key
        == .choice(
          isSingle: true,
          [
            Answer(Text("plum"), percent: 100, feedback: Text("right; well done!")),
            Answer(Text("leek"), percent: 0, feedback: Text("no, a vegetable", .html)),
            Answer(Text("salt", .plain), percent: 0, feedback: Text("no, a mineral")),
          ]))
  }

  @Test(arguments: [
    ("~%50%a ~%-100%b ~%50%c ~%-100%[plain]d", [50.0, -100, 50, -100]),
    ("~%100%a ~%-50%b ~%-50%c", [100, -50, -50]),
    ("~%33.33333%a ~b ~%66.66667%c", [33.33333, 0, 66.66667]),
  ])
  func `Without one, several can be chosen`(answers: String, percents: [Double]) throws {
    guard case .choice(isSingle: false, let all) = try Self.question("x {\(answers)}").key else {
      Issue.record("no choice of several")
      return
    }
    #expect(all.map(\.percent) == percents)
  }

  @Test func `Numbers have a tolerance, a range or several values`() throws {
    func numbers(_ text: String) throws -> [ExchangeQuestion.Number] {
      guard case .numeric(let numbers) = try Self.question("How many? {#\(text)}").key else {
        return []
      }
      return numbers
    }
    #expect(
      try numbers("3:2~#Not at all") == [
        .init("3", tolerance: 2, percent: 100),
        .init(nil, percent: 0, feedback: Text("Not at all")),
      ])
    #expect(try numbers("1822") == [.init("1822", percent: 100)])
    #expect(try numbers("1..5") == [.init("3", tolerance: 2, percent: 100)])
    #expect(
      try numbers("\n=1822:0#Yes\n=%50%1822:2#Near\n") == [
        .init("1822", percent: 100, feedback: Text("Yes")),
        .init("1822", tolerance: 2, percent: 50, feedback: Text("Near")),
      ])
  }

  @Test func `Short answers have weights and feedback, and all of it a last word`() throws {
    let question = try Self.question(
      """
      // question: 666  name: Short
      ::Short::Which is the best animal?{
          =Toad#Good!
          =%50%Dog#What is it with dogs?
          =%0%*#Quite wrong
          ####[html]That is all!
      }
      """)
    #expect(
      question.key
        == .short([
          Answer(Text("Toad"), percent: 100, feedback: Text("Good!")),
          Answer(Text("Dog"), percent: 50, feedback: Text("What is it with dogs?")),
          Answer(Text("*"), percent: 0, feedback: Text("Quite wrong")),
        ]))
    #expect(question.feedback == Text("That is all!", .html) && question.number == 666)
  }

  @Test(arguments: [("T", true), ("TRUE", true), ("F", false), ("FALSE", false)])
  func `What is said of a statement is for who is wrong, then for who is right`(
    word: String, key: Bool
  ) throws {
    #expect(
      try Self.question("::2-08 A::It is so.{\n\(word)#no#yes}").key
        == .trueFalse(key, wrong: Text("no"), right: Text("yes")))
    #expect(
      try Self.question("It is so.{\(word)}").key
        == .trueFalse(key, wrong: Text(""), right: Text("")))
  }

  @Test(arguments: ["true", "false", "t", "True"])
  func `Another way of writing true is a short answer`(word: String) throws {
    #expect(
      try Self.question("It is so.{\(word)}").key == .short([Answer(Text(word), percent: 100)]))
  }

  @Test func `A backslash before one is a backslash, and before n a line end`() throws {
    let question = try Self.question(
      ##"::two backslashes:: A \\ B \\\\ C \n D \: \# \= \~ \{ \} \x{}"##)
    #expect(question.prompt.text == "A \\ B \\\\ C \n D : # = ~ { } \\x")
  }

  @Test func `Words after the answers leave a blank`() throws {
    let question = try Self.question("Grant is {~buried =entombed ~living} in the tomb.")
    #expect(question.prompt.text == "Grant is _____ in the tomb.")
    #expect(try Self.question("No answer at all").key == .description)
  }

  @Test(arguments: [
    ("// A comment.", "", []), ("// It has [id:frog] <-- an id.", "frog", []),
    ("// Look: [tag:frog] [tag:toad].", "", ["frog", "toad"]),
    ("// [tag:  one] Here is\n// a [id:   four   ] que[tag:two   ]stion.", "four", ["one", "two"]),
    ("// [tag:split\n// over].", "", []), ("// [id:i\\]d].", "i]d", []),
    ("// [tag:t\\]ag].", "", ["t]ag"]),
  ])
  func `Ids and tags stand in comments`(comment: String, id: String, tags: [String]) throws {
    let question = try Self.question(comment + "\nHow? {}")
    #expect(question.id == id && question.tags == tags)
  }

  @Test func `A category holds until the next`() {
    let items = Self.items(
      "A{T}\n\n$CATEGORY: one/two\n\nB{T}\n\nC{T}\n\n$CATEGORY: $course$/top/x\n\nD{T}")
    #expect(
      items.map { try? $0.content.get().category } == [nil, "one/two", "one/two", "$course$/top/x"])
    #expect(items.map(\.line) == [1, 5, 7, 11])
  }

  @Test(arguments: [
    ("x {", ExchangeFault.braces), ("x }", .braces), ("x }{", .braces),
    ("x {~a}", .tooFewAnswers(least: 2, found: 1)),
    ("x {=a -> b}", .tooFewAnswers(least: 2, found: 1)),
    ("x {=a -> b =c}", .notAPair("c")), ("x {#}", .noNumbers), ("x {#ten}", .notANumber("ten")),
    ("x {#1:much}", .notANumber("much")),
  ])
  func `What can't be read is refused`(text: String, fault: ExchangeFault) {
    #expect(Self.items("\n\n" + text) == [ExchangeItem(line: 3, .failure(fault))])
    #expect(!fault.message.isEmpty && !fault.message.hasSuffix("."))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `Lines end as on any system`(end: String) {
    #expect(Self.items("A{T}\(end)\(end)B\(end){F}").count == 2)
  }
}
