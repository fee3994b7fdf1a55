internal import Glibc

/// The file of a snapshot, little-endian: magic, length and checksum of the greeting part, that part,
/// then length and checksum of the cards, and the cards. A file that does not fit in any way is
/// treated as missing.
extension StateSnapshot {
  /// Reads what is needed to greet somebody, without the cards.
  ///
  /// - Parameter path: The file.
  /// - Returns: `nil` where there is no whole snapshot.
  package static func greeting(path: String) -> Greeting? {
    SnapshotFile.reading(path: path) { $0.greeting() }
  }

  /// Reads a whole snapshot, or nothing where there is none.
  ///
  /// - Parameter path: The file.
  package init?(path: String) {
    let snapshot = SnapshotFile.reading(path: path) { file in
      file.greeting().flatMap { greeting in
        file.cards().map {
          Self(
            origin: greeting.origin, dueDays: greeting.dueDays, cards: $0.cards,
            settings: $0.rest.settings, tally: $0.rest.tally)
        }
      }
    }
    guard let snapshot else { return nil }
    self = snapshot
  }

  /// Writes the snapshot, under another name first so that a half-written one is never read.
  ///
  /// - Parameter path: The file; its folder exists.
  /// - Returns: Whether it was written; nothing depends on it.
  @discardableResult
  package func write(path: String) -> Bool {
    let bytes = SnapshotFile.bytes(of: self)
    var name = Array((path + LeftFiles.template).utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return false }
    let isWritten = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
    guard isWritten == bytes.count, rename(name, path) == 0 else {
      unlink(name)
      return false
    }
    return true
  }
}
