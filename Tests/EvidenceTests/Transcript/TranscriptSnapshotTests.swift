import Curriculum
import LearnerRecord
import TestSupport
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

  @Test func `The paper to hand in as Markdown and as HTML`() throws {
    let transcript = try Fixture.transcript(
      choice: .init(everyAnswer: false, byCriterion: true))
    try expectSnapshot(TranscriptRenderer.markdown(transcript), "transcript-paper.md")
    let html = try TranscriptRenderer.html(
      transcript, template: resource("Templates/transcript.mustache"))
    try expectSnapshot(html, "transcript-paper.html")
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

  @Test func `5: answers that nobody marked stand apart, with what was typed`() throws {
    var record = RecordMaker()
    let wording = try record.word(Fixture.tone)
    for (text, hints) in [
      ("Left the first time.", nil), ("It sounds <b>curt</b>.\n\nAnd cold.", 1),
    ] {
      record.add(
        .locked(
          .init(
            question: Fixture.tone.id, wording: wording, response: [text], session: 1, took: 5_000,
            hints: hints)))
    }
    let transcript = try Fixture.transcript(entries: record.entries)
    #expect(
      transcript.answers.isEmpty && transcript.unmarked.map(\.answeredAgain) == [true, false])
    try expectSnapshot(TranscriptRenderer.json(transcript), "transcript-unmarked.json")
    try expectSnapshot(TranscriptRenderer.markdown(transcript), "transcript-unmarked.md")
    let html = try TranscriptRenderer.html(
      transcript, template: resource("Templates/transcript.mustache"))
    #expect(html.contains("It sounds &lt;b&gt;curt&lt;/b&gt;.") && html.contains("Not marked yet"))
  }
}
