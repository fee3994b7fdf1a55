internal import Curriculum

/// A card of a note as a question.
package struct AnkiCard: Sendable {
  /// Its number in the collection; `nil` where it comes from a text.
  package let id: Int64?
  /// The question, or what is wrong with it.
  package let item: ExchangeItem

  /// Makes questions of notes, one after the other.
  ///
  /// - Parameters:
  ///   - notes: The notes, or what is wrong with them, each with its line or number.
  ///   - fields: Which of their fields are what, where somebody said so.
  ///   - usual: Which of their fields are what where neither that, nor their names or cards tell.
  ///   - take: Is given each card, or what is wrong, in the order of the notes.
  /// - Throws: What `take` throws.
  package static func read<Failure>(
    _ notes: [AnkiNote.Numbered], fields: AnkiFields? = nil, usual: AnkiFields? = nil,
    _ take: (AnkiCard) throws(Failure) -> Void
  ) throws(Failure) {
    for (line, content) in notes {
      switch content {
      case .failure(let fault):
        try take(AnkiCard(id: nil, item: ExchangeItem(line: line, .failure(fault))))
      case .success(let note):
        for card in cards(of: note, line: line, fields, usual) { try take(card) }
      }
    }
  }

  private static func cards(
    of note: AnkiNote, line: Int, _ fields: AnkiFields?, _ usual: AnkiFields?
  ) -> [AnkiCard] {
    let known = fields ?? .told(by: note, else: usual)
    let hidden = known.flatMap { $0.cloze(in: note)?.cloze } ?? note.firstCloze
    let places = note.cards ?? (hidden?.numbers ?? [1]).map { AnkiNote.Card(id: 0, place: $0 - 1) }
    return places.map { card in
      AnkiCard(
        id: note.cards == nil ? nil : card.id,
        item: ExchangeItem(
          line: line,
          Result { () throws(ExchangeFault) in
            try question(note, card.place, fields, known)
          }))
    }
  }

  /// Returns the question of a card, by what somebody said of the fields, and by what is known of them.
  private static func question(
    _ note: AnkiNote, _ place: Int, _ given: AnkiFields?, _ known: AnkiFields?
  ) throws(ExchangeFault) -> ExchangeQuestion {
    let template = note.templates.indices.contains(place) ? note.templates[place] : nil
    guard var fields = known ?? template.flatMap({ .shown(by: $0) }) ?? .counted(in: note) else {
      throw .fields(note.fields.count)
    }
    if let (cloze, isPrompt) = fields.cloze(in: note) {
      return try question(note, fields, cloze, isPrompt, place + 1)
    }
    if let template {
      // Names tell of the first card; what the sides of the others show may be the other way round.
      if given == nil, place > 0, let shown = AnkiFields.shown(by: template) {
        (fields.places[.prompt], fields.places[.answer]) = (
          shown.places[.prompt], shown.places[.answer]
        )
      } else if !fields.isPrompt(of: template, note) {
        let prompt = fields.places[.prompt]
        (fields.places[.prompt], fields.places[.answer]) = (fields.places[.answer], prompt)
      }
    }
    return try question(note, fields)
  }

  /// A note whose cards show a prompt and an answer.
  private static func question(
    _ note: AnkiNote, _ fields: AnkiFields
  ) throws(ExchangeFault) -> ExchangeQuestion {
    guard let prompt = fields.field(.prompt, of: note) else { throw .noField("prompt") }
    guard let answer = fields.field(.answer, of: note) else { throw .noField("answer") }
    let texts = (prompt.text.withMedia, answer.text.withMedia)
    let also = fields.field(.also, of: note).map { AnkiLine.lines(of: $0.text).map(\.words) } ?? []
    let tags = AnkiTags(note, fields)
    var question = ExchangeQuestion(
      id: note.id(fields), tags: tags.rest, prompt: texts.0, key: .description,
      feedback: fields.field(.explanation, of: note)?.text.withMedia ?? .init(""))
    let (key, asked) = try tags.key(prompt: texts.0, answer: texts.1, also: also)
    question.key = .own(key)
    question.media = texts.1.media + (asked == nil ? [] : texts.0.media)
    if let asked { question.prompt = asked }
    return question
  }

  /// A note with cloze deletions, of which a card hides those of one number.
  private static func question(
    _ note: AnkiNote, _ fields: AnkiFields, _ cloze: AnkiCloze, _ isPrompt: Bool, _ number: Int
  ) throws(ExchangeFault) -> ExchangeQuestion {
    let key = try cloze.key(number)
    let usual = key.gaps.count == 1 ? "Fill in the gap." : "Fill in the gaps."
    let prompt = isPrompt ? nil : fields.field(.prompt, of: note)?.text.withMedia
    let more = isPrompt ? fields.field(.answer, of: note)?.text.withMedia : nil
    let explanation = [more, fields.field(.explanation, of: note)?.text.withMedia].compactMap {
      $0.flatMap { $0.plain.isEmpty ? nil : $0 }
    }
    let isBlank = prompt?.plain.isEmpty != false
    return ExchangeQuestion(
      id: note.id(fields), tags: AnkiTags(note, fields).rest, name: cloze.shown,
      prompt: isBlank ? .init(usual, .plain) : prompt ?? .init(usual, .plain),
      key: .own(.cloze(key)),
      feedback: .init(
        explanation.map(\.text).joined(separator: "\n"), explanation.first?.markup ?? .plain))
  }
}

