internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Terminal
internal import Text

extension Cohort.Row {
  /// The candidate's name as tables have it.
  var name: String { member.standing.name ?? "(name withdrawn)" }

  /// What is to be done next, in a few words without a full stop.
  var nextInWords: String {
    if isKeptLongEnough, let keptUntil {
      return "had to be kept until \(dateInWords(keptUntil) ?? keptUntil)"
    }
    let words = progress?.nextInWords ?? "not begun"
    return isPastPlannedEnd ? words + "; planned end is past" : words
  }

  /// The command that does it; `nil` where nothing is left to do.
  var command: String? {
    if isKeptLongEnough {
      return "viva candidate forget \(member.id) --reason \"retention time over\""
    }
    return progress == nil
      ? "viva question UNIT --candidate \(member.id)"
      : progress?.nextCommand(for: member.id)
  }
}

/// Where everybody stands, on the terminal.
struct CohortPage {
  let cohort: Cohort
  /// The group that was asked for; `nil` for everybody.
  let group: String?
  let console: Console

  /// Writes the page.
  func show() {
    let hasGroups = group == nil && cohort.rows.contains { $0.member.standing.listing.group != nil }
    var table = Table(
      [("Candidate", Table.Alignment.left)] + (hasGroups ? [("Group", .left)] : [])
        + [("Unit", .left), ("Next", .left), ("Complete", .left), ("Days", .right)],
      textLines: 4)
    for row in cohort.rows {
      table.add(
        [row.name] + (hasGroups ? [row.member.standing.listing.group ?? ""] : [])
          + [
            row.progress?.unit.code ?? "–", row.nextInWords,
            row.progress?.completeInWords.joined(separator: ", ") ?? "",
            row.progress?.daysQuiet.map(String.init) ?? "–",
          ])
    }
    console.draw(table.lines(width:))
    let people = Set(cohort.rows.map(\.member.id)).count
    console.paragraph("\(counted(people, "candidate")): \(Self.summary(of: cohort)).")
    guard let first = cohort.rows.first, let command = first.command else {
      return console.line("Nothing is left to do.")
    }
    let unit = first.progress.map { ", \($0.unit.code)" } ?? ""
    console.paragraph("Next: \(first.name.visible())\(unit), \(first.nextInWords):")
    console.line("  " + command)
  }

  /// What is to be done for how many candidates and units.
  static func summary(of cohort: Cohort) -> String {
    var counts: [(String, Int)] = []
    for row in cohort.rows {
      let word = row.kindOfStep
      if let place = counts.firstIndex(where: { $0.0 == word }) {
        counts[place].1 += 1
      } else {
        counts.append((word, 1))
      }
    }
    return counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
  }
}

extension Cohort.Row {
  /// The kind of the next step, as it is counted.
  fileprivate var kindOfStep: String {
    if isKeptLongEnough { return "no longer to be kept" }
    return switch next {
    case .reassess: "late for reassessment"
    case .resume, .finish: "open"
    case .act: "asked for by a verifier"
    case .askAgain: "to be asked again"
    case .askRest: "to be asked about the rest"
    case .discuss: "to be discussed"
    case .observe: "to be observed"
    case .begin: "not begun"
    case .decide: "to be decided"
    case .none: "with a result"
    }
  }
}
