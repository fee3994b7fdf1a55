package import Curriculum
package import LearnerRecord
internal import Scheduling
internal import Text

/// The questions that an assessor means to ask, and how they were chosen.
package struct ChosenQuestions {
  /// Why no questions can be chosen.
  package enum Fault: Error, Equatable {
    /// No bank has a question for the criteria.
    case none
    /// No bank has the question; the nearest name, if one is near enough.
    case unknown(String, nearest: String?)
    /// Nothing of the unit is to be asked again.
    case nothingLeft
  }

  /// The questions, in the order in which they are asked.
  package let questions: [Question]
  /// How they were chosen, in words that lead to the same choice again.
  package let words: String
  /// The entry that began the attempt before; `nil` for questions that are not asked again.
  package private(set) var again: Int?
  /// The instrument that they are from; `nil` where they were chosen otherwise.
  package private(set) var mark: Fact.InstrumentMark?
  /// What is said of questions that are asked again, in sentences.
  package private(set) var remarks: [String] = []
  /// What holds while they are asked, by the name of the field; empty where nothing is laid down.
  package private(set) var conditions: [String: String] = [:]

  /// Takes questions that the assessor names.
  ///
  /// - Parameters:
  ///   - names: Their ids, in the order in which they are asked.
  ///   - curriculum: What can be asked.
  /// - Throws: `Fault`; what the curriculum throws.
  package init(named names: [String], from curriculum: Curriculum) throws {
    try self.init(named: names, own: [], from: curriculum)
  }

  private init(named names: [String], own: [Question], from curriculum: Curriculum) throws {
    questions = try names.map { name in
      let id = Question.ID(rawValue: name)
      // Without a seed of their own, the numbers of a named question are the same each time.
      if let question = try own.first(where: { $0.id == id }) ?? curriculum.question(id) {
        return question.drawn(seed: stableHash(name))
      }
      let names = curriculum.outlines.map(\.id.rawValue)
      throw Fault.unknown(name, nearest: nearestName(to: name, among: names))
    }
    words = "named by the assessor"
  }

  /// Takes what earlier questionings of a candidate left: what was not yet satisfactory, and what was not asked.
  ///
  /// - Parameters:
  ///   - entries: The entries of the candidate's record.
  ///   - unit: The unit.
  ///   - curriculum: What can be asked; a question that it does not have any more is asked as it was worded.
  /// - Throws: `Fault.nothingLeft`; what the curriculum throws.
  package init(
    leftIn entries: [Entry], of unit: Unit, from curriculum: Curriculum
  ) throws {
    let all = RecordStanding(entries).units.first { $0.code == unit.code }?.lacks ?? []
    // What was asked again under another question is asked once more, not twice.
    let lacks = all.filter { lack in
      lack.criteria.isEmpty
        || !all.contains { later in
          later.questioning > lack.questioning && later.wasAsked
            && Set(later.criteria).isSuperset(of: lack.criteria)
        }
    }
    let earlier = Questioning.all(in: entries).filter { $0.begun.unit == unit.code }
    guard let last = earlier.last, !lacks.isEmpty else { throw Fault.nothingLeft }
    let worded = entries.wordings.values.map { ($0.id, $0) }
    let before = Dictionary(worded) { $1 }
    var choice = AskingAgain(
      lacks, asked: Set(before.keys), of: unit, from: curriculum.outlines)
    questions = try lacks.compactMap { lack in
      let id = choice.question(for: lack)
      return try curriculum.question(id)?.drawn(seed: stableHash(id.rawValue)) ?? before[id]
    }
    remarks = choice.remarks
    again = last.entry
    words =
      "what was not yet satisfactory or not asked; attempt \(earlier.count + 1), after the questioning of "
      + "\(last.at.dateWords), entry \(last.entry)"
  }

  /// Chooses questions by a blueprint.
  ///
  /// - Parameters:
  ///   - blueprint: How many per criterion, and so on.
  ///   - unit: The unit.
  ///   - lines: The only lines of the unit to ask about, as the assessor names them; none for all of it.
  ///   - curriculum: What can be asked.
  /// - Throws: `Fault` where nothing fits; `UnknownName` for a line that the unit does not have; what the
  ///   curriculum throws.
  package init(
    by blueprint: QuestionBlueprint, of unit: Unit, within lines: [String],
    from curriculum: Curriculum
  ) throws {
    let wanted = try lines.reduce(into: Set<CriterionID>()) { wanted, name in
      let full = name.uppercased().hasPrefix(unit.code + ".") ? name : unit.code + "." + name
      guard case .criterion(let id) = try curriculum.selector(full) else {
        throw UnknownName(name: name, suggestion: nil)
      }
      wanted.formUnion(curriculum.criteria(within: id))
    }
    let criteria = unit.askableCriteria.map(\.id).filter { lines.isEmpty || wanted.contains($0) }
    var chance = SplitMix64(seed: blueprint.seed)
    let ids = blueprint.questions(for: criteria, from: curriculum.outlines, using: &chance)
    guard !ids.isEmpty else { throw Fault.none }
    questions = try ids.compactMap { try curriculum.question($0) }.drawn(using: chance)
    words =
      blueprint.inWords + (lines.isEmpty ? "" : " on \(lines.joined(separator: ", "))")
  }

  /// Takes the questions of an instrument.
  ///
  /// - Parameters:
  ///   - instrument: The instrument.
  ///   - sha256: The SHA-256 of the bytes of its file.
  ///   - unit: The unit.
  ///   - curriculum: What can be asked.
  /// - Throws: As the other ways to choose.
  package init(
    of instrument: Instrument, sha256: String, unit: Unit, from curriculum: Curriculum
  ) throws {
    let chosen: ChosenQuestions
    var after: [Question] = []
    switch instrument.choice {
    case .named(let ids):
      chosen = try .init(named: ids.map(\.rawValue), own: instrument.own, from: curriculum)
    case .blueprint(let blueprint, let lines):
      chosen = try .init(by: blueprint, of: unit, within: lines, from: curriculum)
      after = instrument.own.map { $0.drawn(seed: stableHash($0.id.rawValue)) }
    }
    let validation = instrument.validation.map {
      "validated by \($0.by) on \(dateInWords($0.on) ?? $0.on)"
    }
    let way: String? = if case .blueprint = instrument.choice { chosen.words } else { nil }
    let own =
      instrument.own.isEmpty ? nil : "\(counted(instrument.own.count, "question")) of its own"
    self = ChosenQuestions(
      questions: chosen.questions + after,
      words: (["as laid down in “\(instrument.title)”", validation ?? "not validated"]
        + [way, own].compactMap(\.self)).joined(separator: ", "))
    mark = .init(name: instrument.name, version: instrument.version, sha256: sha256)
    conditions = instrument.conditions
  }

  private init(questions: [Question], words: String) {
    (self.questions, self.words) = (questions, words)
  }

  /// Returns the questions as an instrument: its name, version and hash, or the banks that they come from, and
  /// a version that changes with any letter of any of them.
  ///
  /// - Throws: Whatever the encoder throws; nothing, for questions with finite numbers.
  package func instrument() throws -> String {
    if let mark { return "\(mark.name), version \(mark.version), SHA-256 \(mark.sha256)" }
    let topics = Set(questions.map(\.topic)).sorted().joined(separator: ", ")
    let law =
      questions.compactMap(\.asAt).min().map { ", law as at \(dateInWords($0) ?? $0)" } ?? ""
    let prints = try questions.map { try Wording($0).fingerprint }.joined()
    let digits = String(stableHash(prints), radix: 16)
    let version = digits.zeroPadded(to: 16).prefix(8)
    return "\(counted(questions.count, "question")) of \(topics)\(law), version \(version)"
  }
}
