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
      written == #"{"alike":[{"first":"a","likeness":0.4286,"second":"b"}],"faults":["#
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
