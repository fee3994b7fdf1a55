internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Text

extension RecordStanding {
  /// All of it, each text with the words in front of it, for the person whom it is about.
  var inWords: [(label: String, text: String)] {
    [
      ("Name", name ?? ""), ("Class list", listing.inWords),
      ("Latest entry about an assessment", latestDay),
    ] + units.map { ($0.code, $0.inWords) }
  }
}

extension UnitStanding {
  fileprivate var inWords: String {
    let dated = [
      ("reassessment agreed for", reassessment), ("discussion planned for", plannedDiscussion),
      ("result", result),
    ]
    let lines =
      decisions.map {
        "\($0.criterion.local) \($0.method) \($0.outcome.rawValue), \($0.day), entry \($0.entry)"
      }
      + lacks.map { "\($0.question.inWords) to be asked again, entry \($0.entry)" }
      + open.map { "questioning of \($0.day) open, entry \($0.entry)" }
      + dated.compactMap { label, dated in
        dated.map { "\(label) \($0.words) \($0.day), entry \($0.entry)" }
      }
      + occasions.map {
        "seen at work on \($0.day), entry \($0.entry): "
          + $0.lines.map(\.local).joined(separator: ", ")
      }
    return (["latest entry \(latestDay), kept from \(keptFrom)"] + lines).joined(separator: "; ")
  }
}
