internal import Curriculum
internal import Testing

struct CurriculumSelectionTests {
  @Test(
    arguments: [
      ("SIRXCEG006", .unit("SIRXCEG006")), ("sirxceg006", .unit("SIRXCEG006")),
      ("219", .unit("CG219")), ("cg219", .unit("CG219")), ("consumer-law", .topic("consumer-law")),
      ("Consumer-Law", .topic("consumer-law")),
      ("sirxceg006.ke1", .criterion(.init(rawValue: "SIRXCEG006.KE1"))),
      ("CG219.AC1.1", .criterion(.init(rawValue: "CG219.AC1.1"))),
    ] as [(String, Selector)])
  func `A name means a unit, a topic or a line, in any case`(name: String, selector: Selector)
    throws
  {
    #expect(try Samples.curriculum.selector(name) == selector)
  }

  @Test func `A session keeps its questions under names that nothing else has`() throws {
    let curriculum = Samples.curriculum
    let id = try #require(curriculum.outlines.last?.id)
    #expect(id.nameOnRecord == "question:" + id.rawValue)
    #expect(try curriculum.recordedSelector(id.nameOnRecord) == .question(id))
    #expect(curriculum.positions(matching: [.question(id)]) == [curriculum.outlines.count - 1])
    #expect(try curriculum.recordedSelector("consumer-law") == .topic("consumer-law"))
    #expect(throws: UnknownName.self) { try curriculum.recordedSelector("question:gone") }
    #expect(throws: UnknownName.self) { try curriculum.selector(id.nameOnRecord) }
  }

  @Test(
    arguments: [
      ("consumer-lwa", "consumer-law"), ("SIRXCEG06", "SIRXCEG006"), ("astronomy", nil), ("", nil),
      ("KE1.1", "SIRXCEG006.KE1.1"), ("CEG006", "SIRXCEG006"), ("SIRX", "SIRXCEG006"),
      ("customer law", "consumer-law"),
    ] as [(String, String?)])
  func `Any other name is refused, with the nearest one`(name: String, suggestion: String?) throws {
    let error = try #require(throws: UnknownName.self) { try Samples.curriculum.selector(name) }
    #expect(error.name == name)
    #expect(error.suggestion == suggestion)
  }

  @Test(
    arguments: [
      ([], [0, 1, 2]), ([.unit("CG219")], [2]), ([.unit("SIRXCEG006")], [0, 1, 2]),
      ([.criterion(.init(rawValue: "SIRXCEG006.KE1"))], [0, 1]),
      ([.criterion(.init(rawValue: "SIRXCEG006.KE1.1"))], [0]), ([.topic("asking")], [2]),
      ([.topic("asking"), .criterion(.init(rawValue: "SIRXCEG006.KE1.1"))], [0, 2]),
      ([.unit("CG219"), .topic("asking")], [2]), ([.topic("none")], []),
    ] as [([Selector], [Int])])
  func `Selectors take in their questions once, in order`(selectors: [Selector], positions: [Int]) {
    #expect(Samples.curriculum.positions(matching: selectors) == positions)
  }

  @Test(
    arguments: [
      ("SIRXCEG006.E1", ["SIRXCEG006.E1", "SIRXCEG006.PC1.1"], [2]),
      ("SIRXCEG006.KE1.1", ["SIRXCEG006.KE1.1"], [0]),
      ("SIRXCEG006.KE1.10", ["SIRXCEG006.KE1.10", "SIRXCEG006.KE1.10.1"], [1]),
      ("CG219.LO1", ["CG219.AC1.1", "CG219.G1", "CG219.G1.1", "CG219.LO1"], [2]),
      ("CG219.G1", ["CG219.G1", "CG219.G1.1"], []), ("CG219.LO9", ["CG219.LO9"], []),
    ] as [(String, [String], [Int])])
  func `A12: a line of the tree takes in what is below it, whatever it is called`(
    name: String, below: [String], positions: [Int]
  ) {
    let id = CriterionID(rawValue: name)
    #expect(Samples.curriculum.criteria(within: id).map(\.rawValue).sorted() == below)
    #expect(Samples.curriculum.positions(matching: [.criterion(id)]) == positions)
  }

  @Test(
    arguments: [
      ("ke1.1", [], "SIRXCEG006.KE1.1"), ("AC1.1", ["CG219"], "CG219.AC1.1"),
      ("KE1.10.1", ["SIRXCEG006", "CG219"], "SIRXCEG006.KE1.10.1"), ("KE1.1", ["CG219"], nil),
      ("KE9", [], nil), ("", [], nil), ("SIRXCEG006", [], nil),
    ] as [(String, [String], String?)])
  func `A line that is named without its unit is looked for in some units, or in all`(
    name: String, units: [String], whole: String?
  ) throws {
    #expect(try Samples.curriculum.wholeName(of: name, in: units) == whole)
  }

