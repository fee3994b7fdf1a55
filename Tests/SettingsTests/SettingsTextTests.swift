import Testing

@testable import Settings

struct SettingsTextTests {
  private func key(_ name: String) throws -> SettingKey { try #require(SettingKey.named(name)) }

  @Test func `A setting is added at the end, and the rest stays`() throws {
    var text = SettingsText("# mine\nplain: yes  # always\n")
    text.set(try key("width"), to: "60", entries: [.init(name: "plain", values: ["yes"], line: 2)])
    #expect(text.text == "# mine\nplain: yes  # always\nwidth: 60\n")
  }

  @Test func `A setting is replaced with all lines of its list`() throws {
    let entries = [
      SettingsEntry(name: "own-banks", values: ["/a", "/b"], isList: true, line: 1),
      SettingsEntry(name: "history", values: ["off"], line: 4),
    ]
    var text = SettingsText("own-banks:\n  - /a\n- /b\nhistory: off\n")
    text.set(try key("own-banks"), to: "/c:/d e", entries: entries)
    #expect(text.text == "own-banks: [\"/c\", \"/d e\"]\nhistory: off\n")
    text.set(
      try key("history"), to: nil, entries: [.init(name: "history", values: ["off"], line: 2)])
    #expect(text.text == "own-banks: [\"/c\", \"/d e\"]\n")
  }

  @Test func `JSON stays JSON`() throws {
    let entries = [
      SettingsEntry(name: "width", values: ["60"]), SettingsEntry(name: "other", values: ["\"x"]),
    ]
    var text = SettingsText("{ \"width\": 60, \"other\": \"\\\"x\" }")
    text.set(try key("plain"), to: "on", entries: entries)
    #expect(text.text == "{\n  \"width\": 60,\n  \"other\": \"\\\"x\",\n  \"plain\": true\n}\n")
    text = SettingsText("{\"width\": 60}")
    text.set(try key("width"), to: nil, entries: [entries[0]])
    #expect(text.text == "{}\n")
  }
}
