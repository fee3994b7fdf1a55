package import Curriculum

/// A form that assessors and learners file: what it asks for, in the order in which it is printed.
///
/// The kinds are tables in `Forms/Kinds`; filling in, printing and reading back know only this.
package struct FormKind: Equatable, Sendable {
  /// A name that people type and that records hold, such as `witness-testimony`.
  package var id: String
  /// The title at the top of the form.
  package var title: String
  /// What the form is for, in one sentence.
  package var purpose: String
  /// What the form does not claim, in sentences; printed on every copy.
  package var statement: String
  /// The parts, in the order printed and asked.
  package var sections: [Section]
  /// What is printed above the title: whom the document is for; `nil` for nothing.
  package var banner: String?

  /// A part of a form under a heading: fields, then tables, then signatures.
  package struct Section: Equatable, Sendable {
    /// The heading of the part.
    package var title: String
    /// The fields, printed first.
    package var fields: [Field]
    /// The tables, printed after the fields.
    package var tables: [Table]
    /// The lines to sign on, printed last.
    package var signatures: [Signature]
    /// Whether it is printed on a sheet of its own, as what is taken out and handed in is.
    package var startsSheet = false

    /// Creates a section.
    package init(
      _ title: String, fields: [Field] = [], tables: [Table] = [], signatures: [Signature] = []
    ) {
      self.title = title
      self.fields = fields
      self.tables = tables
      self.signatures = signatures
    }
  }

  /// Something to be filled in.
  package struct Field: Equatable, Sendable {
    /// A name that no other field of the form or table has, such as `witness-name`.
    package var name: String
    /// The words printed before the value.
    package var label: String
    /// What counts as an answer.
    package var answer: Answer
    /// What a person is told who fills it in.
    package var guidance: String?
    /// Whether the form says nothing useful without it.
    package var isRequired: Bool
    /// Whether a person fills it in or the record does.
    package var source: Source
    /// Whether it is printed where it is empty, on blank paper too.
    package var isOnPaper: Bool
    /// Whether a filled document prints it where it is empty; blank paper does all the same.
    package var isPrintedEmpty: Bool
    /// How many lines paper leaves to write it by hand.
    package var lines: Int
    /// Whether a filled document leaves room to write in a cell that is empty, such as for initials; blank paper does
    /// all the same, and fields outside tables always do.
    package var leavesRoom: Bool
    /// Whether it is a fact that the program noted, printed small in one line with others like it.
    package var isNoted: Bool
    /// Which days it takes, where it takes a date.
    package var day: Day
    /// The words printed above it and its neighbours of the same group; `nil` for a column by itself.
    package var group: String?

    /// Creates a field, for one line that a person fills in unless told otherwise; for a text, paper
    /// leaves three lines.
    package init(
      _ name: String, _ label: String, _ answer: Answer = .line, guidance: String? = nil,
      isRequired: Bool = false, source: Source = .person, isOnPaper: Bool = true,
      isPrintedEmpty: Bool = true, lines: Int? = nil, isNoted: Bool = false, day: Day = .any,
      leavesRoom: Bool = false
    ) {
      self.name = name
      self.label = label
      self.answer = answer
      self.guidance = guidance
      self.isRequired = isRequired
      self.source = source
      self.isOnPaper = isOnPaper
      self.isPrintedEmpty = isPrintedEmpty
      self.lines = lines ?? (answer == .text ? 3 : 1)
      self.isNoted = isNoted
      self.day = day
      self.leavesRoom = leavesRoom
    }
  }

  /// Who says what stands in a field.
  package enum Source: Equatable, Sendable {
    /// The person who fills the form in.
    case person
    /// The record: no input sets it, no correction changes it, and each document works it out again.
    case record
  }

  /// What a field takes.
  package enum Answer: Equatable, Sendable {
    case line
    /// Text of one or more lines.
    case text
    /// A date as `yyyy-mm-dd`.
    case date
    /// A time of day as `hh:mm`.
    case time
    case yesNo
    /// A whole number from 1.
    case number
    /// One of some words.
    case choice([String])
    /// Ids of criteria of the unit, with commas between them.
    case criteria
    /// The id of one criterion of the unit.
    case criterion
    /// The SHA-256 of a file: 64 hexadecimal digits.
    case fingerprint
  }

  /// Rows that each have the same fields.
  package struct Table: Equatable, Sendable {
    /// A name that no other field or table of the form has.
    package var name: String
    /// The words printed above the table.
    package var caption: String
    /// The columns, from left to right.
    package var columns: [Field]
    /// Where the rows come from.
    package var rows: Rows
    /// Whether each row is printed as a block of its own, for rows that are too long for a table.
    package var isInBlocks: Bool

    /// Creates a table.
    package init(
      _ name: String, _ caption: String, columns: [Field], rows: Rows = .added(blank: 4),
      isInBlocks: Bool = false
    ) {
      self.name = name
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.isInBlocks = isInBlocks
    }
  }

  /// Where the rows of a table come from.
  package enum Rows: Equatable, Sendable {
    /// They are added one by one; a blank form has this many.
    case added(blank: Int)
    /// There is one for each criterion of some kinds; the first column names it.
    case criteria([Criterion.Kind])
  }

  /// A line to sign on.
  package struct Signature: Equatable, Sendable {
    /// Who signs, such as `Learner`.
    package var who: String
    /// What they sign for, as a sentence.
    package var declaration: String
    /// The field that has the signer's name, if one has.
    package var nameField: String?
    /// The field that has the date; with it, name and date are printed in this line alone.
    package var dateField: String?

    /// Creates a line to sign on.
    package init(
      _ who: String, _ declaration: String, nameField: String? = nil, dateField: String? = nil
    ) {
      self.who = who
      self.declaration = declaration
      self.nameField = nameField
      self.dateField = dateField
    }
  }

  /// Every field outside tables, in order.
  package var fields: [Field] { sections.flatMap(\.fields) }
  /// Every table, in order.
  package var tables: [Table] { sections.flatMap(\.tables) }

  /// Returns the form with one pair of words for the result of a task.
  ///
  /// - Parameter word: The word for what is enough, such as `satisfactory`.
  /// - Returns: The form; the same where it has no such result.
  package func namingTaskResults(_ word: String) -> FormKind {
    func named(_ field: Field) -> Field {
      var field = field
      if field.answer == Field.taskResult { field.answer = .choice([word, "not yet \(word)"]) }
      return field
    }
    var kind = self
    for place in kind.sections.indices {
      kind.sections[place].fields = kind.sections[place].fields.map(named)
      for table in kind.sections[place].tables.indices {
        let columns = kind.sections[place].tables[table].columns
        kind.sections[place].tables[table].columns = columns.map(named)
      }
    }
    return kind
  }

  /// Returns the form without the fields that say nothing for a unit.
  ///
  /// - Parameter unit: The unit; `nil` for a form of no unit.
  /// - Returns: The form; all of it where there is no unit.
  package func fitting(_ unit: Unit?) -> FormKind {
    guard let unit, unit.performanceEvidence.items.isEmpty else { return self }
    var kind = self
    for place in kind.sections.indices {
      kind.sections[place].fields.removeAll { $0.name == Field.performance.name }
    }
    return kind
  }
}

