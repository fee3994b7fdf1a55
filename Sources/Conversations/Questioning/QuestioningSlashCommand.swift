package import Terminal
internal import Text

/// The commands of a questioning and of its correction.
package enum QuestioningSlashCommand: String, DialogueCommand {
  case notasked, end, accept, ask, back, probe, clarify, extend, rephrase, comment, points, clear
  case stop, help

  /// What the command does, in a few words.
  package var meaning: String {
    switch self {
    case .notasked: "pass over this question: /notasked WHY"
    case .end: "pass over this question and the rest: /end WHY"
    case .accept: "take an answer from the candidate's practice: /accept ENTRY"
    case .ask: "ask a question of your own, as about the candidate's evidence: /ask WORDS"
    case .back: "take back what was entered last; before a response, correct the question before"
    case .probe: "ask a probe after all: /probe WORDS"
    case .clarify: "ask a probe that clarifies: /clarify WORDS"
    case .extend: "ask a probe that extends the answer: /extend WORDS"
    case .rephrase: "put the question in other words: /rephrase WORDS"
    case .comment: "add a comment to this question: /comment WORDS"
    case .points: "show the benchmark and the key points; “config set show-points on” always does"
    case .clear: "when a record is corrected: leave this empty"
    case .stop: "stop: what was entered is on record, and the same command resumes here"
    case .help: "this list"
    }
  }
}

extension Dialogue where Command == QuestioningSlashCommand {
  /// Asks until what is typed can be read; `/help` lists what else there is.
  ///
  /// - Parameters:
  ///   - prompt: The words in front of the cursor.
  ///   - hint: What is said where it can't be read.
  ///   - others: The commands, beside `/help`, that leave the prompt.
  ///   - read: Reads what was typed; `nil` where it can't.
  /// - Returns: What was read; `nil` where the assessor leaves it.
  /// - Throws: `LineEditorError`; what `read` throws.
  func chosen<Value>(
    _ prompt: String, hint: String, leavingBy others: [Command] = [.back, .stop],
    _ read: (String) throws -> Value?
  ) throws -> Value? {
    while true {
      switch try choose(prompt, hint: hint, commands: others + [.help], read) {
      case .chosen(let value): return value
      case .other(.command(.help, _)):
        console.paragraph(hint)
        list(others.map { ("/\($0.rawValue)", "leave this as it is") })
      case .other: return nil
      }
    }
  }

  /// Asks why something on record is corrected.
  ///
  /// - Throws: `LineEditorError`.
  package func whyCorrected() throws -> WhyCorrected {
    let hint = "Say why; /back goes to the prompt before, /stop changes nothing."
    while true {
      let reply = try choose(
        "Reason for the correction: ", hint: hint, commands: [.back, .stop, .help]
      ) { $0.isBlankLine ? nil : $0.trimmed }
      switch reply {
      case .chosen(let why): return .said(why)
      case .other(.command(.back, _)): return .back
      case .other(.command(.help, _)): console.paragraph(hint)
      case .other: return .stopped
      }
    }
  }
}

/// What came of asking why something is corrected.
package enum WhyCorrected {
  case said(String)
  /// The prompt before is wanted.
  case back
  case stopped
}
