internal import Curriculum
internal import Files
internal import FoundationEssentials
internal import LearnerRecord
internal import Scheduling

/// The file of a snapshot: a mark, then the greeting and the cards, each after its length (eight bytes) and
/// checksum. A file that does not fit in any way is treated as missing.
extension StateSnapshot {
  private static let mark = Array("VIVASTA9".utf8)

  /// Reads what is needed to greet somebody, without the cards.
  ///
  /// - Parameter path: The file.
  /// - Returns: `nil` where there is no whole snapshot.
  package static func greeting(path: String) -> Greeting? {
    guard let memory = try? Memory(mapping: path) else { return nil }
    return withExtendedLifetime(memory) { try? parts($0).greeting() }
  }

  /// Reads a whole snapshot, or nothing where there is none.
  ///
  /// - Parameter path: The file.
  package init?(path: String) {
    // The one file is read throughout: another program may put a new one in its place at any time.
    guard let memory = try? Memory(mapping: path) else { return nil }
    let whole = withExtendedLifetime(memory) { memory in
      (try? Self.parts(memory)).flatMap { try? ($0.greeting(), $0.cards()) }
    }
    guard let (greeting, known) = whole else { return nil }
    self.init(
      origin: greeting.origin, dueDays: greeting.dueDays, outlook: greeting.outlook,
      cards: known.cards,
      offSchedule: known.offSchedule, settings: known.rest.settings, tally: known.rest.tally,
      form: RecentForm(surplus: known.rest.form.surplus, weight: known.rest.form.weight))
  }

  /// Writes the snapshot, under another name first so that a half-written one is never read.
  ///
  /// - Parameter path: The file; its folder exists.
  /// - Returns: Whether it was written; nothing depends on it.
  @discardableResult
  package func write(path: String) -> Bool {
    var file = ByteWriter()
    file.append(Self.mark)
    for part in [greetingBytes, cardBytes] {
      file.number(UInt64(part.count))
      file.number(part.withUnsafeBytes(checksum))
      file.append(part)
    }
    do throws(FileError) {
      try File.write(file.bytes, to: path, existing: .isReplacedInPrivate, isLasting: false)
      return true
    } catch {
      return false
    }
  }

  /// What is kept as JSON, for it is small.
  private struct Rest: Codable {
    var settings: LearnerSettings
    var tally: LearnerState.Tally
    /// The surplus and the weight of the learner's form.
    var form: Form
  }

  private struct Form: Codable {
    var surplus: Double
    var weight: Double
  }

  private var greetingBytes: [UInt8] {
    var writer = ByteWriter()
    writer.text(origin.scheduling)
    writer.number(Int64(origin.count))
    writer.list(origin.leaf) { $0.number($1) }
    writer.number(origin.banks)
    writer.list(dueDays) { $0.day($1) }
    writer.text(String(decoding: (try? JSONEncoder().encode(outlook)) ?? Data(), as: UTF8.self))
    return writer.bytes
  }

  private var cardBytes: [UInt8] {
    var writer = ByteWriter()
    let rest = try? JSONEncoder().encode(
      Rest(
        settings: settings, tally: tally,
        form: Form(surplus: form.surplus, weight: form.weight)))
    writer.text(String(decoding: rest ?? Data(), as: UTF8.self))
    writer.list(Array(cards)) { writer, known in
      writer.text(known.key.rawValue)
      writer.card(known.value)
    }
    writer.list(Array(offSchedule)) { writer, known in
      writer.text(known.key.rawValue)
      writer.day(known.value)
    }
    return writer.bytes
  }

  /// The two parts of a file, in memory that is kept meanwhile; the second is looked at only when it is needed.
  private struct Parts {
    let greetingPart, cardPart: UnsafeRawBufferPointer
    let cardSum: UInt64

    func greeting() throws(DamagedBytes) -> Greeting {
      var reader = ByteReader(greetingPart)
      let origin = Origin(
        scheduling: try reader.text(), count: try reader.size(Int64.self),
        leaf: try reader.list { reader throws(DamagedBytes) in try reader.number() },
        banks: try reader.number())
      let dueDays = try reader.list { reader throws(DamagedBytes) in try reader.day() }
      let text = try reader.text()
      guard let outlook = try? JSONDecoder().decode(Outlook.self, from: Data(text.utf8)) else {
        throw DamagedBytes()
      }
      return Greeting(origin: origin, dueDays: dueDays, outlook: outlook)
    }

