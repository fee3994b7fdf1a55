internal import Curriculum
internal import Text

extension Problem {
  /// The problem as a sentence without a full stop, safe for a terminal.
  var message: String {
    fileMessage ?? yamlMessage ?? shapeMessage ?? nameMessage ?? policyMessage ?? notesMessage
      ?? valueMessage
  }

  private var fileMessage: String? {
    switch self {
    case .unreadable(let reason): "the file can't be read: \(reason)"
    case .tooLarge(let bytes): "the file has \(bytes) bytes; at most \(fileLimit) are read"
    case .notUTF8(let byte, let offset):
      "the file is not UTF-8: byte \(offset + 1) is 0x\(hexadecimal(UInt32(byte), digits: 2))"
    case .forbiddenCharacter(let scalar):
      "the character U+\(hexadecimal(scalar.value, digits: 4)) is not allowed in YAML"
    case .nothingInFile: "the file is empty"
    case .folderMissing(let reason): "the folder of question banks can't be read: \(reason)"
    case .tooManyProblems: "there are more problems than are listed here"
    default: nil
    }
  }

  private var yamlMessage: String? {
    switch self {
    case .brokenYAML(let problem, let context):
      "broken YAML: \(problem.visible())" + (context.map { " \($0.visible())" } ?? "")
    case .tabInIndentation: "broken YAML: a tab can't indent a line; use spaces"
    case .cannotBegin(let scalar):
      "broken YAML: text can't begin with \(quoted(String(scalar))); put it in quotes"
    case .alias(let name): "aliases (\(quoted("*" + name))) are not read; write the text out"
    case .anchor(let name): "anchors (\(quoted("&" + name))) are not read; remove it"
    case .tag(let name):
      "tags (\(quoted(name))) are not obeyed: what follows is read as it is written"
    case .controlCharacter(let scalar):
      "there is a control character, \(quoted(scalar.escaped(asASCII: true))), in this text; it is shown as a "
        + "sign and never sent to a terminal"
    case .textLost:
      "the text ends here: ` #` begins a comment; put the text in quotes to keep what follows"
    case .tooDeep(let limit): "nested too deeply: at most \(limit) levels are read"
    default: nil
    }
  }

  private var shapeMessage: String? {
    switch self {
    case .wrongType(let expected, let found): "expected \(expected), found \(found)"
    case .keyNotText(let found): "a key must be text, found \(found)"
    case .unknownKey(let key, let suggestion): "unknown key \(quoted(key))" + meant(suggestion)
    case .missingKey(let key): "the key \(quoted(key)) is missing"
    case .missingAsAt(let jurisdiction):
      "the key `asAt` is missing: a question on \(jurisdiction) law says when it was checked"
    case .duplicateKey(let key, let line):
      "the key \(quoted(key)) is used twice; first on line \(line)"
    case .emptyText: "the text is empty"
    case .tooFew(let what, let least, let found):
      "expected at least \(least) \(what), found \(found)"
    case .tooMany(let what, let most, let found): "expected at most \(most) \(what), found \(found)"
    default: nil
    }
  }

  private var nameMessage: String? {
    switch self {
    case .unknownFormat(let name, let expected):
      "unknown format \(quoted(name)); expected \(quoted(expected))"
    case .newerFormat(let name, let read):
      "the format \(quoted(name)) is newer than this program; it is read as \(quoted(read))"
    case .unknownName(let what, let name, let suggestion, let names):
      "unknown \(what) \(quoted(name))"
        + (suggestion.map { meant($0) } ?? "; expected \(alternatives(names))")
    case .unknownCriterion(let name, let suggestion):
      "unknown criterion \(quoted(name))" + meant(suggestion)
    case .criterionOfNoUnit(let name):
      "unknown criterion \(quoted(name)); no unit has it: put its unit's file into `Units` beside `Topics`, "
        + "or name that folder with `--banks`"
    case .criterionHasLines(let name, let example):
      "\(quoted(name)) has lines below it; name one of them, such as \(quoted(example))"
    case .badID(let what, let id):
      "\(quoted(id)) can't be \(what): lower-case letters and digits, joined by hyphens"
    case .foreignID(let id, let code):
      "\(quoted(id)) can't be an id of this unit: expected \(quoted(code)), a full stop and a name"
    case .idUsedTwice(let id, let first):
      "the id \(quoted(id)) is used twice; first at \(place(first))"
    case .takenID(let id, let other):
      "the id \(quoted(id)) is taken, by \(other)"
    case .topicUsedTwice(let topic, let first):
      "the topic \(quoted(topic)) has another bank at \(place(first))"
    case .unitUsedTwice(let code, let first):
      "the unit \(quoted(code)) is described already at \(place(first))"
    default: nil
    }
  }

