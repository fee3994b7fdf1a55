internal import Text
internal import FoundationEssentials
internal import Glibc

/// Reading and writing whole texts and files.
enum TextFile {
  /// Reads a file.
  ///
  /// - Parameter path: The file, in UTF-8.
  /// - Returns: Its text.
  /// - Throws: `Problem` where it can't be read.
  static func read(_ path: String) throws -> String {
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw Problem(
        "\(path.visible()) can't be read: \(reason(error)).", exitCode: .noInput)
    }
  }

  /// Whether there is anything at a path.
  static func exists(_ path: String) -> Bool {
    kind(of: path) != nil
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool {
    kind(of: path) == S_IFDIR
  }

  /// Returns the kind of what is at a path, as one of the `S_IF…` constants; `nil` for nothing.
  static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func code(_ error: any Error) -> CocoaError.Code? {
    (error as? CocoaError)?.code
  }

  static func reason(_ error: any Error) -> String {
    switch code(error) {
    case .fileNoSuchFile, .fileReadNoSuchFile: "there is no such file or folder"
    case .fileReadNoPermission, .fileWriteNoPermission: "you have no permission"
    case .fileReadInapplicableStringEncoding, .fileReadCorruptFile:
      "it is not text in UTF-8"
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteVolumeReadOnly: "the disk is read-only"
    default: "the system refused it"
    }
  }
}
