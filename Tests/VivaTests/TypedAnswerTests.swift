import ScriptedTerminal
import Testing
import TestSupport

/// Each type of question, answered by typing at a real prompt.
struct TypedAnswerTests {
  @Test(arguments: 1...9)
  func `A question is answered by typing`(place: Int) throws {
    let home = try Home()
    let answers = (0..<(place == 5 ? 2 : 1)).map { field in
      Typed.reading { Conversation.rightAnswer(on: $0, field: field) }
    }
    let talk = home.talk(
      ["study", "EX101.PC1.\(place)", "--seed", "\(place)"] + home.withBank,
      typing: answers + ["2"] + (place == 9 ? ["1 2"] : []) + [""])
    #expect(talk.output.contains("Right."), "\(talk.output)")
    #expect(talk.output.contains("Session over: 1 answer, 1 right."))
    #expect(talk.exitCode == 0 && talk.isUsedUp)
    #expect(try home.answers().count == 1)
  }

  @Test(arguments: [
    (1, "Answer:"), (2, "Answer (one or more letters):"), (3, "Answer:"), (4, "Answer:"),
    (5, "Gap 1:"), (6, "Answer:"), (7, "Answer (a letter for each number, such as bac or 1b 2a):"),
    (8, "Answer (the letters in order):"), (9, "Answer (in your own words):"),
  ])
  func `The prompt says what an answer looks like`(place: Int, prompt: String) throws {
    let home = try Home()
    let talk = home.talk(["study", "EX101.PC1.\(place)"] + home.withBank)
    #expect(talk.output.contains("Question 1 of 1"))
    #expect(talk.prompts == [prompt + " "] && talk.exitCode == 0)
  }

  @Test func `An answer in combining and wide characters is kept letter for letter`() throws {
    let home = try Home()
    let answer = "cafe\u{301} 日本 naïve ß"
    try studyOne(home, typing: answer)
    #expect(try home.answers().map { $0.response.map { Array($0.utf8) } } == [[Array(answer.utf8)]])
  }

  @Test func `Two pasted lines answer one question`() throws {
    let home = try Home()
    try studyOne(home, typing: "\u{1B}[200~first line\nsecond line\u{1B}[201~\r")
    #expect(try home.answers().map(\.response) == [["first line\nsecond line"]])
  }

  @Test func `What is typed before a change of width is kept`() throws {
    let home = try Home()
    let terminal = try home.terminal(["study", "EX101.PC1.4"] + home.withBank)
    try terminal.expect("Answer:")
    try terminal.type("the AP")
    try terminal.expect("the AP")
    try terminal.resize(columns: 40)
    try terminal.expect("the AP")
    try terminal.type("Ps\r")
    try terminal.expect("How sure?")
    try terminal.type("\r")
    try terminal.expect("you:      the APPs")
    try terminal.expect("Enter: next")
  }

  @Test func `A question is laid out for the width that the terminal has when it is asked`() throws
  {
    let home = try Home()
    let terminal = try home.terminal(
      ["study", "example", "--seed", "1"] + home.withBank, columns: 30)
    try terminal.expect("A kettle stops heating two\r\nweeks after it was bought.")
    try terminal.expect("Answer:")
    try terminal.resize(columns: 60)
    try terminal.type("/hint\r")
    try terminal.expect("Hint: Is the failure major or minor?\r\n")
    try terminal.type("/skip\r")
    try terminal.expect("For a minor failure the seller may choose to repair, replace\r\n")
  }

  /// Types an answer to the short-answer question, and goes on to the end.
  private func studyOne(_ home: Home, typing answer: String) throws {
    let terminal = try home.terminal(["study", "EX101.PC1.4"] + home.withBank)
    let conversation = Conversation(terminal: terminal)
    try conversation.reply(answer, to: "Answer:")
    try conversation.reply("", to: "How sure?")
    try terminal.expect("Not right.")
    try conversation.reply("/quit", to: "Enter: next")
    #expect(try terminal.waitForEnd() == .exit(0))
  }
}
