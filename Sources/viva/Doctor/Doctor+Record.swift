internal import Curriculum
internal import LearnerRecordStore

// What happened, and the keys that sign it.
extension Doctor {
  /// Whether the record can be opened, is whole, and is for this user's eyes only.
  var record: [Finding] {
    guard FileFacts(places.record) != nil else {
      return [.ok("Record", localized("There is none at \(places.record) yet; “study” begins it."))]
    }
    return examination(of: places.record, "Record") + journal(of: places.record)
  }

  /// Whether the records of candidates can be opened and are whole.
  var candidates: [Finding] {
    Folders.files(places.candidates).filter { $0.hasSuffix(".sqlite") }
      .flatMap { examination(of: $0, localized("Candidate's record")) }
  }

  private func examination(of path: String, _ area: String) -> [Finding] {
    do {
      let found = try LearnerRecordStore(path: path, access: .reading, patience: 1).examination()
      guard found.faults.isEmpty else {
        return [
          .problem(
            area, localized("\(path) is damaged: \(found.faults.joined(separator: "; "))."),
            localized("Go back to a backup, and keep this file: what it proves is in it."))
        ]
      }
      if let facts = FileFacts(path), facts.isOpenToOthers {
        return [
          .advice(
            area,
            localized("\(path) is open to other users of this machine (mode \(facts.modeText))."),
            localized("“chmod 600 \(path)”."))
        ]
      }
      let erased = found.erased == 0 ? "" : localized(", \(found.erased) of them erased")
      return [
        .ok(
          area,
          localized(
            "\(path) has \(counted(found.entries, "entry", "entries"))\(erased); each has the "
              + "hash that it should have."))
      ]
    } catch {
      return [
        .problem(
          area, Problem(error).sentence,
          localized("Go back to a backup; “viva record backup” makes them."))
      ]
    }
  }

  /// What there is to say of the entries that are not in the record's own file yet.
  private func journal(of path: String) -> [Finding] {
    guard let facts = FileFacts(path + "-wal"), facts.size > 64 << 20 else { return [] }
    return [
      .advice(
        "Record", localized("\(facts.path) has grown to \(facts.size >> 20) MB."),
        localized("Leave every viva, then start and leave one: that empties it."))
    ]
  }

  /// Whether the keys are for this user's eyes only.
  var keys: [Finding] {
    let folder = KeyFolder(path: places.keys)
    var sound = 0
    let faults = folder.names.compactMap { name -> Finding? in
      let path = "\(places.keys)/\(name).key"
      do {
        sound += try folder.stored(name) == nil ? 0 : 1
        return nil
      } catch {
        let isOpen = FileFacts(path)?.isOpenToOthers ?? false
        return .problem(
          "Keys", Problem(error).sentence,
          isOpen
            ? localized("“chmod 600 \(path)”; if others may have read it, sign with a new one.")
            : localized("“viva key list” shows the others."))
      }
    }
    guard sound > 0 else { return faults }
    return faults + [.ok("Keys", localized("\(counted(sound, "key")), readable by you alone."))]
  }
}
