internal import LearnerRecord

/// A form that was filed, with every correction of it, oldest first.
struct FormChain {
  /// One wording of the form.
  struct Version {
    let entry: Int
    let at: Moment
    let fact: Fact.Filed
    let kind: FormKind
  }

  private(set) var versions: [Version]

  /// Finds every form of a record with its corrections.
  ///
  /// Who corrects an entry that was corrected already means the form, not the older wording. A
  /// correction of an entry that holds no form stands by itself.
  ///
  /// - Parameter entries: The entries of the record.
  /// - Returns: The forms, in the order in which they were first filed.
  static func all(in entries: [Entry]) -> [FormChain] {
    var chains: [FormChain] = []
    var places: [Int: Int] = [:]
    for entry in entries {
      guard case .filed(let fact) = entry.fact, let kind = FormKind.named(fact.form) else {
        continue
      }
      let version = Version(entry: entry.number, at: entry.at, fact: fact, kind: kind)
      if let place = fact.supersedes.flatMap({ places[$0] }) {
        chains[place].versions.append(version)
        places[entry.number] = place
      } else {
        places[entry.number] = chains.count
        chains.append(FormChain(versions: [version]))
      }
    }
    return chains
  }

  /// Returns the form as each of its entries has it.
  ///
  /// - Parameter chains: Every form of the record, for what a form says of others.
  /// - Returns: One form per entry; the last one stands.
  func forms(among chains: [FormChain]) -> [FiledForm] {
    guard let first = versions.first else { return [] }
    var corrections: [FormCorrection] = []
    var earlier: FormValues?
    return zip(versions.indices, versions).map { place, version in
      var values = FormValues(fields: version.fact.fields, tables: version.fact.tables)
      if version.kind.id == FormKind.discussionRecord.id {
        values.fields["plan"] = DiscussionPlanning(chains).inWords(of: values, firstFiled: first)
      }
      if let earlier {
        corrections.append(
          .init(
            entry: versions[place - 1].entry, moment: version.at.description,
            reason: version.fact.reason ?? "", replacement: version.entry,
            changes: FormCorrection.Change.all(from: earlier, to: values, on: version.kind)))
      }
      earlier = values
      var form = FiledForm(
        entry: version.entry, at: first.at, kind: version.kind, unit: version.fact.unit,
        values: values, corrections: corrections)
      form.supersededBy = place + 1 < versions.count ? versions[place + 1].entry : nil
      return form
    }
  }
}
