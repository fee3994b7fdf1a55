package import Assessment
package import Curriculum
package import LearnerRecord

/// Which entries of a record a sealed file shows where it doesn't show all.
///
/// Beside what was chosen, it shows whatever corrects, withdraws or erases any of that, the wordings of what was
/// asked, and the first entry, which names the record.
package struct ShownEntries {
  /// What is chosen of a record.
  package enum Choice: Equatable, Sendable {
    /// Answers from practice, by their entries.
    case answers([Int])
    /// One form, or one questioning, by its entry.
    case form(Int)
    /// All forms, questionings and answers from practice of a unit, by its code.
    case unit(String)
  }

  /// Why nothing can be shown.
  package enum Fault: Error, Equatable {
    /// The entry is no answer from practice.
    case noAnswer(Int)
    /// The entry is neither a form nor the beginning of a questioning.
    case noForm(Int)
    /// Nothing is on record of the unit with this code.
    case nothing(unit: String)
  }

  /// The numbers of the entries.
  package private(set) var numbers: Set<Int>

  /// Finds the entries to show.
  ///
  /// - Parameters:
  ///   - choice: What is chosen.
  ///   - entries: All entries of the record, in order.
  /// - Throws: ``Fault`` where there is nothing of what was chosen.
  package init(_ choice: Choice, of entries: [Entry]) throws(Fault) {
    numbers = try Self.chosen(choice, entries).union([1])
    addEarlierVersions(entries)
    // In order, so that what corrects a correction comes after it.
    for entry in entries where belongs(entry.fact) { numbers.insert(entry.number) }
    addWordings(entries)
  }

  private static func chosen(
    _ choice: Choice, _ entries: [Entry]
  ) throws(Fault) -> Set<Int> {
    switch choice {
    case .answers(let chosen):
      let answers = Set(entries.filter { $0.fact.answer != nil }.map(\.number))
      if let other = chosen.first(where: { !answers.contains($0) }) { throw .noAnswer(other) }
      return Set(chosen)
    case .form(let number):
      let isForm = entries.contains { $0.number == number && $0.fact.formUnit != nil }
      guard isForm else { throw .noForm(number) }
      return [number]
    case .unit(let code):
      let wordings = entries.wordings
      let ofUnit = entries.filter { entry in
        entry.fact.formUnit == code
          || entry.fact.answer.flatMap { wordings[$0.wording] }?.criteria
            .contains { $0.unitCode == code } == true
      }
      guard !ofUnit.isEmpty else { throw .nothing(unit: code) }
      return Set(ofUnit.map(\.number))
    }
  }

  /// Adds what a chosen form took the place of, since the document shows both.
  private mutating func addEarlierVersions(_ entries: [Entry]) {
    for entry in entries.reversed() where numbers.contains(entry.number) {
      if case .filed(let form) = entry.fact, let earlier = form.supersedes {
        numbers.insert(earlier)
      }
    }
  }

  /// Whether a fact is a part of something that is shown, changes it, or says that something was erased or that
  /// copies were joined.
  private func belongs(_ fact: Fact) -> Bool {
    switch fact {
    case .forgotten, .joined: return true
    default: break
    }
    return fact.questioning.map(numbers.contains) == true || !numbers.isDisjoint(with: fact.amends)
  }

  private mutating func addWordings(_ entries: [Entry]) {
    var (prints, questions): (Set<String>, Set<Question.ID>) = ([], [])
    for entry in entries where numbers.contains(entry.number) {
      switch entry.fact {
      case .answered(let fact): prints.insert(fact.wording)
      case .asked(let fact): prints.insert(fact.wording)
      case .questioningExtended(let fact): prints.insert(fact.wording)
      // What is planned is named by its questions.
      case .questioningBegun(let fact): questions.formUnion(fact.questions)
      default: break
      }
    }
    for entry in entries {
      guard case .worded(let fact) = entry.fact else { continue }
      if prints.contains(fact.fingerprint) || questions.contains(fact.question.id) {
        numbers.insert(entry.number)
      }
    }
  }

  /// Returns the forms that are shown and would say something else if all entries were: such as a record
  /// sheet that tells what is on record of performance.
  ///
  /// - Parameters:
  ///   - entries: All entries of the record, in order.
  ///   - curriculum: Today's units.
  /// - Returns: The forms as all entries have them.
  package func formsThatRestOnMore(
    in entries: [Entry], _ curriculum: Curriculum
  ) -> [FiledForm] {
    let shown = entries.filter { numbers.contains($0.number) }
    let parts = Dictionary(
      FiledForm.all(in: shown).map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
    return FiledForm.all(in: entries).filter { whole in
      guard let part = parts[whole.entry] else { return false }
      func remarks(_ form: FiledForm, _ entries: [Entry]) -> [String] {
        curriculum.unit(form.unit).map { form.remarks(of: $0, in: entries) } ?? []
      }
      return whole.values != part.values || whole.corrections != part.corrections
        || remarks(whole, entries) != remarks(part, shown)
    }
  }
}

extension Fact {
  /// The answer from practice that this is; `nil` for anything else.
  fileprivate var answer: Answered? { if case .answered(let fact) = self { fact } else { nil } }

  /// The code of the unit of a form, or of the questioning that this begins.
  fileprivate var formUnit: String? {
    switch self {
    case .filed(let fact): fact.unit
    case .questioningBegun(let fact): fact.unit
    default: nil
    }
  }
}
