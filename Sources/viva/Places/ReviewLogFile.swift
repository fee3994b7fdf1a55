internal import Files
internal import ArgumentParser
internal import Text
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling

extension ModelFamily: ExpressibleByArgument {}

extension ReviewLog {
  /// Reads the review log of another program; where the file does not say how far the learner's clock
  /// was from UTC, a time zone does.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - zone: The name of the time zone; `nil` for that of the computer.
  /// - Throws: `Problem` where there is no such file or zone, or it is no review log.
  init(file path: String, zone: String?) throws {
    guard File.exists(path) else {
      throw Problem("There is no file \(path.visible()).", exitCode: .noInput)
    }
    let bytes = try File.bytes(path, atMost: 256 << 20)
    func read() throws -> ReviewLog {
      do {
        return try ReviewLog(csv: bytes, offset: LocalZone.offsetMinutes)
      } catch {
        throw Problem(error, in: path)
      }
    }
    guard let zone else {
      self = try read()
      return
    }
    guard let log = try LocalZone.within(zone, read) else {
      throw Problem(
        "There is no time zone “\(zone.visible())”. Zones are named as Australia/Sydney or "
          + "Europe/London.", exitCode: .usage)
    }
    self = log
  }
}

extension Problem {
  /// Says why a file is no review log.
  fileprivate init(_ error: ReviewLogError, in path: String) {
    let layouts = ReviewLogError.knownColumns.map { $0.joined(separator: ", ") }
      .joined(separator: "; or ")
    let sentence =
      switch error {
      case .empty:
        "it is empty. A review log begins with the names of its columns: \(layouts)."
      case .noHeader(let found):
        "line 1 is “\(found.visible())”, which does not name the columns of a review log: "
          + "\(layouts)."
      case .repeatedColumn(let name):
        "line 1 names the column “\(name.visible())” twice."
      case .field(let line, let column, let expected, let found):
        "line \(line), \(column.visible()): expected \(expected.rawValue), found "
          + "“\(found.visible())”."
      case .surplusFields(let line):
        "line \(line) has more fields than there are columns."
      case .quotation(let line):
        "line \(line): a quotation mark that opens a field is not closed."
      }
    self.init("\(path.visible()) is no review log: \(sentence)", exitCode: .badData)
  }
}

/// Returns a number with some decimals.
///
/// - Parameters:
///   - number: The number; what is not finite is written as “–”.
///   - count: How many decimals; 0…9.
/// - Returns: The number as people read it.
func decimals(_ number: Double, _ count: Int) -> String {
  guard number.isFinite, number.magnitude < 1e9 else { return "–" }
  let scale = (0..<count).reduce(1) { product, _ in product * 10 }
  let whole = Int((number.magnitude * Double(scale)).rounded())
  let fraction = String(whole % scale)
  let sign = number < 0 && whole > 0 ? "−" : ""
  guard count > 0 else { return "\(sign)\(whole)" }
  return "\(sign)\(whole / scale)."
    + fraction.zeroPadded(to: count)
}
