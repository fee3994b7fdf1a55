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
      (
        .toCome("2026-12-02", today: "2026-12-01"),
        "2 Dec 2026 is still to come: today is 1 Dec 2026. Give the day on which it was, or enter it once it "
          + "has been."
      ),
      (
        .before("2026-11-19", since: "2026-11-20", called: "the date of this plan"),
        "19 Nov 2026 is before 20 Nov 2026 (the date of this plan), so nothing can be agreed for it. Give that "
          + "day or a later one, or none."
      ),
    ] as [(FieldReading.Refusal, String)])
  func `What is refused is said in a sentence`(refusal: FieldReading.Refusal, sentence: String) {
    #expect(refusal.sentence == sentence)
  }

  @Test func `Choices are numbered on one line`() {
    #expect(numbered(["yes", "no"]) == "1 yes, 2 no")
    #expect(numbered([]).isEmpty)
  }
}
