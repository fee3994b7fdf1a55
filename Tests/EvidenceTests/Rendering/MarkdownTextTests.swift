import TestSupport
import Testing
import Text

@testable import Evidence

struct MarkdownTextTests {
  @Test(arguments: [
    ("plain text, 3.5 (or so) - fine", "plain text, 3.5 (or so) - fine"),
    ("*a* _b_ `c` ~d~ [e](f)", #"\*a\* \_b\_ \`c\` \~d\~ \[e\](f)"#),
    ("<b>&amp;|</b>", "&lt;b&gt;&amp;amp;&#124;&lt;/b&gt;"),
    ("# heading", "\\# heading"), ("- item", #"\- item"#), ("+ item", #"\+ item"#),
    ("12. item", #"12\. item"#), ("3) item", #"3\) item"#), ("---", #"\---"#), ("===", #"\==="#),
    ("    code", "&nbsp;&nbsp;&nbsp;&nbsp;code"), ("a\n> b\n\n1. c", "a\n&gt; b\n\n1\\. c"),
    ("https://x.y www.x.y a@b :o:", #"https\://x.y www\.x.y a\@b \:o:"#),
    ("back\\slash $x^2$ {a}", #"back\\slash \$x\^2\$ \{a\}"#),
    ("\u{1B}[31m\u{202E}", #"\^\[\[31m&lt;U+202E&gt;"#),
  ])
  func `Markdown shows a text as it is`(text: String, markdown: String) {
    #expect(markdownText(text) == markdown)
  }

  @Test(arguments: [
    ("09:15", "09:15"), ("at 09:15, or so", "at 09:15, or so"), ("a: b", "a: b"), ("a:", "a:"),
    (": d", #"\: d"#), (":15", #"\:15"#), ("9:15:30", #"9\:15:30"#), ("1:x", #"1\:x"#),
    ("x:1", #"x\:1"#), ("::", #"\::"#), ("a:\nb:c", "a:\nb\\:c"),
  ])
  func `A colon is left alone in a time and before a blank`(text: String, markdown: String) {
    #expect(markdownText(text) == markdown)
  }

  @Test(arguments: [
    ("WwW.x", #"WwW\.x"#), ("wwww.x", #"wwww\.x"#), ("a - b + c = d", "a - b + c = d"),
    ("  - a", #"&nbsp;&nbsp;\- a"#), ("\t- a\tb", #"&nbsp;\- a b"#),
    ("a 1. b", "a 1. b"), ("1) a) b", #"1\) a) b"#), (")", #"\)"#), (".", #"\."#),
  ])
  func `What acts by its place is escaped there alone`(text: String, markdown: String) {
    #expect(markdownText(text) == markdown)
  }

  /// What a reader of Markdown shows of it.
  private func read(_ markdown: String) -> String {
    let entities = [
      "&nbsp;": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#124;": "|",
    ]
    var (text, rest) = (String.UnicodeScalarView(), markdown.unicodeScalars[...])
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.popFirst() {
        text.append(next)
      } else if scalar == "&",
        let entity = entities.first(where: { rest.starts(with: $0.key.unicodeScalars.dropFirst()) })
      {
        text.append(contentsOf: entity.value.unicodeScalars)
        rest = rest.dropFirst(entity.key.unicodeScalars.count - 1)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `Whatever a text is made of, a reader shows it, on as many lines`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let signs = Array("*_`~[](){}<>&|\\^$#@:.-+=19wé \t\n\u{202E}\u{301}\u{0D4E}!\"".unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<80 { scalars.append(signs[Int(chance.next() % UInt64(signs.count))]) }
    let text = String(scalars)
    let markdown = markdownText(text)
    let shown = text.visible(keepingLines: true).unicodeScalars.map { $0 == "\t" ? " " : $0 }
    #expect(Array(read(markdown).unicodeScalars) == shown)
    #expect(
      markdown.unicodeScalars.count { $0 == "\n" } == text.unicodeScalars.count { $0 == "\n" })
  }
}
