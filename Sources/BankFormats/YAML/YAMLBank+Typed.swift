internal import Curriculum
internal import Yams

extension YAMLBank {
  /// Reads the key of a short answer.
  func shortAnswer(_ fields: YAMLFields) -> AnswerKey.ShortAnswer {
    let (key, variants) = (fields.text("key"), variants(fields).map(\.value))
    return AnswerKey.ShortAnswer(
      key: key, variants: variants,
      overlook: fields.names("overlook", "tolerance"), strict: fields.names("strict", "demand"),
      wrong: wrong(fields, right: [key] + variants))
  }

  /// Reads wrong answers that are known to be given; one that is right as well is refused.
  func wrong(_ fields: YAMLFields, right: [String]) -> [AnswerKey.WrongAnswer]? {
    let right = Set(right.map { $0.lowercased() })
    return known(fields) { answer in
      guard let text = answer.located("answer") else { return nil }
      let variants = variants(answer)
      for wording in [text] + variants where right.contains(wording.value.lowercased()) {
        log.report(.wrongIsRight(wording.value), at: wording.position)
      }
      return AnswerKey.WrongAnswer(
        answer: text.value, variants: variants.isEmpty ? nil : variants.map(\.value),
        feedback: answer.text("feedback"))
    }
  }

  /// Reads wrong numbers that are known to be given.
  private func wrongNumbers(_ fields: YAMLFields, key: Double?) -> [AnswerKey.WrongNumber]? {
    known(fields) { answer in
      guard let number = answer.number("answer") else { return nil }
      if number.value == key {
        log.report(.wrongIsRight(answer["answer"]?.scalar?.string ?? ""), at: number.position)
      }
      return AnswerKey.WrongNumber(answer: number.value, feedback: answer.text("feedback"))
    }
  }

  /// Reads each wrong answer that is known to be given.
  func known<Answer>(
    _ fields: YAMLFields, _ read: (YAMLFields) -> Answer?
  ) -> [Answer]? {
    guard fields["wrong"] != nil else { return nil }
    return fields.list("wrong", of: "wrong answers", atMost: 12).compactMap { node in
      guard let answer = YAMLFields(node, keys: document.keys, log: log) else { return nil }
      answer.refuseKeys(exceptFor: ["answer", "variants", "feedback"])
      return read(answer)
    }
  }

  private func variants(_ fields: YAMLFields) -> [Located<String>] {
    fields.texts("variants", of: "variant", required: false, atLeast: 0)
  }

  /// Reads the key of a numeric question.
  func numeric(_ fields: YAMLFields) -> AnswerKey.Numeric {
    if fields["given"] != nil { return template(fields) }
    for key in ["where", "working"] where fields[key] != nil {
      log.report(.needsGiven(key), at: fields.place(of: key))
    }
    let tolerance = tolerance(fields)
    let key = fields.number("key")?.value
    return AnswerKey.Numeric(
      key: key ?? 0, tolerance: tolerance, unit: fields.optionalText("unit"),
      wrong: wrongNumbers(fields, key: key))
  }

  /// Reads how far off still counts as right.
  func tolerance(_ fields: YAMLFields) -> Double {
    let tolerance = fields.number("tolerance", required: false)
    if let tolerance, tolerance.value < 0 {
      let text = fields["tolerance"]?.scalar?.string ?? ""
      log.report(.negativeTolerance(text), at: tolerance.position)
    }
    return tolerance?.value ?? 0
  }

  /// Reads a text with gaps.
  func cloze(_ fields: YAMLFields) -> AnswerKey.Cloze {
    let text = fields.located("text")
    let nodes = fields.list("gaps", of: "gap", atMost: 9)
    if let text, !nodes.isEmpty { checkPlaces(in: text, nodes) }
    return AnswerKey.Cloze(text: text?.value ?? "", gaps: nodes.compactMap(gap))
  }

  private func gap(_ node: Node) -> AnswerKey.Cloze.Gap? {
    guard let fields = YAMLFields(node, keys: document.keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: ["key", "variants", "options", "overlook", "strict", "wrong"])
    let key = fields.located("key")
    let options = fields.texts("options", of: "options", required: false, atLeast: 2, atMost: 9)
    log.refuseRepeats(options, "the option")
    let texts = options.map(\.value)
    if let key, !texts.isEmpty, !texts.contains(key.value) {
      log.report(.keyNotAmongOptions(key.value, options: texts), at: key.position)
    }
    let variants = variants(fields).map(\.value)
    return AnswerKey.Cloze.Gap(
      key: key?.value ?? "", variants: variants, options: texts,
      overlook: fields.names("overlook", "tolerance"), strict: fields.names("strict", "demand"),
      wrong: wrong(fields, right: [key?.value ?? ""] + variants))
  }

  private func checkPlaces(in text: Located<String>, _ gaps: [Node]) {
    let places = text.value.gapPlaces
    var seen: Set<Int> = []
    for place in places {
      if !(1...gaps.count).contains(place) {
        log.report(.placeWithoutGap(place, gaps: gaps.count), at: text.position)
      } else if !seen.insert(place).inserted {
        log.report(.placeTwice(place), at: text.position)
      }
    }
    for (index, gap) in gaps.enumerated() where !seen.contains(index + 1) {
      log.report(.gapWithoutPlace(index + 1), at: gap)
    }
  }
}

extension String {
  /// The numbers of the places `{1}`, `{2}` … in the text, in its order.
  fileprivate var gapPlaces: [Int] {
    split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      guard let end = part.firstIndex(of: "}") else { return nil }
      let digits = part[..<end]
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      return Int(digits) ?? .max
    }
  }
}
