internal import Curriculum
internal import LearnerRecord
internal import Terminal
internal import Text

/// Whether a name stands for every unit.
func isEveryUnit(_ name: String) -> Bool { name.lowercased() == "all" }

// What a command means that is told no unit.
extension Workspace {
  /// Returns the names that a command means: those that were typed, or the learner's own units.
  ///
  /// - Parameter typed: What was typed: units, criteria and topics, or “all”.
  /// - Returns: Names; none for everything.
  /// - Throws: `AmbiguousName`; what goes wrong with banks and record.
  func meant(_ typed: [String]) throws -> [String] {
    if typed.contains(where: isEveryUnit) { return [] }
    guard typed.isEmpty else { return try wholeNames(typed) }
    let curriculum = try curriculum()
    complainAboutUnits(curriculum)
    return try ownUnits(in: curriculum) { try state() }
  }

  /// Returns names with the unit before each line of the learner's units that was named without it, such as
  /// `KE2.1`; other names, and those beside a unit, as they are.
  ///
  /// - Throws: `AmbiguousName`; what goes wrong with banks and record.
  func wholeNames(_ typed: [String]) throws -> [String] {
    let curriculum = try curriculum()
    let isWhole = { (name: String) in (try? curriculum.selector(name)) != nil }
    guard !typed.allSatisfy(isWhole), !typed.contains(where: { curriculum.unit($0) != nil }) else {
      return typed
    }
    let own = try ownUnits(in: curriculum) { try state() }
    return try typed.map { isWhole($0) ? $0 : try curriculum.wholeName(of: $0, in: own) ?? $0 }
  }

  /// Returns the units that are meant where none is named: those that are set, or else those of one
  /// country; none where that is every unit.
  ///
  /// - Parameters:
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner; looked at only where it decides.
  /// - Returns: Codes.
  func ownUnits(
    in curriculum: Curriculum, knowing state: () throws -> LearnerState
  ) rethrows -> [String] {
    let set = unitsSet
    if set.contains(where: isEveryUnit) { return [] }
    let known = set.compactMap { curriculum.unit($0)?.code }
    if !known.isEmpty { return known.count == curriculum.units.count ? [] : known }
    let countries = Set(curriculum.units.map(\.jurisdiction)).subtracting([.general])
    guard countries.count > 1 else { return [] }
    let units = try curriculum.unitsOfOneCountry(for: state())
    return units.count == curriculum.units.count ? [] : units.map(\.code)
  }

  /// The units that the learner has set, as they are written; none where nothing is set, and for the
  /// records of others.
  var unitsSet: [String] { places.record == ownRecord ? settings.list("units") : [] }

  /// Says once which units are set that no bank has.
  private func complainAboutUnits(_ curriculum: Curriculum) {
    guard !complainedAboutUnits else { return }
    complainedAboutUnits = true
    for name in unitsSet where !isEveryUnit(name) && curriculum.unit(name) == nil {
      console.complain(
        "The setting “units” names \(name.visible()), and no bank has such a unit; it is passed over."
      )
    }
  }

  /// Says whose law is asked where several countries' could be and nobody has said which.
  ///
  /// - Parameter units: The units that are meant, by code.
  /// - Throws: What goes wrong with banks.
  func sayWhoseLaw(_ units: [String]) throws {
    guard unitsSet.isEmpty, let first = units.first else { return }
    let laws = try Set(units.map { try unit($0).jurisdiction }).compactMap(\.country).sorted()
    console.paragraph(
      "No unit is set as yours, so only those of one country are asked (\(laws.joined(separator: " and "))): "
        + "“config set units \(first)” sets one, and “study all” asks every unit.")
    console.line()
  }
}

extension Jurisdiction {
  /// The country; `nil` for none.
  var country: String? {
    switch self {
    case .australia: "Australia"
    case .unitedKingdom: "United Kingdom"
    case .general: nil
    }
  }
}
