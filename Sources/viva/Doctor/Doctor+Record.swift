internal import Files
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Text

// What happened, and the keys that sign it.
extension Doctor {
  /// Whether the record can be opened, is whole, and is for this user's eyes only.
  var record: [Finding] {
    examination(of: places.record, "Record") + journal(of: places.record)
  }

  /// Whether the records of candidates can be opened and are whole.
  var candidates: [Finding] {
    Folder.paths(places.candidates).filter { $0.hasSuffix(".sqlite") }
      .flatMap { examination(of: $0, "Candidate's record") }
  }

  private func examination(of path: String, _ area: String) -> [Finding] {
    do {
      let store = try LearnerRecordStore(path: path, access: .reading, patience: 1)
      return findings(try store.examination(), of: path, area)
        + clock(behind: try store.lastMoment(), of: path, area)
    } catch StoreError.missing {
      return [.ok(area, "No record at \(path) yet; “study” begins it.")]
    } catch {
      return [.problem(area, Problem(error).sentence, Self.remedy(for: error))]
    }
  }

  /// What helps where a record can't be opened.
  private static func remedy(for error: any Error) -> String {
    switch error as? StoreError {
    case .newer:
      "Install the newer viva; a backup from before it would lack what came since."
    case .noPermission: "“chmod u+rw” it, if it is yours."
    case .logWithoutRecord, .foreignLog, .lostFromSight, .unreadable, .cannotCreate:
      "Do as it says; “viva record restore FILE” puts a backup in its place."
    case .busy: "Leave the other program, then look again."
    default: "“viva record restore FILE” goes back to a backup, and keeps this file."
    }
  }

  private func findings(
    _ found: LearnerRecordStore.Examination, of path: String, _ area: String
  ) -> [Finding] {
    guard found.faults.isEmpty else {
      return [
        .problem(
          area, "\(path) is damaged: \(found.faults.map(\.words).joined(separator: "; ")).",
          "“viva record restore FILE” goes back to a backup, and keeps this file: what it proves is in it."
        )
      ]
    }
    let erased = found.erased == 0 ? "" : ", \(found.erased) of them erased"
    let sound = Finding.ok(
      area,
      "\(path): \(counted(found.entries, "entry", "entries"))\(erased), all hashes verified.")
    let remarks = [
      openness(of: path, area), order(found, of: path, area), beginnings(found, path, area),
    ]
    let advice = remarks.compactMap(\.self)
    return advice.isEmpty ? [sound] : advice
  }

  private func openness(of path: String, _ area: String) -> Finding? {
    guard let facts = FileFacts(path), facts.isOpenToOthers else { return nil }
    return .advice(
      area,
      "\(path) is open to other users of this machine (mode \(facts.modeText)).",
      "“chmod 600 \(path)”.")
  }

  /// Whether the clock is before the last entry, so that nothing that depends on the day is right.
  private func clock(behind last: Moment?, of path: String, _ area: String) -> [Finding] {
    guard let last, let now = try? workspace.clockBehind(last) else { return [] }
    return [
      .problem(
        area,
        "\(path): the clock says \(now.dateWords), and the last entry is of \(last.dateWords), later than that.",
        "Set the clock right (“timedatectl”, VIVA_NOW) before anything is added.")
    ]
  }

  /// What there is to say of entries that are dated before the one before them.
  private func order(
    _ found: LearnerRecordStore.Examination, of path: String, _ area: String
  ) -> Finding? {
    guard !found.backwards.isEmpty else { return nil }
    let numbers = found.backwards.prefix(10).map(String.init).joined(separator: ", ")
    let more =
      found.backwards.count > 10 ? " and \(found.backwards.count - 10) more" : ""
    return .advice(
      area,
      "\(path): dated before the entry before it: \(numbers)\(more). A clock was set back, or it "
        + "ran ahead before.",
      "Set the clock right (“timedatectl”). The entries stay as they are; say so where their dates matter."
    )
  }

  private func beginnings(
    _ found: LearnerRecordStore.Examination, _ path: String, _ area: String
  ) -> Finding? {
    guard found.beginnings > 0 else { return nil }
    return .advice(
      area,
      "\(path) says \(found.beginnings + 1) times that it begins: programs began it at once. Its name "
        + "is that of entry 1.",
      "Nothing has to be done.")
  }

  /// What there is to say of the entries that are not in the record's own file yet.
  private func journal(of path: String) -> [Finding] {
    guard let facts = FileFacts(path + "-wal"), facts.size > 64 << 20 else { return [] }
    return [
      .advice(
        "Record", "\(facts.path) has grown to \(facts.size >> 20) MB.",
        "Leave every viva, then start and leave one: that empties it.")
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
            ? "“chmod 600 \(path)”; if others may have read it, sign with a new one."
            : "“viva key list” shows the others.")
      }
    }
    guard sound > 0 else { return faults }
    return faults + [.ok("Keys", "\(counted(sound, "key")), readable by you alone.")]
  }
}
