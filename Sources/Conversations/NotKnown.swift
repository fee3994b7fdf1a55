internal import Text

extension String {
  /// Whether somebody says that they don't know, in one of the usual ways.
  var saysNotKnown: Bool {
    let words = trimmed.lowercased().replacing("’", with: "'")
    return notKnown.contains(words.replacing(#/[.!…]+$/#, with: ""))
  }
}

private let notKnown: Set = [
  "don't know", "dont know", "do not know", "i don't know", "i dont know", "i do not know", "dunno",
  "i dunno",
  "idk", "no idea", "i have no idea", "no clue", "not sure", "i'm not sure", "im not sure",
]
