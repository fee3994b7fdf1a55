internal import Files
package import Curriculum

/// The units and question banks of some folders.
///
/// Opening a library looks at names, sizes and times of files and, where nothing changed, at the
/// header of an index kept from the last time; see `IndexImage`. Nothing of a question is decoded
/// before somebody asks for the curriculum, and no text before the question is asked.
package final class BankLibrary: Sendable {
  /// Counts, and a key that changes whenever any file does.
  package let summary: Summary
  /// Everything that is wrong with the folders and files, in the order of paths and places.
  package let diagnostics: [Diagnostic]
  /// Where the library looked.
  let folders: BankFolders
  private let image: IndexImage
  private let files: [SourceFile]
  private let changesPaths: [String]
  private let cacheFolder: String?
  private let opened: Int64

  /// Opens the units and banks of some folders.
  ///
  /// - Parameters:
  ///   - folders: Where to look.
  ///   - cacheFolder: Where the index is kept; made if it is not there. Without it, or where it
  ///     can't be written to, all files are read every time.
  /// - Throws: `BankLibraryError` where the folders can't be listed; what is wrong with files and
  ///   with folders of the user's own is told by `diagnostics` instead.
  package convenience init(
    folders: BankFolders, cacheFolder: String?
  ) throws(BankLibraryError) {
    try self.init(folders: folders, cacheFolder: cacheFolder, now: FileStamp.now)
  }

  init(folders: BankFolders, cacheFolder: String?, now: Int64) throws(BankLibraryError) {
    let listing = try SourceListing(folders)
    let old = cacheFolder.flatMap(Self.openIndex)
    if let old, old.isFresh(for: listing.files, now: now) {
      image = old
    } else {
      image = try Self.build(listing.files, old: old, cacheFolder: cacheFolder, now: now)
    }
    files = listing.files
    changesPaths = listing.changes
    self.folders = folders
    self.cacheFolder = cacheFolder
    opened = now
    summary = Summary(image.header.records)
    let records = image.header.records
    diagnostics = (listing.diagnostics + records.flatMap { $0.diagnostics + $0.conflicts })
      .sorted { $0.position < $1.position }
  }

  /// Where each question of the banks in use stands; of two with one id the first.
  package var places: [Question.ID: SourcePosition] {
    let used = readings.filter { $0.record.isUsed && $0.record.kind == .bank }
    return Dictionary(
      used.flatMap { $0.section.ids(of: $0.record) }.map { ($0.id, $0.place) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns what lies under a path of the library's: the codes of its units, and its questions.
  ///
  /// - Throws: `BankLibraryError` where the path can't be read.
  package func contents(
    of path: String
  ) throws(BankLibraryError) -> (units: Set<String>, questions: Set<Question.ID>) {
    let listed = try SourceListing(path: path).files
    let used = readings.filter { reading in
      reading.record.isUsed
        && listed.contains { $0.stamp.isOfSameFile(as: reading.record.stamp) }
    }
    let questions = used.filter { $0.record.kind == .bank }
      .flatMap { $0.section.ids(of: $0.record) }.map(\.id)
    return (Set(used.filter { $0.record.kind == .unit }.map(\.record.name)), Set(questions))
  }

  /// Returns everything that can be asked.
  ///
  /// - Throws: An error only where an index just made can't be read.
  package func curriculum() throws -> Curriculum {
    do {
      return try image.curriculum()
    } catch {
      // The index was damaged behind its header; the files themselves are still there.
      return try Self.build(files, old: nil, cacheFolder: cacheFolder, now: opened).curriculum()
    }
  }

  /// Reads the changes of the law that are told beside the banks, those of the program first.
  package func changes() -> [ChangesFile] {
    changesPaths.map { ChangesFile($0) }
  }

  /// A number that changes whenever a file of changes of the law does; 0 where there is none.
  package var changesKey: UInt64 {
    guard !changesPaths.isEmpty else { return 0 }
    let stamps = changesPaths.map { (try? FileStamp(of: $0)) ?? FileStamp() }
    return ContentHash(
      words: stamps.flatMap { [UInt64(bitPattern: $0.size), UInt64(bitPattern: $0.modified)] }
    ).value
  }

  /// Every file with what it says.
  var readings: [SourceReading] {
    image.header.records.map { record in
      let section = (try? image.section(of: record)).map(Array.init) ?? []
      return SourceReading(record: record, section: section)
    }
  }

  private static let indexName = "/banks.index"

  private static func openIndex(in cacheFolder: String) -> IndexImage? {
    guard let memory = try? Memory(mapping: cacheFolder + indexName) else { return nil }
    return try? IndexImage(memory)
  }

  private static func build(
    _ files: [SourceFile], old: IndexImage?, cacheFolder: String?, now: Int64
  ) throws(BankLibraryError) -> IndexImage {
    let bytes = LibraryBuild(files: files, old: old, observed: now).run()
    if let cacheFolder {
      try? Folder.make(cacheFolder)
      try? File.write(
        bytes, to: cacheFolder + indexName, existing: .isReplacedInPrivate, isLasting: false)
    }
    do throws(DamagedBytes) {
      return try IndexImage(Memory(bytes))
    } catch {
      throw .unreadable(path: "banks.index", reason: "it could not be made")
    }
  }
}

extension IndexImage {
  /// Whether nothing changed since the index was made.
  fileprivate func isFresh(for files: [SourceFile], now: Int64) -> Bool {
    header.records.count == files.count
      && zip(header.records, files).allSatisfy { isSame($0, $1, now: now) }
  }

  private func isSame(_ record: SourceRecord, _ file: SourceFile, now: Int64) -> Bool {
    guard record.path == file.path, record.kind == file.kind, record.stamp == file.stamp,
      file.stamp != FileStamp()
    else { return false }
    guard file.stamp.isRacy(observed: header.observed) else { return true }
    // Once rebuilt, the index would not have to doubt the file any longer.
    guard file.stamp.isRacy(observed: now), let read = try? File.stamped(file.path) else {
      return false
    }
    return ContentHash(read.bytes) == record.hash && read.stamp == record.stamp
  }

  fileprivate func curriculum() throws -> Curriculum {
    let used = header.records.filter(\.isUsed)
    let units = try used.filter { $0.kind == .unit }.map(unit)
    let banks = used.filter { $0.kind == .bank }
    let sections = try banks.map(checkedBank)
    var outlines: [QuestionOutline] = []
    outlines.reserveCapacity(sections.reduce(0) { $0 + $1.count })
    for (record, section) in zip(banks, sections) {
      try section.appendOutlines(of: record.name, to: &outlines)
    }
    return Curriculum(
      units: units, topics: banks.compactMap(\.topic), outlines: outlines,
      source: IndexedQuestions(self, records: banks))
  }
}
