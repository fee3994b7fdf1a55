internal import Curriculum
internal import FoundationEssentials
internal import Glibc

/// Reading and writing whole texts.
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
        localized("\(path.visible()) can't be read: \(reason(error))."), exitCode: .noInput)
    }
  }

  /// Writes a file whole or not at all: under another name first, then with its own.
  ///
  /// What is no ordinary file, such as a device or a pipe, is written to as it is.
  ///
  /// - Parameters:
  ///   - text: What to write.
  ///   - path: The file; one that is there is replaced, unless it is a database.
  /// - Throws: `Problem` where it can't be written.
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes as ``write(_:to:)`` writes a text.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - path: The file; one that is there is replaced, unless it is a database.
  /// - Throws: `Problem` where it can't be written.
  static func write(_ bytes: [UInt8], to path: String) throws {
    guard !isDatabase(path) else {
      throw Problem(
        localized(
          "\(path.visible()) is a database, such as a record, and is left alone. Choose another name."
        ),
        exitCode: .cannotCreate)
    }
    guard !isFolder(path) else {
      throw Problem(
        localized("\(path.visible()) is a folder. Name a file in it."), exitCode: .cannotCreate)
    }
    do {
      let isReplaced = kind(of: path).map { $0 == S_IFREG } ?? true
      try Data(bytes).write(to: URL(filePath: path), options: isReplaced ? .atomic : [])
    } catch {
      let isRefused = [.fileWriteNoPermission, .fileWriteVolumeReadOnly].contains(code(error))
      throw Problem(
        localized("\(path.visible()) can't be written: \(reason(error))."),
        exitCode: isRefused ? .noPermission : .cannotCreate)
    }
  }

  /// Whether a file is an SQLite database, by its first bytes.
  private static func isDatabase(_ path: String) -> Bool {
    let file = kind(of: path) == S_IFREG ? open(path, O_RDONLY | O_CLOEXEC) : -1
    guard file >= 0 else { return false }
    defer { close(file) }
    var start = [UInt8](repeating: 0, count: 15)
    return Glibc.read(file, &start, start.count) == 15 && start == Array("SQLite format 3".utf8)
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
    case .fileNoSuchFile, .fileReadNoSuchFile: localized("there is no such file or folder")
    case .fileReadNoPermission, .fileWriteNoPermission: localized("you have no permission")
    case .fileReadInapplicableStringEncoding, .fileReadCorruptFile:
      localized("it is not text in UTF-8")
    case .fileWriteOutOfSpace: localized("the disk is full")
    case .fileWriteVolumeReadOnly: localized("the disk is read-only")
    default: localized("the system refused it")
    }
  }
}
