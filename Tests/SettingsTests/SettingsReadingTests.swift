import Testing

@testable import Settings

struct SettingsReadingTests {
  private func environment(_ variables: [String: String], _ name: String) throws
    -> Settings.Resolved
  {
    let key = try #require(SettingKey.named(name))
    return Settings(file: []) { variables[$0] }.resolved(key)
  }

  @Test(
    arguments: [
      (["VIVA_PLAIN": "on"], "on"), (["VIVA_PLAIN": "off"], "off"), (["VIVA_PLAIN": ""], "on"),
      (["ACCESSIBLE": "whatever"], "on"), (["ACCESSIBLE": "0"], "off"),
      (["VIVA_PLAIN": "off", "ACCESSIBLE": "1"], "on"),
      (["VIVA_PLAIN": "no", "ACCESSIBLE": "false"], "off"),
    ] as [([String: String], String)])
  func `A variable turns a flag on unless it says no`(
    variables: [String: String], value: String
  ) throws {
    #expect(try environment(variables, "plain") == .init(value: value, origin: .environment))
  }

  @Test(
    arguments: [
      (["NO_COLOR": "0"], "never"), (["NO_COLOR": ""], nil), (["VIVA_NO_COLOR": "0"], nil),
      (["VIVA_NO_COLOR": "1"], "never"), (["CLICOLOR_FORCE": "0"], nil),
      (["CLICOLOR_FORCE": "1"], "always"), (["FORCE_COLOR": "3"], "always"),
      (["NO_COLOR": "1", "FORCE_COLOR": "1"], "never"),
      (["VIVA_NO_COLOR": "0", "FORCE_COLOR": "1"], "always"),
    ] as [([String: String], String?)])
  func `Colour variables count by being set, and no colour comes first`(
    variables: [String: String], value: String?
  ) throws {
    let found = try environment(variables, "colour")
    #expect(found.value == value ?? "auto")
    #expect(found.origin == (value == nil ? .standard : .environment))
  }

  @Test(
    arguments: [
      (["VIVA_PAGER": "cat", "PAGER": "more"], "cat"), (["PAGER": "more"], "more"),
    ] as [([String: String], String)])
  func `The first variable that is set has the value`(
    variables: [String: String], value: String
  ) throws {
    #expect(try environment(variables, "pager").value == value)
  }

  @Test(arguments: [
    ("VIVA_WIDTH", "7", "VIVA_WIDTH: “7” is not a number from 20 to 200."),
    ("VIVA_EDITOR_MODE", "v", "VIVA_EDITOR_MODE: “v” is not emacs or vi. Did you mean “vi”?"),
    ("VIVA_PAGER", "", "VIVA_PAGER: “” is not a text."),
  ])
  func `A variable with a value that can't be used is named, and the file counts`(
    variable: String, text: String, message: String
  ) throws {
    let file = [
      SettingsEntry(name: "width", values: ["60"], line: 2),
      SettingsEntry(name: "editor-mode", values: ["vi"], line: 3),
      SettingsEntry(name: "pager", values: ["more"], line: 4),
    ]
    let settings = Settings(file: file) { $0 == variable ? text : nil }
    #expect(settings.problems == [SettingsProblem(line: nil, message: message)])
    for key in SettingKey.all where file.contains(where: { $0.name == key.name }) {
      #expect(settings.resolved(key).origin == .file)
    }
  }

  @Test func `Problems of the environment come before those of the file, which keep its order`() {
    let file = [
      SettingsEntry(name: "width", values: ["x"], line: 5),
      SettingsEntry(name: "clock", values: ["x"], line: 2),
    ]
    let settings = Settings(file: file) { $0 == "VIVA_SESSION_LENGTH" ? "x" : nil }
    #expect(settings.problems.map(\.line) == [nil, 5, 2])
  }

  @Test func `Of two entries for a setting the later counts, unless it can't be used`() throws {
    let width = try #require(SettingKey.named("width"))
    let first = SettingsEntry(name: "width", values: ["60"], line: 1)
    for (second, value, line) in [("70", "70", 2), ("7", "60", 1)] {
      let file = [first, SettingsEntry(name: "width", values: [second], line: 2)]
      let found = Settings(file: file) { _ in nil }.resolved(width)
      #expect(found == .init(value: value, origin: .file, line: line))
    }
  }

  @Test func `The file stands in for the first variable of a setting only`() {
    let file = [
      SettingsEntry(name: "plain", values: ["yes"]), SettingsEntry(name: "links", values: ["no"]),
      SettingsEntry(name: "pager", values: ["cat"]),
    ]
    let settings = Settings(file: file) { _ in nil }
    let expected = [
      "VIVA_PLAIN": "1", "ACCESSIBLE": nil, "VIVA_LINKS": "0", "FORCE_HYPERLINKS": nil,
      "VIVA_PAGER": "cat", "PAGER": nil, "VIVA_WIDTH": nil, "HOME": nil,
    ]
    for (name, value) in expected { #expect(settings.variable(name) == value, "\(name)") }
  }
}
