import ScriptedTerminal
import Testing
import TestSupport

struct HelpTests {
  static let commands: [[String]] = [
    [], ["study"], ["read"], ["test"], ["test", "begin"], ["test", "result"], ["test", "list"],
    ["due"], ["law"], ["today"], ["remind"],
    ["unit"], ["unit", "list"], ["unit", "show"],
    ["unit", "links"], ["unit", "import"], ["unit", "export"], ["coverage"], ["bank"], ["goal"],
    ["plan"], ["simulate"], ["stats"], ["fit"],
    ["questions"], ["flags"], ["suspend"], ["unsuspend"], ["limits"],
    ["bank", "check"], ["bank", "list"], ["bank", "import"], ["bank", "export"],
    ["bank", "template"], ["export"],
    ["export", "transcript"], ["record"],
    ["key"],
    ["key", "make"], ["key", "list"], ["key", "show"], ["key", "protect"], ["key", "export"],
    ["record", "info"],
    ["record", "name"], ["record", "undo"], ["record", "backup"], ["record", "restore"],
    ["record", "export"], ["record", "access"], ["question"], ["candidate"], ["candidate", "list"],
    ["candidate", "show"], ["candidate", "status"], ["candidate", "add"], ["candidate", "import"],
    ["candidate", "change"], ["candidate", "receive"], ["cohort"], ["portfolio"],
    ["candidate", "forget"],
    ["discuss"],
    ["discuss", "plan"], ["discuss", "record"], ["form"], ["form", "kinds"], ["form", "fields"],
    ["form", "blank"], ["form", "fill"], ["form", "list"], ["form", "write"], ["matrix"],
    ["verifier"], ["verifier", "enter"], ["verifier", "mark"], ["verifier", "list"],
    ["verifier", "agreement"],
    ["sample"], ["sample", "policy"], ["sample", "draw"], ["sample", "plan"], ["sample", "check"],
    ["sample", "departures"],
    ["seal"], ["verify"], ["open"], ["countersign"], ["doctor"], ["config"], ["config", "list"],
    ["config", "get"], ["config", "set"],
    ["config", "unset"], ["config", "path"],
  ]

  @Test func `The help of every command is as recorded`() throws {
    let home = try Home()
    var text = ""
    for command in Self.commands {
      let words = command + ["--help"]
      let outcome = home.talk(words)
      #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty)
      text += "$ viva \(words.joined(separator: " "))\n\(outcome.output)\n"
    }
    try expectSnapshot(text, "help.txt")
  }

  @Test func `Help before and after a command is the same`() throws {
    let home = try Home()
    for command in Self.commands {
      #expect(home.talk(["help"] + command) == home.talk(command + ["--help"]), "\(command)")
    }
  }

  @Test func `Help at the prompt is that of the command line`() throws {
    let home = try Home()
    let lines = Self.commands.map { (["help"] + $0).joined(separator: " ") }
    let talk = home.talk([], typing: lines.typed + ["quit"])
    #expect(talk.exitCode == 0 && talk.isUsedUp)
    for (line, command) in zip(lines, Self.commands) {
      let help = home.talk(["help"] + command).output
      #expect(talk.output.contains("viva> \(line)\n\(help)viva> "), "\(line)")
    }
  }

  @Test(arguments: [["--version"], ["study", "--version"]])
  func `The version comes first, then what else this program is`(words: [String]) throws {
    let outcome = try Home().talk(words)
    #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty)
    let form =
      #/
      viva\ 0\.2\.0\n
      Build:\ (debug|release),\ Swift\ 6\.\d+(,\ commit\ [0-9a-f]+)?\n
      Platform:\ Linux\ \S+,\ \S+\n
      Libraries:\ libedit\ \d+\.\d+,\ SQLite\ 3(\.\d+)+\n
      /#
    #expect(outcome.output.wholeMatch(of: form) != nil, "\(outcome.output)")
  }

  @Test func `The version names the commit that was installed`() throws {
    let home = try Home()
    try home.write("0123abcd\nand more\u{1B}[31m", to: "commit")
    #expect(home.talk(["--version"]).output.contains(", commit 0123abcd\n"))
  }

  @Test(arguments: [
    (["help", "stduy"], "Did you mean “study”?"), (["help", "xyz"], "has no command “xyz”"),
    (["help", "bank", "lst"], "Did you mean “list”?"),
    (["help", "test", "bgin"], "Did you mean “begin”?"),
  ])
  func `14: help on a command that is none suggests one`(words: [String], hint: String) throws {
    let talk = try Home().talk(words)
    #expect(talk.exitCode == 64 && talk.output.isEmpty && talk.complaints.contains(hint))
  }

  @Test func `14: help may come before the command in any form`() throws {
    let home = try Home()
    #expect(home.talk(["--help", "study"]).output == home.talk(["study", "--help"]).output)
    #expect(
      home.talk(["-h", "bank", "list"]).output == home.talk(["help", "bank", "list"]).output)
  }

  @Test func `The help of a command shows the options that it takes without another name`() throws {
    let home = try Home()
    #expect(home.talk(["help", "test"]).output.contains("--minutes <n>"))
    #expect(home.talk(["test", "--help"]).output == home.talk(["test", "begin", "-h"]).output)
  }

  @Test func `24: no option of a command is broken where its use is shown`() throws {
    let output = try Home().talk(["help", "simulate"]).output
    let usage = output.split(separator: "\n").drop { !$0.hasPrefix("USAGE:") }
      .prefix { $0.hasPrefix("USAGE:") || $0.hasPrefix("    ") }
    #expect(usage.count > 2 && usage.allSatisfy { $0.count <= 80 })
    for line in usage {
      #expect(line.count { $0 == "[" } == line.count { $0 == "]" })
    }
  }

  @Test(arguments: [
    (["study", "--new", "-3"], "--new takes a number from 0."),
    (["study", "--ahead", "-1"], "--ahead takes a number of days from 0."),
    (
      ["test", "EX101", "--questions", "-2"],
      "--questions, --minutes and --per-criterion take a number from 1."
    ),
  ])
  func `23: a number below the least is told as such, in the one style`(
    words: [String], sentence: String
  ) throws {
    let talk = try Home().talk(words)
    #expect(talk.exitCode == 64 && talk.complaints.hasPrefix("viva: " + sentence))
  }

  @Test func `No help looks at banks or record`() throws {
    let home = try Home()
    home.environment["VIVA_BANKS"] = "/nonexistent"
    _ = home.talk(["help", "study"])
    #expect(home.folder.fileNames == ["banks", "shipped"])
  }
}
