import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What records lack for a unit.
struct DiscussionFindingsTests {
  private typealias Example = DiscussionExample

  private func findings(
    _ record: [Entry]?, practice: [Entry] = [], bank: [Question] = Example.bank
  ) throws -> DiscussionFindings {
    let topic = Topic(id: "t", title: "T", jurisdiction: .general)
    return try DiscussionFindings(
      unit: Example.unit,
      curriculum: Curriculum(
        units: [Example.unit], banks: [QuestionBank(topic: topic, questions: bank)]),
      record: record, practice: practice)
  }

  private func locals(_ lacks: [DiscussionFindings.Lack]) -> [String] {
    lacks.flatMap(\.criteria).map(\.local)
  }

  private static let told = ["KE1", "KE2", "KE3", "KE4", "AC1.1", "PC1.1", "PC1.2"]

  @Test func `What can be said comes with knowledge first, and nothing that is shown at work`()
    throws
  {
    let groups = try findings(nil).groups
    #expect(groups.map(locals) == [Self.told])
    #expect(groups[0].allSatisfy { $0.reason == .neverPractised && $0.sharesQuestion })
    let assessed = try findings([]).groups
    #expect(assessed.map(locals) == [[], [], Self.told, []])
    #expect(assessed[2].allSatisfy { $0.reason == .noEvidence })
  }

