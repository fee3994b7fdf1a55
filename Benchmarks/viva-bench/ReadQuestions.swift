internal import ArgumentParser
internal import BankFormats
internal import FoundationEssentials

/// Times the reading of a file of another program's questions, without what becomes of them.
struct ReadQuestions: ParsableCommand {
  @Argument var path: String
  @Option var repeats = 5

  func run() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    guard let format = ExchangeFormat.recognised(in: bytes) else {
      throw ValidationError("\(path) has no questions.")
    }
    var (samples, count) = (Samples(), 0)
    for _ in 0..<repeats {
      count = 0
      samples.time { format.read(bytes) { item in if case .success = item.content { count += 1 } } }
    }
    let ms = samples.quantile(0.5)
    print(
      "questions-read \(format.rawValue) questions \(count) ms \(rounded(ms)) "
        + "per_second \(rounded(Double(bytes.count) / ms * 1000))")
  }
}
