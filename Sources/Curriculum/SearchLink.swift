/// A search of the web for the words of one line of a unit.
package struct SearchLink: Codable, Equatable, Sendable {
  /// The line.
  package var id: CriterionID
  /// What is searched for: the line's own words, as the unit has them but for its emphasis.
  package var words: String
  /// The address that searches for them.
  package var link: String

  /// Creates the link of a line.
  ///
  /// - Parameters:
  ///   - node: The line of a unit.
  ///   - engine: What searches.
  package init(_ node: CriterionNode, by engine: SearchEngine) {
    id = node.id
    words = node.text.withoutEmphasis
    link = engine.link(to: words)
  }
}

/// What searches the web: an address that the words to search for are put behind.
package struct SearchEngine: Equatable, Sendable {
  /// The address in front of the words, such as `https://www.google.com/search?q=`.
  package let prefix: String

  /// Creates an engine, or returns `nil` for a text that can't be the beginning of a web address.
  ///
  /// - Parameter prefix: `http://` or `https://` with a host behind it; only the characters that
  ///   RFC 3986 allows in an address.
  package init?(prefix: String) {
    let scheme = ["https://", "http://"].first { prefix.lowercased().hasPrefix($0) }
    guard let scheme, prefix.utf8.allSatisfy(isAddressByte) else { return nil }
    let rest = prefix.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, isUnreserved(first) || first == UInt8(ascii: "[") else {
      return nil
    }
    self.init(known: prefix)
  }

  private init(known prefix: String) {
    self.prefix = prefix
  }

  /// The one that the units' own pages of links use.
  package static let google = SearchEngine(known: "https://www.google.com/search?q=")

  /// Returns the address that searches for words.
  ///
  /// - Parameter words: Any text; all but the unreserved characters of RFC 3986 §2.3 is encoded as
  ///   the bytes of its UTF-8.
  /// - Returns: The address: ASCII without blanks, quotes and angle brackets.
  package func link(to words: String) -> String {
    words.utf8.reduce(into: prefix) { link, byte in
      if isUnreserved(byte) {
        link.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        link += byte < 0x10 ? "%0" + digits : "%" + digits
      }
    }
  }
}

/// The links of one part of a unit, such as its knowledge evidence.
package struct SearchLinkSection: Equatable, Sendable {
  /// The heading of the part.
  package var title: String
  /// The sentence that leads into the part, in the unit's words; empty where it has none.
  package var lead: String
  /// One link per line of the part, outer lines before inner ones.
  package var links: [SearchLink]
}

extension Unit {
  /// Returns a link for every line that somebody may want to read up on.
  ///
  /// Those are the elements, performance criteria, performance and knowledge evidence of a unit, or
  /// its learning outcomes, assessment criteria and guidance; not the conditions of assessment.
  ///
  /// - Parameter engine: What searches.
  /// - Returns: The parts that the unit has, in its order.
  package func searchLinks(by engine: SearchEngine) -> [SearchLinkSection] {
    let parts =
      [
        ("Elements and performance criteria", "", elements),
        ("Performance evidence", performanceEvidence.lead, performanceEvidence.items),
        ("Knowledge evidence", knowledgeEvidence.lead, knowledgeEvidence.items),
      ]
      + learningOutcomes.map { outcome in
        ("Learning outcome \(outcome.node.number ?? "")", "", [outcome.node] + outcome.guidance)
      }
    return parts.filter { !$0.2.isEmpty }.map { title, lead, nodes in
      SearchLinkSection(
        title: title, lead: lead.withoutEmphasis,
        links: nodes.flatMap(\.withDescendants).map { SearchLink($0, by: engine) })
    }
  }
}

extension CriterionNode {
  /// The line and all below it, outer lines before inner ones.
  fileprivate var withDescendants: [CriterionNode] {
    [self] + children.flatMap(\.withDescendants)
  }
}

/// Returns whether a byte is an unreserved character of RFC 3986 §2.3.
private func isUnreserved(_ byte: UInt8) -> Bool {
  switch Unicode.Scalar(byte) {
  case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": true
  default: false
  }
}

/// Returns whether a byte may stand in an address: RFC 3986 §2.
private func isAddressByte(_ byte: UInt8) -> Bool {
  isUnreserved(byte) || ":/?#[]@!$&'()*+,;=%".utf8.contains(byte)
}
