internal import BankFormats
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling
internal import Terminal
internal import Text

/// What was practised in Anki of the cards that came in, on its way into the learner's record.
struct AnkiHistory {
  /// What goes on record, a fact for each question.
  private(set) var facts: [Fact] = []
  /// How many reviews the facts have.
  private(set) var reviewCount = 0
  private let package: AnkiPackage
  private let file: String

  /// - Parameters:
  ///   - package: The package.
  ///   - file: The name of its file, without its folder.
  init(_ package: AnkiPackage, file: String) { (self.package, self.file) = (package, file) }

  /// Finds the reviews of the questions that a bank has now.
  ///
  /// - Parameters:
  ///   - plan: What became of the cards.
  ///   - cards: The number of the card of each item of the plan.
  ///   - now: The moment; what is dated later is left out.
  mutating func take(_ plan: ImportPlan, cards: [Int64?], now: Moment) {
    for (item, card) in zip(plan.items, cards) {
      guard let card, let question = item.outcome.question else { continue }
      let reviews = reviews(of: card, now)
      guard !reviews.isEmpty else { continue }
      reviewCount += reviews.count
      facts.append(
        .practised(
          .init(
            question: question, program: "Anki", file: file, sha256: package.sha256, card: card,
            reviews: reviews)))
    }
  }

  private func reviews(of card: Int64, _ now: Moment) -> [Fact.Practised.Review] {
    (package.reviews[card] ?? []).compactMap { row in
      let kind = AnkiReview(
        ease: Int64(row.ease), kind: Int64(row.kind), factor: Int64(row.factor))
      guard case .review = kind, (Self.earliest...now.milliseconds).contains(row.at) else {
        return nil
      }
      return .init(
        at: row.at, offset: LocalZone.offsetMinutes(at: row.at), rating: row.ease,
        took: min(max(0, row.took), Self.longest))
    }
  }

  /// No review is older: in 1973, as in the logs that a fit reads.
  private static let earliest: Int64 = 100_000_000_000
  /// The longest time that a review can have taken, in milliseconds: a day.
  private static let longest = 86_400_000
}

// Into the record.
extension AnkiHistory {
  /// Puts the reviews on record, after a yes where nobody said it before.
  ///
  /// - Parameters:
  ///   - wanted: Whether they go on record, where somebody said so.
  ///   - mayAsk: Whether it may be asked where nobody said so.
  ///   - workspace: Record and terminal.
  /// - Throws: What goes wrong with record and terminal.
  func record(_ wanted: Bool?, mayAsk: Bool, _ workspace: Workspace) throws {
    let console = workspace.console
    guard !facts.isEmpty else {
      if wanted == true { console.line("No card that came in was reviewed in Anki.") }
      return
    }
    let what = "\(counted(reviewCount, "review")) of \(counted(facts.count, "card")) in Anki"
    guard let wanted = try wanted ?? (mayAsk ? ask(what, workspace) : nil) else {
      return console.paragraph("\(what) stay out of your record; --history takes them in.")
    }
    guard wanted else { return }
    let known = (try? workspace.state())?.cards ?? [:]
    let fresh = facts.filter { fact in
      if case .practised(let practised) = fact { known[practised.question] == nil } else { false }
    }
    if !fresh.isEmpty { try workspace.decide(fresh) }
    let reviews = fresh.map { fact in
      if case .practised(let practised) = fact { practised.reviews.count } else { 0 }
    }.reduce(0, +)
    if !fresh.isEmpty {
      console.paragraph(
        "Took \(counted(reviews, "review")) of \(counted(fresh.count, "question")) into your record; the "
          + "schedule goes on from them.")
    }
    if fresh.count < facts.count {
      let kept = facts.count - fresh.count
      console.paragraph(
        "\(counted(kept, "question has", "questions have")) a history here already, which stays as it is."
      )
    }
  }

  private func ask(_ what: String, _ workspace: Workspace) throws -> Bool? {
    guard workspace.console.abilities.mayAsk else { return nil }
    return try workspace.isAnsweredYes(
      "Take \(what) into your record, so that the schedule goes on from them? (yes or no) ")
  }
}
