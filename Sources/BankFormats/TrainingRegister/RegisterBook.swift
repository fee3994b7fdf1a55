internal import XML

/// What a file of training.gov.au has: the variables of its book, and its topics by their sections.
struct RegisterBook {
  /// The values of the variables, by names in small letters without spaces.
  private(set) var variables: [String: String] = [:]
  /// The text of each section.
  private(set) var sections: [RegisterSection: XMLElement] = [:]
  /// Where the book stands, as an offset in bytes.
  private(set) var offset = 0

  /// Finds the unit's book and the topics; `nil` where the document is of another kind.
  ///
  /// - Parameters:
  ///   - root: The document.
  ///   - log: Takes what is passed over.
  init?(_ root: XMLElement, _ log: UnitLog) {
    let isAuthorIt =
      root.name == "AuthorIT" || root.name == "Objects" || root.first("Objects") != nil
    guard isAuthorIt else { return nil }
    for book in root.all("Book") where !Self.isTemplate(book) && variables["code"] == nil {
      offset = book.offset
      for pair in book.all("VariableAssignment") {
        let name = (pair.first("Name")?.text ?? "").filter { !$0.isWhitespace }.lowercased()
        let value = (pair.first("Value")?.text ?? "").folded
        if !name.isEmpty, !value.isEmpty { variables[name] = value }
      }
    }
    for topic in root.all("Topic") where !Self.isTemplate(topic) { add(topic, log) }
  }

  private static func isTemplate(_ part: XMLElement) -> Bool {
    part.first("Object")?.first("IsTemplate")?.text.folded.lowercased() == "true"
  }

  private mutating func add(_ topic: XMLElement, _ log: UnitLog) {
    let headings = ["Description", "PrintHeading"].flatMap { name in
      (topic.first("Object").map { $0.elements(name) } ?? []) + topic.elements(name)
    }.map(\.text)
    guard let text = topic.first("Text") else { return }
    guard let section = headings.lazy.compactMap(RegisterSection.init(heading:)).first else {
      guard !text.text.isBlank else { return }
      return log.report(
        .passedOver(headings.first ?? "", why: "a section that is not known"), at: topic.offset)
    }
    guard let known = sections[section] else { return sections[section] = text }
    if known.text.isBlank {
      sections[section] = text
    } else if !text.text.isBlank, known.text.folded != text.text.folded {
      log.report(
        .passedOver(headings.first ?? "", why: "a section that is there already"), at: topic.offset)
    }
  }
}
