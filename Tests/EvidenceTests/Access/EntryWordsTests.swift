import LearnerRecord
import Testing

@testable import Evidence

struct EntryWordsTests {
  @Test func `Every kind of entry has a title of its own`() {
    let titles = FactKind.allCases.map { EntryWords.title(of: $0.rawValue) }
    #expect(Set(titles).count == titles.count)
    for title in titles {
      #expect(title.first?.isUppercase == true && !title.hasSuffix("."), "\(title)")
    }
  }

  @Test func `A kind that came later is told in its own words`() {
    #expect(EntryWords.title(of: "probeAsked") == "Probe asked")
    #expect(EntryWords.title(of: "") == "")
  }

  @Test(arguments: [
    ("respondedAt", "Responded at"), ("credited-by", "Credited by"), ("sha256", "Sha256"),
    ("URL", "U r l"), ("asAt", "As at"), ("a", "A"), ("", ""), ("-", " "), ("éÉ", "É é"),
    ("iqa-name", "Iqa name"), ("<b>", "<b>"), ("Ab", "Ab"),
  ])
  func `A name that programs use is told as words`(name: String, words: String) {
    #expect(EntryWords.words(name) == words)
  }
}