  @Test func `Only what is evidence for a criterion of the unit closes its gap`() throws {
    var record = RecordMaker()
    let criteria = ["criteria": "EX1.KE4, EX1.PC1.1, EX1.NONE"]
    record.file(.discussionPlan, [:], ["topics": [criteria]], unit: "EX1")
    record.file(.reflectiveAccount, criteria)
    record.file(
      .reflectiveAccount, criteria.merging(["overall": "not yet satisfactory"]) { $1 }, unit: "EX1")
    #expect(try locals(findings(record.entries).groups[2]) == Self.told)
    record.file(.reflectiveAccount, criteria, unit: "EX1")
    #expect(
      try locals(findings(record.entries).groups[2])
        == Self.told.filter { !["KE4", "PC1.1"].contains($0) })
  }

  @Test func `A decision is about the criteria of its question that can be said`() throws {
    let record = try Example.decided([
      (Example.second, .notYetSatisfactory), (Example.closed, .notAsked),
      (Example.shared, .satisfactory),
    ])
    let groups = try findings(record.entries).groups
    #expect(groups.map(locals) == [["KE2", "AC2.1"], ["KE3"], ["KE1", "KE4", "PC1.1"], []])
    #expect(groups[0].map(\.question) == [Example.second] && groups[1][0].question == nil)
    guard case .notAsked(_, let at, "Out of time") = groups[1][0].reason else {
      return #expect(Bool(false))
    }
    #expect(
      at
        == record.entries.first { entry in
          if case .asked(let fact) = entry.fact { fact.number == 2 } else { false }
        }?.at)
  }

  @Test func `A wording that was erased, and a question on another unit, say nothing`() throws {
    let other = Example.question("other", [], .trueFalse(.init(key: true)))
    let decided = try Example.decided([
      (Example.second, .notYetSatisfactory), (other, .notYetSatisfactory),
    ])
    let erased = decided.entries.filter { entry in
      if case .worded(let fact) = entry.fact { fact.question.id != Example.second.id } else { true }
    }
    #expect(try findings(erased).groups[0].isEmpty)
  }

  @Test func `What a discussion left open is open, by rows and by segments`() throws {
    var record = RecordMaker()
    let no = "not yet satisfactory"
    let entry = record.file(
      .discussionRecord, [:],
      [
        "decisions": [
          ["criterion": "EX1.KE4", "decision": no], ["criterion": "EX1.XX", "decision": no],
        ],
        "segments": [
          ["criteria": "EX1.AC1.1, EX1.PC1.2", "decision": no],
          ["criteria": "EX1.KE1", "decision": "satisfactory"], ["decision": no],
        ],
      ], unit: "EX1")
    let groups = try findings(record.entries).groups
    #expect(groups[0].map { $0.criteria.map(\.local) } == [["KE4"], ["AC1.1", "PC1.2"]])
    let reason = DiscussionAgenda.Reason.notYetSatisfactory(
      entry: entry, at: record.entries[0].at)
    #expect(groups[0].allSatisfy { $0.reason == reason && $0.question == nil })
    #expect(locals(groups[2]) == ["KE2", "KE3", "PC1.1"])
  }

  /// Closed questions, all of them on one criterion.
  private func closed(_ criterion: String, _ count: Int) -> [Question] {
    (0..<count).map {
      Example.question("\(criterion)-\($0)", [criterion], .trueFalse(.init(key: true)))
    }
  }

  @Test(
    arguments: [
      ([true], nil), ([false], [0, 1]), ([true, false], [1, 2]), ([true, true, false], [2, 3]),
      ([true, true, true, false], nil), ([false, true, true, true], nil),
      ([false, false, true, true, true, true, true], [5, 7]),
    ] as [([Bool], [Int]?)])
  func `Under three in four right at the first try is weak`(right: [Bool], weak: [Int]?) throws {
    let questions = closed("KE3", right.count)
    var practice = RecordMaker()
    for (question, isRight) in zip(questions, right) {
      try practice.answer(question, ["t"], credit: isRight ? 1 : 0)
    }
    // What is answered again counts no more.
    for (question, isRight) in zip(questions, right) {
      try practice.answer(question, ["t"], credit: isRight ? 0 : 1)
    }
    let lacks = try findings([], practice: practice.entries, bank: questions).groups[3]
    #expect(lacks.map(\.reason) == (weak.map { [.weak(right: $0[0], of: $0[1])] } ?? []))
    #expect(lacks.allSatisfy { $0.criteria.map(\.local) == ["KE3"] && !$0.sharesQuestion })
  }

  @Test func `The weakest comes first: one miss of one says less than four of four`() throws {
    let bank = closed("KE4", 4) + closed("KE1", 1) + closed("KE2", 2) + closed("KE3", 1)
    var practice = RecordMaker()
    for question in bank {
      let isRight = ["KE2-0", "KE3-0"].contains(question.id.rawValue)
      try practice.answer(question, ["t"], credit: isRight ? 1 : 0)
    }
    let groups = try findings([], practice: practice.entries, bank: bank).groups
    #expect(locals(groups[3]) == ["KE4", "KE1", "KE2"])
    // Where nobody assesses, what was never practised comes in turn with it.
    let turns = try findings(nil, practice: practice.entries, bank: bank).groups
    #expect(turns.map(locals) == [["KE4", "AC1.1", "KE1", "PC1.1", "KE2", "PC1.2"]])
  }

  @Test(
    arguments: [
      ([0], ["second", "third"]), ([0, 2], ["second"]), ([1, 2], ["first"]), ([0, 1, 2], nil),
      ([], nil), (nil, nil),
    ] as [([Int]?, [String]?)])
  func `An open answer that made some points and not all is told with those it missed`(
    ticked: [Int]?, missed: [String]?
  ) throws {
    let practice = try Example.practised(Example.first, credit: 1, ticked: ticked)
    let lacks = try findings([], practice: practice.entries).groups[3]
    #expect(
      lacks.flatMap(\.missed)
        == Array(repeating: missed ?? [], count: 2).flatMap {
          $0.map { "the \($0) point of first" }
        })
    #expect(lacks.count == (missed == nil ? 0 : 2))
    let answer = try #require(practice.entries.last)
    for lack in lacks {
      #expect(
        lack.reason
          == .partial(
            entry: answer.number, at: answer.at, made: ticked?.count ?? 0, of: 3))
      #expect(lack.question == Example.first && lack.criteria.map(\.local) == ["KE1", "PC1.1"])
    }
  }

  @Test func `Open questions that are about a criterion above all come first`() throws {
    let later = Example.open("later", ["PC1.1", "KE1"])
    let findings = try findings(nil, bank: Example.bank + [later])
    func open(_ local: String) -> [String] {
      findings.openQuestions(about: .init(rawValue: "EX1.\(local)")).map(\.id.rawValue)
    }
    #expect(open("KE1") == ["first", "later"] && open("PC1.1") == ["later", "first"])
    #expect(open("G1.1") == ["second", "shared"])
    #expect(open("KE3").isEmpty && open("KE4").isEmpty)
    #expect(findings.words(of: .init(rawValue: "EX1.KE4")) == "words of KE4")
    #expect(findings.words(of: .init(rawValue: "EX1.PE1")) == "EX1.PE1")
  }
}
