import Testing

@testable import Evidence

struct CSSStringTests {
  @Test(arguments: [
    ("", ""), ("Ab9", "Ab9"), ("a b", #"a\20 b"#), ("\"</é", #"\22 \3c \2f \e9 "#),
    ("\n\\'", #"\a \5c \27 "#), ("²", #"\b2 "#), ("\u{202E}x", #"\202e x"#), ("😀", #"\1f600 "#),
    ("e\u{301}", #"e\301 "#), ("\0", #"\0 "#),
  ])
  func `A CSS string has nothing that ends it`(text: String, css: String) {
    #expect(cssString(text) == css)
  }

  /// What a browser reads of the escapes.
  private func read(_ css: String) -> String {
    var text = String.UnicodeScalarView()
    for (number, part) in css.split(separator: "\\", omittingEmptySubsequences: false).enumerated()
    {
      guard number > 0 else {
        text.append(contentsOf: part.unicodeScalars)
        continue
      }
      let digits = part.prefix { $0 != " " }
      if let scalar = UInt32(digits, radix: 16).flatMap({ Unicode.Scalar($0) }) {
        text.append(scalar)
      }
      text.append(contentsOf: part.dropFirst(digits.count + 1).unicodeScalars)
    }
    return String(text)
  }

  @Test(arguments: [
    "\"; } </style><script>x</script>", "Anahera O'Neill-Nguyễn · CG219", "a\\62 c", "\r\n\t\u{85}",
    "１２３ ٣ Ⅷ", "content: url(x)",
  ])
  func `It is ASCII letters, digits and escapes, and is read back as it was`(text: String) {
    let css = cssString(text)
    #expect(css.wholeMatch(of: /(?:[A-Za-z0-9]|\\[0-9a-f]+ )*/) != nil, "\(css)")
    #expect(Array(read(css).unicodeScalars) == Array(text.unicodeScalars))
  }
}
