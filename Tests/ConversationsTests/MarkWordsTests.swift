import Marking
import Testing

@testable import Conversations

struct MarkWordsTests {
  @Test(
    arguments: [
      (.members(of: 3), "Type 3 of them, with commas between, such as “one, two”."),
      (.letter(of: 4), "Type one of the letters a to d, or the option's text."),
      (.letter(of: 2), "Type one of the letters a or b, or the option's text."),
      (
        .letters(of: 4), "Type the letters of all options that are right (a to d), such as “ab”."
      ),
      (.trueOrFalse, "Type t for true or f for false."),
      (.words, "Type the answer in a few words."),
      (.gaps, "Type what belongs in each gap."),
      (
        .gap(1, of: 3), "For gap 2 type one of the letters a to c, or the option's text."
      ),
      (
        .number(unit: "days"),
        "Type digits, such as 40 or 5.4 (days); use a comma only between thousands."
      ),
      (
        .number(unit: nil), "Type digits, such as 40 or 5.4; use a comma only between thousands."
      ),
      (
        .pairs(items: 3, letters: 4),
        "Type a letter (a to d) for each number from 1 to 3, such as “bac” or “1b 2a”."
      ),
      (.order(of: 4), "Type the letters a to d in the right order, each once."),
      (.ownWords, "Type your answer in your own words."),
    ] as [(Request, String)])
  func `What to type is said in a sentence`(request: Request, sentence: String) {
    #expect(request.sentence == sentence)
  }

  @Test(
    arguments: [
      (.slips([.init(word: "reimburse", letters: 1)]), "one letter off in “reimburse”"),
      (
        .slips([.init(word: "Privacy", letters: 1), .init(word: "Principles", letters: 2)]),
        "one letter off in “Privacy”, two letters off in “Principles”"
      ),
      (.spacing(of: "e-mail"), "only spaces or signs differ from “e-mail”"),
      (.heeded([.capitals], wording: "GST"), "capital letters not as in “GST”"),
      (
        .heeded([.quotes, .dashes], wording: "‘a–b’"),
        "straight or curly quote, kind of dash not as in “‘a–b’”"
      ),
    ] as [(NearMiss, String)])
  func `How an answer nearly is right is said`(miss: NearMiss, words: String) {
    #expect(miss.words == words)
  }

  @Test(
    arguments: [
      ([], nil), ([.number(upTo: 1)], "a difference of up to 1"),
      ([.number(upTo: 0.25)], "a difference of up to 0.25"),
      ([.difference(.invisible), .difference(.form)], "invisible characters, Unicode form"),
      (
        [.difference(.capitals), .difference(.spelling), .difference(.quotes)],
        "capital letters, British or American spelling, straight or curly quote"
      ),
      (
        [.difference(.dashes), .difference(.hyphens), .difference(.spaces)],
        "kind of dash, hyphens, spaces"
      ),
      ([.difference(.punctuation)], "punctuation"), ([.wordsAround], "words around it"),
      ([.form], "another form of the words"),
      ([.difference(.articles)], "an article at the beginning"),
    ] as [([Tolerance], String?)])
  func `What was overlooked is said`(tolerated: [Tolerance], words: String?) {
    let part = Mark.Part(given: "", expected: "", isRight: true, tolerated: tolerated)
    #expect(part.toleratedWords == words)
  }
}
