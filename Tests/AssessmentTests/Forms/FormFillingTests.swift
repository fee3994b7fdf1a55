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
}
