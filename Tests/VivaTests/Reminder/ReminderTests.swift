import Foundation
import TestSupport
import Testing

@testable import viva

/// Reminders: when, what is run, and where it is written.
struct ReminderTests {
  @Test(
    arguments: [
      ("18:30", nil, "*-*-* 18:30:00", "30 18 * * *", "every day at 18:30"),
      ("7.05", "mon,WED", "Mon,Wed *-*-* 07:05:00", "5 7 * * 1,3", "on Mon, Wed at 07:05"),
      (
        "0:00", "sat-mon", "Mon,Sat,Sun *-*-* 00:00:00", "0 0 * * 1,6,0",
        "on Mon, Sat, Sun at 00:00"
      ),
      ("23:59", "Sunday", "Sun *-*-* 23:59:00", "59 23 * * 0", "on Sun at 23:59"),
    ] as [(String, String?, String, String, String)])
  func `A time is written as systemd and cron have it`(
    time: String, days: String?, event: String, fields: String, words: String
  ) throws {
    let time = try ReminderTime(time: time, days: days)
    #expect(time.calendarEvent == event && time.cronFields == fields && time.words == words)
  }

  @Test(
    arguments: [
      ("24:00", nil), ("18:60", nil), ("18", nil), ("18:3", nil), ("six", nil), ("", nil),
      ("1８:30", nil), ("18:30", "someday"), ("18:30", ""), ("18:30", "mo"), ("18:30", "mon-"),
      ("18:30", "mon-tue-wed"),
    ] as [(String, String?)])
  func `What is no time or no day is refused`(time: String, days: String?) {
    #expect(throws: Problem.self) { try ReminderTime(time: time, days: days) }
  }

  @Test(arguments: [
    "plain", "two words", "it's", "$HOME", "a`b`", "50%", "\\n", "\"q\"", "ü", "-x", "",
  ])
  func `A path reaches the program as it is, whatever is in it`(text: String) throws {
    let home = try TemporaryDirectory()
    let script = ReminderScript(program: "/bin/echo", variables: [("VIVA_RECORD", text)])
    let shell = script.shellText.replacing("/bin/echo", with: "/usr/bin/printenv")
      .replacing("today --line", with: "VIVA_RECORD").replacing(
        "notify-send", with: "no-such-program")
    let outcome = try ChildProcess.run(
      ["/bin/sh", "-c", shell], environment: ["PATH": "/usr/bin:/bin", "HOME": home.path], input: ""
    )
    #expect(outcome.output == text + "\n" || text.isEmpty && outcome.output == "\n")
    #expect(!script.cronCommand.replacing("\\%", with: "").contains("%"))
  }

  @Test func `systemd is given the same words with its own signs doubled`() {
    let script = ReminderScript(program: "/opt/a\"b/50%/viva", variables: [])
    #expect(script.unitCommand.hasPrefix("/bin/sh -c \"line=$$('/opt/a\\\"b/50%%/viva' today"))
  }

  @Test func `A timer is written, and taken away again`() throws {
    let home = try Home()
    let folder = home.folder
    try home.write("", to: "run/systemd/private")
    try home.write("#!/bin/sh\n", to: "bin/systemctl")
    #expect(chmod(folder.file("bin/systemctl"), 0o755) == 0)
    home.environment["XDG_RUNTIME_DIR"] = folder.file("run")
    home.environment["PATH"] = folder.file("bin")
    home.environment["XDG_CONFIG_HOME"] = folder.file("config")
    let timer = "config/systemd/user/viva-remind.timer"
    func say(_ line: String) -> Home.Talk { home.talk(line.split(separator: " ").map(String.init)) }
    let written = say("remind --at 18:30 --days mon-wed")
    #expect(written.exitCode == 0 && written.output.contains("not started yet"))
    #expect(
      String(decoding: home.read(timer), as: UTF8.self).contains("Mon,Tue,Wed *-*-* 18:30:00"))
    #expect(say("remind --at 19:00").exitCode == 0)
    #expect(String(decoding: home.read(timer), as: UTF8.self).contains("=*-*-* 19:00:00"))
    #expect(say("remind --at 19:00 --cron").output.contains("\n0 19 * * * export DBUS"))
    #expect(
      say("remind --remove").output.contains("The timer is removed.") && home.read(timer).isEmpty)
    #expect(say("remind --remove").output.contains("has set no timer here"))
    try home.write("[Timer]\n", to: timer)
    for line in ["remind --at 19:00", "remind --remove"] {
      #expect(say(line).complaints.contains("is left alone") && !home.read(timer).isEmpty)
    }
  }

  @Test func `Without systemd the line for cron is shown, and nothing is written`() throws {
    let home = try Home()
    let talk = home.talk(["remind", "--at", "18:30"])
    #expect(
      talk.output.contains("systemd doesn't run here for your account")
        && talk.output.contains("\n30 18 * * * "))
    #expect(talk.output.contains("XDG_DATA_HOME='HOME/data' "))
    #expect(home.folder.fileNames == ["banks", "shipped"])
    for line in [
      ["remind"], ["remind", "--remove", "--at", "18:30"], ["remind", "--remove", "--cron"],
    ] {
      #expect(home.talk(line).exitCode == 64)
    }
  }
}
