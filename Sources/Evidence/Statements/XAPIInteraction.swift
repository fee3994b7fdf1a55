internal import Curriculum
internal import LearnerRecord
internal import Text

/// A question and an answer to it as an interaction of xAPI 1.0.3 (xAPI-Data, §2.4.4.1).
struct XAPIInteraction {
  /// One of the types that the specification has.
  let type: String
  /// Each response that is right; `nil` where they can't all be listed.
  let right: [String]?
  /// Lists of components by the property that holds them, each with id and words.
  var components: [String: [(id: String, words: String)]] = [:]
  /// What was answered; `nil` where it can't be told in the way of the type.
  let response: String?

  /// How many right responses are listed at most.
  private static let most = 64

  /// Tells an answer.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - question: The question as it was asked; `nil` where that is not known.
  ///   - number: Returns the number that a text says, in a unit.
  init(
    _ answer: Fact.Answered, to question: Question?,
    number: (_ text: String, _ unit: String?) -> Double?
  ) {
    let shown = OptionOrder(orders: answer.shown)
    // A type that is not told here is another type to whoever reads the statement, too.
    switch question?.key.parts {
    case let key as AnswerKey.TrueFalse:
      let given = answer.parts.first?.given
      (type, right) = ("true-false", ["\(key.key)"])
      response = [true, false].first { AnswerKey.TrueFalse.word($0) == given }.map { "\($0)" }
    case let key as AnswerKey.Choice:
      self = Self.choice(key, answer, shown, isSingle: question?.key.type == .singleChoice)
    case let key as AnswerKey.Ordering: self = Self.ordering(key, answer, shown)
    case let key as AnswerKey.Matching: self = Self.matching(key, answer, shown)
    case let key as AnswerKey.ShortAnswer:
      let isStrict = key.leniency.strict.contains(.capitals)
      (type, response) = ("fill-in", answer.typed.map(Self.item))
      right = ([key.key] + key.variants).map { Self.caseMatters(isStrict) + Self.item($0) }
    case let key as AnswerKey.Cloze: self = Self.cloze(key, answer, shown)
    case let key as AnswerKey.List: self = Self.list(key, answer)
    case let key as AnswerKey.Numeric:
      (type, right) = ("numeric", [Self.range(key)])
      response = answer.typed.flatMap { number($0, key.unit) }.map(Self.plain)
    case is AnswerKey.Explain:
      (type, right, response) = ("long-fill-in", nil, answer.typed.map(Self.item))
    default: (type, right, response) = ("other", nil, answer.typed)
    }
  }

  private init(
    _ type: String, right: [String]?, _ components: [String: [(id: String, words: String)]] = [:],
    response: String?
  ) {
    (self.type, self.right, self.components) = (type, right, components)
    self.response = response
  }
}

// Types that show a list.
extension XAPIInteraction {
  private static func choice(
    _ key: AnswerKey.Choice, _ answer: Fact.Answered, _ shown: OptionOrder, isSingle: Bool
  ) -> Self {
    let labels = key.options.map(\.label)
    let isSound =
      Set(labels).count == labels.count
      && labels.allSatisfy { $0.utf8.allSatisfy(\.isLetterOrDigit) && !$0.isEmpty }
    let ids = isSound ? labels : labels.indices.map { "\($0 + 1)" }
    let list = ShownList(key.options.map(\.text), of: shown)
    let lines =
      isSingle
      ? answer.parts.prefix(1).map(\.given)
      : answer.parts.filter { $0.given == "chosen" }.map { $0.label ?? "" }
    return XAPIInteraction(
      "choice", right: [joined(key.options.indices.filter(key.isKey).map { ids[$0] })],
      ["choices": zip(ids, key.options).map { ($0, $1.text) }],
      response: positions(of: lines, in: list).map { joined($0.sorted().map { ids[$0] }) })
  }

  private static func ordering(
    _ key: AnswerKey.Ordering, _ answer: Fact.Answered, _ shown: OptionOrder
  ) -> Self {
    let ids = key.items.indices.map { "\($0 + 1)" }
    let given = positions(of: answer.parts.map(\.given), in: ShownList(key.items, of: shown))
    return XAPIInteraction(
      "sequencing", right: [joined(ids)], ["choices": zip(ids, key.items).map { ($0, $1) }],
      response: given.map { joined($0.map { ids[$0] }) })
  }

