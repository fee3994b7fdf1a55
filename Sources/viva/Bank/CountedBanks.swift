internal import BankFormats
internal import Curriculum
internal import Text

/// The banks that are counted: those of one path alone, or all.
struct CountedBanks {
  let library: BankLibrary
  let curriculum: Curriculum
  let notes: NotesLibrary
  /// The units to be reached: all, or those of the path and those that its questions name.
  let units: [Unit]
  let outlines: [QuestionOutline]

  /// Reads the banks.
  ///
  /// - Parameters:
  ///   - path: The file or folder that is counted, beside which all units are known; `nil` for all banks.
  ///   - workspace: Where the others are.
  /// - Throws: `BankLibraryError`; `Problem` where the path has nothing to count.
  init(_ path: String?, in workspace: Workspace) throws {
    guard let path else {
      (library, curriculum) = (try workspace.library(), try workspace.curriculum())
      (units, outlines, notes) = (curriculum.units, curriculum.outlines, workspace.notesLibrary)
      return
    }
    let folders = BankFolders(
      shipped: workspace.places.banks, extra: workspace.places.ownBanks + [path])
    library = try BankLibrary(folders: folders, cacheFolder: nil)
    curriculum = try library.curriculum()
    notes = NotesLibrary(folders: folders)
    workspace.complainAboutBanks(library.summary)
    let counted = try library.contents(of: path)
    outlines = curriculum.outlines.filter { counted.questions.contains($0.id) }
    let named = Set(outlines.flatMap(\.criteria).map(\.unitCode))
    units = curriculum.units.filter { counted.units.contains($0.code) || named.contains($0.code) }
    guard !units.isEmpty else {
      throw Problem(
        "There is no sound bank to count in \(path.visible()); “bank check \(path.visible())” says "
          + "why.", exitCode: .noInput)
    }
  }
}
