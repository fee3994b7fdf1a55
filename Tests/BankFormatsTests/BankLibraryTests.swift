import Files
import BankFormats
import Curriculum
import Testing

@testable import BankFormats

/// Folders of banks with an index beside them.
private final class Banks {
  let folder: TemporaryFolder
  let extra = ["/mine"]

  /// When everything was written, as far as the index is concerned; in nanoseconds since 1970.
  static let longAfter = FileStamp.now + 3_600_000_000_000

  init() throws {
    folder = try TemporaryFolder()
    for name in ["banks", "banks/Units", "banks/Topics", "mine"] { try folder.makeFolder(name) }
    try folder.write(testUnit, to: "banks/Units/U1.yaml")
    try folder.write(bank("alpha", ids: ["a1", "a2"]), to: "banks/Topics/alpha.yaml")
    try folder.write(bank("beta", ids: ["b1"]), to: "banks/Topics/beta.yaml")
    try folder.write(bank("gamma", ids: ["g1", "g2", "g3"]), to: "mine/gamma.yaml")
  }

  var folders: BankFolders {
    BankFolders(shipped: folder.path + "/banks", extra: [folder.path + "/mine"])
  }

  /// Opens the library an hour later than it is, so that no file is fresh from the oven.
  func open(cached: Bool = true, now: Int64 = Banks.longAfter) throws -> BankLibrary {
    try BankLibrary(
      folders: folders, cacheFolder: cached ? folder.path + "/cache" : nil, now: now)
  }

  var index: [UInt8] {
    get throws { try File.stamped(folder.path + "/cache/banks.index").bytes }
  }
}

