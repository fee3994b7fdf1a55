package import Curriculum
internal import Yams

/// Reads assessment instruments: YAML files of the format `viva-instrument/1`.
package struct YAMLInstrumentReader {
  private let units: [Unit]
  private let known: Set<Question.ID>
  private let conditions: [String: [String]]
  private let today: String?

  /// - Parameters:
  ///   - units: The units that it can be for; lines of its own may be named without the code.
  ///   - known: The questions that there are.
  ///   - conditions: The conditions that can be set, each with what can be chosen; nothing to choose from
  ///     for any text.
  ///   - today: The date, as `yyyy-mm-dd`; without one, a validation that is still to come is not told.
  package init(
    units: [Unit], questions known: Set<Question.ID>, conditions: [String: [String]],
    today: String? = nil
  ) {
    (self.units, self.known, self.conditions) = (units, known, conditions)
    self.today = today
  }

  /// Reads a file, and finds everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file, which may be anything.
  ///   - file: The path of the file, for the diagnostics.
  /// - Returns: The instrument where the file has no error, and all diagnostics.
  package func read(_ bytes: [UInt8], file: String) -> Reading<Instrument> {
    let bytes = bytes.withoutByteOrderMark
    let source = SourceText(bytes, file: file)
    do throws(YAMLDocument.Obstacle) {
      let document = try YAMLDocument(bytes, source: source)
      let log = ProblemLog(source: source)
      log.refuseAnchors(of: document)
      let instrument = instrument(document, log)
      return Reading(value: instrument, diagnostics: log.diagnostics)
    } catch {
      return Reading(value: nil, diagnostics: [error.diagnostic])
    }
  }

  private static let keys = [
    "format", "name", "title", "version", "unit", "release", "validated", "conditions", "questions",
    "own", "blueprint",
  ]

  private func instrument(_ document: YAMLDocument, _ log: ProblemLog) -> Instrument? {
    let keys = document.keys
    guard let fields = YAMLFields(document.root, keys: keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: Self.keys)
    fields.checkFormat(named: "viva-instrument", version: 1)
    let name = fields.located("name")
    if let name, !name.value.isHyphenatedName {
      log.report(.badID(what: "an instrument", name.value), at: name.position)
    }
    guard let unit = unit(fields) else { return nil }
    let own = own(fields, of: unit, named: name?.value ?? "", document)
    return Instrument(
      name: name?.value ?? "", title: fields.text("title"), version: fields.text("version"),
      unit: unit.code, release: fields.optionalText("release"),
      validation: validation(fields["validated"], keys, log),
      conditions: conditions(fields["conditions"], keys, log),
      choice: choice(fields, of: unit, own: own.map(\.id), keys), own: own)
  }

  /// Reads the unit; where only one can be meant, the rest is checked against that, whatever stands there.
  private func unit(_ fields: YAMLFields) -> Unit? {
    let only = units.count == 1 ? units.first : nil
    guard let code = fields.located("unit") else { return only }
    if let unit = units.first(where: { $0.code == code.value }) { return unit }
    let codes = units.map(\.code)
    fields.log.report(
      .unknownName(
        what: "unit", name: code.value,
        suggestion: only == nil ? Suggestion.nearest(to: code.value, among: codes) : nil,
        names: codes), at: code.position)
    return only
  }

  private func validation(
    _ node: Node?, _ keys: RenamedKeys, _ log: ProblemLog
  ) -> Instrument.Validation? {
    guard let node, let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: ["by", "on"])
    let day = fields.located("on")
    if let day, !day.value.isCalendarDate {
      log.report(.notADate(day.value), at: day.position)
    } else if let day, let today, day.value > today {
      log.report(.validatedToCome(day.value), at: day.position)
    }
    return Instrument.Validation(by: fields.text("by"), on: day?.value ?? "")
  }

  private func conditions(
    _ node: Node?, _ keys: RenamedKeys, _ log: ProblemLog
  ) -> [String: String] {
    guard let node, let fields = YAMLFields(node, keys: keys, log: log) else { return [:] }
    fields.refuseKeys(exceptFor: conditions.keys.sorted())
    let pairs = fields.keys.compactMap { key -> (String, String)? in
      guard let names = conditions[key], let text = fields.located(key) else { return nil }
      if !names.isEmpty, !names.contains(text.value) {
        let nearest = Suggestion.nearest(to: text.value, among: names)
        log.report(
          .unknownName(what: key, name: text.value, suggestion: nearest, names: names),
          at: text.position)
      }
      return (key, text.value)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private func choice(
    _ fields: YAMLFields, of unit: Unit, own: [Question.ID], _ keys: RenamedKeys
  ) -> Instrument.Choice {
    guard let node = fields["blueprint"] else { return .named(questions(fields, own: own)) }
    if fields["questions"] != nil {
      // Which of the two is meant, nobody can know.
      fields.log.report(
        .unknownKey("questions", suggestion: nil), at: fields.place(of: "questions"))
    }
    guard let plan = YAMLFields(node, keys: keys, log: fields.log) else { return .named([]) }
    plan.refuseKeys(exceptFor: ["perCriterion", "limit", "open", "criteria", "seed"])
    let blueprint = QuestionBlueprint(
      perCriterion: whole("perCriterion", plan) ?? 1, limit: whole("limit", plan),
      openOnly: plan.flag("open", required: false) ?? false,
      seed: UInt64(whole("seed", plan) ?? 1))
    return .blueprint(blueprint, lines: lines(plan, of: unit))
  }

  /// Reads which questions are asked; those of its own that are not among them come after them.
  private func questions(_ fields: YAMLFields, own: [Question.ID]) -> [Question.ID] {
    let names = fields.texts("questions", of: "question", required: fields["own"] == nil)
    fields.log.refuseRepeats(names, "the question")
    let known = known.union(own)
    for name in names where !known.contains(Question.ID(rawValue: name.value)) {
      let nearest = Suggestion.nearest(to: name.value, among: known.map(\.rawValue))
      fields.log.report(.unknownQuestion(name.value, suggestion: nearest), at: name.position)
    }
    let ids = names.map { Question.ID(rawValue: $0.value) }
    return ids + own.filter { !ids.contains($0) }
  }

  /// Reads the questions that no bank has; their ids are those of nothing else.
  private func own(
    _ fields: YAMLFields, of unit: Unit, named name: String, _ document: YAMLDocument
  ) -> [Question] {
    guard fields["own"] != nil else { return [] }
    let bank = YAMLBank(
      document, log: fields.log, criteria: KnownCriteria(Set(unit.askableCriteria.map(\.id))))
    let questions = fields.list("own", of: "question").compactMap {
      bank.ownQuestion($0, of: unit, topic: name)
    }
    bank.refuseRepeatedIDs(questions)
    for question in questions {
      let id = question.value.id
      if known.contains(id) {
        fields.log.report(
          .takenID(id.rawValue, by: "a question of the banks"), at: question.position)
      } else if id.isOfAskedOnTheSpot {
        fields.log.report(
          .takenID(id.rawValue, by: "what is asked on the spot"), at: question.position)
      }
    }
    return questions.map(\.value)
  }

  /// Reads a whole number from 1; a seed too, so that what is left out can be told from it.
  private func whole(_ key: String, _ fields: YAMLFields) -> Int? {
    guard let number = fields.number(key, required: false) else { return nil }
    guard let whole = Int(exactly: number.value), whole >= 1 else {
      fields.log.report(
        .wrongType(expected: "a whole number from 1", found: "\(number.value)"), at: number.position
      )
      return nil
    }
    return whole
  }

  private func lines(_ fields: YAMLFields, of unit: Unit) -> [String] {
    let names = unit.nodes.map(\.id.rawValue)
    let written = fields.texts("criteria", of: "criterion", required: false)
    fields.log.refuseRepeats(written, "the criterion")
    for line in written {
      let full =
        line.value.hasPrefix(unit.code + ".") ? line.value : unit.code + "." + line.value
      guard !names.contains(full) else { continue }
      let nearest = Suggestion.nearest(to: full, among: names)
      fields.log.report(.unknownCriterion(line.value, suggestion: nearest), at: line.position)
    }
    return written.map(\.value)
  }
}
