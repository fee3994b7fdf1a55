import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct FormFillingTests {
  @Test func `A new form takes from what is there whatever the file leaves out`() {
    let file = FormValues(fields: ["learner": "Li", "plan": "planned: entry 1"])
    let there = FormValues(
      fields: ["learner": "Anahera", "place": "Leeds", "plan": "entry 3"],
      tables: ["segments": [["topic": "Tone"]]])
    let new = file.completed(from: there, on: .discussionRecord, isNew: true)
    #expect(new.fields == ["learner": "Li", "place": "Leeds", "plan": "entry 3"])
    #expect(new.tables == there.tables)
    let corrected = file.completed(from: there, on: .discussionRecord, isNew: false)
    #expect(corrected == FormValues(fields: ["learner": "Li", "plan": "entry 3"]))
  }

  @Test func `A reason for departing goes on record only where something departs`() {
    let filled = FormValues(fields: ["learner": "Li", "departure": "Seen since"])
    for departs in [true, false] {
      let fact = Fact.Filed(
        .recordSheet, filled, of: Fixture.supportUnit, departs: departs, correcting: nil)
      #expect(fact.fields["departure"] == (departs ? "Seen since" : nil))
    }
  }

  @Test(
    arguments: [
      ("I asked her first.", []), ("She was asked.", [.isNotFirstPerson]),
      ("I would ask.", [.saysWhatMightBe]),
      ("One might ask.", [.saysWhatMightBe, .isNotFirstPerson]),
    ] as [(String, [AccountRemark])])
  func `An account says what was done, in the first person`(
    text: String, remarks: [AccountRemark]
  ) {
    let values = FormValues(fields: ["action": text])
    #expect(FormKind.reflectiveAccount.accountRemarks(on: values) == remarks)
    #expect(FormKind.witnessTestimony.accountRemarks(on: values).isEmpty)
  }

  @Test func `A form is found by its entry, and where it was corrected by the later one`() {
    var record = RecordMaker()
    let first = record.file(.coverSheet, ["learner": "Li", "task": "1"])
    let second = record.file(
      .coverSheet, ["learner": "Li", "task": "2"], correcting: first, reason: "Task")
    func found(_ entry: Int, _ kind: FormKind) -> String {
      switch FiledForm.find(entry, kind, of: Fixture.supportUnit, in: record.entries) {
      case .current(let form): "current \(form.values.fields["task"] ?? "")"
      case .superseded(let later): "superseded by \(later)"
      case .none: "none"
      }
    }
    #expect(found(second, .coverSheet) == "current 2")
    #expect(found(first, .coverSheet) == "superseded by \(second)")
    #expect(found(second, .recordSheet) == "none" && found(9, .coverSheet) == "none")
  }

  @Test(arguments: FormKind.all)
  func `Nothing is asked of a person that the record says`(kind: FormKind) {
    for unit in [Fixture.supportUnit, Fixture.performedUnit] {
      let asked = kind.sectionsToFill(of: unit)
      #expect(asked.map(\.title) == kind.sections.map(\.title))
      let names = asked.flatMap(\.fields).map(\.name)
      let wanted = kind.fitting(unit).fields.filter { $0.source == .person }.map(\.name)
      #expect(names == wanted)
      #expect(
        names.contains("performance")
          == (kind.id == "observation-checklist" && unit == Fixture.performedUnit))
    }
  }

  @Test(arguments: FormKind.all)
  func `The first field that is needed and empty is named, until all are there`(kind: FormKind) {
    var values = FormValues()
    var labels: [String] = []
    while let label = kind.missingField(values), labels.count < 20 {
      labels.append(label)
      let left = FormKind.missing(values, of: kind.sections)
      #expect(left.flatMap(\.fields).first?.label == label)
      #expect(left.allSatisfy { !$0.fields.isEmpty && $0.tables.isEmpty })
      for field in kind.fields where field.label == label { values.fields[field.name] = "x" }
    }
    #expect(labels == kind.fields.filter(\.isRequired).map(\.label))
    #expect(FormKind.missing(values, of: kind.sections).isEmpty)
  }

  @Test(
    arguments: [
      (["context": "We met.", "action": "Asked."], []),
      (["reasons": "MY policy"], []), (["context": "Mighty Ian, wouldn't"], [.isNotFirstPerson]),
      (["learning": "I learned"], [.isNotFirstPerson]), ([:], [.isNotFirstPerson]),
      (["action": "I asked", "reasons": "so that he Would stay"], [.saysWhatMightBe]),
    ] as [([String: String], [AccountRemark])])
  func `Words are looked for whole, in what happened, what was done and why`(
    fields: [String: String], remarks: [AccountRemark]
  ) {
    let found = FormKind.reflectiveAccount.accountRemarks(on: FormValues(fields: fields))
    #expect(found == remarks)
  }

  @Test func `What goes on record of a correction names the entry and why`() {
    let fact = Fact.Filed(
      .discussionRecord, FormValues(fields: ["learner": "Li", "plan": "planned: entry 4 of 2026"]),
      of: Fixture.supportUnit, departs: true, correcting: (7, "Typing"))
    #expect(
      fact
        == Fact.Filed(
          form: "discussion-record", unit: "CG219", fields: ["learner": "Li", "plan": "entry 4"],
          supersedes: 7, reason: "Typing"))
  }

  @Test func `A questioning is found by the entry that began it, in its own unit alone`() throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.tone])
    let first = try record.decide(.satisfactory, on: Fixture.tone, 1, of: begun)
    let second = try record.decide(.notAsked, on: Fixture.tone, 1, of: begun) {
      $0.supersedes = first
    }
    func found(_ entry: Int, _ unit: Unit) -> String {
      switch FiledForm.find(entry, .questioningRecord, of: unit, in: record.entries) {
      case .current: "current"
      case .superseded(let later): "superseded by \(later)"
      case .none: "none"
      }
    }
    #expect(found(begun, Fixture.supportUnit) == "current")
    #expect(found(first, Fixture.supportUnit) == "superseded by \(second)")
    #expect(found(second, Fixture.supportUnit) == "none")
    #expect(found(begun, Fixture.serviceUnit) == "none")
  }
}
