internal import XML

/// The reading of one question of a file of Moodle's.
struct MoodleXMLQuestion {
  typealias Text = ExchangeQuestion.Text

  var question: ExchangeQuestion
  let element: XMLElement

  /// Reads a question.
  ///
  /// - Parameter element: The element `question`, of another type than `category`.
  /// - Throws: ``ExchangeFault``.
  init(_ element: XMLElement) throws(ExchangeFault) {
    self.element = element
    let prompt = try Self.text(in: element.first("questiontext"), .html)
    let name = try Self.text(in: element.first("name"), .plain).text
    question = ExchangeQuestion(
      name: name.isEmpty ? nil : name, prompt: prompt, key: .description)
    question.id = element.first("idnumber")?.text ?? ""
    question.feedback = try Self.text(in: element.first("generalfeedback"), prompt.markup)
    question.hints = try hints()
    question.tags = try tags()
    try readKey()
    question.media = files()
  }

  /// Reads a text with its markup: that of its attribute, or the usual one.
  static func text(
    in element: XMLElement?, _ usual: ExchangeQuestion.Markup
  ) throws(ExchangeFault) -> Text {
    guard let element else { return Text("", usual) }
    let markup = element.attributes["format"].map(markup) ?? usual
    guard let text = element.first("text") else { return Text("", markup) }
    guard text.elements.isEmpty else { throw .notPlainText(element.name) }
    return Text(text.text.trimmedAsPHP, markup)
  }

  private static func markup(_ name: String) -> ExchangeQuestion.Markup {
    switch name.trimmedAsPHP {
    case "moodle_auto_format", "wiki_like": .moodle
    case "plain_text": .plain
    case "markdown": .markdown
    default: .html
    }
  }

  /// Returns what an element right in the question says; empty for none.
  func value(_ name: String) -> String { element.first(name)?.text.trimmedAsPHP ?? "" }

  private func hints() throws(ExchangeFault) -> [Text] {
    var hints: [Text] = []
    for hint in element.elements("hint") {
      let old = hint.first("hintcontent")
      let text = try Self.text(in: old ?? hint, question.prompt.markup)
      if !text.text.isEmpty { hints.append(text) }
    }
    return hints
  }

  private func tags() throws(ExchangeFault) -> [String] {
    var tags: [String] = []
    for list in element.elements where list.name == "coursetags" || list.name == "tags" {
      for tag in list.elements("tag") {
        let words = try Self.text(in: tag, .plain).text
        if !words.isEmpty, !tags.contains(words) { tags.append(words) }
      }
    }
    return tags
  }

  /// The names of files anywhere in the question, each once.
  private func files() -> [String] {
    var names: [String] = []
    for file in element.all("file") {
      let name =
        (file.attributes["path"] ?? "/").drop { $0 == "/" } + (file.attributes["name"] ?? "")
      if !names.contains(String(name)) { names.append(String(name)) }
    }
    let image = value("image")
    if !image.isEmpty, !names.contains(image) { names.append(image) }
    return names
  }
}

// Types.
extension MoodleXMLQuestion {
  private mutating func readKey() throws(ExchangeFault) {
    let type = element.attributes["type"] ?? ""
    switch type {
    case "description": break
    case "multichoice": try readChoice()
    case "truefalse": try readTrueFalse()
    case "shortanswer":
      question.isCaseSensitive = isYes("usecase")
      question.key = .short(try answers())
    case "numerical": try readNumbers()
    case "matching", "match": try readPairs()
    case "essay": try readEssay()
    case "pmatch": try readPatterns()
    default: throw .noSuchType(type)
    }
  }

  /// Returns whether a setting is on, where “no” is 0, nothing or `false`.
  func isYes(_ name: String) -> Bool { !["", "0", "false"].contains(value(name)) }

  /// Sets what is asked for, with what was found beside it.
  mutating func take(
    _ key: ExchangeQuestion.Key, _ extras: [ExchangeQuestion.Extra] = []
  ) {
    question.key = key
    question.extras += extras
  }

  /// Reads answers; the markup of what is said to them is the question's unless it says so.
  ///
  /// - Parameter hasMarkup: Whether the answers have one too, as the options of a choice do.
  /// - Returns: The answers, in their order.
  /// - Throws: ``ExchangeFault``.
  func answers(hasMarkup: Bool = false) throws(ExchangeFault) -> [ExchangeQuestion.Answer] {
    var answers: [ExchangeQuestion.Answer] = []
    for answer in element.elements("answer") {
      let words = try Self.text(in: answer, question.prompt.markup)
      answers.append(
        .init(
          hasMarkup ? words : Text(words.text, .plain), percent: try Self.percent(answer),
          feedback: try feedback(of: answer)))
    }
    return answers
  }

