import Assessment
import Conversations
import Testing

struct FieldReading_WordsTests {
  @Test(
    arguments: [
      (.needed(label: "Name"), "“Name” is needed."),
      (.number, "A number is written in digits, from 1."),
      (.date, "A date is written like 2026-11-22 or 22/11/2026."),
      (.time, "A time is written like 14:30."),
      (
        .fingerprint,
        "A SHA-256 has 64 hexadecimal digits; the path of a file is enough at a prompt, and “sha256sum FILE” "
          + "shows its SHA-256 elsewhere."
      ),
      (.choice(among: ["yes", "no"]), "Type the number or the beginning of one: 1 yes, 2 no."),
      (
        .criterion("PC9\u{1B}[1m", unit: "EX101", nearest: "PC1"),
        "EX101 has no criterion “PC9^[[1m”. Did you mean “PC1”?"
      ),
      (.criterion("x", unit: "EX101", nearest: nil), "EX101 has no criterion “x”."),
      (.severalCriteria, "Each criterion has a row of its own: give one."),
    ] as [(FieldReading.Refusal, String)])
  func `What is refused is said in a sentence`(refusal: FieldReading.Refusal, sentence: String) {
    #expect(refusal.sentence == sentence)
  }

  @Test func `Choices are numbered on one line`() {
    #expect(numbered(["yes", "no"]) == "1 yes, 2 no")
    #expect(numbered([]).isEmpty)
  }
}
