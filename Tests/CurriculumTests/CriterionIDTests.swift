internal import Curriculum
internal import FoundationEssentials
internal import Testing

struct CriterionIDTests {
  @Test(arguments: [
    ("SIRXCEG006.KE1.1", "SIRXCEG006", "KE1.1"), ("CG219.AC1.3", "CG219", "AC1.3"),
    ("CG219", "CG219", "CG219"), ("CG219.", "CG219", ""), (".KE1", "", "KE1"), ("", "", ""),
  ])
  func `A name starts with its unit`(name: String, unit: String, local: String) {
    #expect(CriterionID(rawValue: name).unitCode == unit)
    #expect(CriterionID(rawValue: name).local == local)
  }

  @Test func `Names are ordered by their text and written as plain texts`() throws {
    let names = ["B.1", "A.2", "A.10"].map(CriterionID.init(rawValue:))
    #expect(names.sorted().map(\.rawValue) == ["A.10", "A.2", "B.1"])
    #expect(
      try String(decoding: JSONEncoder().encode(names), as: UTF8.self) == #"["B.1","A.2","A.10"]"#)
  }
}
