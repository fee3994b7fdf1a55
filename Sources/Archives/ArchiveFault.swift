/// Why an archive, or an entry of it, is refused.
package enum ArchiveFault: Error, Equatable, Sendable {
  /// It is none, or its directory does not fit: in the words of the library.
  case notAnArchive(String)
  /// It has so many entries.
  case tooMany(Int)
  /// The path of an entry leads out of the archive.
  case outside(String)
  /// Two entries have one path.
  case twice(String)
  /// An entry is encrypted.
  case encrypted(String)
  /// An entry has more bytes than may still be unpacked.
  case tooLarge(String, most: Int)
  /// An entry grows far more than any document does.
  case ratio(String)
  /// An entry can't be unpacked: its path, and why.
  case broken(String, String)
}
