internal import Evidence
internal import Files
internal import FoundationEssentials
internal import Text

/// What was published of the plans of a record as events of a calendar: kept beside the record, since what a plan
/// said yesterday can't be worked out any more.
struct PublishedPlans {
  /// The events that were published last and are still to come, by the code of the unit.
  var units: [String: [CalendarEvent]]
  private let path: String

  private struct Content: Codable {
    var format: String
    var units: [String: [CalendarEvent]]
  }

  private static let format = "viva-published-plans/1"

  /// Where the events of a record are kept.
  ///
  /// - Parameter record: The file of the record.
  /// - Returns: A file beside it.
  static func path(besideRecord record: String) -> String {
    (record.hasSuffix(".sqlite") ? String(record.dropLast(7)) : record) + ".calendar.json"
  }

  /// Reads what was published of the plans of a record; nothing where nothing was.
  ///
  /// - Parameter record: The file of the record.
  /// - Throws: `Problem` where the file can't be understood: what starts anew would be older than what people have.
  init(besideRecord record: String) throws {
    path = Self.path(besideRecord: record)
    guard File.exists(path) else {
      units = [:]
      return
    }
    let content = try? JSONDecoder().decode(Content.self, from: Data(try File.bytes(path)))
    guard let content, content.format == Self.format else {
      throw Problem(
        "\(path.visible()), which keeps what calendars have of your plans, can't be read. Without it "
          + "changes count from 0 again: delete it, and the calendar where you put the days.",
        exitCode: .badData)
    }
    units = content.units
  }

  /// Keeps what is published now.
  ///
  /// - Parameter old: What was kept.
  /// - Throws: `FileError` where it can't be written.
  func keep(insteadOf old: PublishedPlans) throws {
    guard units != old.units else { return }
    let content = Content(format: Self.format, units: units)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try File.write(
      Array(try encoder.encode(content)) + Array("\n".utf8), to: path,
      existing: .isReplacedInPrivate)
  }
}
