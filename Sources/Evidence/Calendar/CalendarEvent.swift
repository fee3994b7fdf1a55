internal import Text

/// A whole day in a calendar, as it is published.
package struct CalendarEvent: Codable, Equatable, Sendable {
  /// The name that the event keeps whenever it is published again.
  package var uid: String
  /// The day, as `yyyy-mm-dd`.
  package var day: String
  /// What a calendar shows.
  package var summary: String
  /// What it shows of an event that is opened; with line ends.
  package var description: String
  /// Whether the event was taken back.
  package var isCancelled = false
  /// How many times it changed since it was published first: whoever has a lower number replaces theirs.
  package var sequence = 0

  /// Creates an event that was never published.
  package init(uid: String, day: String, summary: String, description: String) {
    (self.uid, self.day) = (uid, day)
    (self.summary, self.description) = (summary, description)
  }

  /// Whether another says the same, whenever each was published.
  fileprivate func saysTheSame(as other: CalendarEvent) -> Bool {
    var other = other
    other.sequence = sequence
    return self == other
  }
}

extension [CalendarEvent] {
  /// Returns the events as they are published after others: what says something else than it did has a higher
  /// ``CalendarEvent/sequence``, and what is gone is cancelled.
  ///
  /// - Parameters:
  ///   - published: Those that were published last.
  ///   - today: The first day that counts, as `yyyy-mm-dd`; what was published of earlier ones is left out.
  /// - Returns: These events, and those that are cancelled, by day.
  package func published(after published: [CalendarEvent], from today: String) -> [CalendarEvent] {
    let old = Dictionary(published.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let current = map { event in
      var event = event
      guard let old = old[event.uid] else { return event }
      event.sequence = old.sequence + (event.saysTheSame(as: old) ? 0 : 1)
      return event
    }
    let kept = Set(map(\.uid))
    let gone = published.filter { !kept.contains($0.uid) && $0.day >= today }.map(\.cancelled)
    return (current + gone).sorted { ($0.day, $0.uid) < ($1.day, $1.uid) }
  }
}

extension CalendarEvent {
  /// The event taken back.
  fileprivate var cancelled: CalendarEvent {
    var event = self
    event.isCancelled = true
    event.sequence += isCancelled ? 0 : 1
    return event
  }
}
