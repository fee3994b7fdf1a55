package import Curriculum
internal import Yams

/// A file of assessment tasks, `viva-tasks/1`.
package struct TaskFile: Sendable {
  /// The tasks, in order; empty where the file can't be read.
  package let tasks: [AssessmentTask]
  /// Everything that is wrong with the file.
  package let diagnostics: [Diagnostic]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - file: Its name, for diagnostics.
  ///   - unit: The unit that the tasks assess; criteria may be named without its code.
  package init(_ bytes: [UInt8], file: String, unit: Unit) {
    let bytes = bytes.withoutByteOrderMark
    let source = SourceText(bytes, file: file)
    do throws(YAMLDocument.Obstacle) {
      let yaml = try YAMLDocument(bytes, source: source)
      let log = ProblemLog(source: source)
      log.refuseAnchors(of: yaml)
      let reader = TaskReader(keys: yaml.keys, log: log, unit: unit)
      tasks = reader.tasks(yaml.root)
      diagnostics = log.diagnostics
    } catch {
      (tasks, diagnostics) = ([], [error.diagnostic])
    }
  }
}

private struct TaskReader {
  let keys: RenamedKeys
  let log: ProblemLog
  let unit: Unit

  func tasks(_ root: Node) -> [AssessmentTask] {
    guard let fields = YAMLFields(root, keys: keys, log: log) else { return [] }
    fields.refuseKeys(exceptFor: ["format", "tasks"])
    fields.checkFormat(named: "viva-tasks", version: 1)
    let read = fields.list("tasks", of: "task").compactMap(task)
    log.refuseRepeats(read.map(\.name), "the task")
    return read.map(\.task)
  }

  private func task(_ node: Node) -> (name: Located<String>, task: AssessmentTask)? {
    guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
    fields.refuseKeys(
      exceptFor: ["id", "title", "type", "due", "conditions", "criteria", "questions"])
    guard let name = fields.located("id") else { return nil }
    if !name.value.isHyphenatedName {
      log.report(.badID(what: "a task", name.value), at: name.position)
    }
    var due: String?
    if fields.optionalText("due") != nil, let date = fields.located("due") {
      if !date.value.isCalendarDate { log.report(.notADate(date.value), at: date.position) }
      due = date.value
    }
    return (
      name,
      AssessmentTask(
        id: name.value, title: fields.text("title"), kind: fields.name("type", "type") ?? .project,
        due: due, conditions: fields.optionalText("conditions"), criteria: criteria(fields),
        questions: fields.texts("questions", of: "question", required: false, atLeast: 0)
          .map { Question.ID(rawValue: $0.value) })
    )
  }

  /// Reads criteria; `PC1.1` stands for `SIRXCEG006.PC1.1`, and a line stands for all below it.
  private func criteria(_ fields: YAMLFields) -> [CriterionID] {
    let names = unit.nodes.map(\.id.rawValue)
    return fields.texts("criteria", of: "criterion", required: false, atLeast: 0).compactMap {
      text in
      let full = text.value.hasPrefix(unit.code + ".") ? text.value : unit.code + "." + text.value
      guard names.contains(full) else {
        log.report(
          .unknownCriterion(text.value, suggestion: nearestName(to: full, among: names)),
          at: text.position)
        return nil
      }
      return CriterionID(rawValue: full)
    }
  }
}
