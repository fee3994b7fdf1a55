internal import Curriculum
internal import Text

/// Returns how a wrong text nearly is a wording, or `nil` where it is right or too far off.
///
/// A word may be one edit off if it has at least 4 letters and two if it has at least 8 (the
/// limits of the OpenMark and Moodle matcher PMatch); a word with other signs than letters, such
/// as `s261`, must not be off at all. An article before either is no word. A near miss is never right
/// by itself.
func nearness(of given: String, to wording: String) -> NearMiss? {
  guard given.utf8.count <= 100 + 4 * wording.utf8.count else { return nil }
  let plain = AnswerNormalizer()
  guard plain.normalized(given) != plain.normalized(wording) else { return nil }
  let typed = words(AnswerNormalizer(steps: AnswerNormalizer.usualForWords).normalized(given))
  let wanted = words(AnswerNormalizer(steps: keepingCapitals).normalized(wording))
  if let slips = slips(from: typed, to: wanted) { return slips }
  let joined = plain.normalized(wording).filter(\.isLetter)
  guard !joined.isEmpty, !wording.contains(where: \.isNumber), !given.contains(where: \.isNumber),
    plain.normalized(given).filter(\.isLetter) == joined
  else { return nil }
  return .spacing(of: wording)
}

private let keepingCapitals = AnswerNormalizer.usualForWords.subtracting([.capitals])

private func words(_ text: String) -> [Substring] {
  text.split(separator: " ")
}

/// Returns which words are misspelt, or `nil` where none is or one is too far off.
private func slips(from typed: [Substring], to wanted: [Substring]) -> NearMiss? {
  guard typed.count == wanted.count else { return nil }
  var found: [NearMiss.Slip] = []
  for (typedWord, word) in zip(typed, wanted) {
    guard let edits = edits(from: typedWord, to: word) else { return nil }
    if edits > 0 { found.append(.init(word: String(word), letters: edits)) }
  }
  return found.isEmpty ? nil : .slips(found)
}

/// Returns how many letters of a word are wrong, or `nil` for more than a slip.
private func edits(from typed: Substring, to word: Substring) -> Int? {
  let wanted = Array(AnswerNormalizer(steps: [.capitals]).normalized(String(word)))
  let letters = Array(typed)
  guard letters != wanted else { return 0 }
  let allowed = wanted.count >= 8 ? 2 : wanted.count >= 4 ? 1 : 0
  guard (letters + wanted).allSatisfy(\.isLetter), abs(letters.count - wanted.count) <= allowed
  else { return nil }
  let edits = editDistance(letters, wanted)
  return edits <= allowed ? edits : nil
}