extension FormKind {
  /// Returns the form in the words of a unit's country.
  ///
  /// - Parameter unit: The unit; `nil` for a form of no unit.
  /// - Returns: The form.
  package func inWords(of unit: Unit?) -> FormKind {
    guard let unit else { return self }
    var kind = self
    kind.sections = sections.map { $0.inWords(of: unit.jurisdiction) }
    if unit.jurisdiction == .australia {
      kind.title = title.replacing(" verification ", with: " validation ")
    }
    return kind
  }

  /// The forms that can be filled in.
  package static let all: [FormKind] = [
    .questioningRecord, .discussionPlan, .discussionRecord, .reflectiveAccount, .witnessTestimony,
    .observationChecklist, .coverSheet, .recordSheet, .evidenceItem, .witnessStatusList,
    .assessmentPlan, .unitDeclaration, .achievementSummary,
  ]

  /// Returns the form with an id.
  package static func named(_ id: String) -> FormKind? {
    all.first { $0.id == id }
  }
}

extension FormKind.Answer {
  /// What there is to choose from, or nothing.
  package var choices: [String] {
    switch self {
    case .choice(let choices): choices
    case .yesNo: ["yes", "no"]
    case .line, .text, .date, .time, .number, .criteria, .criterion, .fingerprint: []
    }
  }
}
