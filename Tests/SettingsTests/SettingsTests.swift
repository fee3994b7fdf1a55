import Testing

@testable import Settings

struct SettingsTests {
  private func key(_ name: String) throws -> SettingKey { try #require(SettingKey.named(name)) }

  @Test(arguments: [
    (environment: nil, file: nil, value: "20", origin: Settings.Origin.standard),
    (environment: nil, file: "7", value: "7", origin: .file),
    (environment: "5", file: nil, value: "5", origin: .environment),
    (environment: "5", file: "7", value: "5", origin: .environment),
  ])
  func `Environment beats file beats default`(
    environment: String?, file: String?, value: String, origin: Settings.Origin
  ) throws {
    let entries = file.map { [SettingsEntry(name: "session-length", values: [$0], line: 4)] } ?? []
    let settings = Settings(file: entries) { $0 == "VIVA_SESSION_LENGTH" ? environment : nil }
    let found = settings.resolved(try key("session-length"))
    #expect(found == .init(value: value, origin: origin, line: origin == .file ? 4 : nil))
    #expect(settings.variable("VIVA_SESSION_LENGTH") == (origin == .file ? value : nil))
    #expect(settings.problems.isEmpty)
  }

  @Test(arguments: [
    (colour: "never", variable: "NO_COLOR"), (colour: "always", variable: "CLICOLOR_FORCE"),
  ])
  func `A colour is a variable that is set`(colour: String, variable: String) throws {
    let entries = [SettingsEntry(name: "colour", values: [colour])]
    let settings = Settings(file: entries) { _ in nil }
    for name in ["NO_COLOR", "CLICOLOR_FORCE"] {
      #expect(settings.variable(name) == (name == variable ? "1" : nil))
    }
    let beaten = Settings(file: entries) { $0 == "NO_COLOR" ? "yes" : nil }
    #expect(beaten.variable("CLICOLOR_FORCE") == nil)
    #expect(beaten.resolved(try key("colour")) == .init(value: "never", origin: .environment))
  }

  @Test func `The second variable of a setting beats the file too`() throws {
    let entries = [SettingsEntry(name: "editor", values: ["nano"])]
    #expect(Settings(file: entries) { _ in nil }.variable("VISUAL") == "nano")
    let beaten = Settings(file: entries) { $0 == "EDITOR" ? "ed" : nil }
    #expect(beaten.variable("VISUAL") == nil)
    #expect(beaten.resolved(try key("editor")).value == "ed")
  }

  @Test(arguments: [
    (
      name: "histroy", values: ["on"],
      message: "there is no setting “histroy”. Did you mean “history”?"
    ),
    (
      name: "zzz", values: ["on"],
      message: "there is no setting “zzz”. “viva config list” shows what there is."
    ),
    (
      name: "editor-mode", values: ["emcas"],
      message: "editor-mode: “emcas” is not emacs or vi. Did you mean “emacs”?"
    ),
    (name: "width", values: ["9"], message: "width: “9” is not a number from 20 to 200."),
    (
      name: "organisation", values: ["shop"],
      message: "organisation: “shop” has to begin with / or ~/."
    ),
    (
      name: "pager", values: ["a\u{1B}", "b"],
      message: "pager takes a text, not a list."
    ),
  ])
  func `What can't be used is told with its line, and nothing is set`(
    name: String, values: [String], message: String
  ) {
    let entry = SettingsEntry(name: name, values: values, isList: values.count > 1, line: 3)
    let settings = Settings(file: [entry]) { _ in nil }
    #expect(settings.problems == [SettingsProblem(line: 3, message: message)])
    for key in SettingKey.all { #expect(settings.resolved(key).value == key.standard) }
  }

  @Test func `A home in a path is put in, in lists too`() throws {
    let entries = [SettingsEntry(name: "own-banks", values: ["~/a", "/b"], isList: true)]
    let settings = Settings(file: entries, home: "/home/kit") { _ in nil }
    #expect(settings.resolved(try key("own-banks")).value == "/home/kit/a:/b")
  }

  @Test func `Every setting is declared once, with a default that it takes`() {
    #expect(Set(SettingKey.all.map(\.name)).count == SettingKey.all.count)
    let variables = SettingKey.all.flatMap(\.variableNames)
    #expect(Set(variables).count == variables.count)
    for key in SettingKey.all {
      #expect(key.standard.map { key.kind.reading($0) == $0 } ?? true, "\(key.name)")
      #expect(key.words.hasSuffix("."), "\(key.name)")
    }
  }
}
