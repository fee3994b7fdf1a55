internal import ArgumentParser
internal import BankFormats
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling

/// Writes the records of a college: candidates who were questioned on a unit again and again, in groups of 25.
struct MakeCohort: ParsableCommand {
  @Argument(help: "The folder of the records.") var folder: String
  @Option var shipped: String
  @Option var records = 500
  @Option(help: "How many entries each has.") var entries = 300
  @Option var unit = "SIRXCEG006"

  func run() throws {
    let curriculum = try BankLibrary(
      folders: BankFolders(shipped: shipped, extra: []), cacheFolder: nil
    ).curriculum()
    let positions = try curriculum.positions(matching: curriculum.selectors([unit]))
    let questions = try positions.prefix(200).compactMap {
      try curriculum.question(curriculum.outlines[$0].id)
    }
    for number in 0..<records {
      var candidate = BusyCandidate(number: number, unit: unit, questions: questions)
      let name = String(number, radix: 16)
      let id = String(repeating: "0", count: 8 - name.count) + name
      let store = try LearnerRecordStore(path: "\(folder)/\(id).sqlite", access: .adding)
      try candidate.assess(until: entries)
      _ = try store.append(
        candidate.facts,
        at: Moment(milliseconds: 1_790_000_000_000 + Int64(number) * 60_000, offsetMinutes: 600))
    }
  }
}

/// A candidate while the facts of the record are put together.
private struct BusyCandidate {
  private let unit: String
  private let questions: [Question]
  private var chance: SplitMix64
  private var worded: Set<String> = []
  private(set) var facts: [Fact]

  init(number: Int, unit: String, questions: [Question]) {
    (self.unit, self.questions) = (unit, questions)
    chance = SplitMix64(seed: UInt64(number))
    let name = String(repeating: "0", count: 32 - String(number).count) + String(number)
    facts = [
      .opened(.init(record: name, program: "viva-bench")),
      .named(.init(name: "Candidate \(number)")),
      .listed(
        .init(learnerID: "\(4_000 + number)", group: "CEG-\(number / 25)", plannedEnd: "2027-06-30")
      ),
    ]
  }

  mutating func assess(until count: Int) throws {
    while facts.count < count {
      try question()
      if chance.integer(in: 0...2) == 0 { observe() }
    }
    facts.removeLast(facts.count - count)
  }

  private mutating func question() throws {
    let chosen = try (0..<8).map { _ in
      try Wording(questions[chance.integer(in: 0...questions.count - 1)])
    }
    for wording in chosen where worded.insert(wording.fingerprint).inserted {
      facts.append(.worded(.init(wording)))
    }
    let fields = [
      "candidate": "Candidate", "assessor": "Robin Assessor", "place": "Room 4", "attempt": "1",
      "mode": "face to face", "purpose": "summative", "scribe": "Robin Assessor",
    ]
    facts.append(
      .questioningBegun(
        .init(
          unit: unit, release: "Release 1", questions: chosen.map(\.question.id),
          choice: "at least 1 per criterion, seed 1", fields: fields)))
    let begun = facts.count
    for (number, wording) in zip(1..., chosen) { decide(number, wording, of: begun) }
    facts.append(
      .questioningClosed(
        .init(
          questioning: begun,
          fields: ["overall": "not yet satisfactory", "reassessment": "2026-12-05"])))
  }

  private mutating func decide(_ number: Int, _ wording: Wording, of begun: Int) {
    let words = "They thank the customer, ask for the order number, and say what they will check. "
    let said = String(repeating: words, count: 3)
    var note = Fact.Noted(questioning: begun, number: number)
    note.response = .init(
      wording: wording.fingerprint, shown: [], words: said, takenBy: "Robin Assessor",
      at: "2026-11-22T09:15:30.123+11:00")
    facts.append(.noted(note))
    let decision = Fact.Asked.Decision.allCases[max(0, chance.integer(in: 0...9) - 7)]
    facts.append(
      .asked(
        .init(
          questioning: begun, number: number, question: wording.question.id,
          wording: wording.fingerprint, response: decision == .notAsked ? nil : said,
          takenBy: "Robin Assessor", creditedBy: "Robin Assessor", decision: decision,
          reason: "As the benchmark has it.")))
  }

  private mutating func observe() {
    let rows = (1...3).flatMap { element in
      (1...2).map {
        ["criterion": "\(unit).PC\(element).\($0)", "seen": "yes", "comment": "Well done."]
      }
    }
    facts.append(
      .filed(
        .init(
          form: "observation-checklist", unit: unit,
          fields: [
            "learner": "Candidate", "assessor": "Robin Assessor", "date": "2026-11-20",
            "performance": "\(unit).PE1, \(unit).PE3.\(chance.integer(in: 1...4))",
          ], tables: ["criteria": rows])))
  }
}
