internal import Files
internal import Glibc
internal import Proofs
internal import Text

/// Where documents are written, without taking anybody's signature away.
enum SealedOutput {
  /// Refuses to replace a sealed file that several people signed.
  ///
  /// - Parameter path: The file that is to be written.
  /// - Throws: `Problem` where there is such a file.
  static func protect(_ path: String) throws {
    // A pipe would be waited for.
    guard File.isOrdinary(path), let old = try? SealedFile.data(path),
      let bundle = try? RecordBundle(file: old), bundle.keys.count > 1
    else { return }
    let names = bundle.keys.map { $0.name.visible() }.joined(separator: ", ")
    throw Problem(
      "\(path.visible()) is signed by \(names); it is left alone, so that no signature is lost. Choose "
        + "another name.",
      exitCode: .cannotCreate)
  }
}