extension AnkiFields {
  /// Returns the text with deletions of a note, and whether it is that of the prompt.
  fileprivate func cloze(in note: AnkiNote) -> (cloze: AnkiCloze, isPrompt: Bool)? {
    if let cloze = field(.prompt, of: note).flatMap({ AnkiCloze($0.text.withMedia) }) {
      return (cloze, true)
    }
    return field(.answer, of: note).flatMap { AnkiCloze($0.text.withMedia) }.map { ($0, false) }
  }

  /// Whether the front of a card shows the prompt rather than the answer.
  fileprivate func isPrompt(of template: AnkiNote.Template, _ note: AnkiNote) -> Bool {
    guard let prompt = field(.prompt, of: note), let answer = field(.answer, of: note) else {
      return true
    }
    return template.front.contains(prompt.name) || !template.front.contains(answer.name)
  }
}

extension AnkiNote {
  fileprivate var firstCloze: AnkiCloze? { fields.lazy.compactMap { AnkiCloze($0.text) }.first }

  /// The identifier that its author gave it; empty for none that can be one of a bank.
  fileprivate func id(_ roles: AnkiFields) -> String {
    let id = roles.field(.id, of: self)?.text.plain.oneLine ?? ""
    return id.isHyphenatedName ? id : ""
  }
}

extension ExchangeQuestion.Text {
  /// The text with recordings, which Anki writes as `[sound:name]`, as HTML has them.
  fileprivate var withMedia: ExchangeQuestion.Text {
    guard text.contains("[sound:") else { return self }
    let parts = text.split(separator: "[sound:", omittingEmptySubsequences: false).map(String.init)
    var made = markup == .plain ? parts[0].escapedForHTML : parts[0]
    for part in parts.dropFirst() {
      guard let end = part.firstIndex(of: "]") else {
        made += "[sound:" + part
        continue
      }
      let (name, rest) = (part[..<end], String(part[part.index(after: end)...]))
      made += "<audio src=\"\(name.replacing("\"", with: ""))\">"
      made += markup == .plain ? rest.escapedForHTML : rest
    }
    return .init(made.replacing("\n", with: markup == .plain ? "<br>" : "\n"), .html)
  }
}

extension String {
  /// The text as HTML shows it, with `<br>` for line ends.
  var escapedForHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\n", with: "<br>")
  }
}
