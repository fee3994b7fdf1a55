internal import Assessment
internal import BankFormats
internal import Curriculum
internal import Files
internal import Text

/// The check of instruments beside the banks whose questions they name.
struct InstrumentCheck {
  /// The folder of instruments, beside `Topics`.
  static let folder = "Instruments"

  /// The files.
  let files: [String]
  private let reader: YAMLInstrumentReader?

  /// Finds the instruments of some paths.
  ///
  /// - Parameters:
  ///   - paths: Folders of banks, a folder `Instruments`, or the file of an instrument.
  ///   - workspace: Where the other banks are.
  /// - Throws: `FileError` where a folder can't be read; what the banks throw.
  init(_ paths: [String], in workspace: Workspace) throws {
    files = try paths.flatMap { try Self.files(at: $0) }
    guard !files.isEmpty else {
      reader = nil
      return
    }
    let folders = BankFolders(
      shipped: workspace.places.banks,
      extra: workspace.places.ownBanks + paths.map(Self.banks).filter(File.isFolder))
    let curriculum = try BankLibrary(folders: folders, cacheFolder: nil).curriculum()
    reader = YAMLInstrumentReader(
      units: curriculum.units, questions: Set(curriculum.outlines.map(\.id)),
      conditions: QuestioningHeading.conditions)
  }

  /// Returns everything that is wrong, in the order of files and places.
  ///
  /// - Throws: `FileError` where a file can't be read.
  func diagnostics() throws -> [Diagnostic] {
    guard let reader else { return [] }
    return try files.flatMap { file in
      let bytes = try File.bytes(file)
      return reader.read(bytes, file: file).diagnostics
    }
  }

  /// Whether a path has instruments only: it is a folder of them, a file in one, or a file that says so itself.
  static func isInstruments(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard !File.isFolder(path) else { return parts.last == folder[...] }
    return parts.dropLast().last == folder[...] || saysSo(path)
  }

  /// Whether a file names the format of instruments.
  private static func saysSo(_ path: String) -> Bool {
    let text = try? File.text(path)
    return text?.split(separator: "\n").contains { $0.hasPrefix("format: viva-instrument/") }
      == true
  }

  private static func files(at path: String) throws -> [String] {
    guard File.isFolder(path) else { return isInstruments(path) ? [path] : [] }
    let inside = isInstruments(path) ? path : path + "/" + folder
    guard File.isFolder(inside) else { return [] }
    return try Folder.names(inside).filter {
      !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml"))
    }.map { inside + "/" + $0 }
  }

  /// The folder of banks that instruments at a path are beside.
  private static func banks(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard isInstruments(path), let place = parts.lastIndex(of: folder[...]) else { return path }
    return place == 0 ? "." : parts[..<place].joined(separator: "/")
  }
}
