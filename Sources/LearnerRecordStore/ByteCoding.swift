internal import LearnerRecord
internal import Scheduling

/// Writes numbers and texts as little-endian bytes.
struct ByteWriter {
  private(set) var written: [UInt8]

  init(_ start: [UInt8] = []) {
    written = start
  }

  mutating func append(_ bytes: [UInt8]) {
    written += bytes
  }

  mutating func word(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { written += $0 }
  }

  mutating func integer(_ value: Int) {
    word(UInt64(bitPattern: Int64(value)))
  }

  mutating func double(_ value: Double) {
    word(value.bitPattern)
  }

  mutating func bytes(_ value: [UInt8]) {
    integer(value.count)
    written += value
  }

  mutating func string(_ value: String) {
    bytes(Array(value.utf8))
  }

  mutating func day(_ value: StudyDay) {
    withUnsafeBytes(of: Int32(clamping: value.number).littleEndian) { written += $0 }
  }

  private mutating func doubles(_ values: [Double]) {
    integer(values.count)
    for value in values { double(value) }
  }

  mutating func card(_ value: LearnerState.Card) {
    double(value.memory.slow)
    double(value.memory.fast)
    double(value.memory.difficulty)
    integer(Int(value.lastAnswered))
    day(value.lastDay)
    day(value.due)
    integer(value.reviews)
    integer(value.lapses)
    double(value.credit)
    word(value.wording)
    double(value.place ?? .nan)
    doubles(value.signals?.vector ?? [])
  }
}

/// Reads what `ByteWriter` writes; every value is `nil` where the bytes end too early.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func word() -> UInt64? {
    take(8).map { $0.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) } }
  }

  mutating func integer() -> Int? {
    word().map { Int(Int64(bitPattern: $0)) }
  }

  mutating func double() -> Double? {
    word().map(Double.init(bitPattern:))
  }

  mutating func bytes() -> [UInt8]? {
    integer().flatMap { take($0) }.map(Array.init)
  }

  mutating func string() -> String? {
    bytes().map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func day() -> StudyDay? {
    take(4).map { bytes in
      let number = bytes.withUnsafeBytes { Int32(littleEndian: $0.loadUnaligned(as: Int32.self)) }
      return StudyDay(number: Int(number))
    }
  }

  private mutating func doubles() -> [Double]? {
    guard let count = integer(), (0...64).contains(count) else { return nil }
    let values = (0..<count).compactMap { _ in double() }
    return values.count == count ? values : nil
  }

  mutating func card() -> LearnerState.Card? {
    guard let slow = double(), let fast = double(), let difficulty = double(),
      let lastAnswered = integer(), let lastDay = day(), let due = day(), let reviews = integer(),
      let lapses = integer(), let credit = double(), let wording = word(), let place = double(),
      let signals = doubles()
    else { return nil }
    return LearnerState.Card(
      memory: MemoryState(slow: slow, fast: fast, difficulty: difficulty),
      lastAnswered: Int64(lastAnswered), lastDay: lastDay, due: due, reviews: reviews,
      lapses: lapses, credit: credit, wording: wording,
      place: place.isNaN ? nil : place, signals: SignalHistory(vector: signals))
  }
}

/// Returns a sum over bytes that an accidental change is as good as sure to change (FNV-1a over
/// words of eight bytes, 64 bits, with the upper half folded in); it is no protection against intent.
func checksum(_ bytes: some Collection<UInt8>) -> UInt64 {
  var sum: UInt64 = 0xcbf2_9ce4_8422_2325
  var word: UInt64 = 0
  var filled = 0
  func take(_ word: UInt64) {
    sum = (sum ^ word) &* 0x100_0000_01b3
    sum ^= sum >> 32  // Else the upper bits of a word reach only the upper bits of the sum.
  }
  for byte in bytes {
    word = word << 8 | UInt64(byte)
    filled += 1
    if filled == 8 {
      take(word)
      (word, filled) = (0, 0)
    }
  }
  take(word ^ UInt64(filled) << 56)
  return sum
}
