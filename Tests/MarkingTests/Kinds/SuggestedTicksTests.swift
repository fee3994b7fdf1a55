internal import Curriculum
internal import Testing

@testable internal import Marking

struct SuggestedTicksTests {
  @Test(
    arguments: [
      ("There is no voice and no face to go by, gestures are missing too.", [0]),
      ("You can't see any body language.", [0]), ("A short wording reads as CURT", [1]),
      ("Writers carry the tone by words", [2]), ("Chat is less personal.", []), ("", []),
      ("voice face wordings curt tones carried", [0, 1, 2]),
    ] as [(String, Set<Int>)])
  func `Points whose words occur are suggested`(response: String, ticks: Set<Int>) {
    #expect(suggestedTicks(for: response, explain: Samples.explain) == ticks)
  }

  @Test func `The benchmark's own words suggest, and the words of every point do`() {
    for (position, point) in Samples.explain.keyPoints.enumerated() {
      #expect(suggestedTicks(for: point.text, explain: Samples.explain).contains(position))
    }
  }

  @Test func `A point without words is never suggested`() {
    var key = Samples.explain
    key.keyPoints[0].text = "…"
    key.keyPoints[0].accept = ["", "?"]
    #expect(!suggestedTicks(for: "anything … ?", explain: key).contains(0))
  }
}
