package import Curriculum

extension Curriculum {
  /// Returns the units that are meant where nobody said which: those of one country, and those that no
  /// country's law is behind, so that nobody is asked another country's law unawares.
  ///
  /// The country is that of the learner's goals, which may be several; without goals, that of most
  /// questions that were answered; and before any was, that of most units.
  ///
  /// - Parameter state: What is known of the learner.
  /// - Returns: The units, in their order; all where they are of one country.
  package func unitsOfOneCountry(for state: LearnerState) -> [Unit] {
    let laws = Dictionary(
      units.map { ($0.code, $0.jurisdiction) }, uniquingKeysWith: { first, _ in first })
    let countries = Set(laws.values).subtracting([.general])
    guard countries.count > 1 else { return units }
    let aimedAt = Set(state.settings.goals.compactMap { laws[$0.unit] }).subtracting([.general])
    let chosen = aimedAt.isEmpty ? Set([mostStudied(of: countries, laws, state)]) : aimedAt
    return units.filter { $0.jurisdiction == .general || chosen.contains($0.jurisdiction) }
  }

  private func mostStudied(
    of countries: Set<Jurisdiction>, _ laws: [String: Jurisdiction], _ state: LearnerState
  ) -> Jurisdiction {
    var answered: [Jurisdiction: Int] = [:]
    for outline in outlines where state.lastDay(of: outline.id) != nil {
      for law in Set(outline.criteria.compactMap { laws[$0.unitCode] }) {
        answered[law, default: 0] += 1
      }
    }
    func weight(_ country: Jurisdiction) -> (Int, Int) {
      (answered[country] ?? 0, laws.values.count { $0 == country })
    }
    let sorted = countries.sorted { $0.rawValue < $1.rawValue }
    return sorted.max { weight($0) < weight($1) } ?? .general
  }
}
