internal import Curriculum

/// The tags of a note: those of its question, and those by which an export says what it was made of.
struct AnkiTags {
  /// The tags of the question.
  private(set) var rest: [String] = []
  private var type: QuestionType?
  private var wanted, minimum: Int?

  init(_ note: AnkiNote, _ fields: AnkiFields) {
    let more = fields.field(.tags, of: note)?.text.plain ?? ""
    for tag in note.tags + more.split(whereSeparator: \.isWhitespace).map(String.init) {
      let parts = tag.split(separator: ":", maxSplits: 1).map(String.init)
      let value = parts.count == 2 ? parts[1] : ""
      switch parts.first {
      case "type" where QuestionType(rawValue: value) != nil: type = QuestionType(rawValue: value)
      case "wanted" where Int(value) != nil: wanted = Int(value)
      case "minimum" where Int(value) != nil: minimum = Int(value)
      default: rest.append(tag)
      }
    }
  }

  /// Returns the tags of a question's type, as an export has them.
  static func tags(of key: AnswerKey) -> [String] {
    let type = "type:\(key.type.rawValue)"
    return switch key {
    case .list(let list) where list.wanted < list.members.count: [type, "wanted:\(list.wanted)"]
    case .explain(let explain) where explain.minimum < explain.keyPoints.count:
      [type, "minimum:\(explain.minimum)"]
    case .cloze: []
    default: [type]
    }
  }

  /// Returns what is asked for, and the prompt where a part of it is options.
  func key(
    prompt: ExchangeQuestion.Text, answer: ExchangeQuestion.Text, also: [String]
  ) throws(ExchangeFault) -> (key: AnswerKey, prompt: ExchangeQuestion.Text?) {
    let lines = AnkiLine.lines(of: answer)
    switch type {
    case .singleChoice, .multipleChoice:
      if let made = choice(prompt, lines) { return made }
    case .trueFalse where lines.count <= 2:
      if let key = ["true": true, "false": false][lines.first?.words.lowercased() ?? ""] {
        return (.trueFalse(.init(key: key, feedback: lines.dropFirst().first?.words)), nil)
      }
    case .ordering where 2...9 ~= lines.count:
      let items = lines.map(\.words)
      let asked = AnkiLine.lines(of: prompt).filter { !$0.isItem }.map(\.words)
      if items.unrepeated == items, !asked.isEmpty {
        return (.ordering(.init(items: items)), .init(asked.joined(separator: " "), .plain))
      }
    case .numeric where lines.count == 1:
      if let numeric = AnkiTags.numeric(lines[0].words) { return (.numeric(numeric), nil) }
    case .shortAnswer where lines.count == 1:
      return (.shortAnswer(.init(key: lines[0].words, variants: also)), nil)
    case .list:
      if let list = list(lines) { return (.list(list), nil) }
    case .explain:
      if let key = explain(lines) { return (key, nil) }
    default: break
    }
    return (try AnkiAnswer.key(answer, also: also), nil)
  }

  private func list(_ lines: [AnkiLine]) -> AnswerKey.List? {
    let members = lines.map(\.words)
    guard 2...20 ~= members.count, members.unrepeated == members,
      !members.contains(where: { $0.contains { ",;".contains($0) } })
    else { return nil }
    let most = members.count
    return .init(
      members: members.map { .init(key: $0) },
      wanted: wanted.flatMap { 2...most ~= $0 ? $0 : nil } ?? most)
  }

  private func choice(
    _ prompt: ExchangeQuestion.Text, _ right: [AnkiLine]
  ) -> (key: AnswerKey, prompt: ExchangeQuestion.Text?)? {
    let lines = AnkiLine.lines(of: prompt)
    let asked = lines.filter { !$0.isItem }.map(\.words)
    let texts = lines.filter(\.isItem).map(\.words)
    guard 2...8 ~= texts.count, !asked.isEmpty, Set(texts).count == texts.count else { return nil }
    let options = zip("abcdefgh", texts).map {
      AnswerKey.Choice.Option(label: String($0), text: $1)
    }
    let words = Set(right.map(\.words))
    let key = options.filter { words.contains($0.text) }.map(\.label)
    guard !key.isEmpty, type == .multipleChoice || key.count == 1 else { return nil }
    let choice = AnswerKey.Choice(options: options, key: key)
    return (
      type == .singleChoice ? .singleChoice(choice) : .multipleChoice(choice),
      .init(asked.joined(separator: " "), .plain)
    )
  }

  /// An export has the benchmark first, on one line, and the points below it.
  private func explain(_ lines: [AnkiLine]) -> AnswerKey? {
    let points = lines.dropFirst().filter(\.isItem).map(\.words)
    guard let first = lines.first, !first.isItem, points.count == lines.count - 1,
      2...8 ~= points.count, Set(points).count == points.count
    else { return nil }
    let least = minimum.flatMap { 1...points.count ~= $0 ? $0 : nil }
    return .explain(
      .init(
        benchmark: first.words, keyPoints: points.map { .init(text: $0) },
        minimum: least ?? points.count))
  }

  /// Reads `12.5 ± 0.5 km`, of which the number alone has to be there.
  private static func numeric(_ words: String) -> AnswerKey.Numeric? {
    var rest = words.split(separator: " ")[...]
    guard let key = rest.popFirst().flatMap({ Double($0) }), key.isFinite else { return nil }
    var tolerance = 0.0
    if rest.first == "±", let value = rest.dropFirst().first.flatMap({ Double($0) }), value >= 0 {
      tolerance = value
      rest = rest.dropFirst(2)
    }
    let unit = rest.joined(separator: " ")
    return .init(key: key, tolerance: tolerance, unit: unit.isEmpty ? nil : unit)
  }
}
