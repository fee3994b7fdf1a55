package import Curriculum

/// Reads study notes: Markdown files of the format `viva-notes/1`, with front matter in YAML.
///
/// `QuestionBanks/FORMAT.md` describes the format.
package enum StudyNotesReader {
  /// Reads notes, and finds everything that is wrong with them.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file, which may be anything.
  ///   - file: The path of the file, for the diagnostics.
  ///   - knownCriteria: The lines of units that notes may serve; not checked where none are given.
  /// - Returns: The notes where they have no error, and all diagnostics.
  package static func read(
    _ bytes: [UInt8], file: String, knownCriteria: Set<CriterionID>? = nil
  ) -> Reading<StudyNotes> {
    locate(bytes, file: file, criteria: knownCriteria.map(KnownCriteria.init)).reading
  }

  /// Reads notes with the places of their names.
  static func locate(_ bytes: [UInt8], file: String, criteria: KnownCriteria?) -> LocatedNotes {
    let bytes = bytes.withoutByteOrderMark
    let source = SourceText(bytes, file: file)
    do throws(YAMLDocument.Obstacle) {
      _ = try YAMLDocument.text(of: bytes, source: source)
      let log = ProblemLog(source: source)
      guard let last = frontMatterEnd(source, log) else {
        return LocatedNotes(reading: Reading(value: nil, diagnostics: log.diagnostics))
      }
      let head = try frontMatter(source, through: last, log)
      var body = NotesBody(topic: head?.topic.value ?? "", file: file, log: log, criteria: criteria)
      for number in (last + 1)..<max(last + 1, source.lineCount + 1) {
        body.take(source.line(number), number)
      }
      let notes = body.finish()
      let value = head.map {
        StudyNotes(topic: $0.topic.value, title: $0.title, asAt: $0.asAt, notes: notes)
      }
      return LocatedNotes(
        reading: Reading(value: value, diagnostics: log.diagnostics), topic: head?.topic,
        paragraphs: body.paragraphs)
    } catch {
      return LocatedNotes(reading: Reading(value: nil, diagnostics: [error.diagnostic]))
    }
  }

  /// Returns the number of the line that ends the front matter.
  private static func frontMatterEnd(_ source: SourceText, _ log: ProblemLog) -> Int? {
    let start = SourcePosition(file: source.file)
    guard source.isFence(1) else {
      log.report(source.bytes.isEmpty ? .nothingInFile : .noFrontMatter, at: start)
      return nil
    }
    guard source.lineCount > 1, let end = (2...source.lineCount).first(where: source.isFence) else {
      log.report(.frontMatterNotEnded, at: start)
      return nil
    }
    return end
  }

  private static func frontMatter(
    _ source: SourceText, through last: Int, _ log: ProblemLog
  ) throws(YAMLDocument.Obstacle) -> (topic: Located<String>, title: String, asAt: String?)? {
    let end = source.offset(line: last, column: 1) ?? source.bytes.count
    let document = try YAMLDocument(Array(source.bytes[..<end]), source: source)
    log.refuseAnchors(of: document)
    guard let fields = YAMLFields(document.root, keys: document.keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: ["format", "topic", "title", "asAt"])
    fields.checkFormat(named: "viva-notes", version: 1)
    let topic = fields.located("topic")
    if let topic, !topic.value.isHyphenatedName {
      log.report(.badID(what: "a topic", topic.value), at: topic.position)
    }
    let asAt = fields["asAt"].flatMap { log.text(of: $0) }
    if let asAt, !asAt.value.isCalendarDate {
      log.report(.notADate(asAt.value), at: asAt.position)
    }
    let title = fields.text("title")
    return topic.map { ($0, title, asAt?.value) }
  }
}

/// Notes with the places of their names, which are known where the notes themselves have errors too.
struct LocatedNotes {
  var reading: Reading<StudyNotes>
  var topic: Located<String>?
  /// The paragraphs that questions can name, in the file's order.
  var paragraphs: [Located<NoteParagraphID>] = []
}

extension SourceText {
  /// Whether a line begins or ends front matter.
  fileprivate func isFence(_ number: Int) -> Bool {
    let line = line(number)
    return line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }
}
