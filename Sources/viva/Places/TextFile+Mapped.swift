// C calls: open, fstat, mmap, munmap, sigaction, write, _exit.

internal import Curriculum
internal import FoundationEssentials
internal import Glibc

// Large files as memory, without a copy, which would take longer than what is done with them.
extension TextFile {
  /// Returns the bytes of a file: as they lie in the system's memory, or read where that can't be had.
  ///
  /// - Parameter path: The file.
  /// - Returns: Its bytes; what others write to the file meanwhile may or may not show in them.
  /// - Throws: `Problem` where it can't be read.
  static func mapped(_ path: String) throws -> Data {
    // Another kind of file is opened once only: who writes to a pipe would notice the first time.
    let file = kind(of: path) == S_IFREG ? open(path, O_RDONLY | O_CLOEXEC) : -1
    defer { if file >= 0 { close(file) } }
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0, case let size = Int(status.st_size), size > 0,
      let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED
    else { return Data(try bytes(path)) }
    endWhereBytesAreLost
    return Data(
      bytesNoCopy: start, count: size, deallocator: .custom { munmap($0, $1) })
  }

  /// Has the program end with a sentence where mapped bytes are gone, because the file was cut short or its disk was pulled
  /// out: the system tells of that by a signal.
  private static let endWhereBytesAreLost: Void = {
    _ = farewell
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Glibc.write(STDERR_FILENO, farewell.baseAddress, farewell.count)
      _exit(Problem.ExitCode.inputOutput.rawValue)
    }
    sigaction(SIGBUS, &action, nil)
  }()

  /// What is said then; made beforehand, because little is allowed to be done when a signal comes.
  nonisolated(unsafe) private static let farewell: UnsafeRawBufferPointer = {
    let text =
      "viva: A file was cut short, or can no longer be read. Nothing of yours is lost; run the command again."
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: text.utf8.count + 1, alignment: 1)
    bytes.copyBytes(from: Array((text + "\n").utf8))
    return UnsafeRawBufferPointer(bytes)
  }()
}
