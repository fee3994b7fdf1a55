import Testing

@testable import viva

struct CatalogueTests {
  private static func catalogue(_ json: String) -> Catalogue {
    Catalogue(json: Array(json.utf8), path: "xx.json")
  }

  @Test func `A phrase is told as the file has it, in the order of the file`() {
    let catalogue = Self.catalogue(#"{"%1 of %2 right": "richtig: %2 gefragt, %1 gewusst"}"#)
    #expect(catalogue.problems.isEmpty)
    #expect(catalogue.text(of: "\(1) of \(2) right") == "richtig: 2 gefragt, 1 gewusst")
    #expect(catalogue.text(of: "Not there.") == "Not there.")
  }

  @Test func `An empty translation stays English`() {
    #expect(Self.catalogue(#"{"Right.": ""}"#).text(of: "Right.") == "Right.")
  }

  @Test(arguments: [#"{"%1 due": "fällig"}"#, #"{"%1 due": "%1 %2"}"#, #"{"due": "%1"}"#])
  func `Places have to be those of the English`(_ json: String) {
    let catalogue = Self.catalogue(json)
    #expect(catalogue.problems.count == 1)
    #expect(catalogue.problems[0].contains("other places"))
    #expect(catalogue.text(of: "\(3) due") == "3 due")
  }

  @Test(arguments: ["", "[]", "{", #"{"a": 1}"#, "\u{0}"])
  func `What is no translation is said to be none`(_ text: String) {
    let catalogue = Self.catalogue(text)
    #expect(catalogue.problems.count == 1)
    #expect(catalogue.text(of: "Right.") == "Right.")
  }

  @Test(arguments: [
    ("Type one of the letters a to c, or the option's text.", "Einer von a bis c."),
    ("Type the answer in a few words.", "Kurz."), ("something else", "something else"),
    ("“a b” is not closed in quote", "Offen: “a b” (Zitat)"), ("", ""),
  ])
  func `What core modules say is found again with its values`(english: String, told: String) {
    let catalogue = Self.catalogue(
      #"""
      {"Type one of the letters %1 to %2, or the option's text.": "Einer von %1 bis %2.",
       "Type the answer in a few words.": "Kurz.", "%1 is not closed in %2": "Offen: %1 (%2)",
       "quote": "Zitat", "%1 to %2": "%1 bis %2"}
      """#)
    #expect(catalogue.translation(of: english) == told)
  }

  @Test func `Controls in a translation are made visible`() {
    #expect(Self.catalogue(#"{"Right.": "\u001b[31mGut"}"#).text(of: "Right.") == "^[[31mGut")
  }

  @Test(arguments: [
    ("pt_BR.UTF-8", ["pt_BR", "pt"]), ("de", ["de"]), ("C.UTF-8", ["C"]), ("../x", []), ("", []),
    ("de-AT@euro", ["de-AT", "de"]),
  ])
  func `A locale names the files that can hold its language`(_ locale: String, _ codes: [String]) {
    #expect(Catalogue.codes(locale) == codes)
  }
}
