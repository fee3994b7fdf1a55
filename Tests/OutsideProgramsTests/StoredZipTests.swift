import Foundation
import TestSupport
import Testing

@testable import OutsidePrograms

struct StoredZipTests {
  @Test(
    arguments: [
      ("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func `Checksums are those that are published`(_ text: String, checksum: UInt32) {
    #expect(CRC32.of(Array(text.utf8)) == checksum)
  }

  @Test func `Another program reads each file as it was`() throws {
    let folder = try TemporaryDirectory()
    var zip = StoredZip()
    let files = ["a.txt": "", "b/[c].xml": "<é/>", "d": String(repeating: "x", count: 70_000)]
    for (name, text) in files.sorted(by: { $0.key < $1.key }) { zip.add(name, Array(text.utf8)) }
    try Data(zip.bytes).write(to: URL(filePath: folder.file("a.zip")))
    let said = try Python.run(
      """
      import sys, zipfile
      zip = zipfile.ZipFile(sys.argv[1])
      assert zip.testzip() is None
      print([(i.filename, i.file_size, i.date_time[0]) for i in zip.infolist()], end="")
      """, folder.file("a.zip"))
    #expect(said == "[('a.txt', 0, 1980), ('b/[c].xml', 5, 1980), ('d', 70000, 1980)]")
  }

  @Test func `An empty archive is its end`() {
    #expect(StoredZip().bytes == Array("PK".utf8) + [5, 6] + [UInt8](repeating: 0, count: 18))
  }
}
