import Testing

@testable import Settings

struct SettingsEntryTests {
  @Test(
    arguments: [
      ("plain", ["yes"], false, "on"), ("width", ["060"], false, "60"),
      ("width", ["9"], false, nil),
      ("width", ["60"], true, nil), ("editor-mode", ["VI"], false, "vi"),
      ("nothing", ["1"], false, nil),
      ("own-banks", ["/a:/b"], false, "/a:/b"), ("own-banks", ["/a", "/b"], true, "/a:/b"),
      ("own-banks", ["a"], false, nil), ("own-banks", [], true, nil),
      ("templates", ["~/t"], false, "~/t"), ("templates", ["~kit/t"], false, nil),
    ] as [(String, [String], Bool, String?)])
  func `An entry has a value where it sets something`(
    name: String, values: [String], isList: Bool, value: String?
  ) {
    #expect(SettingsEntry(name: name, values: values, isList: isList).value == value)
  }

  @Test(
    arguments: [
      ("~", "/home/kit"), ("~/banks", "/home/kit/banks"), ("/srv/banks", "/srv/banks"),
      ("~/a:/b:~", "/home/kit/a:/b:/home/kit"),
    ] as [(String, String)])
  func `A home stands at the beginning of a path`(written: String, path: String) throws {
    let key = try #require(SettingKey.named("own-banks"))
    let file = [SettingsEntry(name: "own-banks", values: [written])]
    #expect(Settings(file: file, home: "/home/kit") { _ in nil }.resolved(key).value == path)
  }

  @Test func `A path of a list is not parted at its colon`() throws {
    let file = [SettingsEntry(name: "own-banks", values: ["/a", "b:/c"], isList: true, line: 6)]
    let settings = Settings(file: file) { _ in nil }
    #expect(
      settings.problems == [
        SettingsProblem(line: 6, message: "own-banks: “b:/c” has to begin with / or ~/.")
      ])
  }
}
