internal import Curriculum
internal import Scheduling
internal import Testing

@testable internal import LearnerRecord

struct StandingAnswersTests {
  /// Facts in short: `a` an answer, `u3` entry 3 taken back, `r3` entry 3 rated easy, `c3` entry 3 counted
  /// right and rated good.
  private func standing(_ script: String) -> StandingAnswers {
    let entries = script.split(separator: " ").enumerated().map { place, word in
      Entry(number: place + 1, at: Moment(milliseconds: 0), fact: fact(word))
    }
    return StandingAnswers(entries)
  }

  private func fact(_ word: Substring) -> Fact {
    let target = Int(word.dropFirst()) ?? 0
    switch word.first {
    case "u": return .undone(.init(entry: target))
    case "r": return .rated(.init(entry: target, rating: 4))
    case "c": return .countedRight(.init(entry: target, rating: 3))
    default:
      return .answered(
        .init(
          question: Question.ID(rawValue: "q"), wording: "0", shown: [], response: ["x"],
          parts: [], credit: 1, rating: 3, took: 0, session: 1))
    }
  }

  @Test(arguments: [
    ("a a u2", [2]), ("a a u1", [1]), ("a a u2 u1", [1, 2]), ("a a u2 u2", [2]),
    ("a a a u2 u3 u1", [1, 2, 3]), ("a a u1 u1", [1]),
    ("a u1 a u3", [1, 3]),
    ("u1", []), ("a u5", []),
  ])
  func `Only an answer that stands can be taken back`(script: String, takenBack: [Int]) {
    #expect(standing(script).takenBack.sorted() == takenBack)
  }

  @Test(arguments: [
    ("a a r2", [2]), ("a a r1", [1]), ("a a u1 r1", []), ("a a u2 r1", [1]), ("a r1 r1", [1]),
  ])
  func `Only an answer that stands can be rated anew`(script: String, rated: [Int]) {
    #expect(standing(script).ratings.keys.sorted() == rated)
  }

  @Test(
    arguments: [
      ("a a c2", [2], nil), ("a a c1", [1], nil), ("a a u1 c1", [], nil), ("a a u2 c1", [1], nil),
      ("a r1 c1", [1], 3),
      ("a c1 r1", [1], 4), ("a c1 u1", [1], nil),
    ] as [(String, [Int], Int?)])
  func `Only an answer that stands can be counted right`(
    script: String, counted: [Int], rated: Int?
  ) {
    let standing = standing(script)
    #expect(standing.countedRight.keys.sorted() == counted)
    #expect(standing.ratings[1]?.rawValue == rated)
    if let first = counted.first { #expect(standing.rating(ofEntry: first) != nil) }
  }

  @Test func `An answer can be taken back only so far`() {
    let count = LearnerState.undoDepth + 5
    let answers = Array(repeating: "a", count: count)
    let undos = (1...count).reversed().map { "u\($0)" }
    let found = standing((answers + undos).joined(separator: " ")).takenBack
    #expect(found.sorted() == Array(6...count))
  }
}
