internal import Curriculum
internal import Text

/// The reading of notes line by line, below their front matter.
struct NotesBody {
  private let topic: String
  private let file: String
  private let log: ProblemLog
  private let criteria: KnownCriteria?
  private var notes: [StudyNote] = []
  /// The note that is being read.
  private var note: Located<StudyNote>?
  /// The part of it that is being read.
  private var part: Located<Part>?
  /// The text that is being read: what stood on its lines, and its first line.
  private var open: (text: String, isItem: Bool, line: Int)?
  private var isTold = false
  private var firstLines: [NoteParagraphID: Int] = [:]
  /// The paragraphs that questions can name, with their places.
  private(set) var paragraphs: [Located<NoteParagraphID>] = []

  /// A part of a note under a heading.
  private struct Part {
    var paragraph: NoteParagraph
    var isSources: Bool { paragraph.id == nil && paragraph.heading.lowercased() == Self.sources }
    var isExample: Bool { paragraph.id == nil && !isSources }
    static let sources = "sources"
    static let example = "worked example"
  }

  init(topic: String, file: String, log: ProblemLog, criteria: KnownCriteria?) {
    (self.topic, self.file, self.log, self.criteria) = (topic, file, log, criteria)
  }

  /// How many words a note has that is read in one go.
  static let words = 200...500

  /// How many criteria a note can serve.
  private static let mostCriteria = 20

  /// Takes the next line.
  mutating func take(_ line: String, _ number: Int) {
    warnOfControls(line, number)
    let text = line.trimmed
    if text.isEmpty {
      closeText()
    } else if text.hasPrefix("# ") {
      closeNote()
      beginNote(line, String(text.dropFirst(2)).trimmed, number)
    } else if text.hasPrefix("## ") {
      closePart()
      beginPart(String(text.dropFirst(3)).trimmed, number)
    } else if text.hasPrefix("- ") {
      closeText()
      open = (String(text.dropFirst(2)).trimmed, true, number)
    } else {
      if let sign = text.unreadMarkup { report(.markupNotRead(sign), number) }
      if open == nil { open = (text, false, number) } else { open?.text += " " + text }
    }
  }

  /// Returns the notes once all lines were taken.
  mutating func finish() -> [StudyNote] {
    closeNote()
    if notes.isEmpty { report(.tooFew(what: "note", least: 1, found: 0), 1) }
    return notes
  }

  private func report(_ problem: Problem, _ line: Int, _ column: Int = 1) {
    log.report(problem, at: SourcePosition(file: file, line: line, column: column))
  }

  private func warnOfControls(_ line: String, _ number: Int) {
    let scalars = line.unicodeScalars
    let odd = scalars.firstIndex { $0.properties.generalCategory == .control && $0 != "\t" }
    guard let odd else { return }
    report(
      .controlCharacter(scalars[odd]), number,
      scalars.distance(from: scalars.startIndex, to: odd) + 1)
  }
}

// Notes and their parts.
extension NotesBody {
  private mutating func beginNote(_ line: String, _ heading: String, _ number: Int) {
    let place = SourcePosition(file: file, line: number, column: 1)
    let colon = heading.firstIndex(of: ":")
    let codes = heading[..<(colon ?? heading.startIndex)].split(separator: ",").map {
      String($0).trimmed
    }
    let title = colon.map { String(heading[heading.index(after: $0)...]).trimmed } ?? heading
    if codes.isEmpty || title.isEmpty || !codes.allSatisfy(\.isCode) {
      log.report(.noteWithoutCriteria, at: place)
    } else {
      if codes.count > Self.mostCriteria {
        log.report(
          .tooMany(what: "criteria", most: Self.mostCriteria, found: codes.count), at: place)
      }
      for code in codes.prefix(Self.mostCriteria) {
        guard let problem = criteria?.problem(with: code) else { continue }
        report(problem, number, line.column(of: code))
      }
    }
    let note = StudyNote(
      criteria: codes.map(CriterionID.init(rawValue:)), title: title, paragraphs: [])
    self.note = Located(value: note, position: place)
    isTold = false
  }

