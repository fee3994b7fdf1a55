import Testing

@testable import Settings

struct SettingCatalogueTests {
  /// What people rely on in their settings files and shells: names, variables and defaults.
  static let catalogue: [(name: String, variables: [String], standard: String?)] = [
    ("editor-mode", ["VIVA_EDITOR_MODE"], nil),
    ("editor", ["VISUAL", "EDITOR"], nil),
    ("pager", ["VIVA_PAGER", "PAGER"], "less"),
    ("history", ["VIVA_HISTORY"], "on"),
    ("no-input", ["VIVA_NO_INPUT"], "off"),
    ("plain", ["VIVA_PLAIN", "ACCESSIBLE"], "off"),
    ("colour", ["NO_COLOR", "VIVA_NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR"], "auto"),
    ("large", ["VIVA_LARGE"], "off"),
    ("links", ["VIVA_LINKS", "FORCE_HYPERLINKS"], "off"),
    ("width", ["VIVA_WIDTH"], nil),
    ("units", ["VIVA_UNITS"], nil),
    ("session-length", ["VIVA_SESSION_LENGTH"], "20"),
    ("new-per-session", ["VIVA_NEW_PER_SESSION"], nil),
    ("confidence", ["VIVA_CONFIDENCE"], "on"),
    ("pause-after", ["VIVA_PAUSE_AFTER"], "unsure"),
    ("fit-after-study", ["VIVA_FIT_AFTER_STUDY"], "on"),
    ("clock", ["VIVA_CLOCK"], nil),
    ("show-points", ["VIVA_SHOW_POINTS"], "off"),
    ("own-banks", ["VIVA_OWN_BANKS"], nil),
    ("anki-fields", ["VIVA_ANKI_FIELDS"], nil),
    ("organisation", ["VIVA_ORGANISATION"], nil),
    ("templates", ["VIVA_TEMPLATES"], nil),
    ("task-result", ["VIVA_TASK_RESULT"], "satisfactory"),
    ("retention-au", ["VIVA_RETENTION_AU"], nil),
    ("retention-uk", ["VIVA_RETENTION_UK"], nil),
  ]

  @Test func `The settings are these, in this order`() {
    #expect(SettingKey.all.map(\.name) == Self.catalogue.map(\.name))
  }

  @Test(arguments: catalogue)
  func `A setting keeps its variables and its default`(
    name: String, variables: [String], standard: String?
  ) throws {
    let key = try #require(SettingKey.named(name))
    #expect(key.variableNames == variables)
    #expect(key.standard == standard)
    #expect(
      Settings(file: []) { _ in nil }.resolved(key) == .init(value: standard, origin: .standard))
  }

  @Test(
    arguments: [
      ("widht", "width"), ("color", "colour"), ("Plain", "plain"),
      ("session-lenght", "session-length"),
      ("xylophone", nil), ("", nil),
    ] as [(String, String?)])
  func `A name that nothing has leads to the nearest`(name: String, nearest: String?) {
    #expect(SettingKey.named(name) == nil)
    #expect(SettingKey.nearest(to: name) == nearest)
  }
}
