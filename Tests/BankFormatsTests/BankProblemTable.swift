import Curriculum

/// Every problem that a bank can have by itself.
let problems: [BankProblem] =
  fileProblems + shapeProblems + commonProblems + choiceProblems + typedProblems + listProblems
  + sequenceProblems + templateProblems

private let fileProblems: [BankProblem] = [
  BankProblem(
    "explanation: Because.", "explanation: Because§: it is",
    "broken YAML: mapping values are not allowed in this context"),
  BankProblem(
    "hints: [Think]\n    key", "hints: [Think\n    key§",
    "broken YAML: did not find expected ',' or ']' (while parsing a flow sequence, begun on line 15)"
  ),
  BankProblem("    level:", "§\tlevel:", "broken YAML: a tab can't indent a line; use spaces"),
  BankProblem("A title", "§*name", "broken YAML: found undefined alias"),
  BankProblem("A title", "§&name Title", "anchors (`&name`) are not read; remove it"),
  BankProblem(
    "A title\njurisdiction: general", "&name Title\njurisdiction: §*name",
    "aliases (`*name`) are not read; write the text out"),
  BankProblem(
    "A title", "§@home", "broken YAML: text can't begin with `@`; put it in quotes"),
]

private let shapeProblems: [BankProblem] = [
  BankProblem("format: viva-bank/1\n", "§", "the key `format` is missing"),
  BankProblem(
    "viva-bank/1", "§viva-unit/1", "unknown format `viva-unit/1`; expected `viva-bank/1`"),
  BankProblem("test-topic", "§Test", badID("Test", "a topic")),
  BankProblem("A title", "§[A, title]", "expected text, found a list"),
  BankProblem("A title", "§{a: title}", "expected text, found a mapping"),
  BankProblem(
    "A title", "§2026", "expected text, found the number 2026; put text like this in quotes"),
  BankProblem(
    "A title", "§true", "expected text, found true; put text like this in quotes"),
  BankProblem("A title", "§''", "the text is empty"),
  BankProblem("A title", "§\"  \u{A0} \"", "the text is empty"),
  BankProblem("title: A title", "title:§", "the text is empty"),
  BankProblem(
    "jurisdiction: general", "jurisdiction: §genral",
    "unknown jurisdiction `genral`; did you mean `general`?"),
  BankProblem("about:", "§abuot:", "unknown key `abuot`; did you mean `about`?"),
  BankProblem("about:", "§12:", "a key must be text, found the number 12"),
  BankProblem(
    "about:", "§title:", "the key `title` is used twice; first on line 3"),
  BankProblem("about:", "§\"title\":", "the key `title` is used twice; first on line 3"),
]

private let commonProblems: [BankProblem] = [
  BankProblem("- id: first\n    type", "- §type", "the key `id` is missing"),
  BankProblem("id: first", "id: §First_1", badID("First_1", "an id")),
  BankProblem("id: first", "id: §first--1", badID("first--1", "an id")),
  BankProblem(
    "true-false", "§true-fals", "unknown type `true-fals`; did you mean `true-false`?"),
  BankProblem(
    "true-false", "§essay",
    "unknown type `essay`; expected `single-choice`, `multiple-choice`, `true-false`, "
      + "`short-answer`, `list`, `cloze`, `numeric`, `matching`, `ordering` or `explain`"),
  BankProblem(
    "level: remember", "level: §aply", "unknown level `aply`; did you mean `apply`?"),
  BankProblem(
    "[U1.KE1, U1", "[§U1.KEE1, U1", "unknown criterion `U1.KEE1`; did you mean `U1.KE1`?"),
  BankProblem(
    "[U1.KE1, U1", "[§Zebra, U1",
    "unknown criterion `Zebra`; no unit has it: put its unit's file into `Units` beside `Topics`, or name that "
      + "folder with `--banks`"),
  BankProblem(
    "[U1.KE1, U1", "[§U1.KE2, U1",
    "`U1.KE2` has lines below it; name one of them, such as `U1.KE2.1`"),
  BankProblem(
    "U1.KE2.1]", "§U1.KE1]", "the criterion `U1.KE1` is there already, on line 9"),
  BankProblem("[U1.KE1, U1.KE2.1]", "§[]", "expected at least 1 criterion, found 0"),
  BankProblem("[U1.KE1, U1.KE2.1]", "§U1.KE1", "expected a list, found the text `U1.KE1`"),
  BankProblem("[Book]", "§[]", "expected at least 1 source, found 0"),
  BankProblem("[Book]", "[Book, §'']", "the text is empty"),
  BankProblem("[Think]", "§[]", "expected at least 1 hint, found 0"),
  BankProblem("2026-11-22", "§2026-02-29", notADate("2026-02-29")),
  BankProblem("2026-11-22", "§22 Nov 2026", notADate("22 Nov 2026")),
  BankProblem("2026-11-22", "§2100-02-29", notADate("2100-02-29")),
]

