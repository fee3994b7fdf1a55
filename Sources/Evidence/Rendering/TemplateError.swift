/// A template that can't be read.
package struct TemplateError: Error, Equatable {
  /// The line of the template, from 1.
  package let line: Int
  /// The column within the line, in characters from 1.
  package let column: Int
  /// What is wrong, in words without a full stop.
  package let reason: String
}
