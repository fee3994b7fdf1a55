/// Why a text is not read as XML, and where.
package struct XMLFault: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Reason: Equatable, Sendable {
    /// The document is not well-formed, in the parser's words.
    case broken(String)
    /// It says that it is in another encoding than UTF-8.
    case encoding(String)
    /// It declares an entity, of a name; entities are not expanded.
    case entity(String)
    /// It declares an entity that stands elsewhere, or its whole type does: a name, and where. Nothing is fetched.
    case external(String, at: String)
    /// Elements lie deeper than so many.
    case tooDeep(most: Int)
    /// There are more elements and attributes than so many.
    case tooMany(most: Int)
    /// The document has more bytes than so many.
    case tooLarge(most: Int)
  }

  /// What is wrong.
  package let reason: Reason
  /// Where, as an offset in bytes.
  package let offset: Int

  /// Creates a fault.
  package init(_ reason: Reason, at offset: Int) { (self.reason, self.offset) = (reason, offset) }
}
