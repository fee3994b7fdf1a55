import Curriculum
import Testing

@testable import BankFormats

struct KnownCriteriaTests {
  private let known = KnownCriteria(testCriteria)

  @Test(arguments: ["U1.KE1", "U1.KE2.1", "U1.KE2.2"])
  func `A criterion of a unit can be named`(name: String) {
    #expect(known.problem(with: name) == nil)
  }

  @Test(arguments: [
    ("U1.KE2", Problem.criterionHasLines("U1.KE2", example: "U1.KE2.1")),
    ("U1.KE3", .unknownCriterion("U1.KE3", suggestion: "U1.KE1")),
    ("u1.ke1", .unknownCriterion("u1.ke1", suggestion: "U1.KE1")),
    ("U1", .criterionOfNoUnit("U1")),
    ("", .criterionOfNoUnit("")),
    ("nothing like it", .criterionOfNoUnit("nothing like it")),
  ])
  func `A name that can't be used leads to one that can`(name: String, problem: Problem) {
    #expect(known.problem(with: name) == problem)
    // The second answer is remembered, and the same.
    #expect(known.problem(with: name) == problem)
  }

  @Test func `A very long name is compared with nothing`() {
    let long = String(repeating: "U1.KE1", count: 10_000)
    #expect(known.problem(with: long) == .criterionOfNoUnit(long))
    #expect(Suggestion.nearest(to: "colour", among: ["color", "shape"]) == "color")
    #expect(Suggestion.nearest(to: String(repeating: "a", count: 81), among: ["a"]) == nil)
  }
}
