internal import Conversations
internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import LineEditor
internal import Practice
internal import Terminal
internal import Text

// Coming back after a while.
extension Study {
  /// Says what waits for somebody who was away for a while, and lets them choose how much of it is for today.
  ///
  /// - Parameters:
  ///   - opening: What would be asked.
  ///   - workspace: Where the record is.
  /// - Returns: What is to be asked.
  /// - Throws: `StoreError` and `LineEditorError`; what goes wrong with banks or clock.
  func spread(_ opening: SessionOpening, _ workspace: Workspace) throws -> SessionOpening {
    guard limit == nil, !cram, !law, ahead == 0 else { return opening }
    let state = try workspace.state(of: opening.store)
    let length = opening.wanted.limit
    let back = ComingBack(
      opening.curriculum, state,
      positions: opening.curriculum.positions(
        matching: try opening.curriculum.selectors(opening.names)),
      law: try workspace.lawDays(), today: state.studyDay(try workspace.clock().now()))
    guard let back, back.due > 2 * length else { return opening }
    let console = workspace.console
    console.paragraph(sentence(back, length: length, new: opening.wanted.new ?? 10))
    console.line()
    guard workspace.sessionInput().isInteractive, !console.abilities.isPlain, seed == nil else {
      return opening
    }
    let choice = try workspace.studyDialogue().choose(
      "How many questions today? Enter for \(length), or a number: ",
      hint: "Type a number from 1 to 1000, or just Enter for \(length).",
      commands: [.quit, .pause]
    ) { text in
      text.trimmed.isEmpty ? length : Int(text.trimmed).flatMap { 1...1_000 ~= $0 ? $0 : nil }
    }
    console.line()
    guard let number = choice.value else { throw ExitCode.success }
    var spread = opening
    spread.wanted.limit = number
    return spread
  }

  private func sentence(_ back: ComingBack, length: Int, new: Int) -> String {
    func days(_ newLimit: Int) -> (one: Int?, two: Int?) {
      (back.days(of: length, newLimit: newLimit), back.days(of: 2 * length, newLimit: newLimit))
    }
    let (one, two) = days(new)
    var text =
      "It is \(counted(back.daysAway, "day")) since your last answer, and "
      + "\(counted(back.due, "question")) are due. "
    text +=
      one.map { "\(length) a day clear them in \(counted($0, "day"))" }
      ?? "\(length) a day do not clear them"
    text += two.map { ", \(2 * length) a day in \($0)" } ?? ""
    text += back.hasNew && new > 0 ? ", with new ones between." : "."
    let without = days(0)
    if back.hasNew, new > 0, let first = without.one, let second = without.two {
      text += " Without new ones (“study --new 0”) it takes \(counted(first, "day")), or \(second)."
    }
    return text
  }
}
