import Foundation
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

/// Questions of other programs come into a bank, and go out again.
struct BankExchangeCommandTests {
  private static let gift = """
    // [tag:EX101.PC1.3]
    ::Signs::A sign can take a right away.{FALSE#It can't.#Right.####Rights can't be signed away.}

    ::Two names::Who said it?{=Ann#Yes =%50%Bob#Near}

    What is 2 and 2?{#4:0}

    An essay {}

    """

  private static func home() throws -> Home {
    let home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    try home.write(gift, to: "moodle.gift")
    return home
  }

  private static func take(
    _ home: Home, _ options: [String] = [], typing: [String] = [],
    from file: String = "moodle.gift",
    into bank: String? = "banks/Topics/signs.yaml"
  ) -> Home.Talk {
    let target = bank.map { ["--into", home.folder.file($0)] } ?? []
    return home.talk(
      ["bank", "import", home.folder.file(file)] + target + options, typing: typing.typed)
  }

  @Test func `Without a bank it is shown what would come in, and nothing is written`() throws {
    let home = try Self.home()
    let talk = Self.take(home, into: nil)
    #expect(talk.exitCode == 0, "\(talk)")
    #expect(talk.words.contains("moodle.gift: GIFT, 4 questions."))
    #expect(talk.words.contains("moodle.gift:2: signs (true-false)"), "\(talk)")
    #expect(talk.words.contains("what-is-2-and-2 (numeric, kept aside)"))
    #expect(talk.words.contains("moodle.gift:8: it asks for an answer in own words"))
    #expect(talk.words.contains("Nothing was written; --into names the bank."))
  }

