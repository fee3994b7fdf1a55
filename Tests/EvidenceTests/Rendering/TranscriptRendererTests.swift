import Curriculum
import Foundation
import TestSupport
import Testing
import Text

@testable import Evidence

struct TranscriptRendererTests {
  @Test func `JSON gives every text back unchanged`() throws {
    let transcript = try Fixture.transcript()
    let json = try TranscriptRenderer.json(transcript)
    #expect(try JSONDecoder().decode(Transcript.self, from: Data(json.utf8)) == transcript)
  }

  @Test func `JSON lacking a key is refused`() throws {
    let json = try TranscriptRenderer.json(Fixture.transcript())
    let lacking = json.replacing("\"learner\" :", with: "\"lerner\" :")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Transcript.self, from: Data(lacking.utf8))
    }
  }

  @Test(arguments: ["transcript.json", "transcript.md", "transcript.html"])
  func `No form holds a scalar that could act on a terminal`(name: String) throws {
    let transcript = try Fixture.transcript()
    let text =
      switch name {
      case "transcript.json": try TranscriptRenderer.json(transcript)
      case "transcript.md": TranscriptRenderer.markdown(transcript)
      default: try html(transcript)
      }
    #expect(text.visible(keepingLines: true) == text)
    #expect(text.hasSuffix("\n"))
  }

  @Test func `HTML has the tags of its template and no others`() throws {
    let text = try html(Fixture.transcript())
    let names = Set(text.matches(of: /<\/?([a-z0-9]+)/).map { String($0.output.1) })
    let template = try resource("Templates/transcript.mustache")
    #expect(names == Set(template.matches(of: /<\/?([a-z0-9]+)/).map { String($0.output.1) }))
    #expect(names.isDisjoint(with: ["script", "img", "link", "iframe"]))
  }

  @Test func `A letter that joins the next sign does not carry it through`() {
    let text = "\u{0D4E}<img> \u{0D4E}\" \u{0D4E}&"
    #expect(HTMLText().escapeText(text) == "\u{0D4E}&lt;img&gt; \u{0D4E}&quot; \u{0D4E}&amp;")
  }

  @Test func `A name can't end the style sheet`() throws {
    let text = try html(Fixture.transcript(learner: "\"; } </style><script>x</script>"))
    #expect(text.components(separatedBy: "</style>").count == 2)
    #expect(text.contains(#"content: "\22 \3b \20 \7d \20 \3c \2f style\3e "#))
  }

  @Test func `A text that is no template is refused`() throws {
    let transcript = try Fixture.transcript(entries: [])
    #expect(throws: (any Error).self) {
      try TranscriptRenderer.html(transcript, template: "{{#open}}")
    }
  }

  private func html(_ transcript: Transcript) throws -> String {
    try TranscriptRenderer.html(transcript, template: resource("Templates/transcript.mustache"))
  }
}
