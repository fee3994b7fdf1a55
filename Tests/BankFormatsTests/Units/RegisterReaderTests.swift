import Curriculum
import Testing

@testable import BankFormats

struct RegisterReaderTests {
  private func read(_ text: String, file: String = "f.xml", code: String? = nil) -> Reading<Unit> {
    UnitExchange.read(Array(text.utf8), file: file, code: code).unit
  }

  private func messages(_ reading: Reading<Unit>) -> [String] { reading.diagnostics.map(\.message) }

  /// What such a file holds of a unit: neither our remarks nor forms.
  private func carried(_ shipped: ShippedUnit) -> Unit {
    var unit = shipped.unit.withoutRemarks
    (unit.forms, unit.notes) = ([], [])
    return unit
  }

  @Test(arguments: ShippedUnit.australian, AuthorItFile.Numbers.allCases)
  func `A unit comes back the same, however its numbers stand`(
    shipped: ShippedUnit, numbers: AuthorItFile.Numbers
  ) {
    let unit = carried(shipped)
    let reading = read(AuthorItFile(numbers: numbers).text(of: unit))
    #expect(reading.value == unit)
    let inferred = messages(reading).filter { !$0.hasPrefix("missing: the section") }
    // Only what lies deeper than bullets that are known is inferred.
    #expect(inferred.allSatisfy { $0 == "inferred: level 3 of the list, of the style p id=\"15\"" })
    #expect(inferred.isEmpty == (shipped.code == "SIRXCEG007"))
  }

