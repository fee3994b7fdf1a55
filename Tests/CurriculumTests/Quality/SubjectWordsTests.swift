import Testing

@testable import Curriculum

struct SubjectWordsTests {
  private func words(_ text: String) -> Set<String> { SubjectWords(text).words }

  @Test(
    arguments: [
      ("communication", "communicating"), ("complaints", "complained"), ("policies", "policy"),
      ("requirement", "require"), ("navigate", "navigating"), ("question", "questioning"),
      ("legal", "Act"), ("law", "the rights"), ("ethical", "honest"),
    ])
  func `Forms of a word are one`(first: String, second: String) {
    #expect(words(first) == words(second) && words(first).count == 1)
  }

  @Test(arguments: [("privacy", "policy"), ("refund", "repair"), ("tone", "tool")])
  func `Other words stay apart`(first: String, second: String) {
    #expect(words(first).isDisjoint(with: words(second)))
  }

  @Test func `Small and general words say nothing`() {
    #expect(words("What techniques are used to provide an online customer service?").isEmpty)
    #expect(words("").isEmpty && words("1 2 3 – …").isEmpty)
  }

  @Test func `Short words stay whole`() {
    #expect(words("tone times uses") == ["tone", "time", "uses"])
  }
}
