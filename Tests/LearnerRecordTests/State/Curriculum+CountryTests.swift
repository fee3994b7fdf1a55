import Curriculum
import Scheduling
import Testing

@testable import LearnerRecord

/// Whose law is asked where nobody said which units are theirs.
struct CurriculumCountryTests {
  private static func unit(_ code: String, _ law: Jurisdiction) -> Unit {
    Unit(code: code, title: code, jurisdiction: law, release: "1")
  }

  private static func outline(_ id: String, _ unit: String) -> QuestionOutline {
    QuestionOutline(
      id: Question.ID(rawValue: id), topic: "t", type: .shortAnswer, level: .remember,
      criteria: [CriterionID(rawValue: "\(unit).PC1.1")])
  }

  private struct NoText: QuestionSource {
    struct Missing: Error {}
    func question(at position: Int) throws -> Question { throw Missing() }
  }

  private let curriculum = Curriculum(
    units: [
      unit("UK1", .unitedKingdom), unit("AU1", .australia), unit("AU2", .australia),
      unit("ANY", .general),
    ], topics: [],
    outlines: [outline("u", "UK1"), outline("u2", "UK1"), outline("a", "AU1")], source: NoText())

  private func state(answered: [String] = [], goals: [String] = []) -> LearnerState {
    var settings = LearnerSettings()
    for unit in goals {
      let goal = Fact.GoalSet(unit: unit, by: "2027-01-01", target: 0.9, minutesPerDay: nil)
      settings.take(.goalSet(goal), entry: 1, at: Moment(milliseconds: 0, offsetMinutes: 0))
    }
    let days = answered.map { (Question.ID(rawValue: $0), StudyDay(number: 1)) }
    return LearnerState(
      settings: settings, tally: .init(), cards: [:],
      offSchedule: Dictionary(uniqueKeysWithValues: days), entryCount: 9)
  }

  @Test(
    arguments: [
      ([], [], ["AU1", "AU2", "ANY"]),
      (["u"], [], ["UK1", "ANY"]),
      (["u", "a"], [], ["AU1", "AU2", "ANY"]),
      (["u", "u2", "a"], [], ["UK1", "ANY"]),
      (["u", "u2"], ["AU2"], ["AU1", "AU2", "ANY"]),
      (["u"], ["ANY"], ["UK1", "ANY"]),
      ([], ["AU1", "UK1"], ["UK1", "AU1", "AU2", "ANY"]),
      ([], ["GONE"], ["AU1", "AU2", "ANY"]),
    ] as [([String], [String], [String])])
  func `Units of one country are meant: of goals, of most answers, of most units`(
    answered: [String], goals: [String], codes: [String]
  ) {
    let units = curriculum.unitsOfOneCountry(for: state(answered: answered, goals: goals))
    #expect(units.map(\.code) == codes)
  }

  @Test func `Where there is one country, every unit is meant`() {
    let one = Curriculum(
      units: [Self.unit("AU1", .australia), Self.unit("ANY", .general)], topics: [], outlines: [],
      source: NoText())
    #expect(one.unitsOfOneCountry(for: LearnerState()).count == 2)
  }
}
