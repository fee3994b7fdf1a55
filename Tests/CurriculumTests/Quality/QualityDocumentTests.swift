import FoundationEssentials
import Testing

@testable import Curriculum

struct QualityDocumentTests {
  private func statement(_ id: String, _ prompt: String, _ sources: [String]) -> Question {
    Question(
      id: .init(rawValue: id), topic: "law", criteria: [], level: .remember, prompt: prompt,
      key: .trueFalse(.init(key: true)), explanation: "", sources: sources)
  }

  @Test
  func `The document holds every figure, fault and pair`() throws {
    let quality = BankQuality([
      statement("b", "Kettles stop heating tea after years.", ["s 1"]),
      statement("a", "Kettles stop heating milk after years.", ["https://x"]),
    ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let written = String(decoding: try encoder.encode(QualityDocument(quality)), as: UTF8.self)
    #expect(
      written == #"{"alike":[{"first":"a","likeness":0.4286,"second":"b"}],"banks":[],"faults":["#
        + #"{"message":"a source is a link; name it in words","question":"a"}],"figures":["#
        + #"{"met":true,"name":"knowledge at level remember","value":1},"#
        + #"{"met":true,"name":"true or false","value":1},"#
        + #"{"met":true,"name":"statements that are true","value":1},"#
        + #"{"least":0,"met":true,"most":35,"name":"words of a prompt, median","value":6},"#
        + #"{"least":0,"met":true,"most":9,"#
        + #""name":"reading grade of prompts and explanations, median","value":2.5}],"questions":2,"warnings":[]}"#
    )
  }

  @Test
  func `Readings stand bank by bank, without a judgement of few`() throws {
    let ids = ["a", "b", "c"]
    let questions = ids.map { statement($0, "Kettles \($0)?", ["s 1"]) }
    let credits = Dictionary(uniqueKeysWithValues: questions.map { ($0.id, 1.0) })
    let few = Dictionary(uniqueKeysWithValues: questions.prefix(2).map { ($0.id, 1.0) })
    let quality = BankQuality(
      questions,
      readings: [
        QuestionReading(.optionsOnly, credits: credits), QuestionReading(.expert, credits: few),
      ])
    let document = QualityDocument(quality)
    #expect(document.banks.map(\.topic) == ["law"])
    let readings = document.banks.flatMap(\.readings)
    #expect(readings.map(\.reading) == ["options-only", "expert"])
    #expect(readings.map(\.right) == [3, 2] && readings.map(\.read) == [3, 2])
    #expect(readings.map(\.met) == [false, nil])
  }

  @Test
  func `Pairs are told with their likeness, and figures that miss their limits are not met`()
    throws
  {
    let questions = (0..<60).map { number in
      statement("q\(number)", String(repeating: "word\(number % 59) x ", count: 3), ["s"])
    }
    let document = QualityDocument(
      BankQuality([
        statement("y", "Ana bought kettles online.", ["s"]),
        statement("x", "Ana bought kettles online.", ["s"]),
      ]))
    #expect(document.alike.map(\.first) == ["x"] && document.alike.map(\.second) == ["y"])
    #expect(document.alike.map(\.likeness) == [1])
    let many = QualityDocument(BankQuality(questions))
    #expect(many.questions == 60)
    #expect(many.figures.prefix(2).map(\.met) == [false, false])
    #expect(many.figures.prefix(2).map(\.least) == [0.3, 0])
    #expect(many.figures.prefix(2).map(\.most) == [0.4, 0.08])
  }
}
