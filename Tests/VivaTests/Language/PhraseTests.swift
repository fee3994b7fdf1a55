import Testing

@testable import viva

struct PhraseTests {
  @Test func `A literal is its own key, and values are numbered places`() {
    let phrase: Phrase = "Session over: \(3) answers, \(2) right (100 %)."
    #expect(phrase.key == "Session over: %1 answers, %2 right (100 %%).")
    #expect(phrase.english == "Session over: 3 answers, 2 right (100 %).")
    #expect(phrase.values == ["3", "2"])
  }

  @Test func `Pieces of a long sentence are one phrase`() {
    let phrase: Phrase = "\(1) and " + "\(2)."
    #expect(phrase.key == "%1 and %2.")
  }

  @Test(
    arguments: ["", "plain", "50 % of \(7)", "\(1)\(2)", "%%", "%\(1)", "a%1b\(3)"] as [Phrase])
  func `The English template gives the English sentence`(_ phrase: Phrase) {
    #expect(PhraseTemplate(phrase.key).filled(with: phrase.values) == phrase.english)
  }

  @Test(arguments: [
    ("%2, %1", "b, a"), ("%1%1", "aa"), ("%3", ""), ("%%1", "%1"), ("5 % %1", "5 % a"), ("%", "%"),
    ("%0", "%0"), ("%12", ""),
  ])
  func `A template fills its places`(_ template: String, _ filled: String) {
    #expect(PhraseTemplate(template).filled(with: ["a", "b"]) == filled)
  }
}
