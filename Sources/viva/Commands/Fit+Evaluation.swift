internal import Curriculum
internal import Scheduling
internal import Terminal
internal import Text

// Showing how well weights predict a log, without touching any record.
extension Fit {
  func evaluate(_ path: String, _ workspace: Workspace) throws {
    let log = try ReviewLog(file: path, zone: timezone)
    guard let report = try scored(log, workspace.console) else {
      throw Problem("Stopped; nothing was changed.", exitCode: .cancelled)
    }
    let evaluation = Evaluation(report, of: log, model: model ?? .fsrs7)
    if json { return try workspace.console.json(evaluation) }
    evaluation.report(workspace.console)
  }

  private func scored(_ log: ReviewLog, _ console: Console) throws -> EvaluationReport? {
    let (options, family) = (FitOptions(threads: threads), model ?? .fsrs7)
    let families = model.map { [$0] } ?? Set(ModelFamily.allCases)
    return try Interruption.noted {
      var contenders: [Contender] = [
        .average, .standard(family),
        .fitted(family, options: options) { !Interruption.wasPressed },
      ]
      if signals {
        let kept = Contender.kept(families, options: options) { !Interruption.wasPressed }
        contenders += [.newcomer, kept]
      }
      do {
        return try EvaluationReport(log, contenders: contenders)
      } catch is CancellationError {
        return nil
      }
    }
  }
}

/// How well weights predict a log.
private struct Evaluation: Encodable {
  struct Row: Encodable {
    /// The weights: `average`, `default`, `fitted`, `newcomer` or `with signals`.
    var weights: String
    /// The fold, from 1; `nil` for all together.
    var fold: Int?
    /// How many reviews were predicted.
    var reviews: Int
    var logLoss: Double
    /// RMSE over bins.
    var rmse: Double
    /// `nil` where all was recalled or all forgotten.
    var auc: Double?
  }

  struct Skipped: Encodable {
    /// Rows that are no review: rescheduling and the like.
    var noReviews: Int
    var duplicates: Int
    var crams: Int
    var impossibleTimes: Int
  }

  var model: String
  var reviews: Int
  var cards: Int
  var skipped: Skipped
  /// The reviews that can be scored: those on a later day than the one before.
  var scorable: Int
  var rows: [Row]

  init(_ report: EvaluationReport, of log: ReviewLog, model: ModelFamily) {
    self.model = model.rawValue
    (reviews, cards, scorable) = (log.count, log.cardCount, report.scorable)
    skipped = Skipped(
      noReviews: log.skipped.ratings, duplicates: log.skipped.duplicates,
      crams: log.skipped.crams, impossibleTimes: log.skipped.times)
    rows = report.rows.map {
      Row(
        weights: $0.name, fold: $0.fold, reviews: $0.score.count, logLoss: $0.score.logLoss,
        rmse: $0.score.rmse, auc: $0.score.auc)
    }
  }

  func report(_ console: Console) {
    console.line(
      "\(ModelFamily(rawValue: model)?.name ?? model): \(counted(reviews, "review")) of \(counted(cards, "card")), "
        + "\(scorable) of them on a later day than the one before.")
    let left = skipped.noReviews + skipped.duplicates + skipped.crams + skipped.impossibleTimes
    if left > 0 {
      console.line("Left out: \(counted(left, "row")) (“--json” says why).")
    }
    guard !rows.isEmpty else {
      return console.line("Too few to split: five folds need six such reviews.")
    }
    console.line()
    var table = Table([
      ("Weights", .left), ("Fold", .right), ("Reviews", .right),
      ("Log loss", .right),
      ("RMSE", .right), ("AUC", .right),
    ])
    for row in rows {
      table.add([
        row.weights, row.fold.map(String.init) ?? "all", String(row.reviews),
        decimals(row.logLoss, 4), decimals(row.rmse, 4), row.auc.map { decimals($0, 4) } ?? "–",
      ])
    }
    console.draw(table.lines(width:))
    console.line()
    console.paragraph(
      "Each fold is predicted by weights that were fitted to what came before it. Log loss and RMSE "
        + "(over bins): the less the better; AUC: the more the better.")
    if rows.contains(where: { $0.weights == Contender.newcomer.name }) {
      console.paragraph(
        "A newcomer has FSRS-7 as published, and how the latest answers went. With signals is what a "
          + "fit would use: the better model, and as much of the signals as is of use.")
    }
  }
}
