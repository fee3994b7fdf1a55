import TestSupport
import Testing

@testable import viva

struct ConfigCommandTests {
  @Test func `Alone it lists the settings, and a name that it does not know is refused`() throws {
    let home = try Home()
    let listed = home.talk(["config"])
    #expect(listed.exitCode == 0 && listed.output.contains("session-length"))
    #expect(listed.output == home.talk(["config", "list"]).output)
    #expect(home.talk(["config", "lisst"]).exitCode == 64)
  }
}
