// Writing files whole, or not at all.
extension File {
  /// What becomes of a file that is there already.
  package enum Existing: Sendable {
    /// It stays, and nothing is written.
    case stays
    /// The new one takes its place, with the same rights.
    case isReplaced
    /// The new one takes its place, for its owner only.
    case isReplacedInPrivate
  }

  /// Writes a file whole or not at all: under another name first, then with its own.
  ///
  /// Where a link leads to a file, the file at its end is written. What is no ordinary file, such as a device or
  /// a pipe, is written to as it is. A new file can be read and written by its owner only.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - path: The file.
  ///   - existing: What becomes of a file that is there.
  ///   - isLasting: Whether the bytes are on the disk when this returns; what can be made again need not be.
  /// - Throws: `FileError`, with `EEXIST` where a file stays; what is there is then as it was.
  package static func write(
    _ bytes: [UInt8], to path: String, existing: Existing = .isReplaced, isLasting: Bool = true
  ) throws(FileError) {
    let file = try NewFile(path, existing: existing, isLasting: isLasting)
    try file.write(bytes)
    try file.finish()
  }
}