  private func feedback(of answer: XMLElement) throws(ExchangeFault) -> Text {
    try Self.text(in: answer.first("feedback"), question.prompt.markup)
  }

  /// What an answer is worth; in old files an element says it, as a part of 1.
  private static func percent(_ answer: XMLElement) throws(ExchangeFault) -> Double {
    let old = answer.first("fraction")?.text.trimmedAsPHP ?? ""
    let words = old.isEmpty ? answer.attributes["fraction"] ?? "0" : old
    guard let number = Double(words.trimmedAsPHP.isEmpty ? "0" : words.trimmedAsPHP) else {
      throw .notAGrade(words)
    }
    let percent = old.isEmpty ? number : number * 100
    guard (-100...100).contains(percent) else { throw .notAGrade(words) }
    return percent
  }

  private mutating func readChoice() throws(ExchangeFault) {
    let single = element.first("single")?.text.trimmedAsPHP ?? "true"
    take(
      .choice(isSingle: !["", "0", "false"].contains(single), try answers(hasMarkup: true)),
      try feedbackOnTheWhole())
  }

  private func feedbackOnTheWhole() throws(ExchangeFault) -> [ExchangeQuestion.Extra] {
    var found: [ExchangeQuestion.Extra] = []
    for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
      let words = try Self.text(in: element.first(name), question.prompt.markup).plain.oneLine
      if !words.isEmpty { found.append(.feedback(words)) }
    }
    return found
  }

  /// In old files the two answers are in another language, the right one for “true” first.
  private mutating func readTrueFalse() throws(ExchangeFault) {
    var (key, said): (Bool?, [Bool: Text]) = (nil, [:])
    for (place, answer) in element.elements("answer").enumerated() {
      let words = try Self.text(in: answer, .plain).text
      let isTrue = words == "true" || words != "false" && place == 0
      key = (try Self.percent(answer) == 100) == isTrue
      said[isTrue] = try feedback(of: answer)
    }
    guard let key else { throw .tooFewAnswers(least: 2, found: 0) }
    let none = Text("", question.prompt.markup)
    take(.trueFalse(key, wrong: said[!key] ?? none, right: said[key] ?? none))
  }

  private mutating func readNumbers() throws(ExchangeFault) {
    var numbers: [ExchangeQuestion.Number] = []
    for (answer, element) in zip(try answers(), element.elements("answer")) {
      let words = answer.text.text
      let isAny = words.isEmpty || words == "*"
      if !isAny { _ = try Self.number(words) }
      let tolerance = element.first("tolerance")?.text.trimmedAsPHP ?? ""
      numbers.append(
        .init(
          isAny ? nil : words, tolerance: tolerance.isEmpty ? 0 : abs(try Self.number(tolerance)),
          percent: answer.percent, feedback: answer.feedback))
    }
    guard !numbers.isEmpty else { throw .noNumbers }
    let units = element.first("units")?.elements("unit") ?? []
    take(
      .numeric(numbers),
      units.compactMap { $0.first("unit_name").map { .unit($0.text.trimmedAsPHP) } })
  }

  private static func number(_ words: String) throws(ExchangeFault) -> Double {
    guard let number = Double(words), number.isFinite else { throw .notANumber(words) }
    return number
  }

  private mutating func readPairs() throws(ExchangeFault) {
    var pairs: [ExchangeQuestion.Pair] = []
    for pair in element.elements("subquestion") {
      pairs.append(
        .init(
          try Self.text(in: pair, question.prompt.markup),
          try Self.text(in: pair.first("answer"), .plain).text))
    }
    take(.matching(pairs), try feedbackOnTheWhole())
  }

  private mutating func readEssay() throws(ExchangeFault) {
    let markup = question.prompt.markup
    let form = value("responseformat")
    question.essay = .init(
      marking: try Self.text(in: element.first("graderinfo"), markup),
      template: try Self.text(in: element.first("responsetemplate"), markup),
      form: form.isEmpty ? "editor" : form)
    // Without a text of its own the answer is a file, which nobody can hand in here.
    take(.essay, form == "noinline" ? [.setting("responseformat", form)] : [])
  }
}

extension String {
  /// The text without whitespace at its ends, as PHP trims it.
  var trimmedAsPHP: String {
    guard utf8.first?.isBlankInPHP == true || utf8.last?.isBlankInPHP == true else { return self }
    return String(decoding: Array(utf8)[...].trimmed, as: UTF8.self)
  }
}
