internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// Shows and sets how much is asked on which day.
struct Limits: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits",
    abstract: "Show or set how much is asked on which day.",
    discussion: """
      Limits hold for a study day, however many sessions it has; 0 new means none, “off” takes a \
      limit away. --retention is the chance of recall at which a question comes back. --week says \
      how much of a full day each day carries, such as “sat=50 sun=0”; “off” makes all days alike. \
      What an easy day leaves out is asked on the days around it.
      """)

  @Option(
    name: .customLong("new"),
    help: ArgumentHelp("How many new questions a day.", valueName: "n|off"))
  var newPerDay: String?

  @Option(
    name: .customLong("reviews"),
    help: ArgumentHelp("How many other questions a day.", valueName: "n|off"))
  var reviewsPerDay: String?

  @Option(
    help: ArgumentHelp("The chance of recall to keep, 70% to 99%.", valueName: "%|off"))
  var retention: String?

  @Option(
    help: ArgumentHelp("Easy days, in per cent of a full day.", valueName: "day=%|off"))
  var week: String?

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    var limits = try workspace.state().settings.limits
    let before = limits
    if let newPerDay { limits.newPerDay = try Self.count(newPerDay, option: "--new") }
    if let reviewsPerDay {
      limits.reviewsPerDay = try Self.count(reviewsPerDay, option: "--reviews")
    }
    if let retention { limits.retention = try Self.retention(retention) }
    if let week { limits.week = try Self.week(week) }
    if limits != before { try workspace.decide(.limited(limits)) }
    if json { return try workspace.console.json(limits) }
    report(limits, workspace.console)
  }

  private func report(_ limits: Fact.Limited, _ console: Console) {
    console.line(
      "New a day:     \(limits.newPerDay.map(String.init) ?? "no limit")")
    console.line(
      "Reviews a day: \(limits.reviewsPerDay.map(String.init) ?? "no limit")")
    let retention = limits.retention.map(percent) ?? "90%, as the program sets it"
    console.line("Retention:     \(retention)")
    let easy = zip(Self.days, limits.week ?? []).filter { $0.1 < 1 }
      .map { "\($0.capitalizedFirst) \(percent($1))" }
    console.line(
      "Easy days:     \(easy.isEmpty ? "none" : easy.joined(separator: ", "))"
    )
  }

  /// The days of the week, as they are typed.
  static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static func count(_ text: String, option: String) throws -> Int? {
    if text.lowercased() == "off" { return nil }
    guard let count = Int(text), (0...100_000).contains(count) else {
      throw Problem(
        "\(option) takes a whole number from 0, or “off”; “\(text.visible())” is neither.",
        exitCode: .usage)
    }
    return count
  }

  private static func retention(_ text: String) throws -> Double? {
    if text.lowercased() == "off" { return nil }
    guard let fraction = fraction(text), (0.7...0.99).contains(fraction) else {
      throw Problem(
        "--retention takes 70 to 99 per cent, such as 90 or 0.9, or “off”; “\(text.visible())” is "
          + "neither.", exitCode: .usage)
    }
    return fraction
  }

  private static func week(_ text: String) throws -> [Double]? {
    if text.lowercased() == "off" { return nil }
    var week = [Double](repeating: 1, count: 7)
    for part in text.split(whereSeparator: { ", ".contains($0) }) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let share = Double(sides[1].filter { $0 != "%" }),
        (0...100).contains(share),
        let day = days.firstIndex(where: { sides[0].lowercased().hasPrefix($0) })
      else {
        throw Problem(
          "--week takes days with a percentage, such as “sat=50 sun=0”, or “off”; "
            + "“\(String(part).visible())” is neither.", exitCode: .usage)
      }
      week[day] = share / 100
    }
    guard week.contains(where: { $0 > 0 }) else {
      throw Problem(
        "At least one day of the week must carry something.", exitCode: .usage)
    }
    return week
  }
}

/// Reads a share: 0.9, 90 and 90% are one.
///
/// - Parameter text: What was typed.
/// - Returns: A fraction, 0…1, or `nil` where it is not a share.
func fraction(_ text: String) -> Double? {
  let isPercent = text.hasSuffix("%")
  guard let number = Double(isPercent ? String(text.dropLast()) : text), number.isFinite,
    number >= 0
  else { return nil }
  let fraction = isPercent || number > 1 ? number / 100 : number
  return fraction <= 1 ? fraction : nil
}
