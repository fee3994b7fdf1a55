import TestSupport
import Testing

@testable import Evidence

struct CalendarEventTests {
  private func event(_ day: Int, _ words: String = "x") -> CalendarEvent {
    let day = "2026-12-" + (day < 10 ? "0" : "") + "\(day)"
    return CalendarEvent(uid: "uid-\(day)", day: day, summary: words, description: "")
  }

  @Test func `What did not change keeps its number, what did has the next one`() {
    let first = [event(1), event(2)].published(after: [], from: "2026-12-01")
    #expect(first.map(\.sequence) == [0, 0])
    let same = [event(1), event(2)].published(after: first, from: "2026-12-01")
    #expect(same == first)
    let changed = [event(1), event(2, "y")].published(after: same, from: "2026-12-01")
    #expect(changed.map(\.sequence) == [0, 1])
    let back = [event(1), event(2)].published(after: changed, from: "2026-12-01")
    #expect(back.map(\.sequence) == [0, 2])
  }

  @Test func `What is gone is cancelled once, and counts on where it comes back`() {
    let first = [event(1), event(2), event(3)].published(after: [], from: "2026-12-01")
    let gone = [event(3)].published(after: first, from: "2026-12-02")
    #expect(gone.map(\.day) == ["2026-12-02", "2026-12-03"], "what is past is left alone")
    #expect(gone.map(\.isCancelled) == [true, false] && gone.map(\.sequence) == [1, 0])
    #expect([event(3)].published(after: gone, from: "2026-12-02") == gone)
    let again = [event(2), event(3)].published(after: gone, from: "2026-12-02")
    #expect(again.map(\.isCancelled) == [false, false] && again.map(\.sequence) == [2, 0])
  }

  /// Over a hundred plans one after the other, whoever takes each in has the latest at the end.
  @Test func `A number rises exactly where something changes`() {
    var chance = SeededChance(state: 22)
    var published: [CalendarEvent] = []
    var calendar: [String: CalendarEvent] = [:]
    for round in 0..<100 {
      let today = min(round / 5, 20) + 1
      let plan = (today...28).filter { _ in Bool.random(using: &chance) }.map {
        event($0, "\(Int.random(in: 0..<2, using: &chance))")
      }
      let next = plan.published(
        after: published, from: event(today).day)
      for event in next {
        let old = calendar[event.uid]
        let isOther =
          old.map {
            ($0.summary, $0.isCancelled) != (event.summary, event.isCancelled)
          } ?? false
        #expect(event.sequence == (old?.sequence ?? 0) + (isOther ? 1 : 0))
        if event.sequence >= old?.sequence ?? 0 { calendar[event.uid] = event }
      }
      published = next
      let shown = calendar.values.filter { !$0.isCancelled && $0.day >= event(today).day }
      #expect(shown.map(\.day).sorted() == plan.map(\.day))
      #expect(
        Dictionary(uniqueKeysWithValues: shown.map { ($0.day, $0.summary) })
          == Dictionary(uniqueKeysWithValues: plan.map { ($0.day, $0.summary) }))
    }
  }
}
