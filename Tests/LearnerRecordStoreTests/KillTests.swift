import LearnerRecord
import LearnerRecordStore
import Scheduling
import TestSupport
import Testing

struct KillTests {
  @Test(.timeLimit(.minutes(2)))
  func `A program killed at any moment loses nothing that it said was kept`() throws {
    var generator = SplitMix64(seed: 50)
    let folder = try TemporaryDirectory()
    for round in 0..<30 {
      // Every fifth record is new, so that it is also killed while it makes one.
      let path = folder.file("record-\(round / 5).sqlite")
      let before = (try? LearnerRecordStore(path: path, access: .reading).head().count) ?? 0
      let writer = try RecordWriter("append", path, "100000", "\(round)")
      writer.wait(forBytes: generator.integer(in: 0...3) == 0 ? 0 : generator.integer(in: 0...150))
      for _ in 0..<generator.integer(in: 0...300_000) {}
      writer.kill()
      let said = try writer.finish().lines.compactMap { Int($0) }
      #expect(said == Array(before + 1..<before + 1 + said.count))

      let store = try LearnerRecordStore(path: path, access: .adding)
      let entries = try store.entries()
      #expect((0...1).contains(entries.count - before - said.count), "round \(round)")
      #expect(
        entries.dropFirst(before).map(\.fact)
          == (0..<entries.count - before).map { fact("\(round)", $0) })
      #expect(Row.areSound(try Row.all(path)))
      #expect(try store.append([fact("after", 0)], at: noon).map(\.number) == [entries.count + 1])
    }
  }
}
