import Testing
import XML

struct XMLReaderTests {
  private func read(_ text: String) -> Result<XMLElement, XMLFault> {
    Result { () throws(XMLFault) in try XMLReader.read(Array(text.utf8), atMost: 1 << 20) }
  }

  @Test func `Elements, attributes, text and places are read`() throws {
    let text =
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a:x xmlns:a=\"u\" a:k=\"v\">é<b/> &lt;&#233;<![CDATA[<c>]]></a:x>"
    let root = try read(text).get()
    #expect(root.name == "x" && root.attributes["k"] == "v")
    #expect(root.text == "é <é<c>" && root.elements.map(\.name) == ["b"])
    let bytes = Array(text.utf8)
    #expect(bytes[root.offset...].starts(with: "<a:x".utf8))
    #expect(bytes[root.elements[0].offset...].starts(with: "<b/>".utf8))
    #expect(root.content.first == .text("é"))
  }

  @Test func `Elements are found by their names`() throws {
    let root = try read("<r><p>1<p>2</p></p><q><p>3</p></q></r>").get()
    #expect(root.all("p").map(\.text) == ["12", "3"] && root.first("q")?.first("p")?.text == "3")
    #expect(root.elements("p").count == 1 && root.first("z") == nil)
  }

  @Test(arguments: [
    ("<!DOCTYPE r [<!ENTITY a \"b\">]><r>&a;</r>", XMLFault.Reason.entity("a")),
    ("<!DOCTYPE r [<!ENTITY a \"aaa\"><!ENTITY b \"&a;&a;\">]><r>&b;</r>", .entity("a")),
    ("<!DOCTYPE r [<!ENTITY % p \"x\">]><r/>", .entity("p")),
    (
      "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>",
      .external("x", at: "file:///etc/passwd")
    ),
    (
      "<!DOCTYPE r SYSTEM \"http://example.org/r.dtd\"><r/>",
      .external("r", at: "http://example.org/r.dtd")
    ),
    ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r/>", .encoding("ISO-8859-1")),
    ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><r/>", .encoding("UTF-16")),
    (String(repeating: "<a>", count: 200_000), .tooDeep(most: 100)),
    ("<r>" + String(repeating: "<a/>", count: 200_000), .broken("no element found")),
  ])
  func `What could grow, fetch or mislead is refused by name`(text: String, reason: XMLFault.Reason)
  {
    guard case .failure(let fault) = read(text) else {
      Issue.record("it was read")
      return
    }
    #expect(fault.reason == reason)
  }

  @Test(arguments: [
    ("", "no element found", 0), ("<a>\n<b></a>", "mismatched tag", 7),
    ("<a/><b/>", "junk after document element", 4),
    ("<a>&nbsp;</a>", "undefined entity", 3), ("<a b=1/>", "not well-formed (invalid token)", 5),
    ("hello", "syntax error", 0),
  ])
  func `What is not well-formed is said, with its place`(text: String, words: String, offset: Int) {
    guard case .failure(let fault) = read(text), case .broken(let found) = fault.reason else {
      Issue.record("it was read")
      return
    }
    #expect(found == words && abs(fault.offset - offset) <= 2, "\(found) at \(fault.offset)")
  }

  @Test func `Number and size are bounded`() {
    let many = "<r>" + String(repeating: "<a/>", count: 500_001) + "</r>"
    let bytes = Array(many.utf8)
    #expect(throws: XMLFault(.tooLarge(most: 1 << 20), at: 0)) {
      try XMLReader.read(bytes, atMost: 1 << 20)
    }
    do throws(XMLFault) {
      _ = try XMLReader.read(bytes, atMost: 1 << 24)
      Issue.record("it was read")
    } catch {
      #expect(error.reason == .tooMany(most: 500_000))
    }
  }

  @Test func `A document type without entities is passed over`() throws {
    #expect(try read("<!DOCTYPE r><r>x</r>").get().text == "x")
  }
}
