import ScriptedTerminal
import Testing

/// With a set clock and a seed, everything that is said can be said again.
struct RepeatableTests {
  @Test func `The same seed and time give the same session and transcript`() throws {
    let texts = try (1...2).map { _ in
      let home = try Home()
      let session = home.study(Sessions.first)
      let transcripts = ["md", "json", "html"].map {
        home.talk(["export", "transcript", "--format", $0, "--output", "-"] + home.withBank)
      }
      return [session] + transcripts
    }
    #expect(texts[0] == texts[1])
  }

  @Test func `Another seed asks in another order`() throws {
    let orders = try (1...6).map { seed in
      let home = try Home()
      return home.talk(
        ["study", "example", "--seed", "\(seed)"] + home.withBank,
        typing: Array(repeating: "/skip", count: 9)
      ).output
    }
    #expect(Set(orders).count > 1)
  }
}
