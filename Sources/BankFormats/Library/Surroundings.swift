internal import Files

/// The folder with `Units` that a file or folder of an author's lies in.
struct Surroundings {
  /// The folder; `nil` where there is none.
  let folder: String?

  /// Looks around a path: a file beside `Units`, or what lies in a `Topics`, `Notes` or `Units` beside it.
  init(of path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var places = Self.parts.contains(parts.last ?? "") ? [parts.dropLast()] : []
    if !File.isFolder(path) {
      let above = parts.dropLast()
      places.append(above)
      if Self.parts.contains(above.last ?? "") { places.append(above.dropLast()) }
    }
    folder = places.map { parts in
      parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
    }.first { File.isFolder($0 + "/Units") }
  }

  private static let parts: Set = ["Topics", "Notes", "Units"]

  /// Returns what the files of the folder say, without those of a library.
  func readings(beside library: [SourceReading]) throws(BankLibraryError) -> [SourceReading] {
    guard let folder else { return [] }
    let files = try SourceListing(path: folder).files.filter { file in
      !library.contains { file.stamp.isOfSameFile(as: $0.record.stamp) }
    }
    return LibraryBuild(files: files, old: nil, observed: 0).readings(after: library).readings
  }

  /// Returns the notes of a library with those of the folder.
  func notes(beside library: NotesLibrary) -> NotesLibrary {
    folder.map { NotesLibrary(library, and: $0) } ?? library
  }
}
