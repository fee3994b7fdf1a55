package import Curriculum
internal import Yams

/// A file of assessment tasks, `viva-tasks/1`.
package struct TaskFile: Sendable {
  /// How the unit is delivered; nothing where any diagnostic is an error.
  package let delivery: UnitDelivery
  /// The tasks, in order; empty where any diagnostic is an error.
  package let tasks: [AssessmentTask]
  /// Everything that is wrong with the file.
  package let diagnostics: [Diagnostic]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - file: Its name, for diagnostics.
  ///   - unit: The unit that the tasks assess; criteria may be named without its code.
  ///   - questions: The questions that there are; `nil` to take whatever is named.
  package init(
    _ bytes: [UInt8], file: String, unit: Unit, questions: Set<Question.ID>? = nil
  ) {
    let bytes = bytes.withoutByteOrderMark
    let source = SourceText(bytes, file: file)
    do throws(YAMLDocument.Obstacle) {
      let yaml = try YAMLDocument(bytes, source: source)
      let log = ProblemLog(source: source)
      log.refuseAnchors(of: yaml)
      let reader = TaskReader(keys: yaml.keys, log: log, unit: unit, known: questions)
      let reading = Reading(value: reader.file(yaml.root), diagnostics: log.diagnostics)
      (delivery, tasks) = reading.value ?? (UnitDelivery(), [])
      diagnostics = reading.diagnostics
    } catch {
      (delivery, tasks, diagnostics) = (UnitDelivery(), [], [error.diagnostic])
    }
  }
}

private struct TaskReader {
  let keys: RenamedKeys
  let log: ProblemLog
  let unit: Unit
  let known: Set<Question.ID>?
  /// The names of the unit's lines.
  let names: [String]

  init(keys: RenamedKeys, log: ProblemLog, unit: Unit, known: Set<Question.ID>?) {
    (self.keys, self.log, self.unit, self.known) = (keys, log, unit, known)
    names = unit.nodes.map(\.id.rawValue)
  }

  func file(_ root: Node) -> (UnitDelivery, [AssessmentTask]) {
    guard let fields = YAMLFields(root, keys: keys, log: log) else { return (UnitDelivery(), []) }
    fields.refuseKeys(exceptFor: ["format", "unit", "delivery", "tasks"])
    fields.checkFormat(named: "viva-tasks", version: 1)
    if fields["unit"] != nil, let code = fields.located("unit"), code.value != unit.code {
      log.report(
        .unknownName(what: "unit", name: code.value, suggestion: nil, names: [unit.code]),
        at: code.position)
    }
    return (delivery(fields["delivery"]), tasks(fields))
  }

  private func delivery(_ node: Node?) -> UnitDelivery {
    guard let node, let fields = YAMLFields(node, keys: keys, log: log) else {
      return UnitDelivery()
    }
    return UnitDelivery(texts(of: UnitDelivery.Part.self, in: fields))
  }

  /// Reads texts of one or more lines, and refuses every key that is none of them.
  private func texts<Part: CaseIterable & RawRepresentable<String> & Hashable>(
    of _: Part.Type, in fields: YAMLFields, beside others: [String] = []
  ) -> [Part: String] {
    fields.refuseKeys(exceptFor: others + Part.allCases.map(\.rawValue))
    let pairs = Part.allCases.compactMap { part in
      fields.optionalLines(part.rawValue).map { (part, $0) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private func tasks(_ fields: YAMLFields) -> [AssessmentTask] {
    let read = fields.list("tasks", of: "task").compactMap(task)
    log.refuseRepeats(
      read.map { Located(value: $0.name.value.lowercased(), position: $0.name.position) },
      "the task")
    return read.map(\.task)
  }

  private func task(_ node: Node) -> (name: Located<String>, task: AssessmentTask)? {
    guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
    let brief = texts(
      of: AssessmentTask.BriefPart.self, in: fields,
      beside: ["id", "title", "type", "due", "criteria", "questions"])
    let name = fields.located("id")
    // “T1” is how everybody writes it; the name is kept as it was written.
    if let name, !name.value.lowercased().isHyphenatedName {
      log.report(.badID(what: "a task", name.value), at: name.position)
    }
    // All is read before a missing id is looked at, so that its other problems are told as well.
    let task = AssessmentTask(
      id: name?.value ?? "", title: fields.text("title"),
      kind: fields.name("type", "type") ?? .project, due: due(fields),
      brief: brief, criteria: criteria(fields), questions: questions(fields))
    return name.map { ($0, task) }
  }

  private func due(_ fields: YAMLFields) -> String? {
    guard fields["due"] != nil, let date = fields.located("due") else { return nil }
    if !date.value.isCalendarDate { log.report(.notADate(date.value), at: date.position) }
    return date.value
  }

  private func questions(_ fields: YAMLFields) -> [Question.ID] {
    let names = fields.texts("questions", of: "question", required: false, atLeast: 0)
    log.refuseRepeats(names, "the question")
    if let known {
      for name in names where !known.contains(Question.ID(rawValue: name.value)) {
        let nearest = Suggestion.nearest(to: name.value, among: known.map(\.rawValue))
        log.report(.unknownQuestion(name.value, suggestion: nearest), at: name.position)
      }
    }
    return names.map { Question.ID(rawValue: $0.value) }
  }

  /// Reads criteria; `PC1.1` stands for `SIRXCEG006.PC1.1`, and a line stands for all below it.
  private func criteria(_ fields: YAMLFields) -> [CriterionID] {
    let written = fields.texts("criteria", of: "criterion", required: false, atLeast: 0)
    let known = written.filter(isKnown).map {
      Located(value: full($0.value), position: $0.position)
    }
    log.refuseRepeats(known, "the criterion")
    return known.map { CriterionID(rawValue: $0.value) }
  }

  private func isKnown(_ written: Located<String>) -> Bool {
    let name = full(written.value)
    if names.contains(name) { return true }
    let suggestion = Suggestion.nearest(to: name, among: names)
    log.report(
      .unknownCriterion(written.value, suggestion: suggestion), at: written.position)
    return false
  }

  private func full(_ name: String) -> String {
    name.hasPrefix(unit.code + ".") ? name : unit.code + "." + name
  }
}
