import Foundation
import Testing

@testable import Proofs

/// Files that are none, made to find a reader's edges.
struct BundleReaderTests {
  private static let salt = [UInt8](repeating: 7, count: 32).base64
  private static let unknown =
    "this is not a sealed file of a format that this version of viva knows"
  private static let largest = "9223372036854775807"

  /// A file whose notes nobody can have signed, but which reads.
  private static let sound = """
    viva-bundle/1
    key \(key)
    note 5
    \(note)
    note 5
    \(note)
    entry \(salt) {"n":1}
    hidden 0 \(salt)
    document 3 a.md
    a
    b
    end

    """
  private static let key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
  private static let note = "record\n2\nroot\n\n\u{2014} ann \(salt)"

  /// A part of the file, what is put in its place, and what is told of it.
  private static let damages: [(part: String, other: String, told: String)] = [
    ("viva-bundle/1\n", "viva-bundle/3\n", "1: \(unknown)"),
    ("viva-bundle/1\n", "\n", "1: \(unknown)"),
    ("key ", "key \u{301}", "2: the key is damaged"),
    ("key ", "key  ", "2: the key is damaged"),
    ("key ", "kay ", "2: a signed note is expected here"),
    ("note 5", "note \(largest)", "21: the file ends too early"),
    ("note 5", "note 9223372036854775808", "3: a signed note is expected here"),
    ("note 5", "note \(largest)\(largest)", "3: a signed note is expected here"),
    ("note 5", "note 05", "3: a signed note is expected here"),
    ("note 5", "note 0", "3: a signed note is expected here"),
    ("note 5", "note -5", "3: a signed note is expected here"),
    ("note 5", "note +5", "3: a signed note is expected here"),
    ("note 5", "note ", "3: a signed note is expected here"),
    ("note 5", "note ５", "3: a signed note is expected here"),
    ("note 5", "note 4", "4: the signed note is damaged"),
    ("note 5", "note 6", "4: the signed note is damaged"),
    ("entry \(salt)", "entry  \(salt)", "15: the entry is damaged"),
    ("entry \(salt)", "entry \(salt.dropLast())", "15: the entry is damaged"),
    ("entry \(salt)", "entry ", "15: the entry is damaged"),
    ("entry \(salt) {\"n\":1}", "entry \(salt) ", "15: the entry is damaged"),
    ("entry \(salt) {\"n\":1}", "entry \(salt)", "15: the entry is damaged"),
    ("entry \(salt) {\"n\":1}", "entry ", "15: the entry is damaged"),
    ("entry \(salt) {\"n\":1}", "entry", "15: this line is not expected here"),
    ("hidden 0", "hidden 62", "16: the hash of hidden entries is damaged"),
    ("hidden 0", "hidden 63", "16: the hash of hidden entries is damaged"),
    ("hidden 0", "hidden 64", "16: the hash of hidden entries is damaged"),
    ("hidden 0", "hidden \(largest)", "16: the hash of hidden entries is damaged"),
    ("hidden 0", "hidden -1", "16: the hash of hidden entries is damaged"),
    ("hidden 0", "hidden 00", "16: the hash of hidden entries is damaged"),
    ("hidden 0", "hidden", "16: the hash of hidden entries is damaged"),
    ("hidden 0", "hidden ", "16: the hash of hidden entries is damaged"),
    (
      "hidden 0 \(salt)\n", String(repeating: "hidden 61 \(salt)\n", count: 5),
      "19: there are more entries here than a record can have"
    ),
    ("document 3", "document 2", "17: the document has not the stated length"),
    ("document 3", "document 7", "21: the file ends too early"),
    ("document 3", "document 8", "17: the document has not the stated length"),
    ("document 3", "document \(largest)", "17: the document has not the stated length"),
    ("document 3", "document 18446744073709551615", "17: the document's line is damaged"),
    ("document 3", "document -3", "17: the document's line is damaged"),
    ("document 3", "document 03", "17: the document's line is damaged"),
    ("3 a.md", "3", "17: the document's line is damaged"),
    ("3 a.md", "3 ", "17: the document's line is damaged"),
    ("3 a.md", "3 ../a.md", "17: the document's line is damaged"),
    ("3 a.md", "3 .\u{301}a", "17: the document's line is damaged"),
    ("end\n", "end\n\n", "20: something follows the end"),
    ("end\n", "end \n", "20: this line is not expected here"),
  ]

  /// Returns the fault of a file, as its line and sentence.
  private func fault(_ file: [UInt8]) -> String? {
    do throws(BundleFault) {
      _ = try RecordBundle(file: Data(file))
      return nil
    } catch {
      return "\(error.line.map(String.init) ?? "-"): \(error.message)"
    }
  }

  @Test func `The file that the others are made from reads, and is written the same`() throws {
    let file = Array(Self.sound.utf8)
    #expect(try RecordBundle(file: Data(file)).file == file)
  }

  @Test func `Every beginning of a file is refused, with the line where it ends`() throws {
    let file = Array(Self.sound.utf8)
    for count in file.indices {
      let told = try #require(fault(Array(file[..<count])))
      let line = try #require(Int(told.prefix { $0 != ":" }))
      let lines = file[..<count].count { $0 == 0x0A }
      // The line of a document, or the first of a note, is named for what should follow it.
      #expect((1...lines + 1).contains(line), "\(count): \(told)")
    }
    #expect(fault([]) == "1: the file ends too early")
    #expect(fault(file.dropLast()) == "20: the file ends too early")
  }

  @Test(arguments: damages)
  func `What is wrong is told with its line`(part: String, other: String, told: String) throws {
    let place = try #require(Self.sound.range(of: part))
    let changed = Self.sound.replacingCharacters(in: place, with: other)
    #expect(fault(Array(changed.utf8)) == told)
  }

  @Test func `Bytes that are no UTF-8 are refused where texts stand, and are an entry's own`()
    throws
  {
    let file = Array(Self.sound.utf8)
    for index in file.indices {
      var changed = file
      changed[index] = 0xFF
      guard let read = try? RecordBundle(file: Data(changed)) else { continue }
      #expect(read.file == changed)
    }
  }

  @Test func `A part of other data is read as if it stood alone`() throws {
    let whole = Data("before\n".utf8) + Data(Self.sound.utf8)
    #expect(try RecordBundle(file: whole[7...]).file == Array(Self.sound.utf8))
  }

  @Test func `Entries are kept as long as they are used`() throws {
    var bundle: RecordBundle? = try RecordBundle(file: Data(Self.sound.utf8))
    let payload = try #require(bundle?.entries.first?.payload)
    bundle = nil
    #expect(Array(payload) == Array("{\"n\":1}".utf8))
  }
}
