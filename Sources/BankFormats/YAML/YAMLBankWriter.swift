package import Curriculum

/// Writes question banks, as YAML files of the format `viva-bank/1`.
package enum YAMLBankWriter {
  /// Returns a bank as a file.
  ///
  /// - Parameters:
  ///   - topic: The topic.
  ///   - questions: Its questions; at least one, or the file is no bank yet.
  /// - Returns: The content of the file.
  package static func text(_ topic: Topic, _ questions: [Question]) -> String {
    beginning(of: topic) + questions.map { text($0) }.joined()
  }

  /// Returns a file up to its first question.
  package static func beginning(of topic: Topic) -> String {
    var fields: YAMLText.Fields = [
      ("format", .text("viva-bank/1")), ("topic", .text(topic.id)), ("title", .text(topic.title)),
      ("jurisdiction", .text(topic.jurisdiction.rawValue)),
    ]
    let more = [
      ("about", topic.about), ("organisation", topic.organisation), ("author", topic.author),
    ]
    fields += more.compactMap { key, text in text.map { (key, .text($0)) } }
    var text = YAMLText()
    text.add(fields, indent: 0)
    return text.text + "questions:\n"
  }

  /// Returns a question as an item of the list of a bank's questions, with a line end.
  ///
  /// - Parameters:
  ///   - question: The question; without criteria it is kept aside (`aside: true`).
  ///   - indent: How many spaces come before its dash.
  /// - Returns: The lines.
  package static func text(_ question: Question, indent: Int = 2) -> String {
    var text = YAMLText()
    text.addItem(fields(question), indent: indent)
    return text.text
  }

  /// Returns the keys of a question with their values, as a file has them.
  static func fields(_ question: Question) -> YAMLText.Fields {
    let isAside = question.criteria.isEmpty
    let fields: [(String, YAMLValue?)] =
      [
        ("id", .text(question.id.rawValue)), ("type", .text(question.key.type.rawValue)),
        ("aside", isAside ? .flag(true) : nil),
        ("criteria", isAside ? nil : .names(question.criteria.map(\.rawValue))),
        ("level", .text(question.level.rawValue)),
        ("kind", question.kind == .knowledge ? nil : .text(question.kind.rawValue)),
        ("workplace", question.isAboutWorkplace ? .flag(true) : nil),
        ("prompt", .text(question.prompt)), ("turns", texts(question.turns)),
      ] + YAMLBank.parts(of: question.key) + [
        ("hints", texts(question.hints)), ("explanation", .text(question.explanation)),
        ("sources", texts(question.sources)), ("asAt", question.asAt.map { .text($0) }),
        ("recheck", question.recheck.map { .text($0) }),
        ("policies", names(question.policies.map(\.rawValue))),
        ("after", names(question.after.map(\.rawValue))),
        ("follows", question.follows.map { .text($0.rawValue) }),
        ("notes", question.notes.map { .text($0.rawValue) }),
      ]
    return fields.compactMap { key, value in value.map { (key, $0) } }
  }

  private static func texts(_ texts: [String]?) -> YAMLValue? {
    texts.flatMap { $0.isEmpty ? nil : .texts($0) }
  }

  private static func names(_ names: [String]?) -> YAMLValue? {
    names.flatMap { $0.isEmpty ? nil : .names($0) }
  }
}

// Keys.
extension YAMLBankWriter {
  /// The keys of a type; what a question does not have is `nil`.
  typealias Parts = [(String, YAMLValue?)]

  static func choice(_ choice: AnswerKey.Choice, hasOneKey: Bool) -> Parts {
    [
      ("options", options(choice)),
      ("key", hasOneKey ? .text(choice.key.first ?? "") : .names(choice.key)),
    ]
  }

  static func trueFalse(_ key: AnswerKey.TrueFalse) -> Parts {
    [("key", .flag(key.key)), ("feedback", key.feedback.map { .text($0) })]
  }

  static func shortAnswer(_ key: AnswerKey.ShortAnswer) -> Parts {
    [("key", .text(key.key)), ("variants", texts(key.variants))]
      + leniency(key.overlook, key.strict) + [("wrong", wrong(key.wrong))]
  }

  static func cloze(_ cloze: AnswerKey.Cloze) -> Parts {
    [("text", .text(cloze.text)), ("gaps", .items(cloze.gaps.map { .line(gap($0)) }))]
  }

