internal import Curriculum
internal import LearnerRecord

// Which entries belong together, and whose work they are.
extension [Entry] {
  /// Returns the entries that a form or a questioning is made of, what was corrected included.
  ///
  /// - Parameter number: Any of these, or what a verifier said on one.
  /// - Returns: Their numbers; the entry alone where it is neither, none where there is no such entry.
  package func parts(of number: Int) -> Set<Int> {
    guard let entry = first(where: { $0.number == number }) else { return [] }
    switch entry.fact {
    case .verified(let fact): return parts(of: fact.entry, before: number)
    case .secondMarked(let fact): return parts(of: fact.entry, before: number)
    case .filed:
      let chain = FormChain.all(in: self).first { chain in
        chain.versions.contains { $0.entry == number }
      }
      return Set(chain?.versions.map(\.entry) ?? [number])
    case .questioningBegun:
      return Set(filter { $0.fact.questioning == number }.map(\.number) + [number])
    case let fact:
      guard let questioning = fact.questioning else { return [number] }
      return Set(filter { $0.fact.questioning == questioning }.map(\.number) + [questioning])
    }
  }

  /// An entry is about an earlier one: whatever else a file says must not lead round in a circle.
  private func parts(of earlier: Int, before number: Int) -> Set<Int> {
    earlier < number ? parts(of: earlier) : [number]
  }

  /// Returns the names of those who assessed in a form or a questioning, or gave a testimony in it.
  ///
  /// - Parameter number: Any entry of it, or what a verifier said on one.
  /// - Returns: The names as typed, each once, in the order of the entries; none where it is no assessor's work.
  package func assessors(of number: Int) -> [String] {
    let parts = parts(of: number)
    var seen: Set<String> = []
    return filter { parts.contains($0.number) }.flatMap(\.fact.assessors)
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Returns the unit of a form or a questioning.
  ///
  /// - Parameter number: Any entry of it, or what a verifier said on one.
  /// - Returns: The code; `nil` where it is neither.
  package func unitCode(of number: Int) -> String? {
    let parts = parts(of: number)
    return lazy.filter { parts.contains($0.number) }.compactMap { entry in
      switch entry.fact {
      case .filed(let fact): fact.unit
      case .questioningBegun(let fact): fact.unit
      default: nil
      }
    }.first
  }
}

extension Fact {
  /// The names of those who assessed in this one fact.
  fileprivate var assessors: [String] {
    switch self {
    case .filed(let fact):
      [fact.fields["assessor"], fact.fields["witness-name"]].compactMap(\.self)
    case .questioningBegun(let fact): [fact.fields["assessor"]].compactMap(\.self)
    case .questioningAmended(let fact):
      fact.isByVerifier ? [] : [fact.fields["assessor"], fact.by].compactMap(\.self)
    case .questioningResumed(let fact): [fact.assessor].compactMap(\.self)
    case .questioningClosed(let fact): [fact.by].compactMap(\.self)
    case .asked(let fact): [fact.creditedBy, fact.correctedBy].compactMap(\.self)
    default: []
    }
  }
}
