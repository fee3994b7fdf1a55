/// Whose law and practice something rests on.
package enum Jurisdiction: String, Codable, Sendable, CaseIterable {
  /// Australia.
  case australia = "AU"
  /// The United Kingdom.
  case unitedKingdom = "UK"
  /// No law is involved.
  case general
}
