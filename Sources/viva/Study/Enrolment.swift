internal import BankFormats
internal import Curriculum
internal import LearnerRecord
internal import LineEditor
internal import Scheduling
internal import Settings
internal import Terminal
internal import Text

/// Asks somebody new once which units they are enrolled in, and when they will be assessed.
struct Enrolment {
  private let workspace: Workspace
  private let curriculum: Curriculum
  private var console: Console { workspace.console }

  /// Begins; `nil` where units are set, something was answered, there is one unit only, or nobody can be
  /// asked.
  ///
  /// - Parameter workspace: Banks, record and terminal.
  /// - Throws: What goes wrong with banks and record.
  init?(_ workspace: Workspace) throws {
    guard !workspace.hasAskedForUnits, workspace.unitsSet.isEmpty,
      workspace.places.record == workspace.ownRecord,
      workspace.sessionInput().isInteractive, try workspace.library().summary.units > 1
    else { return nil }
    let state = try workspace.state()
    guard state.cards.isEmpty, state.offSchedule.isEmpty, state.settings.goals.isEmpty else {
      return nil
    }
    self.workspace = workspace
    curriculum = try workspace.curriculum()
  }

  /// Asks, and keeps what is answered.
  ///
  /// - Throws: `LineEditorError`; `StoreError`; `Problem` where the settings can't be written.
  func ask() throws {
    workspace.hasAskedForUnits = true
    let dialogue: Dialogue<NoCommand> = workspace.dialogue(stopNote: "(Ctrl-C again: later)")
    guard let units = try chosenUnits(dialogue), !units.isEmpty else {
      console.paragraph("“config set units \(curriculum.units[0].code)” says it later.")
      return console.line()
    }
    try keep(units)
    for unit in units where !isEveryUnit(unit) {
      guard try askForDay(of: unit, dialogue) else { break }
    }
    console.line()
  }

  private func chosenUnits(_ dialogue: Dialogue<NoCommand>) throws -> [String]? {
    console.line("Which units are you enrolled in?")
    let width = curriculum.units.map(\.code.displayWidth).max() ?? 0
    for (number, unit) in zip(1..., curriculum.units) {
      let start = "  \(number)  \(unit.code.padded(to: width))  "
      console.paragraph(unit.title, first: start, rest: start.displayWidth)
    }
    let all = curriculum.units.count + 1
    console.line("  \(all)  all of them")
    return try dialogue.choose(
      "Numbers, such as 1 or 1 2; just Enter to decide later: ",
      hint: "Type numbers from 1 to \(all) with blanks between them, or just Enter."
    ) { read($0, all: all) }.value
  }

  /// Reads which units somebody typed, by number or code; none for just Enter, `nil` for what is not read.
  private func read(_ text: String, all: Int) -> [String]? {
    var units: [String] = []
    for word in text.split(whereSeparator: { ",; ".contains($0) }).map(String.init) {
      if isEveryUnit(word) || Int(word) == all { return ["all"] }
      let numbered = Int(word).flatMap {
        curriculum.units.indices.contains($0 - 1) ? curriculum.units[$0 - 1] : nil
      }
      guard let unit = numbered ?? curriculum.unit(word) else { return nil }
      if !units.contains(unit.code) { units.append(unit.code) }
    }
    return units
  }

  private func keep(_ units: [String]) throws {
    guard let key = SettingKey.named("units") else { return }
    try workspace.settings.file.set(key, to: units.joined(separator: ","))
    workspace.settings.reload()
    let names = units.contains(where: isEveryUnit) ? "every unit" : units.joined(separator: ", ")
    console.paragraph(
      "From now on “study”, “due” and the rest mean \(names) unless you name a unit; “config set units” "
        + "changes that.")
  }

  /// Asks for the day of a unit's assessment and sets it as a goal; returns whether to ask on.
  private func askForDay(of unit: String, _ dialogue: Dialogue<NoCommand>) throws -> Bool {
    let today = try workspace.today()
    while true {
      let reply = try dialogue.ask(
        "Day of your assessment for \(unit), such as 24/12/2026 or 3w; just Enter if not known: ")
      guard case .text(let text) = reply else { return false }
      if text.trimmed.isEmpty { return true }
      do {
        let day = try StudyDay.ahead(typed: text, for: nil, today: today)
        let minutes = try askForMinutes(dialogue)
        try workspace.decide(
          .goalSet(.init(unit: unit, by: day.description, target: 0.95, minutesPerDay: minutes)))
        console.paragraph(
          "The goal for \(unit) is \(day.words(on: today)): “plan” shows the days until then.")
        return true
      } catch let problem as Problem {
        console.paragraph(problem.sentence)
      }
    }
  }

  /// Asks how long somebody can study on a day; `nil` for as long as a session takes.
  private func askForMinutes(_ dialogue: Dialogue<NoCommand>) throws -> Double? {
    try dialogue.choose(
      "Minutes a day that you have for it; just Enter for a session of \(workspace.sessionLength) questions: ",
      hint: "Type 1 to 1440, or just Enter."
    ) { text -> Double?? in
      if text.trimmed.isEmpty { return .some(nil) }
      return Int(text.trimmed).flatMap { (1...1_440).contains($0) ? .some(Double($0)) : nil }
    }.value ?? nil
  }
}
