internal import Curriculum

/// The elements of a unit, read cell by cell: numbers stand before the text or in paragraphs of their own.
struct RegisterElements {
  /// The elements so far.
  private(set) var nodes: [CriterionNode] = []
  private let code: String
  private let log: UnitLog
  private var numbers: Set<String> = []
  /// A number whose text is still to come.
  private var pending: String?

  init(code: String, log: UnitLog) { (self.code, self.log) = (code, log) }

  /// Takes the next paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph.
  ///   - column: The column of the table that it stands in; `nil` outside tables.
  mutating func take(_ paragraph: RegisterParagraph, column: Int?) {
    let found = NumberedText(paragraph.text)
    if let number = found.number, found.text.isEmpty {
      pending = number
    } else if let number = found.number ?? pending {
      pending = nil
      add(number, found.text, paragraph.offset)
    } else if nodes.isEmpty {
      guard !Self.isHeading(paragraph.text) else { return }
      log.report(.passedOver(paragraph.text, why: "before the first element"), at: paragraph.offset)
    } else if let column {
      let number =
        column == 0
        ? String(nodes.count + 1) : "\(nodes.count).\((nodes.last?.children.count ?? 0) + 1)"
      log.report(.inferred("the number \(number)"), at: paragraph.offset)
      add(number, found.text, paragraph.offset)
    } else {
      log.report(.passedOver(paragraph.text, why: "which has no number"), at: paragraph.offset)
    }
  }

  private mutating func add(_ number: String, _ text: String, _ offset: Int) {
    guard numbers.insert(number).inserted else {
      return log.report(
        .passedOver(text, why: "since number \(number) is there already"), at: offset)
    }
    let isCriterion = number.contains(".")
    guard !isCriterion || !nodes.isEmpty else {
      return log.report(.passedOver(text, why: "which has no element before it"), at: offset)
    }
    let node = CriterionNode(
      id: CriterionID(rawValue: "\(code).\(isCriterion ? "PC" : "E")\(number)"), number: number,
      text: text)
    if isCriterion {
      nodes[nodes.count - 1].children.append(node)
    } else {
      nodes.append(node)
    }
  }

  /// Whether a text is one of the headings that stand over every table of elements.
  static func isHeading(_ text: String) -> Bool {
    let words = text.lowercased().filter { !$0.isWhitespace }
    return ["element", "elements", "performancecriteria"].contains(words)
      || words.hasPrefix("elementsdescribe") || words.hasPrefix("performancecriteriadescribe")
  }
}

/// A text with the number that stands before it: `1.`, `1.2`, `1.2.`, with or without a space behind it.
struct NumberedText: Equatable {
  /// The number without a full stop behind it; `nil` where there is none.
  let number: String?
  /// The text without its number.
  let text: String

  init(_ text: String) {
    guard let match = text.prefixMatch(of: /([0-9]{1,3}(?:\.[0-9]{1,3})*)(\.?)(\s*)/) else {
      (number, self.text) = (nil, text)
      return
    }
    let rest = text[match.range.upperBound...]
    // “24 hours” is a text; “1 Greet” and “1.1Greet” are numbers with theirs.
    let isNumber =
      rest.isEmpty || !match.2.isEmpty || match.1.contains(".") || rest.first?.isUppercase == true
    (number, self.text) = isNumber ? (String(match.1), String(rest)) : (nil, text)
  }
}
