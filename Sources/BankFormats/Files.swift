#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// An operation of the system that failed.
struct FileError: Error, Equatable {
  let path: String
  let code: Int32

  /// What the system says about the failure.
  var reason: String { String(cString: strerror(code)) }
}

/// Files and folders, by calls of the C library: `open`, `read`, `fstat`, `stat`, `readdir`,
/// `mmap`, `mkstemp`, `write`, `rename`, `unlink`, `mkdir`, `clock_gettime`.
enum Files {
  /// Returns the time of the clock that stamps files; in nanoseconds since 1970.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  /// Returns the stamp of whatever a path leads to.
  static func stamp(_ path: String) throws(FileError) -> FileStamp {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(path: path, code: errno) }
    return FileStamp(status)
  }

  /// Whether a path leads to something that is no folder.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Returns the names in a folder, sorted, without those that begin with a full stop.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError(path: folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Reads a regular file, with the stamp that it had before the first byte was read.
  static func read(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp) {
    let file = try open(path)
    defer { close(file.descriptor) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(file.stamp.size) + 1) { buffer, count in
      while count < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let length = Self.read(file.descriptor, rest)
        if length < 0 { failure = errno }
        guard length > 0 else { return }
        count += length
      }
    }
    if failure != 0 { throw FileError(path: path, code: failure) }
    return (bytes, file.stamp)
  }

  /// Maps a regular file into memory; the mapping outlives the file's name.
  static func map(_ path: String) throws(FileError) -> Memory {
    let file = try open(path)
    defer { close(file.descriptor) }
    let size = Int(file.stamp.size)
    guard size > 0 else { throw FileError(path: path, code: EINVAL) }
    let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0)
    guard let start, start != MAP_FAILED else { throw FileError(path: path, code: errno) }
    return Memory(mapped: UnsafeRawBufferPointer(start: start, count: size))
  }

  /// Puts bytes in the place of a file at once, so that nobody sees half of them.
  ///
  /// The file can be read and written by its owner only (`mkstemp` sees to that).
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    var template = Array((path + ".viva-tmp-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    let written = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    let closed = close(descriptor) == 0
    guard written, closed, rename(template, path) == 0 else {
      let code = errno
      unlink(template)
      throw FileError(path: path, code: code)
    }
  }

  /// Makes a folder and those above it, for its owner only, unless they are there.
  static func makeFolder(_ path: String) {
    guard !path.isEmpty, !isFolder(path) else { return }
    if let slash = path.dropLast().lastIndex(of: "/") { makeFolder(String(path[..<slash])) }
    mkdir(path, 0o700)
  }

  private static func open(
    _ path: String
  ) throws(FileError) -> (descriptor: Int32, stamp: FileStamp) {
    let descriptor = openReading(path)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileError(path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    return (descriptor, FileStamp(status))
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let length = readOnce(descriptor, buffer.baseAddress, buffer.count)
      guard length < 0, errno == EINTR else { return length }
    }
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let length = write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if length < 0, errno == EINTR { continue }
      guard length > 0 else { return false }
      done += length
    }
    return true
  }
}

/// Opens a path for reading, without waiting for a pipe's other end.
private func openReading(_ path: String) -> Int32 {
  open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
}

private func readOnce(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, start, count)
}