private let choiceProblems: [BankProblem] = [
  BankProblem(
    .singleChoice, "key: a", "key: §d", "the key `d` is not among the options `a`, `b`"),
  BankProblem(.singleChoice, "key: a", "key: §[a]", "expected text, found a list"),
  BankProblem(
    .singleChoice, "options:\n      a: {text: One, feedback: Yes it is}\n      b: {text: Two}",
    "options: §{a: {text: One}}", "expected at least 2 options, found 1"),
  BankProblem(
    .singleChoice, "text: Two", "text: §One", "the option `One` is there already, on line 17"),
  BankProblem(
    .singleChoice, "      b: {text", "      §bb: {text",
    "an option's label is one letter from a to z, found `bb`"),
  BankProblem(
    .singleChoice, "{text: Two}", "{text: Two, §feedbck: x}",
    "unknown key `feedbck`; did you mean `feedback`?"),
  BankProblem(.singleChoice, "{text: Two}", "§{feedback: x}", "the key `text` is missing"),
  BankProblem(
    .singleChoice, "{text: Two}", "§Two",
    "expected a mapping of keys to values, found the text `Two`"),
  BankProblem(
    .multipleChoice, "[a, c]", "§[]", "expected at least 1 right option, found 0"),
  BankProblem(.multipleChoice, "[a, c]", "§a", "expected a list, found the text `a`"),
  BankProblem(
    .multipleChoice, "[a, c]", "[a, §d]",
    "the key `d` is not among the options `a`, `b`, `c`"),
  BankProblem(
    .multipleChoice, "[a, c]", "[a, §a]", "the key `a` is there already, on line 20"),
  BankProblem(
    .multipleChoice, "b: {text", "§a: {text", "the key `a` is used twice; first on line 17"),
  BankProblem(.trueFalse, "key: true", "key: §yes", "expected true or false, found the text `yes`"),
  BankProblem(
    .trueFalse, "key: true", "key: §\"true\"", "expected true or false, found the text `true`"),
]

private let typedProblems: [BankProblem] = [
  BankProblem(
    .shortAnswer, "key: Answer", "key: §1974",
    "expected text, found the number 1974; put text like this in quotes"),
  BankProblem(
    .shortAnswer, "variants:", "§varients:", "unknown key `varients`; did you mean `variants`?"),
  BankProblem(.numeric, "key: 12.5", "key: §twelve", "expected a number, found the text `twelve`"),
  BankProblem(.numeric, "key: 12.5", "key: §.nan", "expected a number, found the text `.nan`"),
  BankProblem(.numeric, "key: 12.5", "key: §1e999", "expected a number, found the text `1e999`"),
  BankProblem(.numeric, "tolerance: 0.5", "tolerance: §-0.5", "the tolerance `-0.5` is negative"),
  BankProblem(
    .numeric, "tolerance: 0.5", "tolerance: §5%", "expected a number, found the text `5%`"),
  BankProblem(
    .cloze, "A {1} and a {2}.", "§A {1} and {2}, or {3}.",
    "the place `{3}` has no gap; there are 2 gaps"),
  BankProblem(.cloze, "A {1} and a {2}.", "§A {1}, {2} or {1}.", "the place `{1}` is there twice"),
  BankProblem(
    .cloze, "      - {key: dog, options: [dog, cow]}",
    "      - {key: dog, options: [dog, cow]}\n      - §{key: hen}",
    "gap 3 has no place `{3}` in the text"),
  BankProblem(
    .cloze, "{key: dog,", "{key: §hen,",
    "the key `hen` is not among the options `dog`, `cow`"),
  BankProblem(.cloze, "[dog, cow]", "§[dog]", "expected at least 2 options, found 1"),
  BankProblem(.cloze, "[dog, cow]", "[dog, §dog]", "the option `dog` is there already, on line 19"),
]

