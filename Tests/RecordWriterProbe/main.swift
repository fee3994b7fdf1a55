import Glibc
import LearnerRecord
import LearnerRecordStore

// Writes to a record as another program does, for tests that look on, or that kill it.
//
//   append PATH COUNT TAG   opens the record, adds COUNT entries one by one, each marked with TAG
//                           and its turn, and prints the number of each when it is on the disk
//   forget PATH NUMBER…     opens the record, erases the entries one by one, and prints the number of
//                           each tombstone when nothing of the entry is left
//   hold PATH               locks an open record to write, prints "held", and lets go at the end of
//                           the input
//   try PATH                opens the record as nobody special would, and prints what came of it

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDOUT_FILENO, bytes, bytes.count)
}

func append(_ path: String, count: Int, tag: String) throws {
  let store = try LearnerRecordStore(path: path, access: .adding, patience: 60)
  for turn in 0..<count {
    let moment = Moment(milliseconds: 1_795_000_000_000 + Int64(turn))
    let fact = Fact.started(.init(selection: [tag], seed: UInt64(turn)))
    for entry in try store.append([fact], at: moment) { say("\(entry.number)") }
  }
}

func forget(_ path: String, _ numbers: [Int]) throws {
  let store = try LearnerRecordStore(path: path, access: .adding, patience: 60)
  let moment = Moment(milliseconds: 1_795_000_000_000)
  for number in numbers {
    let tombstone = try store.forget([number], reason: "asked", basis: "", by: "", at: moment)
    say("\(tombstone.number)")
  }
}

/// Locks what SQLite locks to write: byte 120 of the shared-memory file
/// (<https://www.sqlite.org/walformat.html>, §2.3.1).
func hold(_ path: String) {
  let file = open(path + "-shm", O_RDWR | O_CLOEXEC)
  var lock = flock()
  lock.l_type = Int16(F_WRLCK)
  lock.l_whence = Int16(SEEK_SET)
  lock.l_start = 120
  lock.l_len = 1
  say(fcntl(file, F_SETLK, &lock) == 0 ? "held" : "not held")
  while readLine() != nil {}
}

func attempt(_ path: String) {
  let nobody: uid_t = 65_534
  if geteuid() == 0 { _ = setgid(nobody) == 0 && setuid(nobody) == 0 }
  for access in [LearnerRecordStore.Access.reading, .adding] {
    do {
      let store = try LearnerRecordStore(path: path, access: access)
      say("\(try store.head().count)")
    } catch {
      say("\(error)")
    }
  }
}

let arguments = CommandLine.arguments
do {
  switch (arguments.dropFirst().first, arguments.count) {
  case ("append", 5): try append(arguments[2], count: Int(arguments[3]) ?? 0, tag: arguments[4])
  case ("forget", 3...): try forget(arguments[2], arguments.dropFirst(3).compactMap { Int($0) })
  case ("hold", 3): hold(arguments[2])
  case ("try", 3): attempt(arguments[2])
  default: exit(64)
  }
} catch {
  say("\(error)")
  exit(1)
}
