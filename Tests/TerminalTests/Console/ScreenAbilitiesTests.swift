import Testing

@testable import Terminal

struct ScreenAbilitiesTests {
  private typealias Wishes = ScreenAbilities.Wishes

  private static let here = Terminals(input: true, output: true, errors: true)
  private static let pipe = Terminals()

  private static func abilities(
    _ variables: [String: String] = [:], _ terminals: Terminals = here, _ wishes: Wishes = .init()
  ) -> ScreenAbilities {
    let variables = ["TERM": "xterm-256color"].merging(variables) { $1 }
    return ScreenAbilities(wishes, on: terminals) { variables[$0] }
  }

  /// One place of the matrix.
  private struct Case {
    var variables: [String: String] = [:]
    var isTerminal: Bool
    var wishes = Wishes()
  }

  private static var matrix: [Case] {
    var cases: [Case] = [true, false].map { Case(isTerminal: $0) }
    for (name, values) in [
      ("NO_COLOR", [nil, "", "1"]), ("CLICOLOR", [nil, "", "0", "1"]),
      ("CLICOLOR_FORCE", [nil, "", "0", "1"]), ("FORCE_COLOR", [nil, "", "0", "3"]),
      ("TERM", [nil, "", "dumb", "xterm-256color"]), ("ACCESSIBLE", [nil, "", "1"]),
    ] {
      cases = cases.flatMap { old in
        values.map { value in
          var new = old
          new.variables[name] = value
          return new
        }
      }
    }
    return cases.flatMap { old in
      [Wishes(), Wishes(plain: true), Wishes(noColor: true)].map { wishes in
        var new = old
        new.wishes = wishes
        return new
      }
    }
  }

  @Test func `The whole matrix is decided by a few rules`() {
    var count = 0
    for place in Self.matrix {
      func on(_ name: String) -> Bool { !["", "0"].contains(place.variables[name] ?? "") }
      let terminals = place.isTerminal ? Self.here : Self.pipe
      let got = ScreenAbilities(place.wishes, on: terminals) { place.variables[$0] }
      let isDumb = ["", "dumb"].contains(place.variables["TERM"] ?? "")
      let wantsPlain = place.wishes.plain || on("ACCESSIBLE")
      let isForced = on("CLICOLOR_FORCE") || on("FORCE_COLOR")
      let isForbidden = wantsPlain || place.wishes.noColor || place.variables["NO_COLOR"] == "1"
      let isStyled = !isForbidden && (isForced || place.isTerminal && !isDumb)
      let isColoured = isStyled && (isForced || place.variables["CLICOLOR"] != "0")
      let isPlain = wantsPlain || place.isTerminal && isDumb
      let isFree = place.isTerminal && !isPlain
      let expected = ScreenAbilities(
        isStyled: isStyled, isColoured: isColoured, stylesComplaints: isColoured,
        stylesPrompts: isStyled, isPlain: isPlain, mayRedraw: isFree, mayPage: isFree)
      #expect(got == expected, "\(place)")
      count += 1
    }
    #expect(count == 2 * 3 * 4 * 4 * 4 * 4 * 3 * 3)
  }

  @Test(arguments: [
    (["NO_COLOR": "1"], false, false), (["NO_COLOR": ""], true, true),
    (["CLICOLOR": "0"], true, false), (["CLICOLOR": ""], true, true),
    (["TERM": "dumb"], false, false), (["TERM": ""], false, false),
    (["TERM": "vt220"], true, false), (["TERM": "xterm-mono"], true, false),
    (["TERM": "dumb", "CLICOLOR_FORCE": "1"], true, true),
    (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false, false),
    (["ACCESSIBLE": "1", "FORCE_COLOR": "1"], false, false),
    (["VIVA_PLAIN": "1"], false, false), (["VIVA_PLAIN": "0"], true, true),
    (["VIVA_NO_COLOR": "1"], false, false),
  ])
  func `On a terminal`(variables: [String: String], isStyled: Bool, isColoured: Bool) {
    let abilities = Self.abilities(variables)
    #expect(abilities.isStyled == isStyled)
    #expect(abilities.isColoured == isColoured)
  }

