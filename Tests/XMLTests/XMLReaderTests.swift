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

  private func parts(
    _ text: String, textless: Set<String> = []
  ) -> (parts: [XMLPart], fault: XMLFault?) {
    var parts: [XMLPart] = []
    let fault = XMLReader.readParts(Array(text.utf8), atMost: 1 << 24, textless: textless) {
      parts.append($0)
    }
    return (parts, fault)
  }

  @Test func `Parts are handed over one by one, with the comment before and where they end`() {
    let text = "<r>x<!--one--><a k=\"v\">1<!--in--><b/></a>\n<c/><!--two--><a>é</a></r>"
    let (parts, fault) = parts(text)
    #expect(fault == nil && parts.map(\.element.name) == ["a", "c", "a"])
    #expect(parts.map(\.comment) == ["one", nil, "two"] && parts.map(\.root) == ["r", "r", "r"])
    let bytes = Array(text.utf8)
    let words = parts.map { String(decoding: bytes[$0.element.offset..<$0.end], as: UTF8.self) }
    #expect(words == ["<a k=\"v\">1<!--in--><b/></a>", "<c/>", "<a>é</a>"])
    #expect(parts[0].element.text == "1" && parts[2].element.text == "é")
  }

  @Test func `Text that nobody wants is passed over`() {
    let (parts, _) = parts("<r><a><f>QUJD</f>x<f>RA==</f></a></r>", textless: ["f"])
    #expect(parts[0].element.text == "x" && parts[0].element.elements("f").count == 2)
  }

  @Test func `What comes before a fault is handed over, and then the fault`() {
    let (broken, fault) = parts("<r>\n<a/>\n<a>\n</b></r>")
    #expect(broken.count == 1 && fault?.reason == .broken("mismatched tag"))
    #expect(fault.map { abs($0.offset - 15) <= 2 } == true)
    #expect(parts("<r><a/>").fault?.reason == .broken("no element found"))
    #expect(parts("").fault?.reason == .broken("no element found"))
    #expect(
      parts("<!DOCTYPE r [<!ENTITY a \"b\">]><r><a/></r>").fault?.reason == .entity("a"))
  }

  @Test func `Parts are as in the whole document, wherever the parser's chunks end`() throws {
    let line = "<q n=\"ä\"><t>" + String(repeating: "wörter &amp; ", count: 700) + "</t></q>\n"
    let text = "<r>" + String(repeating: line, count: 120) + "</r>"
    let whole = try XMLReader.read(Array(text.utf8), atMost: 1 << 24)
    let (parts, fault) = parts(text)
    #expect(fault == nil && parts.map(\.element) == whole.elements)
  }

  @Test func `The number of elements is bounded for each part`() {
    let part = "<p>" + String(repeating: "<a/>", count: 400_000) + "</p>"
    #expect(parts("<r>\(part)\(part)</r>").fault == nil)
    let larger = "<p>" + String(repeating: "<a/>", count: 500_001) + "</p>"
    #expect(parts("<r>\(larger)</r>").fault?.reason == .tooMany(most: 500_000))
  }
}
