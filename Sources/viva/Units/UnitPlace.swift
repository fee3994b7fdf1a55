internal import BankFormats
internal import Curriculum
internal import Files
internal import Text

/// Where a unit goes that comes in, and what is there already.
struct UnitPlace {
  /// The folder of banks.
  let folder: String
  /// The file in it.
  let path: String
  /// How the unit stands to what is there.
  let standing: Standing

  /// How a unit stands to what the banks have.
  enum Standing: Equatable {
    /// Nothing has its code.
    case new
    /// The same unit is there, at a path that is safe to show.
    case same(String)
    /// The file has another wording.
    case changed(Unit)
    /// Another file of the banks has a unit of that code.
    case taken(Unit)
  }

  /// Looks what is there.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - folder: The folder of banks that is to get it.
  ///   - workspace: The banks that are in use.
  /// - Throws: `Problem` where the file is there and is no unit; what goes wrong with banks.
  init(_ unit: Unit, in folder: String, _ workspace: Workspace) throws {
    self.folder = folder
    path = "\(folder)/Units/\(unit.code).yaml"
    guard !File.exists(path) else {
      let other = try Self.unit(at: path)
      standing = other == unit ? .same(path.visible()) : .changed(other)
      return
    }
    let known = try workspace.curriculum().units.first { $0.code == unit.code }
    standing = known.map { $0 == unit ? .same("the banks already") : .taken($0) } ?? .new
  }

  private static func unit(at path: String) throws -> Unit {
    let bytes = try File.bytes(path, atMost: UnitExchange.fileLimit)
    guard let unit = YAMLUnitReader.read(bytes, file: path).value else {
      throw Problem(
        "\(path.visible()) is there and is no sound unit; it is left alone. “bank check” says what is wrong.",
        exitCode: .cannotCreate)
    }
    return unit
  }

  /// Writes the unit, with the folders that it needs.
  ///
  /// - Throws: `Problem`, `FileError`; what is there is then as it was.
  func write(_ unit: Unit, _ workspace: Workspace) throws {
    try Folder.make(folder + "/Units")
    let file = OutputFile(path, else: path, replacing: standing != .new)
    try file.write(YAMLUnitWriter.text(of: unit), in: workspace)
  }
}
