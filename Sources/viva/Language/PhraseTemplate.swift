/// A translated sentence with numbered places, as a catalogue has it: `%2, %1`.
struct PhraseTemplate: Equatable {
  private enum Piece: Equatable {
    case words(String)
    /// The place of a value; from 1.
    case place(Int)
  }

  private let pieces: [Piece]

  /// Reads a template.
  ///
  /// - Parameter text: The sentence; `%1` to `%99` are places, `%%` is a per cent sign, and a per
  ///   cent sign before anything else is itself.
  init(_ text: String) {
    var pieces: [Piece] = []
    var words = ""
    var rest = text[...]
    while let sign = rest.first {
      rest = rest.dropFirst()
      let digits = sign == "%" ? rest.prefix(2).prefix { $0.isASCII && $0.isNumber } : ""
      if let number = Int(digits), number > 0 {
        pieces += [.words(words), .place(number)]
        words = ""
        rest = rest.dropFirst(digits.count)
      } else {
        if sign == "%", rest.first == "%" { rest = rest.dropFirst() }
        words.append(sign)
      }
    }
    self.pieces = (pieces + [.words(words)]).filter { $0 != .words("") }
  }

  /// The places, from 1, each as often as it occurs.
  var places: [Int] {
    pieces.compactMap { piece in
      if case .place(let number) = piece { number } else { nil }
    }
  }

  /// How many letters of the sentence are its own.
  var ownLetters: Int {
    pieces.reduce(0) { count, piece in
      if case .words(let text) = piece { count + text.count { $0.isLetter } } else { count }
    }
  }

  /// Finds the values with which this is a given sentence.
  ///
  /// - Parameter sentence: The sentence.
  /// - Returns: The values, the first for `%1`, each as short as it can be; `nil` if this is another
  ///   sentence.
  func values(in sentence: String) -> [String]? {
    var values: [Int: String] = [:]
    var rest = sentence[...]
    var open: Int?
    for piece in pieces {
      switch piece {
      case .place(let number):
        if open != nil { return nil }  // Nothing tells where one value ends and the next begins.
        open = number
      case .words(let text):
        guard let range = rest.firstRange(of: text) else { return nil }
        if let place = open {
          values[place] = String(rest[..<range.lowerBound])
        } else if range.lowerBound != rest.startIndex {
          return nil
        }
        (open, rest) = (nil, rest[range.upperBound...])
      }
    }
    if let place = open {
      values[place] = String(rest)
    } else if !rest.isEmpty {
      return nil
    }
    return (1...max(1, places.max() ?? 1)).map { values[$0] ?? "" }
  }

  /// Returns the sentence with values in its places.
  ///
  /// - Parameter values: The values, the first for `%1`.
  /// - Returns: The sentence; a place without a value stays empty.
  func filled(with values: [String]) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let text): text
      case .place(let number): values.indices.contains(number - 1) ? values[number - 1] : ""
      }
    }.joined()
  }
}
