/// How large a template may be: the library walks through it again for each tag, and once deeper for each
/// section within another.
///
/// A template that changes the delimiters of its tags is refused, since its tags would not be counted.
enum TemplateBounds {
  private static let mostBytes = 262_144
  private static let mostTags = 4_000
  private static let deepest = 64

  /// Refuses a template that would take very long, or more memory than there is for what it nests.
  ///
  /// - Throws: `TemplateError` at the first tag too many.
  static func check(_ template: String) throws {
    let bytes = Array(template.utf8)
    guard bytes.count <= mostBytes else {
      throw TemplateError(
        line: 1, column: 1, reason: "the template has more than \(mostBytes) bytes")
    }
    var (tags, depth, line, lineStart) = (0, 0, 1, 0)
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, index + 1) }
      guard bytes[index...].starts(with: "{{".utf8) else { continue }
      tags += 1
      let sign = bytes.dropFirst(index + 2).first { $0 != UInt8(ascii: " ") } ?? 0
      if "#^$<".utf8.contains(sign) { depth += 1 }
      if sign == UInt8(ascii: "/") { depth -= 1 }
      let excess: String? =
        if tags > mostTags {
          "more than \(mostTags) tags"
        } else if depth > deepest {
          "sections nested more than \(deepest) deep"
        } else if sign == UInt8(ascii: "=") {
          "a tag that changes the delimiters"
        } else {
          nil
        }
      guard let excess else { continue }
      throw TemplateError(
        line: line, column: index - lineStart + 1, reason: "the template has \(excess)")
    }
  }
}

/// A template that can't be read.
package struct TemplateError: Error, Equatable {
  /// The line of the template, from 1.
  package let line: Int
  /// The column within the line, in characters from 1.
  package let column: Int
  /// What is wrong, in words without a full stop.
  package let reason: String
}
