internal import Assessment
internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import LearnerRecordStore
internal import Proofs

// What documents say of the record that they are made from.
extension Workspace {
  /// Returns what stands on documents that are made now.
  ///
  /// - Parameters:
  ///   - unit: The unit that the document is about.
  ///   - form: The form on record that it shows, if it shows one.
  ///   - remarks: What has to be said beside it.
  ///   - entries: What the record says of forms and of the person; none where no form is shown.
  ///   - head: The head of the record; `nil` where there is no record.
  /// - Returns: The circumstances.
  /// - Throws: `Problem` where `VIVA_NOW` is no time.
  func circumstances(
    unit: Unit?, of form: FiledForm? = nil, remarks: [String] = [], in entries: [Entry] = [],
    head: Checkpoint?
  ) throws -> FormDocument.Circumstances {
    let told = unit.flatMap { unit in form?.remarks(of: unit, in: entries) }
    return .init(
      unit: unit, record: head.map { .init($0, entry: form?.entry) },
      supersededBy: form?.supersededBy,
      corrections: form?.corrections ?? [], remarks: (told ?? []) + remarks,
      verifierEntries: form?.verifierEntries(in: entries) ?? [], program: Program.name,
      made: try clock().now().description)
  }

  /// Returns the head of the record as it is now; `nil` where there is no record.
  ///
  /// - Throws: `StoreError`.
  func checkpoint() throws -> Checkpoint? {
    let store: LearnerRecordStore
    do { store = try self.store(.reading) } catch StoreError.missing { return nil }
    let leaves = try store.leaves()
    guard let payload = leaves.first?.entry?.payload else { return nil }
    let first = try Entry(number: 1, payload: payload)
    return Checkpoint(
      origin: [first].recordName, size: leaves.count,
      root: MerkleTree(leaves: leaves.map(\.hash)).root)
  }
}

extension FormDocument.RecordReference {
  fileprivate init(_ head: Checkpoint, entry: Int?) {
    self.init(name: head.origin, entry: entry, entries: head.size, code: head.shortCode)
  }
}
