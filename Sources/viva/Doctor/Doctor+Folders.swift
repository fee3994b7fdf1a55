internal import Curriculum

// Where the program keeps what it makes.
extension Doctor {
  /// The folders: what they are for, and where they are.
  private var kept: [(area: String, path: String, isPrivate: Bool)] {
    func folder(of file: String) -> String {
      file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    }
    return [
      (localized("Folder of your record"), folder(of: places.record), true),
      (localized("Folder of the history"), folder(of: places.history), true),
      (localized("Folder of the index"), places.cache, true),
      (localized("Folder of temporary files"), places.temporary, false),
    ]
  }

  /// Whether the folders can be used, by this user and by nobody else.
  var folders: [Finding] {
    kept.map { area, path, isPrivate in
      guard let facts = FileFacts(path) else { return missing(area, path, isPrivate: isPrivate) }
      guard facts.isFolder else {
        return .problem(
          area, localized("\(path) is not a folder."),
          localized("Move that file away; the folder is then made."))
      }
      guard facts.isWritable else {
        return .problem(
          area, localized("\(path) can't be written to."),
          localized("“chmod u+rwx \(path)” if it is yours."))
      }
      if let finding = fullness(facts, area) { return finding }
      guard !isPrivate || !facts.isOpenToOthers else {
        return .advice(
          area,
          localized("\(path) is open to other users of this machine (mode \(facts.modeText))."),
          localized("“chmod 700 \(path)”."))
      }
      return .ok(
        area, localized("\(path) can be written to\(isPrivate ? localized(", by you alone") : "").")
      )
    }
  }

  private func missing(_ area: String, _ path: String, isPrivate: Bool) -> Finding {
    guard isPrivate else {
      return .problem(
        area, localized("There is no folder \(path)."),
        localized("Set TMPDIR to a folder that is there."))
    }
    guard let above = FileFacts.nearest(above: path), above.isFolder, above.isWritable else {
      return .problem(
        area, localized("There is no folder \(path), and it can't be made."),
        localized("Make it, or give it another place by the XDG variables."))
    }
    return .ok(area, localized("\(path) is not there yet; it is made when it is needed."))
  }

  /// What there is to say about the room on a disk; nothing where there is enough.
  private func fullness(_ facts: FileFacts, _ area: String) -> Finding? {
    guard let room = facts.room, room < 100 << 20 else { return nil }
    let words = localized("\(facts.path) has \(room >> 20) MB left on its disk.")
    return room < 5 << 20
      ? .problem(area, words, localized("Free some space."))
      : .advice(area, words, localized("Free some space."))
  }
}
