internal import Files
internal import ArgumentParser
internal import Glibc
internal import Terminal
internal import Text

/// Where a document goes, and whether it may take the place of a file that is there: every document of
/// every command is written through here.
struct OutputFile {
  /// The file; “-” is standard output.
  let path: String
  private let isReplacing: Bool
  /// Whether the name is ours and not one that somebody gave.
  private let isChosen: Bool

  /// Takes the path that was asked for, or finds a name that is free.
  ///
  /// - Parameters:
  ///   - named: What was asked for, if anything was.
  ///   - usual: The name otherwise; where there is a file of that name, a number is added.
  ///   - isReplacing: Whether a file that is there may be written over.
  init(_ named: String?, else usual: @autoclosure () -> String, replacing isReplacing: Bool) {
    self.isReplacing = isReplacing
    isChosen = named == nil
    path = named ?? (isReplacing ? usual() : Self.free(usual()))
  }

  /// Returns the same place with another ending, for a page in the place of a document.
  func with(ending: String, insteadOf old: String) -> OutputFile {
    let start = path.hasSuffix(old) ? String(path.dropLast(old.count)) : path
    return OutputFile(nil, else: start + ending, replacing: false)
  }

  /// Refuses what can't be written, before any work is done for it.
  ///
  /// - Parameter workspace: Where keys, records and settings are.
  /// - Throws: `Problem`, which says what is in the way.
  func check(_ workspace: Workspace) throws {
    guard path != "-" else { return }
    try FileGuard.check(path)
    try refuseOwnFiles(of: workspace)
    try SealedOutput.protect(path)
    if !isReplacing, File.isOrdinary(path), !path.hasPrefix("/dev/"),
      !path.hasPrefix("/proc/")
    {
      throw FileError(.write, path, .refused(errno: EEXIST))
    }
  }

  /// Writes the document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - workspace: Where keys, records and settings are, and the terminal.
  /// - Throws: `Problem`; a file that is there is then as it was.
  func write(_ bytes: [UInt8], in workspace: Workspace) throws {
    guard path != "-" else { return workspace.console.write(bytes) }
    try check(workspace)
    try File.write(bytes, to: path, existing: isReplacing ? .isReplaced : .stays)
  }

  /// Writes the document part by part, whole or not at all.
  ///
  /// - Parameters:
  ///   - workspace: Where keys, records and settings are, and the terminal.
  ///   - parts: Writes the parts, in order, by what it is given.
  /// - Throws: `Problem`; what `parts` throws. A file that is there is then as it was.
  func write(
    in workspace: Workspace, inParts parts: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard path != "-" else { return try parts(workspace.console.write) }
    try check(workspace)
    let file = try NewFile(path, existing: isReplacing ? .isReplaced : .stays)
    try parts { try file.write($0) }
    try file.finish()
  }

  /// Writes a text as ``write(_:in:)-([UInt8],_)`` writes bytes.
  func write(_ text: String, in workspace: Workspace) throws {
    try write(Array(text.utf8), in: workspace)
  }

  /// Refuses the files that the program keeps for itself, and the folders that hold keys and records.
  private func refuseOwnFiles(of workspace: Workspace) throws {
    let places = workspace.places
    let files = [
      workspace.settings.file.path, places.history, places.heading, places.record,
      workspace.ownRecord,
    ]
    let folders = [places.keys, places.candidates, places.drafts]
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard
      files.contains(where: { FileFacts.isSame($0, path) })
        || folders.contains(where: { FileFacts.isSame($0, folder) })
    else { return }
    throw Problem(
      "\(path.visible()) is where viva keeps its own files, and is left alone. Choose another name.",
      exitCode: .cannotCreate)
  }

  /// Returns a name, with a number where there is something of that name already.
  private static func free(_ usual: String) -> String {
    guard File.exists(usual) else { return usual }
    let folder = usual.lastIndex(of: "/").map { usual[...$0] } ?? ""
    let name = usual.dropFirst(folder.count)
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var number = 2
    func numbered() -> String { "\(folder)\(name[..<dot])-\(number)\(name[dot...])" }
    while File.exists(numbered()) { number += 1 }
    return numbered()
  }
}

/// The option that lets a document take the place of a file.
struct ReplaceOption: ParsableArguments {
  @Flag(help: ArgumentHelp("Write over a file that is there."))
  var replace = false
}
