/// What an answer earned, part by part; what is said of it is up to the program.
package struct Mark: Equatable, Sendable {
  /// How much of the answer is right; from 0 to 1.
  package var credit: Double
  /// What was marked by itself: one element per gap, option, item or key point, in the order in
  /// which they are shown; a single one for a question with one answer.
  package var parts: [Part]

  /// Creates a mark.
  package init(credit: Double, parts: [Part]) {
    self.credit = credit
    self.parts = parts
  }

  /// Whether all of the answer is right, up to the rounding of binary fractions.
  package var isRight: Bool { credit >= 1 - 1e-9 }
}

extension Mark {
  /// A part of an answer that was marked by itself.
  package struct Part: Equatable, Sendable {
    /// What the part is about; `nil` for the only part.
    package var name: Name?
    /// What was answered, as a person reads it, such as `b) Repair it`; empty where the part was
    /// left out.
    package var given: String
    /// The right answer, as a person reads it.
    package var expected: String
    /// Whether the part alone is right.
    package var isRight: Bool
    /// What the question's author says about the given answer.
    package var feedback: String?
    /// What was overlooked to call the part right, in the order in which it is looked at.
    package var tolerated: [Tolerance]
    /// How a wrong answer nearly is the right one.
    package var nearMiss: NearMiss?

    /// Creates a part of a mark.
    package init(
      name: Name? = nil, given: String, expected: String, isRight: Bool,
      feedback: String? = nil, tolerated: [Tolerance] = [], nearMiss: NearMiss? = nil
    ) {
      self.name = name
      self.given = given
      self.expected = expected
      self.isRight = isRight
      self.feedback = feedback
      self.tolerated = tolerated
      self.nearMiss = nearMiss
    }

    /// What a part of an answer can be about.
    package enum Name: Equatable, Sendable {
      /// A gap of a text, counted from 0.
      case gap(Int)
      /// A place in an order, counted from 0.
      case place(Int)
      /// An option with its letter, or an item that something belongs to.
      case item(String)
      /// A member of a group, as its author words it: named, or missing.
      case member(String)
      /// A member that was named before.
      case repeated(String)
      /// What was named and is no member.
      case stray(String)
      /// A point that an open answer can make.
      case keyPoint(String, isRequired: Bool)
    }
  }

  /// Creates a mark whose parts all count the same; without parts it has no credit.
  init(sharedBy parts: [Part]) {
    let right = parts.count { $0.isRight }
    self.init(credit: parts.isEmpty ? 0 : Double(right) / Double(parts.count), parts: parts)
  }
}

/// What was overlooked to call an answer right.
package enum Tolerance: Equatable, Sendable {
  /// A difference that never matters, or that the author lets pass.
  case difference(AnswerNormalizer.Step)
  /// A number that is off, by no more than the author allows.
  case number(upTo: Double)
  /// Words around a member of a list.
  case wordsAround
  /// Words of a member of a list in another form, such as “sets” for “setting”.
  case form
}

/// How a wrong text nearly is a right one.
package enum NearMiss: Equatable, Sendable {
  /// Words with so many wrong letters (1 or 2), each as it is spelt.
  case slips([Slip])
  /// Nothing but spaces or signs differ from a wording.
  case spacing(of: String)
  /// What the author asks for is not as in a wording, and nothing else is wrong.
  case heeded([AnswerNormalizer.Step], wording: String)

  /// A word that was misspelt.
  package struct Slip: Equatable, Sendable {
    /// The word as it is spelt.
    package var word: String
    /// How many letters are wrong: 1 or 2.
    package var letters: Int

    /// Creates a slip.
    package init(word: String, letters: Int) {
      self.word = word
      self.letters = letters
    }
  }
}

/// What to type instead of a response that can't be read; it says nothing of the right answer.
package enum Request: Equatable, Sendable {
  /// One letter of so many, or the text of an option.
  case letter(of: Int)
  /// The letters of all options of so many that are right.
  case letters(of: Int)
  /// Whether a statement is true.
  case trueOrFalse
  /// A few words.
  case words
  /// So many members of a group.
  case members(of: Int)
  /// What belongs in each gap.
  case gaps
  /// One letter of so many, or the text of an option, for a gap counted from 0.
  case gap(Int, of: Int)
  /// A number, in a unit if there is one.
  case number(unit: String?)
  /// A letter of so many for each of so many items.
  case pairs(items: Int, letters: Int)
  /// All of so many letters in order.
  case order(of: Int)
  /// An answer in one's own words.
  case ownWords
}