  private mutating func beginPart(_ heading: String, _ number: Int) {
    let place = SourcePosition(file: file, line: number, column: 1)
    if note == nil { tellOnce(.textBeforeNote, number) }
    let isNamed = ![Part.sources, Part.example].contains(heading.lowercased())
    let id = isNamed ? NoteParagraphID(topic: topic, heading: heading) : nil
    part = Located(
      value: Part(paragraph: NoteParagraph(id: id, heading: heading, blocks: [])), position: place)
    guard let id else { return }
    if id.anchor.isEmpty {
      log.report(.headingWithoutLetters(heading), at: place)
    } else if let line = firstLines[id] {
      log.report(.repeated(what: "the paragraph", id.anchor, firstLine: line), at: place)
    } else {
      firstLines[id] = number
      paragraphs.append(Located(value: id, position: place))
    }
  }

  private mutating func closeText() {
    guard let open else { return }
    self.open = nil
    guard part != nil else {
      return tellOnce(note == nil ? .textBeforeNote : .textOutsideParagraph, open.line)
    }
    let text = NoteText(marked: open.text)
    if text == nil { report(.boldNotEnded, open.line) }
    let read = text ?? NoteText([.init(open.text)])
    if open.text.isEmpty { report(.emptyText, open.line) }
    part?.value.paragraph.blocks.append(open.isItem ? .item(read) : .text(read))
  }

  private mutating func closePart() {
    closeText()
    guard let part else { return }
    self.part = nil
    if part.value.paragraph.blocks.isEmpty { log.report(.emptyText, at: part.position) }
    if part.value.isSources {
      note?.value.sources += part.value.paragraph.blocks.map(\.text)
    } else {
      note?.value.paragraphs.append(part.value.paragraph)
    }
  }

  private mutating func closeNote() {
    closePart()
    guard let note else { return }
    self.note = nil
    let paragraphs = note.value.paragraphs
    if paragraphs.allSatisfy({ $0.id == nil }) {
      log.report(.tooFew(what: "paragraph", least: 1, found: 0), at: note.position)
    }
    if paragraphs.allSatisfy({ $0.id != nil }) {
      log.report(.notePartMissing("Worked example"), at: note.position)
    }
    if note.value.sources.isEmpty { log.report(.notePartMissing("Sources"), at: note.position) }
    if !Self.words.contains(note.value.wordCount) {
      log.report(.noteLength(words: note.value.wordCount), at: note.position)
    }
    notes.append(note.value)
  }

  /// Says that a text has no place, once until the next note: what follows has none either.
  private mutating func tellOnce(_ problem: Problem, _ line: Int) {
    if !isTold { report(problem, line) }
    isTold = true
  }
}

extension String {
  /// Whether the text can be the code of a line of a unit: parts joined by full stops, no blanks.
  fileprivate var isCode: Bool {
    contains(".") && !contains(where: \.isWhitespace) && !isEmpty
  }

  /// Returns the column at which a part of the line begins.
  fileprivate func column(of part: String) -> Int {
    guard let found = firstRange(of: part) else { return 1 }
    return unicodeScalars.distance(from: unicodeScalars.startIndex, to: found.lowerBound) + 1
  }

  /// The sign of Markdown that the text begins with and that notes don't have, if there is one.
  fileprivate var unreadMarkup: String? {
    let signs = ["#", "* ", "+ ", "> ", "|", "```", "~~~", "![", "<"]
    if let sign = signs.first(where: hasPrefix) { return sign.trimmed }
    let digits = prefix { "0"..."9" ~= $0 }
    let isNumber = !digits.isEmpty && digits.count < 4 && dropFirst(digits.count).hasPrefix(". ")
    return isNumber ? digits + "." : nil
  }
}