  @Test(
    arguments: [
      ([:], false), (["CLICOLOR_FORCE": "1"], true), (["FORCE_COLOR": "1"], true),
      (["CLICOLOR_FORCE": "0"], false), (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
    ] as [([String: String], Bool)])
  func `In a pipe`(variables: [String: String], isColoured: Bool) {
    let abilities = Self.abilities(variables, Self.pipe)
    #expect(abilities.isColoured == isColoured)
    #expect(!abilities.mayRedraw && !abilities.mayPage && !abilities.isPlain)
  }

  @Test func `Links are made only where they are wanted and can be clicked`() {
    #expect(!Self.abilities().hasLinks)
    for name in ["VIVA_LINKS", "FORCE_HYPERLINKS"] {
      #expect(Self.abilities([name: "1"]).hasLinks)
      #expect(!Self.abilities([name: "0"]).hasLinks)
      #expect(!Self.abilities([name: "1", "TERM": "dumb"]).hasLinks)
      #expect(!Self.abilities([name: "1"], Self.pipe).hasLinks)
      #expect(!Self.abilities([name: "1"], Self.here, .init(plain: true)).hasLinks)
    }
  }

  @Test func `Prompts and complaints look by where they go`() {
    let piped = Self.abilities([:], Terminals(input: true, output: false, errors: true))
    #expect(!piped.isStyled && piped.stylesPrompts && piped.stylesComplaints)
    let logged = Self.abilities([:], Terminals(input: true, output: true, errors: false))
    #expect(logged.isStyled && logged.stylesPrompts && !logged.stylesComplaints)
  }

  @Test func `Pages need somebody who turns them`() {
    #expect(Self.abilities().mayPage)
    #expect(!Self.abilities([:], Terminals(input: false, output: true, errors: true)).mayPage)
    #expect(!Self.abilities([:], Self.here, .init(noInput: true)).mayPage)
    #expect(!Self.abilities(["VIVA_NO_INPUT": "1"]).mayAsk)
    #expect(Self.abilities(["VIVA_LARGE": "1"]).isLarge)
  }

  @Test(arguments: [
    (["TMUX": "/tmp/tmux-0/default,1,0"], true), (["VTE_VERSION": "7000"], true),
    (["TERM": "tmux-256color"], true), (["TERM_PROGRAM": "WezTerm"], true),
    (["TERM": "linux"], false), (["TERM_PROGRAM": "xterm"], false), ([:], false),
  ])
  func `Terminals that wrap old rows again are known by what they leave`(
    environment: [String: String], reflows: Bool
  ) {
    #expect(ScreenAbilities.reflows { environment[$0] } == reflows)
  }

  @Test(arguments: [
    ("0", false), ("", false), ("off", false), ("No", false), ("FALSE", false), ("1", true),
    ("yes", true), ("2", true), (" ", true),
  ])
  func `What turns a wish on and off is the same for all`(value: String, isOn: Bool) {
    #expect(Self.abilities(["VIVA_PLAIN": value]).isPlain == isOn)
    #expect(Self.abilities(["ACCESSIBLE": value]).isPlain == isOn)
    #expect(Self.abilities(["VIVA_NO_INPUT": value]).mayAsk == !isOn)
    #expect(Self.abilities(["VIVA_LARGE": value]).isLarge == isOn)
    #expect(Self.abilities(["VIVA_LINKS": value]).hasLinks == isOn)
    #expect(Self.abilities(["VIVA_NO_COLOR": value]).isStyled == !isOn)
  }

  @Test(arguments: [
    ("vt100", true), ("vt220", true), ("xterm-m", true), ("screen-mono", true), ("xterm", false),
    ("vt100-color", false), ("linux", false), ("mono", false),
  ])
  func `Terminals without colours are known by their names`(term: String, isMonochrome: Bool) {
    let abilities = Self.abilities(["TERM": term])
    #expect(abilities.isStyled && abilities.isColoured == !isMonochrome)
    #expect(Self.abilities(["TERM": term, "FORCE_COLOR": "1"]).isColoured)
  }
}
