/// A sentence of the program, with the values that stand in it.
///
/// Written as a literal, it is English: `"\(right) of \(total) right"`. Its key in a catalogue is the
/// same sentence with numbered places, `%1 of %2 right`, so that a translation may put them in
/// another order.
struct Phrase: ExpressibleByStringInterpolation, Equatable {
  /// A piece of a phrase.
  enum Part: Equatable {
    case words(String)
    case value(String)
  }

  /// The pieces, in order.
  var parts: [Part]

  /// Creates a phrase from its pieces, in order.
  init(parts: [Part]) {
    self.parts = parts
  }

  init(stringLiteral words: String) {
    parts = [.words(words)]
  }

  init(stringInterpolation: Interpolation) {
    parts = stringInterpolation.parts
  }

  /// Joins the pieces of a long sentence.
  static func + (left: Phrase, right: Phrase) -> Phrase {
    var whole = left
    whole.parts += right.parts
    return whole
  }

  /// The phrase in English.
  var english: String {
    parts.map { part in
      switch part {
      case .words(let text), .value(let text): text
      }
    }.joined()
  }

  /// The values, in order: the first stands at `%1`.
  var values: [String] {
    parts.compactMap { part in
      if case .value(let text) = part { text } else { nil }
    }
  }

  /// The name of the phrase in a catalogue; a per cent sign of its own is doubled.
  var key: String {
    var number = 0
    return parts.map { part in
      switch part {
      case .words(let text):
        return text.split(
          separator: "%", omittingEmptySubsequences: false
        ).joined(separator: "%%")
      case .value:
        number += 1
        return "%\(number)"
      }
    }.joined()
  }
}

extension Phrase {
  /// Gathers the pieces of a literal.
  struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { parts.append(.words(words)) }
    }

    mutating func appendInterpolation(_ value: some Any) {
      parts.append(.value(String(describing: value)))
    }
  }
}