  private var policyMessage: String? {
    switch self {
    case .badClauseName(let name):
      "\(quoted(name)) can't be a clause: a policy, a full stop and a name, as in `refunds.evidence`"
    case .missingOrganisation:
      "the bank's key `organisation` is missing: say whose policies its questions refer to"
    case .versionNotWhole(let number): "the version is \(number); expected 1, 2, 3 and so on"
    case .policyTwice(let name, let first):
      "the policy \(quoted(name)) is there already, at \(place(first))"
    case .noOrganisation(let reason): "the organisation's folder can't be read: \(reason)"
    case .unknownClause(let clause, let organisation, let suggestion):
      "\(quoted(organisation)) has no clause \(quoted(clause))" + meant(suggestion)
    case .clauseMissing(let clause, let question, let organisation):
      "look again at \(quoted(question)): \(quoted(organisation)) has no clause \(quoted(clause))"
    case .clauseDiffers(let clause, let question, let organisation):
      "look again at \(quoted(question)): \(quoted(organisation)) words \(quoted(clause)) differently"
    case .otherOrganisation(let question, let written, let organisation):
      "look again at \(quoted(question)): it was written for \(quoted(written)), "
        + "not for \(quoted(organisation))"
    default: nil
    }
  }

  private var sequenceMessage: String? {
    switch self {
    case .afterItself(let id): "\(quoted(id)) can't come after itself"
    case .unknownQuestion(let id, let suggestion):
      "no bank has the question \(quoted(id))" + meant(suggestion)
    case .changedQuestionMissing(let id, let suggestion):
      "no bank has the question \(quoted(id)), so nobody is asked it again" + meant(suggestion)
    case .roundOfQuestions(let ids):
      "these questions wait for each other, so none of them is ever asked: "
        + ids.map(quoted).joined(separator: ", ")
    case .keptAside(let id):
      "the question `\(id.clipped)` is kept aside and not asked; give it criteria, then delete this line"
    case .retiredID(let id):
      "\(quoted(id)) is retired, and the id of a retired question is not used again"
    default: nil
    }
  }

  private var templateMessage: String? {
    switch self {
    case .needsGiven(let key): "\(quoted(key)) needs `given`: the numbers that are drawn"
    case .badNumberName(let name):
      "\(quoted(name)) can't name a number: a small letter, then letters and digits, and not `key`"
    case .badRange(let name):
      "the range of \(quoted(name)) has to hold 2 to 1000 numbers: `from`, `to`, and a `step` above 0"
    case .badCalculation(let text, let fault):
      "\(quoted(text)) can't be calculated: \(words(fault))"
    case .drawsTooRare:
      "fewer than 1 in 100 draws meet what is asked under `where`; widen the numbers or ask for less"
    case .placeWithoutNumber(let name):
      "the place \(quoted("{" + name + "}")) has no number of that name"
    case .dividesByZero(let text): "\(quoted(text)) divides by zero"
    case .numberUnused(let name): "\(quoted(name)) is drawn, and neither asked nor reckoned with"
    case .promptWithoutNumbers(let example):
      "the prompt shows none of the numbers that are drawn, as \(quoted("{" + example + "}")) would"
    case .wrongIsKey(let text):
      "\(quoted(text)) comes to the key whatever is drawn, so it can't be a wrong answer"
    default: nil
    }
  }

  private var notesMessage: String? {
    switch self {
    case .noFrontMatter:
      "notes begin with their format, topic and title between two lines of `---`"
    case .frontMatterNotEnded: "the second line of `---`, which ends the front matter, is missing"
    case .noteWithoutCriteria:
      "a note's heading is its criteria, a colon and a title, as in `# SIRXCEG006.KE5: Complaints`"
    case .textBeforeNote: "text stands before the first note, which begins with `# `"
    case .textOutsideParagraph:
      "text stands before the note's first paragraph, which begins with `## `"
    case .headingWithoutLetters(let heading):
      "the heading \(quoted(heading)) has no letter from a to z and no digit to be named by"
    case .markupNotRead(let sign):
      "\(quoted(sign)) is shown as it is: notes have `# ` and `## `, paragraphs, `- ` and `**bold**`"
    case .boldNotEnded: "a `**` has no other to end it, so all of them are shown as they are"
    case .notePartMissing(let part): "the note has no \(quoted("## " + part))"
    case .noteLength(let words):
      "the note has \(words) words without its sources; \(NotesBody.words.lowerBound) to "
        + "\(NotesBody.words.upperBound) are read in one go"
    case .notesNamedOtherwise(let topic, let name):
      "notes on \(quoted(topic)) are looked for in \(quoted(topic + ".md")), not in \(quoted(name))"
    case .notesTwice(let topic, let first):
      "there are notes on \(quoted(topic)) already, at \(place(first))"
    case .unknownParagraph(let paragraph, let question, let suggestion):
      "\(quoted(question)) names the paragraph \(quoted(paragraph)), which no notes have"
        + meant(suggestion)
    case .paragraphNotAsked(let paragraph): "no question asks about \(quoted(paragraph))"
    default: nil
    }
  }

