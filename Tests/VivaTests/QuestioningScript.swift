import Foundation
import LearnerRecord
import LearnerRecordStore
import ScriptedTerminal
import TestSupport

@testable import viva

/// A candidate, and what an assessor types for two questions.
struct QuestioningScript {
  let home: Home

  /// Takes a home that has the candidate.
  init(home: Home) {
    self.home = home
  }

  /// Makes a home with a candidate.
  init() throws {
    home = try Home()
    _ = home.talk(["candidate", "add", "Mia Tran"])
  }

  /// What is typed before the first question of a day: candidate, assessor, conditions, briefing.
  static let heading: [String] = [
    "M-17", "Sam Assessor", "", "summative", "Room 4", "face to face", "closed book", "none",
    "Sam Assessor", "", "yes", "yes", "yes",
  ]
  /// How many of these are not kept in a draft, at the end.
  static let askedAnew = 5
  /// What is typed before the first question of the next candidate.
  static let headingAgain: [String] = ["B-18", "", "", "yes", "yes", "yes"]
  static let two = ["--question", "example-explain", "--question", "example-true-false"]
  static let first: [String] = [
    "I listen first,\\", "then I say sorry.", "What do you say sorry for?", "For the trouble.", "1",
    "/comment Calm.", "1", "s", "Well said.",
  ]
  static let second: [String] = ["false", "", "n Guessed."]
  /// What is typed after the last question.
  static let closing = [""] + outcome
  static let outcome: [String] = [
    "not yet satisfactory", "1 2 3 4 5 6", "Question 2", "Read the notes on signs", "2026-12-01",
    "Good start.",
    "I was nervous.", "Known in person",
  ]

  /// Runs `question` for the unit and the candidate.
  func question(
    _ options: [String] = [], _ script: [Typed], environment: [String: String] = [:]
  ) -> Home.Talk {
    home.talk(
      ["question", "EX101", "--candidate", "Mia Tran"] + home.withBank + options, typing: script,
      environment: environment)
  }

  /// Holds a whole questioning of two questions.
  @discardableResult
  func whole(heading: [String] = heading) -> Home.Talk {
    question(Self.two, (heading + Self.first + Self.second + Self.closing).map { .line($0) })
  }

  /// Writes a document of the candidate's.
  func document(
    _ kind: String = "questioning-record", _ options: [String] = []
  ) -> String {
    let talk = home.talk(
      [
        "form", "write", kind, "EX101", "--candidate", "Mia Tran", "--format", "md", "--output",
        "-",
      ]
        + (kind == "questioning-record" ? ["--with-benchmarks"] : []) + home.withBank + options)
    return talk.output + talk.complaints
  }

  /// The candidate's record.
  var record: String {
    get throws {
      let folder = home.folder.file("data/viva/candidates")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      return folder + "/" + (names.first { $0.hasSuffix(".sqlite") } ?? "")
    }
  }

  /// What is on the candidate's record.
  var entries: [Entry] {
    get throws { try LearnerRecordStore(path: record, access: .reading).entries() }
  }
}

extension Home.Talk {
  /// What was seen, without regard to where lines were broken.
  var words: String {
    output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Sequence<String> {
  /// The lines, each typed at a prompt.
  var typed: [Typed] { map { .line($0) } }
}

extension String {
  /// The lines of a text, as a pipe gives them.
  var lines: [String] {
    let lines = components(separatedBy: "\n")
    return lines.last == "" ? lines.dropLast() : lines
  }
}
