/// An element of an XML document, with what is in it.
package struct XMLElement: Equatable, Sendable {
  /// What is in an element.
  package enum Content: Equatable, Sendable {
    /// An element.
    case element(XMLElement)
    /// Text, with references replaced; next to text there is always an element.
    case text(String)
  }

  /// The name, without the prefix of a namespace.
  package let name: String
  /// The attributes, by their names without prefixes.
  package let attributes: [String: String]
  /// Where its tag begins, as an offset in bytes.
  package let offset: Int
  /// What is in it, in order.
  package internal(set) var content: [Content]

  /// The elements right in it.
  package var elements: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All its text, that of the elements in it too.
  package var text: String {
    content.map {
      switch $0 {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// Returns the elements right in it of a name.
  package func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// Returns the first element right in it of a name; `nil` for none.
  package func first(_ name: String) -> XMLElement? { elements(name).first }

  /// Returns the elements of a name, however deep in it, in order; those in one that is found are left out.
  package func all(_ name: String) -> [XMLElement] {
    elements.flatMap { $0.name == name ? [$0] : $0.all(name) }
  }
}

/// An element right in that of a document, as it is handed over while the document is read.
package struct XMLPart: Equatable, Sendable {
  /// The element.
  package let element: XMLElement
  /// The name of the document's element.
  package let root: String
  /// What the last comment between it and the part before says; `nil` for none.
  package let comment: String?
  /// Where it ends, as an offset in bytes: that after its closing tag.
  package let end: Int
}
