internal import Yams

/// The values of a mapping, by the keys that its reader asks for.
///
/// Every method reports what is wrong with what it reads and then returns a stand-in, so that a
/// reader goes on to the next problem; a reading with problems never gets out.
struct YAMLFields {
  /// Where the mapping begins.
  let start: SourcePosition
  let log: ProblemLog
  private var values: [String: Node] = [:]
  private var keyPlaces: [String: SourcePosition] = [:]
  private var keysInOrder: [String] = []

  /// Reads the keys of a mapping, or returns `nil` where the node is not a mapping.
  init?(_ node: Node, keys: RenamedKeys, log: ProblemLog) {
    start = log.position(of: node)
    self.log = log
    guard case .mapping(let pairs) = node else {
      log.report(.wrongType(expected: "a mapping of keys to values", found: node.kind), at: node)
      return nil
    }
    for (key, value) in pairs { add(key, value, keys) }
  }

  private mutating func add(_ key: Node, _ value: Node, _ keys: RenamedKeys) {
    guard case .scalar(let scalar) = key, case .text(let text) = ScalarMeaning(scalar) else {
      return log.report(.keyNotText(found: key.kind), at: key)
    }
    let name = keys.original(text)
    if let first = keyPlaces[name] {
      return log.report(.duplicateKey(name, firstLine: first.line), at: key)
    }
    keyPlaces[name] = log.position(of: key)
    values[name] = value
    keysInOrder.append(name)
  }

  /// The keys in the order of the file.
  var keys: [String] { keysInOrder }

  /// Reports every key that is not among the known ones.
  func refuseKeys(exceptFor known: [String]) {
    for key in keysInOrder where !known.contains(key) {
      let suggestion = Suggestion.nearest(to: key, among: known)
      log.report(.unknownKey(key, suggestion: suggestion), at: place(of: key))
    }
  }

  /// Returns where a key stands, or where the mapping begins if it is not there.
  func place(of key: String) -> SourcePosition {
    keyPlaces[key] ?? start
  }

  /// Returns the value of a key, or `nil` where the mapping does not have it.
  subscript(key: String) -> Node? {
    values[key]
  }

  /// Returns the value of a key that has to be there.
  func required(_ key: String) -> Node? {
    if values[key] == nil { log.report(.missingKey(key), at: start) }
    return values[key]
  }

  /// Returns a text that has to be there.
  func text(_ key: String) -> String {
    located(key)?.value ?? ""
  }

  /// Returns a text that may be there.
  func optionalText(_ key: String) -> String? {
    values[key].flatMap { log.text(of: $0) }?.value
  }

  /// Returns a text that may be there, with the line ends that it was written with.
  func optionalLines(_ key: String) -> String? {
    guard let node = values[key], log.text(of: node) != nil, case .scalar(let scalar) = node else {
      return nil
    }
    let lines = scalar.string.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).folded }
    let inner = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
    return inner.joined(separator: "\n")
  }

  /// Returns a text that has to be there, with its place, or `nil` where it is not sound.
  func located(_ key: String) -> Located<String>? {
    required(key).flatMap { log.text(of: $0) }
  }

  /// Returns a list's nodes; none where the key may be absent and is.
  func list(
    _ key: String, of what: String, required isRequired: Bool = true, atLeast least: Int = 1,
    atMost most: Int = .max
  ) -> [Node] {
    guard let node = isRequired ? required(key) : values[key] else { return [] }
    guard case .sequence(let items) = node else {
      log.report(.wrongType(expected: "a list", found: node.kind), at: node)
      return []
    }
    log.checkCount(items.count, of: what, atLeast: least, atMost: most, at: log.position(of: node))
    return Array(items)
  }

  /// Returns a list's texts with their places, without those that are not sound.
  func texts(
    _ key: String, of what: String, required isRequired: Bool = true, atLeast least: Int = 1,
    atMost most: Int = .max
  ) -> [Located<String>] {
    list(key, of: what, required: isRequired, atLeast: least, atMost: most)
      .compactMap { log.text(of: $0) }
  }

  /// Returns the case that a text names.
  func name<Name: CaseIterable & RawRepresentable<String>>(
    _ key: String, _ what: String, as _: Name.Type = Name.self
  ) -> Name? {
    located(key).flatMap { self.name($0, what) }
  }

  /// Returns the cases that a list of texts names, `nil` where there is no list.
  func names<Name: CaseIterable & RawRepresentable<String>>(
    _ key: String, _ what: String, as _: Name.Type = Name.self
  ) -> [Name]? {
    guard self[key] != nil else { return nil }
    let texts = texts(key, of: what)
    log.refuseRepeats(texts, "the " + what)
    return texts.compactMap { name($0, what) }
  }

  private func name<Name: CaseIterable & RawRepresentable<String>>(
    _ text: Located<String>, _ what: String
  ) -> Name? {
    if let name = Name(rawValue: text.value) { return name }
    let names = Name.allCases.map(\.rawValue)
    let suggestion = Suggestion.nearest(to: text.value, among: names)
    let problem = Problem.unknownName(
      what: what, name: text.value, suggestion: suggestion, names: names)
    log.report(problem, at: text.position)
    return nil
  }

  /// Returns `true` or `false`, or `nil` where the key has no such value.
  func flag(_ key: String, required isRequired: Bool = true) -> Bool? {
    guard let node = isRequired ? required(key) : values[key] else { return nil }
    if case .scalar(let scalar) = node, case .flag(let flag) = ScalarMeaning(scalar) { return flag }
    log.report(.wrongType(expected: "true or false", found: node.kind), at: node)
    return nil
  }

  /// Returns a number, or `nil` where the key has none.
  func number(_ key: String, required isRequired: Bool = true) -> Located<Double>? {
    guard let node = isRequired ? required(key) : values[key] else { return nil }
    if case .scalar(let scalar) = node, case .number(let number) = ScalarMeaning(scalar) {
      return Located(value: number, position: log.position(of: node))
    }
    log.report(.wrongType(expected: "a number", found: node.kind), at: node)
    return nil
  }
}

