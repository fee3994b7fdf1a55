package import FoundationEssentials
package import LearnerRecord
package import Proofs

/// The entries that the documents of a sealed file rest on.
///
/// A file may have a hundred thousand answers, and to print them all takes minutes; so where there
/// are more than 1,000, the documents tell of the latest 100, and forms of all.
package struct DocumentBasis {
  /// The entries, decoded, in order.
  package let entries: [Entry]
  /// Whether answers were left out.
  package let isLatestOnly: Bool

  private static let most = 1_000
  private static let latest = 100

  /// Chooses and decodes entries.
  ///
  /// - Parameter payloads: The entries that a file shows, with their numbers, in order.
  /// - Throws: `BundleFault` for an entry that can't be decoded.
  package init(payloads: [(number: Int, payload: Data)]) throws(BundleFault) {
    let kinds = payloads.map { Entry.kind(ofPayload: $0.payload.bytes) }
    let answers = kinds.indices.filter { kinds[$0] == "answered" }
    isLatestOnly = answers.count > Self.most
    guard isLatestOnly else {
      entries = try payloads.map { item throws(BundleFault) in
        try Self.entry(item.number, item.payload)
      }
      return
    }
    let start = answers[answers.count - Self.latest]
    var kept: [Entry] = []
    for place in start..<payloads.count {
      kept.append(try Self.entry(payloads[place].number, payloads[place].payload))
    }
    var earlier: [Entry] = []
    for place in 0..<start where Self.isKept(kinds[place]) {
      earlier.append(try Self.entry(payloads[place].number, payloads[place].payload))
    }
    let named = Self.wordings(in: earlier + kept)
    for place in 0..<start where kinds[place] == "worded" {
      let (number, payload) = payloads[place]
      let mark = Entry.fingerprint(ofPayload: payload.bytes)
      if let named, let mark, !named.contains(mark) { continue }
      earlier.append(try Self.entry(number, payload))
    }
    entries = earlier.sorted { $0.number < $1.number } + kept
  }

  /// Whether an entry before the latest answers belongs to the documents, wordings apart.
  private static func isKept(_ kind: String?) -> Bool {
    switch kind {
    case "opened", "named", "filed", "questioningBegun", "noted", "asked", "questioningClosed",
      "questioningExtended", "questioningStopped", "questioningResumed", "questioningAmended",
      "verified", "secondMarked", "forgotten",
      "testBegun", "testAnswered", "testFlagged", "testClosed":
      true
    default: false
    }
  }

  /// The fingerprints of the wordings that documents need; `nil` for all: a questioning names its
  /// questions by their ids.
  private static func wordings(in entries: [Entry]) -> Set<String>? {
    var named: Set<String> = []
    for entry in entries {
      switch entry.fact {
      case .questioningBegun: return nil
      case .answered(let fact): named.insert(fact.wording)
      case .locked(let fact): named.insert(fact.wording)
      case .flagged(let fact): named.insert(fact.wording)
      case .testBegun(let fact): named.formUnion(fact.wordings)
      default: break
      }
    }
    return named
  }

  private static func entry(
    _ number: Int, _ payload: Data
  ) throws(BundleFault) -> Entry {
    guard let entry = try? Entry(number: number, payload: payload) else {
      throw BundleFault("entry \(number) is of a kind that this version of viva does not know")
    }
    return entry
  }
}
