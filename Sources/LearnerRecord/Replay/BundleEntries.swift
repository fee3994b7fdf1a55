internal import Text
internal import FoundationEssentials
package import Proofs
internal import Scheduling
internal import Synchronization

/// What the entries that a bundle shows say of themselves, beside the proof that they stood in the record.
///
/// They are scanned and not decoded, which takes a tenth of the time.
package struct BundleEntries: Equatable, Sendable {
  /// Why the entries can't be those of the record; nothing where they can.
  package private(set) var faults: [BundleFault]
  /// The entries that are dated before the one that is shown before them, each with that one.
  package private(set) var backdated: [(number: Int, earlier: Int)]

  /// Looks at every entry that is shown.
  ///
  /// - Parameters:
  ///   - bundle: The bundle.
  ///   - threads: How many threads scan; used as 1…64. What is found is the same for any number.
  package init(_ bundle: RecordBundle, threads: Int = 1) {
    let entries = bundle.entries
    let moments = Self.moments(of: entries.map(\.payload), threads: threads)
    faults = zip(entries, moments).lazy.filter { $0.1 == nil }.prefix(10).map {
      BundleFault("entry \($0.0.number) is of a kind that this version of viva does not know")
    }
    backdated = []
    for place in entries.indices.dropFirst() {
      guard let before = moments[place - 1], let moment = moments[place], moment < before else {
        continue
      }
      backdated.append((entries[place].number, entries[place - 1].number))
    }
    if faults.isEmpty, let fault = Self.nameFault(bundle, entries.first) { faults = [fault] }
  }

  /// Whether the same faults and the same entries out of their order were found.
  package static func == (left: BundleEntries, right: BundleEntries) -> Bool {
    left.faults == right.faults && left.backdated.elementsEqual(right.backdated, by: ==)
  }

  /// Returns when each entry happened, in milliseconds since 1970; `nil` where it is no entry.
  private static func moments(of payloads: [Data], threads: Int) -> [Int64?] {
    let run = 1024
    return [Int64?](unsafeUninitializedCapacity: payloads.count) { buffer, count in
      nonisolated(unsafe) let moments = buffer
      let taken = Atomic(0)
      concurrently(threads: min(threads, payloads.count / run + 1)) { _, _ in
        var dates = DateCache()
        while case let start = taken.add(run, ordering: .relaxed).oldValue, start < payloads.count {
          for place in start..<min(start + run, payloads.count) {
            moments.initializeElement(at: place, to: moment(of: payloads[place], &dates))
          }
        }
      }
      count = payloads.count
    }
  }

  private static func moment(of payload: Data, _ dates: inout DateCache) -> Int64? {
    guard isPlainText(payload.span) else { return nil }
    return payload.withUnsafeBytes { bytes in
      (try? ReplayFact(scanning: bytes, dates: &dates))?.at.milliseconds
    }
  }

  /// Whether bytes are UTF-8 without control characters, as canonical JSON is.
  private static func isPlainText(_ bytes: Span<UInt8>) -> Bool {
    var controls: UInt8 = 0
    for index in bytes.indices { controls |= bytes[index] < 0x20 ? 1 : 0 }
    return controls == 0 && (try? UTF8Span(validating: bytes)) != nil
  }

  /// Says what is wrong with the name of the record, which has to be that of entry 1.
  private static func nameFault(
    _ bundle: RecordBundle, _ first: (number: Int, payload: Data)?
  ) -> BundleFault? {
    guard !bundle.parts.isEmpty, let checkpoint = Checkpoint(text: bundle.checkpoint.text) else {
      return nil
    }
    guard let first, first.number == 1, let entry = try? Entry(number: 1, payload: first.payload),
      case .opened(let opened) = entry.fact
    else { return BundleFault("entry 1, which names the record, is not shown") }
    guard opened.name.utf8.elementsEqual(checkpoint.origin.utf8) else {
      return BundleFault(
        "the record is not called \(checkpoint.origin.visible()): entry 1 calls it \(opened.name.visible())"
      )
    }
    return nil
  }
}
