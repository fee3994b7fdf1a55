internal import Curriculum
internal import FoundationEssentials
internal import Testing

struct UnitTests {
  @Test(arguments: [Samples.australian, Samples.british])
  func `A unit survives being written and read`(unit: Unit) throws {
    let written = try JSONEncoder().encode(unit)
    #expect(try JSONDecoder().decode(Unit.self, from: written) == unit)
  }

  @Test func `A unit is kept with every part that it has, the empty ones too`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let unit = Unit(
      code: "U1", title: "Unit", jurisdiction: .unitedKingdom, release: "2",
      details: [.init(label: "Level", text: "3")],
      learningOutcomes: [
        .init(
          node: CriterionNode(
            id: .init(rawValue: "U1.LO1"), number: "1", text: "Know", note: "Sic"),
          guidance: [], evidence: [.init(text: "observation", starred: true)])
      ], forms: [.init(title: "Plan", fields: ["Name", "Date"])], notes: ["n"])
    #expect(
      String(decoding: try encoder.encode(unit), as: UTF8.self) == """
        {
          "application" : [

          ],
          "assessmentConditions" : {
            "items" : [

            ],
            "lead" : ""
          },
          "code" : "U1",
          "details" : [
            {
              "label" : "Level",
              "text" : "3"
            }
          ],
          "elements" : [

          ],
          "forms" : [
            {
              "fields" : [
                "Name",
                "Date"
              ],
              "title" : "Plan"
            }
          ],
          "jurisdiction" : "UK",
          "knowledgeEvidence" : {
            "items" : [

            ],
            "lead" : ""
          },
          "learningOutcomes" : [
            {
              "evidence" : [
                {
                  "starred" : true,
                  "text" : "observation"
                }
              ],
              "guidance" : [

              ],
              "node" : {
                "children" : [

                ],
                "id" : "U1.LO1",
                "note" : "Sic",
                "number" : "1",
                "text" : "Know"
              }
            }
          ],
          "notes" : [
            "n"
          ],
          "performanceEvidence" : {
            "items" : [

            ],
            "lead" : ""
          },
          "release" : "2",
          "title" : "Unit"
        }
        """)
  }

  @Test(arguments: [
    "code", "title", "jurisdiction", "release", "details", "application", "elements",
    "performanceEvidence", "knowledgeEvidence", "assessmentConditions", "learningOutcomes", "forms",
    "notes",
  ])
  func `A unit that lacks a part is refused when it is read`(part: String) throws {
    let written = String(decoding: try JSONEncoder().encode(Samples.british), as: UTF8.self)
    let renamed = written.replacing("\"\(part)\":", with: "\"other\":")
    #expect(renamed != written)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Unit.self, from: Data(renamed.utf8))
    }
  }

  @Test(arguments: [Samples.australian, Samples.british])
  func `A line takes in itself and what its lines take in, and nothing else`(unit: Unit) {
    for node in unit.nodes {
      let within = unit.ids(within: node.id)
      var parts: Set<CriterionID> = [node.id]
      for child in node.children { parts.formUnion(unit.ids(within: child.id)) }
      for outcome in unit.learningOutcomes where outcome.node.id == node.id {
        for guidance in outcome.guidance { parts.formUnion(unit.ids(within: guidance.id)) }
      }
      #expect(within == parts, "\(node.id.rawValue)")
    }
  }

  @Test(arguments: ["", "CG219", "CG219.LO", "CG219.LO10", "cg219.lo1", "SIRXCEG006.E1"])
  func `What is no line of the unit takes in nothing`(id: String) {
    #expect(Samples.british.ids(within: .init(rawValue: id)).isEmpty)
  }

  @Test(
    arguments: [
      (["observation"], true), (["questioning", "observation"], true), ([], false),
      (["questioning"], false), (["Observation"], false), (["observation of a video"], false),
    ] as [([String], Bool)])
  func `An outcome is observed where the unit names observation`(
    evidence: [String], isObserved: Bool
  ) {
    var unit = Samples.british
    unit.learningOutcomes[0].evidence = evidence.map { .init(text: $0, starred: false) }
    #expect(unit.observedOutcomes == (isObserved ? unit.learningOutcomes : []))
  }
}