extension ProblemLog {
  /// Returns a node's text, folded, or `nil` where it is not text or empty.
  func text(of node: Node) -> Located<String>? {
    guard case .scalar(let scalar) = node, case .text(let text) = ScalarMeaning(scalar) else {
      report(wrongText(node), at: node)
      return nil
    }
    warnOfLostRest(of: scalar, at: node)
    let folded = text.folded
    guard !folded.isBlank else {
      report(.emptyText, at: node)
      return nil
    }
    return Located(value: folded, position: position(of: node))
  }

  private func wrongText(_ node: Node) -> Problem {
    guard case .scalar(let scalar) = node else {
      return .wrongType(expected: "text", found: node.kind)
    }
    if case .nothing = ScalarMeaning(scalar), scalar.string.isEmpty { return .emptyText }
    return .wrongType(expected: "text", found: node.kind + "; put text like this in quotes")
  }

  /// Reports a list that is too short or too long.
  func checkCount(
    _ count: Int, of what: String, atLeast least: Int, atMost most: Int, at place: SourcePosition
  ) {
    if count < least { report(.tooFew(what: what, least: least, found: count), at: place) }
    if count > most { report(.tooMany(what: what, most: most, found: count), at: place) }
  }

  /// Reports each text that a list has twice.
  func refuseRepeats(_ texts: [Located<String>], _ what: String) {
    var first: [String: Int] = [:]
    for text in texts {
      if let line = first[text.value] {
        report(.repeated(what: what, text.value, firstLine: line), at: text.position)
      } else {
        first[text.value] = text.position.line
      }
    }
  }

  /// Reports each text that differs from one of an earlier group only in what hardly ever tells answers apart:
  /// capitals, an article, spaces and hyphens.
  func refuseAlike(_ groups: [[Located<String>]], _ what: String) {
    var first: [String: (group: Int, text: Located<String>)] = [:]
    for (group, text) in groups.enumerated().flatMap({ group in
      group.element.map { (group.offset, $0) }
    }) {
      let bare = text.value.bare
      guard let earlier = first[bare] else {
        first[bare] = (group, text)
        continue
      }
      guard earlier.group != group, earlier.text.value != text.value else { continue }
      report(
        .repeatedAlike(
          what: what, text.value, as: earlier.text.value, firstLine: earlier.text.position.line),
        at: text.position)
    }
  }
}

extension String {
  /// The text in small letters, without an article at its beginning, spaces and hyphens.
  var bare: String {
    let words = lowercased().split { $0.isWhitespace || "-‐‑–—".contains($0) }
    let isArticle = words.count > 1 && ["the", "a", "an"].contains(words[0])
    return words.dropFirst(isArticle ? 1 : 0).joined()
  }
}
