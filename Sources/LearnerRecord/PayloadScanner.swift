internal import Scheduling

/// Reads the few fields of a payload that replay needs, in one pass and without allocating.
///
/// It relies on what canonical bytes are: one flat object, no white space. Anything else, an escape
/// in a value it needs included, makes it give up, and the caller decodes in full.
struct PayloadScanner {
  let bytes: UnsafeRawBufferPointer
  var place = 0

  private var at: Moment?
  private var kind: Range<Int>?
  private var question: Range<Int>?
  private var rating: Int?
  private var entry: Int?
  private var credit: Double?
  private var wording: UInt64?

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Returns what changes the state, or `nil` where the bytes are not as expected.
  mutating func replayFact(dates: inout DateCache) -> ReplayFact? {
    guard take("{"), readFields(dates: &dates), let at, let kind else { return nil }
    guard let change = change(kind: kind) else { return nil }
    return ReplayFact(at: at, change: change)
  }

  private func change(kind: Range<Int>) -> ReplayFact.Change? {
    let rating = rating.flatMap(Rating.init(rawValue:))
    if equals(kind, "answered") {
      guard let question, let rating, let credit, let wording else { return nil }
      guard let id = String(validating: bytes[question], as: UTF8.self) else { return nil }
      return .answered(question: id, rating: rating, credit: credit, wording: wording)
    }
    if equals(kind, "rated") {
      guard let entry, let rating else { return nil }
      return .rated(entry: entry, rating: rating)
    }
    if equals(kind, "undone") { return entry.map { .undone(entry: $0) } }
    return FactKind(rawValue: String(decoding: bytes[kind], as: UTF8.self)).map { _ in .none }
  }

  private mutating func readFields(dates: inout DateCache) -> Bool {
    repeat {
      guard let name = plainString(), take(":"), readValue(of: name, dates: &dates) else {
        return false
      }
    } while take(",")
    return take("}") && place == bytes.count
  }

  /// Reads the value of a field; a field that comes twice is for a decoder to judge.
  private mutating func readValue(of name: Range<Int>, dates: inout DateCache) -> Bool {
    if equals(name, "at") {
      guard at == nil, let text = plainString() else { return false }
      at = moment(text, dates: &dates)
      return at != nil
    }
    if equals(name, "kind") {
      guard kind == nil else { return false }
      kind = plainString()
      return kind != nil
    }
    if equals(name, "question"), place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
      guard question == nil else { return false }
      question = plainString()
      return question != nil
    }
    if equals(name, "wording") {
      guard wording == nil, let digits = plainString() else { return false }
      wording = Wording.mark(ofDigits: bytes[digits])
      return true
    }
    return readNumber(of: name) ?? skipValue()
  }

  /// Reads the value of a field that holds a number; `nil` for any other field.
  private mutating func readNumber(of name: Range<Int>) -> Bool? {
    if equals(name, "rating") {
      guard rating == nil else { return false }
      rating = integer()
      return rating != nil
    }
    if equals(name, "entry") {
      guard entry == nil else { return false }
      entry = integer()
      return entry != nil
    }
    guard equals(name, "credit") else { return nil }
    guard credit == nil else { return false }
    credit = decimal()
    return credit != nil
  }
}
