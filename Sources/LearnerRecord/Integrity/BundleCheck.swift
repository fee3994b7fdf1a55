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
  ///
  /// - Parameters:
  ///   - bundle: What to check.
  ///   - threads: How many threads hash the entries; used as 1…64. What is found is the same for any
  ///     number.
  package init(_ bundle: RecordBundle, threads: Int = 1) {
    let checkpoint = Checkpoint(text: bundle.checkpoint.text)
    var faults: [BundleFault] = []
    if let checkpoint {
      faults += Self.leafFaults(bundle.parts, checkpoint, threads: threads)
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
    _ parts: [RecordBundle.Part], _ checkpoint: Checkpoint, threads: Int
  ) -> [BundleFault] {
    let fold: TreeFold
    do throws(BundleFault) { fold = try TreeFold(parts, threads: threads) } catch { return [error] }
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
    // As bytes: texts that only look alike are equal as characters.
    guard !list.utf8.elementsEqual(bundle.list.text.utf8) else { return [] }
    let found = list.split(separator: "\n").dropFirst(2)
    let changed = zip(bundle.documents, zip(found, expected))
      .first { !$1.0.utf8.elementsEqual($1.1.utf8) }?.0.name
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
    guard note.signatures.map({ Array($0.name.utf8) }) == keys.map({ Array($0.name.utf8) }),
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
    for part in parts where fold.count < size { fold.add(part) }
    return fold.count == size ? fold.root : nil
  }
}

/// Returns the SHA-256 of some bytes in hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
  SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    .joined()
}
