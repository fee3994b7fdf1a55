internal import Text

/// What in single questions should be looked at again by a person: each may have its reason.
enum QuestionWarnings {
  /// Returns what to look at in a question, but for its tags.
  static func of(_ question: Question) -> [BankQuality.Fault] {
    let found = stem(question) + cues(question.key) + bundles(question) + extra(question.key)
    return found.map { BankQuality.Fault(question: question.id, message: $0) }
  }

  /// Returns the criteria that a knowledge question seems to have nothing to do with.
  ///
  /// The words of the criterion (``SubjectWords``) are held against those of all that a learner reads of the question
  /// before and after answering: prompt, conversation, hints, options, the right answer with its key points,
  /// explanation, and the paragraph of the notes with its headings. One word in common is enough. A criterion without
  /// words of its own is not looked at.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - criteria: What the criteria say, by their ids.
  ///   - notes: What the paragraphs of notes say, by their ids.
  /// - Returns: A warning for each.
  static func tags(
    _ question: Question, _ criteria: [CriterionID: String], _ notes: [NoteParagraphID: String]
  ) -> [BankQuality.Fault] {
    guard question.kind == .knowledge else { return [] }
    let texts =
      [question.prompt, question.explanation, question.notes.flatMap { notes[$0] } ?? ""]
      + question.turns + question.hints + question.key.subjectTexts
    let said = SubjectWords(texts.joined(separator: " "))
    return question.criteria.compactMap { id in
      guard let words = criteria[id].map(SubjectWords.init)?.words, !words.isEmpty,
        words.isDisjoint(with: said.words)
      else { return nil }
      return BankQuality.Fault(
        question: question.id, message: "it and its notes have no word of \(id.rawValue)")
    }
  }

  /// Returns questions of a topic that print each other's answer.
  static func crossed(_ questions: [Question]) -> [BankQuality.Fault] {
    Dictionary(grouping: questions.filter { $0.kind == .knowledge }, by: \.topic).values
      .flatMap(crossed(inTopic:)).sorted { $0.question < $1.question }
  }

  private static func crossed(inTopic questions: [Question]) -> [BankQuality.Fault] {
    let typed = questions.map { question in
      (question.id, prompt: " " + plain(question.prompt) + " ", keys: typedKeys(question.key))
    }
    return typed.enumerated().flatMap { place, first in
      typed[(place + 1)...].compactMap { second in
        let isCrossed =
          first.keys.contains { second.prompt.contains($0) }
          && second.keys.contains { first.prompt.contains($0) }
        return isCrossed
          ? BankQuality.Fault(
            question: first.0, message: "it and \(second.0.rawValue) print each other's answer")
          : nil
      }
    }
  }

  /// Returns the typed answers of a key as they would stand in a prompt; short ones say nothing.
  private static func typedKeys(_ key: AnswerKey) -> [String] {
    let texts =
      switch key {
      case .shortAnswer(let answer): [answer.key]
      case .cloze(let cloze): cloze.gaps.filter(\.options.isEmpty).map(\.key)
      default: [String]()
      }
    return texts.map(plain).filter { $0.count >= 5 }.map { " \($0) " }
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

// One question.
extension QuestionWarnings {
  /// A knowledge question whose prompt has half of the telling words of its key or more.
  private static func stem(_ question: Question) -> [String] {
    guard question.kind == .knowledge else { return [] }
    let key: String? =
      switch question.key {
      case .shortAnswer(let answer): answer.key
      case .singleChoice(let choice), .multipleChoice(let choice):
        choice.options.filter { choice.key.contains($0.label) }.map(\.text).joined(separator: " ")
      case .cloze(let cloze): cloze.gaps.map(\.key).joined(separator: " ")
      default: nil
      }
    guard let key else { return [] }
    let share = TellingWords(key).share(in: TellingWords(question.prompt))
    return share >= 0.5 ? ["its prompt has \(percent(share)) of the telling words of the key"] : []
  }

  /// Options that are wrong by their wording alone.
  private static func cues(_ key: AnswerKey) -> [String] {
    guard case .singleChoice(let choice) = key else { return [] }
    func isAbsolute(_ text: String) -> Bool {
      let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
      return !words.isDisjoint(with: ["always", "never", "all", "every", "nothing", "nobody"])
    }
    let wrong = choice.options.filter { !choice.key.contains($0.label) && isAbsolute($0.text) }
    let right = choice.options.filter { choice.key.contains($0.label) && isAbsolute($0.text) }
    return wrong.isEmpty || !right.isEmpty
      ? []
      : [
        "“always”, “all” or “never” stands in wrong options alone (\(wrong.map(\.label).joined(separator: ", ")))"
      ]
  }

  /// Key points that hold more than one idea, as far as “and” shows it.
  private static func bundles(_ question: Question) -> [String] {
    guard question.kind == .knowledge, case .explain(let explain) = question.key else { return [] }
    let bundled = explain.keyPoints.count { point in
      point.text.contains(";")
        || point.text.split(separator: " ").contains { $0 == "and" || $0 == "or" }
    }
    return bundled == 0
      ? [] : ["\(counted(bundled, "key point")) may hold two ideas (“and”, “or”, “;”)"]
  }

  /// Matching whose last pair is left over by itself.
  private static func extra(_ key: AnswerKey) -> [String] {
    guard case .matching(let matching) = key, matching.extra.isEmpty,
      Set(matching.pairs.map(\.right)).count == matching.pairs.count
    else { return [] }
    return ["the last pair is left over by itself; give it an `extra`"]
  }
}

extension AnswerKey {
  /// What a key prints of its subject: options, right answers, key points.
  fileprivate var subjectTexts: [String] {
    if case .singleChoice(let choice) = self { return choice.options.map(\.text) }
    if case .multipleChoice(let choice) = self { return choice.options.map(\.text) }
    let expected = parts.expected(shown: OptionOrder()).map(\.text)
    guard case .explain(let explain) = self else { return expected }
    return expected + [explain.benchmark] + explain.keyPoints.map(\.text)
  }
}
