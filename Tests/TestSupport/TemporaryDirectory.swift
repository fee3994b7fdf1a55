internal import Foundation

/// An empty folder that is removed with its contents when the object goes.
package final class TemporaryDirectory {
  /// The folder's path.
  package let path: String

  /// Makes the folder.
  ///
  /// - Throws: What `FileManager` says.
  package init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("viva-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder; it need not exist.
  package func file(_ name: String) -> String {
    path + "/" + name
  }

  /// The names of the files in the folder, sorted.
  package var fileNames: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
