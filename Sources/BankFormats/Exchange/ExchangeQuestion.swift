package import Curriculum

/// A question as programs exchange it, with as much as the richest of their formats says of it.
///
/// It is the model of Moodle, whose names for types and parts are the common ones; what a question of a bank
/// has beside it is lost on the way out, and said so (``BankExport/Loss``).
package struct ExchangeQuestion: Equatable, Sendable {
  /// How a text is marked up.
  package enum Markup: String, Sendable, CaseIterable {
    /// Plain text in which HTML counts as such.
    case moodle
    case html
    case plain
    case markdown
  }

  /// A text with its markup.
  package struct Text: Equatable, Sendable {
    /// The text as it was written, without whitespace at its ends.
    package var text: String
    /// How it is marked up.
    package var markup: Markup

    /// Creates a text.
    package init(_ text: String, _ markup: Markup = .moodle) {
      (self.text, self.markup) = (text, markup)
    }
  }

  /// An option, or a text that is accepted.
  package struct Answer: Equatable, Sendable {
    /// What it says.
    package var text: Text
    /// What it is worth, in percent of the mark: 100 for right, 0 for wrong, below for what is taken off.
    package var percent: Double
    /// What is said to whoever gives it; may be empty.
    package var feedback: Text

    /// Creates an answer.
    package init(_ text: Text, percent: Double, feedback: Text = Text("")) {
      (self.text, self.percent, self.feedback) = (text, percent, feedback)
    }
  }

  /// A number that is accepted.
  package struct Number: Equatable, Sendable {
    /// The number as it was written; `nil` for any other.
    package var number: String?
    /// How far off still counts; not negative.
    package var tolerance: Double
    /// What it is worth, in percent of the mark.
    package var percent: Double
    /// What is said to whoever gives it; may be empty.
    package var feedback: Text

    /// Creates a number.
    package init(
      _ number: String?, tolerance: Double = 0, percent: Double, feedback: Text = Text("")
    ) {
      (self.number, self.tolerance) = (number, tolerance)
      (self.percent, self.feedback) = (percent, feedback)
    }
  }

  /// Two things that belong together.
  package struct Pair: Equatable, Sendable {
    /// What a partner is sought for; empty for a partner that belongs to nothing.
    package var left: Text
    /// The partner, as plain text.
    package var right: String

    /// Creates a pair.
    package init(_ left: Text, _ right: String) { (self.left, self.right) = (left, right) }
  }

  /// How a text that a person marks is written and marked.
  package struct Essay: Equatable, Sendable {
    /// What whoever marks it is told; may be empty.
    package var marking: Text
    /// What the text begins with when it is to be written; may be empty.
    package var template: Text
    /// What it is written in, by the name of the other program: `editor`, `plain`, `monospaced`.
    package var form: String

    /// Creates how a text is written and marked.
    package init(marking: Text, template: Text = Text(""), form: String = "editor") {
      (self.marking, self.template, self.form) = (marking, template, form)
    }
  }

  /// What a file says of a question beside all this.
  package enum Extra: Equatable, Sendable {
    /// A unit in which a number may be given.
    case unit(String)
    /// What is said of the answer as a whole, such as “Well done”.
    case feedback(String)
    /// Answers that are described by a pattern.
    case pattern(String)
    /// Answers that were marked wrong, and how many.
    case markedWrong(Int)
    /// How it is asked or marked, where that is not as usual: the name of the setting, and its value.
    case setting(String, String)
  }

  /// What is asked for.
  package enum Key: Equatable, Sendable {
    /// Nothing: a text between questions.
    case description
    /// A text that a person marks.
    case essay
    /// Options, of which one can be chosen or several.
    case choice(isSingle: Bool, [Answer])
    /// Whether it is true, with what is said to somebody who is wrong, and right.
    case trueFalse(Bool, wrong: Text, right: Text)
    /// A short text, in which `*` stands for anything.
    case short([Answer])
    case numeric([Number])
    case matching([Pair])
    /// What a bank asks for in just these terms, where a format goes straight to them.
    case own(AnswerKey)
  }

  /// The number of the question in the program that it comes from; `nil` where it does not say.
  package var number: Int?
  /// Its id there, which is its author's; empty for none.
  package var id: String
  /// Its tags, in their order.
  package var tags: [String]
  /// The path of its category, with `/` between the parts; `nil` where it has none.
  package var category: String?
  /// What it is called; `nil` where it has no name of its own.
  package var name: String?
  /// What is asked.
  package var prompt: Text
  /// What is asked for.
  package var key: Key
  /// What is said whatever was answered; may be empty.
  package var feedback: Text
  /// The addresses of images and media that go with it, beside those that its texts show.
  package var media: [String] = []
  /// Hints, in the order in which they are shown; none is empty.
  package var hints: [Text] = []
  /// How a text that a person marks is written and marked; `nil` where nothing is said of it.
  package var essay: Essay?
  /// Whether capitals count in a short text.
  package var isCaseSensitive = false
  /// What the file says of it beside all this.
  package var extras: [Extra] = []

  /// Creates a question.
  package init(
    number: Int? = nil, id: String = "", tags: [String] = [], category: String? = nil,
    name: String? = nil, prompt: Text, key: Key, feedback: Text = Text("")
  ) {
    (self.number, self.id, self.tags, self.category) = (number, id, tags, category)
    (self.name, self.prompt, self.key, self.feedback) = (name, prompt, key, feedback)
  }
}

/// A question of a file, or why it is refused.
package struct ExchangeItem: Equatable, Sendable {
  /// The line on which it begins; from 1.
  package let line: Int
  /// The question, or what is wrong with it.
  package let content: Result<ExchangeQuestion, ExchangeFault>

  init(line: Int, _ content: Result<ExchangeQuestion, ExchangeFault>) {
    (self.line, self.content) = (line, content)
  }
}

/// Why a question of a file can't be read.
package enum ExchangeFault: Error, Equatable, Sendable {
  // GIFT.
  case braces
  case tooFewAnswers(least: Int, found: Int)
  case notAPair(String)
  case noNumbers
  case notANumber(String)
  // Aiken.
  case notStarted
  case notComplete
  case noSuchOption(String)
  case fileEnds
  // Anki.
  case openQuote
  /// It is not known which of so many fields is what.
  case fields(Int)
  /// It has no field of this role.
  case noField(String)
  case noAnswer
  case longAnswer(words: Int)
  case pointCount(Int)
  case gapCount(Int)
  case emptyGap
  // Moodle XML.
  case notXML(String)
  case notAQuiz(String)
  case noSuchType(String)
  case notPlainText(String)
  case notAGrade(String)
  case patterns(String)
}
