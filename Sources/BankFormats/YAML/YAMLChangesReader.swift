package import Curriculum
internal import Text
internal import Yams

/// Reads changes of the law: YAML files of the format `viva-changes/1`.
///
/// `QuestionBanks/FORMAT.md` describes the format.
package enum YAMLChangesReader {
  /// Reads a file, and finds everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file, which may be anything.
  ///   - file: The path of the file, for the diagnostics.
  ///   - known: The questions that there are, whose absence is a warning; `nil` to look for none.
  /// - Returns: The changes where the file has no error, and all diagnostics.
  package static func read(
    _ bytes: [UInt8], file: String, questions known: Set<Question.ID>? = nil
  ) -> Reading<[LawChange]> {
    let bytes = bytes.withoutByteOrderMark
    let source = SourceText(bytes, file: file)
    do throws(YAMLDocument.Obstacle) {
      let document = try YAMLDocument(bytes, source: source)
      let log = ProblemLog(source: source)
      log.refuseAnchors(of: document)
      let changes = YAMLChanges(keys: document.keys, log: log, known: known).read(document.root)
      return Reading(value: changes, diagnostics: log.diagnostics)
    } catch {
      return Reading(value: nil, diagnostics: [error.diagnostic])
    }
  }
}

/// The reading of one file of changes.
private struct YAMLChanges {
  let keys: RenamedKeys
  let log: ProblemLog
  let known: Set<Question.ID>?

  /// The laws that there are changes of.
  private enum Law: String, CaseIterable {
    case australia = "AU"
    case unitedKingdom = "UK"
  }

  private static let keys = [
    "id", "jurisdiction", "inForce", "planned", "title", "old", "new", "source", "questions",
  ]

  func read(_ root: Node) -> [LawChange]? {
    guard let fields = YAMLFields(root, keys: keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: ["format", "changes"])
    fields.checkFormat(named: "viva-changes", version: 1)
    let read = fields.list("changes", of: "change").compactMap(change)
    log.refuseRepeats(read.compactMap(\.id), "the change")
    return read.map(\.change)
  }

  private func change(_ node: Node) -> (id: Located<String>?, change: LawChange)? {
    guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: Self.keys)
    let id = fields.located("id")
    if let id, !id.value.isHyphenatedName {
      log.report(.badID(what: "a change", id.value), at: id.position)
    }
    let law: Law? = fields.name("jurisdiction", "jurisdiction")
    let change = LawChange(
      id: id?.value ?? "",
      jurisdiction: law.flatMap { Jurisdiction(rawValue: $0.rawValue) } ?? .general,
      inForce: date(fields), isPlanned: fields.flag("planned", required: false) ?? false,
      title: fields.text("title"), old: fields.text("old"), new: fields.text("new"),
      source: fields.text("source"), questions: questions(fields))
    return (id, change)
  }

  private func date(_ fields: YAMLFields) -> CalendarDate {
    guard let text = fields.located("inForce") else { return CalendarDate(dayNumber: 0) }
    if let date = CalendarDate(iso: text.value) { return date }
    log.report(.notADate(text.value), at: text.position)
    return CalendarDate(dayNumber: 0)
  }

  private func questions(_ fields: YAMLFields) -> [Question.ID] {
    let names = fields.texts("questions", of: "question", required: false)
    log.refuseRepeats(names, "the question")
    for name in names {
      if !name.value.isHyphenatedName {
        log.report(.badID(what: "an id", name.value), at: name.position)
      } else if let known, !known.contains(Question.ID(rawValue: name.value)) {
        let suggestion = Suggestion.nearest(to: name.value, among: known.map(\.rawValue))
        log.report(
          .changedQuestionMissing(name.value, suggestion: suggestion), at: name.position)
      }
    }
    return names.map { Question.ID(rawValue: $0.value) }
  }
}
