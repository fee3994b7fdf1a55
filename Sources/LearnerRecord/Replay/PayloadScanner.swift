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
  private var cram: Bool?
  private var spot: Double?
  private var took: Int?
  private var confidence: Int?
  private var hints: Int?
  private var isTicked = false

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
      return rating.flatMap(answer).map { .answered($0) }
    }
    if equals(kind, "rated") {
      guard let entry, let rating else { return nil }
      return .rated(entry: entry, rating: rating)
    }
    if equals(kind, "countedRight") {
      guard let entry, let rating else { return nil }
      return .countedRight(entry: entry, rating: rating)
    }
    if equals(kind, "undone") { return entry.map { .undone(entry: $0) } }
    let other = FactKind(rawValue: String(decoding: bytes[kind], as: UTF8.self))
    let isDecoded = other.map { $0.isSetting || $0 == .forgotten || $0 == .practised }
    return isDecoded == false ? .some(.none) : nil
  }

  private func answer(_ rating: Rating) -> ReplayFact.Answer? {
    guard let question, let credit, let wording, let took, let hints,
      let id = String(validating: bytes[question], as: UTF8.self)
    else { return nil }
    // Perhaps nobody marked it, which only a decoder can tell.
    if credit == 0, !isTicked, Entry.mayBeUnmarked(payload: bytes) { return nil }
    var answer = ReplayFact.Answer(
      question: id, rating: rating, credit: credit, wording: wording)
    answer.isCram = cram ?? false
    answer.place = spot
    answer.took = took
    answer.confidence = confidence ?? 0
    answer.hints = hints
    return answer
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
    if equals(name, "ticked") { isTicked = true }
    return readNumber(of: name) ?? skipValue()
  }

  /// Reads the value of a field that holds a number or a truth; `nil` for any other field.
  private mutating func readNumber(of name: Range<Int>) -> Bool? {
    if equals(name, "rating") { return put(integer(), in: &rating) }
    if equals(name, "entry") { return put(integer(), in: &entry) }
    if equals(name, "credit") { return put(decimal(), in: &credit) }
    if equals(name, "took") { return put(integer(), in: &took) }
    if equals(name, "hints") { return put(integer(), in: &hints) }
    if equals(name, "confidence") { return put(integer(), in: &confidence) }
    if equals(name, "place") { return put(decimal(), in: &spot) }
    if equals(name, "cram") { return put(boolean(), in: &cram) }
    return nil
  }
}

/// Keeps a value that was read; returns whether there was one, and none before it.
private func put<Value>(_ value: Value?, in field: inout Value?) -> Bool {
  guard field == nil, let value else { return false }
  field = value
  return true
}
