import Testing

@testable import Evidence

struct PrintedTextTests {
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
