internal import Curriculum
internal import Marking
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

/// After which marks a session waits for Enter.
package enum Pauses: String, Sendable {
  /// After every mark.
  case all
  /// After all but right answers that the learner was certain of.
  case unsure
  /// After answers that were not right.
  case missed
}

/// What somebody says of an answer before it is marked.
struct Sureness: Equatable {
  /// 1 guess, 2 fairly sure, 3 certain; `nil` if not said.
  var confidence: Int?
  /// The learner's own rating, which counts where the answer is right.
  var rating: Rating?

  private static let words = ["guess": 1, "fairly sure": 2, "sure": 2, "certain": 3]

  /// Says nothing but how sure somebody is.
  init(confidence: Int? = nil) { self.confidence = confidence }

  /// Reads what was typed: how sure, or a rating in its word; an empty line says nothing.
  init?(typed: String) {
    let word = typed.trimmed.lowercased()
    guard !word.isEmpty else { return }
    confidence = Self.words[word] ?? Int(word).flatMap { 1...3 ~= $0 ? $0 : nil }
    rating = Rating.allCases.first { $0.word == word }
    if confidence == nil, rating == nil { return nil }
  }

  /// Whether somebody who was right has nothing to look at.
  var isCertain: Bool { confidence == 3 || (rating ?? .again) > .hard }
}

// How sure somebody is, and what that saves them.
extension StudyConversation {
  /// Asks how sure the learner is; `nil` where they leave instead.
  mutating func takeSureness() throws -> Sureness? {
    guard asksHowSure else { return Sureness() }
    let prompt = console.hint(
      "How sure? 1 guess, 2 fairly sure, 3 certain (Enter skips): ",
      later: "How sure? 1 to 3 (Enter skips): ", isOnce: true)
    let hint =
      "Type 1 for a guess, 2 for fairly sure or 3 for certain, or how it came: hard, good or easy; or "
      + "just Enter"
    let choice = try replies.choose(
      prompt, hint: hint + ".", commands: [.pause, .quit],
      refusal: hint + "; commands work again after the mark.", atOnce: "123",
      Sureness.init(typed:))
    switch choice {
    case .chosen(let said): return said
    case .other(let reply):
      leave(by: reply)
      return nil
    }
  }

  /// Says once that the session does not wait here, and how the answer can still be changed.
  func sayWhatComes() {
    let words = console.hint(
      "(Right and certain: no Enter is needed. “/undo” and “/rate hard” still change this answer.)",
      later: "", isOnce: true)
    guard !words.isEmpty, pauses == .unsure else { return }
    console.paragraph(words)
    console.line()
  }

  /// Whether the next question follows an answer without waiting for Enter.
  func goesStraightOn(_ mark: Mark, after said: Sureness, hints: Int) -> Bool {
    guard mark.isRight, hints == 0 else { return false }
    return switch pauses {
    case .all: false
    case .unsure: said.isCertain
    case .missed: true
    }
  }
}
