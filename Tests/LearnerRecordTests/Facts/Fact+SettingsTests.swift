import Curriculum
import LearnerRecord
import Testing

struct FactSettingsTests {
  private static let goldens = [
    Golden(
      kind: "goalSet",
      fact: {
        .goalSet(.init(unit: "CG219", by: "2026-12-24", target: 0.95, minutesPerDay: 20))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","by":"2026-12-24","kind":"goalSet",\
        "minutesPerDay":20,"target":0.95,"unit":"CG219"}
        """),
    Golden(
      kind: "goalDropped", fact: { .goalDropped(.init(unit: "CG219")) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"goalDropped","unit":"CG219"}
        """),
    Golden(
      kind: "fitted",
      fact: {
        .fitted(
          .init(
            model: "fsrs6", weights: [0.5, 1], signals: [0.25], reviews: 400,
            before: .init(logLoss: 0.5, rmse: 0.0625),
            after: .init(logLoss: 0.25, rmse: 0.03125)))
      },
      json: """
        {"after":{"logLoss":0.25,"rmse":0.03125},"at":"2026-11-22T09:15:30.123+11:00",\
        "before":{"logLoss":0.5,"rmse":0.0625},"kind":"fitted","model":"fsrs6","reviews":400,\
        "signals":[0.25],"weights":[0.5,1]}
        """),
    Golden(
      kind: "fitted, by itself",
      fact: {
        .fitted(
          .init(
            model: "fsrs7", weights: [1], signals: nil, reviews: 400,
            before: .init(logLoss: 0.5, rmse: 0.0625), after: .init(logLoss: 0.25, rmse: 0.03125),
            isByItself: true))
      },
      json: """
        {"after":{"logLoss":0.25,"rmse":0.03125},"at":"2026-11-22T09:15:30.123+11:00",\
        "before":{"logLoss":0.5,"rmse":0.0625},"byItself":true,"kind":"fitted","model":"fsrs7",\
        "reviews":400,"weights":[1]}
        """),
    Golden(
      kind: "suspended", fact: { .suspended(.init(questions: [.init(rawValue: "law-1")])) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"suspended","questions":["law-1"]}
        """),
    Golden(
      kind: "unsuspended", fact: { .unsuspended(.init(questions: [.init(rawValue: "law-1")])) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"unsuspended","questions":["law-1"]}
        """),
    Golden(
      kind: "limited", fact: { .limited(.init(newPerDay: 5, week: [1, 1, 1, 1, 1, 0.5, 0])) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"limited","newPerDay":5,\
        "week":[1,1,1,1,1,0.5,0]}
        """),
    Golden(
      kind: "goalSet, with no time",
      fact: {
        .goalSet(.init(unit: "U", by: "", target: 0, minutesPerDay: nil))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","by":"","kind":"goalSet","target":0,\
        "unit":"U"}
        """),
    Golden(
      kind: "limited, with all there is",
      fact: {
        .limited(.init(newPerDay: 0, reviewsPerDay: 50, retention: 0.85, week: []))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"limited","newPerDay":0,\
        "retention":0.85,"reviewsPerDay":50,"week":[]}
        """),
    Golden(
      kind: "limited, with nothing",
      fact: {
        .limited(.init())
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"limited"}
        """),
    Golden(
      kind: "fitted, without signals",
      fact: {
        .fitted(
          .init(
            model: "fsrs7", weights: [], signals: nil, reviews: 0,
            before: .init(logLoss: 0, rmse: 0), after: .init(logLoss: 0, rmse: 0)))
      },
      json: """
        {"after":{"logLoss":0,"rmse":0},"at":"2026-11-22T09:15:30.123+11:00",\
        "before":{"logLoss":0,"rmse":0},"kind":"fitted","model":"fsrs7","reviews":0,"weights":[]}
        """),
  ]

  @Test(arguments: goldens)
  func `What a learner decides has its canonical bytes`(golden: Golden) throws {
    try golden.check()
  }
}
