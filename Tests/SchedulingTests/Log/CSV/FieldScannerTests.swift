import Scheduling
import Testing

/// The scanner is seen through the logs that it reads.
struct FieldScannerTests {
  private static let header = "card_id,review_rating,review_time,note"
  private static let rows = ["1,3,2026-11-22T09:00Z,a", "2,4,2026-11-22T09:01Z,b"]

  @Test(arguments: [
    "\(header)\n\(rows[0])\n\(rows[1])\n",
    "\(header)\n\(rows[0])\n\(rows[1])",
    "\u{feff}\(header)\r\n\(rows[0])\r\n\(rows[1])\r\n",
    "\(header)\r\(rows[0])\r\(rows[1])\r",
    "\n\r\n  \n\(header)\n\n\(rows[0])\n , ,,\n\(rows[1])\n\n\n",
    "\"card_id\",\"review_rating\",\"review_time\",\"note\"\n"
      + "\"1\",\"3\",\"2026-11-22T09:00Z\",\"a\"\n"
      + "\"2\",\"4\",\"2026-11-22T09:01Z\",\"b\"\n",
    " card_id , review_rating,review_time ,\"note\" \n 1 , \"3\" ,2026-11-22T09:00Z ,\n\(rows[1])",
    "\(header)\n1,3,2026-11-22T09:00Z,\"a, \"\"b\"\",\r\nc\n,,,\"\n\(rows[1])\n",
    "\"card_id\";\"review_rating\";\"review_time\"\n1;3;2026-11-22T09:00Z\n2;4;2026-11-22T09:01Z",
    "card_id\treview_rating\treview_time\tnote\n1\t3\t2026-11-22T09:00Z\t\"a\t\"\n"
      + "2\t4\t2026-11-22T09:01Z\t, ; ,\n",
  ])
  func `Rows and fields end where they should`(text: String) throws {
    let log = try ReviewLog(csv: Array(text.utf8))
    #expect(log.cards == [1, 2] && log.ratings == [3, 4])
    #expect(log.times == [1_795_338_000_000, 1_795_338_060_000])
  }

  @Test(arguments: [
    ("\"", 2), ("1,3,\"2026-11-22T09:00Z", 2), ("1,3,2026-11-22T09:00Z,\"a\"b", 2),
    ("1,3,2026-11-22T09:00Z,\"a\n\n\"\n1,\"3\"\"", 5), ("1,3,2026-11-22T09:00Z,\"\"\"\n\n", 2),
  ])
  func `A quotation that does not end, or has more after its end, is told`(
    rows: String, line: Int
  ) {
    #expect(throws: ReviewLogError.quotation(line: line)) {
      try ReviewLog(csv: Array("\(Self.header)\n\(rows)".utf8))
    }
  }

  @Test
  func `A quotation mark within a field is a character like others`() throws {
    let text = "\(Self.header)\n1,3,2026-11-22T09:00Z,a \"b\" c\n"
    #expect(try ReviewLog(csv: Array(text.utf8)).count == 1)
  }

  /// Whatever the bytes are, there is an error or a log that keeps the laws.
  @Test
  func `No bytes do harm`() {
    var generator = SplitMix64(seed: 34)
    let texts = [
      ReviewLog(generator.reviews(6)).csv, "id,cid,ease,factor,type\n1711744352250,1,3,2500,3\n",
      "\"card_id\";\"review_rating\";\"review_time\"\r\n\"1\";\"3\";\"2026-11-22 09:00:00 +0100\"",
    ].map { Array($0.utf8) }
    var read = 0
    for round in 0..<3_000 {
      let bytes = generator.damaged(texts[round % texts.count])
      guard let log = try? ReviewLog(csv: bytes) else { continue }
      expectLaws(log)
      read += 1
    }
    // Some of the damage is to numbers only, or to nothing that is read.
    #expect(read > 150 && read < 2_700, "\(read)")
  }

  @Test
  func `Noise is no log`() {
    var generator = SplitMix64(seed: 35)
    for _ in 0..<300 {
      let bytes = (0..<generator.integer(in: 0...200)).map { _ in
        UInt8(truncatingIfNeeded: generator.next())
      }
      #expect(throws: ReviewLogError.self) { try ReviewLog(csv: bytes) }
    }
  }
}

extension SplitMix64 {
  /// Returns bytes with one or two of them changed, put in, taken out, or all cut off after one.
  fileprivate mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let likely = Array("\",;\t\r\n -+.:TZ0123456789\0\u{feff}é".utf8)
    for _ in 0..<integer(in: 1...2) {
      guard !bytes.isEmpty else { break }
      let place = integer(in: 0...bytes.count - 1)
      let byte =
        integer(in: 0...3) == 0
        ? UInt8(truncatingIfNeeded: next()) : likely[integer(in: 0...likely.count - 1)]
      switch integer(in: 0...9) {
      case 0...3: bytes[place] = byte
      case 4...6: bytes.insert(byte, at: place)
      case 7...8: bytes.remove(at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }
}
