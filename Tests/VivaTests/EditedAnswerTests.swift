import Foundation
import Glibc
import ScriptedTerminal
import Testing
import TestSupport

@testable import viva

/// Answers of several lines: typed, pasted, or written in an editor.
struct EditedAnswerTests {
  private let home: Home

  init() throws {
    home = try Home()
  }

  /// Starts a session at the question that wants an explanation, with an editor that is a script.
  private func asked(editor script: String? = nil, variable: String = "VISUAL") throws
    -> Conversation
  {
    var changes = ["TMPDIR": home.folder.file("tmp"), "NO_COLOR": "1"]
    try FileManager.default.createDirectory(
      atPath: home.folder.file("tmp"), withIntermediateDirectories: true)
    if let script {
      // Read by a shell rather than run: another test may fork while the file is still open.
      try home.write(script, to: "editor")
      changes[variable] = "sh \(home.folder.file("editor")) --wait 'two words'"
    }
    let terminal = try home.terminal(
      ["study", "EX101.PC1.9"] + home.withBank, environment: changes)
    try terminal.expect("Answer")
    try terminal.expect(": ")
    return Conversation(terminal: terminal)
  }

  /// Answers that question as a person at a terminal does, in this process.
  private func inMemory(_ lines: [Typed], environment: [String: String] = [:]) -> Home.Talk {
    home.talk(
      ["study", "EX101.PC1.9"] + home.withBank, typing: lines,
      environment: environment.merging(["NO_COLOR": "1"]) { $1 }, on: RecordingScreen(),
      isInteractive: true)
  }

