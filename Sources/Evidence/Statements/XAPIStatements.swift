internal import Curriculum
internal import FoundationEssentials
internal import LearnerRecord
internal import Proofs
internal import Scheduling
internal import Text

/// Tells answers and sittings of practice as statements of xAPI 1.0.3 (adlnet, xAPI-Data), a line of JSON each.
///
/// Whatever is told twice has the same id, so that a learning record store that has it takes it once.
package struct XAPIStatements {
  /// The random name of the record, which stands for the learner where there is no name.
  let record: String
  /// The learner's name on record; `nil` for none.
  let learner: String?
  /// The program, with its version.
  let program: String
  /// Returns the number that a text says, in a unit.
  let number: (_ text: String, _ unit: String?) -> Double?
  private let encoder = JSONEncoder()

  /// - Parameters:
  ///   - record: The random name of the record.
  ///   - learner: The learner's name on record; `nil` for none.
  ///   - program: The program, with its version.
  ///   - number: Returns the number that a text says, in a unit.
  package init(
    record: String, learner: String?, program: String,
    number: @escaping (_ text: String, _ unit: String?) -> Double?
  ) {
    (self.record, self.learner) = (record, learner)
    (self.program, self.number) = (program, number)
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Returns the statement that a question was answered.
  ///
  /// - Parameter answer: The answer.
  /// - Returns: A line of JSON, with its line end.
  /// - Throws: `EncodingError` for numbers that JSON can't hold.
  package func answered(_ answer: PracticeAnswers.Answer) throws -> String {
    let (fact, question) = (answer.fact, answer.wording)
    let told = XAPIInteraction(fact, to: question, number: number)
    let credit = bounded(fact.credit)
    let criteria = question?.criteria ?? []
    return try line(
      XAPIStatement(
        id: id(answer.leaf), actor: actor, verb: .answered, object: activity(fact, question, told),
        result: .init(
          score: .init(scaled: credit, raw: credit, min: 0, max: 1), success: fact.credit >= 1,
          response: told.response, duration: duration(milliseconds: fact.took),
          extensions: extensions(of: answer, isTold: told.response != nil)),
        context: .init(
          registration: registration(fact.session),
          contextActivities: .init(
            parent: units(criteria), grouping: question.map { [activity("topic", $0.topic)] },
            category: practice(isTest: fact.mock == true),
            other: criteria.isEmpty ? nil : criteria.map { activity("criterion", $0.rawValue) }),
          revision: fact.wording, platform: program, language: "en"),
        timestamp: answer.at.description))
  }

  /// Returns the statement that a session or mock test came to its end.
  ///
  /// - Parameter sitting: The session or test.
  /// - Returns: A line of JSON, with its line end.
  /// - Throws: `EncodingError` for numbers that JSON can't hold.
  package func completed(_ sitting: PracticeAnswers.Sitting) throws -> String {
    let tally = sitting.tally
    let most = Double(max(sitting.questions ?? tally.answers, tally.answers))
    let share = most > 0 ? tally.credit / most : 0
    let kind = sitting.isTest ? "mock-test" : "session"
    return try line(
      XAPIStatement(
        id: id(sitting.leaf), actor: actor, verb: .completed,
        object: .init(
          id: iri(kind, record + "/\(sitting.session)"),
          definition: .init(
            type: "http://adlnet.gov/expapi/activities/assessment",
            name: ["en": sitting.isTest ? "Mock test" : "Session of study"])),
        result: .init(
          score: most > 0
            ? .init(scaled: min(1, share), raw: tally.credit, min: 0, max: most) : nil,
          success: sitting.passMark.map { share * 100 >= Double($0) }, completion: true,
          duration: duration(milliseconds: tally.took),
          extensions: [
            iri("extension", "answers"): .number(tally.answers),
            iri("extension", "selection"): .texts(sitting.selection),
          ]),
        context: .init(
          registration: registration(sitting.session),
          contextActivities: .init(category: practice(isTest: sitting.isTest)),
          platform: program, language: "en"),
        timestamp: sitting.at.description))
  }
}

// Parts of statements.
extension XAPIStatements {
  private func line(_ statement: XAPIStatement) throws -> String {
    String(decoding: try encoder.encode(statement), as: UTF8.self).visibleJSON + "\n"
  }

  /// The account is that of the record: two people of one name are told apart, and nothing but a name is told.
  private var actor: XAPIStatement.Actor {
    .init(name: learner, account: .init(homePage: iri("records"), name: record))
  }

  private func id(_ leaf: TreeHash) -> String {
    let digits = leaf.bytes.map { String($0, radix: 16).zeroPadded(to: 2) }.joined()
    return NamedUUID.of("viva/statement/" + digits)
  }

  private func registration(_ session: Int) -> String {
    NamedUUID.of("viva/session/\(record)/\(session)")
  }

  private func activity(
    _ fact: Fact.Answered, _ question: Question?, _ told: XAPIInteraction
  ) -> XAPIStatement.Activity {
    func components(_ name: String) -> [XAPIStatement.Activity.Definition.Component]? {
      told.components[name]?.map { .init(id: $0.id, description: ["en": $0.words]) }
    }
    let bank = question.map { $0.topic + "/" } ?? ""
    return .init(
      id: iri("question", bank + fact.question.rawValue),
      definition: .init(
        type: "http://adlnet.gov/expapi/activities/cmi.interaction",
        name: ["en": fact.question.rawValue],
        description: question.map { ["en": ([$0.prompt] + $0.turns).joined(separator: "\n")] },
        interactionType: told.type, correctResponsesPattern: told.right,
        choices: components("choices"), source: components("source"), target: components("target"),
        extensions: question.map {
          [
            iri("extension", "type"): .text($0.key.type.rawValue),
            iri("extension", "level"): .text($0.level.rawValue),
            iri("extension", "kind"): .text($0.kind.rawValue),
          ]
        }))
  }

  private func extensions(
    of answer: PracticeAnswers.Answer, isTold: Bool
  ) -> [String: XAPIStatement.Value] {
    let fact = answer.fact
    let typed = isTold || fact.response.allSatisfy(\.isEmpty) ? nil : fact.response
    let values: [(String, XAPIStatement.Value?)] = [
      ("confidence", fact.confidence.map { .number($0) }), ("hints", .number(max(0, fact.hints))),
      ("rating", answer.rating.map { .text($0.word) }), ("entry", .number(answer.entry)),
      ("counted-right", answer.isCountedRight ? .flag(true) : nil),
      ("revealed", fact.revealed == true ? .flag(true) : nil),
      ("timed-out", fact.timedOut == true ? .flag(true) : nil),
      ("typed", typed.map { .texts($0) }),
    ]
    return Dictionary(
      uniqueKeysWithValues: values.compactMap { name, value in
        value.map { (iri("extension", name), $0) }
      })
  }

  private func units(_ criteria: [CriterionID]) -> [XAPIStatement.Activity]? {
    let codes = criteria.map(\.unitCode)
    let all = codes.indices.filter { codes.firstIndex(of: codes[$0]) == $0 }.map { codes[$0] }
    return all.isEmpty ? nil : all.map { activity("unit", $0) }
  }

  /// Self-study is no assessment, and says so.
  private func practice(isTest: Bool) -> [XAPIStatement.Activity] {
    [activity("practice", isTest ? "mock-test" : "self-study")]
  }

  private func activity(_ kind: String, _ name: String) -> XAPIStatement.Activity {
    .init(id: iri(kind, name))
  }

  /// Returns an IRI for something of ours: a tag (RFC 4151), since there is no address that it could be found at.
  private func iri(_ parts: String...) -> String {
    "tag:viva,2026:" + parts.map(\.percentEncoded).joined(separator: "/")
  }

  /// Returns a time in ISO 8601, such as `PT12.34S`.
  private func duration(milliseconds: Int) -> String {
    let (seconds, rest) = max(0, milliseconds).quotientAndRemainder(dividingBy: 1000)
    let hundredths = rest / 10
    return "PT\(seconds)" + (hundredths > 0 ? ".\(String(hundredths).zeroPadded(to: 2))" : "") + "S"
  }
}

extension XAPIStatement.Verb {
  fileprivate static let answered = Self(
    id: "http://adlnet.gov/expapi/verbs/answered", display: ["en": "answered"])
  fileprivate static let completed = Self(
    id: "http://adlnet.gov/expapi/verbs/completed", display: ["en": "completed"])
}

extension String {
  /// The text with all octets but those that stand for themselves in a URI, and `/`, as `%XX` (RFC 3986, §2).
  fileprivate var percentEncoded: String {
    utf8.map { octet in
      Self.plainOctets.contains(octet)
        ? String(UnicodeScalar(octet))
        : "%" + String(octet, radix: 16, uppercase: true).zeroPadded(to: 2)
    }.joined()
  }

  private static let plainOctets = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
}
