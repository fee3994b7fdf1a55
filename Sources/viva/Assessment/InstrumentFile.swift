internal import Assessment
internal import BankFormats
internal import Curriculum
internal import Files
internal import Proofs
internal import Terminal
internal import Text

/// The file of an instrument, found by its path or its name, and checked.
struct InstrumentFile {
  /// What the file lays down.
  let instrument: Instrument
  /// The SHA-256 of its bytes, as 64 hexadecimal digits.
  let sha256: String

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - named: Its path, or the name of an instrument in a folder `Instruments` of the banks.
  ///   - unit: The unit that is assessed.
  ///   - workspace: Where banks are, and the terminal that is told what is wrong.
  /// - Throws: `Problem` where it is not there, or can't be used; `FileError` where it can't be read.
  init(_ named: String, of unit: Unit, in workspace: Workspace) throws {
    let path = try Self.path(named, workspace)
    let bytes = try File.bytes(path)
    sha256 = Proofs.sha256(bytes)
    let known = Set(try workspace.curriculum().outlines.map(\.id))
    let reader = YAMLInstrumentReader(
      units: [unit], questions: known, conditions: QuestioningHeading.conditions,
      today: try workspace.formDays().today)
    let reading = reader.read(bytes, file: path)
    for diagnostic in reading.diagnostics { workspace.console.complain(diagnostic.rendered) }
    guard let instrument = reading.value,
      !reading.diagnostics.contains(where: { $0.severity == .error })
    else {
      throw Problem(
        "The instrument in \(path.visible()) can't be used as it is.", exitCode: .badData)
    }
    self.instrument = instrument
    guard let release = instrument.release, release != unit.release else { return }
    workspace.console.paragraph(
      "The instrument was written for “\(release.visible())”; the unit here is “\(unit.release)”. The "
        + "record names the unit as it is here.")
  }

  private static func path(_ named: String, _ workspace: Workspace) throws -> String {
    let isPath = named.contains("/") || named.hasSuffix(".yaml") || named.hasSuffix(".yml")
    guard !isPath else { return named }
    let folders = [workspace.places.banks] + workspace.places.ownBanks
    let candidates = folders.map { "\($0)/\(InstrumentCheck.place.folder)/\(named).yaml" }
    guard let found = candidates.first(where: File.isOrdinary) else {
      throw Problem(
        "There is no instrument “\(named.visible())” in a folder Instruments of the banks. Name its file, "
          + "such as ./\(named.visible()).yaml.", exitCode: .noInput)
    }
    return found
  }
}
