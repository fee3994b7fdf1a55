import Foundation
import LearnerRecord
import LearnerRecordStore
import Proofs
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

  @Test(.timeLimit(.minutes(2)))
  func `A program killed while it erases has erased and told of it, or neither`() throws {
    var generator = SplitMix64(seed: 51)
    let count = 12
    for round in 0..<15 {
      let folder = try TemporaryDirectory()
      let path = folder.file("record.sqlite")
      try fill(path, count: count)
      let writer = try RecordWriter(["forget", path] + (2...count).map { "\($0)" })
      writer.wait(forBytes: generator.integer(in: 0...3 * (count - 1)))
      for _ in 0..<generator.integer(in: 0...300_000) {}
      writer.kill()
      let said = try writer.finish().lines.count

      let told = try erasedNumbers(path)
      #expect(
        (said...said + 1).contains(told.count) && told == Array((2...count).prefix(told.count)))
      // The program above has closed the record, and with it the log that the killed one left.
      for name in folder.fileNames {
        let file = try #require(bytes(folder.file(name)))
        for number in 1...count {
          let isThere = file.firstRange(of: Data("secret-\(number)-".utf8)) != nil
          #expect(isThere == !told.contains(number), "round \(round): \(number) in \(name)")
        }
      }
    }
  }

  private func fill(_ path: String, count: Int) throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append((1...count).map { fact("secret-\($0)-", $0) }, at: noon)
  }

  /// Returns the numbers that tombstones tell of, which are those of the leaves without content.
  private func erasedNumbers(_ path: String) throws -> [Int] {
    let store = try LearnerRecordStore(path: path, access: .adding)
    let told = try store.entries().flatMap { entry in
      if case .forgotten(let fact) = entry.fact { fact.entries } else { [Int]() }
    }
    let missing = try store.leaves().enumerated().filter { $1.entry == nil }.map { $0.offset + 1 }
    #expect(told == missing)
    #expect(try store.append([fact("after", 0)], at: noon).count == 1)
    return told
  }
}
