import Testing

@testable import BankFormats

struct HTMLTextTests {
  @Test(arguments: [
    ("no markup at all", "no markup at all"),
    ("<p>One</p><p>Two <b>words</b></p>", "One\nTwo words"),
    ("a<br>b<br/>c", "a\nb\nc"), ("<ul><li>one</li><li><i>two</i></li></ul>", "• one\n• two"),
    ("5 &lt; 6 &amp;&amp; &quot;x&quot; &eacute;&#233;&#xE9; &hellip;", "5 < 6 && \"x\" ééé …"),
    ("5 < 6 & 7", "5 < 6 & 7"), ("a<script>alert('x')</script>b", "ab"), ("a<!-- no -->b", "ab"),
    ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
    ("x &nosuch; &#x110000; y", "x &nosuch; &#x110000; y"),
    ("a<unended", "a<unended"),
  ])
  func `Markup becomes plain text with its structure`(html: String, plain: String) {
    #expect(HTMLText(html).plain == plain)
  }

  @Test func `Images and media are listed`() {
    let html =
      #"<p>See <img src="@@PLUGINFILE@@/a.png" alt="x"> and <video><source src='b.mp4'></video><img></p>"#
    #expect(HTMLText(html).media == ["@@PLUGINFILE@@/a.png", "video", "b.mp4", "img"])
  }

  @Test(arguments: [
    ("# Head\n**bold** and `code`", "Head\nbold and code"), ("> said", "said"),
  ])
  func `Markdown loses its marks`(text: String, plain: String) {
    #expect(ExchangeQuestion.Text(text, .markdown).plain == plain)
  }
}
