internal import Curriculum
internal import Yams

extension YAMLBank {
  /// Reads the options and key of a choice.
  func choice(_ fields: YAMLFields, hasOneKey: Bool) -> AnswerKey.Choice {
    let options = options(fields)
    let keys = hasOneKey ? singleKey(fields) : fields.texts("key", of: "right option")
    log.refuseRepeats(keys, "the key")
    let labels = options.map(\.label)
    for key in keys where !labels.isEmpty && !labels.contains(key.value) {
      log.report(.keyNotAmongOptions(key.value, options: labels), at: key.position)
    }
    return AnswerKey.Choice(options: options, key: keys.map(\.value))
  }

  private func singleKey(_ fields: YAMLFields) -> [Located<String>] {
    fields.located("key").map { [$0] } ?? []
  }

  private func options(_ fields: YAMLFields) -> [AnswerKey.Choice.Option] {
    guard let node = fields.required("options"),
      let byLabel = YAMLFields(node, keys: document.keys, log: log)
    else { return [] }
    log.checkCount(
      byLabel.keys.count, of: "options", atLeast: 2, atMost: 8, at: log.position(of: node))
    let options = byLabel.keys.compactMap { option($0, byLabel) }
    log.refuseRepeats(options.map(\.text), "the option")
    return options.map(\.option)
  }

  private func option(
    _ label: String, _ byLabel: YAMLFields
  ) -> (option: AnswerKey.Choice.Option, text: Located<String>)? {
    if !label.isLabel { log.report(.badLabel(label), at: byLabel.place(of: label)) }
    guard let node = byLabel[label], let parts = YAMLFields(node, keys: document.keys, log: log)
    else { return nil }
    parts.refuseKeys(exceptFor: ["text", "feedback"])
    let feedback = parts.optionalText("feedback")
    guard let text = parts.located("text") else { return nil }
    return (AnswerKey.Choice.Option(label: label, text: text.value, feedback: feedback), text)
  }

  /// Reads the key of a statement that is true or false.
  func trueFalse(_ fields: YAMLFields) -> AnswerKey.TrueFalse {
    AnswerKey.TrueFalse(
      key: fields.flag("key") ?? true, feedback: fields.optionalText("feedback"))
  }
}
