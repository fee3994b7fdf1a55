import Testing

@testable import Evidence

struct PrintedTextTests {
  @Test(arguments: [
    (0, "under 1 s"), (499, "under 1 s"), (500, "1 s"), (12_400, "12 s"), (59_600, "1 min"),
    (125_000, "2 min 5 s"), (120_000, "2 min"), (3_600_000, "1 h"), (3_725_000, "1 h 2 min"),
    (.max, "2562047788015 h 12 min"),
  ])
  func `A time in words`(milliseconds: Int, words: String) {
    #expect(durationInWords(milliseconds: milliseconds) == words)
  }

  @Test(arguments: [
    ("2026-11-22T09:15:30.123+11:00", "22 Nov 2026, 09:15 +11:00"),
    ("2026-01-02T23:59:59.000-03:30", "2 Jan 2026, 23:59 -03:30"), ("yesterday", nil),
  ])
  func `A moment in words`(text: String, words: String?) {
    #expect(momentInWords(text) == words)
  }

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

  @Test(arguments: [("Ab9", "Ab9"), ("a b", #"a\20 b"#), ("\"</é", #"\22 \3c \2f \e9 "#)])
  func `A CSS string has nothing that ends it`(text: String, css: String) {
    #expect(cssString(text) == css)
  }
}
