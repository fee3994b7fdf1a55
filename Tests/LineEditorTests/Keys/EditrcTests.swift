internal import TestSupport
internal import Testing

/// Traps 21 and 22: the user's own key bindings.
struct EditrcTests {
  @Test func `An .editrc is not read unless the caller says so`() throws {
    let home = try TemporaryDirectory()
    try write(Array("bind a ed-move-to-beg\n".utf8), to: home.file(".editrc"))
    let terminal = try Probe.start(environment: ["HOME": home.path])
    try terminal.type("ba\r")
    try terminal.expect("line 2 <ba>")
  }

  @Test func `Trap 21: in vi mode ESC still enters command mode`() throws {
    let home = try TemporaryDirectory()
    try write(Array("bind -v\nbind x no-such-function\n".utf8), to: home.file(".editrc"))
    let terminal = try Probe.start(["--editrc"], environment: ["HOME": home.path])
    try terminal.type("bc")
    try terminal.expect("bc")
    try terminal.type("\u{1B}0ia\r")
    try terminal.expect("line 3 <abc>")
  }

  @Test func `Trap 22: an .editrc that turns editing off gives plain lines`() throws {
    let home = try TemporaryDirectory()
    try write(Array("edit off\n".utf8), to: home.file(".editrc"))
    let terminal = try Probe.start(["--editrc"], environment: ["HOME": home.path])
    #expect(terminal.output.contains(" plain 80 columns"))
    try terminal.type("abc\n")
    try terminal.expect("line 3 <abc>")
  }
}
