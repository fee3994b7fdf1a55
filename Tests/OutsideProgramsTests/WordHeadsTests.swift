import Testing

@testable import OutsidePrograms

/// Which parts of a page have heads of their own in Word.
struct WordHeadsTests {
  private func page(_ heads: [String]) -> String {
    "<p>é</p>"
      + heads.map { "<div class=\"paper\" data-head=\"\($0)\" data-foot=\"f\">x</div>" }.joined()
  }

  @Test func `Each head has a number, the same one each time, and the foot comes after them`() {
    let page = WordHeads(page(["A", "B &amp; C", "A"]))
    #expect(page.heads == ["A", "B &amp; C"])
    let parts = page.html.split(separator: "data-head-part=\"").dropFirst().map { $0.prefix(5) }
    #expect(parts == ["rId10", "rId11", "rId10"])
    #expect(page.html.split(separator: " data-foot-part=\"rId12\" data-foot=").count == 4)
    #expect(page.html.hasPrefix("<p>é</p><div class=\"paper\" data-head=\"A\" data-head-part="))
  }

  @Test(arguments: [
    "", "<p data-heading=\"A\">B</p>", "<p>data-head=&quot;A&quot;</p>", "<p data-head=\"",
  ])
  func `A page without any, or with what is none, is as it was`(page: String) {
    let heads = WordHeads(page)
    #expect(heads.heads.filter { !$0.isEmpty }.isEmpty)
    if !page.hasSuffix("\"") { #expect(heads.html == page && heads.heads.isEmpty) }
  }

  @Test(arguments: ["A &nbsp; B", "A & B", "A &amp B", "<b>", "&#x;&#;"])
  func `What XML can't have in it is no head`(head: String) {
    let text = page(["A", head])
    let heads = WordHeads(text)
    #expect(heads.heads.isEmpty && heads.html == text)
  }

  @Test(arguments: ["&lt;&gt;&quot;&apos;&#39;", "Ä · Ö"])
  func `Other text is`(head: String) {
    #expect(WordHeads(page([head])).heads == [head])
  }
}
