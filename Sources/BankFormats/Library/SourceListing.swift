internal import Files

/// A file that is read as a unit or a bank.
struct SourceFile: Equatable, Sendable {
  var path: String
  var kind: SourceRecord.Kind
  var stamp: FileStamp
}

/// The files of some folders: units first, then banks, folder after folder, each sorted by name.
struct SourceListing {
  private(set) var files: [SourceFile] = []
  /// The files of changes of the law, which are neither.
  private(set) var changes: [String] = []
  /// What is wrong with the folders.
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<FileIdentity> = []

  /// Lists the files of a program's folders.
  init(_ folders: BankFolders) throws(BankLibraryError) {
    guard File.isFolder(folders.shipped) else {
      throw .shippedFolderMissing(folders.shipped)
    }
    var single: [SourceFile] = []
    for path in folders.extra where Self.isFile(path) {
      single += try SourceListing(path: path).files
    }
    let extra = folders.extra.filter { !Self.isFile($0) && isReadable($0) }
    addChanges(in: folders.shipped)
    try add(folders.shipped + "/Units", .unit)
    for file in single where file.kind == .unit { addFile(file.path, .unit) }
    for folder in extra { try addIfThere(folder + "/Units", .unit) }
    try add(folders.shipped + "/Topics", .bank)
    for folder in extra {
      addChanges(in: folder)
      try add(folder, .bank)
      try addIfThere(folder + "/Topics", .bank)
    }
    for file in single where file.kind == .bank { addFile(file.path, .bank) }
  }

  /// Lists one file, or the files of one folder.
  init(path: String) throws(BankLibraryError) {
    guard File.isFolder(path) else {
      do throws(FileError) {
        let isLarge = try FileStamp(of: path).size > fileLimit
        let bytes = isLarge ? [] : try File.stamped(path).bytes
        if bytes.isText(of: "viva-changes/") {
          changes = [path]
        } else {
          addFile(path, bytes.isText(of: "viva-unit/") ? .unit : .bank)
        }
      } catch {
        throw .unreadable(path: path, reason: error.reason)
      }
      return
    }
    let isUnits = path.split(separator: "/").last == "Units"
    addChanges(in: path)
    try addIfThere(path + "/Units", .unit)
    try add(path, isUnits ? .unit : .bank)
    try addIfThere(path + "/Topics", .bank)
  }

  /// Whether a path leads to something that is no folder.
  private static func isFile(_ path: String) -> Bool {
    FileFacts(path).map { $0.kind != .folder } ?? false
  }

  private mutating func isReadable(_ folder: String) -> Bool {
    do throws(FileError) {
      _ = try Folder.names(folder)
      return true
    } catch {
      diagnostics.append(Diagnostic(.folderMissing(reason: error.reason), file: folder))
      return false
    }
  }

  private mutating func addIfThere(
    _ folder: String, _ kind: SourceRecord.Kind
  ) throws(BankLibraryError) {
    if File.isFolder(folder) { try add(folder, kind) }
  }

  private mutating func add(
    _ folder: String, _ kind: SourceRecord.Kind
  ) throws(BankLibraryError) {
    do throws(FileError) {
      for name in try Folder.yamlNames(folder) where !changes.contains(folder + "/" + name) {
        addFile(folder + "/" + name, kind)
      }
    } catch {
      throw .unreadable(path: folder, reason: error.reason)
    }
  }

  /// Notes the file of changes in a folder that has banks or their `Topics`; in `Topics` itself, a bank can have
  /// that name.
  private mutating func addChanges(in folder: String) {
    let path = folder + "/" + ChangesFile.name
    let isInside = ["Topics", "Units"].contains(folder.split(separator: "/").last)
    if !isInside, File.exists(path), !changes.contains(path) { changes.append(path) }
  }

  private mutating func addFile(_ path: String, _ kind: SourceRecord.Kind) {
    let stamp = (try? FileStamp(of: path)) ?? FileStamp()
    guard stamp.inode == 0 || seen.insert(stamp.identity).inserted else { return }
    files.append(SourceFile(path: path, kind: kind, stamp: stamp))
  }
}

extension Folder {
  /// Returns the names of the YAML files in a folder, in order, without those that begin with a full stop.
  static func yamlNames(_ folder: String) throws(FileError) -> [String] {
    try names(folder).filter {
      !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml"))
    }
  }
}

extension [UInt8] {
  /// Whether the first line that says a format says this one.
  fileprivate func isText(of format: String) -> Bool {
    let start = Array("format:".utf8)
    guard let line = split(separator: UInt8(ascii: "\n")).first(where: { $0.starts(with: start) })
    else { return false }
    return String(decoding: line, as: UTF8.self).contains(format)
  }
}
