import Curriculum
import Testing

@testable import BankFormats

struct PolicyCheckTests {
  private func organisation(_ name: String, _ clauses: [String: String]) -> Organisation {
    let clauses = clauses.sorted { $0.key < $1.key }.map {
      PolicyClause(id: .init(rawValue: "refunds." + $0.key), text: $0.value)
    }
    let policy = Policy(
      id: "refunds", title: "Refunds", version: 1, issued: "2026-07-01", owner: "Ann",
      jurisdiction: .general, clauses: clauses)
    return Organisation(name: name, policies: [policy])
  }

  private func problems(
    _ clauses: [String], current: Organisation, shipped: Organisation?, written: String? = "Shop"
  ) -> [String] {
    let question = Question(
      id: .init(rawValue: "q"), topic: "t", criteria: [], level: .apply, prompt: "?",
      key: .trueFalse(.init(key: true)), explanation: "E.", sources: ["S"],
      policies: clauses.map { .init(rawValue: "refunds." + $0) })
    let topic = Topic(id: "t", title: "T", jurisdiction: .general, organisation: written)
    return PolicyCheck(current: current, shipped: shipped).problems(of: question, in: topic)
      .map(\.message)
  }

  private var shop: Organisation { organisation("Shop", ["window": "30 days.", "post": "Free."]) }

  @Test func `Questions of the organisation in force have nothing to be said about them`() {
    #expect(problems(["window", "post"], current: shop, shipped: shop).isEmpty)
    #expect(problems([], current: organisation("Acme", [:]), shipped: shop).isEmpty)
    #expect(problems(["x"], current: shop, shipped: shop, written: nil).isEmpty)
  }

  @Test func `A clause that is not there is an error, with the nearest name`() {
    #expect(
      problems(["windows"], current: shop, shipped: shop) == [
        "`Shop` has no clause `refunds.windows`; did you mean `refunds.window`?"
      ])
    #expect(
      Problem.unknownClause("a.b", organisation: "S", suggestion: nil).severity == .error)
  }

  @Test func `With an organisation of one's own, only what differs is to be looked at`() {
    let own = organisation("Acme", ["window": "14 days.", "post": "Free."])
    #expect(
      problems(["window", "post"], current: own, shipped: shop) == [
        "look again at `q`: `Acme` words `refunds.window` differently"
      ])
    let bare = organisation("Acme", ["window": "30 days."])
    #expect(
      problems(["window", "post"], current: bare, shipped: shop) == [
        "look again at `q`: `Acme` has no clause `refunds.post`"
      ])
    #expect(
      Problem.clauseDiffers("a.b", question: "q", organisation: "S").severity == .warning)
  }

  @Test func `Where the folder was replaced, every question on policies is to be looked at`() {
    let own = organisation("Acme", ["window": "30 days."])
    #expect(
      problems(["window"], current: own, shipped: own) == [
        "look again at `q`: it was written for `Shop`, not for `Acme`"
      ])
  }
}
