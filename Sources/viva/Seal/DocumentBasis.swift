internal import Curriculum
internal import FoundationEssentials
internal import LearnerRecord

/// The entries that the documents of a sealed file rest on.
///
/// A file may have a hundred thousand answers, and to print them all takes minutes; so where there
/// are more than 1,000, the documents tell of the latest 100, and forms of all.
struct DocumentBasis {
  /// The entries, decoded, in order.
  let entries: [Entry]
  /// Whether answers were left out.
  let isLatestOnly: Bool

  private static let most = 1_000
  private static let latest = 100

  /// Chooses and decodes entries.
  ///
  /// - Parameter payloads: The entries that a file shows, with their numbers, in order.
  /// - Throws: `BundleFault` for an entry that can't be decoded.
  init(payloads: [(number: Int, payload: Data)]) throws(BundleFault) {
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
    let wordings = Set(
      kept.compactMap { entry in
        if case .answered(let fact) = entry.fact { fact.wording } else { nil }
      })
    var earlier: [Entry] = []
    for place in 0..<start {
      let (number, payload) = payloads[place]
      guard Self.isKept(kinds[place], payload, wordings) else { continue }
      earlier.append(try Self.entry(number, payload))
    }
    entries = earlier + kept
  }

  /// Whether an entry before the latest answers belongs to the documents.
  private static func isKept(
    _ kind: String?, _ payload: Data, _ wordings: Set<String>
  ) -> Bool {
    switch kind {
    case "opened", "named", "filed", "questioningBegun", "noted", "asked", "questioningClosed",
      "questioningStopped", "questioningResumed", "questioningAmended", "forgotten",
      "testBegun", "testAnswered", "testFlagged", "testClosed":
      true
    case "worded": Entry.fingerprint(ofPayload: payload.bytes).map(wordings.contains) ?? true
    default: false
    }
  }

  private static func entry(
    _ number: Int, _ payload: Data
  ) throws(BundleFault) -> Entry {
    guard let entry = try? Entry(number: number, payload: payload) else {
      throw BundleFault(localized("entry \(number) is none that this version of viva knows"))
    }
    return entry
  }
}
