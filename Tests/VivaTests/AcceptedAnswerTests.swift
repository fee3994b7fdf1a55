import Foundation
import LearnerRecord
import ScriptedTerminal
import Testing
import TestSupport

@testable import viva

/// An answer from practice enters a questioning only when it is shown to be the candidate's.
struct AcceptedAnswerTests {
  private static let one = ["--question", "example-true-false"]

  /// Answers the question in practice, and returns the options that name the record.
  private func practised(_ script: QuestioningScript, as name: String?) throws -> [String] {
    let own = ["--record", script.home.folder.file("practice.sqlite")]
    if let name { _ = script.home.talk(["record", "name", name] + own) }
    let studied = script.home.talk(
      ["study", "EX101.PC1.3", "--seed", "1"] + own + script.home.withBank,
      typing: ["false", "", "", "/quit"],
      environment: ["VIVA_NOW": "2026-11-01T08:00:00+11:00"])
    #expect(studied.exitCode == 0, "\(studied.complaints)")
    return ["--practice", script.home.folder.file("practice.sqlite")]
  }

  private func entry(_ script: QuestioningScript, _ options: [String]) -> String {
    let talk = script.question(options, (QuestioningScript.heading + ["/accept"]).typed)
    return talk.output.components(separatedBy: "answer to this question: ").last
      .map { String($0.prefix { $0.isNumber }) } ?? ""
  }

  @Test func `A1: without --practice nothing is taken from the assessor's own record`() throws {
    let script = try QuestioningScript()
    _ = script.home.talk(
      ["study", "EX101.PC1.3", "--seed", "1"] + script.home.withBank,
      typing: ["false", "", "", "/quit"])
    let talk = script.question(
      Self.one, (QuestioningScript.heading + ["/accept 3", "/accept 4", "/accept 5"]).typed)
    #expect(talk.words.contains("Practice has no answer to this question."))
    #expect(!talk.words.contains("On record: satisfactory"))
    #expect(try !script.entries.contains { if case .noted = $0.fact { true } else { false } })
  }

  @Test func `A1: the candidate's practice is named, dated and confirmed on the document`() throws {
    let script = try QuestioningScript()
    let practice = try practised(script, as: "Mia  tran")
    let number = entry(script, Self.one + practice)
    let talk = script.question(
      practice,
      ["/accept \(number)", "", "Her account at the college", "", "s", ""]
        + ["satisfactory", "", "She confirmed it"].typed)
    #expect(talk.words.contains("has the candidate's name: Mia tran."))
    #expect(talk.words.contains("Say how, or /back: without it the answer is not accepted."))
    #expect(talk.words.contains("An answer was accepted from practice, so say how authenticity"))
    #expect(talk.isUsedUp && talk.exitCode == 0, "\(talk.output)")
    let text = script.document()
    #expect(text.contains("Mode of the response: typed in practice"))
    #expect(!text.contains("Mode of the response: face to face"))
    #expect(text.contains("Response taken: as typed in practice"))
    #expect(text.contains("typed in practice on 1 Nov 2026, 08:00 +11:00, entry \(number) of "))
    #expect(text.contains("Authorship confirmed: Her account at the college"))
    #expect(text.contains("**How authenticity was confirmed:** She confirmed it"))
  }

  @Test(arguments: ["Priya Sharma", nil])
  func `A1: a name that differs or is missing needs a stated confirmation`(name: String?) throws {
    let script = try QuestioningScript()
    let practice = try practised(script, as: name)
    let number = entry(script, Self.one + practice)
    let refused = script.question(practice, ["/accept \(number)", "", "no"])
    #expect(refused.words.contains(name.map { "has the name \($0)" } ?? "has no name on it"))
    #expect(refused.words.contains("Not accepted; nothing was written."))
    #expect(try !script.entries.contains { if case .noted = $0.fact { true } else { false } })
    let talk = script.question(
      practice, ["/accept \(number)", "yes", "I saw her type it", "", "s"])
    #expect(talk.words.contains("On record: satisfactory"))
    let text = script.document()
    #expect(text.contains("Authorship confirmed: I saw her type it"))
    #expect(text.contains(name == nil ? "no name" : "which is not the candidate's name"))
  }

  @Test func `A1: a sealed file of the candidate's is read, and a broken one is not`() throws {
    let script = try QuestioningScript()
    _ = try practised(script, as: "Mia Tran")
    let sealed = script.home.folder.file("mia.viva-bundle")
    let record = ["--record", script.home.folder.file("practice.sqlite")]
    _ = script.home.talk(["key", "make", "mia"])
    let made = script.home.talk(
      ["seal", "--as", "mia", "--output", sealed] + record + script.home.withBank)
    #expect(made.exitCode == 0, "\(made.complaints)")
    let talk = script.question(
      Self.one + ["--practice", sealed], (QuestioningScript.heading + ["/accept"]).typed)
    #expect(talk.words.contains("answer to this question: "), "\(talk.output)\(talk.complaints)")
    var bytes = script.home.read("mia.viva-bundle")
    bytes[bytes.count / 2] ^= 1
    try script.home.write(String(decoding: bytes, as: UTF8.self), to: "broken.viva-bundle")
    let broken = script.question(
      Self.one + ["--practice", script.home.folder.file("broken.viva-bundle")], [])
    #expect(broken.exitCode == 65)
  }
}
