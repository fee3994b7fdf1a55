/// What is wrong with a record, or in the way of what was asked of it; the program puts it in words.
package enum StoreFault: Error, Equatable, Sendable {
  /// What the system or SQLite said.
  case said(String)
  /// An entry can't be read: what the decoder said.
  case unreadableEntry(String)
  /// An entry has another kind of value where its number, hash or bytes should be.
  case foreignValue
  /// The bytes of an entry have another hash than the one that is kept.
  case otherHash(entry: Int)
  /// An entry is not the one that a copy had, by what was kept when copies were joined.
  case otherInCopy(entry: Int, joinedBy: Int)
  /// An entry has bytes and no hash.
  case noHash(entry: Int)
  /// The bytes of an entry are gone, and nothing says that they were erased.
  case missingEntry(Int)
  /// The record has no entry with a number.
  case noEntry(Int)
  /// An entry is of a kind that this program does not know.
  case unknownKind(entry: Int)
  /// Rows of a table belong to no entry.
  case strays(Int, table: String)
  /// A table is not that of a record.
  case foreignTable(String)
  /// What keeps entries as they are is not there, by its name in the schema.
  case missingSafeguard(String)
  /// No entry was named.
  case nothingNamed
  /// The first entry can't be erased.
  case isBeginning
  /// An entry is erased already.
  case isErased(entry: Int)
  /// An entry records an erasure, and can't be erased.
  case isErasure(entry: Int)
  /// The file does not keep a write-ahead log that is synced at every commit.
  case unsyncedLog
  /// Where the file is, no write-ahead log can be kept.
  case noLog
  /// The write-ahead log can't be made.
  case logNotMade
  /// SQLite would not overwrite what is erased.
  case erasedStays
  /// The disk did not take all of the file.
  case cutShort
  /// The disk could not read the file.
  case unreadDisk
  /// The file is a link to a file that is not there.
  case danglingLink
  /// Another program is using the file.
  case inUse
  /// The disk has no room to write the file again.
  case noRoom
  /// The clock shows a time that can't be written down.
  case clock(String)
}
