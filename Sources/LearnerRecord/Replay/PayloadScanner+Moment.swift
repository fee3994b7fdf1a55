internal import Scheduling

/// Remembers the last date read, for entries of one day come together.
package struct DateCache {
  fileprivate var text: (UInt64, UInt16) = (0, 0)
  fileprivate var midnight: Int64 = 0

  /// Creates an empty cache.
  package init() {}
}

extension PayloadScanner {
  /// Reads `2026-11-22T09:15:30.123+11:00`, the only form that entries are written in.
  func moment(_ range: Range<Int>, dates: inout DateCache) -> Moment? {
    guard range.count == 29, let start = bytes.baseAddress else { return nil }
    let text = start + range.lowerBound
    let date = (
      text.loadUnaligned(as: UInt64.self), (text + 8).loadUnaligned(as: UInt16.self)
    )
    if date != dates.text {
      let isoDate = String(decoding: bytes[range].prefix(10), as: UTF8.self)
      guard let day = StudyDay(isoDate: isoDate) else { return nil }
      dates.text = date
      dates.midnight = Int64(day.number) * 86_400_000
    }
    return moment(at: text, midnight: dates.midnight)
  }

  private func moment(at text: UnsafeRawPointer, midnight: Int64) -> Moment? {
    func digit(_ place: Int) -> Int64 {
      Int64(text.load(fromByteOffset: place, as: UInt8.self)) - 48
    }
    func two(_ place: Int) -> Int64 { digit(place) * 10 + digit(place + 1) }
    let places = [11, 12, 14, 15, 17, 18, 20, 21, 22, 24, 25, 27, 28]
    guard places.allSatisfy({ (0...9).contains(digit($0)) }), hasSigns(text),
      two(11) < 24, two(14) < 60, two(17) < 60, two(27) < 60
    else { return nil }
    let clock = ((two(11) * 60 + two(14)) * 60 + two(17)) * 1000 + digit(20) * 100 + two(21)
    let sign: Int64 = text.load(fromByteOffset: 23, as: UInt8.self) == UInt8(ascii: "-") ? -1 : 1
    let offset = sign * (two(24) * 60 + two(27))
    guard offset.magnitude <= 840 else { return nil }
    return Moment(
      milliseconds: midnight + clock - offset * 60_000, offsetMinutes: Int(offset))
  }

  /// Whether `T`, colons, the point and the sign stand where they belong.
  private func hasSigns(_ text: UnsafeRawPointer) -> Bool {
    func isAt(_ place: Int, _ sign: Unicode.Scalar) -> Bool {
      text.load(fromByteOffset: place, as: UInt8.self) == UInt8(ascii: sign)
    }
    return isAt(10, "T") && isAt(13, ":") && isAt(16, ":") && isAt(19, ".") && isAt(26, ":")
      && (isAt(23, "+") || isAt(23, "-"))
  }
}
