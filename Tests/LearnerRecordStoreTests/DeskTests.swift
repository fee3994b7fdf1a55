import LearnerRecord
import TestSupport
import Testing

@testable import LearnerRecordStore

struct DeskTests {
  private let store: LearnerRecordStore
  private let other: LearnerRecordStore

  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    store = try LearnerRecordStore(path: folder.file("record.sqlite"), access: .adding)
    other = try LearnerRecordStore(path: folder.file("record.sqlite"), access: .adding)
    _ = try store.append([fact("begun", 0)], at: noon)
  }

  private func desk(after last: Int = 1) -> Desk { Desk(store, Clock(start: noon), after: last) }

  @Test func `Every entry is taken in once, whoever wrote it, in the record's order`() throws {
    let desk = desk()
    var known: [Entry] = []
    for turn in 1...4 {
      for other in 0..<(turn % 3) { _ = try self.other.append([fact("other", other)], at: noon) }
      let news = try desk.record([fact("a", turn), fact("b", turn)])
      #expect(news.others.count == turn % 3)
      #expect(news.ours.map(\.fact) == [fact("a", turn), fact("b", turn)])
      known += news.entries
    }
    #expect(known == (try store.entries(after: 1)))
    #expect(desk.lastEntry == known.count + 1)
    #expect(try desk.news().isEmpty)
  }

  @Test func `What others added is news once, without a fact of ours`() throws {
    let desk = desk(after: 0)
    #expect(try desk.news().map(\.number) == [1])
    let added = try other.append([fact("other", 1), fact("other", 2)], at: noon)
    #expect(try desk.news() == added)
    #expect(try desk.news().isEmpty)
    #expect(try desk.record([]).entries.isEmpty)
  }

  @Test func `Facts happen when they are said to, else when the clock says`() throws {
    let desk = desk()
    let earlier = Moment(milliseconds: noon.milliseconds - 5_000, offsetMinutes: -90)
    #expect(try desk.record([fact("a", 1)], at: earlier).ours[0].at == earlier)
    #expect(try desk.record([fact("a", 2)]).ours[0].at == noon)
    #expect(try desk.record([fact("a", 3)]).ours[0].at.milliseconds == noon.milliseconds + 1_000)
  }

  @Test func `Facts wait for what others added, and are refused where that is in their way`() throws
  {
    let desk = desk()
    let harmless = try other.append([fact("other", 1)], at: noon)
    let news = try desk.record([fact("a", 1)]) { $0.fact == fact("in the way", 1) }
    #expect(news?.others == harmless)
    #expect(news?.ours.map(\.number) == [3])
    _ = try other.append([fact("other", 2), fact("in the way", 1)], at: noon)
    #expect(try desk.record([fact("a", 2)]) { $0.fact == fact("in the way", 1) } == nil)
    #expect(try store.head().count == 5, "nothing was added")
  }

  @Test func `What the disk refuses is not taken in`() throws {
    let desk = desk()
    let wrong = Moment(milliseconds: .max, offsetMinutes: 0)
    #expect(throws: StoreError.self) { try desk.record([fact("a", 1)], at: wrong) }
    #expect(desk.lastEntry == 1)
    #expect(try desk.record([fact("a", 1)]).ours.map(\.number) == [2])
  }
}
