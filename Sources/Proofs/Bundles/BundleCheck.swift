internal import Text

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

  /// Checks the leaves against the checkpoint, what is shown and the documents against what was signed
  /// of them, and the signatures of both.
  ///
  /// - Parameters:
  ///   - bundle: What to check.
  ///   - spread: Runs what can be done at once. What is found is the same however it does.
  package init(_ bundle: RecordBundle, spread: Spread = { _, work in work() }) {
    let checkpoint = Checkpoint(text: bundle.checkpoint.text)
    var faults: [BundleFault] = []
    if let checkpoint {
      faults += Self.leafFaults(bundle.parts, checkpoint, spread: spread)
      faults += Self.statementFaults(bundle, checkpoint)
    } else {
      faults.append(BundleFault("the first note is no checkpoint"))
    }
    faults += Self.signatureFaults(bundle)
    self.faults = faults
    self.checkpoint = checkpoint
    signers = bundle.keys.filter { bundle.checkpoint.verdict(of: $0) == .signed }.map(\.name)
    shown = bundle.parts.count(where: \.isShown)
  }

  /// Whether everything holds.
  package var holds: Bool { faults.isEmpty }

  private static func leafFaults(
    _ parts: [RecordBundle.Part], _ checkpoint: Checkpoint, spread: Spread
  ) -> [BundleFault] {
    let fold: TreeFold
    do throws(BundleFault) { fold = try TreeFold(parts, spread: spread) } catch { return [error] }
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

  /// Compares the second note with what it should say.
  private static func statementFaults(
    _ bundle: RecordBundle, _ checkpoint: Checkpoint
  ) -> [BundleFault] {
    guard checkpoint.needsStatement == (bundle.format == .statement) else {
      return [BundleFault("the checkpoint was signed for a file of another format")]
    }
    let found =
      switch bundle.format {
      case .listOnly: RecordBundle.documentList(of: bundle.documents, for: checkpoint.origin)
      case .statement:
        BundleStatement(
          checkpoint: checkpoint, parts: bundle.parts, documents: bundle.documents,
          isClockSet: bundle.isClockSet
        ).text
      }
    // As bytes: texts that only look alike are equal as characters.
    guard !found.utf8.elementsEqual(bundle.statement.text.utf8) else { return [] }
    return [BundleFault(difference(of: found, in: bundle))]
  }

  /// Says what of a bundle is not as the second note says.
  private static func difference(of found: String, in bundle: RecordBundle) -> String {
    let found = found.split(separator: "\n")
    let signed = bundle.statement.text.split(separator: "\n")
    let first = zip(found, signed).enumerated()
      .first { !$0.element.0.utf8.elementsEqual($0.element.1.utf8) }?.offset
    let head = found.count - bundle.documents.count
    if bundle.format == .statement, let first, first < 5 {
      return first < 4
        ? "what is shown was signed for another record, or another state of it"
        : "other entries are shown and hidden than was signed"
    }
    guard let first, first >= head else { return "the documents are not those that were signed" }
    let name = bundle.documents[first - head].name.visible()
    return "the document \(name) is not the one that was signed"
  }

  private static func signatureFaults(_ bundle: RecordBundle) -> [BundleFault] {
    guard !bundle.keys.isEmpty else { return [BundleFault("nobody signed the bundle")] }
    guard Set(bundle.keys.map(\.publicKey)).count == bundle.keys.count else {
      return [BundleFault("one key is listed twice")]
    }
    let second = bundle.format == .statement ? "statement of what is shown" : "list of documents"
    return [(bundle.checkpoint, "checkpoint"), (bundle.statement, second)].flatMap {
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
