internal import Curriculum
internal import Testing

struct OrganisationTests {
  private let organisation = Organisation(
    name: "Marlow Homewares",
    policies: [policy("refunds", ["evidence", "time"]), policy("privacy", ["time"])])

  private static func policy(_ id: String, _ clauses: [String]) -> Policy {
    Policy(
      id: id, title: id, version: 1, issued: "2026-01-05", owner: "Manager",
      jurisdiction: .australia,
      clauses: clauses.map { .init(id: .init(rawValue: "\(id).\($0)"), text: "\(id): \($0)") })
  }

  @Test(
    arguments: [
      ("refunds.evidence", "refunds: evidence"), ("refunds.time", "refunds: time"),
      ("privacy.time", "privacy: time"), ("privacy.evidence", nil), ("refunds", nil),
      ("time", nil), ("Refunds.time", nil), ("", nil),
    ] as [(String, String?)])
  func `A clause is found by its whole name alone`(id: String, text: String?) {
    #expect(organisation.clause(.init(rawValue: id))?.text == text)
  }

  @Test func `Of two clauses with one name the first counts, and none has none`() {
    var twice = organisation
    twice.policies.append(twice.policies[0])
    twice.policies[2].clauses[0].text = "another"
    let id = PolicyClause.ID(rawValue: "refunds.evidence")
    #expect(twice.clause(id)?.text == "refunds: evidence")
    #expect(Organisation(name: "None", policies: []).clause(id) == nil)
  }
}
