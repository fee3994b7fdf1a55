package import LearnerRecord

/// Which pieces of work a policy has looked at, given an order that chance decided.
///
/// Of the pieces of each assessor by each method, the first are drawn, so many as the share of the higher of both risks
/// says, and one at least. Then, for each assessor, further pieces are drawn in order until enough learners, then units,
/// and every site are among them.
package struct Sample: Equatable, Sendable {
  /// Why a piece was drawn.
  package enum Reason: String, Codable, Sendable {
    /// It belongs to the share of its assessor and method.
    case share
    /// Too few of the assessor's learners were among those.
    case learner
    /// Too few of the assessor's units were.
    case unit
    /// The site was not.
    case site
  }

  /// A piece that was drawn.
  package struct Drawn: Equatable, Sendable {
    /// The piece.
    package let piece: WorkPiece
    /// Why.
    package let reason: Reason
  }

  /// What was drawn, in the order of the pieces.
  package let drawn: [Drawn]

  /// Draws.
  ///
  /// - Parameters:
  ///   - policy: The policy.
  ///   - pieces: All pieces, in the order in which they are drawn.
  package init(_ policy: Fact.SamplingSet, of pieces: [WorkPiece]) {
    var reasons: [Int: Reason] = [:]
    let places = Array(pieces.indices)
    for stratum in Dictionary(grouping: places, by: { Stratum(pieces[$0]) }).values {
      guard let first = stratum.first else { continue }
      let count = Self.part(
        of: stratum.count, policy.share(of: policy.risk(of: pieces[first])).work)
      for place in stratum.prefix(count) { reasons[place] = .share }
    }
    for work in Dictionary(grouping: places, by: { folded(pieces[$0].assessor) }).values {
      guard let first = work.first else { continue }
      let share = policy.share(of: policy.risk(ofAssessor: pieces[first].assessor))
      let wanted: [(Reason, Int, (WorkPiece) -> String)] = [
        (.learner, share.learners, { $0.record }), (.unit, share.units, { $0.unit }),
        (.site, share.work > 0 ? 100 : 0, { folded($0.site) }),
      ]
      for (reason, percent, name) in wanted {
        Self.cover(work.map { ($0, name(pieces[$0])) }, percent, because: reason, &reasons)
      }
    }
    drawn = places.compactMap { place in
      reasons[place].map { Drawn(piece: pieces[place], reason: $0) }
    }
  }

  /// Draws further pieces until enough of what they name is among those that are drawn.
  private static func cover(
    _ work: [(place: Int, name: String)], _ percent: Int, because reason: Reason,
    _ reasons: inout [Int: Reason]
  ) {
    var covered = Set(work.filter { reasons[$0.place] != nil }.map(\.name))
    let wanted = part(of: Set(work.map(\.name)).count, percent)
    for (place, name) in work where covered.count < wanted {
      if covered.insert(name).inserted { reasons[place] = reason }
    }
  }

  /// Returns so many per cent of a number, rounded up: 1 of any number where the share is above 0.
  private static func part(of count: Int, _ percent: Int) -> Int { (count * percent + 99) / 100 }
}

/// The work of one assessor by one method.
private struct Stratum: Hashable {
  let assessor: String
  let method: String

  init(_ piece: WorkPiece) {
    (assessor, method) = (folded(piece.assessor), piece.method)
  }
}

/// A name without regard to case and to spaces between its words.
private func folded(_ name: String) -> String {
  name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension Fact.SamplingSet {
  /// Returns the risk of an assessor's work.
  ///
  /// - Parameter name: The assessor, whatever the case of letters.
  /// - Returns: The risk; that of the others, where the assessor is not named.
  package func risk(ofAssessor name: String) -> Fact.Risk {
    assessors.first { folded($0.key) == folded(name) }?.value ?? others
  }

  /// Returns the risk of a piece of work.
  ///
  /// - Parameter piece: The piece.
  /// - Returns: The higher of the risks of assessor and method.
  package func risk(of piece: WorkPiece) -> Fact.Risk {
    max(risk(ofAssessor: piece.assessor), methods[piece.method] ?? .low)
  }

  /// Returns how much is looked at.
  func share(of risk: Fact.Risk) -> Fact.SampleShare {
    shares[risk.rawValue] ?? Fact.SampleShare(work: 100, learners: 100, units: 100)
  }
}

extension Sample {
  /// How much of what a sample should cover is in it: CAMERA, candidates, assessors, methods, elements (here units),
  /// records and assessment sites.
  ///
  /// - Parameters:
  ///   - drawn: What was drawn.
  ///   - pieces: All pieces.
  /// - Returns: The name of each part, with how many are drawn of how many there are.
  package static func coverage(
    of drawn: [WorkPiece], among pieces: [WorkPiece]
  ) -> [(part: String, drawn: Int, all: Int)] {
    let parts: [(String, (WorkPiece) -> String)] = [
      ("candidates", { $0.record }), ("assessors", { folded($0.assessor) }),
      ("methods", { $0.method }), ("units", { $0.unit }),
      ("records", { "\($0.record) \($0.entry)" }), ("sites", { folded($0.site) }),
    ]
    return parts.map { part, name in (part, Set(drawn.map(name)).count, Set(pieces.map(name)).count)
    }
  }
}
