/// A value of a JSON text, with the place of its first byte.
struct JSONNode: Equatable, Sendable {
  /// What a value is.
  enum Value: Equatable, Sendable {
    case null
    case flag(Bool)
    /// The number as it is written.
    case number(String)
    case text(String)
    case array([JSONNode])
    /// The members in their order; of two of one name the last counts.
    case object([Member])
  }

  /// A name in an object, with its value.
  struct Member: Equatable, Sendable {
    let name: String
    let value: JSONNode
  }

  let value: Value
  /// Where the value begins, as an offset in bytes.
  let offset: Int

  /// The value of a member, or `nil` where there is none of that name, or no object.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text, or `nil` where it is none.
  var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// The whole number, or `nil` where it is none.
  var whole: Int? {
    if case .number(let number) = value { Int(number) } else { nil }
  }

  /// The items of a list; none where it is no list.
  var items: [JSONNode] {
    if case .array(let items) = value { items } else { [] }
  }
}
