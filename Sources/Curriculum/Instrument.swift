/// A named, versioned set of questions with conditions, which assessors share.
package struct Instrument: Equatable, Sendable {
  /// Which questions it has.
  package enum Choice: Equatable, Sendable {
    /// These, in their order; at least one.
    case named([Question.ID])
    /// Those that a blueprint chooses for some lines of the unit, as somebody wrote them; none for all of it.
    case blueprint(QuestionBlueprint, lines: [String])
  }

  /// Who checked that it asks what the unit asks for, and when.
  package struct Validation: Equatable, Sendable {
    /// The name of the person or group.
    package var by: String
    /// The date, as `yyyy-mm-dd`.
    package var on: String

    /// Creates a validation.
    package init(by: String, on: String) { (self.by, self.on) = (by, on) }
  }

  /// A name in small letters and hyphens, such as `sirxceg006-oral`.
  package var name: String
  /// The heading, as candidates read it.
  package var title: String
  /// The version, in the words of its authors, such as `2` or `2026-10`.
  package var version: String
  /// The code of the unit.
  package var unit: String
  /// The wording of the unit that it was written for; `nil` where it does not say.
  package var release: String?
  /// Who validated it; `nil` where nobody is named.
  package var validation: Validation?
  /// What holds while it is used, by the name of the field of the questioning record.
  package var conditions: [String: String]
  /// Which questions it has.
  package var choice: Choice
  /// The questions that no bank has; asked where ``choice`` names them, after those of a blueprint.
  package var own: [Question]

  /// Creates an instrument.
  package init(
    name: String, title: String, version: String, unit: String, release: String? = nil,
    validation: Validation? = nil, conditions: [String: String] = [:], choice: Choice,
    own: [Question] = []
  ) {
    (self.name, self.title, self.version) = (name, title, version)
    (self.unit, self.release, self.validation) = (unit, release, validation)
    (self.conditions, self.choice, self.own) = (conditions, choice, own)
  }
}
