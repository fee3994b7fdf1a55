/// Returns an English word without the endings -s, -es, -ies and -ing, so that forms of one word become alike:
/// `setting`, `sets` and `set`; `tries`, `trying` and `try`.
///
/// Two words that become alike need not be forms of one word, and a past tense stays as it is: for comparing what
/// somebody typed with a few known wordings, not for looking anything up. The rules are those of step 1 of
/// M. F. Porter, “An algorithm for suffix stripping”, Program 14 (1980), less the past tense.
///
/// - Parameter word: A word in small letters.
/// - Returns: The stem; the word itself where it is short or has no such ending.
func wordStem(_ word: Substring) -> String {
  guard word.count > 3, word.allSatisfy({ $0.isASCII && $0.isLetter }) else {
    return word.hasSuffix("e") && word.count == 3 ? String(word.dropLast()) : String(word)
  }
  var stem = word
  if let root = stem.without("ing"), root.count > 1, root.contains(where: "aeiouy".contains) {
    stem = root
  } else if let root = stem.without("ies") {
    return root + "y"
  } else if let root = stem.without("es"),
    ["s", "x", "z", "ch", "sh"].contains(where: root.hasSuffix)
  {
    stem = root
  } else if let root = stem.without("s"), !["s", "u", "i"].contains(where: root.hasSuffix) {
    stem = root
  }
  if stem.count > 2, let root = stem.without("e") { stem = root }
  // “setting” has one letter more than “set”.
  if stem.count > 2, let last = stem.last, !"aeiou".contains(last), stem.dropLast().last == last {
    stem = stem.dropLast()
  }
  return String(stem)
}

extension Substring {
  fileprivate func without(_ ending: String) -> Substring? {
    hasSuffix(ending) ? dropLast(ending.count) : nil
  }
}