  @Test func `A backslash goes on, and the whole is shown before it is sent`() throws {
    let talk = inMemory(["first\\", "second", "what", ""])
    #expect(
      talk.prompts == [
        "Answer (in your own words): ", "… ",
        "Enter sends it, /edit changes it, /cancel drops it: ",
        "Enter sends it, /edit changes it, /cancel drops it: ",
        "How sure? 1 guess, 2 fairly sure, 3 certain (Enter skips): ",
      ])
    #expect(talk.output.contains("Your answer:\n  first\n  second\n"))
    #expect(talk.output.contains("Press Enter, or type /edit or /cancel."))
  }

  @Test func `A paste of several lines is one answer, and is shown before it is sent`() throws {
    let conversation = try asked()
    try conversation.type("\u{1B}[200~first\r\nsecond\r\n\u{1B}[201~")
    try conversation.terminal.expect("Your answer:\r\n  first\r\n  second\r\n")
    try conversation.reply("/cancel", to: "drops it: ")
    try conversation.terminal.expect("Dropped; nothing was sent.")
    try conversation.reply("/quit", to: "Answer")
    #expect(try conversation.terminal.waitForEnd() == .exit(0))
  }

  @Test func `The editor gets the text, and what it leaves is shown before it is sent`() throws {
    let conversation = try asked(
      editor: #"""
        stat -c '%a' "$3" "$(dirname "$3")"; echo "args <$1> <$2>"; cat "$3"
        test -t 0 && test -t 1 && echo "on a terminal"
        echo added >> "$3"; touch "$3~"
        """#)
    let terminal = conversation.terminal
    try conversation.type("typed before\\")
    try conversation.reply("/edit", to: "… ")
    try terminal.expect("600\r\n700\r\nargs <--wait> <two words>\r\n# Why can the same words")
    try terminal.expect("are left out of it.)\r\n\r\ntyped before\r\non a terminal")
    try terminal.expect("Your answer:\r\n  typed before\r\n  added\r\n")
    try conversation.reply("/edit", to: "drops it: ")
    try terminal.expect("typed before\r\nadded\r\n")
    try terminal.expect("Your answer:\r\n  typed before\r\n  added\r\n  added\r\n")
    try conversation.reply("", to: "drops it: ")
    try terminal.expect("How sure?")
    let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.file("tmp"))
    #expect(left.isEmpty)
  }

  @Test func `One line behind the command is edited too, and controls are shown, not obeyed`()
    throws
  {
    let conversation = try asked(
      editor: #"""
        test -e "$0.ran" && exec printf 'a\033]0;own\007b\n' > "$3"
        sed '/^#/!s/.*/\U&/' < "$3" > "$3.new"; mv "$3.new" "$3"; touch "$0.ran"
        """#, variable: "EDITOR")
    try conversation.type("/edit one line")
    try conversation.terminal.expect("Your answer:\r\n  ONE LINE\r\n")
    try conversation.reply("/edit", to: "drops it: ")
    try conversation.terminal.expect("Your answer:\r\n  a^[]0;own^Gb\r\n")
  }

  /// What an editor does at its first run, its second and so on, and what is said then.
  private static let failures = [
    ("exit 3", "ended with code 3; what it left is not used"),
    ("kill -9 $$", "was ended by signal 9; what it left is not used"),
    ("rm \"$3\"", "The edited text can't be read: No such file or directory."),
    ("rm \"$3\"; ln -s /etc/passwd \"$3\"", "The edited text can't be read"),
    ("stty raw -echo; exit 1", "ended with code 1"),
  ]

  @Test func `An editor that fails is told of, and the question and what was typed stay`() throws {
    let cases = Self.failures.enumerated().map { "\($0)) \($1.0);;" }.joined(separator: "\n")
    let conversation = try asked(
      editor: """
        run=$(wc -l < "$0.runs" 2>/dev/null || echo 0); echo >> "$0.runs"
        case $run in
        \(cases)
        *) exit 1;;
        esac
        """)
    for (_, sentence) in Self.failures {
      try conversation.type("/edit")
      try conversation.terminal.expect(sentence)
      try conversation.terminal.expect("Answer")
      try conversation.terminal.expect(": ")
    }
    try conversation.type("/edit kept")
    try conversation.terminal.expect("Your answer:\r\n  kept\r\n")
    try conversation.reply("/cancel", to: "drops it: ")
    try conversation.reply("/quit", to: "Answer")
    #expect(try conversation.terminal.waitForEnd() == .exit(0))
  }

  /// The files of texts that were not sent.
  private var unsent: [String] {
    let folder = home.folder.file("state/viva/edits")
    return (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix("answer.txt") }.map { folder + "/" + $0 }
  }

  /// An editor that shows what it gets and adds a line; it fails at its first run only.
  private let failingOnce = #"""
    cat "$3"; echo saved >> "$3"
    test -e "$0.ran" || { touch "$0.ran"; exit 3; }
    """#

  @Test
  func `A text that was saved survives an editor that fails, and the next edit begins with it`()
    throws
  {
    let conversation = try asked(editor: failingOnce)
    try conversation.type("/edit typed")
    try conversation.terminal.expect("The text is kept in")
    try conversation.reply("/edit", to: "drops it: ")
    try conversation.terminal.expect("typed\r\nsaved")
    try conversation.terminal.expect("Your answer:\r\n  typed\r\n  saved\r\n  saved\r\n")
    let path = try #require(unsent.first)
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    try conversation.reply("", to: "drops it: ")
    try conversation.terminal.expect("How sure?")
    #expect(unsent.isEmpty)
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGHUP])
  func `A text that was saved survives the end of the program, and the next session says so`(
    signal: Int32
  ) throws {
    let conversation = try asked(editor: #"echo saved > "$3"; echo edi''ting; exec sleep 60"#)
    try conversation.type("/edit")
    try conversation.terminal.expect("editing")
    try conversation.terminal.signal(signal)
    #expect(try conversation.terminal.waitForEnd() == .signal(signal))
    #expect(unsent.count == 1)
    guard signal == SIGKILL else {
      let told = home.talk(
        ["study", "EX101.PC1.9", "--resume"] + home.withBank, on: RecordingScreen())
      #expect(told.output.contains("A text for this answer was not sent yet"))
      #expect(unsent.count == 1)
      return
    }
    let next = try home.terminal(
      ["study", "EX101.PC1.9", "--resume"] + home.withBank,
      environment: ["VISUAL": "true", "NO_COLOR": "1"])
    try next.expect("A text for this answer was not sent yet")
    try next.expect("Answer")
    try next.type("/edit\r")
    try next.expect("Your answer:\r\n  saved\r\n")
    try next.expect("drops it: ")
    try next.type("\u{3}")
    try next.expect("Not sent; “/edit” opens the text again.")
    #expect(unsent.count == 1)
    try next.expect("Answer")
    try next.type("/edit\r")
    try next.expect("drops it: ")
    try next.type("/cancel\r")
    try next.expect("Dropped; nothing was sent.")
    #expect(unsent.isEmpty)
  }

  @Test func `A text that can't be used is kept as it is`() throws {
    let conversation = try asked(editor: "printf 'a\\303' > \"$3\"")
    try conversation.type("/edit")
    try conversation.terminal.expect("The edited text is not in UTF-8.")
    try conversation.terminal.expect("The text is kept in")
    let path = try #require(unsent.first)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data([0x61, 0xC3]))
  }

  @Test
  func
    `Without an editor, and with none installed, or where it is missing, a sentence says what to do`()
    throws
  {
    let none = inMemory(["/edit", "/quit"], environment: ["PATH": "/nonexistent"])
    #expect(
      none.complaints.replacing("\n", with: " ").contains(
        "Neither VISUAL nor EDITOR names your editor, and none was found."))
    home.environment["EDITOR"] = "/nonexistent/editor"
    let other = try asked()
    try other.type("/edit")
    try other.terminal.expect("can't be started: No such file or directory.")
  }

  @Test func `In a pipe there is no editor, and several lines are sent at once`() throws {
    let arguments = ["study", "EX101.PC1.9", "--seed", "1"] + home.withBank
    let outcome = home.talk(arguments, typing: ["/edit", "first\\", "second", "2", "", "/quit"])
    #expect(outcome.output.contains("There is no terminal to edit on."))
    #expect(!outcome.output.contains("Enter sends it"))
    #expect(outcome.output.contains("How sure?"))
  }
}
