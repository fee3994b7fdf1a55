// C calls: mkdtemp, getpid.

internal import FoundationEssentials
internal import Glibc
internal import SystemPackage

/// A new folder that only this user can look into, for one run of an outside program.
struct PrivateFolder {
  let path: String

  /// Makes a folder, works in it, and removes it with all that is in it.
  ///
  /// - Parameters:
  ///   - parent: Where to make it.
  ///   - work: What is done in it.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws; ``Failure`` where the folder can't be made.
  static func with<Value: Sendable>(
    in parent: String, work: (PrivateFolder) async throws -> Value
  ) async throws -> Value {
    guard let name = strdup(parent + "/viva-XXXXXX") else { throw Failure(errno) }
    defer { free(name) }
    guard mkdtemp(name) != nil else { throw Failure(errno) }
    let folder = PrivateFolder(path: String(cString: name))
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    return try await work(folder)
  }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - name: The file's name in the folder.
  /// - Returns: The file's path.
  /// - Throws: ``Failure``.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(file), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: .ownerReadWrite)
      _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
    } catch let error as Errno {
      throw Failure(error.rawValue)
    }
    return file
  }

  /// The system's reason why there is no folder.
  struct Failure: Error {
    let reason: String

    init(_ code: Int32) {
      reason = String(cString: strerror(code))
    }
  }
}
