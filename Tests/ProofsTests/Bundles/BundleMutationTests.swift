import Foundation
import Scheduling
import TestSupport
import Testing

@testable import Proofs

/// Whatever is done to a sealed file by somebody without a key is told.
struct BundleMutationTests {
  private static let documents = [
    RecordBundle.Document(name: "transcript.html", bytes: Array("<p>ä</p>\n\nend\n".utf8)),
    RecordBundle.Document(name: "empty.md", bytes: []),
  ]

  /// Genuine files of one record by the same two people, from whose pieces others can be made.
  private static func genuine() throws -> [RecordBundle] {
    func bundle(
      _ count: Int, _ documents: [RecordBundle.Document],
      _ format: RecordBundle.Format = .statement, showing isShown: (Int) -> Bool = { _ in true }
    ) throws -> RecordBundle {
      try SampleBundle.bundle(
        SampleBundle.leaves(count), showing: isShown, signers: ["ann", "ben"],
        documents: documents, format: format)
    }
    return [
      try bundle(7, documents), try bundle(7, documents) { $0 == 1 || $0 % 4 == 2 },
      try bundle(7, []), try bundle(7, []) { $0 != 7 }, try bundle(5, documents),
      try bundle(5, [documents[0]]), try bundle(5, []) { $0 < 3 },
      try bundle(7, documents, .listOnly), try bundle(5, [], .listOnly),
    ]
  }

  /// What a reader is told of a bundle: faults, or that it is of the format that signs less.
  private static func told(_ bundle: RecordBundle, threads: Int = 1) -> [String] {
    BundleCheck(bundle, spread: onThreads(threads)).faults.map(\.message)
      + (bundle.format == .listOnly ? ["of the first format"] : [])
  }

  /// What a reader is told of a file.
  private static func told(_ file: [UInt8], threads: Int = 1) -> [String] {
    do throws(BundleFault) {
      return told(try RecordBundle(file: Data(file)), threads: threads)
    } catch {
      return [error.message]
    }
  }

  @Test(.slow, arguments: 1...2 as ClosedRange<UInt64>)
  func `H1: every one of 10,000 forgeries from genuine pieces is told`(seed: UInt64) throws {
    let genuine = try Self.genuine()
    var random = SplitMix64(seed: seed)
    var tried = 0
    while tried < 5_000 {
      var forger = Forger(
        bundle: genuine[Int.random(in: 0..<7, using: &random)], pieces: genuine)
      for _ in 0..<Int.random(in: 1...3, using: &random) { forger.change(&random) }
      guard !genuine.contains(forger.bundle) else { continue }
      tried += 1
      // Some of them as files too: to write and to read each would take most of the time.
      let told =
        tried.isMultiple(of: 10)
        ? Self.told(forger.bundle.file, threads: tried % 3) : Self.told(forger.bundle)
      #expect(!told.isEmpty, "\(forger.done)")
    }
  }

  @Test(.slow, arguments: [0, 1]) func `Every one of 20,000 damages is told`(which: Int) throws {
    let file = try Self.genuine()[which].file
    var random = SplitMix64(seed: UInt64(which))
    var tried = 0
    while tried < 10_000 {
      let changed = Self.damaged(file, &random)
      guard changed != file else { continue }
      tried += 1
      #expect(Self.told(changed, threads: tried % 3).first?.isEmpty == false)
    }
  }

