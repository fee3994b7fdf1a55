import TestSupport
import Testing

@testable import BankFormats

struct MoodleXMLWriterTests {
  typealias Text = ExchangeQuestion.Text

  static func text(_ questions: [ExchangeQuestion], usesPatterns: Bool = false) -> String {
    var writer = MoodleXMLWriter(usesPatterns: usesPatterns)
    for question in questions { writer.add(question) }
    return writer.text
  }

  private static func file(_ questions: String...) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n\(questions.joined())</quiz>"
  }

  /// A question as Moodle exports it, with what its type has between the id and the end.
  private static func exported(
    _ type: String, grade: String = "1.0000000", penalty: String, id: String = "", _ parts: String
  ) -> String {
    """
    <!-- question: 123  -->
      <question type="\(type)">
        <name>
          <text>A name</text>
        </name>
        <questiontext format="html">
          <text><![CDATA[<p>What is it?</p>]]></text>
        </questiontext>
        <generalfeedback format="moodle_auto_format">
          <text>So it is.</text>
        </generalfeedback>
        <defaultgrade>\(grade)</defaultgrade>
        <penalty>\(penalty)</penalty>
        <hidden>0</hidden>
        <idnumber>\(id)</idnumber>
    \(parts)  </question>


    """
  }

  private static let category = """
    <!-- question: 0  -->
      <question type="category">
        <category>
          <text>$module$/top/Alpha</text>
        </category>
        <info format="moodle_auto_format">
          <text></text>
        </info>
        <idnumber></idnumber>
      </question>


    """

  private static func block(_ name: String, _ text: String = "", format: String = "html") -> String
  {
    "    <\(name) format=\"\(format)\">\n      <text>\(text)</text>\n    </\(name)>\n"
  }

  private static func answer(
    _ fraction: String, _ text: String, _ feedback: String = "",
    format: String = "moodle_auto_format", tolerance: String? = nil
  ) -> String {
    "    <answer fraction=\"\(fraction)\" format=\"\(format)\">\n      <text>\(text)</text>\n"
      + "      <feedback format=\"html\">\n        <text>\(feedback)</text>\n      </feedback>\n"
      + (tolerance.map { "      <tolerance>\($0)</tolerance>\n" } ?? "") + "    </answer>\n"
  }

  private static let whole =
    block("correctfeedback") + block("partiallycorrectfeedback") + block("incorrectfeedback")
    + "    <shownumcorrect/>\n"

  /// What Moodle exports, in the shapes of its own tests; reading and writing it again changes no byte.
  private static let exports = [
    file(category, exported("description", grade: "0.0000000", penalty: "0.0000000", "")),
    file(
      category,
      exported(
        "truefalse", penalty: "1.0000000", id: "T &amp; F",
        answer("100", "true", "Well done!") + answer("0", "false", "Doh!"))),
    file(
      exported(
        "multichoice", penalty: "0.3333333",
        """
            <single>false</single>
            <shuffleanswers>true</shuffleanswers>
            <answernumbering>abc</answernumbering>
            <showstandardinstruction>0</showstandardinstruction>

        """ + whole + answer("33.33333", "1", format: "html")
          + answer("-100", "<![CDATA[2 > 1]]>", "it's", format: "plain_text")
          + block("hint", "Hint 1.") + block("hint", "Hint 2.", format: "markdown"))),
    file(
      exported(
        "shortanswer", penalty: "0.3333333",
        "    <usecase>1</usecase>\n" + answer("100", "Beta", "Well done!") + answer("0", "*", "No!")
      )
    ),
    file(
      exported(
        "numerical", penalty: "0.3333333",
        answer("100", "42", "Well done!", tolerance: "0.001") + answer("0", "*", tolerance: "0")
          + """
              <unitgradingtype>0</unitgradingtype>
              <unitpenalty>0.1000000</unitpenalty>
              <showunits>3</showunits>
              <unitsleft>0</unitsleft>

          """)),
    file(
      exported(
        "matching", penalty: "0.3333333",
        "    <shuffleanswers>true</shuffleanswers>\n" + whole
          + ["A", "", "<![CDATA[<i>C</i>]]>"].map { left in
            "    <subquestion format=\"html\">\n      <text>\(left)</text>\n      <answer>\n"
              + "        <text>a</text>\n      </answer>\n    </subquestion>\n"
          }.joined())),
    file(
      exported(
        "essay", penalty: "0.0000000",
        """
            <responseformat>monospaced</responseformat>
            <responserequired>1</responserequired>
            <responsefieldlines>15</responsefieldlines>
            <minwordlimit></minwordlimit>
            <maxwordlimit></maxwordlimit>
            <attachments>0</attachments>
            <attachmentsrequired>0</attachmentsrequired>
            <maxbytes>0</maxbytes>
            <filetypeslist></filetypeslist>

        """ + block("graderinfo", "<![CDATA[<p>Mark <b>well</b>!</p>]]>")
          + block("responsetemplate", "Begin", format: "plain_text")
          + "    <tags>\n      <tag><text>one</text>\n</tag>\n      <tag><text>two</text>\n</tag>\n"
          + "    </tags>\n")),
  ]

  @Test(arguments: exports)
  func `Moodle's own export comes out byte for byte`(text: String) throws {
    let items = MoodleXMLReaderTests.items(text)
    #expect(Self.text(try items.map { try $0.content.get() }) == text)
  }

  @Test(arguments: [
    ("Nothing odd. Even in a café or in 日本.", "Nothing odd. Even in a café or in 日本."),
    ("<p>A <b>b</p>", "<![CDATA[<p>A <b>b</p>]]>"), ("say \"so\"", "<![CDATA[say \"so\"]]>"),
    (
      "<i><![CDATA[x(1<2);]]></i>", "<![CDATA[<i><![CDATA[x(1<2);]]]]><![CDATA[></i>]]>"
    ),
    ("if (x[[0]]>a)", "<![CDATA[if (x[[0]]]]><![CDATA[>a)]]>"), ("it's", "it's"), ("", ""),
    ("a\u{1}b\u{0}c\nd", "abc\nd"),
  ])
  func `A text is in CDATA where it has to be`(text: String, escaped: String) {
    #expect(MoodleXMLText.escaped(text) == escaped)
  }

  @Test(arguments: 0..<40)
  func `What is written is read again`(seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed))
    let questions = (0..<25).map { _ in ExchangeQuestion.randomForXML(using: &generator) }
    let items = MoodleXMLReaderTests.items(Self.text(questions))
    #expect(items.count == questions.count)
    for (item, question) in zip(items, questions) {
      let isSame = try item.content.get() == question
      #expect(isSame, "\(question.number ?? 0)")
    }
  }
}

extension ExchangeQuestion {
  /// A question of any kind, with anything in it that Moodle XML can carry.
  static func randomForXML(using generator: inout some RandomNumberGenerator) -> ExchangeQuestion {
    var question = random(using: &generator)
    let markup = Markup.allCases.randomElement(using: &generator) ?? .html
    question.hints = (0..<Int.random(in: 0..<3, using: &generator)).map {
      Text("]]> hint & \($0) <p>", markup)
    }
    switch question.key {
    case .essay:
      question.essay = Essay(
        marking: Text("a \"point\"", markup), template: Text("", markup), form: "plain")
    case .short(let answers):
      question.isCaseSensitive = Bool.random(using: &generator)
      question.key = .short(
        answers.map {
          Answer(Text($0.text.text, .plain), percent: $0.percent, feedback: $0.feedback)
        }
      )
    case .choice where Int.random(in: 0..<4, using: &generator) == 0:
      question.key = .numeric([
        Number("1.0E-5", tolerance: 0.5, percent: 100, feedback: Text("", markup)),
        Number(nil, percent: 0, feedback: Text("no", markup)),
      ])
    default: break
    }
    return question
  }
}