    func cards() throws -> (
      cards: [Question.ID: LearnerState.Card], offSchedule: [Question.ID: StudyDay], rest: Rest
    ) {
      guard checksum(cardPart) == cardSum else { throw DamagedBytes() }
      var reader = ByteReader(cardPart)
      let rest = try JSONDecoder().decode(Rest.self, from: Data(try reader.text().utf8))
      let count = try reader.size(UInt32.self)
      guard count <= cardPart.count else { throw DamagedBytes() }
      var cards: [Question.ID: LearnerState.Card] = [:]
      cards.reserveCapacity(count)
      for _ in 0..<count {
        let id = Question.ID(rawValue: try reader.text())
        cards[id] = try reader.card()
      }
      let offSchedule = try reader.list { reader throws(DamagedBytes) in
        (Question.ID(rawValue: try reader.text()), try reader.day())
      }
      return (cards, Dictionary(offSchedule, uniquingKeysWith: { $1 }), rest)
    }
  }

  private static func parts(_ memory: Memory) throws(DamagedBytes) -> Parts {
    var reader = ByteReader(memory.bytes)
    guard try reader.slice(mark.count).elementsEqual(mark) else { throw DamagedBytes() }
    let (length, sum) = (try reader.size(Int64.self), try reader.number(UInt64.self))
    let greeting = try reader.slice(length)
    guard checksum(greeting) == sum else { throw DamagedBytes() }
    let (rest, restSum) = (try reader.size(Int64.self), try reader.number(UInt64.self))
    let cards = try reader.slice(rest)
    guard reader.offset == memory.bytes.count else { throw DamagedBytes() }
    return Parts(greetingPart: greeting, cardPart: cards, cardSum: restSum)
  }
}

extension ByteWriter {
  fileprivate mutating func day(_ day: StudyDay) {
    number(Int32(clamping: day.number))
  }

  fileprivate mutating func card(_ card: LearnerState.Card) {
    double(card.memory.slow)
    double(card.memory.fast)
    double(card.memory.difficulty)
    number(card.lastAnswered)
    day(card.lastDay)
    day(card.due)
    number(Int64(card.reviews))
    number(Int64(card.lapses))
    double(card.credit)
    number(card.wording)
    number(UInt8(card.wasRight ? 1 : 0))
    optional(card.place) { $0.double($1) }
    list(card.signals?.vector ?? []) { $0.double($1) }
  }
}

extension ByteReader {
  fileprivate mutating func day() throws(DamagedBytes) -> StudyDay {
    StudyDay(number: Int(try number(Int32.self)))
  }

  fileprivate mutating func card() throws(DamagedBytes) -> LearnerState.Card {
    LearnerState.Card(
      memory: MemoryState(slow: try double(), fast: try double(), difficulty: try double()),
      lastAnswered: try number(), lastDay: try day(), due: try day(),
      reviews: try size(Int64.self), lapses: try size(Int64.self), credit: try double(),
      wording: try number(), wasRight: try number(UInt8.self) == 1,
      place: try optional { reader throws(DamagedBytes) in try reader.double() },
      signals: SignalHistory(
        vector: try list { reader throws(DamagedBytes) in try reader.double() }))
  }
}

/// Returns a sum over bytes that an accidental change is as good as sure to change (FNV-1a over
/// words of eight bytes, 64 bits, with the upper half folded in); it is no protection against intent.
package func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var sum: UInt64 = 0xcbf2_9ce4_8422_2325
  func take(_ word: UInt64) {
    sum = (sum ^ word) &* 0x100_0000_01b3
    sum ^= sum >> 32  // Else the upper bits of a word reach only the upper bits of the sum.
  }
  let whole = bytes.count / 8 * 8
  for offset in stride(from: 0, to: whole, by: 8) {
    take(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
  var rest = UInt64(bytes.count - whole) << 56
  for byte in bytes[whole...] { rest = rest << 8 | UInt64(byte) }
  take(rest ^ UInt64(bytes.count) << 32)
  return sum
}
