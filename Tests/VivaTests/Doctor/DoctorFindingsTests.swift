import Foundation
import ScriptedTerminal
import Terminal
import TestSupport
import Testing

@testable import viva

/// What doctor says of banks, folders, keys, records and settings, one thing broken at a time.
struct DoctorFindingsTests {
  private let home: Home

  init() throws {
    home = try Home()
    home.environment["PATH"] = "/nonexistent"
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    home.environment["TMPDIR"] = home.folder.file("tmp")
    try home.write("", to: "tmp/.keep")
  }

  private var doctor: Doctor { Doctor(home.workspace()) }

  /// The findings, without the home's path.
  private func told(_ findings: [Finding]) -> [String] {
    findings.map { home.withoutPaths("\($0.state.rawValue) \($0.area): \($0.words)") }
  }

  private func setMode(_ mode: Int, _ name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: home.folder.file(name))
  }

  @Test func `Banks are counted, and those with errors told one by one`() throws {
    #expect(
      told(doctor.banks) == [
        "ok Banks: 1 unit and 9 questions in HOME/shipped and in your own banks."
      ])
    try home.write("format: viva-bank/1\ntopic: broken\n", to: "banks/broken.yaml")
    let findings = doctor.banks
    #expect(
      told(findings) == [
        "problem Banks: HOME/banks/broken.yaml is left out: 3 errors.",
        "ok Banks: 1 unit and 9 questions in HOME/shipped and in your own banks.",
      ])
    #expect(findings[0].remedy?.hasPrefix("“viva bank check ") == true)
  }

  @Test func `Without a question or a folder of banks there is a problem`() throws {
    home.environment["VIVA_OWN_BANKS"] = nil
    #expect(
      told(doctor.banks) == ["problem Banks: No question can be asked: HOME/shipped has none."])
    home.environment["VIVA_BANKS"] = home.folder.file("nothing")
    #expect(
      told(doctor.banks) == [
        "problem Banks: The question banks are missing: there is no HOME/nothing. VIVA_BANKS can name "
          + "the folder of the shipped banks."
      ])
  }

  @Test func `Templates have to be there, both of them`() throws {
    #expect(doctor.documents.map(\.state) == [.ok])
    home.environment["VIVA_TEMPLATES"] = home.folder.file("own")
    try home.write("{{title}}", to: "own/form.mustache")
    #expect(
      told(doctor.documents) == ["problem Templates: HOME/own has no transcript.mustache."])
  }

  @Test func `Folders are made when they are needed, and closed to others`() throws {
    #expect(
      told(doctor.folders) == [
        "ok Folder of your record: HOME/data/viva is not there yet; it is made when it is needed.",
        "ok Folder of the history: HOME/state/viva is not there yet; it is made when it is needed.",
        "ok Folder of the index: HOME/cache/viva is not there yet; it is made when it is needed.",
        "ok Folder of temporary files: HOME/tmp can be written to.",
      ])
    try home.write("", to: "data/viva/.keep")
    try setMode(0o755, "data/viva")
    try home.write("a file", to: "state")
    try home.write("a file", to: "cache/viva")
    home.environment["TMPDIR"] = home.folder.file("none")
    #expect(
      told(doctor.folders) == [
        "advice Folder of your record: HOME/data/viva is open to other users of this machine (mode "
          + "755).",
        "problem Folder of the history: There is no folder HOME/state/viva, and it can't be made.",
        "problem Folder of the index: HOME/cache/viva is not a folder.",
        "problem Folder of temporary files: There is no folder HOME/none.",
      ])
    try setMode(0o700, "data/viva")
    #expect(
      told(doctor.folders)[0]
        == "ok Folder of your record: HOME/data/viva can be written to, by you alone.")
  }

  @Test func `A record is begun, sound, open to others, foreign or gone behind a link`() throws {
    #expect(
      told(doctor.record) == [
        "ok Record: No record at HOME/data/viva/record.sqlite yet; “study” begins it."
      ])
    #expect(home.talk(["record", "name", "Kit"]).exitCode == 0)
    #expect(
      told(doctor.record) == [
        "ok Record: HOME/data/viva/record.sqlite: 2 entries, all hashes verified."
      ])
    try setMode(0o644, "data/viva/record.sqlite")
    #expect(
      told(doctor.record) == [
        "advice Record: HOME/data/viva/record.sqlite is open to other users of this machine (mode "
          + "644)."
      ])
    try home.write("notes", to: "data/viva/record.sqlite")
    let foreign = doctor.record
    #expect(foreign.map(\.state) == [.problem])
    #expect(foreign[0].words.contains("is not a record of this program"))
    #expect(foreign[0].remedy?.contains("viva record restore FILE") == true)
  }

  @Test func `Keys are counted, and one that others can read is a problem`() throws {
    #expect(doctor.keys.isEmpty)
    try ProtectedKey.write(ProtectedKey.text, in: home)
    #expect(told(doctor.keys) == ["ok Keys: 1 key, readable by you alone."])
    try setMode(0o644, ProtectedKey.file)
    let open = doctor.keys
    #expect(open.map(\.state) == [.problem] && open[0].remedy?.hasPrefix("“chmod 600 ") == true)
    try ProtectedKey.write("viva-key/2\n", in: home)
    let damaged = doctor.keys
    #expect(damaged.map(\.state) == [.problem] && damaged[0].words.contains("is damaged"))
    #expect(damaged[0].remedy == "“viva key list” shows the others.")
  }

  @Test func `A candidate's record that is none is a problem of its own`() throws {
    #expect(doctor.candidates.isEmpty)
    #expect(home.talk(["candidate", "add", "Mia Tran"]).exitCode == 0)
    try home.write("junk", to: "data/viva/candidates/0000aaaa.sqlite")
    let findings = doctor.candidates
    #expect(findings.map(\.area) == ["Candidate's record", "Candidate's record"])
    #expect(Set(findings.map(\.state)) == [.ok, .problem])
  }

  @Test(arguments: [
    ("width: 70\n", "ok Settings: 1 setting in HOME/.config/viva/settings.yaml."),
    (
      "histroy: off\n",
      "problem Settings: HOME/.config/viva/settings.yaml:1: there is no setting “histroy”. Did you "
        + "mean “history”?"
    ),
    (
      "own-banks: /nowhere\n",
      "problem Settings: own-banks: there is no file or folder /nowhere."
    ),
  ])
  func `What the settings say wrongly is told with its place`(text: String, words: String) throws {
    home.environment["VIVA_OWN_BANKS"] = nil
    try home.write(text, to: ".config/viva/settings.yaml")
    #expect(told(doctor.settings) == [words])
  }

  @Test func `A variable that can't be obeyed is a problem, too`() throws {
    home.environment["VIVA_SESSION_LENGTH"] = "many"
    let findings = doctor.settings
    #expect(findings.map(\.state) == [.problem])
    #expect(findings[0].words.hasPrefix("In the environment, VIVA_SESSION_LENGTH: “many” is not"))
    #expect(findings[0].remedy == "Change the variable, or unset it.")
  }

  @Test func `Programs that are missing are advice, and cat is none that is missed`() throws {
    #expect(doctor.programs.map(\.state) == [.advice, .advice, .advice, .ok])
    #expect(
      told(doctor.programs)[3] == "ok Pager: None is wanted: long texts are shown at once.")
    home.environment["PAGER"] = "lesser -R"
    #expect(
      told(doctor.programs)[3]
        == "advice Pager: It is “lesser -R”, which is not there; long texts are shown at once.")
  }

  @Test(arguments: [
    (0, 0, 3, "No problem: 3 things are as they should be."),
    (0, 0, 1, "No problem: 1 thing is as they should be."),
    (0, 1, 2, "No problem; advice on 1 thing; 2 things are as they should be."),
    (2, 0, 1, "2 problems, advice on 0 things; 1 thing is as they should be."),
    (1, 2, 0, "1 problem, advice on 2 things; 0 things are as they should be."),
  ])
  func `The last line counts`(problems: Int, advice: Int, sound: Int, words: String) {
    let page = DoctorPage(
      Array(repeating: Finding.problem("A", "b", "c"), count: problems)
        + Array(repeating: Finding.advice("A", "b", "c"), count: advice)
        + Array(repeating: Finding.ok("A", "b"), count: sound))
    let screen = RecordingScreen.file()
    let console = Console(screen)
    page.write(console)
    console.flush()
    #expect(screen.outputText.hasSuffix("\n\n\(words)\n"))
    #expect(page.problems == problems && page.advice == advice)
  }
}
