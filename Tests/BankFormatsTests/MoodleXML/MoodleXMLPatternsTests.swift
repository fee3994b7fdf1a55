import Curriculum
import Testing

@testable import BankFormats

/// Questions of the type “pattern match”, in the shape of the plug-in's own example of an export.
struct MoodleXMLPatternsTests {
  typealias Text = ExchangeQuestion.Text
  typealias Answer = ExchangeQuestion.Answer

  private static func answer(_ fraction: Int, _ pattern: String, _ feedback: String = "") -> String
  {
    "<answer fraction=\"\(fraction)\" format=\"moodle_auto_format\"><text>\(pattern)</text>"
      + "<feedback format=\"html\"><text>\(feedback)</text></feedback><sigfigs>0</sigfigs></answer>"
  }

  private static func response(_ words: String, _ mark: String) -> String {
    "<testquestionresponse><response><text>\(words)</text></response>"
      + "<expectedfraction><text>\(mark)</text></expectedfraction></testquestionresponse>"
  }

  private static func short(_ words: String, _ percent: Double = 100, _ said: String = "") -> Answer
  {
    Answer(Text(words, .plain), percent: percent, feedback: Text(said, .html))
  }

  @Test func `Plain words come in with what is said to them`() throws {
    let question = try MoodleXMLReaderTests.question(
      "pmatch",
      """
      <usecase>0</usecase><sentencedividers>.?!</sentencedividers><converttospace>,;:</converttospace>
      \(Self.answer(100, "match (testing one two)", "Well done!"))
      \(Self.answer(50, "match(test)", "Nearly"))
      \(Self.answer(0, "*", "Sorry, no."))
      <synonym><word><text>one</text></word><synonyms><text>1|uno</text></synonyms></synonym>
      <hint format="html"><text>Again.</text></hint>
      """)
    #expect(
      question.key
        == .short([
          Self.short("testing one two", 100, "Well done!"),
          Self.short("testing 1 two", 100, "Well done!"),
          Self.short("testing uno two", 100, "Well done!"), Self.short("test", 50, "Nearly"),
          Self.short("*", 0, "Sorry, no."),
        ]))
    #expect(question.hints == [Text("Again.", .html)] && question.extras.isEmpty)
  }

  @Test func `The model answer comes first, and what was marked right is right`() throws {
    let question = try MoodleXMLReaderTests.question(
      "pmatch",
      """
      <usecase>1</usecase><allowsubscript>1</allowsubscript><extenddictionary>frogspawn</extenddictionary>
      <modelanswer>The frog.</modelanswer>
      \(Self.answer(100, "match(frog)"))\(Self.answer(100, "match_w(fro*)"))
      \(Self.answer(0, "match(dog)", "No"))
      \(Self.response("a small frog", "1.0000000"))\(Self.response("the dog", "0.0000000"))
      \(Self.response("a cat", "0.5"))
      """)
    #expect(
      question.key
        == .short([
          Self.short("The frog."), Self.short("a small frog"), Self.short("the dog", 0, "No"),
        ]))
    #expect(question.isCaseSensitive)
    #expect(
      question.extras == [
        .pattern("match_w(fro*)"), .setting("allowsubscript", "1"),
        .setting("extenddictionary", "frogspawn"), .markedWrong(1),
      ])
  }

  @Test func `A short answer goes out as patterns and comes back as it was`() throws {
    let key = AnswerKey.ShortAnswer(
      key: "Australian Privacy Principles", variants: ["APPs", "the APPs", "e.g. 5 * 3 (x)"],
      wrong: [.init(answer: "the IPPs", feedback: "Those were before.")])
    let question = Question(
      id: .init(rawValue: "app"), topic: "t", criteria: [], level: .remember, prompt: "Which?",
      key: .shortAnswer(key), explanation: "So.", sources: ["s"])
    let export = try BankExport(question, title: "T", format: .moodleXML)
    let text = MoodleXMLWriterTests.text([export.question], usesPatterns: true)
    #expect(text.contains("<question type=\"pmatch\">"))
    #expect(text.contains("<text>match_any(match(APPs) match(the|a|an APPs))</text>"))
    #expect(text.contains("<sentencedividers>?!</sentencedividers>"))
    #expect(text.contains("<modelanswer>Australian Privacy Principles</modelanswer>"))
    #expect(text.split(separator: "match(APPs)").count == 2)
    let read = try #require(MoodleXMLReaderTests.items(text).first).content.get()
    let way = BankImport(
      topic: .init(id: "t", title: "T", jurisdiction: .general), known: [], source: "s")
    let (again, remarks) = try way.question(read, id: question.id)
    #expect(again == question && remarks == [])
  }

  @Test func `What no pattern takes goes out as a short answer`() {
    for words in ["a*b", "?!"] {
      let question = ExchangeQuestion(
        prompt: Text("So?"), key: .short([Answer(Text(words), percent: 100)]))
      let text = MoodleXMLWriterTests.text([question], usesPatterns: true)
      #expect(text.contains("<question type=\"shortanswer\">"))
    }
  }
}
