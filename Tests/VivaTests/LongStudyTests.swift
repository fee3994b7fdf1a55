import Curriculum
import Foundation
import LearnerRecord
import LearnerRecordStore
import Scheduling
import ScriptedTerminal
import Testing

@testable import viva

/// What happens on its own when a record grows: a fit after the session, the pace, and coming back.
struct LongStudyTests {
  private static let begun = Moment("2026-09-01T09:00:00+10:00") ?? Moment(milliseconds: 0)

  /// Puts answers on record, which no question of a bank need have: `count` questions on each of some days.
  private static func answer(
    _ home: Home, questions count: Int, onDays days: [Int], _ id: (Int) -> String = { "old-\($0)" },
    isRight: (_ question: Int, _ turn: Int) -> Bool = { _, _ in true }
  ) throws {
    _ = home.talk(
      ["record", "name", "Kit"], environment: ["VIVA_NOW": "2026-09-01T08:00:00+10:00"])
    let store = try LearnerRecordStore(path: home.record, access: .adding)
    for (turn, day) in days.enumerated() {
      for number in 0..<count {
        var at = begun
        at.milliseconds += Int64(day) * 86_400_000 + Int64(number) * 20_000
        let right = isRight(number, turn)
        let answer = Fact.Answered(
          question: .init(rawValue: id(number)), wording: "", shown: [], response: [], parts: [],
          credit: right ? 1 : 0, rating: right ? 3 : 1, took: 5_000, session: 1)
        _ = try store.append([.answered(answer)], at: at)
      }
    }
  }

  /// A home whose learner's memory is unlike most people's: of a few simulated ones the first whom a fit serves.
  private static func unusual() throws -> Home {
    let home = try Home(now: "2026-11-22T09:00:00+11:00")
    let log = try #require(
      (1...12).lazy.map { EveningRecord(.fsrs6, answers: 800, seed: $0).log }.first { log in
        let refit = Refit(
          log, current: LearnerSettings().predictor, since: nil, policy: SchedulingPolicy(),
          options: FitOptions(threads: 2)
        ) { _ in true }
        return refit?.isToKeep == true
      })
    _ = home.talk(["record", "name", "Kit"], environment: ["VIVA_NOW": "2023-11-01T08:00:00Z"])
    let store = try LearnerRecordStore(path: home.record, access: .adding)
    for card in 0..<log.cardCount {
      for place in log.reviews(ofCard: card) {
        let rating = Int(log.ratings[place])
        let answer = Fact.Answered(
          question: .init(rawValue: "old-\(card)"), wording: "", shown: [], response: [], parts: [],
          credit: rating > 1 ? 1 : 0, rating: rating, took: 5_000, session: 1)
        _ = try store.append([.answered(answer)], at: Moment(milliseconds: log.times[place]))
      }
    }
    return home
  }

  private func fits(_ home: Home) throws -> [Fact.Fitted] {
    try LearnerRecordStore(path: home.record, access: .reading).entries().compactMap {
      if case .fitted(let fact) = $0.fact { fact } else { nil }
    }
  }

  @Test func `After a session the model is fitted by itself, once, and the statistics say so`()
    throws
  {
    let home = try Self.unusual()
    let first = home.study(["/quit"])
    let fit = try #require(try fits(home).first)
    #expect(try fits(home).count == 1 && fit.isByItself == true && fit.reviews > 300)
    let said = "The memory model was fitted to \(fit.reviews) of your answers by itself"
    #expect(first.exitCode == 0 && first.output.contains(said))
    #expect(
      try #require(first.output.range(of: "Session over")).upperBound
        < #require(first.output.range(of: said)).lowerBound)
    #expect(!home.study(["/quit"]).output.contains("by itself"))
    #expect(try fits(home).count == 1)
    let page = home.talk(["stats"]).output.split(separator: "\n").joined(separator: " ")
    #expect(
      page.contains("fitted to \(fit.reviews) answers of yours on Sun 22 Nov, automatically."))
    #expect(home.talk(["stats", "--json"]).output.contains("\"isByItself\" : true"))
    #expect(home.talk(["fit", "--undo"]).exitCode == 0)
    #expect(!home.study(["/quit"]).output.contains("by itself"), "what was taken back stays so")
  }

  @Test func `A setting turns the fit off, and a paused session has none`() throws {
    let home = try Self.unusual()
    _ = home.study(["/pause"])
    home.environment["VIVA_FIT_AFTER_STUDY"] = "off"
    _ = home.study(["n", "/quit"])
    #expect(try fits(home).isEmpty)
  }

  @Test func `With few answers nothing is fitted`() throws {
    let home = try Home()
    try Self.answer(home, questions: 20, onDays: [0, 1, 3, 7, 12], isRight: { ($0 + $1) % 3 > 0 })
    _ = home.study(["/quit"])
    #expect(try fits(home).isEmpty)
  }

  private static let ids = ["true-false", "short-answer", "cloze", "numeric"]

  /// A home whose learner left four questions of the bank more than a month ago.
  private static func away() throws -> Home {
    let home = try Home(now: "2026-11-22T09:00:00+11:00")
    try answer(home, questions: ids.count, onDays: [0, 1]) { "example-\(ids[$0])" }
    home.environment["VIVA_SESSION_LENGTH"] = "1"
    return home
  }

  @Test func `Whoever comes back is told how soon it is cleared, and chooses how much today has`()
    throws
  {
    let home = try Self.away()
    let words = ["study"] + home.withBank
    let talk = home.talk(words, typing: ["x", "3", "/quit"], isInteractive: true)
    let text = talk.output.split(separator: "\n").joined(separator: " ")
    #expect(text.contains("It is 81 days since your last answer, and 4 questions are due."))
    #expect(text.contains("How many questions today? Enter for 1, or a number: "))
    #expect(text.contains("Type a number from 1 to 1000, or just Enter for 1."))
    #expect(text.contains("Question 1 of 3"))
  }

  @Test func `It is only said where nobody can be asked, and not at all where a limit was given`()
    throws
  {
    let home = try Self.away()
    let piped = home.talk(["study"] + home.withBank, typing: ["/quit"]).output
    #expect(piped.contains("It is 81 days") && !piped.contains("How many questions today"))
    #expect(piped.contains("Question 1 of 1"))
    let limited = try Self.away().talk(
      ["study", "--limit", "2"] + home.withBank, typing: ["/quit"], isInteractive: true)
    #expect(!limited.output.contains("days since your last answer"))
  }

  @Test func `The first goodbye offers a goal, once, and says when all will have been asked`()
    throws
  {
    let home = try Home()
    let words = ["study", "EX101", "--limit", "2", "--seed", "1"] + home.withBank
    let first = home.talk(words, typing: ["", "", "", "", "", "", "/quit"]).output
    let offer = "“goal EX101 --by DATE” plans for it."
    #expect(first.split(separator: "\n").joined(separator: " ").contains(offer), "\(first)")
    #expect(first.contains("At this pace ("))
    let second = home.talk(words, typing: ["", "", "", "", "", "", "/quit"]).output
    #expect(!second.split(separator: "\n").joined(separator: " ").contains(offer))
    let due = home.talk(["due", "--json"] + home.withBank).output
    #expect(due.contains("\"neededPerDay\" : 1"))
  }
}