private func drawn(_ change: String, _ message: String) -> BankProblem {
  let rest =
    "\n    explanation: Because.\n    sources: [Book]\n    asAt: 2026-11-22\n    hints: [Think]\n    "
  return BankProblem(
    .numeric, "What?" + rest + "key: 12.5", "What of {n}?" + rest + change, message)
}

private let templateProblems: [BankProblem] = [
  drawn("key: 1\n    §where: [a < b]", "`where` needs `given`: the numbers that are drawn"),
  drawn("key: 1\n    §working: It is.", "`working` needs `given`: the numbers that are drawn"),
  drawn(
    "key: §n + m\n    given: {n: [1, 2]}",
    "`n + m` can't be calculated: no number under `given` is called `m`"),
  drawn("key: §n + (\n    given: {n: [1, 2]}", "`n + (` can't be calculated: it ends too early"),
  drawn(
    "key: §n ~ 1\n    given: {n: [1, 2]}",
    "`n ~ 1` can't be calculated: `~ 1` means nothing there; there are numbers, names, parentheses and + - * / %"
  ),
  drawn("key: n\n    given: {n: §[1]}", "expected at least 2 numbers, found 1"),
  drawn(
    "key: n\n    given: {n: §{from: 5, to: 1}}",
    "the range of `n` has to hold 2 to 1000 numbers: `from`, `to`, and a `step` above 0"),
  drawn(
    "key: n\n    given: {n: §{from: 0, to: 1, step: 0}}",
    "the range of `n` has to hold 2 to 1000 numbers: `from`, `to`, and a `step` above 0"),
  drawn(
    "key: n\n    given: {n: [1, §x]}", "expected a number, found the text `x`"),
  drawn(
    "key: n\n    given: {n: [1, 2], §Big: [1, 2]}",
    "`Big` can't name a number: a small letter, then letters and digits, and not `key`"),
  drawn(
    "key: n\n    §given: {n: [1, 2]}\n    where: [n > 2]",
    "fewer than 1 in 100 draws meet what is asked under `where`; widen the numbers or ask for less"),
  drawn(
    "key: n\n    given: {n: [1, 2]}\n    where: [§n]",
    "`n` can't be calculated: it compares nothing; there are < <= > >= = and !="),
  drawn(
    "key: n\n    given: {n: [1, 2]}\n    where: [§n ≤ 1]",
    "`n ≤ 1` can't be calculated: it compares nothing; there are < <= > >= = and !="),
  drawn("§key: n / 0\n    given: {n: [1, 2]}", "`n / 0` divides by zero"),
  drawn(
    "key: n\n    given: {n: [1, 2]}\n    §where: [n / (n - n) > 1]",
    "`n / (n - n) > 1` divides by zero"),
  drawn(
    "key: n\n    given: {n: [1, 2]}\n    wrong: [{answer: §n / 0, feedback: No}]",
    "`n / 0` divides by zero"),
  drawn(
    "key: 2 * n\n    given: {n: [1, 2]}\n    wrong: [{answer: §n + n, feedback: No}]",
    "`n + n` comes to the key whatever is drawn, so it can't be a wrong answer"),
  drawn(
    "key: n\n    given: {n: [1, 2]}\n    §working: It is {m}.",
    "the place `{m}` has no number of that name"),
  drawn(
    "key: n\n    given: {n: [1, 2]}\n    wrong: [{answer: §m, feedback: No}]",
    "`m` can't be calculated: no number under `given` is called `m`"),
]

private let sequenceProblems: [BankProblem] = [
  BankProblem(
    "hints: [Think]", "kind: §cases", "unknown kind `cases`; did you mean `case`?"),
  BankProblem("hints: [Think]", "after: [§first]", "`first` can't come after itself"),
  BankProblem("hints: [Think]", "follows: §first", "`first` can't come after itself"),
  BankProblem("hints: [Think]", "after: [§A B]", badID("A B", "an id")),
  BankProblem(
    "hints: [Think]", "after: [b, §b]", "the question `b` is there already, on line 15"),
  BankProblem(
    "hints: [Think]", "notes: §topic",
    "`topic` can't be a paragraph of notes: a topic, `#` and a name, as in `complaints#first-steps`"
  ),
  BankProblem(
    "hints: [Think]", "§workplace: true",
    "only an `explain` question can be about the learner's own workplace; this one is `true-false`"),
  BankProblem("hints: [Think]", "turns: §[One]", "expected at least 2 turns, found 1"),
  BankProblem(
    "hints: [Think]", "recheck: §soon", "`soon` is not a date; write it as in 2026-11-22"),
  BankProblem(
    "questions:\n  - id: first", "retired: [first]\nquestions:\n  - id: §first",
    "`first` is retired, and the id of a retired question is not used again"),
  BankProblem(
    .shortAnswer, "{answer: No,", "{answer: §answer,",
    "`answer` is a right answer, so it can't be a wrong one"),
  BankProblem(
    .shortAnswer, "{answer: No, variants: [Nope], feedback: No}", "§{answer: No}",
    "the key `feedback` is missing"),
  BankProblem(
    .cloze, "variants: [kitten]", "wrong: [{answer: cow, variants: [§cat], feedback: No}]",
    "`cat` is a right answer, so it can't be a wrong one"),
  BankProblem(
    .numeric, "unit: metres", "wrong: [{answer: §12.5, feedback: No}]",
    "`12.5` is a right answer, so it can't be a wrong one"),
  BankProblem(
    .list, "wanted: 2", "wrong: [{answer: §other, feedback: No}]",
    "`other` is a right answer, so it can't be a wrong one"),
]

