import ScriptedTerminal
import Testing
import TestSupport

/// Policies of an organisation, from the command line.
struct PolicyTests {
  @Test func `The shipped policies are sound and can be read one by one`() throws {
    let home = try Home(banks: nil)
    let list = home.talk(["policy"])
    #expect(list.exitCode == 0 && list.output.contains("Lanternbird"))
    #expect(list.output.contains("refunds") && list.complaints.isEmpty)
    let one = home.talk(["policy", "refunds.evidence"])
    #expect(one.output.contains("proof of purchase") && !one.output.contains("refunds.steps"))
    let json = home.talk(["policy", "refunds", "--json"])
    #expect(json.output.contains("\"clauses\"") && json.output.contains("refunds.steps"))
  }

  @Test func `An unknown policy is answered with the nearest name`() throws {
    let outcome = try Home(banks: nil).talk(["policy", "refunds.evidense"])
    #expect(outcome.exitCode == 64)
    #expect(outcome.complaints.contains("Did you mean “refunds.evidence”?"))
  }

  @Test func `With policies of one's own, the questions to look at again are listed`() throws {
    let home = try Home(banks: nil)
    try home.write("format: viva-organisation/1\nname: Acme\n", to: "acme/organisation.yaml")
    try home.write(
      """
      format: viva-policy/1
      policy: refunds
      title: Refunds
      version: 1
      issued: 2026-01-05
      owner: Ann
      jurisdiction: AU
      clauses:
        - {id: evidence, text: "A receipt, please."}

      """, to: "acme/refunds.yaml")
    let folder = home.folder.file("acme")
    let outcome = home.talk(["bank", "check", "--organisation", folder])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("`Acme` has no clause `complaints.handover`"))
    #expect(outcome.output.contains("0 errors"))
    let own = home.talk(["policy"], environment: ["VIVA_ORGANISATION": folder])
    #expect(own.output.contains("Policies of Acme"))
  }

  @Test func `A folder that is no organisation is an error`() throws {
    let home = try Home(banks: nil)
    let outcome = home.talk(["bank", "check", "--organisation", home.folder.file("none")])
    #expect(outcome.exitCode == 65)
    #expect(outcome.output.contains("the organisation's folder can't be read"))
  }
}
