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
  /// - Returns: The circumstances, with the head of the record where there is a record.
  /// - Throws: `StoreError`.
  func circumstances(
    unit: Unit?, of form: FiledForm? = nil, remarks: [String] = []
  ) throws -> FormDocument.Circumstances {
    let record = try recordReference(entry: form?.entry)
    let kinds = FactKind.ofForms.union(FactKind.ofOwner)
    let entries = form == nil ? [] : try store(.reading).entries(of: kinds)
    let told = unit.flatMap { unit in form?.remarks(of: unit, in: entries) }
    return .init(
      unit: unit, record: record, supersededBy: form?.supersededBy,
      corrections: form?.corrections ?? [], remarks: (told ?? []) + remarks,
      verifierEntries: form?.verifierEntries(in: entries) ?? [], program: Program.name,
      made: try clock().now().description)
  }

  private func recordReference(entry: Int?) throws -> FormDocument.RecordReference? {
    guard let checkpoint = try checkpoint() else { return nil }
    return .init(
      name: checkpoint.origin, entry: entry, entries: checkpoint.size, code: checkpoint.shortCode)
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
