internal import Curriculum
internal import Testing

@testable internal import Marking

struct MarkingTests {
  @Test(arguments: Samples.keys)
  func `A blank response is asked again`(key: AnswerKey) {
    for blank in [[], [""], [" \t\n", "\u{200B}\0"]] {
      #expect(result(blank, to: key).request == Samples.request(of: key))
    }
  }

  @Test(arguments: presentations(of: .singleChoice(Samples.choice)))
  func `Shuffling never changes the mark of a single choice by text`(shown: OptionOrder) throws {
    for option in Samples.choice.options {
      let mark = try markOf(option.text, to: .singleChoice(Samples.choice), shown: shown)
      #expect(mark.isRight == (option.label == "a"))
    }
  }

  @Test(arguments: presentations(of: .cloze(Samples.cloze)))
  func `Shuffling never changes the mark of a cloze by text`(shown: OptionOrder) throws {
    let key = AnswerKey.cloze(Samples.cloze)
    #expect(try markOf("open", "closed", to: key, shown: shown).credit == 1)
    #expect(try markOf("open", "probing", to: key, shown: shown).credit == 0.5)
  }

  @Test(arguments: presentations(of: .multipleChoice(Samples.several)))
  func `Shuffling never changes the mark of several options by text`(shown: OptionOrder) throws {
    let texts = Samples.several.options.prefix(3).map(\.text).joined(separator: "; ")
    let key = AnswerKey.multipleChoice(Samples.several)
    #expect(try markOf(texts, to: key, shown: shown).credit == 0.75)
  }

  @Test(arguments: Samples.keys)
  func `The letters of the right options earn it all, however they are shown`(
    key: AnswerKey
  ) throws {
    for shown in presentations(of: key) {
      guard let letters = rightLetters(of: key, shown: shown) else { return }
      let mark = try #require(result(letters, to: key, shown: shown).mark)
      #expect(mark.credit == 1)
      #expect(mark.parts.filter { !$0.isRight }.isEmpty)
    }
  }
}

/// Answers a key by letters, found through the presentation alone; `nil` for keys without letters.
private func rightLetters(of key: AnswerKey, shown: OptionOrder) -> [String]? {
  func letter(_ position: Int, list: Int = 0) -> String {
    OptionOrder.letter(shown.orders[list].firstIndex(of: position) ?? 99)
  }
  switch key {
  case .singleChoice(let key), .multipleChoice(let key):
    return [
      key.options.indices.filter { key.key.contains(key.options[$0].label) }
        .map { letter($0) }.joined()
    ]
  case .cloze(let key):
    return key.gaps.indices.map { gap in
      key.gaps[gap].options.firstIndex(of: key.gaps[gap].key).map { letter($0, list: gap) }
        ?? key.gaps[gap].key
    }
  case .matching(let key): return [key.pairs.indices.map { letter($0) }.joined()]
  case .ordering(let key): return [key.items.indices.map { letter($0) }.joined()]
  case .trueFalse, .shortAnswer, .list, .numeric, .explain: return nil
  }
}
