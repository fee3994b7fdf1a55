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
      throw Problem("\(path) can't be read: \(reason(error)).", exitCode: .noInput)
    }
  }

  /// Writes a file whole or not at all: under another name first, then with its own.
  ///
  /// - Parameters:
  ///   - text: What to write.
  ///   - path: The file; one that is there is replaced.
  /// - Throws: `Problem` where it can't be written.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      let exitCode: Problem.ExitCode = errno == EACCES ? .noPermission : .cannotCreate
      throw Problem("\(path) can't be written: \(reason(error)).", exitCode: exitCode)
    }
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: "there is no such file or folder"
    case .fileReadNoPermission, .fileWriteNoPermission: "you have no permission"
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteVolumeReadOnly: "the disk is read-only"
    default: "the system refused it (\(String(cString: strerror(errno))))"
    }
  }
}
