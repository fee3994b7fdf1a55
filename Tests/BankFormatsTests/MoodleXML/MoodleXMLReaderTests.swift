import Testing

@testable import BankFormats

/// Cases of Moodle's own tests of its XML format (`xmlformat_test.php`), written anew.
struct MoodleXMLReaderTests {
  typealias Text = ExchangeQuestion.Text
  typealias Answer = ExchangeQuestion.Answer

  static func items(_ text: String) -> [ExchangeItem] {
    var items: [ExchangeItem] = []
    MoodleXMLReader.read(Array(text.utf8)) { items.append($0) }
    return items
  }

  /// Reads a question of a type that has some elements beside its text.
  static func question(
    _ type: String, _ elements: String, prompt: String = "So?", format: String = "html"
  ) throws -> ExchangeQuestion {
    let items = items(
      """
      <quiz><question type="\(type)"><name><text>Q</text></name>
      <questiontext format="\(format)"><text>\(prompt)</text></questiontext>
      \(elements)</question></quiz>
      """)
    try #require(items.count == 1)
    return try items[0].content.get()
  }

  static func fault(_ type: String, _ elements: String) -> ExchangeFault? {
    do {
      _ = try question(type, elements)
      return nil
    } catch { return error as? ExchangeFault }
  }

  @Test func `A description has tags, and feedback in the markup of its text`() throws {
    let question = try Self.question(
      "description",
      """
      <generalfeedback><text>Good to know.</text></generalfeedback>
      <tags><tag><text>one</text></tag><tag><text>two</text></tag></tags>
      <coursetags><tag><text> three </text></tag><tag><text>one</text></tag></coursetags>
      """)
    #expect(question.key == .description && question.tags == ["one", "two", "three"])
    #expect(question.prompt == Text("So?", .html))
    #expect(question.feedback == Text("Good to know.", .html))
  }

  @Test func `An essay of old has nothing beside its text`() throws {
    let question = try Self.question("essay", "", format: "moodle_auto_format")
    #expect(question.key == .essay)
    #expect(question.essay == .init(marking: Text(""), template: Text(""), form: "editor"))
  }

