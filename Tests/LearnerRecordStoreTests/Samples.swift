import Curriculum
import Foundation
import GRDB
import Glibc
import LearnerRecord
import LearnerRecordStore
import Proofs
import Scheduling

/// A moment of no interest.
let noon = Moment(milliseconds: 1_795_000_000_000, offsetMinutes: 660)

/// Returns a fact marked with a name and a turn.
func fact(_ tag: String, _ turn: Int) -> Fact {
  .started(.init(selection: [tag], seed: UInt64(turn)))
}

/// Returns an answer.
func answer(_ question: String, rating: Int = 3, credit: Double = 1) -> Fact {
  .answered(
    .init(
      question: .init(rawValue: question), wording: "00112233445566778899aabbccddeeff",
      shown: [[1, 0]], response: ["b"],
      parts: [.init(label: nil, given: "b) Yes", expected: "b) Yes", right: credit == 1)],
      credit: credit, confidence: 2, rating: rating, took: 1200, session: 1))
}

/// What is kept of an entry, as the tables of a record hold it.
struct Row: Equatable {
  var number: Int
  var leaf: [UInt8]
  var salt: [UInt8]
  var payload: [UInt8]

  /// Reads all rows of a record through a connection of its own.
  static func all(_ path: String) throws -> [Row] {
    let database = try DatabaseQueue(path: path)
    return try database.read { database in
      let sql = "SELECT number, leaf, salt, bytes FROM entry LEFT JOIN payload USING (number)"
      return try GRDB.Row.fetchAll(database, sql: sql + " ORDER BY number").map { row in
        Row(
          number: row[0], leaf: Array(row[1] as Data), salt: Array(row[2] as Data),
          payload: Array(row[3] as Data))
      }
    }
  }

  /// Whether numbers have no gaps, and each leaf is that of its salt and payload.
  static func areSound(_ rows: [Row]) -> Bool {
    rows.map(\.number) == Array(1..<rows.count + 1)
      && rows.allSatisfy { $0.leaf == Leaf.hash(payload: $0.payload, salt: $0.salt) }
      && Set(rows.map(\.salt)).count == rows.count
  }
}

/// The bytes of a file, or nothing where it can't be read.
func bytes(_ path: String) -> Data? {
  FileManager.default.contents(atPath: path)
}

/// The permission bits of a file.
func mode(_ path: String) -> UInt32 {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
}

/// The state of an empty record.
func emptyState() -> LearnerState {
  LearnerState(model: FSRS7(), policy: SchedulingPolicy())
}
