internal import Curriculum
internal import Yams

extension YAMLBank {
  /// Reads the key of a short answer.
  func shortAnswer(_ fields: YAMLFields) -> AnswerKey.ShortAnswer {
    AnswerKey.ShortAnswer(
      key: fields.text("key"), variants: variants(fields).map(\.value),
      overlook: fields.names("overlook", "tolerance"), strict: fields.names("strict", "demand"))
  }

  private func variants(_ fields: YAMLFields) -> [Located<String>] {
    fields.texts("variants", of: "variant", required: false, atLeast: 0)
  }

  /// Reads the key of a numeric question.
  func numeric(_ fields: YAMLFields) -> AnswerKey.Numeric {
    let tolerance = fields.number("tolerance", required: false)
    if let tolerance, tolerance.value < 0 {
      let text = fields["tolerance"]?.scalar?.string ?? ""
      log.report(.negativeTolerance(text), at: tolerance.position)
    }
    return AnswerKey.Numeric(
      key: fields.number("key")?.value ?? 0, tolerance: tolerance?.value ?? 0,
      unit: fields.optionalText("unit"))
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
    fields.refuseKeys(exceptFor: ["key", "variants", "options", "overlook", "strict"])
    let key = fields.located("key")
    let options = fields.texts("options", of: "options", required: false, atLeast: 2, atMost: 9)
    log.refuseRepeats(options, "the option")
    let texts = options.map(\.value)
    if let key, !texts.isEmpty, !texts.contains(key.value) {
      log.report(.keyNotAmongOptions(key.value, options: texts), at: key.position)
    }
    return AnswerKey.Cloze.Gap(
      key: key?.value ?? "", variants: variants(fields).map(\.value), options: texts,
      overlook: fields.names("overlook", "tolerance"), strict: fields.names("strict", "demand"))
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