  private static func matching(
    _ key: AnswerKey.Matching, _ answer: Fact.Answered, _ shown: OptionOrder
  ) -> Self {
    let (rights, list) = (key.rights, ShownList(key.rights, of: shown))
    func pair(_ left: Int, _ right: Int) -> String { "source\(left + 1)[.]target\(right + 1)" }
    let right = key.pairs.indices.compactMap { left in
      rights.firstIndex(of: key.pairs[left].right).map { pair(left, $0) }
    }
    let isWhole = answer.parts.count == key.pairs.count
    let given = answer.parts.indices.compactMap { left in
      positions(of: [answer.parts[left].given], in: list)?.first.map { pair(left, $0) }
    }
    return XAPIInteraction(
      "matching", right: [joined(right)],
      [
        "source": key.pairs.indices.map { ("source\($0 + 1)", key.pairs[$0].left) },
        "target": rights.indices.map { ("target\($0 + 1)", rights[$0]) },
      ], response: isWhole && !given.isEmpty ? joined(given) : nil)
  }

  /// Returns the places of lines in a list as it was shown; `nil` where one is no line of it, or there is none.
  private static func positions(of lines: [String], in list: ShownList) -> [Int]? {
    let places = lines.compactMap { line in list.order.first { list.line($0) == line } }
    return places.count == lines.count && !places.isEmpty ? places : nil
  }
}

// Types that are typed.
extension XAPIInteraction {
  private static func cloze(
    _ key: AnswerKey.Cloze, _ answer: Fact.Answered, _ shown: OptionOrder
  ) -> Self {
    let given =
      answer.parts.count == key.gaps.count
      ? key.gaps.indices.map { gap in
        let (list, text) = (key.list(of: gap, shown: shown), answer.parts[gap].given)
        return positions(of: [text], in: list)?.first.map { list.texts[$0] } ?? text
      } : nil
    let isStrict = key.gaps.allSatisfy { $0.leniency.strict.contains(.capitals) }
    let right = product(key.gaps.map { [$0.key] + $0.variants })
    return XAPIInteraction(
      "fill-in", right: right?.map { caseMatters(isStrict) + joined($0.map(item)) },
      response: given.map { joined($0.map(item)) })
  }

  private static func list(_ key: AnswerKey.List, _ answer: Fact.Answered) -> Self {
    let given = answer.parts.map(\.given).filter { !$0.isEmpty }
    let start = caseMatters(key.leniency.strict.contains(.capitals)) + "{order_matters=false}"
    var right: [[String]]? = []
    for choice in choices(of: key.wanted, among: key.members) ?? [] {
      let more = product(choice.map { [$0.key] + $0.variants })
      right = right.flatMap { right in more.map { right + $0 } }
      if let count = right?.count, count > most { right = nil }
    }
    return XAPIInteraction(
      "fill-in", right: right?.isEmpty == false ? right?.map { start + joined($0.map(item)) } : nil,
      response: given.isEmpty ? nil : joined(given.map(item)))
  }

  /// Returns each way to take so many of some; `nil` for too many of them.
  private static func choices<Element>(
    of count: Int, among all: [Element]
  ) -> [[Element]]? {
    var ways: [[Element]] = [[]]
    for (place, element) in all.enumerated() {
      // Ways that can't be filled any more are left out.
      let rest = all.count - place - 1
      ways = ways.flatMap { way in
        (way.count + rest >= count ? [way] : []) + (way.count < count ? [way + [element]] : [])
      }
      if ways.count > most * 4 { return nil }
    }
    return ways.count > most ? nil : ways
  }

  /// Returns each way to take one of each list; `nil` for too many of them.
  private static func product(_ lists: [[String]]) -> [[String]]? {
    var ways: [[String]] = [[]]
    for list in lists {
      ways = ways.flatMap { way in list.map { way + [$0] } }
      if ways.count > most { return nil }
    }
    return ways
  }

  private static func caseMatters(_ matters: Bool) -> String { "{case_matters=\(matters)}" }

  private static func joined(_ items: [String]) -> String { items.joined(separator: "[,]") }

  /// Returns a text as an item of a list, in which nothing delimits and nothing is a parameter.
  ///
  /// The specification has no escapes, so a space takes the meaning away.
  private static func item(_ text: String) -> String {
    let text = [",", ".", ":"].reduce(text) { $0.replacing("[\($1)]", with: "[ \($1)]") }
    return text.hasPrefix("{") ? "{ " + text.dropFirst() : text
  }

  private static func range(_ key: AnswerKey.Numeric) -> String {
    guard key.tolerance > 0 else { return plain(key.key) }
    return "\(plain(key.key - key.tolerance))[:]\(plain(key.key + key.tolerance))"
  }

  /// Returns a number as JSON has it.
  private static func plain(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Fact.Answered {
  /// What was typed, without whitespace at its ends; `nil` for nothing.
  fileprivate var typed: String? {
    let text = response.joined(separator: "\n").trimmed
    return text.isEmpty ? nil : text
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
