internal import ArgumentParser
internal import FoundationEssentials
internal import Proofs
internal import Scheduling

/// Times the reading and checking of a sealed file, from its bytes to what it proves.
struct Bundles: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "bundle")

  @Argument var path: String
  @Option var threads = 2
  @Option var repeats = 5

  func run() throws {
    let spread: Spread = { most, work in
      concurrently(threads: min(most, threads)) { _, _ in work() }
    }
    let file = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    var (reading, checking) = (Samples(), Samples())
    var shown = 0
    for _ in 0..<repeats {
      let bundle = try reading.time { try RecordBundle(file: file) }
      let check = checking.time { BundleCheck(bundle, spread: spread) }
      guard check.holds else { throw ValidationError("\(path) does not hold.") }
      shown = check.shown
    }
    let (read, checked) = (reading.quantile(0.5), checking.quantile(0.5))
    print(
      "bundle shown \(shown) read \(rounded(read)) check \(rounded(checked)) "
        + "ms \(rounded(read + checked))")
  }
}