  /// Any one change of a file: a byte or a line flipped, dropped, doubled, swapped, cut off.
  private static func damaged(_ file: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var file = file
    let place = Int.random(in: file.indices, using: &random)
    let other = Int.random(in: file.indices, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: file[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: file.remove(at: place)
    case 2: file.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 3: file.swapAt(place, other)
    case 4: file.removeSubrange(place...)
    case 5: file.removeSubrange(min(place, other)...max(place, other))
    default:
      var lines = file.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      let (line, second) = (place % lines.count, other % lines.count)
      switch place % 3 {
      case 0: lines.remove(at: line)
      case 1: lines.swapAt(line, second)
      default: lines.insert(lines[line], at: second)
      }
      file = Array(lines.joined(separator: [0x0A]))
    }
    return file
  }

  @Test func `The independent verifier tells the same of forgeries as viva does`() throws {
    let genuine = try Self.genuine()
    var random = SplitMix64(seed: 3)
    let folder = FileManager.default.temporaryDirectory.appending(path: "forgeries-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var (paths, expected): ([String], [String]) = ([], [])
    for number in 0..<60 {
      var forger = Forger(bundle: genuine[number % genuine.count], pieces: genuine)
      if number >= genuine.count { forger.change(&random) }
      let path = folder.appending(path: "\(number)")
      try Data(forger.bundle.file).write(to: path)
      paths.append(path.path)
      let told = Self.told(forger.bundle.file).filter { $0 != "of the first format" }
      // The stranger also looks at entry 1, as `BundleEntries` does.
      let isNamed = forger.bundle.entries.first?.number == 1
      expected.append(told.isEmpty && isNamed ? "0" : "1")
    }
    #expect(try Self.verdictsOfStranger(paths) == expected)
    #expect(expected.contains("0") && expected.contains("1"))
  }

  /// Returns the exit code of `verify_bundle.py` for each file, from one run of Python.
  private static func verdictsOfStranger(_ paths: [String]) throws -> [String] {
    try QuickTests.leaveOutStartOfProgram()
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Proofs/Documentation.docc").path
    let script = """
      import contextlib, io, sys
      sys.dont_write_bytecode = True
      sys.path.insert(0, sys.argv[1])
      import verify_bundle
      for path in sys.argv[2:]:
          try:
              with contextlib.redirect_stdout(io.StringIO()):
                  verify_bundle.main(path, [])
              print(0)
          except (SystemExit, ValueError, IndexError, UnicodeError):
              print(1)
      """
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, folder] + paths
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map(String.init)
  }
}

/// Somebody without a key, who has several genuine files of a record and knows every entry.
private struct Forger {
  var bundle: RecordBundle
  let pieces: [RecordBundle]
  private(set) var done: [String] = []

  init(bundle: RecordBundle, pieces: [RecordBundle]) {
    self.bundle = bundle
    self.pieces = pieces
  }

  mutating func change(_ random: inout SplitMix64) {
    let other = pieces[Int.random(in: pieces.indices, using: &random)]
    let kind = Int.random(in: 0..<14, using: &random)
    done.append("\(kind)")
    switch kind {
    case 0, 1: hide(&random)
    case 2: bundle.parts = other.parts
    case 3: swapParts(&random)
    case 4: bundle.parts.insert(anyPart(&random), at: place(in: bundle.parts, &random))
    case 5: if !bundle.parts.isEmpty { bundle.parts.remove(at: place(in: bundle.parts, &random)) }
    case 6: bundle.statement = other.statement
    case 7: bundle.checkpoint = other.checkpoint
    case 8: (bundle.checkpoint, bundle.statement) = (other.checkpoint, other.statement)
    case 9: bundle.documents = other.documents
    case 10: bundle.documents.reverse()
    case 11: bundle.documents.append(.init(name: "more.html", bytes: Array("Competent.".utf8)))
    case 12: bundle.keys.append(bundle.keys[0])
    default: bundle.format = bundle.format == .statement ? .listOnly : .statement
    }
  }

  /// Puts the hash of an entry in its place, or that of two hidden neighbours in theirs.
  private mutating func hide(_ random: inout SplitMix64) {
    let at = place(in: bundle.parts, &random)
    guard bundle.parts.indices.contains(at) else { return }
    switch bundle.parts[at] {
    case .entry(let salt, let payload):
      bundle.parts[at] = .hidden(height: 0, hash: .leaf(salt: salt, payload: payload))
    case .hidden(let height, let hash):
      guard at + 1 < bundle.parts.count, case .hidden(height, let right) = bundle.parts[at + 1]
      else { return }
      bundle.parts[at...at + 1] = [.hidden(height: height + 1, hash: .node(hash, right))]
    }
  }

  private mutating func swapParts(_ random: inout SplitMix64) {
    guard bundle.parts.count > 1 else { return }
    let first = place(in: bundle.parts, &random)
    bundle.parts.swapAt(first, place(in: bundle.parts, &random))
  }

  private func anyPart(_ random: inout SplitMix64) -> RecordBundle.Part {
    let parts = pieces[Int.random(in: pieces.indices, using: &random)].parts
    return parts[place(in: parts, &random)]
  }

  private func place(in parts: [RecordBundle.Part], _ random: inout SplitMix64) -> Int {
    parts.isEmpty ? 0 : Int.random(in: parts.indices, using: &random)
  }
}
