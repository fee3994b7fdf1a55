/// What a learner types in the golden session over the example bank, in the order of seed 1.
enum Sessions {
  static let words = ["study", "example", "--seed", "1"]

  static let first = [
    // A single choice, with all that can be looked up, and answered wrong.
    "/why", "/hint", "/hint", "/hint", "/source", "/help", "/hnt", "", "z", "b", "5", "/flag", "2",
    "/why", "/flag the fault is not described", "/skip", "",
    // Several choices: half right; then the same rating.
    "a 9", "a b", "3", "7", "1", "",
    // Gaps: the second can't be read, the first differs in capitals.
    "Open", "2", "probing", "", "",
    // A short answer taken back, then given in a variant.
    "APP", "2", "/undo", "the apps", "2", "",
    // The single choice again.
    "repair it at no cost", "3",
    // Skipped.
    "/skip",
    // The gaps again.
    "open", "closed", "3",
    // An order with two steps swapped, which can't have been easy; rated by oneself, it does not come again.
    "f", "c, a, d, b", "2", "4", "2", "",
    // True or false, by a guess.
    "maybe", "F", "1", "",
    // Pairs, one of them wrong.
    "1b 2z", "1b 2a 3d", "2", "",
    // In own words, beginning with a slash.
    "//Without a voice, short words look curt", "2", "/help", "9", "1 2", "/source", "",
    // A number, within the tolerance.
    "a lot", "A$ 99,800", "1", "",
  ]

  /// The next day: an answer, taken back at the next question; then the input ends in its midst.
  static let nextDay = ["/why", "a b", "2", "", "/why", "/undo", "a"]
}