  @Test func `A line that several units have is refused with their names`() throws {
    let lines = ["EX1.KE1", "EX2.KE1", "EX3.KE2"]
    let units = lines.map { line in
      Unit(
        code: String(line.prefix(3)), title: line, jurisdiction: .general, release: "1",
        knowledgeEvidence: .init(
          lead: "", items: [CriterionNode(id: .init(rawValue: line), text: "it", children: [])]))
    }
    let curriculum = Curriculum(units: units, banks: [])
    let error = try #require(throws: AmbiguousName.self) {
      try curriculum.wholeName(of: "ke1", in: [])
    }
    #expect(error.name == "ke1" && error.meanings == ["EX1.KE1", "EX2.KE1"])
    #expect(try curriculum.wholeName(of: "ke1", in: ["EX2", "EX3"]) == "EX2.KE1")
    #expect(try curriculum.wholeName(of: "ke2", in: []) == "EX3.KE2")
  }

  @Test func `Every name can be selected`() throws {
    let names = Samples.curriculum.names
    #expect(Set(names).count == 2 + 2 + 8 + 4)
    for name in names {
      #expect(throws: Never.self) { try Samples.curriculum.selector(name) }
    }
  }

  @Test(
    arguments: [
      // Spelt otherwise.
      ("asknig", "asking"), ("Consumer Law", "consumer-law"), ("SIRXCEG-006", "SIRXCEG006"),
      // The end or the beginning of a name.
      ("g006", "SIRXCEG006"), ("law", "consumer-law"), ("cons", "consumer-law"), ("ask", "asking"),
      // A line without its unit, and a word of a name or title.
      ("ke1.10.1", "SIRXCEG006.KE1.10.1"), ("umer", "consumer-law"),
      ("consumer rights", "consumer-law"), ("rights of consumer", "consumer-law"),
      // Words of two letters say nothing.
      ("of", nil), ("zz", nil), (" - ", nil), ("-", nil), ("astronomy and physics", nil),
    ] as [(String, String?)])
  func `A name that means nothing leads to the one that was meant`(
    name: String, suggestion: String?
  ) {
    #expect(Samples.curriculum.suggestion(for: name) == suggestion)
  }

  @Test(arguments: [("of mice", nil), ("sale prices", "terms-of-sale"), ("a of the", nil)])
  func `A word of two letters leads to no topic, a longer one does`(
    name: String, suggestion: String?
  ) {
    let topic = Topic(id: "terms-of-sale", title: "Terms", jurisdiction: .general)
    let curriculum = Curriculum(units: [], banks: [QuestionBank(topic: topic, questions: [])])
    #expect(curriculum.suggestion(for: name) == suggestion)
  }

  @Test(
    arguments: [
      ("SIRXCEG066", "SIRXCEG006"), ("cg291", "CG219"), ("CEG006", "SIRXCEG006"),
      ("sirx", "SIRXCEG006"), ("cg", "CG219"), ("", nil), ("law", nil), ("asking", nil),
      ("CG219.AC1.1", nil),
    ] as [(String, String?)])
  func `Where a unit is wanted, only units are suggested`(code: String, suggestion: String?) {
    #expect(Samples.curriculum.unitSuggestion(for: code) == suggestion)
  }

  @Test func `Several names mean several things, in their order`() throws {
    #expect(
      try Samples.curriculum.selectors(["219", "asking", "sirxceg006.ke1"])
        == [.unit("CG219"), .topic("asking"), .criterion(.init(rawValue: "SIRXCEG006.KE1"))])
    #expect(try Samples.curriculum.selectors([]).isEmpty)
  }

  @Test(
    arguments: [
      (["SIRXCEG006", "KE1"], "KE1", "SIRXCEG006.KE1"), (["ke1", "006"], "ke1", "SIRXCEG006.ke1"),
      (["CG219", "AC1"], "AC1", "SIRXCEG006.AC1"), (["CG219", "AC1.1"], "AC1.1", "CG219.AC1.1"),
      (["CG219", "asknig", "zzz"], "asknig", "asking"), (["asking", "zzz"], "zzz", nil),
    ] as [([String], String, String?)])
  func `A line that stands beside its unit is the one suggested`(
    names: [String], refused: String, suggestion: String?
  ) throws {
    let error = try #require(throws: UnknownName.self) {
      try Samples.curriculum.selectors(names)
    }
    #expect(error == UnknownName(name: refused, suggestion: suggestion))
  }

  @Test func `A unit takes in the questions of its lines, a line those of one line`() {
    let curriculum = Samples.curriculum
    for unit in curriculum.units {
      let whole = Set(curriculum.positions(matching: [.unit(unit.code)]))
      let lines = unit.nodes.map { curriculum.positions(matching: [.criterion($0.id)]) }
      #expect(whole == Set(lines.joined()))
    }
    let topics = curriculum.topics.map { curriculum.positions(matching: [.topic($0.id)]) }
    #expect(topics.flatMap(\.self) == Array(curriculum.outlines.indices))
  }
}
