import Testing

@testable import Evidence

struct TranscriptSnapshotTests {
  @Test func `The whole record as JSON`() throws {
    let json = try TranscriptRenderer.json(Fixture.transcript())
    try expectSnapshot(json, "transcript.json")
  }

  @Test func `The whole record as Markdown`() throws {
    let markdown = TranscriptRenderer.markdown(try Fixture.transcript())
    try expectSnapshot(markdown, "transcript.md")
  }

  @Test func `The whole record as HTML`() throws {
    let html = try TranscriptRenderer.html(
      Fixture.transcript(), template: resource("Templates/transcript.mustache"))
    try expectSnapshot(html, "transcript.html")
  }

  @Test func `One unit since a date, with nothing to tell, as Markdown`() throws {
    let transcript = try Fixture.transcript(unit: "219", since: "2027-01-01", learner: "M. <b>")
    try expectSnapshot(TranscriptRenderer.markdown(transcript), "transcript-empty.md")
  }

  @Test func `One unit since a date, with nothing to tell, as HTML`() throws {
    let html = try TranscriptRenderer.html(
      Fixture.transcript(unit: "219", since: "2027-01-01", learner: "</title>\"; } * {"),
      template: resource("Templates/transcript.mustache"))
    try expectSnapshot(html, "transcript-empty.html")
  }
}
