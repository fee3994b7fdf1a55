import TestSupport
import Testing

@testable import Evidence

struct HTMLTextTests {
  @Test(arguments: [
    ("", ""), ("plain – text", "plain – text"),
    ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
    ("\" onload=\"x", "&quot; onload=&quot;x"), ("&amp; &#60;", "&amp;amp; &amp;#60;"),
    ("\u{0D4E}<b> <\u{338} >\u{301}", "\u{0D4E}&lt;b&gt; &lt;\u{338} &gt;\u{301}"),
    ("{{title}}", "{{title}}"), ("a\n\tb", "a\n\tb"),
  ])
  func `Five signs are escaped, wherever they stand`(text: String, html: String) {
    #expect(HTMLText().escapeText(text) == html)
  }

  /// What a browser reads.
  private func read(_ html: String) -> String {
    let signs = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    var (text, rest) = (String.UnicodeScalarView(), html.unicodeScalars[...])
    while let scalar = rest.first {
      let found = signs.first { rest.starts(with: $0.key.unicodeScalars) }
      text.append(contentsOf: found?.value.unicodeScalars ?? String(scalar).unicodeScalars)
      rest = rest.dropFirst(found?.key.unicodeScalars.count ?? 1)
    }
    return String(text)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Whatever a text is made of, a browser reads it back and sees no tag`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let signs = Array("<>&\"'a;#x3 \u{0D4E}\u{301}\u{338}é\u{202E}{}".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<60 { text.append(signs[Int(chance.next() % UInt64(signs.count))]) }
    let html = HTMLText().escapeText(String(text))
    #expect(!html.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) })
    #expect(Array(read(html).unicodeScalars) == Array(text))
  }

  private struct Sheet {
    var title: String
    var isShown: Bool
    var notes: [String]
    var lines: [Line]
    var values: [String: String]

    struct Line {
      var label: String
    }
  }

  private let sheet = Sheet(
    title: "<T>", isShown: true, notes: ["a & b"], lines: [.init(label: "1"), .init(label: "'2'")],
    values: ["a-b": "\"v\""])

  @Test(arguments: [
    ("{{title}}", "&lt;T&gt;"), ("{{{title}}}", "<T>"), ("{{none}}", ""),
    ("{{#isShown}}yes{{/isShown}}{{^isShown}}no{{/isShown}}", "yes"),
    ("{{#notes}}[{{.}}]{{/notes}}{{^notes}}none{{/notes}}", "[a &amp; b]"),
    ("{{#lines}}{{label}},{{/lines}}", "1,&#39;2&#39;,"),
    ("{{#lines}}{{title}}{{/lines}}", "&lt;T&gt;&lt;T&gt;"),
    ("{{values.a-b}}|{{values.c}}", "&quot;v&quot;|"),
    ("{{! a comment }}x", "x"), ("", ""), ("no tags & <b>", "no tags & <b>"),
  ])
  func `A template names what a sheet holds, and is itself left as it is`(
    template: String, html: String
  ) throws {
    #expect(try HTMLText.render(sheet, template: template) == html)
  }

  @Test(arguments: [
    ("{{#open}}", "a section is not closed"),
    ("{{#a}}{{#b}}{{/b}}", "a section is not closed"),
    ("{{#a}}{{/b}}", "a section is closed with another name than it was opened"),
    ("{{/a}}", "a section is closed with another name than it was opened"),
    ("{{a b}}", "a tag is not finished"),
    ("{{a", "a tag is not as Mustache wants it"), ("{{%X}}", "a tag is not as Mustache wants it"),
  ])
  func `What is wrong with a template is told in words`(template: String, reason: String) {
    let error = #expect(throws: TemplateError.self) {
      try HTMLText.render(sheet, template: template)
    }
    #expect(error?.reason == reason)
    #expect(error?.line == 1)
  }

  @Test func `The line is that of the template`() {
    for lines in 0...3 {
      let template = String(repeating: "<p>{{title}}</p>\n", count: lines) + "<p>{{a b}}</p>\n<p>"
      let error = #expect(throws: TemplateError.self) {
        try HTMLText.render(sheet, template: template)
      }
      #expect(error?.line == lines + 1)
      #expect((1...20).contains(error?.column ?? 0))
    }
  }
}
