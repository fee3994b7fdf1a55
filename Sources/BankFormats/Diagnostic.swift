/// A place in a text file.
package struct SourcePosition: Hashable, Sendable {
  /// The path of the file, as it is to be shown.
  package var file: String
  /// The line; from 1.
  package var line: Int
  /// The column, counted in Unicode scalars; from 1.
  package var column: Int

  /// Creates a place, the beginning of the file by default.
  package init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePosition: Comparable {
  /// Whether a place is before another: by file, then line, then column.
  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// Something to say about a file, with the place that it is about.
package struct Diagnostic: Equatable, Sendable {
  /// How bad it is.
  package enum Severity: String, Sendable, CaseIterable {
    /// What the file says can't be used.
    case error
    /// What the file says can be used, though perhaps not as it was meant.
    case warning
  }

  /// How bad it is.
  package var severity: Severity
  /// What is wrong, as a sentence without a full stop; safe for a terminal.
  package var message: String
  /// The place that it is about.
  package var position: SourcePosition
  /// The line of the file, with the column marked; `nil` where there is no line to show.
  package var excerpt: Excerpt?

  /// Creates a diagnostic.
  package init(
    severity: Severity, message: String, position: SourcePosition, excerpt: Excerpt? = nil
  ) {
    self.severity = severity
    self.message = message
    self.position = position
    self.excerpt = excerpt
  }
}

/// What came of reading a file: its value, unless there was an error, and all there is to say.
package struct Reading<Value> {
  /// What the file says; `nil` where any diagnostic is an error.
  package let value: Value?
  /// All diagnostics, in the order of their places.
  package let diagnostics: [Diagnostic]

  /// Creates a reading, which drops the value if a diagnostic is an error.
  package init(value: Value?, diagnostics: [Diagnostic]) {
    self.value = diagnostics.contains { $0.severity == .error } ? nil : value
    self.diagnostics = diagnostics
  }

  /// Returns the reading with its value, if any, put into another form.
  package func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
    Reading<Other>(value: value.map(transform), diagnostics: diagnostics)
  }
}

extension Reading: Sendable where Value: Sendable {}
extension Reading: Equatable where Value: Equatable {}