private let listProblems: [BankProblem] = [
  BankProblem(
    .matching, "\n      - {left: A, right: one}\n      - {left: B, right: two}",
    " §[{left: A, right: one}]", "expected at least 2 pairs, found 1"),
  BankProblem(
    .matching, "left: B", "left: §A", "the left item `A` is there already, on line 17"),
  BankProblem(.matching, "{left: B, right: two}", "§{left: B}", "the key `right` is missing"),
  BankProblem(.matching, "[three]", "[§one]", "`one` belongs to a pair, so it can't be extra"),
  BankProblem(
    .matching, "[three]", "[three, §three]", "the extra item `three` is there already, on line 19"),
  BankProblem(
    .ordering, "[First, Second, Third]", "§[First]", "expected at least 2 items, found 1"),
  BankProblem(
    .ordering, "[First, Second, Third]", "[First, Second, §First]",
    "the item `First` is there already, on line 16"),
  BankProblem(
    .ordering, "[First, Second, Third]", "[First, Second, §the fir-st]",
    "the item `the fir-st` differs from `First` on line 16 only in capitals, an article, spaces or hyphens"
  ),
  BankProblem(
    .list, "- Three", "- §the one",
    "the wording `the one` differs from `One` on line 17 only in capitals, an article, spaces or hyphens"
  ),
  BankProblem(
    .ordering, "[First, Second, Third]", "§[a, b, c, d, e, f, g, h, i, j]",
    "expected at most 9 items, found 10"),
  BankProblem(
    .list, "wanted: 2", "wanted: §4", "wanted is 4; expected 2 to 3, the number of members"),
  BankProblem(
    .list, "wanted: 2", "wanted: §1", "wanted is 1; expected 2 to 3, the number of members"),
  BankProblem(
    .list, "wanted: 2", "wanted: §2.5", "wanted is 2.5; expected 2 to 3, the number of members"),
  BankProblem(
    .list, "- Three", "- §One", "the wording `One` is there already, on line 17"),
  BankProblem(
    .list, "[Other]", "[§One]", "the wording `One` is there already, on line 17"),
  BankProblem(
    .list, "- Three", "- §One, more",
    "the wording `One, more` has a comma, semicolon or line break, which parts what is typed"),
  BankProblem(.list, "{key: Two, ", "§{", "the key `key` is missing"),
  BankProblem(.list, "variants", "§variant", "unknown key `variant`; did you mean `variants`?"),
  BankProblem(
    .explain, "minimum: 1", "minimum: §3",
    "the minimum is 3; expected 1 to 2, the number of key points"),
  BankProblem(
    .explain, "minimum: 1", "minimum: §0",
    "the minimum is 0; expected 1 to 2, the number of key points"),
  BankProblem(
    .explain, "minimum: 1", "minimum: §1.5", "expected a whole number, found the number 1.5"),
  BankProblem(
    .explain, "minimum: 1", "minimum: §1e300", "expected a whole number, found the number 1e+300"),
  BankProblem(
    .explain, "text: Two", "text: §One", "the key point `One` is there already, on line 18"),
  BankProblem(
    .explain, "required: true", "required: §1", "expected true or false, found the number 1"),
]

private func badID(_ id: String, _ what: String) -> String {
  "`\(id)` can't be \(what): lower-case letters and digits, joined by hyphens"
}

private func notADate(_ text: String) -> String {
  "`\(text)` is not a date; write it as in 2026-11-22"
}
