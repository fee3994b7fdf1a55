import Assessment
import Curriculum
import Foundation
import LearnerRecord
import TestSupport
import Testing

@testable import viva

/// What records come to, kept in a file.
struct StandingsFileTests {
  private let folder: TemporaryDirectory
  private let record: String
  private let file: StandingsFile

  init() throws {
    folder = try TemporaryDirectory()
    record = folder.file("a.sqlite")
    try Data("one".utf8).write(to: URL(filePath: record))
    file = StandingsFile(path: folder.file("standing.bytes"))
  }

  /// A standing in which every kind of thing is there.
  private static func standing() throws -> RecordStanding {
    var record = RecordMaker()
    record.add(.named(.init(name: "Anahera")))
    record.add(.listed(.init(learnerID: "17", group: "A", plannedEnd: "2027-06-30")))
    var standing = RecordStanding(record.entries + (try Fixture.assessmentRecord()))
    for place in standing.units.indices {
      standing.units[place].reassessment = .init(entry: 4, day: "2026-12-01")
      standing.units[place].actions = [.init(entry: 7, day: "2026-12-02")]
      standing.units[place].plannedDiscussion = .init(entry: 5, day: "")
      standing.units[place].open = [.init(entry: 1, day: "2026-11-01", next: nil, count: 3)]
      standing.units[place].occasions.append(
        .init(entry: 9, day: "2026-11-02", lines: [CriterionID(rawValue: "X.PE1")], isProduct: true)
      )
    }
    return standing
  }

  @Test func `What is kept is read back, for the record as it was then`() throws {
    let standing = try Self.standing()
    let origin = try #require(StandingsFile.Origin(of: record))
    #expect(file.read().isEmpty, "nothing is kept yet")
    let kept = StandingsFile.Kept(origin: origin, standing: standing)
    let other = StandingsFile.Kept(origin: origin, standing: RecordStanding([]))
    file.write(["a": kept, "b": other])
    #expect(file.read() == ["a": kept, "b": other])
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    try Data("three".utf8).write(to: URL(filePath: record))
    let changed = try #require(StandingsFile.Origin(of: record))
    #expect(changed != origin && file.read()["a"]?.origin == origin)
    file.write([:])
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `A log with something in it is part of the record, an empty one is not`() throws {
    let origin = StandingsFile.Origin(of: record)
    let log = URL(filePath: record + "-wal")
    try Data().write(to: log)
    #expect(StandingsFile.Origin(of: record) == origin && origin?.hasNoLog == true)
    try Data("x".utf8).write(to: log)
    let logged = StandingsFile.Origin(of: record)
    #expect(logged != origin && logged?.hasNoLog == false)
    #expect(StandingsFile.Origin(of: folder.file("none.sqlite")) == nil)
  }

  @Test func `A file that is cut, changed or foreign is as none`() throws {
    let origin = try #require(StandingsFile.Origin(of: record))
    file.write(["a": .init(origin: origin, standing: try Self.standing())])
    let whole = try Data(contentsOf: URL(filePath: file.path))
    var state: UInt64 = 7
    for round in 0..<300 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var broken = whole
      let place = Int(state >> 33) % whole.count
      if round.isMultiple(of: 2) { broken[place] ^= 0x20 } else { broken = whole.prefix(place) }
      try broken.write(to: URL(filePath: file.path))
      #expect(file.read().isEmpty, "round \(round)")
    }
    try Data("VIVASTD0".utf8).write(to: URL(filePath: file.path))
    #expect(file.read().isEmpty)
  }
}
