internal import Curriculum
internal import FoundationEssentials
internal import Glibc
internal import LearnerRecord
internal import Scheduling

/// The bytes of a snapshot file.
struct SnapshotFile {
  private static let magic = Array("VIVASTA3".utf8)
  private let greetingPart: [UInt8]
  private let file: Int32

  /// Reads from one open file, for another program may put a new one in its place at any time.
  static func reading<Value>(path: String, _ body: (Self) -> Value?) -> Value? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return Self(file: file).flatMap(body)
  }

  private init?(file: Int32) {
    self.file = file
    let header = readBytes(of: file, from: 0, count: 24)
    guard header.count == 24, header.starts(with: Self.magic) else { return nil }
    var reader = ByteReader(header.dropFirst(8))
    guard let length = reader.integer(), let sum = reader.word(), length >= 0, length < 1 << 28
    else { return nil }
    greetingPart = readBytes(of: file, from: 24, count: length)
    guard greetingPart.count == length, checksum(greetingPart) == sum else { return nil }
  }

  func greeting() -> StateSnapshot.Greeting? {
    var reader = ByteReader(greetingPart[...])
    guard let scheduling = reader.string(), let count = reader.integer(),
      let leaf = reader.bytes(), let banks = reader.word(), let days = reader.integer(),
      days >= 0, days <= greetingPart.count
    else { return nil }
    var dueDays: [StudyDay] = []
    dueDays.reserveCapacity(days)
    for _ in 0..<days {
      guard let day = reader.day() else { return nil }
      dueDays.append(day)
    }
    return StateSnapshot.Greeting(
      origin: .init(scheduling: scheduling, count: count, leaf: leaf, banks: banks),
      dueDays: dueDays)
  }

  /// What is kept as JSON, for it is small.
  struct Rest: Codable {
    var settings: LearnerSettings
    var tally: LearnerState.Tally
  }

  func cards() -> (cards: [Question.ID: LearnerState.Card], rest: Rest)? {
    let start = 24 + greetingPart.count
    let bytes = readBytes(of: file, from: start, count: 1 << 30)
    var reader = ByteReader(bytes[...])
    guard let sum = reader.word(), checksum(bytes.dropFirst(8)) == sum,
      let text = reader.bytes(),
      let rest = try? JSONDecoder().decode(Rest.self, from: Data(text)),
      let count = reader.integer(), count >= 0, count <= bytes.count
    else { return nil }
    var cards: [Question.ID: LearnerState.Card] = [:]
    cards.reserveCapacity(count)
    for _ in 0..<count {
      guard let id = reader.string(), let card = reader.card() else { return nil }
      cards[Question.ID(rawValue: id)] = card
    }
    return (cards, rest)
  }

  static func bytes(of snapshot: StateSnapshot) -> [UInt8] {
    var greeting = ByteWriter()
    greeting.string(snapshot.origin.scheduling)
    greeting.integer(snapshot.origin.count)
    greeting.bytes(snapshot.origin.leaf)
    greeting.word(snapshot.origin.banks)
    greeting.integer(snapshot.dueDays.count)
    for day in snapshot.dueDays { greeting.day(day) }
    var cards = ByteWriter()
    let rest = try? JSONEncoder().encode(Rest(settings: snapshot.settings, tally: snapshot.tally))
    cards.bytes(Array(rest ?? Data()))
    cards.integer(snapshot.cards.count)
    for (id, card) in snapshot.cards {
      cards.string(id.rawValue)
      cards.card(card)
    }
    var file = ByteWriter(magic)
    file.integer(greeting.written.count)
    file.word(checksum(greeting.written[...]))
    file.append(greeting.written)
    file.word(checksum(cards.written[...]))
    file.append(cards.written)
    return file.written
  }
}

/// Returns up to `count` bytes of a file; fewer where it ends, none where it can't be read.
private func readBytes(of file: Int32, from offset: Int, count: Int) -> [UInt8] {
  var status = stat()
  guard fstat(file, &status) == 0 else { return [] }
  let length = min(count, max(0, Int(status.st_size) - offset))
  return [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
    filled = max(0, pread(file, buffer.baseAddress, length, off_t(offset)))
  }
}
