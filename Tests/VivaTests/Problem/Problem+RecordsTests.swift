import LearnerRecordStore
import Testing

@testable import viva

/// What a person is told when a record can't be used, with the exit code.
struct ProblemOfRecordsTests {
  static let all: [(StoreError, Int32, String)] = [
    (
      .notARecord(path: "r"), 65,
      "r is not a record of this program. Nothing was changed; name another file with --record."
    ),
    (
      .newer(path: "r", version: 9), 65,
      "r was made by a newer viva (format 9). Nothing was changed; install the newer version to "
        + "use it."
    ),
    (.missing(path: "r"), 66, "There is no record at r yet. “study” begins one."),
    (
      .unreadable(path: "r", reason: .said("it is asleep")), 74,
      "r can't be read: it is asleep. Nothing was changed; mend that, or name another file with "
        + "--record."
    ),
    (
      .logWithoutRecord(path: "r", log: "r-wal"), 65,
      "There is no record at r, but r-wal is still there: it can hold the last entries of the "
        + "record that was. Nothing was changed. Put that record back beside it; or “viva record "
        + "restore” a backup; or move r-wal to another folder to begin afresh."
    ),
    (
      .foreignLog(path: "r", log: "r-wal"), 65,
      "r-wal does not belong to r: it holds entries of another record, or of this one at another "
        + "time. Nothing was changed. To use r as it is, move r-wal and r-shm to another folder; "
        + "“viva record restore” does so when it puts a backup in place."
    ),
    (
      .lostFromSight(path: "r", kept: "r.kept-1"), 74,
      "r was deleted, moved, emptied or replaced while it was open here, so nothing more is added "
        + "to it. All of it, with what you did last, is now in r.kept-1. Move the record back, or "
        + "keep that file: “viva record restore r.kept-1” makes it your record."
    ),
    (
      .lostFromSight(path: "r", kept: nil), 74,
      "r was deleted, moved, emptied or replaced while it was open here, so nothing more is added "
        + "to it. What you did last is not on record, and what was done since the record was "
        + "opened may be lost."
    ),
    (.exists(path: "r"), 73, "r exists already and is left alone. Choose another name."),
    (
      .cannotCreate(path: "r", reason: .said("Not a directory")), 73,
      "r can't be made: Not a directory. Check that its folder exists."
    ),
    (
      .noPermission(path: "r"), 77,
      "r can't be read or written with your permissions. Check the file and its folder, or name "
        + "another with --record."
    ),
    (
      .busy(path: "r", process: 7), 74,
      "r is being written by process 7. Nothing was added; try again when it has finished."
    ),
    (
      .busy(path: "r", process: nil), 74,
      "r is being written by another program. Nothing was added; try again when it has finished."
    ),
    (
      .diskFull(path: "r"), 74,
      "The disk that holds r is full. Nothing was added; free some space and try again."
    ),
    (
      .damaged(path: "r", reason: .said("entry 2 is short")), 65,
      "r is damaged: entry 2 is short. Nothing was changed; go back to a backup with “viva record "
        + "restore”, which keeps this file too."
    ),
    (
      .cannotForget(path: "r", reason: .said("it has none of them")), 64,
      "Nothing was erased from r: it has none of them."
    ),
    (
      .tracesLeft(path: "r", reason: .said("it is in use")), 74,
      "The entries are erased, but r may still hold traces of them: it is in use. Close other "
        + "programs that use it, free some space, and try again."
    ),
    (
      .failed(path: "r", reason: .said("SQLite says no")), 74,
      "r: SQLite says no. Nothing was added."
    ),
  ]

  @Test(arguments: all)
  func `A record that can't be used is told of with what to do`(
    error: StoreError, code: Int32, sentence: String
  ) {
    let problem = Problem(error as any Error)
    #expect(problem.sentence == sentence)
    #expect(problem.exitCode == code)
  }

  static let faults: [(StoreFault, String)] = [
    (.said("SQLite says no"), "SQLite says no"),
    (.unreadableEntry("no JSON"), "an entry can't be read (no JSON)"),
    (.foreignValue, "an entry has something else where its number, hash or bytes should be"),
    (.otherHash(entry: 2), "entry 2 does not match its hash"),
    (.noHash(entry: 2), "entry 2 has no hash"), (.missingEntry(2), "entry 2 is missing"),
    (.noEntry(7), "there is no entry 7"),
    (.unknownKind(entry: 3), "entry 3 is of a kind that this program does not know"),
    (.strays(2, table: "payload"), "2 rows of payload belong to no entry"),
    (.foreignTable("notes"), "its table “notes” is not that of a record"),
    (.missingSafeguard("payload_stays"), "its safeguard payload_stays is missing"),
    (.nothingNamed, "no entry was named"),
    (.isBeginning, "entry 1 is the beginning of the record, which stays"),
    (.isErased(entry: 4), "entry 4 is erased already"),
    (.isErasure(entry: 4), "entry 4 records an erasure, and stays"),
    (.unsyncedLog, "it does not keep a write-ahead log that is synced at every commit"),
    (.noLog, "a write-ahead log can't be kept there"),
    (.logNotMade, "its write-ahead log can't be made"),
    (.erasedStays, "what is erased would not be overwritten"),
    (.cutShort, "the disk did not take all of it"),
    (.unreadDisk, "the disk could not read it"),
    (.danglingLink, "it is a link to a file that is not there"),
    (.inUse, "another program is using it"),
    (.noRoom, "the disk has no room to write it again"),
    (.clock("+10000-01-01"), "the clock says +10000-01-01, a time that can't be written down"),
  ]

  @Test(arguments: faults)
  func `What is wrong with a record is said in words`(fault: StoreFault, words: String) {
    #expect(fault.words == words)
    #expect(
      Problem(StoreError.failed(path: "r", reason: fault) as any Error).sentence
        == "r: \(words). Nothing was added.")
  }
}
