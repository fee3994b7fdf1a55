internal import Curriculum
internal import Yams

extension YAMLBank {
  private static let commonKeys = [
    "id", "type", "aside", "criteria", "level", "prompt", "explanation", "sources", "asAt", "hints",
    "policies", "kind", "after", "follows", "notes", "workplace", "turns", "recheck",
  ]

  /// Reads a question, and whether it is kept aside; its place is that of its id.
  func question(
    _ node: Node, of topic: Topic, isAboutLaw: Bool
  ) -> (question: Located<Question>, isAside: Bool)? {
    guard let fields = YAMLFields(node, keys: document.keys, log: log) else { return nil }
    let id = questionID(fields)
    let type: QuestionType? = fields.name("type", "type")
    fields.refuseKeys(exceptFor: Self.commonKeys + Self.keys(of: type))
    let isAside = fields.flag("aside", required: false) ?? false
    var question = Question(
      id: Question.ID(rawValue: id?.value ?? ""), topic: topic.id,
      criteria: isAside && fields["criteria"] == nil ? [] : criteria(fields),
      level: fields.name("level", "level") ?? .remember, prompt: fields.text("prompt"),
      key: key(type, fields),
      explanation: fields.text("explanation"),
      sources: fields.texts("sources", of: "source").map(\.value),
      asAt: asAt(fields, isAboutLaw ? topic.jurisdiction : nil),
      hints: fields.texts("hints", of: "hint", required: false).map(\.value),
      policies: policies(fields, of: topic))
    place(&question, by: fields, type)
    refuseUnknownPlaces(in: question, fields)
    if isAside { log.report(.keptAside(question.id.rawValue), at: fields.place(of: "aside")) }
    return (Located(value: question, position: id?.position ?? fields.start), isAside)
  }

  /// Reads what says when a question is asked, and with what beside it.
  private func place(
    _ question: inout Question, by fields: YAMLFields, _ type: QuestionType?
  ) {
    if fields["kind"] != nil { question.kind = fields.name("kind", "kind") ?? .knowledge }
    let after = fields.texts("after", of: "question", required: false)
    log.refuseRepeats(after, "the question")
    question.after = after.compactMap { questionID($0, otherThan: question.id) }
    let follows = fields["follows"] == nil ? nil : fields.located("follows")
    question.follows = follows.flatMap { questionID($0, otherThan: question.id) }
    question.turns = fields.texts("turns", of: "turns", required: false, atLeast: 2, atMost: 16)
      .map(\.value)
    question.recheck = date("recheck", fields)
    if let recheck = question.recheck, let asAt = question.asAt, recheck < asAt {
      log.report(.recheckTooEarly(recheck, asAt: asAt), at: fields.place(of: "recheck"))
    }
    question.notes = notes(fields)
    question.isAboutWorkplace = fields.flag("workplace", required: false) ?? false
    if question.isAboutWorkplace, let type, type != .explain {
      log.report(.workplaceNotExplained(type: type.rawValue), at: fields.place(of: "workplace"))
    }
  }

  private func questionID(_ name: Located<String>, otherThan own: Question.ID) -> Question.ID? {
    if !name.value.isHyphenatedName {
      log.report(.badID(what: "an id", name.value), at: name.position)
    } else if name.value == own.rawValue {
      log.report(.afterItself(name.value), at: name.position)
    }
    return Question.ID(rawValue: name.value)
  }

  private func notes(_ fields: YAMLFields) -> NoteParagraphID? {
    guard fields["notes"] != nil, let name = fields.located("notes") else { return nil }
    let id = NoteParagraphID(rawValue: name.value)
    if !id.topic.isHyphenatedName || !id.anchor.isHyphenatedName {
      log.report(.badNotesName(name.value), at: name.position)
    }
    return id
  }

  /// Reads the id of a question, which may be no name that banks can have; `nil` where it is no text.
  func questionID(_ fields: YAMLFields) -> Located<String>? {
    let id = fields.located("id")
    if let id, !id.value.isHyphenatedName {
      log.report(.badID(what: "an id", id.value), at: id.position)
    }
    return id
  }

