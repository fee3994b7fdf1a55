import Foundation
import ScriptedTerminal
import TestSupport

/// Answering the questions of the example bank on a terminal, as a person who reads the screen.
struct Conversation {
  let terminal: PseudoTerminal

  /// The right answers by the words of the question: one text per field; `{…}` is the letter of an
  /// option.
  static let rightAnswers: [(prompt: String, fields: [String])] = [
    ("A kettle", ["{Repair it at no cost}"]),
    ("open questions?", ["{What happened?} {How did you get here?}"]),
    ("A sign can", ["false"]),
    ("thirteen rules", ["the APPs"]),
    ("Complete the sentence", ["open", "{closed}"]),
    ("Up to what price", ["100,000"]),
    ("Match each question", ["1{open} 2{closed} 3{probing}"]),
    (
      "Put the steps",
      ["{Acknowledge it}{Find out what happened}{Offer a remedy}{Check that it worked}"]
    ),
    ("come across as colder", ["Nobody sees a face, so short words sound curt"]),
  ]

  /// Types a line.
  func type(_ line: String) throws {
    try terminal.type(line + "\r")
  }

  /// Waits for a prompt, then types a line.
  func reply(_ line: String, to prompt: String) throws {
    try terminal.expect(prompt)
    try type(line)
  }

  /// Waits for a question and answers it rightly, up to the prompt after the mark.
  func answerRightly() throws {
    try terminal.expect("Question ")
    let prompt = try terminal.expectOne(of: ["Answer", "Gap 1:"])
    let screen = terminal.output
    try type(Self.rightAnswer(on: screen))
    if prompt == "Gap 1:" { try reply(Self.rightAnswer(on: screen, field: 1), to: "Gap 2:") }
    try reply("2", to: "How sure?")
    if Self.question(on: screen).contains("colder") { try reply("1 2", to: "Points made") }
    try terminal.expect("Right.")
    _ = try terminal.expectOne(of: ["Enter: next"])
  }

  /// Returns the right answer to the question that is asked last on a screen.
  static func rightAnswer(on screen: String, field: Int = 0) -> String {
    let question = question(on: screen)
    let fields = rightAnswers.first { question.contains($0.prompt) }?.fields ?? []
    return field < fields.count ? withLetters(fields[field], question) : "unknown"
  }

  private static func question(on screen: String) -> String {
    screen.components(separatedBy: "Question ").last ?? ""
  }

  /// Replaces `{text}` by the letter under which a text is shown.
  private static func withLetters(_ template: String, _ screen: String) -> String {
    template.replacing(#/\{([^}]*)\}/#) { match in
      guard let place = screen.range(of: ") \(match.1)", options: .backwards) else { return "?" }
      return String(screen[screen.index(before: place.lowerBound)])
    }
  }
}

extension PseudoTerminal {
  /// Waits until one of several texts has been written, and returns it.
  func expectOne(of texts: [String]) throws -> String {
    let deadline = ContinuousClock.now + .seconds(10)
    while true {
      for text in texts where (try? expect(text, within: .milliseconds(20))) != nil {
        return text
      }
      guard ContinuousClock.now < deadline else {
        throw Failure.missing(text: texts.joined(separator: " or "), output: output)
      }
    }
  }
}
