internal import Assessment
internal import Files
internal import FoundationEssentials

/// Where an assessor's own part of the heading is kept between candidates.
struct QuestioningHeadingFile {
  private let path: String

  /// - Parameter places: Where everything is.
  init(_ places: Places) { path = places.heading }

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