/// Everything that a library says.
private func contents(_ library: BankLibrary) throws -> Contents {
  let curriculum = try library.curriculum()
  return Contents(
    units: curriculum.units, topics: curriculum.topics,
    questions: try curriculum.outlines.map { try #require(try curriculum.question($0.id)) },
    outlines: curriculum.outlines, diagnostics: library.diagnostics, summary: library.summary)
}

private struct Contents: Equatable {
  var units: [Unit]
  var topics: [Topic]
  var questions: [Question]
  var outlines: [QuestionOutline]
  var diagnostics: [Diagnostic]
  var summary: BankLibrary.Summary
}

struct BankLibraryTests {
  private let banks: Banks

  init() throws {
    banks = try Banks()
  }

  @Test func `A library holds the units and banks of its folders, in the order of paths`() throws {
    let library = try banks.open()
    #expect(library.diagnostics.map(\.rendered) == [])
    #expect(library.summary.units == 1)
    #expect(library.summary.questions == 6)
    #expect(library.summary.topics == ["alpha", "beta", "gamma"])
    let curriculum = try library.curriculum()
    #expect(
      curriculum.outlines.map(\.id.rawValue) == ["a1", "a2", "b1", "g1", "g2", "g3"])
    #expect(curriculum.units.map(\.code) == ["U1"])
    #expect(
      curriculum.topics.map(\.title) == ["Title of alpha", "Title of beta", "Title of gamma"])
  }

  @Test func `Each question has its place`() throws {
    let places = try Banks().open().places
    #expect(places.keys.map(\.rawValue).sorted() == ["a1", "a2", "b1", "g1", "g2", "g3"])
    let first = try #require(places[.init(rawValue: "a1")])
    #expect(first.file.hasSuffix("/alpha.yaml") && first.line == 6 && first.column == 9)
  }

  @Test func `An index says what the files say, and is left alone while they do`() throws {
    let parsed = try contents(try banks.open(cached: false))
    #expect(try contents(try banks.open()) == parsed)
    let index = try banks.index
    #expect(try contents(try banks.open(now: Banks.longAfter + 1)) == parsed)
    #expect(try banks.index == index)
  }

  @Test(arguments: QuestionType.allCases)
  func `Every type of question comes back from an index as it was read`(
    type: QuestionType
  ) throws {
    try banks.folder.write(soundBank(of: type), to: "mine/typed.yaml")
    let read = try #require(readBank(soundBank(of: type)).value?.questions.first)
    _ = try banks.open()
    let curriculum = try banks.open().curriculum()
    #expect(try curriculum.question(read.id) == read)
    #expect(curriculum.outlines.contains(read.outline))
  }

  @Test func `A touched file is the same, and its index is made anew without parsing`() throws {
    let before = try contents(try banks.open())
    banks.folder.setTimes(of: "banks/Topics/alpha.yaml", to: 1_000_000_000)
    #expect(try contents(try banks.open()) == before)
    let index = try banks.index
    #expect(try contents(try banks.open()) == before)
    #expect(try banks.index == index)
  }

  @Test func `A file edited within its size and given its old times is noticed`() throws {
    banks.folder.setTimes(of: "banks/Topics/beta.yaml", to: 1_000_000_000)
    let before = try banks.open()
    let edited = bank("beta", ids: ["b1"], prompt: "Tru3?")
    try banks.folder.write(edited, to: "banks/Topics/beta.yaml")
    banks.folder.setTimes(of: "banks/Topics/beta.yaml", to: 1_000_000_000)
    let after = try banks.open()
    #expect(try after.curriculum().question(Question.ID(rawValue: "b1"))?.prompt == "Tru3?")
    #expect(after.summary.contentKey != before.summary.contentKey)
  }

  @Test func `A file whose stamp is too young to be trusted is read again`() throws {
    let path = banks.folder.path + "/banks/Topics/beta.yaml"
    let now = try FileStamp(of: path).changed
    _ = try banks.open(now: now)
    // The same stamp with another content, as if both writes fell into one tick of the clock.
    let other = ContentHash(Array(bank("beta", ids: ["b1"], prompt: "Tru3?").utf8))
    let forged = try replacingHash(of: "beta", with: other, in: banks.index)
    try banks.folder.write(forged, to: "cache/banks.index")
    let curriculum = try banks.open(now: now).curriculum()
    #expect(try curriculum.question(Question.ID(rawValue: "b1"))?.prompt == "True?")
    let image = try IndexImage(Memory(try banks.index))
    #expect(image.header.records.first { $0.name == "beta" }?.hash != other)
  }

  @Test func `An index that doubts its files is made anew once they are old enough`() throws {
    let now = FileStamp.now
    let before = try contents(try banks.open(now: now))
    let doubting = try banks.index
    #expect(try contents(try banks.open(now: now + 1)) == before)
    #expect(try banks.index == doubting)
    #expect(try contents(try banks.open()) == before)
    #expect(try banks.index != doubting)
  }

  @Test func `Added, removed and renamed files are noticed`() throws {
    func topics() throws -> [String] { try banks.open().summary.topics }
    #expect(try topics() == ["alpha", "beta", "gamma"])
    try banks.folder.write(bank("delta", ids: ["d1"]), to: "mine/delta.yml")
    #expect(try topics() == ["alpha", "beta", "delta", "gamma"])
    banks.folder.remove("banks/Topics/beta.yaml")
    #expect(try topics() == ["alpha", "delta", "gamma"])
    banks.folder.rename("mine/delta.yml", to: "mine/zeta.yaml")
    #expect(try topics() == ["alpha", "gamma", "delta"])
    banks.folder.rename("mine/zeta.yaml", to: "mine/zeta.txt")
    #expect(try topics() == ["alpha", "gamma"])
  }

  @Test func `After any series of changes the index equals a fresh reading`() throws {
    var generator = SeededGenerator(state: 7)
    for round in 0..<30 {
      let name = "mine/\(Int.random(in: 0..<4, using: &generator)).yaml"
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: banks.folder.remove(name)
      case 1: try banks.folder.write("broken: [", to: name)
      case 2: try banks.folder.write(bank("alpha", ids: ["x\(round)"]), to: name)
      default:
        try banks.folder.write(bank("t\(round)", ids: ["x\(round % 3)", "a\(round)"]), to: name)
      }
      #expect(try contents(try banks.open()) == contents(try banks.open(cached: false)))
    }
  }

  @Test func `A bank with an error is left out whole, and comes back when it is mended`() throws {
    let sound = bank("beta", ids: ["b1", "b2"])
    try banks.folder.write(
      sound.replacingOnce("U1.KE2.1", with: "U1.KE2"), to: "banks/Topics/beta.yaml")
    for _ in 0..<2 {
      let library = try banks.open()
      #expect(library.summary.topics == ["alpha", "gamma"])
      #expect(library.summary.errors == 1)
      #expect(
        library.diagnostics.map(\.rendered) == [
          """
          \(banks.folder.path)/banks/Topics/beta.yaml:8:24: error: `U1.KE2` has lines below it; \
          name one of them, such as `U1.KE2.1`
              criteria: [U1.KE1, U1.KE2]
                                 ^
          """
        ])
    }
    try banks.folder.write(sound, to: "banks/Topics/beta.yaml")
    #expect(try banks.open().summary.questions == 7)
  }

  @Test func `Of two banks with one id the later is refused, until the earlier lets go`() throws {
    try banks.folder.write(bank("gamma", ids: ["g1", "a2"]), to: "mine/gamma.yaml")
    for _ in 0..<2 {
      let library = try banks.open()
      #expect(library.summary.topics == ["alpha", "beta"])
      #expect(
        library.diagnostics.map(\.rendered) == [
          """
          \(banks.folder.path)/mine/gamma.yaml:14:9: error: the id `a2` is used twice; \
          first at \(banks.folder.path)/banks/Topics/alpha.yaml:14:9
            - id: a2
                  ^
          """
        ])
    }
    try banks.folder.write(bank("alpha", ids: ["a1"]), to: "banks/Topics/alpha.yaml")
    let library = try banks.open()
    #expect(library.diagnostics.isEmpty)
    #expect(library.summary.topics == ["alpha", "beta", "gamma"])
  }

  @Test func `Of two banks with one topic the later is refused`() throws {
    try banks.folder.write(bank("beta", ids: ["z"]), to: "mine/gamma.yaml")
    #expect(
      try banks.open().diagnostics.map(\.message) == [
        "the topic `beta` has another bank at \(banks.folder.path)/banks/Topics/beta.yaml:2:8"
      ])
  }

  @Test func `When a unit changes, the banks are checked against it anew`() throws {
    #expect(try banks.open().summary.errors == 0)
    try banks.folder.write(
      testUnit.replacingOnce("id: U1.KE1,", with: "id: U1.KE7,"), to: "banks/Units/U1.yaml")
    let library = try banks.open()
    #expect(library.summary.questions == 0)
    #expect(library.summary.errors == 6)
  }

  @Test func `Units that are described twice, files that can't be read and lost folders are told`()
    throws
  {
    try banks.folder.write(testUnit, to: "banks/Units/U2.yaml")
    try banks.folder.makeFolder("banks/Topics/folder.yaml")
    var folders = banks.folders
    folders.extra.append(banks.folder.path + "/lost")
    let library = try BankLibrary(folders: folders, cacheFolder: nil)
    let path = banks.folder.path
    #expect(
      library.diagnostics.map(\.rendered) == [
        "\(path)/banks/Topics/folder.yaml:1:1: error: the file can't be read: Is a directory",
        """
        \(path)/banks/Units/U2.yaml:2:7: error: the unit `U1` is described already at \
        \(path)/banks/Units/U1.yaml:2:7
        code: U1
              ^
        """,
        "\(path)/lost:1:1: error: the folder of question banks can't be read: "
          + "No such file or directory",
      ])
    #expect(library.summary.questions == 6)
  }

  @Test func `A folder that is given twice counts once`() throws {
    var folders = banks.folders
    folders.extra += [folders.extra[0] + "/", folders.shipped + "/Topics"]
    let library = try BankLibrary(folders: folders, cacheFolder: nil)
    #expect(library.diagnostics.isEmpty)
    #expect(library.summary.questions == 6)
  }

  @Test func `Without the shipped banks there is no library`() {
    #expect(throws: BankLibraryError.shippedFolderMissing("/nowhere")) {
      try BankLibrary(folders: BankFolders(shipped: "/nowhere"), cacheFolder: nil)
    }
    let path = banks.folder.path + "/mine"
    #expect(
      throws: BankLibraryError.unreadable(
        path: path + "/Units", reason: "No such file or directory")
    ) {
      try BankLibrary(folders: BankFolders(shipped: path), cacheFolder: nil)
    }
  }

  @Test func `Where no index can be written, a library works without`() throws {
    try banks.folder.write("", to: "cache")
    #expect(try banks.open().summary.questions == 6)
    #expect(try contents(try banks.open()) == contents(try banks.open(cached: false)))
  }

  @Test func `The index is for its owner only, and nothing else is left beside it`() throws {
    _ = try banks.open()
    #expect(try Folder.names(banks.folder.path + "/cache") == ["banks.index"])
    #expect(try permissions(banks.folder.path + "/cache/banks.index") == 0o600)
    #expect(try permissions(banks.folder.path + "/cache") == 0o700)
  }

  @Test func `An open library keeps its questions when the index is replaced`() throws {
    _ = try banks.open()
    let curriculum = try banks.open().curriculum()
    try banks.folder.write(bank("gamma", ids: ["other"]), to: "mine/gamma.yaml")
    _ = try banks.open()
    #expect(try curriculum.question(Question.ID(rawValue: "g3"))?.prompt == "True?")
  }

  @Test func `An index that is cut, changed or foreign is made anew`() throws {
    let expected = try contents(try banks.open())
    let index = try banks.index
    var generator = SeededGenerator(state: 1)
    for round in 0..<160 {
      var damaged = index
      switch round % 4 {
      case 0: damaged.removeLast(Int.random(in: 1...index.count, using: &generator))
      case 1:
        damaged = (0..<Int.random(in: 0..<200, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        }
      default:
        for _ in 0..<(round % 3 + 1) {
          let place = Int.random(in: 0..<index.count, using: &generator)
          damaged[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &generator))
        }
      }
      try banks.folder.write(damaged, to: "cache/banks.index")
      #expect(try contents(try banks.open()) == expected)
    }
  }

  @Test
  func `A question whose text was damaged is read from its bank, as long as that is the same`()
    throws
  {
    _ = try banks.open()
    var bytes = try banks.index
    bytes[bytes.count - 20] ^= 0x20
    let image = try IndexImage(Memory(bytes))
    let records = image.header.records.filter { $0.kind == .bank }
    let questions = IndexedQuestions(image, records: records)
    #expect(throws: DamagedBytes.self) {
      let last = try image.bank(of: records[2])
      _ = try last.question(last.row(2))
    }
    #expect(try questions.question(at: 5).id.rawValue == "g3")
    #expect(try questions.question(at: 0).id.rawValue == "a1")
    try banks.folder.write(bank("gamma", ids: ["g1", "g2", "g4"]), to: "mine/gamma.yaml")
    #expect(throws: DamagedBytes.self) { try questions.question(at: 5) }
    #expect(throws: DamagedBytes.self) { try questions.question(at: 6) }
    #expect(throws: DamagedBytes.self) { try questions.question(at: -1) }
  }

  @Test func `A header that was made to lie about sizes does not lead astray`() throws {
    let expected = try contents(try banks.open())
    let index = try banks.index
    let length = Int(index[12]) | Int(index[13]) << 8
    for place in stride(from: 36, to: 36 + length, by: 3) {
      var damaged = index
      damaged[place] ^= 0xFF
      let hash = ContentHash(Array(damaged[36..<(36 + length)])).value
      for byte in 0..<8 {
        damaged[28 + byte] = UInt8(truncatingIfNeeded: hash >> (8 * UInt64(byte)))
      }
      try banks.folder.write(damaged, to: "cache/banks.index")
      let found = try? contents(try banks.open())
      #expect(found?.units.count ?? 1 <= expected.units.count)
    }
  }
}

/// Returns an index in which the record of a topic has another hash of its content.
private func replacingHash(
  of topic: String, with hash: ContentHash, in index: [UInt8]
) throws -> [UInt8] {
  let image = try IndexImage(Memory(index))
  var header = image.header
  let sections = try header.records.map { Array(try image.section(of: $0)) }
  for place in header.records.indices where header.records[place].name == topic {
    header.records[place].hash = hash
  }
  return IndexImage.bytes(header, sections: sections)
}
