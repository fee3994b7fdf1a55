internal import Files
internal import Assessment
internal import Curriculum
internal import FoundationEssentials
internal import Scheduling
internal import Text

/// What was entered on a form that is not on record yet, on the disk after each prompt.
struct FormDraft {
  private let path: String
  /// The words of a command that choose the questions of a questioning; empty for none.
  var choice: [String] = []

  /// What is in the file.
  private struct Kept: Codable {
    var fields: [String: String]
    var tables: [String: [[String: String]]]
    var choice: [String]?
  }

  /// - Parameters:
  ///   - kind: The form.
  ///   - unit: The unit.
  ///   - correction: The entry that is being corrected; `nil` for a new form.
  ///   - workspace: Whose record it is going into.
  init(kind: FormKind, unit: Unit, correcting correction: Int?, _ workspace: Workspace) {
    let end = correction.map { "-correcting-\($0)" } ?? ""
    path = "\(Self.start(in: workspace))\(kind.id)-\(unit.code)\(end).json"
  }

  /// What the paths of all drafts for one record begin with.
  private static func start(in workspace: Workspace) -> String {
    let places = workspace.places
    let record = places.record.split(separator: "/").last ?? "record"
    // Two records elsewhere can have one file name; a draft is never offered for another's.
    let isAtHome =
      places.record == workspace.ownRecord || places.record.hasPrefix(places.candidates + "/")
    let place = isAtHome ? "" : "-" + String(stableHash(places.record), radix: 16)
    return "\(places.drafts)/\(record)\(place)-"
  }

  /// Returns the paths of all drafts for a record, each with the part of its name that says which form.
  ///
  /// - Parameter workspace: Whose record it is.
  /// - Returns: The drafts, by name.
  static func all(in workspace: Workspace) -> [(path: String, name: String)] {
    let start = start(in: workspace)
    return Folder.paths(workspace.places.drafts).filter { $0.hasPrefix(start) }
      .map { ($0, String($0.dropFirst(start.count))) }
      .filter { draft in FormKind.all.contains { draft.1.hasPrefix($0.id + "-") } }
  }

  /// Returns the drafts of all candidates' forms that are not on record in any wording yet.
  ///
  /// - Parameter workspace: Where drafts are.
  /// - Returns: The id of each form, with its unit, by the ids of the candidates; not of papers that change nothing of
  ///   where a candidate stands.
  static func ofCandidates(in workspace: Workspace) -> [String: [(form: String, unit: String)]] {
    var found: [String: [(form: String, unit: String)]] = [:]
    for path in Folder.paths(workspace.places.drafts) {
      guard let name = path.split(separator: "/").last, let mark = name.firstRange(of: ".sqlite-"),
        let draft = named(name[mark.upperBound...])
      else { continue }
      found[String(name[..<mark.lowerBound]), default: []].append(draft)
    }
    return found
  }

  /// Reads form and unit from the end of a draft's name; `nil` for the draft of a correction.
  private static func named(_ name: Substring) -> (form: String, unit: String)? {
    guard name.hasSuffix(".json"), !name.contains("-correcting-"),
      let form = FormKind.all.first(where: { name.hasPrefix($0.id + "-") }), !form.isPortfolioPaper
    else { return nil }
    return (form.id, String(name.dropFirst(form.id.count + 1).dropLast(5)))
  }

  /// Reads what was entered: an empty text where a field was emptied; `nil` where there is no draft.
  ///
  /// - Throws: `Problem` for a draft that can't be read, which is left alone.
  func values() throws -> FormValues? {
    try read(FormValues.self)
  }

  /// Reads the words that chose the questions of a questioning; `nil` where there is no draft, or it does not say.
  ///
  /// - Throws: As ``values()``.
  func chosen() throws -> [String]? { try read(Kept.self)?.choice }

  private func read<Value: Decodable>(_ type: Value.Type) throws -> Value? {
    guard File.exists(path) else { return nil }
    do {
      return try JSONDecoder().decode(type, from: Data(try File.bytes(path)))
    } catch {
      throw Problem(
        "\(path.visible()) holds what was entered before, and can't be read. Move it away to begin "
          + "again.", exitCode: .badData)
    }
  }

  /// Keeps what was entered.
  ///
  /// - Throws: `Problem` where it can't be written.
  func keep(_ entered: FormValues) throws {
    try Folder.make(forFile: path)
    let kept = Kept(
      fields: entered.fields, tables: entered.tables, choice: choice.isEmpty ? nil : choice)
    try File.write(Array(try JSONEncoder().encode(kept)), to: path)
  }

  /// Removes the draft once the form is on record.
  func drop() {
    _ = try? FileManager.default.removeItem(atPath: path)
  }
}
