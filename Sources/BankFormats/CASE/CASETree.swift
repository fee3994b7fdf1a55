/// The items of a CASE package as the tree that its associations say, in their order.
struct CASETree {
  /// An item with those below it.
  struct Item {
    var part: CASEPart?
    var code: String?
    var number: String?
    var text: String
    var short: String?
    var notes: String?
    var keywords: [String]
    /// Where the item stands, as an offset in bytes.
    var offset: Int
    var children: [Item] = []
  }

  /// The items right below the document.
  private(set) var top: [Item] = []

  /// Whether this program wrote the package: one item for the unit, and each below it of a type that we know.
  var isOurs: Bool { top.count == 1 && top[0].part == .unit }

  private let log: UnitLog
  private var items: [String: JSONNode] = [:]
  private var below: [String: [(place: Int, id: String)]] = [:]
  private static let deepest = 30

  /// Builds the tree; `nil` where it is none, which the log says.
  init?(_ root: JSONNode, _ document: JSONNode, _ log: UnitLog) {
    self.log = log
    guard let head = document["identifier"]?.text else {
      log.report(.missing("the document's “identifier”"), at: document.offset)
      return nil
    }
    let all = root["CFItems"]?.items ?? []
    guard all.count <= UnitExchange.lineLimit else {
      log.report(.tooManyLines(most: UnitExchange.lineLimit))
      return nil
    }
    for item in all {
      guard let id = item["identifier"]?.text else {
        log.report(.missing("an item's “identifier”"), at: item.offset)
        return nil
      }
      items[id] = item
    }
    guard link(root["CFAssociations"]?.items ?? [], to: head), grow(from: head, all) else {
      return nil
    }
  }

  /// Notes what is below what; an item is below one other only, so that the tree is as large as the list.
  private mutating func link(_ associations: [JSONNode], to head: String) -> Bool {
    var parents: [String: String] = [:]
    for association in associations where association["associationType"]?.text == "isChildOf" {
      guard let child = association["originNodeURI"]?["identifier"]?.text,
        let parent = association["destinationNodeURI"]?["identifier"]?.text, items[child] != nil
      else { continue }
      guard child != parent else { return refuse(.childOfItself(words(child)), association) }
      guard parents.updateValue(parent, forKey: child) == nil else {
        return refuse(.childOfTwo(words(child)), association)
      }
      let place = association["sequenceNumber"]?.whole ?? .max
      below[parent, default: []].append((place, child))
    }
    return true
  }

  private func refuse(_ problem: UnitProblem, _ place: JSONNode) -> Bool {
    log.report(problem, at: place.offset)
    return false
  }

  private func words(_ id: String) -> String { items[id]?["fullStatement"]?.text ?? id }

  /// Builds the tree below the document; what is not below it is told, since it is left out.
  private mutating func grow(from head: String, _ all: [JSONNode]) -> Bool {
    var reached: Set<String> = []
    var isSound = true
    func children(of id: String, depth: Int) -> [Item] {
      guard let listed = below[id] else { return [] }
      guard depth < Self.deepest else {
        log.report(.tooDeep(most: Self.deepest))
        isSound = false
        return []
      }
      let sorted = listed.enumerated().sorted {
        ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
      }
      return sorted.compactMap { entry in
        guard let node = items[entry.element.id], reached.insert(entry.element.id).inserted,
          var item = item(node)
        else { return nil }
        item.children = children(of: entry.element.id, depth: depth + 1)
        return item
      }
    }
    top = children(of: head, depth: 0)
    for node in all where !(node["identifier"]?.text.map(reached.contains) ?? true) {
      log.report(
        .passedOver(
          node["fullStatement"]?.text ?? "", why: "which is below nothing of the document"),
        at: node.offset)
    }
    return isSound
  }

  private func item(_ node: JSONNode) -> Item? {
    func text(_ name: String) -> String? {
      node[name]?.text.map(\.folded).flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let words = text("fullStatement") else {
      log.report(
        .absent("an item's “fullStatement”; it is left out with all below it"), at: node.offset)
      return nil
    }
    return Item(
      part: text("CFItemType").flatMap(CASEPart.init), code: text("humanCodingScheme"),
      number: text("listEnumeration"), text: words, short: text("abbreviatedStatement"),
      notes: text("notes"), keywords: (node["conceptKeywords"]?.items ?? []).compactMap(\.text),
      offset: node.offset)
  }
}
