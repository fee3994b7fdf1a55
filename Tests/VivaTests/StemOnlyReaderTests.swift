import Curriculum
import Foundation
import LearnerRecord
import Practice
import Scheduling
import TestSupport
import Testing

/// What the schedule believes of somebody who reads stems well and knows nothing of the subject.
///
/// The answers are those of readers who used nothing but the stems: `QuestionBanks/Reviews/stem-only.tsv`, one line
/// per knowledge question with its id, the answer, and the credit that it earned.
struct StemOnlyReaderTests {
  private let credits: [Question.ID: Double]

  init() throws {
    let file = testFolder.appending(path: "../../QuestionBanks/Reviews/stem-only.tsv")
    let text = try String(contentsOf: file, encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst().compactMap { row -> (Question.ID, Double)? in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3, let credit = Double(cells[2]) else { return nil }
      return (Question.ID(rawValue: String(cells[0])), credit)
    }
    credits = Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the mean predicted recall after some weeks in which everything due was answered every evening, and
  /// forty new questions a day, each with the credit that its reader earned.
  private func predictedRecall(of credits: [Question.ID: Double], days: Int = 60) -> Double {
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    let ids = credits.keys.sorted()
    func evening(_ day: Int) -> Moment {
      Moment(milliseconds: 1_795_000_000_000 + Int64(day) * 86_400_000, offsetMinutes: 660)
    }
    for day in 0..<days {
      let today = state.studyDay(evening(day))
      let due = ids.filter { state.isDue($0, on: today) }
      let new = ids.filter { state.cards[$0] == nil }.prefix(40)
      for id in due + new {
        let credit = credits[id] ?? 0
        let rating = suggestedRating(credit: credit, confidence: nil, hints: 0, isReturning: false)
        state.apply(
          ReplayFact(
            at: evening(day),
            change: .answered(question: id.rawValue, rating: rating, credit: credit, wording: 0)))
      }
    }
    let recalls = ids.compactMap { state.retrievability(of: $0, at: evening(days)) }
    return recalls.reduce(0, +) / Double(max(1, recalls.count))
  }

  @Test func `Readers of stems got at most one in ten right, and are not believed`() {
    let right = credits.values.reduce(0, +) / Double(max(1, credits.count))
    #expect(right <= 0.1)
    let recall = predictedRecall(of: credits)
    #expect(recall <= 0.25, "predicted recall \(recall)")
  }

  @Test func `Nobody who knows nothing at all is believed, and whoever gets all right is`() {
    #expect(predictedRecall(of: credits.mapValues { _ in 0 }) <= 0.25)
    #expect(predictedRecall(of: credits.mapValues { _ in 1 }) >= 0.85)
  }

  @Test func `Nearly every knowledge question of the shipped banks was put to the readers`() throws
  {
    let home = try Home(banks: nil)
    let list = home.talk(["bank", "list", "--json"]).output
    let known = list.split(separator: "\"id\" : \"").dropFirst().map { $0.prefix { $0 != "\"" } }
    let asked = known.filter { credits[Question.ID(rawValue: String($0))] != nil }
    #expect(credits.count >= 650)
    #expect(asked.count >= credits.count * 95 / 100)
  }
}
