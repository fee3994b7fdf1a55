package import Curriculum
internal import Yams

/// Reads question banks: YAML files of the format `viva-bank/1`.
///
/// `QuestionBanks/FORMAT.md` describes the format.
package enum YAMLBankReader {
  /// Reads a bank, and finds everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file, which may be anything.
  ///   - file: The path of the file, for the diagnostics.
  ///   - knownCriteria: The criteria that questions may name.
  /// - Returns: The bank where it has no error, and all diagnostics.
  package static func read(
    _ bytes: [UInt8], file: String, knownCriteria: Set<CriterionID>
  ) -> Reading<QuestionBank> {
    locate(bytes, file: file, criteria: KnownCriteria(knownCriteria)).map(\.bank)
  }

  /// Reads a bank with the places of its names; criteria are not checked where none are given.
  static func locate(
    _ bytes: [UInt8], file: String, criteria: KnownCriteria?
  ) -> Reading<LocatedBank> {
    let bytes = bytes.withoutByteOrderMark
    let source = SourceText(bytes, file: file)
    do throws(YAMLDocument.Obstacle) {
      let document = try YAMLDocument(bytes, source: source)
      let log = ProblemLog(source: source)
      log.refuseAnchors(of: document)
      let bank = YAMLBank(document, log: log, criteria: criteria).read()
      return Reading(value: bank, diagnostics: log.diagnostics)
    } catch {
      return Reading(value: nil, diagnostics: [error.diagnostic])
    }
  }
}

/// A bank with the places of the names that must not be used twice.
struct LocatedBank: Sendable {
  var bank: QuestionBank
  var topicPlace: SourcePosition
  /// One place per question, in the order of the bank's questions.
  var places: [SourcePosition]
  /// The questions that are not asked yet, with the places of their ids.
  var aside: [Located<Question>] = []
}

extension [UInt8] {
  /// The bytes without the mark that some editors put before UTF-8.
  var withoutByteOrderMark: [UInt8] {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
  }
}

/// The reading of one bank.
struct YAMLBank {
  let document: YAMLDocument
  let log: ProblemLog
  let criteria: KnownCriteria?

  init(_ document: YAMLDocument, log: ProblemLog, criteria: KnownCriteria?) {
    self.document = document
    self.log = log
    self.criteria = criteria
  }

  private static let keys = [
    "format", "topic", "title", "jurisdiction", "about", "organisation", "author", "retired",
    "questions",
  ]

  /// Reads the whole file; what has problems is left out or has a stand-in.
  func read() -> LocatedBank? {
    guard let fields = YAMLFields(document.root, keys: document.keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: Self.keys)
    fields.checkFormat(named: "viva-bank", version: 1)
    let id = fields.located("topic")
    if let id, !id.value.isHyphenatedName {
      log.report(.badID(what: "a topic", id.value), at: id.position)
    }
    let jurisdiction: Jurisdiction? = fields.name("jurisdiction", "jurisdiction")
    let topic = Topic(
      id: id?.value ?? "", title: fields.text("title"), jurisdiction: jurisdiction ?? .general,
      about: fields.optionalText("about"), organisation: fields.optionalText("organisation"),
      author: fields.optionalText("author"))
    let all = fields.list("questions", of: "question").compactMap {
      question($0, of: topic, isAboutLaw: (jurisdiction ?? .general) != .general)
    }
    let questions = all.filter { !$0.isAside }.map(\.question)
    refuseRepeatedIDs(all.map(\.question))
    refuseRetired(fields, questions)
    return LocatedBank(
      bank: QuestionBank(topic: topic, questions: questions.map(\.value)),
      topicPlace: id?.position ?? fields.start, places: questions.map(\.position),
      aside: all.filter(\.isAside).map(\.question))
  }

  /// Refuses questions that have the id of one that is no longer asked.
  private func refuseRetired(_ fields: YAMLFields, _ questions: [Located<Question>]) {
    let retired = fields.texts("retired", of: "id", required: false)
    log.refuseRepeats(retired, "the id")
    for id in retired where !id.value.isHyphenatedName {
      log.report(.badID(what: "an id", id.value), at: id.position)
    }
    let ids = Set(retired.map(\.value))
    for question in questions where ids.contains(question.value.id.rawValue) {
      log.report(.retiredID(question.value.id.rawValue), at: question.position)
    }
  }

  /// Refuses an id that a question before has.
  func refuseRepeatedIDs(_ questions: [Located<Question>]) {
    var first: [Question.ID: SourcePosition] = [:]
    for question in questions where !question.value.id.rawValue.isEmpty {
      if let place = first[question.value.id] {
        let problem = Problem.idUsedTwice(question.value.id.rawValue, first: place)
        log.report(problem, at: question.position)
      } else {
        first[question.value.id] = question.position
      }
    }
  }
}

extension YAMLFields {
  /// Checks the key `format`: another name is an error, a newer version a warning.
  func checkFormat(named name: String, version: Int) {
    guard let text = located("format") else { return }
    let expected = "\(name)/\(version)"
    guard text.value != expected else { return }
    if text.value.hasPrefix(name + "/"), let found = Int(text.value.dropFirst(name.count + 1)),
      found > version
    {
      log.report(.newerFormat(text.value, read: expected), at: text.position)
    } else {
      log.report(.unknownFormat(text.value, expected: expected), at: text.position)
    }
  }
}