  @Test func `None is told apart from missing`() {
    let unit = carried(ShippedUnit.all[0])
    let silent = messages(read(AuthorItFile().text(of: unit)))
    #expect(
      silent.contains(
        "missing: the section “pre-requisite unit”: the file does not say that there are none"))
    #expect(silent.contains("missing: the section “foundation skills”"))
    let file = AuthorItFile(more: [
      ("Pre-requisite Unit", "<p id=\"4\">Nil</p>"),
      ("Foundation Skills", "<p id=\"4\">Explicit.</p>"),
      ("Unit Mapping Information", "<p id=\"4\">No equivalent unit.</p>"),
    ])
    let reading = read(file.text(of: unit))
    #expect(messages(reading).allSatisfy { !$0.contains("missing") })
    #expect(
      reading.value?.details.suffix(3) == [
        .init(label: "Prerequisite units", text: "Nil"),
        .init(label: "Foundation skills", text: "Explicit."),
        .init(label: "Unit mapping", text: "No equivalent unit."),
      ])
  }

  @Test func `Tables of skills and of mapping are a fact a row`() {
    let file = AuthorItFile(more: [
      (
        "Foundation Skills",
        "<p id=\"4\">Skills are:</p><table><tr><td><p>Skill</p></td><td><p>Description</p></td></tr>"
          + "<tr><td><p id=\"4\">Reading skills to:</p></td><td><p id=\"13\">read policies</p></td></tr></table>"
      ),
      (
        "Unit Mapping Information",
        "<table><tr><td><p>Code and title current version</p></td><td><p>Code and title previous</p></td></tr>"
          + "<tr><td><p>SIRXCEG003 Build</p></td><td><p>SIRXCEG002 Assist</p></td><td><p>Equivalent</p></td></tr></table>"
      ),
    ])
    let details = read(file.text(of: carried(ShippedUnit.all[0]))).value?.details ?? []
    #expect(
      details.dropFirst().map(\.text) == [
        "Skills are:", "Reading skills to:: read policies",
        "SIRXCEG003 Build: SIRXCEG002 Assist; Equivalent",
      ])
  }

  @Test(arguments: [
    ("SIRXCEG003_Complete_R2.xml", "", "SIRXCEG003, Release 2"),
    ("f.xml", "", "SIRXCEG003, training.gov.au"),
    ("f.xml", "<p id=\"4\">Release 3. Minor change.</p>", "SIRXCEG003, Release 3"),
  ])
  func `The release is found where it is`(name: String, history: String, release: String) {
    var file = AuthorItFile(more: [("Modification History", history)])
    file.saysRelease = false
    #expect(read(file.text(of: carried(ShippedUnit.all[0])), file: name).value?.release == release)
  }

  /// A file with the text of one section.
  private func section(_ heading: String, _ text: String) -> String {
    let criterion = "<p>1. Do</p><p>1.1 Do it</p>"
    let elements =
      heading.hasPrefix("Elements") ? "" : topic("Elements and Performance Criteria", criterion)
    return """
      <Objects><Book><Object><IsTemplate>false</IsTemplate></Object><VariableAssignments><VariableAssignment>
      <Name>Code</Name><Value>X1</Value></VariableAssignment></VariableAssignments></Book>
      \(elements)
      \(topic(heading, text))</Objects>
      """
  }

  private func topic(_ heading: String, _ text: String) -> String {
    "<Topic><Object><PrintHeading>\(heading)</PrintHeading></Object><Text>\(text)</Text></Topic>"
  }

  @Test(arguments: [
    (
      "<p id='4'>Know:</p><p id='13'>a:</p><p id='14'>b</p><p id='13'>c</p><p id='4'>And:</p><p id='13'>d</p>",
      ["KE1 a:", "KE1.1 b", "KE2 c", "KE3 And:", "KE3.1 d"]
    ), ("<p id='4'>one</p><p id='4'>two</p>", ["KE1 one", "KE2 two"]),
    ("<p id='13'>one</p><p id='14'>•\u{A0}two</p>", ["KE1 one", "KE1.1 two"]),
    (
      "<p id='14'>one</p><p id='13'>two</p><p id='16'>three</p>",
      ["KE1 one", "KE2 two", "KE2.1 three"]
    ),
    ("<p id='13'> </p><p id='13'>a <i>b</i>\n c</p>", ["KE1 a b c"]),
  ])
  func `Styles say how deep lines lie`(text: String, lines: [String]) {
    let unit = read(section("X1 Knowledge Evidence", text)).value
    func all(_ node: CriterionNode) -> [String] {
      ["\(node.id.local) \(node.text)"] + node.children.flatMap(all)
    }
    #expect(unit?.knowledgeEvidence.items.flatMap(all) == lines)
  }

  @Test(arguments: [
    (
      "<p>1. A</p><p>1.1 b</p><p>1.1 c</p>", ["1 A", "1.1 b"],
      "passed over: “c”, since number 1.1 is there already"
    ),
    (
      "<p>1.1 b</p><p>1 A</p><p>1.2 c</p>", ["1 A", "1.2 c"],
      "passed over: “b”, which has no element before it"
    ),
    (
      "<p>Hello</p><p>1 A</p><p>1.1b</p>", ["1 A", "1.1 b"],
      "passed over: “Hello”, before the first element"
    ),
    (
      "<p>1 A</p><p>1.1 b</p><p>more</p>", ["1 A", "1.1 b"],
      "passed over: “more”, which has no number"
    ),
    (
      "<table><tr><td><p>1</p><p>A</p></td><td><p>b</p><p>1.2</p><p>c</p></td></tr></table>",
      ["1 A", "1.1 b", "1.2 c"], "inferred: the number 1.1"
    ),
  ])
  func `Odd elements are told`(text: String, lines: [String], remark: String) {
    let reading = read(section("Elements and Performance Criteria", text))
    let nodes = reading.value?.elements.flatMap { [$0] + $0.children } ?? []
    #expect(nodes.map { "\($0.number ?? "") \($0.text)" } == lines)
    #expect(messages(reading).contains(remark), "\(messages(reading))")
  }

  @Test(arguments: [
    ("<html/>", "this is not a unit of training.gov.au (Author-it XML)"),
    ("<Objects/>", "the variable “Code”, the unit's code (--code gives one) is missing"),
    ("<Objects>", "this is not XML: no element found"),
    (
      "<!DOCTYPE a [<!ENTITY lol \"ha\">]><Objects>&lol;</Objects>",
      "the entity “lol” is declared; entities are not expanded"
    ),
    (
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a/>",
      "“x” stands elsewhere, at “file:///etc/passwd”; nothing is fetched"
    ),
    (
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?><a/>",
      "the text says that it is in windows-1252; save it as UTF-8"
    ),
  ])
  func `What is no such unit is refused by name`(text: String, message: String) {
    let reading = read(text)
    #expect(reading.value == nil && messages(reading).last == message)
  }

  @Test func `A remark has the place of its paragraph`() throws {
    let reading = read(
      section("Elements and Performance Criteria", "<p>1 A</p>\n <p>1.1 b</p>\n  <p>more</p>"))
    let remark = try #require(reading.diagnostics.first { $0.message.contains("more") })
    #expect((remark.position.line, remark.position.column) == (6, 3))
  }
}
