import Foundation
import TestSupport
import Testing

/// What Tab offers in the shells of others, asked of these shells themselves.
struct ShellCompletionTests {
  /// A home whose programs are found by name: the shells', and ours.
  private func home() throws -> Home {
    let home = try Home()
    let folder = Home.program.split(separator: "/").dropLast().joined(separator: "/")
    home.environment["PATH"] = "/\(folder):/usr/bin:/bin"
    return home
  }

  /// A home with the completions for a shell in a file.
  private func home(for shell: String, file: String) throws -> Home {
    let home = try home()
    let script = home.talk(["--generate-completion-script", shell])
    #expect(script.exitCode == 0 && script.complaints.isEmpty)
    try home.write(script.output, to: file)
    return home
  }

  private static func exists(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: program)
  }

  /// Has bash complete a line, without a terminal: its words are what Tab would show.
  private static let asking = """
    source "$HOME/viva.bash"
    COMP_LINE="$1" COMP_POINT=${#1}
    read -ra COMP_WORDS <<<"$1"
    [[ "$1" == *" " ]] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _viva viva "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
    printf '%s\\n' "${COMPREPLY[@]}"
    """

  private func offers(of line: String, in home: Home) throws -> [String] {
    let line = line.replacing("BANKS", with: home.withBank.joined(separator: " "))
    let outcome = try ChildProcess.run(
      ["/bin/bash", "-c", Self.asking, "bash", line], environment: home.environment, input: "")
    #expect(outcome.complaints == "")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("viva cov", ["coverage"]), ("viva study --li", ["--limit"]),
    ("viva study BANKS exa", ["example"]), ("viva export transcript --format h", ["html"]),
    ("viva config set editor-mode ", ["emacs", "vi"]), ("viva manu", []),
  ])
  func `Bash offers what the command takes there`(line: String, words: [String]) throws {
    #expect(try offers(of: line, in: home(for: "bash", file: "viva.bash")) == words)
  }

  @Test func `Bash offers files with the right ending`() throws {
    let home = try home(for: "bash", file: "viva.bash")
    try home.write("", to: "files/notes.txt")
    try home.write("", to: "files/own.yaml")
    try home.write("", to: "files/own.viva-bundle")
    let path = home.folder.file("files/")
    #expect(try offers(of: "viva bank check \(path)", in: home) == [path + "own.yaml"])
    #expect(try offers(of: "viva verify \(path)", in: home) == [path + "own.viva-bundle"])
  }

  @Test func `Of questions there are only ids`() throws {
    let offers = try offers(of: "viva suspend BANKS ", in: home(for: "bash", file: "viva.bash"))
    #expect(offers.count == 9)
    #expect(offers.allSatisfy { $0.wholeMatch(of: #/example-[a-z-]+/#) != nil })
  }

  @Test(.enabled(if: exists("/usr/bin/fish")))
  func `Fish lists units with their titles`() throws {
    let home = try home(for: "fish", file: "viva.fish")
    let terminal = try PseudoTerminal(
      ["/usr/bin/fish", "--no-config", "-C", "source ~/viva.fish; echo re''ady"],
      environment: home.environment)
    try terminal.expect("ready")
    try terminal.type("viva due EX101.PC1.\t")
    try terminal.expect("X101.PC1.4")
    try terminal.expect("(name something)")
    try terminal.signal(SIGKILL)
  }

  @Test(.enabled(if: exists("/usr/bin/zsh")))
  func `Zsh lists criteria with their words`() throws {
    let home = try home(for: "zsh", file: "functions/_viva")
    let terminal = try PseudoTerminal(["/usr/bin/zsh", "-f"], environment: home.environment)
    try terminal.type(
      "fpath=(~/functions $fpath); autoload -U compinit; compinit -u -D; echo re''ady\r")
    try terminal.expect("ready\r\n")
    try terminal.type("viva due EX101.PC1.\t\t")
    try terminal.expect("EX101.PC1.4")
    try terminal.expect("name something")
    try terminal.signal(SIGKILL)
  }
}
