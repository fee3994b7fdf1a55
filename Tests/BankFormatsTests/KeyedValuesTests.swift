import Testing

@testable import BankFormats

struct KeyedValuesTests {
  private func values(_ text: String) -> KeyedValues { KeyedValues(Array(text.utf8), file: "s") }

  @Test(arguments: [
    "", "\n", "# nothing yet\n", "  # nothing\n\t\n",
  ])
  func `A text without values has nothing wrong`(text: String) {
    #expect(values(text) == values(""))
    #expect(values(text).entries.isEmpty && values(text).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "plain: on\nwidth: 60\npaths: [/a, '/b c']\n",
    "{\n\t\"plain\": \"on\", \n\"width\": 60,\n\"paths\": [\"/a\", \"/b c\"] }",
  ])
  func `YAML and JSON say the same`(text: String) {
    let found = values(text)
    #expect(found.diagnostics.isEmpty)
    #expect(found.entries.map(\.name) == ["plain", "width", "paths"])
    #expect(found.entries.map(\.values) == [["on"], ["60"], ["/a", "/b c"]])
    #expect(found.entries.map(\.isList) == [false, false, true])
  }

  @Test(arguments: [
    "a: {b: c}\nok: 1\n", "a: [[1]]\nok: 1\n",
  ])
  func `What is neither a value nor a list is told, and the rest is kept`(text: String) {
    let found = values(text)
    #expect(found.diagnostics.count == 1)
    #expect(found.entries.map(\.name) == ["ok"])
  }

  @Test(arguments: ["a: [1\n", "- a\n", "a: &x 1\nb: *x\n", "a: 1\na: 2\n", "\u{0}"])
  func `What can't be read is told`(text: String) {
    #expect(!values(text).diagnostics.isEmpty)
  }
}
