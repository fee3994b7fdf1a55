internal import Curriculum
internal import Yams

extension YAMLBank {
  /// Reads pairs that belong together.
  func matching(_ fields: YAMLFields) -> AnswerKey.Matching {
    let nodes = fields.list("pairs", of: "pairs", atLeast: 2, atMost: 9)
    let pairs = nodes.compactMap(pair)
    log.refuseRepeats(pairs.map(\.left), "the left item")
    let extra = fields.texts("extra", of: "items", required: false, atLeast: 0, atMost: 9)
    log.refuseRepeats(extra, "the extra item")
    let rights = Set(pairs.map(\.right))
    for item in extra where rights.contains(item.value) {
      log.report(.extraBelongs(item.value), at: item.position)
    }
    return AnswerKey.Matching(
      pairs: pairs.map { AnswerKey.Matching.Pair(left: $0.left.value, right: $0.right) },
      extra: extra.map(\.value))
  }

  private func pair(_ node: Node) -> (left: Located<String>, right: String)? {
    guard let fields = YAMLFields(node, keys: document.keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: ["left", "right"])
    let (left, right) = (fields.located("left"), fields.located("right"))
    guard let left, let right else { return nil }
    return (left, right.value)
  }

  /// Reads members of a group, of which some are to be named.
  func list(_ fields: YAMLFields) -> AnswerKey.List {
    let nodes = fields.list("members", of: "members", atLeast: 2, atMost: 20)
    let members = nodes.compactMap(member)
    let wordings = members.map { [$0.key] + $0.variants }
    log.refuseRepeats(wordings.flatMap(\.self), "the wording")
    if fields["strict"] == nil { log.refuseAlike(wordings, "the wording") }
    for member in members {
      for text in [member.key] + member.variants
      where text.value.contains(where: { ",;".contains($0) || $0.isNewline }) {
        log.report(.memberHasComma(text.value), at: text.position)
      }
    }
    return AnswerKey.List(
      members: members.map { .init(key: $0.key.value, variants: $0.variants.map(\.value)) },
      wanted: wanted(fields, members: nodes.count), overlook: fields.names("overlook", "tolerance"),
      strict: fields.names("strict", "demand"),
      wrong: wrong(fields, right: members.flatMap { [$0.key.value] + $0.variants.map(\.value) }))
  }

  /// A member is its wording, or a mapping of that and its variants.
  private func member(_ node: Node) -> (key: Located<String>, variants: [Located<String>])? {
    guard case .mapping = node else { return log.text(of: node).map { ($0, []) } }
    guard let fields = YAMLFields(node, keys: document.keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: ["key", "variants"])
    guard let key = fields.located("key") else { return nil }
    return (key, fields.texts("variants", of: "variant", required: false, atLeast: 0))
  }

  private func wanted(_ fields: YAMLFields, members: Int) -> Int {
    guard let number = fields.number("wanted", required: false) else { return members }
    guard let wanted = Int(exactly: number.value), (2...max(2, members)).contains(wanted) else {
      log.report(.wantedOutOfRange(number.value, members: members), at: number.position)
      return members
    }
    return wanted
  }

  /// Reads items in their right order.
  func ordering(_ fields: YAMLFields) -> AnswerKey.Ordering {
    let items = fields.texts("items", of: "items", atLeast: 2, atMost: 9)
    log.refuseRepeats(items, "the item")
    log.refuseAlike(items.map { [$0] }, "the item")
    return AnswerKey.Ordering(items: items.map(\.value))
  }

  /// Reads the key of an open question.
  func explain(_ fields: YAMLFields) -> AnswerKey.Explain {
    let nodes = fields.list("keyPoints", of: "key points", atLeast: 2, atMost: 8)
    let points = nodes.compactMap(keyPoint)
    log.refuseRepeats(points.map(\.text), "the key point")
    return AnswerKey.Explain(
      benchmark: fields.text("benchmark"), keyPoints: points.map(\.point),
      minimum: minimum(fields, points: nodes.count),
      halfRight: fields.texts("halfRight", of: "answers", required: false, atLeast: 0)
        .map(\.value),
      probe: fields.optionalText("probe"))
  }

  private func minimum(_ fields: YAMLFields, points: Int) -> Int {
    guard let minimum = fields.number("minimum", required: false) else { return points }
    guard let whole = Int(exactly: minimum.value) else {
      let found = "the number \(minimum.value)"
      log.report(.wrongType(expected: "a whole number", found: found), at: minimum.position)
      return points
    }
    if points >= 2, !(1...points).contains(whole) {
      log.report(.minimumOutOfRange(whole, points: points), at: minimum.position)
    }
    return whole
  }

  private func keyPoint(
    _ node: Node
  ) -> (point: AnswerKey.Explain.KeyPoint, text: Located<String>)? {
    guard let fields = YAMLFields(node, keys: document.keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: ["text", "accept", "required"])
    let accept = fields.texts("accept", of: "words", required: false, atLeast: 0).map(\.value)
    let required = fields.flag("required", required: false) ?? false
    guard let text = fields.located("text") else { return nil }
    let point = AnswerKey.Explain.KeyPoint(text: text.value, accept: accept, required: required)
    return (point, text)
  }
}
