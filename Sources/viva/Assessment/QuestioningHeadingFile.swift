internal import Assessment
internal import Files
internal import FoundationEssentials
internal import Scheduling

/// Where an assessor's own part of the heading is kept between candidates.
struct QuestioningHeadingFile {
  private let path: String

  /// - Parameter places: Where everything is.
  init(_ places: Places) { path = places.heading }

  /// - Parameter places: Where everything is; for what is kept of other forms than questionings.
  init(forms places: Places) {
    path =
      places.heading.hasSuffix(".json")
      ? places.heading.dropLast(5) + "-forms.json" : places.heading
  }

  /// Returns what an assessor filled in today, on any form.
  static func ofToday(in workspace: Workspace) -> [String: String] {
    let files = [Self(workspace.places), Self(forms: workspace.places)]
    guard let today = try? workspace.today().description else { return [:] }
    return files.compactMap { $0.heading() }.filter { $0.day == today }
      .reduce(into: [:]) { $0.merge($1.fields) { $1 } }
  }

  /// Reads what was filled in last; `nil` where nothing was, or it can't be read.
  func heading() -> QuestioningHeading? {
    guard let bytes = try? File.bytes(path) else { return nil }
    return try? JSONDecoder().decode(QuestioningHeading.self, from: Data(bytes))
  }

  /// Keeps a heading for the next candidate.
  ///
  /// - Parameter heading: What the assessor filled in.
  /// - Throws: `FileError` where it can't be written.
  func keep(_ heading: QuestioningHeading) throws {
    try Folder.make(forFile: path)
    try File.write(Array(try JSONEncoder().encode(heading)), to: path)
  }
}
