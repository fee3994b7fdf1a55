internal import BankFormats
internal import Curriculum
internal import Evidence
internal import Files
internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

// Banks, units and policies.
extension Workspace {
  /// Looks at the banks as they are now.
  ///
  /// - Throws: `BankLibraryError`.
  func library() throws -> BankLibrary {
    try? Folder.make(places.cache)
    return try BankLibrary(
      folders: BankFolders(shipped: places.banks, extra: places.ownBanks), cacheFolder: places.cache
    )
  }

  /// Reads the policies that questions refer to.
  ///
  /// - Parameter folder: Where those in force are, if a command was told.
  /// - Returns: Those in force, and those that came with the banks; none where there is no folder.
  func organisations(
    inForce folder: String? = nil
  ) -> (current: OrganisationFolder?, shipped: OrganisationFolder?) {
    let path = places.banks + "/Organisation"
    let shipped = File.exists(path) ? OrganisationFolder(path: path) : nil
    let own = (folder ?? places.organisation).map { OrganisationFolder(path: $0) }
    return (own ?? shipped, shipped)
  }

  /// Returns what can be asked, and complains about banks that are left out.
  ///
  /// - Throws: `BankLibraryError`.
  func curriculum() throws -> Curriculum {
    let library = try library()
    let key = library.summary.contentKey
    if let open = openCurriculum, open.key == key { return open.curriculum }
    let curriculum = try library.curriculum()
    openCurriculum = (key, curriculum)
    complainAboutBanks(library.summary)
    return curriculum
  }

  /// Shows a person which banks are left out because of errors, once until the banks change.
  func complainAboutBanks(_ summary: BankLibrary.Summary) {
    guard complainedAbout != summary.contentKey else { return }
    complainedAbout = summary.contentKey
    for file in summary.files where file.errors > 0 {
      complain(of: file.path, errors: file.errors)
    }
  }

  /// Reads how the law changed, and complains once about files that are left out.
  ///
  /// - Throws: `BankLibraryError`.
  func lawChanges() throws -> [LawChange] {
    let library = try library()
    let (files, key) = (library.changes(), library.changesKey)
    if complainedAboutLaw != key {
      complainedAboutLaw = key
      for file in files {
        let errors = file.diagnostics.count { $0.severity == .error }
        if errors > 0 { complain(of: file.path, errors: errors) }
      }
    }
    return files.flatMap(\.changes)
  }

  /// Returns the days on which the law changes that questions rest on.
  ///
  /// - Throws: `BankLibraryError`.
  func lawDays() throws -> LawDays { LawDays(try lawChanges()) }

  private func complain(of path: String, errors: Int) {
    console.complain(
      "\(path.visible()) is left out: \(counted(errors, "error")). "
        + "“bank check \(path.visible())” shows them.")
  }

  /// Returns the ids of questions that somebody named.
  ///
  /// - Throws: `Problem` for a name that no bank has.
  func questions(named names: [String]) throws -> [Question.ID] {
    let curriculum = try curriculum()
    return try names.map { name in
      let id = Question.ID(rawValue: name)
      if curriculum.position(of: id) != nil { return id }
      let hint =
        nearestName(to: name, among: curriculum.outlines.map(\.id.rawValue))
        .map { " Did you mean “\($0.visible())”?" } ?? ""
      throw Problem(
        "No bank has a question “\(name.visible())”.\(hint)", exitCode: .usage)
    }
  }

  /// Returns the unit with a code.
  ///
  /// - Throws: `UnknownName` with the nearest code.
  func unit(_ code: String) throws -> Unit {
    let curriculum = try curriculum()
    if let unit = curriculum.unit(code) { return unit }
    throw UnknownName(name: code, suggestion: curriculum.unitSuggestion(for: code))
  }
}