  @Test func `An essay says how it is written and marked`() throws {
    let question = try Self.question(
      "essay",
      """
      <responseformat>monospaced</responseformat><attachments>-1</attachments>
      <graderinfo format="html"><text><![CDATA[<p>Mark <b>well</b>!</p>]]></text></graderinfo>
      <responsetemplate format="markdown"><text>Begin *here*</text></responsetemplate>
      """, format: "moodle_auto_format")
    #expect(
      question.essay
        == .init(
          marking: Text("<p>Mark <b>well</b>!</p>", .html),
          template: Text("Begin *here*", .markdown), form: "monospaced"))
    #expect(
      try Self.question("essay", "<responseformat>noinline</responseformat>").extras
        == [.setting("responseformat", "noinline")])
  }

  @Test(arguments: ["matching", "match"])
  func `Pairs have a left side, or none`(type: String) throws {
    let question = try Self.question(
      type,
      """
      <shuffleanswers>false</shuffleanswers>
      <correctfeedback><text>Well done.</text></correctfeedback>
      <partiallycorrectfeedback><text></text></partiallycorrectfeedback>
      <incorrectfeedback><text><![CDATA[<p>No!</p>]]></text></incorrectfeedback>
      <subquestion><text>A</text><answer><text>a</text></answer></subquestion>
      <subquestion format="plain_text"><text>B</text><answer><text>b</text></answer></subquestion>
      <subquestion><text></text><answer><text>c</text></answer></subquestion>
      <hint><text>One</text><shownumcorrect/></hint>
      <hint><text></text><clearwrong/></hint>
      <hint><hintcontent><text>Old</text></hintcontent></hint>
      """)
    #expect(
      question.key
        == .matching([
          .init(Text("A", .html), "a"), .init(Text("B", .plain), "b"), .init(Text("", .html), "c"),
        ]))
    #expect(question.hints == [Text("One", .html), Text("Old", .html)])
    #expect(question.extras == [.feedback("Well done."), .feedback("No!")])
  }

  @Test(arguments: [
    ("<single>false</single>", false), ("<single>true</single>", true),
    ("<single>1</single>", true),
    ("<single>0</single>", false), ("<single> false </single>", false), ("", true),
  ])
  func `One option can be chosen, or several`(single: String, isSingle: Bool) throws {
    let question = try Self.question(
      "multichoice",
      """
      \(single)
      <answer fraction="100"><text>2</text><feedback><text>Yes</text></feedback></answer>
      <answer fraction="-33.33333" format="markdown"><text>3</text>
      <feedback format="plain_text"><text>No</text></feedback></answer>
      <answer><text>4</text></answer>
      """)
    #expect(
      question.key
        == .choice(
          isSingle: isSingle,
          [
            Answer(Text("2", .html), percent: 100, feedback: Text("Yes", .html)),
            Answer(Text("3", .markdown), percent: -33.33333, feedback: Text("No", .plain)),
            Answer(Text("4", .html), percent: 0, feedback: Text("", .html)),
          ]))
  }

  @Test func `Numbers have a tolerance, and units beside them`() throws {
    let question = try Self.question(
      "numerical",
      """
      <answer fraction="100"><text>42</text><feedback><text>Yes</text></feedback>
      <tolerance>0.001</tolerance></answer>
      <answer fraction="0"><text>13</text><tolerance>1</tolerance></answer>
      <answer fraction="0"><text>*</text><feedback><text>No</text></feedback><tolerance></tolerance></answer>
      <answer><text>1E3</text><fraction>0.5</fraction></answer>
      <units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit></units>
      """)
    #expect(
      question.key
        == .numeric([
          .init("42", tolerance: 0.001, percent: 100, feedback: Text("Yes", .html)),
          .init("13", tolerance: 1, percent: 0, feedback: Text("", .html)),
          .init(nil, percent: 0, feedback: Text("No", .html)),
          .init("1E3", percent: 50, feedback: Text("", .html)),
        ]))
    #expect(question.extras == [.unit("km")])
  }

  @Test func `A short answer is plain text, whatever its markup says`() throws {
    let question = try Self.question(
      "shortanswer",
      """
      <usecase>1</usecase>
      <answer fraction="100" format="moodle_auto_format"><text>Beta</text>
      <feedback><text>Yes</text></feedback></answer>
      <answer fraction="0" format="plain_text"><text>*</text></answer>
      """)
    #expect(
      question.key
        == .short([
          Answer(Text("Beta", .plain), percent: 100, feedback: Text("Yes", .html)),
          Answer(Text("*", .plain), percent: 0, feedback: Text("", .html)),
        ]))
    #expect(question.isCaseSensitive)
    #expect(try !Self.question("shortanswer", "<usecase>0</usecase>").isCaseSensitive)
  }

  @Test(arguments: [
    (("true", "100", "yes"), ("false", "0", "no"), true, "no", "yes"),
    (("false", "100", "yes"), ("true", "0", "no"), false, "no", "yes"),
    // Files of old name the two in another language, the one for “true” first.
    (("Wahr", "0", "a"), ("Falsch", "100", "b"), false, "a", "b"),
    (("Vrai", "100", "a"), ("Faux", "0", "b"), true, "b", "a"),
  ])
  func `A statement has an answer for true and one for false`(
    one: (String, String, String), two: (String, String, String), key: Bool, wrong: String,
    right: String
  ) throws {
    let answers = [one, two].map { words, fraction, said in
      "<answer fraction=\"\(fraction)\"><text>\(words)</text><feedback><text>\(said)</text></feedback></answer>"
    }
    #expect(
      try Self.question("truefalse", answers.joined()).key
        == .trueFalse(key, wrong: Text(wrong, .html), right: Text(right, .html)))
  }

  @Test func `Markup is as its attribute says, and texts are trimmed`() throws {
    for (name, markup) in [
      ("html", ExchangeQuestion.Markup.html), ("moodle_auto_format", .moodle),
      ("plain_text", .plain), ("markdown", .markdown), ("wiki_like", .moodle), ("odd", .html),
    ] {
      let question = try Self.question(
        "description", "<idnumber>T &amp; F</idnumber>", prompt: " \n a <![CDATA[<b>]]>\t",
        format: name)
      #expect(question.prompt == Text("a <b>", markup) && question.id == "T & F")
    }
  }

  @Test func `Files are named, never decoded`() throws {
    let question = try Self.question(
      "truefalse",
      """
      <generalfeedback format="html"><text>Why</text>
      <file name="a.png" encoding="base64">TW9vZGxl</file>
      <file name="b.txt" path="/folder/" encoding="base64">TW9vZGxl</file></generalfeedback>
      <answer fraction="100"><text>true</text><feedback><text>x</text>
      <file name="a.png" path="/" encoding="base64">!!!</file></feedback></answer>
      <image>old.gif</image><image_base64>TW9vZGxl</image_base64>
      """)
    #expect(question.media == ["a.png", "folder/b.txt", "old.gif"])
    #expect(question.feedback == Text("Why", .html))
  }

  @Test func `A category holds until the next, and a comment has the number`() {
    let items = Self.items(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <quiz>
      <question type="description"><name><text>A</text></name></question>
      <!-- question: 0  -->
        <question type="category"><category><text>$module$/top/Pi</text></category></question>
      <!-- question: 91  -->
        <question type="description"/>
      <other/>
        <question type="category"><category>
            <text>$module$/top/Pi/Rho </text>
          </category><info format="html"><text>About</text></info></question>
        <question type="cloze"/>
        <question type="essay"/>
      </quiz>
      """)
    let questions = items.map { try? $0.content.get() }
    #expect(
      questions.map { $0?.category } == [nil, "$module$/top/Pi", nil, "$module$/top/Pi/Rho"])
    #expect(questions.map { $0?.number } == [nil, 91, nil, nil])
    #expect(items.map(\.line) == [3, 7, 12, 13])
    #expect(items[2].content == .failure(.noSuchType("cloze")))
  }

  @Test(arguments: [
    ("cloze", "", ExchangeFault.noSuchType("cloze")),
    ("calculatedmulti", "", .noSuchType("calculatedmulti")), ("", "", .noSuchType("")),
    ("shortanswer", "<answer fraction=\"much\"><text>a</text></answer>", .notAGrade("much")),
    ("shortanswer", "<answer fraction=\"101\"><text>a</text></answer>", .notAGrade("101")),
    ("numerical", "<answer fraction=\"100\"><text>ten</text></answer>", .notANumber("ten")),
    ("numerical", "", .noNumbers), ("truefalse", "", .tooFewAnswers(least: 2, found: 0)),
    (
      "essay", "<generalfeedback><text><p>bare</p></text></generalfeedback>",
      .notPlainText("generalfeedback")
    ),
    (
      "pmatch", "<answer fraction=\"100\"><text>match_w(a)</text></answer>", .patterns("match_w(a)")
    ),
  ])
  func `What can't be read is refused by name`(type: String, elements: String, fault: ExchangeFault)
  {
    #expect(Self.fault(type, elements) == fault)
    #expect(!fault.message.isEmpty && !fault.message.hasSuffix("."))
  }

  @Test(arguments: [
    ("<quiz>\n<question type=\"essay\"/>\n<question>\n</quiz>", [2, 4], "mismatched tag"),
    ("<!DOCTYPE quiz [\n<!ENTITY a \"b\">]><quiz/>", [2], "entities are not expanded"),
    ("<!DOCTYPE quiz SYSTEM \"http://example.org/q.dtd\"><quiz/>", [1], "nothing is fetched"),
    ("<html>\n<p/>\n<p/></html>", [2], "no quiz of Moodle"),
    ("<?xml version=\"1.0\" encoding=\"latin1\"?><quiz/>", [1], "save it as UTF-8"),
  ])
  func `A file that is broken says where`(text: String, lines: [Int], words: String) {
    let items = Self.items(text)
    #expect(items.map(\.line) == lines)
    guard case .failure(let fault)? = items.last?.content else {
      Issue.record("nothing was refused")
      return
    }
    #expect(fault.message.contains(words), "\(fault.message)")
  }
}
