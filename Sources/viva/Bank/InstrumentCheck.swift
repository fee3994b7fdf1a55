internal import Assessment
internal import BankFormats
internal import Curriculum
internal import Files
internal import Text

/// The check of instruments beside the banks whose questions they name.
struct InstrumentCheck {
  /// Where they are.
  static let place = AuthorFiles(folder: "Instruments", format: "viva-instrument")

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
    files = try paths.flatMap { try Self.place.files(at: $0) }
    guard !files.isEmpty else {
      reader = nil
      return
    }
    let curriculum = try workspace.curriculum(beside: paths.map(Self.place.banks))
    reader = YAMLInstrumentReader(
      units: curriculum.units, questions: Set(curriculum.outlines.map(\.id)),
      conditions: QuestioningHeading.conditions, today: try workspace.formDays().today)
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
}
