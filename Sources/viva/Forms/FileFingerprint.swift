internal import Files
internal import Proofs

/// Works out the SHA-256 of a file, such as a recording.
///
/// - Parameter path: The file.
/// - Returns: 64 hexadecimal digits; `nil` where there is no ordinary file, or it can't be read.
func sha256(ofFile path: String) -> String? {
  guard File.isOrdinary(path) else { return nil }
  var hash = RunningSHA256()
  do { try File.read(path) { hash.take($0) } } catch { return nil }
  return hash.hexadecimal
}
