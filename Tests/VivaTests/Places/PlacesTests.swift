import TestSupport
import Testing

@testable import viva

/// Where everything is: variables, then settings, then defaults.
struct PlacesTests {
  private func places(_ variables: [String: String]) -> Places {
    Places(ProcessEnvironment { variables[$0] })
  }

  @Test func `Without a variable all is in the hidden folders of the home`() {
    let places = places(["HOME": "/h"])
    #expect(places.record == "/h/.local/share/viva/record.sqlite")
    #expect(places.candidates == "/h/.local/share/viva/candidates")
    #expect(places.keys == "/h/.local/share/viva/keys")
    #expect(places.drafts == "/h/.local/state/viva/drafts")
    #expect(places.edits == "/h/.local/state/viva/edits")
    #expect(places.history == "/h/.local/state/viva/history")
    #expect(places.cache == "/h/.cache/viva")
    #expect(places.temporary == "/tmp" && places.programs == "/usr/local/bin:/usr/bin:/bin")
    #expect(places.organisation == nil && places.ownBanks.isEmpty)
  }

  @Test func `Variables name other places, but no relative ones for what XDG means`() {
    let named = places([
      "HOME": "/h", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/c",
      "TMPDIR": "/t", "PATH": "/bin", "VIVA_BANKS": "/b", "VIVA_ORGANISATION": "/o",
      "VIVA_TEMPLATES": "/m",
    ])
    #expect(named.record == "/d/viva/record.sqlite" && named.keys == "/d/viva/keys")
    #expect(named.history == "/s/viva/history" && named.cache == "/c/viva")
    #expect(named.temporary == "/t" && named.programs == "/bin")
    #expect(named.banks == "/b" && named.organisation == "/o" && named.templates == "/m")
    let relative = places([
      "HOME": "/h", "XDG_DATA_HOME": "d", "XDG_STATE_HOME": "./s", "TMPDIR": "t",
    ])
    #expect(relative.record == "/h/.local/share/viva/record.sqlite")
    #expect(relative.history == "/h/.local/state/viva/history" && relative.temporary == "/tmp")
    #expect(places(["HOME": "/h", "VIVA_RECORD": "mine"]).record == "mine")
  }

  @Test func `Own banks that are not there are passed over`() throws {
    let folder = try TemporaryDirectory()
    let variables = ["HOME": "/h", "VIVA_OWN_BANKS": "/nowhere:\(folder.path):"]
    #expect(places(variables).ownBanks == [folder.path])
  }

  @Test func `The shipped banks and templates are found from where the program is`() {
    let places = places(["HOME": "/h"])
    #expect(places.banks.hasSuffix("/QuestionBanks"))
    #expect(places.templates.hasSuffix("/Sources/Evidence/Resources/Templates"))
    #expect(places.banks.hasPrefix("/") && places.templates.hasPrefix("/"))
  }

  @Test func `The environment comes before the settings file, and an empty variable is none`()
    throws
  {
    let home = try Home()
    try home.write("width: 60\npager: more\n", to: ".config/viva/settings.yaml")
    let workspace = home.workspace(environment: ["VIVA_WIDTH": "90", "PAGER": ""])
    #expect(workspace.environmentValue("VIVA_WIDTH") == "90" && workspace.setting("width") == "90")
    #expect(workspace.setting("pager") == "more" && workspace.number("width") == 90)
    #expect(home.workspace().setting("width") == "60")
    #expect(home.workspace().environmentValue("VIVA_WIDTH") == "60")
    #expect(workspace.setting("editor") == nil && workspace.setting("nothing") == nil)
  }

  @Test(
    arguments: [
      ("", ""), ("--candidate 'Mia Tran' --record r", nil),
      ("--banks a --banks=b --record r.sqlite", " --record r.sqlite --banks a --banks b"),
      ("--candidate Mia", " --candidate Mia"),
    ] as [(String, String?)])
  func `The places that are being typed are read, and told again`(line: String, again: String?)
    throws
  {
    let words = line.split(separator: " ").map(String.init)
    let options = try PlaceOptions(typed: ["study"] + words + ["--limit", "3", "--banks"])
    if let again { #expect(options.typedAgain == again) }
    #expect(options.banks.count == words.count { $0.hasPrefix("--banks") })
  }
}
