internal import Curriculum
internal import Yams

// Questions that no bank has, in a file of their authors.
extension YAMLBank {
  private static let ownKeys = [
    "id", "type", "criteria", "level", "prompt", "explanation", "sources", "asAt",
  ]

  /// Reads a question that is asked for one unit, by an assessor; it has no place in practice, so that it needs
  /// neither level nor explanation nor sources.
  ///
  /// - Parameters:
  ///   - node: The question.
  ///   - unit: The unit, whose lines may be named without its code.
  ///   - topic: What stands for the topic.
  /// - Returns: The question, with the place of its id; `nil` where it is no mapping.
  func ownQuestion(_ node: Node, of unit: Unit, topic: String) -> Located<Question>? {
    guard let fields = YAMLFields(node, keys: document.keys, log: log) else { return nil }
    let id = questionID(fields)
    let type: QuestionType? = fields.name("type", "type")
    fields.refuseKeys(exceptFor: Self.ownKeys + Self.keys(of: type))
    let level: Question.Level? = fields["level"] == nil ? nil : fields.name("level", "level")
    let question = Question(
      id: Question.ID(rawValue: id?.value ?? ""), topic: topic,
      criteria: ownCriteria(fields, of: unit), level: level ?? .apply,
      prompt: fields.text("prompt"),
      key: key(type, fields),
      explanation: fields.optionalText("explanation") ?? "",
      sources: fields.texts("sources", of: "source", required: false).map(\.value),
      asAt: date("asAt", fields))
    refuseUnknownPlaces(in: question, fields)
    return Located(value: question, position: id?.position ?? fields.start)
  }

  private func ownCriteria(_ fields: YAMLFields, of unit: Unit) -> [CriterionID] {
    let names = fields.texts("criteria", of: "criterion")
    log.refuseRepeats(names, "the criterion")
    return names.map { name in
      let code = unit.code + "."
      let full = name.value.hasPrefix(code) ? name.value : code + name.value
      if let problem = criteria?.problem(with: full) { log.report(problem, at: name.position) }
      return CriterionID(rawValue: full)
    }
  }
}
