// C calls: fdopen, fopen, fclose, fputs, fflush.

internal import CLibEdit
internal import Files
internal import Glibc

/// The C streams that libedit works on: our own, since `el_end` closes none.
final class TerminalStreams {
  let inputDescriptor: Int32
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>

  /// Takes libedit's complaints, such as that about an unknown TERM, which we handle ourselves.
  let complaints: UnsafeMutablePointer<FILE>

  /// Opens streams on copies of two descriptors.
  ///
  /// - Throws: `LineEditorError.unavailable(.noStream)`.
  init(input: Int32, output: Int32) throws(LineEditorError) {
    let reader = try Self.open(input, "r", TerminalInput.open)
    do throws(LineEditorError) {
      let writer = try Self.open(output, "w", TerminalInput.copy)
      guard let complaints = fopen("/dev/null", "we") else {
        fclose(writer)
        throw LineEditorError.unavailable(.noStream(errno: errno))
      }
      (self.input, self.output, self.complaints) = (reader, writer, complaints)
    } catch {
      fclose(reader)
      throw error
    }
    inputDescriptor = fileno(reader)
  }

  deinit {
    fclose(input)
    fclose(output)
    fclose(complaints)
  }

  /// Writes to the terminal at once.
  func write(_ text: String) {
    fputs(text, output)
    fflush(output)
  }

  private static func open(
    _ descriptor: Int32, _ mode: String, _ copying: (Int32) throws(FileError) -> Int32
  ) throws(LineEditorError) -> UnsafeMutablePointer<FILE> {
    let copy: Int32
    do { copy = try copying(descriptor) } catch {
      throw .unavailable(.noStream(errno: error.code))
    }
    guard let stream = fdopen(copy, mode) else {
      close(copy)
      throw .unavailable(.noStream(errno: errno))
    }
    return stream
  }
}
