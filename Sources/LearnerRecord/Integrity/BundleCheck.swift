internal import Crypto
internal import Curriculum

/// What a bundle proves, found out from the bundle alone.
package struct BundleCheck: Equatable, Sendable {
  /// Everything that is wrong; nothing where the bundle holds what it says.
  package let faults: [BundleFault]
  /// What was signed; `nil` where that can't be read.
  package let checkpoint: Checkpoint?
  /// The names of those whose signatures hold, in the order of the keys.
  package let signers: [String]
  /// How many entries are shown.
  package let shown: Int

  /// Checks the leaves against the checkpoint, the documents against their list, and the
  /// signatures of both.
  package init(_ bundle: RecordBundle) {
    let checkpoint = Checkpoint(text: bundle.checkpoint.text)
    var faults: [BundleFault] = []
    if let checkpoint {
      faults += Self.leafFaults(bundle.parts, checkpoint)
      faults += Self.documentFaults(bundle, checkpoint.origin)
    } else {
      faults.append(BundleFault("the first note is no checkpoint"))
    }
    faults += Self.signatureFaults(bundle)
    self.faults = faults
    self.checkpoint = checkpoint
    signers = bundle.keys.filter { bundle.checkpoint.verdict(of: $0) == .signed }.map(\.name)
    shown = bundle.parts.count { if case .entry = $0 { true } else { false } }
  }

  /// Whether everything holds.
  package var holds: Bool { faults.isEmpty }

  private static func leafFaults(
    _ parts: [RecordBundle.Part], _ checkpoint: Checkpoint
  ) -> [BundleFault] {
    var fold = TreeFold()
    for part in parts {
      switch part {
      case .entry(let salt, let payload):
        fold.add(TreeHash.leaf(salt: salt, payload: payload), height: 0)
      case .hidden(let height, let hash):
        guard fold.count.isMultiple(of: 1 << height) else {
          return [
            BundleFault("hidden entries after entry \(fold.count) do not fit where they stand")
          ]
        }
        fold.add(hash, height: height)
      }
    }
    guard fold.count == checkpoint.size else {
      return [
        BundleFault(
          "there are \(fold.count) entries; the checkpoint was taken over \(checkpoint.size)")
      ]
    }
    guard fold.root == checkpoint.root else {
      return [
        BundleFault(
          "the entries are not those that the checkpoint was taken over: one was changed, moved, "
            + "left out or put in")
      ]
    }
    return []
  }

  private static func documentFaults(_ bundle: RecordBundle, _ origin: String) -> [BundleFault] {
    let expected = bundle.list.text.split(separator: "\n").dropFirst(2)
    let list = RecordBundle.documentList(of: bundle.documents, for: origin)
    guard list != bundle.list.text else { return [] }
    let found = list.split(separator: "\n").dropFirst(2)
    let changed = zip(bundle.documents, zip(found, expected)).first { $1.0 != $1.1 }?.0.name
    return [
      BundleFault(
        changed.map { "the document \($0.visible()) is not the one that was signed" }
          ?? "the documents are not those that were signed")
    ]
  }

  private static func signatureFaults(_ bundle: RecordBundle) -> [BundleFault] {
    guard !bundle.keys.isEmpty else { return [BundleFault("nobody signed the bundle")] }
    return [(bundle.checkpoint, "checkpoint"), (bundle.list, "list of documents")].flatMap {
      faults(of: $0.0, under: $0.1, keys: bundle.keys)
    }
  }

  private static func faults(
    of note: SignedNote, under what: String, keys: [VerifierKey]
  ) -> [BundleFault] {
    // The order is fixed too, so that a bundle has one spelling only.
    guard note.signatures.map(\.name) == keys.map(\.name),
      note.signatures.map(\.keyID) == keys.map(\.id)
    else { return [BundleFault("the signatures under the \(what) are not those of the keys")] }
    return keys.filter { note.verdict(of: $0) != .signed }.map {
      BundleFault("the signature of \($0.name.visible()) under the \(what) does not hold")
    }
  }
}

extension RecordBundle {
  /// Returns the root that the record had when it was smaller.
  ///
  /// - Parameter size: A number of entries.
  /// - Returns: The root over the first so many; `nil` where hidden entries lie across that place.
  package func root(size: Int) -> TreeHash? {
    var fold = TreeFold()
    for part in parts where fold.count < size {
      switch part {
      case .entry(let salt, let payload):
        fold.add(TreeHash.leaf(salt: salt, payload: payload), height: 0)
      case .hidden(let height, let hash): fold.add(hash, height: height)
      }
    }
    return fold.count == size ? fold.root : nil
  }
}

/// The root over leaves and complete subtrees that come from the left to the right.
private struct TreeFold {
  private(set) var count = 0
  private var peaks: [(height: Int, hash: TreeHash)] = []

  mutating func add(_ hash: TreeHash, height: Int) {
    count += 1 << height
    peaks.append((height, hash))
    while peaks.count > 1, peaks[peaks.count - 2].height == peaks[peaks.count - 1].height {
      let (right, left) = (peaks.removeLast(), peaks.removeLast())
      peaks.append((left.height + 1, .node(left.hash, right.hash)))
    }
  }

  var root: TreeHash {
    guard var hash = peaks.last?.hash else { return .empty }
    for peak in peaks.dropLast().reversed() { hash = .node(peak.hash, hash) }
    return hash
  }
}

/// Returns the SHA-256 of some bytes in hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
  SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    .joined()
}
