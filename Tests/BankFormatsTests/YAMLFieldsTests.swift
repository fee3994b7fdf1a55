import Testing

@testable import BankFormats

/// Returns the fields of a text that is a mapping.
func yamlFields(_ text: String) throws -> YAMLFields {
  let source = SourceText(Array(text.utf8), file: "f.yaml")
  let document = try YAMLDocument(source.bytes, source: source)
  let log = ProblemLog(source: source)
  return try #require(YAMLFields(document.root, keys: document.keys, log: log))
}

struct YAMLFieldsTests {
  enum Colour: String, CaseIterable { case red, green, blue }

  private func problems(_ fields: YAMLFields) -> [String] { fields.log.diagnostics.map(\.message) }

  @Test(
    arguments: [
      ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false),
      ("FALSE", false), ("yes", nil), ("on", nil), ("'true'", nil), ("tRUE", nil), ("1", nil),
      ("", nil), ("[true]", nil),
    ] as [(String, Bool?)])
  func `A flag is one of the six words that YAML 1.2 has for it`(text: String, flag: Bool?) throws {
    let fields = try yamlFields("a: \(text)\n")
    #expect(fields.flag("a") == flag)
    #expect(fields.log.diagnostics.isEmpty == (flag != nil))
  }

  @Test(
    arguments: [
      ("0", 0.0), ("-1.5", -1.5), ("+2", 2), ("1e3", 1000), ("6.02E23", 6.02e23), (".5", 0.5),
      ("007", 7), ("1_000", nil), ("0x10", nil), ("1e999", nil), ("inf", nil), (".inf", nil),
      ("nan", nil), ("'1'", nil), ("1 2", nil), ("12:30", nil), ("2026-11-22", nil),
      ("true", nil),
    ] as [(String, Double?)])
  func `A number is decimal and finite`(text: String, number: Double?) throws {
    let fields = try yamlFields("a: \(text)\n")
    #expect(fields.number("a")?.value == number)
    #expect(fields.log.diagnostics.isEmpty == (number != nil))
  }

  @Test(
    arguments: [
      ("word", "word"), ("'true'", "true"), ("\"1\"", "1"), ("yes", "yes"), ("12:30", "12:30"),
      ("|\n  one\n  two\n", "one two"), (">\n  one\n\n  two\n", "one two"), ("'  a   b '", "a b"),
      ("~", nil), ("null", nil), ("''", nil), ("'  '", nil), ("", nil), ("1", nil), ("true", nil),
      ("{a: b}", nil), ("[a]", nil),
    ] as [(String, String?)])
  func `A text is quoted where it would be something else, and folds`(
    text: String, value: String?
  ) throws {
    let fields = try yamlFields("a: \(text)\n")
    #expect(fields.text("a") == value ?? "")
    #expect(fields.log.diagnostics.count == (value == nil ? 1 : 0))
    #expect(try yamlFields("a: \(text)\n").optionalText("a") == value)
  }

  @Test func `A key that has to be there is missed at the beginning of its mapping`() throws {
    let fields = try yamlFields("# first\nb: 1\n")
    #expect(fields.text("a").isEmpty)
    #expect(fields.flag("a") == nil && fields.number("a") == nil && fields.located("a") == nil)
    #expect(fields.list("a", of: "thing").isEmpty)
    #expect(fields.log.diagnostics.count == 5)
    for diagnostic in fields.log.diagnostics {
      #expect(diagnostic.position == SourcePosition(file: "f.yaml", line: 2, column: 1))
      #expect(diagnostic.message.contains("`a`"))
    }
  }

  @Test func `A key that may be there is not missed`() throws {
    let fields = try yamlFields("b: 1\n")
    #expect(fields.optionalText("a") == nil && fields["a"] == nil)
    #expect(fields.flag("a", required: false) == nil)
    #expect(fields.number("a", required: false) == nil)
    #expect(fields.texts("a", of: "thing", required: false).isEmpty)
    #expect(fields.names("a", "colour", as: Colour.self) == nil)
    #expect(problems(fields).isEmpty)
  }

  @Test(
    arguments: [
      ("[]", 0, 1), ("[x]", 1, 0), ("[x, y]", 2, 0), ("[x, y, z]", 3, 1), ("[x, '']", 1, 1),
      ("x", 0, 1), ("{x: y}", 0, 1),
    ] as [(String, Int, Int)])
  func `A list has from one to two texts here, and each that is sound is read`(
    text: String, count: Int, problems: Int
  ) throws {
    let fields = try yamlFields("a: \(text)\n")
    #expect(fields.texts("a", of: "things", atMost: 2).count == count)
    #expect(fields.log.diagnostics.count == problems)
  }

  @Test(
    arguments: [
      ("[red, blue]", [Colour.red, .blue], 0), ("[red, red]", [.red, .red], 1),
      ("[red, gren]", [.red], 1), ("[]", [], 1), ("[1]", [], 1),
    ] as [(String, [Colour], Int)])
  func `Names of a list are known and told once`(
    text: String, names: [Colour], problems: Int
  ) throws {
    let fields = try yamlFields("a: \(text)\n")
    #expect(fields.names("a", "colour") == names)
    #expect(fields.log.diagnostics.count == problems)
  }

  @Test func `A name that is nearly known is suggested, and every name where none is near`() throws
  {
    for (text, expected) in [("gren", ["`green`"]), ("mauve", ["`red`", "`green`", "`blue`"])] {
      let fields = try yamlFields("a: \(text)\n")
      #expect(fields.name("a", "colour", as: Colour.self) == nil)
      let message = try #require(problems(fields).first)
      for name in expected { #expect(message.contains(name)) }
    }
  }

  @Test func `Keys keep the order of the file, and those that nobody knows are told`() throws {
    let fields = try yamlFields("zeta: 1\nalpah: 2\nmid: 3\n")
    #expect(fields.keys == ["zeta", "alpah", "mid"])
    fields.refuseKeys(exceptFor: ["zeta", "alpha", "mid"])
    #expect(fields.log.diagnostics.map(\.position.line) == [2])
    #expect(problems(fields).first?.contains("`alpha`") == true)
    #expect(fields.place(of: "mid").line == 3)
    #expect(fields.place(of: "none") == fields.start)
  }

  @Test(arguments: [("? [a]\n: 1\n", 0), ("1: x\n", 0), ("true: x\n", 0), ("'1': x\n", 1)])
  func `A key is a text`(text: String, keys: Int) throws {
    let fields = try yamlFields(text)
    #expect(fields.keys.count == keys)
    #expect(fields.log.diagnostics.count == 1 - keys)
  }

  @Test func `A key that is used twice keeps its first value, and both places are told`() throws {
    let fields = try yamlFields("a: one\nb: x\na: two\n")
    #expect(fields.keys == ["a", "b"])
    #expect(fields.text("a") == "one")
    #expect(fields.log.diagnostics.map(\.position.line) == [3])
    #expect(problems(fields).first?.contains("line 1") == true)
  }

  @Test(arguments: ["- a\n", "text\n", "1\n", "[]\n"])
  func `What is no mapping has no fields`(text: String) throws {
    let source = SourceText(Array(text.utf8), file: "f")
    let document = try YAMLDocument(source.bytes, source: source)
    let log = ProblemLog(source: source)
    #expect(YAMLFields(document.root, keys: document.keys, log: log) == nil)
    #expect(log.diagnostics.count == 1)
  }
}
