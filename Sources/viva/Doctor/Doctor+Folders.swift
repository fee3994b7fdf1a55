internal import Files
internal import Curriculum

// Where the program keeps what it makes.
extension Doctor {
  /// The folders: what they are for, and where they are.
  private var kept: [(area: String, path: String, isPrivate: Bool)] {
    func folder(of file: String) -> String {
      file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    }
    return [
      ("Folder of your record", folder(of: places.record), true),
      ("Folder of the history", folder(of: places.history), true),
      ("Folder of the index", places.cache, true),
      ("Folder of temporary files", places.temporary, false),
    ]
  }

  /// Whether the folders can be used, by this user and by nobody else.
  var folders: [Finding] {
    kept.map { area, path, isPrivate in
      guard let facts = FileFacts(path) else { return missing(area, path, isPrivate: isPrivate) }
      guard facts.kind == .folder else {
        return .problem(
          area, "\(path) is not a folder.",
          "Move that file away; the folder is then made.")
      }
      guard facts.isWritable else {
        return .problem(
          area, "\(path) can't be written to.",
          "“chmod u+rwx \(path)” if it is yours.")
      }
      if let finding = fullness(facts, area) { return finding }
      guard !isPrivate || !facts.isOpenToOthers else {
        return .advice(
          area,
          "\(path) is open to other users of this machine (mode \(facts.modeText)).",
          "“chmod 700 \(path)”.")
      }
      return .ok(
        area, "\(path) can be written to\(isPrivate ? ", by you alone" : "")."
      )
    }
  }

  private func missing(_ area: String, _ path: String, isPrivate: Bool) -> Finding {
    guard isPrivate else {
      return .problem(
        area, "There is no folder \(path).",
        "Set TMPDIR to a folder that is there.")
    }
    guard let above = FileFacts.nearest(above: path), above.kind == .folder, above.isWritable else {
      return .problem(
        area, "There is no folder \(path), and it can't be made.",
        "Make it, or give it another place by the XDG variables.")
    }
    return .ok(area, "\(path) is not there yet; it is made when it is needed.")
  }

  /// What there is to say about the room on a disk; nothing where there is enough.
  private func fullness(_ facts: FileFacts, _ area: String) -> Finding? {
    guard let room = facts.room, room < 100 << 20 else { return nil }
    let words = "\(facts.path) has \(room >> 20) MB left on its disk."
    return room < 5 << 20
      ? .problem(area, words, "Free some space.")
      : .advice(area, words, "Free some space.")
  }
}
