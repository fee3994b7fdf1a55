internal import Text

/// What somebody asked to study, by name.
package enum Selector: Equatable, Sendable {
  /// All questions on a unit.
  case unit(String)
  /// All questions on a criterion, or on any criterion below a line of a unit's tree.
  case criterion(CriterionID)
  /// All questions of a topic.
  case topic(String)
  /// One question.
  case question(Question.ID)
}

/// A name that is no unit, criterion or topic.
package struct UnknownName: Error, Equatable {
  /// The name as it was typed.
  package let name: String
  /// The name that was most likely meant, if one is near enough.
  package let suggestion: String?

  /// Creates the error.
  package init(name: String, suggestion: String?) {
    self.name = name
    self.suggestion = suggestion
  }
}

/// The name of a line without its unit, where several units have one.
package struct AmbiguousName: Error, Equatable {
  /// The name as it was typed.
  package let name: String
  /// The names that it can stand for, with their units.
  package let meanings: [String]
}

extension Curriculum {
  /// Returns the whole name of a line that was named without its unit, such as `SIRXCEG006.KE2.1` for `ke2.1`.
  ///
  /// - Parameters:
  ///   - name: What was typed.
  ///   - codes: The codes of the units that are looked through; all units where there is none.
  /// - Returns: The name; `nil` where no unit has such a line.
  /// - Throws: `AmbiguousName` where several have.
  package func wholeName(of name: String, in codes: [String]) throws -> String? {
    let wanted = name.lowercased()
    let found = units.filter { codes.isEmpty || codes.contains($0.code) }.flatMap(\.nodes)
      .filter { $0.id.local.lowercased() == wanted }.map(\.id.rawValue)
    guard found.count <= 1 else { throw AmbiguousName(name: name, meanings: found) }
    return found.first
  }

  /// Finds out what a typed name means: a unit, a criterion or a topic, in any case of letters.
  ///
  /// - Throws: `UnknownName` where it is neither.
  package func selector(_ name: String) throws -> Selector {
    if let unit = unit(name) { return .unit(unit.code) }
    let wanted = name.lowercased()
    if let topic = topics.first(where: { $0.id == wanted }) { return .topic(topic.id) }
    let node = units.lazy.flatMap(\.nodes).first { $0.id.rawValue.lowercased() == wanted }
    if let node { return .criterion(node.id) }
    throw UnknownName(name: name, suggestion: suggestion(for: name))
  }

  /// Finds out what a name means that a session was begun with: a typed one, or a question.
  ///
  /// - Throws: `UnknownName` where it is neither.
  package func recordedSelector(_ name: String) throws -> Selector {
    guard let id = Question.ID(nameOnRecord: name) else { return try selector(name) }
    guard position(of: id) != nil else { throw UnknownName(name: name, suggestion: nil) }
    return .question(id)
  }

  /// Returns the name most likely meant by an unknown one: spelt otherwise, without its beginning,
  /// only begun, or in the words of a topic.
  package func suggestion(for name: String) -> String? {
    let wanted = name.lowercased().filter { $0 != " " && $0 != "-" }
    guard !wanted.isEmpty else { return nil }
    func plain(_ name: String) -> String { name.lowercased().filter { $0 != " " && $0 != "-" } }
    if let near = nearestName(to: name, among: names) { return near }
    let codes = units.map(\.code) + topics.map(\.id)
    return codes.first { plain($0).hasSuffix(wanted) } ?? codes.first {
      plain($0).hasPrefix(wanted)
    }
      ?? names.first { plain($0).hasSuffix("." + wanted) }
      ?? topics.first { plain($0.title).contains(wanted) }?.id
      ?? topics.first { plain($0.id).contains(wanted) }?.id ?? topic(sharingWordsWith: name)
  }

  /// Returns a topic whose name has one of the words of another name.
  private func topic(sharingWordsWith name: String) -> String? {
    let words = Set(
      name.lowercased().split(whereSeparator: { " -".contains($0) }).filter { $0.count > 2 })
    return topics.first { !words.isDisjoint(with: $0.id.split(separator: "-")) }?.id
  }