  private func criteria(_ fields: YAMLFields) -> [CriterionID] {
    let names = fields.texts("criteria", of: "criterion")
    log.refuseRepeats(names, "the criterion")
    for name in names {
      if let problem = criteria?.problem(with: name.value) {
        log.report(problem, at: name.position)
      }
    }
    return names.map { CriterionID(rawValue: $0.value) }
  }

  private func policies(_ fields: YAMLFields, of topic: Topic) -> [PolicyClause.ID] {
    let names = fields.texts("policies", of: "clause", required: false)
    log.refuseRepeats(names, "the clause")
    for name in names where !name.value.isClauseName {
      log.report(.badClauseName(name.value), at: name.position)
    }
    if let first = names.first, topic.organisation == nil {
      log.report(.missingOrganisation, at: first.position)
    }
    return names.map { PolicyClause.ID(rawValue: $0.value) }
  }

  private func asAt(_ fields: YAMLFields, _ jurisdiction: Jurisdiction?) -> String? {
    if let jurisdiction, fields["asAt"] == nil {
      log.report(.missingAsAt(jurisdiction: jurisdiction.rawValue), at: fields.start)
    }
    return date("asAt", fields)
  }

  /// Reads a date that may be there.
  func date(_ key: String, _ fields: YAMLFields) -> String? {
    guard fields[key] != nil, let date = fields.located(key) else { return nil }
    if !date.value.isCalendarDate { log.report(.notADate(date.value), at: date.position) }
    return date.value
  }

  /// Returns the keys that a type adds to the common ones; those of all types for no type.
  static func keys(of type: QuestionType?) -> [String] {
    switch type {
    case .singleChoice, .multipleChoice: ["options", "key"]
    case .trueFalse: ["key", "feedback"]
    case .shortAnswer: ["key", "variants", "overlook", "strict", "wrong"]
    case .list: ["members", "wanted", "overlook", "strict", "wrong"]
    case .cloze: ["text", "gaps"]
    case .numeric: ["key", "tolerance", "unit", "wrong", "given", "where", "working"]
    case .matching: ["pairs", "extra"]
    case .ordering: ["items"]
    case .explain: ["benchmark", "keyPoints", "minimum", "halfRight", "probe"]
    case nil: QuestionType.allCases.flatMap { keys(of: $0) }
    }
  }

  /// Reads the right answer, in the way of a type; a stand-in where the type is not sound.
  func key(_ type: QuestionType?, _ fields: YAMLFields) -> AnswerKey {
    switch type {
    case nil: .trueFalse(AnswerKey.TrueFalse(key: true))
    case .singleChoice: .singleChoice(choice(fields, hasOneKey: true))
    case .multipleChoice: .multipleChoice(choice(fields, hasOneKey: false))
    case .trueFalse: .trueFalse(trueFalse(fields))
    case .shortAnswer: .shortAnswer(shortAnswer(fields))
    case .list: .list(list(fields))
    case .cloze: .cloze(cloze(fields))
    case .numeric: .numeric(numeric(fields))
    case .matching: .matching(matching(fields))
    case .ordering: .ordering(ordering(fields))
    case .explain: .explain(explain(fields))
    }
  }

  /// Returns what ``key`` reads, for a file that is written.
  static func parts(of key: AnswerKey) -> YAMLBankWriter.Parts {
    switch key {
    case .singleChoice(let key): YAMLBankWriter.choice(key, hasOneKey: true)
    case .multipleChoice(let key): YAMLBankWriter.choice(key, hasOneKey: false)
    case .trueFalse(let key): YAMLBankWriter.trueFalse(key)
    case .shortAnswer(let key): YAMLBankWriter.shortAnswer(key)
    case .list(let key): YAMLBankWriter.list(key)
    case .cloze(let key): YAMLBankWriter.cloze(key)
    case .numeric(let key): YAMLBankWriter.numeric(key)
    case .matching(let key): YAMLBankWriter.matching(key)
    case .ordering(let key): [("items", .texts(key.items))]
    case .explain(let key): YAMLBankWriter.explain(key)
    }
  }
}
