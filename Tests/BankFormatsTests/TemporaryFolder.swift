import Glibc

/// A folder that goes away with the value that owns it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/viva-banks.XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure(code: errno) }
    path = String(cString: made)
  }

  deinit {
    Self.remove(path)
  }

  struct Failure: Error {
    let code: Int32
  }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let full = path + "/" + name
    guard let file = fopen(full, "w") else { throw Failure(code: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(code: errno) }
  }

  func makeFolder(_ name: String) throws {
    guard mkdir(path + "/" + name, 0o700) == 0 else { throw Failure(code: errno) }
  }

  func remove(_ name: String) {
    unlink(path + "/" + name)
  }

  func rename(_ name: String, to other: String) {
    Glibc.rename(path + "/" + name, path + "/" + other)
  }

  /// Sets both times of a file; in seconds since 1970.
  func setTimes(of name: String, to seconds: Int) {
    let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    utimensat(AT_FDCWD, path + "/" + name, times, 0)
  }

  private static func remove(_ path: String) {
    guard let stream = opendir(path) else {
      unlink(path)
      return
    }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { remove(path + "/" + name) }
    }
    closedir(stream)
    rmdir(path)
  }
}

/// Returns the permissions of a file or folder.
func permissions(_ path: String) throws -> UInt32 {
  var status = stat()
  guard stat(path, &status) == 0 else { throw TemporaryFolder.Failure(code: errno) }
  return status.st_mode & 0o777
}
