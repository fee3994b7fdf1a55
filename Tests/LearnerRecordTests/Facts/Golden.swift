import Curriculum
import LearnerRecord
import Testing

/// A fact with its payload: the frozen format, whose texts may never change.
struct Golden: Sendable, CustomTestStringConvertible {
  let kind: String
  let fact: @Sendable () throws -> Fact
  let json: String

  var testDescription: String { kind }

  static let at = Moment(milliseconds: 1_795_299_330_123, offsetMinutes: 660)

  static let question = Question(
    id: .init(rawValue: "law-1"), topic: "consumer-law",
    criteria: [.init(rawValue: "SIRXCEG006.KE1.1")], level: .apply, prompt: "Is it “so”?",
    key: .singleChoice(
      .init(
        options: [
          .init(label: "a", text: "Yes", feedback: "Right."), .init(label: "b", text: "No"),
        ],
        key: ["a"])),
    explanation: "It is.", sources: ["s 3"], asAt: "2026-11-22", hints: ["Think."])

  /// Checks that the fact is written as the text and read back from it.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let entry = Entry(number: 7, at: Self.at, fact: try fact())
    let payload = String(decoding: try entry.payload(), as: UTF8.self)
    #expect(payload == json, sourceLocation: sourceLocation)
    let read = try Entry(number: 7, payload: Array(json.utf8))
    #expect(read == entry, sourceLocation: sourceLocation)
  }
}