  /// Returns the code most likely meant by one that no unit has.
  package func unitSuggestion(for code: String) -> String? {
    let (codes, wanted) = (units.map(\.code), code.lowercased())
    return nearestName(to: code, among: codes)
      ?? codes.first { !wanted.isEmpty && $0.lowercased().hasSuffix(wanted) }
      ?? codes.first { !wanted.isEmpty && $0.lowercased().hasPrefix(wanted) }
  }

  /// Finds out what typed names mean; a line of a unit is looked for in a unit named beside it.
  ///
  /// - Parameter names: The names.
  /// - Returns: One selector per name.
  /// - Throws: `UnknownName` where one means nothing.
  package func selectors(_ names: [String]) throws -> [Selector] {
    try names.map { name in
      do { return try selector(name) } catch {
        let whole = names.lazy.compactMap { self.unit($0)?.code }.map { "\($0).\(name)" }
          .first { (try? self.selector($0)) != nil }
        throw UnknownName(name: name, suggestion: whole ?? suggestion(for: name))
      }
    }
  }

  /// Returns the positions in `outlines` of the questions that any of the selectors takes in, in
  /// order; all of them where there is no selector.
  package func positions(matching selectors: [Selector]) -> [Int] {
    guard !selectors.isEmpty else { return Array(outlines.indices) }
    let wanted = selectors.map { ($0, criteria(of: $0)) }
    return outlines.indices.filter { position in
      wanted.contains { selector, criteria in
        selector.takesIn(outlines[position], below: criteria)
      }
    }
  }

  /// Returns the positions in `outlines` of the knowledge questions that any of the selectors takes in, in
  /// order: what is scheduled and counts in what a learner is predicted to recall.
  package func knowledge(matching selectors: [Selector]) -> [Int] {
    positions(matching: selectors).filter { outlines[$0].kind == .knowledge }
  }

  /// Returns a line of a unit's tree with all lines below it, whatever they are called: `PC1.1` is
  /// below `E1`, and `AC1.1` below `LO1`.
  ///
  /// - Parameter id: The id of a line.
  /// - Returns: The ids; only the given one where no unit has it.
  package func criteria(within id: CriterionID) -> Set<CriterionID> {
    for unit in units where unit.code == id.unitCode {
      let below = unit.ids(within: id)
      if !below.isEmpty { return below }
    }
    return [id]
  }

  private func criteria(of selector: Selector) -> Set<CriterionID> {
    if case .criterion(let id) = selector { criteria(within: id) } else { [] }
  }

  /// Every name that can be studied: unit codes, topics and the ids of lines of units.
  package var names: [String] {
    units.map(\.code) + topics.map(\.id) + units.flatMap(\.nodes).map(\.id.rawValue)
  }
}

extension Question.ID {
  private static let mark = "question:"

  /// Reads the name under which a session keeps a question that it was to ask; `nil` for other names.
  init?(nameOnRecord name: String) {
    guard name.hasPrefix(Self.mark) else { return nil }
    self.init(rawValue: String(name.dropFirst(Self.mark.count)))
  }

  /// The name under which a session keeps a question that it is to ask: no unit, line or topic has such a
  /// name.
  package var nameOnRecord: String { Self.mark + rawValue }
}

extension Selector {
  /// Whether a question is on what the selector names.
  ///
  /// - Parameters:
  ///   - outline: The question.
  ///   - criteria: The line that the selector names, with those below it.
  /// - Returns: Whether it is.
  fileprivate func takesIn(_ outline: QuestionOutline, below criteria: Set<CriterionID>) -> Bool {
    switch self {
    case .unit(let code): outline.criteria.contains { $0.unitCode == code }
    case .criterion: outline.criteria.contains(where: criteria.contains)
    case .topic(let topic): outline.topic == topic
    case .question(let id): outline.id == id
    }
  }
}
