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

  @Test(arguments: [
    ("X.KE1.1", "X.KE1", true), ("X.KE1", "X.KE1", true), ("X.KE1.1.2", "X.KE1", true),
    ("X.KE1", "X", true), ("X.KE10", "X.KE1", false), ("X.KE1", "X.KE1.1", false),
    ("Y.KE1", "X", false), ("x.KE1", "X", false),
  ])
  func `A name is within itself and the lines above it`(
    name: String, ancestor: String, isWithin: Bool
  ) {
    #expect(CriterionID(rawValue: name).isWithin(.init(rawValue: ancestor)) == isWithin)
  }

  @Test func `Names are ordered by their text and written as plain texts`() throws {
    let names = ["B.1", "A.2", "A.10"].map(CriterionID.init(rawValue:))
    #expect(names.sorted().map(\.rawValue) == ["A.10", "A.2", "B.1"])
    #expect(
      try String(decoding: JSONEncoder().encode(names), as: UTF8.self) == #"["B.1","A.2","A.10"]"#)
  }
}
