internal import LearnerRecordStore

extension Problem {
  /// Says why a record can't be opened, read or added to.
  init(_ error: StoreError) {
    switch error {
    case .notARecord(let path):
      self.init(
        "\(path) is not a record of this program. Nothing was changed; name another file with "
          + "--record.", exitCode: .badData)
    case .newer(let path, let version):
      self.init(
        "\(path) was made by a newer viva (format \(version)). Nothing was changed; install the "
          + "newer version to use it.", exitCode: .badData)
    case .missing(let path):
      self.init(
        "There is no record at \(path) yet. “study” begins one.", exitCode: .noInput)
    case .unreadable(let path, let reason):
      self.init(
        "\(path) can't be read: \(reason.words). Nothing was changed; mend that, or name "
          + "another file with --record.", exitCode: .inputOutput)
    case .logWithoutRecord(let path, let log):
      self.init(
        "There is no record at \(path), but \(log) is still there: it can hold the last entries of "
          + "the record that was. Nothing was changed. Put that record back beside it; or “viva "
          + "record restore” a backup; or move \(log) to another folder to begin afresh.",
        exitCode: .badData)
    case .foreignLog(let path, let log):
      self.init(
        "\(log) does not belong to \(path): it holds entries of another record, or of this one at "
          + "another time. Nothing was changed. To use \(path) as it is, move \(log) and "
          + "\(path)-shm to another folder; “viva record restore” does so when it puts a backup in "
          + "place.", exitCode: .badData)
    case .lostFromSight(let path, let kept):
      let rest =
        kept.map {
          "All of it, with what you did last, is now in \($0). Move the record back, or keep that "
            + "file: “viva record restore \($0)” makes it your record."
        }
        ?? "What you did last is not on record, and what was done since the record was opened may be lost."
      self.init(
        ("\(path) was deleted, moved, emptied or replaced while it was open here, so nothing more is "
          + "added to it.") + " " + rest, exitCode: .inputOutput)
    case .exists(let path):
      self.init(
        "\(path) exists already and is left alone. Choose another name.",
        exitCode: .cannotCreate)
    case .cannotCreate(let path, let reason):
      self.init(
        "\(path) can't be made: \(reason.words). Check that its folder exists.",
        exitCode: .cannotCreate)
    case .noPermission(let path):
      self.init(
        "\(path) can't be read or written with your permissions. Check the file and its folder, or "
          + "name another with --record.", exitCode: .noPermission)
    case .busy(let path, let process):
      let holder = process.map { "process \($0)" } ?? "another program"
      self.init(
        "\(path) is being written by \(holder). Nothing was added; try again when it has finished.",
        exitCode: .inputOutput)
    case .diskFull(let path):
      self.init(
        "The disk that holds \(path) is full. Nothing was added; free some space and try again.",
        exitCode: .inputOutput)
    case .damaged(let path, let reason):
      self.init(
        "\(path) is damaged: \(reason.words). Nothing was changed; go "
          + "back to a backup with “viva record restore”, which keeps this file too.",
        exitCode: .badData)
    case .cannotForget(let path, let reason):
      self.init(
        "Nothing was erased from \(path): \(reason.words).",
        exitCode: .usage)
    case .tracesLeft(let path, let reason):
      self.init(
        "The entries are erased, but \(path) may still hold traces of them: \(reason.words). Close other "
          + "programs that use it, free some space, and try again.", exitCode: .inputOutput)
    case .failed(let path, let reason):
      self.init(
        "\(path): \(reason.words). Nothing was added.",
        exitCode: .inputOutput)
    }
  }
}

extension StoreFault {
  /// What is wrong, without a full stop.
  var words: String {
    switch self {
    case .said(let words): words
    case .unreadableEntry(let error): "an entry can't be read (\(error))"
    case .foreignValue: "an entry has something else where its number, hash or bytes should be"
    case .otherHash(let entry): "entry \(entry) does not match its hash"
    case .otherInCopy(let entry, let joinedBy):
      "entry \(entry) is not the one that the copies had that entry \(joinedBy) says were joined"
    case .noHash(let entry): "entry \(entry) has no hash"
    case .missingEntry(let entry): "entry \(entry) is missing"
    case .noEntry(let number): "there is no entry \(number)"
    case .unknownKind(let entry):
      "entry \(entry) is of a kind that this program does not know"
    case .strays(let count, let table): "\(count) rows of \(table) belong to no entry"
    case .foreignTable(let name): "its table “\(name)” is not that of a record"
    case .missingSafeguard(let name): "its safeguard \(name) is missing"
    case .nothingNamed: "no entry was named"
    case .isBeginning: "entry 1 is the beginning of the record, which stays"
    case .isErased(let entry): "entry \(entry) is erased already"
    case .isErasure(let entry): "entry \(entry) records an erasure, and stays"
    case .unsyncedLog: "it does not keep a write-ahead log that is synced at every commit"
    case .noLog: "a write-ahead log can't be kept there"
    case .logNotMade: "its write-ahead log can't be made"
    case .erasedStays: "what is erased would not be overwritten"
    case .cutShort: "the disk did not take all of it"
    case .unreadDisk: "the disk could not read it"
    case .danglingLink: "it is a link to a file that is not there"
    case .inUse: "another program is using it"
    case .noRoom: "the disk has no room to write it again"
    case .clock(let time): "the clock says \(time), a time that can't be written down"
    }
  }
}
