internal import BankFormats
internal import Curriculum
internal import Files

/// The check of files of assessment tasks beside the units and banks that they name.
struct TaskCheck {
  /// Where they are.
  static let place = AuthorFiles(folder: "Tasks", format: "viva-tasks")

  /// The files.
  let files: [String]
  private let curriculum: Curriculum?

  /// Finds the files of tasks of some paths.
  ///
  /// - Parameters:
  ///   - paths: Folders of banks, a folder `Tasks`, or a file of tasks.
  ///   - workspace: Where the other banks are.
  /// - Throws: `FileError` where a folder can't be read; what the banks throw.
  init(_ paths: [String], in workspace: Workspace) throws {
    files = try paths.flatMap { try Self.place.files(at: $0) }
    curriculum =
      files.isEmpty ? nil : try workspace.curriculum(beside: paths.map(Self.place.banks))
  }

  /// Returns everything that is wrong, in the order of files and places.
  ///
  /// A file that does not name its unit is checked against the one that fits it best.
  ///
  /// - Throws: `FileError` where a file can't be read.
  func diagnostics() throws -> [Diagnostic] {
    guard let curriculum else { return [] }
    let known = Set(curriculum.outlines.map(\.id))
    return try files.flatMap { file -> [Diagnostic] in
      let bytes = try File.bytes(file)
      let readings = curriculum.units.map {
        TaskFile(bytes, file: file, unit: $0, questions: known).diagnostics
      }
      return readings.min { $0.count < $1.count } ?? []
    }
  }
}

extension Workspace {
  /// Returns the curriculum of the banks that are in use and of some folders beside.
  ///
  /// - Parameter folders: The folders; what is none is left out.
  /// - Returns: The curriculum.
  /// - Throws: What the banks throw.
  func curriculum(beside folders: [String]) throws -> Curriculum {
    let all = BankFolders(
      shipped: places.banks, extra: places.ownBanks + folders.filter(File.isFolder))
    return try BankLibrary(folders: all, cacheFolder: nil).curriculum()
  }
}
