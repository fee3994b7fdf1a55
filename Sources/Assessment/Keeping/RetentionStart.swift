internal import Curriculum
package import LearnerRecord
internal import Scheduling
internal import Text

/// From when the time counts for which the records of a unit's assessment have to be kept.
package struct RetentionStart: Equatable, Sendable {
  /// The code of the unit.
  package let unit: String
  /// The day, as `yyyy-mm-dd`: that of the result, or of the latest entry where that is later.
  package let day: String
  /// Whether `day` is that of a result on record.
  package let isResult: Bool
  /// The numbers of the entries that hold the assessment of the unit: what was corrected included, and
  /// the wordings that were asked and the person's name.
  package let entries: Set<Int>

  /// Finds every unit that a record holds assessments of, in the order of their codes.
  ///
  /// An entry that is dated before the one in front of it counts as dated like that one: a clock that
  /// was wrong must not shorten the time.
  ///
  /// - Parameter entries: The entries of the record, in order.
  /// - Returns: One for each unit with a form or a questioning on record.
  package static func all(in entries: [Entry]) -> [RetentionStart] {
    let units = AssessedUnits(entries)
    let results = Dictionary(
      FiledForm.standing(in: entries).compactMap { form -> (String, String)? in
        guard form.kind == .recordSheet, form.values.fields["overall"] != nil else { return nil }
        // A date that can't be read must not hide that there is something to keep.
        let day = form.values.fields["date"].flatMap { CalendarDate(iso: $0)?.isoText }
        return (form.unit, day ?? units.days[form.entry]?.description ?? form.at.date)
      }, uniquingKeysWith: max)
    return units.entries.sorted { $0.key < $1.key }.map { unit, numbers in
      let evidence = numbers.subtracting(units.papers).compactMap { units.days[$0] }.max()
      let any = numbers.compactMap { units.days[$0] }.max()
      let result = results[unit]
      let day = max(result ?? "", evidence?.description ?? "")
      return RetentionStart(
        unit: unit, day: day.isEmpty ? any?.description ?? "" : day,
        isResult: result != nil && day == result,
        entries: numbers.union(units.context(of: unit)))
    }
  }
}

/// Which entries of a record hold assessments, by unit.
private struct AssessedUnits {
  /// The entries of each unit.
  private(set) var entries: [String: Set<Int>] = [:]
  /// The entries that hold record sheets, or papers that organise or sum up a portfolio: nothing was done on their
  /// day that would have to be kept longer.
  private(set) var papers: Set<Int> = []
  /// The day of each entry, none earlier than that of an entry before it.
  private(set) var days: [Int: StudyDay] = [:]
  private var units: [Int: String] = [:]
  private var questions: [String: Set<Question.ID>] = [:]
  private var wordings: [(number: Int, question: Question.ID)] = []
  private var names: Set<Int> = []

  init(_ record: [Entry]) {
    var latest: Moment?
    days.reserveCapacity(record.count)
    for entry in record {
      if entry.at.milliseconds > latest?.milliseconds ?? .min { latest = entry.at }
      days[entry.number] = (latest ?? entry.at).studyDay(rolloverHour: 0)
      take(entry)
    }
  }

  /// Returns the entries without which those of a unit say less: wordings, and the person's name.
  func context(of unit: String) -> Set<Int> {
    let asked = questions[unit] ?? []
    return names.union(wordings.filter { asked.contains($0.question) }.map(\.number))
  }

  private mutating func take(_ entry: Entry) {
    switch entry.fact {
    case .filed(let fact):
      entries[fact.unit, default: []].insert(entry.number)
      if fact.form == FormKind.recordSheet.id || entry.isPortfolioPaper {
        papers.insert(entry.number)
      }
    case .questioningBegun(let fact):
      units[entry.number] = fact.unit
      questions[fact.unit, default: []].formUnion(fact.questions)
      entries[fact.unit, default: []].insert(entry.number)
    case .verified(let fact): verify(entry.number, fact.entry)
    case .secondMarked(let fact): verify(entry.number, fact.entry)
    case .worded(let fact): wordings.append((entry.number, fact.question.id))
    case .named: names.insert(entry.number)
    default: if let questioning = entry.fact.questioning { take(entry.number, of: questioning) }
    }
  }

  /// What a verifier said is kept as long as what it was said on.
  private mutating func verify(_ number: Int, _ earlier: Int) {
    for unit in entries.keys where entries[unit]?.contains(earlier) == true {
      entries[unit]?.insert(number)
    }
  }

  private mutating func take(_ number: Int, of questioning: Int) {
    guard let unit = units[questioning] else { return }
    entries[unit, default: []].insert(number)
  }
}
