import Testing

@testable import Assessment

/// Nobody assesses themselves, and nothing ends before it begins.
struct FormContradictionTests {
  private func found(
    _ fields: [String: String], on kind: FormKind = .questioningRecord
  ) -> (FormContradiction.Kind, [String])? {
    FormContradiction(in: FormValues(fields: fields), of: kind.sections)
      .map { ($0.kind, $0.section.fields.map(\.name)) }
  }

  @Test(
    arguments: [
      (["candidate": "Mia Tran", "assessor": "mia  tran"], .ownName("mia  tran")),
      (
        ["candidate": "Mia Tran", "assessor": "Mia Tran", "candidate-id": "1"], .ownName("Mia Tran")
      ),
      (
        ["candidate": "Mia Tran", "assessor": "Mia Tran", "candidate-id": "1", "assessor-id": "2"],
        .sameName("Mia Tran", id: "1", assessorID: "2")
      ),
      (
        ["candidate": "Mia Tran", "assessor": "Sam", "candidate-id": "m1", "assessor-id": "M1"],
        .ownID("M1")
      ),
      (["candidate": "Mia Tran", "assessor": "Sam"], nil), (["assessor": "Sam"], nil),
      (["candidate": "Mia Tran"], nil),
    ] as [([String: String], FormContradiction.Kind?)])
  func `An assessor is another person than the candidate`(
    fields: [String: String], kind: FormContradiction.Kind?
  ) {
    #expect(found(fields)?.0 == kind)
    if kind != nil { #expect(found(fields)?.1 == ["assessor", "assessor-id"]) }
  }

  @Test func `Two people of one name with an id each have to be confirmed, and then can be`() {
    var fields = ["candidate": "Mia Tran", "assessor": "Mia Tran"]
    func found() -> FormContradiction? {
      FormContradiction(
        in: FormValues(fields: fields), of: FormKind.questioningRecord.sections, areTwoPeople: true)
    }
    #expect(found()?.kind == .ownName("Mia Tran") && found()?.isTwoPeople == false)
    fields["candidate-id"] = "1"
    fields["assessor-id"] = "2"
    #expect(found() == nil)
    fields["assessor-id"] = "1"
    #expect(found()?.kind == .ownID("1"))
  }

  @Test func `Forms without an id ask for the name, and a witness is another person too`() {
    let own = found(["learner": "Mia", "assessor": "Mia"], on: .observationChecklist)
    #expect(own?.0 == .ownName("Mia") && own?.1 == ["assessor"])
    let witness = found(["learner": "Mia", "witness": "Mia"], on: .witnessTestimony)
    #expect(witness?.0 == .ownName("Mia") && witness?.1 == ["witness"])
  }

  @Test func `Nobody is on the list of their own witnesses, or countersigns their own assessment`()
  {
    let countersigned = found(["learner": "Mia", "countersigner": " mia"], on: .unitDeclaration)
    #expect(countersigned?.0 == .ownName(" mia") && countersigned?.1 == ["countersigner"])
    func list(_ names: [String?]) -> FormContradiction? {
      let rows = names.map { name in name.map { ["witness": $0] } ?? [:] }
      let values = FormValues(fields: ["learner": "Mia"], tables: ["witnesses": rows])
      return FormContradiction(in: values, of: FormKind.witnessStatusList.sections)
    }
    let own = list(["Jo", nil, "MIA"])
    #expect(own?.kind == .ownName("MIA") && own?.section.tables.map(\.name) == ["witnesses"])
    #expect(list(["Jo", nil, "Mia Tran"]) == nil && list([]) == nil)
  }

  @Test func `An end before the start is asked for again where the form has both`() {
    let times = found(["start": "10:00", "end": "09:00"])
    #expect(times?.0 == .times(start: "10:00", end: "09:00") && times?.1 == ["start", "end"])
    #expect(found(["start": "10:00", "end": "10:00"]) == nil)
    #expect(
      FormContradiction(
        in: FormValues(fields: ["start": "10:00", "end": "09:00"]), of: FormKind.beforeQuestioning)
        == nil)
  }
}
