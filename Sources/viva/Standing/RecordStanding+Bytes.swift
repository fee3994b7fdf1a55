internal import Assessment
internal import Curriculum
internal import Files
internal import LearnerRecord

// A standing as bytes, field by field in the order of its types.
extension RecordStanding {
  func write(to writer: inout ByteWriter) {
    writer.optionalText(name)
    writer.optionalText(listing.learnerID)
    writer.optionalText(listing.group)
    writer.optionalText(listing.plannedEnd)
    writer.text(latestDay)
    writer.list(units) { $0.unit($1) }
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      name: try reader.optionalText(),
      listing: .init(
        learnerID: try reader.optionalText(), group: try reader.optionalText(),
        plannedEnd: try reader.optionalText()), latestDay: try reader.text(),
      units: try reader.list { reader throws(DamagedBytes) in try reader.unit() })
  }
}

extension ByteWriter {
  fileprivate mutating func optionalText(_ text: String?) { optional(text) { $0.text($1) } }

  fileprivate mutating func count(_ number: Int) { self.number(Int64(number)) }

  fileprivate mutating func lines(_ lines: [CriterionID]) {
    list(lines) { $0.text($1.rawValue) }
  }

  fileprivate mutating func unit(_ unit: UnitStanding) {
    text(unit.code)
    count(unit.questionings)
    text(unit.latestDay)
    text(unit.keptFrom)
    list(unit.reassessments) { $0.dated($1) }
    for dated in [unit.plannedDiscussion, unit.result] {
      optional(dated) { $0.dated($1) }
    }
    list(unit.decisions) { $0.decision($1) }
    list(unit.lacks) { $0.lack($1) }
    list(unit.open) { $0.questioning($1) }
    list(unit.actions) { $0.dated($1) }
    list(unit.occasions) { $0.occasion($1) }
  }

  fileprivate mutating func dated(_ dated: UnitStanding.Dated) {
    count(dated.entry)
    text(dated.day)
    text(dated.words)
  }

  fileprivate mutating func decision(_ decision: CriterionDecision) {
    text(decision.criterion.rawValue)
    text(decision.method)
    let outcomes = CriterionDecision.Outcome.allCases
    number(UInt8(outcomes.firstIndex(of: decision.outcome) ?? 0))
    optional(decision.attempt) { $0.count($1) }
    text(decision.day)
    count(decision.entry)
  }

  fileprivate mutating func lack(_ lack: UnitStanding.Lack) {
    text(lack.question.rawValue)
    lines(lack.criteria)
    flag(lack.wasAsked)
    count(lack.questioning)
    count(lack.entry)
  }

  fileprivate mutating func questioning(_ open: UnitStanding.OpenQuestioning) {
    count(open.entry)
    text(open.day)
    optional(open.next) { $0.count($1) }
    count(open.count)
  }

  fileprivate mutating func occasion(_ occasion: PerformanceOccasion) {
    count(occasion.entry)
    text(occasion.day)
    lines(occasion.lines)
    flag(occasion.isProduct)
  }
}

extension ByteReader {
  fileprivate mutating func optionalText() throws(DamagedBytes) -> String? {
    try optional { reader throws(DamagedBytes) in try reader.text() }
  }

  fileprivate mutating func count() throws(DamagedBytes) -> Int { try size(Int64.self) }

  fileprivate mutating func lines() throws(DamagedBytes) -> [CriterionID] {
    try list { reader throws(DamagedBytes) in CriterionID(rawValue: try reader.text()) }
  }

  fileprivate mutating func unit() throws(DamagedBytes) -> UnitStanding {
    var unit = UnitStanding(code: try text())
    unit.questionings = try count()
    unit.latestDay = try text()
    unit.keptFrom = try text()
    unit.reassessments = try list { reader throws(DamagedBytes) in try reader.dated() }
    unit.plannedDiscussion = try optional { reader throws(DamagedBytes) in try reader.dated() }
    unit.result = try optional { reader throws(DamagedBytes) in try reader.dated() }
    unit.decisions = try list { reader throws(DamagedBytes) in try reader.decision() }
    unit.lacks = try list { reader throws(DamagedBytes) in try reader.lack() }
    unit.open = try list { reader throws(DamagedBytes) in try reader.questioning() }
    unit.actions = try list { reader throws(DamagedBytes) in try reader.dated() }
    unit.occasions = try list { reader throws(DamagedBytes) in try reader.occasion() }
    return unit
  }

  fileprivate mutating func dated() throws(DamagedBytes) -> UnitStanding.Dated {
    .init(entry: try count(), day: try text(), words: try text())
  }

  fileprivate mutating func decision() throws(DamagedBytes) -> CriterionDecision {
    let (criterion, method) = (CriterionID(rawValue: try text()), try text())
    let (outcomes, place) = (CriterionDecision.Outcome.allCases, try size(UInt8.self))
    guard outcomes.indices.contains(place) else { throw DamagedBytes() }
    return CriterionDecision(
      criterion: criterion, method: method, outcome: outcomes[place],
      attempt: try optional { reader throws(DamagedBytes) in try reader.count() },
      day: try text(), entry: try count())
  }

  fileprivate mutating func lack() throws(DamagedBytes) -> UnitStanding.Lack {
    .init(
      question: Question.ID(rawValue: try text()), criteria: try lines(), wasAsked: try flag(),
      questioning: try count(), entry: try count())
  }

  fileprivate mutating func questioning() throws(DamagedBytes) -> UnitStanding.OpenQuestioning {
    .init(
      entry: try count(), day: try text(),
      next: try optional { reader throws(DamagedBytes) in try reader.count() }, count: try count())
  }

  fileprivate mutating func occasion() throws(DamagedBytes) -> PerformanceOccasion {
    .init(entry: try count(), day: try text(), lines: try lines(), isProduct: try flag())
  }
}
