import Testing

@testable import BankFormats

/// Patterns that say words, by the facts of `qtype_pmatch` (its interpreter and its example of an export).
struct PatternMatchTests {
  @Test(arguments: [
    ("match (testing one two three four)", ["testing one two three four"]),
    ("match(tom|harry)", ["tom", "harry"]), ("MATCH( a  b )\n", ["a b"]),
    ("match(big|large frog|toad)", ["big frog", "big toad", "large frog", "large toad"]),
    ("match_any(match(a) match(b c))", ["a", "b c"]), ("match_any(match(a)match(a))", ["a"]),
    ("match(¿Cómo te sientes\\?)", ["¿Cómo te sientes?"]), ("match(2\\*3 \\(x\\))", ["2*3 (x)"]),
    ("match(e-mail)", ["e-mail"]), ("match(U.S. 2.4)", ["U.S. 2.4"]),
  ])
  func `Plain words are what they say`(pattern: String, wordings: [String]) {
    #expect(PatternMatch.wordings(of: pattern) == wordings)
  }

  @Test(arguments: [
    "match_w(tom)", "match_mow(a b)", "match_c(a)", "not(match(a))", "match_all(match(a) match(b))",
    "match(jan*)", "match(t?m)", "match(a_b)", "match([a b]|c)", "match()", "match(a", "*", "",
    "match(a) match(b)", "match(a||b)", "match(a\\b)", "match_any()", "words",
    "match(a|b|c|d|e a|b|c|d|e)",
    "match_any(match_any(match_any(match_any(match_any(match(a))))))",
  ])
  func `What takes more than can be listed is no plain word`(pattern: String) {
    #expect(PatternMatch.wordings(of: pattern) == nil)
  }

  @Test func `Synonyms are as good as their word`() {
    let synonyms = ["frog": ["toad", "newt"], "any": ["x*"]]
    #expect(
      PatternMatch.wordings(of: "match(a Frog)", synonyms: synonyms)
        == ["a Frog", "a toad", "a newt"])
    #expect(PatternMatch.wordings(of: "match(any)", synonyms: synonyms) == nil)
    #expect(PatternMatch.wordings(of: "match(frog-like)", synonyms: synonyms) == nil)
    #expect(PatternMatch.wordings(of: "match(bullfrog)", synonyms: synonyms) == ["bullfrog"])
  }

  @Test(arguments: [
    ("manager", "match_any(match(manager) match(the|a|an manager))"),
    ("The duty manager.", "match_any(match(duty manager) match(the|a|an duty manager))"),
    ("a", "match_any(match(a) match(the|a|an a))"),
    ("what (if)?", "match_any(match(what \\(if\\)) match(the|a|an what \\(if\\)))"),
    ("customer’s", "match_any(match(customer's) match(the|a|an customer's))"),
  ])
  func `A wording becomes a pattern that takes articles too`(wording: String, pattern: String) {
    #expect(PatternMatch.pattern(of: wording) == pattern)
    #expect(PatternMatch.wordings(of: pattern)?.first == PatternMatch.bare(wording))
  }
}