  static func matching(_ matching: AnswerKey.Matching) -> Parts {
    let pairs = matching.pairs.map { pair -> YAMLValue in
      .line([("left", .text(pair.left)), ("right", .text(pair.right))])
    }
    return [("pairs", .items(pairs)), ("extra", texts(matching.extra))]
  }

  private static func options(_ choice: AnswerKey.Choice) -> YAMLValue {
    .fields(
      choice.options.map { option in
        let feedback = option.feedback.map { [("feedback", YAMLValue.text($0))] } ?? []
        return (option.label, .line([("text", .text(option.text))] + feedback))
      })
  }

  private static func leniency(
    _ overlook: [AnswerKey.Leniency.Allowance]?, _ strict: [AnswerKey.Leniency.Demand]?
  ) -> Parts {
    [
      ("overlook", names(overlook?.map(\.rawValue))), ("strict", names(strict?.map(\.rawValue))),
    ]
  }

  private static func wrong(_ answers: [AnswerKey.WrongAnswer]?) -> YAMLValue? {
    guard let answers, !answers.isEmpty else { return nil }
    return .items(
      answers.map { answer in
        .line(
          [("answer", .text(answer.answer))]
            + (answer.variants.map { [("variants", .texts($0))] } ?? [])
            + [("feedback", .text(answer.feedback))])
      })
  }

  static func list(_ list: AnswerKey.List) -> Parts {
    let members = list.members.map { member -> YAMLValue in
      member.variants.isEmpty
        ? .text(member.key)
        : .line([("key", .text(member.key)), ("variants", .texts(member.variants))])
    }
    return [("members", .items(members)), ("wanted", .number(Double(list.wanted)))]
      + leniency(list.overlook, list.strict) + [("wrong", wrong(list.wrong))]
  }

  private static func gap(_ gap: AnswerKey.Cloze.Gap) -> YAMLText.Fields {
    let parts: Parts =
      [("key", .text(gap.key)), ("variants", texts(gap.variants)), ("options", texts(gap.options))]
      + leniency(gap.overlook, gap.strict) + [("wrong", wrong(gap.wrong))]
    return parts.compactMap { key, value in value.map { (key, $0) } }
  }

  static func explain(_ explain: AnswerKey.Explain) -> Parts {
    let points = explain.keyPoints.map { point -> YAMLValue in
      .line(
        [("text", .text(point.text))]
          + (point.accept.isEmpty ? [] : [("accept", .texts(point.accept))])
          + (point.required ? [("required", .flag(true))] : []))
    }
    return [
      ("benchmark", .text(explain.benchmark)), ("keyPoints", .items(points)),
      ("minimum", .number(Double(explain.minimum))), ("halfRight", texts(explain.halfRight)),
      ("probe", explain.probe.map { .text($0) }),
    ]
  }

  static func numeric(_ numeric: AnswerKey.Numeric) -> Parts {
    let unit: Parts = [("unit", numeric.unit.map { .text($0) })]
    guard let template = numeric.template else {
      let wrong = numeric.wrong.map { numbers in
        YAMLValue.items(
          numbers.map { .line([("answer", .number($0.answer)), ("feedback", .text($0.feedback))]) })
      }
      return [("key", .number(numeric.key)), ("tolerance", .number(numeric.tolerance))] + unit
        + [("wrong", wrong)]
    }
    let wrong = template.wrong.map { answer, feedback -> YAMLValue in
      .line([("answer", .text(answer.text)), ("feedback", .text(feedback))])
    }
    return [
      ("given", .line(template.given.map { ($0.name, drawn($0.values)) })),
      ("where", texts(template.conditions.map(\.text))), ("key", .text(template.key.text)),
      ("tolerance", .number(numeric.tolerance)),
    ] + unit + [
      ("wrong", wrong.isEmpty ? nil : .items(wrong)),
      ("working", template.working.map { .text($0) }),
    ]
  }

  /// Numbers that a range gives are written as one, as lists may have fifty.
  private static func drawn(_ values: [Double]) -> YAMLValue {
    guard values.count > 4 else { return .numbers(values) }
    let (from, step) = (values[0], values[1] - values[0])
    let isRange = step > 0 && values.indices.allSatisfy { values[$0] == from + Double($0) * step }
    guard isRange, let last = values.last else { return .numbers(values) }
    return .line(
      [("from", .number(from)), ("to", .number(last))]
        + (step == 1 ? [] : [("step", .number(step))]))
  }
}