  private var valueMessage: String {
    switch self {
    case .badLabel(let label): "an option's label is one letter from a to z, found \(quoted(label))"
    case .notADate(let text): "\(quoted(text)) is not a date; write it as in 2026-11-22"
    case .repeated(let what, let text, let line):
      "\(what) \(quoted(text)) is there already, on line \(line)"
    case .repeatedAlike(let what, let text, let first, let line):
      "\(what) \(quoted(text)) differs from \(quoted(first)) on line \(line) only in capitals, an article, "
        + "spaces or hyphens"
    case .asAtToCome(let date): "`asAt` is \(quoted(date)), which is still to come"
    case .validatedToCome(let date):
      "validated on \(quoted(date)), which is still to come: give the day on which it was"
    case .recheckTooEarly(let date, let asAt):
      "`recheck` is \(quoted(date)), before \(quoted(asAt)), when the law was checked"
    case .keyNotAmongOptions(let key, let options):
      "the key \(quoted(key)) is not among the options \(options.map(quoted).joined(separator: ", "))"
    case .extraBelongs(let text): "\(quoted(text)) belongs to a pair, so it can't be extra"
    case .gapWithoutPlace(let gap): "gap \(gap) has no place `{\(gap)}` in the text"
    case .placeWithoutGap(let place, let gaps):
      "the place `{\(place)}` has no gap; there \(gaps == 1 ? "is 1 gap" : "are \(gaps) gaps")"
    case .placeTwice(let place): "the place `{\(place)}` is there twice"
    case .negativeTolerance(let text): "the tolerance \(quoted(text)) is negative"
    case .memberHasComma(let text):
      "the wording \(quoted(text)) has a comma, semicolon or line break, which parts what is typed"
    case .wantedOutOfRange(let wanted, let members):
      "wanted is \(numberText(wanted)); expected 2 to \(members), the number of members"
    case .minimumOutOfRange(let minimum, let points):
      "the minimum is \(minimum); expected 1 to \(points), the number of key points"
    case .wrongIsRight(let text): "\(quoted(text)) is a right answer, so it can't be a wrong one"
    case .badNotesName(let text):
      "\(quoted(text)) can't be a paragraph of notes: a topic, `#` and a name, as in `complaints#first-steps`"
    case .workplaceNotExplained(let type):
      "only an `explain` question can be about the learner's own workplace; this one is \(quoted(type))"
    default: sequenceMessage ?? templateMessage ?? "unknown problem"
    }
  }
}

/// Says what is wrong with a calculation.
private func words(_ fault: Arithmetic.Fault) -> String {
  switch fault {
  case .tooLong: "it is longer than \(Arithmetic.longest) characters"
  case .endsEarly: "it ends too early"
  case .unexpected(let text):
    "\(quoted(text)) means nothing there; there are numbers, names, parentheses and + - * / %"
  case .notCompared: "it compares nothing; there are < <= > >= = and !="
  case .unknownName(let name): "no number under `given` is called \(quoted(name))"
  case .tooDeep: "its parentheses lie more than \(Arithmetic.deepest) deep"
  }
}

/// Returns a text from a file between back quotes, safe for a terminal and clipped.
private func quoted(_ text: String) -> String {
  let shown = text.visible()
  return "`" + (shown.count > 60 ? shown.prefix(59) + "…" : shown) + "`"
}

private func meant(_ suggestion: String?) -> String {
  suggestion.map { "; did you mean \(quoted($0))?" } ?? ""
}

private func alternatives(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.map(quoted).joined() }
  return names.dropLast().map(quoted).joined(separator: ", ") + " or " + quoted(last)
}

private func place(_ position: SourcePosition) -> String {
  "\(position.file.visible()):\(position.line):\(position.column)"
}

private func hexadecimal(_ value: UInt32, digits: Int) -> String {
  String(value, radix: 16, uppercase: true).zeroPadded(to: digits)
}
