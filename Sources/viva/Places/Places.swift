internal import Files
internal import Glibc

/// Where everything is: banks, templates, record, cache, and programs of others.
///
/// Folders follow the XDG Base Directory Specification 0.8. Flags beat environment beat defaults.
struct Places: Equatable {
  /// The folder that has `Units` and `Topics`.
  var banks: String
  /// The folder of the organisation whose policies are in force, if it is not the shipped one.
  var organisation: String?
  /// Folders with a user's own banks.
  var ownBanks: [String]
  /// The folder of the document templates.
  var templates: String
  /// The file of the learner's record.
  var record: String
  /// The folder of the candidates' records.
  var candidates: String
  /// The folder of forms that are not finished yet.
  var drafts: String
  /// The file of what an assessor fills in once for the candidates of a day.
  var heading: String
  /// The folder of texts that were written in an editor and are not on record yet.
  var edits: String
  /// The folder of the keys that records are signed with.
  var keys: String
  /// The folder of the bank index and of state snapshots.
  var cache: String
  /// The file of the prompt's history.
  var history: String
  /// The folders in which programs of others are looked for, as in `PATH`.
  var programs: String
  /// The folder for what is gone when a command has ended.
  var temporary: String

  /// Finds the places.
  ///
  /// - Parameter environment: The environment variables.
  init(_ environment: ProcessEnvironment) {
    let home = environment.value("HOME") ?? "/"
    let installed = InstalledFiles(program: Self.programPath())
    func folder(_ variable: String, _ fallback: String) -> String {
      let base = environment.value(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (base ?? home + fallback) + "/viva"
    }
    banks = environment.value("VIVA_BANKS") ?? installed.banks
    organisation = environment.value("VIVA_ORGANISATION")
    ownBanks = (environment.value("VIVA_OWN_BANKS") ?? "").split(separator: ":").map(String.init)
      .filter(File.exists)
    templates = environment.value("VIVA_TEMPLATES") ?? installed.templates
    record =
      environment.value("VIVA_RECORD") ?? folder("XDG_DATA_HOME", "/.local/share")
      + "/record.sqlite"
    candidates = folder("XDG_DATA_HOME", "/.local/share") + "/candidates"
    drafts = folder("XDG_STATE_HOME", "/.local/state") + "/drafts"
    heading = folder("XDG_STATE_HOME", "/.local/state") + "/questioning-heading.json"
    edits = folder("XDG_STATE_HOME", "/.local/state") + "/edits"
    keys = folder("XDG_DATA_HOME", "/.local/share") + "/keys"
    cache = folder("XDG_CACHE_HOME", "/.cache")
    history = folder("XDG_STATE_HOME", "/.local/state") + "/history"
    programs = environment.value("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    temporary = environment.value("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  /// Where this program is; empty where that can't be found.
  static func programPath() -> String {
    guard let resolved = realpath("/proc/self/exe", nil) else { return "" }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

/// The files that travel with the program, found from where the program is.
private struct InstalledFiles {
  let banks: String
  let templates: String

  /// Installed, they are in `../lib/viva` beside the program's folder; in a checkout, the banks are
  /// at its top level, templates in their module.
  init(program: String) {
    let folders = sequence(first: Self.parent(of: program)) { folder in
      folder.isEmpty ? nil : Self.parent(of: folder)
    }
    for folder in folders.prefix(6) {
      if File.isFolder(folder + "/lib/viva/QuestionBanks") {
        let data = folder + "/lib/viva"
        (banks, templates) = (data + "/QuestionBanks", data + "/Templates")
        return
      }
      if File.isFolder(folder + "/QuestionBanks/Units") {
        (banks, templates) = (folder + "/QuestionBanks", folder + Self.templates)
        return
      }
    }
    (banks, templates) = ("QuestionBanks", String(Self.templates.dropFirst()))
  }

  private static let templates = "/Sources/Evidence/Resources/Templates"

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