  @Test func `After a yes what is new is in the bank, and the same file again adds nothing`() throws
  {
    let home = try Self.home()
    let none = Self.take(home, typing: ["no"])
    #expect(
      none.output.contains("Nothing was written") || none.complaints.contains("Nothing was written")
    )
    #expect(home.read("banks/Topics/signs.yaml").isEmpty)
    let talk = Self.take(home, typing: ["yes"])
    #expect(talk.exitCode == 0 && talk.words.contains("Added 3 questions to"), "\(talk)")
    #expect(talk.words.contains("2 questions have no criteria yet and are kept aside"), "\(talk)")
    let bank = home.read("banks/Topics/signs.yaml")
    let again = Self.take(home, ["--yes"])
    #expect(again.exitCode == 0 && again.words.contains("0 new, 3 same, 0 changed, 1 refused."))
    #expect(home.read("banks/Topics/signs.yaml") == bank)
    let check = home.talk(["bank", "check", home.folder.file("banks/Topics/signs.yaml")])
    #expect(
      check.exitCode == 0 && check.words.contains("1 file, 1 question: 0 errors, 2 warnings."),
      "\(check)")
    let listed = home.talk(["bank", "list", "signs", "--json"])
    #expect(listed.output.contains("\"signs\"") && listed.output.contains("EX101.PC1.3"))
  }

  @Test func `Several files come in together, each with its own lines and source`() throws {
    let home = try Self.home()
    try home.write("One?\nA) Yes\nB) No\nANSWER: B\n", to: "class.txt")
    let talk = Self.take(home, [home.folder.file("class.txt"), "--yes"])
    #expect(talk.exitCode == 0, "\(talk)")
    #expect(talk.words.contains("moodle.gift: GIFT, 4 questions."))
    #expect(talk.words.contains("class.txt: Aiken, 1 question."), "\(talk)")
    #expect(talk.words.contains("Added 4 questions to"), "\(talk)")
    let bank = home.text("banks/Topics/signs.yaml")
    #expect(bank.contains("Imported from moodle.gift") && bank.contains("Imported from class.txt"))
    let bad = Self.take(home, [home.folder.file("missing.gift"), "--yes"])
    #expect(bad.exitCode == 66 && home.text("banks/Topics/signs.yaml") == bank, "\(bad)")
  }

  @Test func `What was mended in the bank stays`() throws {
    let home = try Self.home()
    _ = Self.take(home, ["--yes", "--criteria", "EX101.PC1.6"])
    let bank = home.text("banks/Topics/signs.yaml").replacing(
      "A sign can take", with: "No sign can take")
    try home.write(bank, to: "banks/Topics/signs.yaml")
    let talk = Self.take(home, ["--yes", "--criteria", "EX101.PC1.6"])
    #expect(talk.words.contains("0 new, 2 same, 1 changed, 1 refused."), "\(talk)")
    #expect(talk.words.contains("signs is in the bank in other words, which stay"))
    #expect(home.text("banks/Topics/signs.yaml") == bank)
  }

  @Test func `What went out comes in as the same`() throws {
    let home = try Self.home()
    _ = Self.take(home, ["--yes", "--criteria", "EX101.PC1.6"])
    let file = home.folder.file("out.gift")
    let out = home.talk(["bank", "export", "signs", "--output", file])
    #expect(out.exitCode == 0 && out.words.contains("Wrote 3 of 3 questions to"), "\(out)")
    #expect(out.words.contains("signs: without sources"))
    let talk = Self.take(home, from: "out.gift")
    #expect(talk.words.contains("0 new, 3 same, 0 changed, 0 refused."), "\(talk)")
  }

  private static let course = """
    <?xml version="1.0" encoding="UTF-8"?>
    <quiz>
    <!-- question: 7  -->
      <question type="multichoice">
        <name>
          <text>Signs</text>
        </name>
        <questiontext format="html">
          <text><![CDATA[<p>What does <b>this</b> sign do?<img src="@@PLUGINFILE@@/sign.png"></p>]]></text>
    <file name="sign.png" path="/" encoding="base64">QUJD</file>
        </questiontext>
        <answer fraction="100" format="html">
          <text>Nothing</text>
        </answer>
        <answer fraction="0" format="html">
          <text>It binds</text>
        </answer>
        <hint format="html">
          <text><![CDATA[<p>Think of <i>rights</i>.</p>]]></text>
        </hint>
        <tags>
          <tag><text>EX101.PC1.3</text></tag>
        </tags>
      </question>
      <question type="cloze">
        <name>
          <text>Gaps</text>
        </name>
      </question>
      <question type="essay">
        <name>
          <text>Why</text>
        </name>
        <questiontext format="html">
          <text>Why is a sign not enough?</text>
        </questiontext>
        <graderinfo format="html">
          <text><![CDATA[<p>Guarantees are law.</p><ul><li>The law gives them</li><li>No sign takes them</li></ul>]]></text>
        </graderinfo>
      </question>
    </quiz>
    """

  @Test func `A course of Moodle comes in, is mended, and goes out`() throws {
    let home = try Self.home()
    try home.write(Self.course, to: "course.xml")
    let talk = Self.take(home, ["--yes", "--criteria", "EX101.PC1.6"], from: "course.xml")
    #expect(talk.words.contains("course.xml: Moodle XML, 3 questions."), "\(talk)")
    #expect(talk.words.contains("does not come in: an image or recording (sign.png)"), "\(talk)")
    #expect(talk.words.contains("course.xml:25: it is of Moodle's type “cloze”"), "\(talk)")
    let bank = home.text("banks/Topics/signs.yaml")
    #expect(bank.contains("Think of rights.") && bank.contains("No sign takes them"), "\(bank)")
    try home.write(
      bank.replacing("What does this sign do?", with: "What does a sign do?"),
      to: "banks/Topics/signs.yaml")
    let file = home.folder.file("out.xml")
    let out = home.talk(
      ["bank", "export", "signs", "--format", "moodle-xml", "--output", file])
    #expect(out.exitCode == 0 && out.words.contains("Wrote 2 of 2 questions to"), "\(out)")
    #expect(out.words.contains("signs: without sources"), "\(out)")
    #expect(home.text("out.xml").contains("<text>What does a sign do?</text>"))
    #expect(home.text("out.xml").contains("Key points, at least 2 of 2:"))
    let again = Self.take(home, from: "out.xml")
    #expect(again.words.contains("0 new, 2 same, 0 changed, 0 refused."), "\(again)")
  }

  @Test func `Short answers go out as patterns where that is asked for`() throws {
    let home = try Self.home()
    _ = Self.take(home, ["--yes", "--criteria", "EX101.PC1.6"])
    let file = home.folder.file("out.xml")
    let out = home.talk(
      ["bank", "export", "signs", "--pattern-match", "--format", "moodle-xml", "--output", file])
    #expect(out.exitCode == 0, "\(out)")
    #expect(home.text("out.xml").contains("match_any(match(Ann) match(the|a|an Ann))"))
    let wrong = home.talk(["bank", "export", "signs", "--pattern-match"])
    #expect(wrong.exitCode == 64 && wrong.complaints.contains("--format moodle-xml"), "\(wrong)")
  }

  @Test func `What a format has no place for is listed`() throws {
    let home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    let file = home.folder.file("out.txt")
    let talk = home.talk(
      ["bank", "export", "example", "--format", "aiken", "--output", file] + home.withBank)
    #expect(talk.words.contains("Wrote 1 of 9 questions to"), "\(talk)")
    #expect(talk.words.contains("example-explain is left out"))
    #expect(home.text("out.txt").hasSuffix("ANSWER: A\n\n"))
    let none = home.talk(
      ["bank", "export", "EX101.PC1.8", "--output", home.folder.file("n.gift")] + home.withBank)
    #expect(
      none.exitCode == 66 && none.complaints.contains("example-ordering is left out"), "\(none)")
    #expect(home.read("n.gift").isEmpty)
  }

  @Test(arguments: [
    (Data([0x93, 0x41, 0x94]), "looks like Windows-1252"),
    (Data("just words\n".utf8), "--format says"),
    (Data("An essay {}".utf8), "No question of"),
  ])
  func `A file that can't be used is refused`(bytes: Data, words: String) throws {
    let home = try Self.home()
    try bytes.write(to: URL(filePath: home.folder.file("bad.txt")))
    let talk = Self.take(home, ["--yes"], from: "bad.txt")
    #expect(talk.exitCode == 65 && talk.complaints.contains(words), "\(talk)")
    #expect(home.read("banks/Topics/signs.yaml").isEmpty)
  }

  @Test(arguments: [
    (["--criteria", "EX101.PC9.9"], "There is no criterion"),
    (["--jurisdiction", "XX"], "jurisdiction"),
  ])
  func `An option that names nothing is refused`(options: [String], words: String) throws {
    let talk = Self.take(try Self.home(), ["--yes"] + options)
    #expect(talk.exitCode == 64 && talk.complaints.contains(words), "\(talk)")
  }

  @Test func `A bank with errors, or a name that is none, is left alone`() throws {
    let home = try Self.home()
    try home.write("format: viva-bank/1\n", to: "banks/Topics/signs.yaml")
    #expect(Self.take(home, ["--yes"]).complaints.contains("has errors, so nothing is added to it"))
    #expect(home.text("banks/Topics/signs.yaml") == "format: viva-bank/1\n")
    let named = Self.take(home, ["--yes"], into: "My Bank.yml")
    #expect(named.exitCode == 64 && named.complaints.contains("lower-case words"), "\(named)")
  }
}

extension Home {
  fileprivate func text(_ name: String) -> String { String(decoding: read(name), as: UTF8.self) }
}
