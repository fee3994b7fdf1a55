import Curriculum
import Testing

@testable import BankFormats

struct ReadingSheetTests {
  @Test func `A line has an id, an answer and a credit, and others say nothing`() {
    let text =
      "id\tanswer\tcredit\na\tyes, no\t1\nb\t-\t0\nc\tx\t0.5\nd\t1\ne\tx\ttwo\nf\tx\t7\na\tz\t0\r\n\n"
    let credits = ReadingSheet.credits(of: text)
    #expect(credits == [id("a"): 1, id("b"): 0, id("c"): 0.5])
    #expect(ReadingSheet.credits(of: "").isEmpty && ReadingSheet.credits(of: "id\n").isEmpty)
  }

  @Test
  func `The sheets of a folder are read by their names, and one that is not there is left out`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Reviews")
    try folder.write("id\tanswer\tcredit\nq\tx\t1\n", to: "Reviews/expert.tsv")
    try folder.write("id\tanswer\tcredit\n", to: "Reviews/stem-only.tsv")
    #expect(
      ReadingSheet.readings(beside: folder.path)
        == [QuestionReading(.expert, credits: [id("q"): 1])])
    #expect(ReadingSheet.readings(beside: folder.path + "/none").isEmpty)
  }

  private func id(_ text: String) -> Question.ID { Question.ID(rawValue: text) }
}
