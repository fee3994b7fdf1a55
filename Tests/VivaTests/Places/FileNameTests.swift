import Testing

@testable import viva

struct FileNameTests {
  @Test(arguments: [
    ("Mia Tran", "mia-tran"), ("O'Brien, Seán", "o-brien-seán"), ("../../etc", "etc"), ("  ", ""),
  ])
  func `A name becomes a part of a file's name, with letters, digits and hyphens`(
    name: String, file: String
  ) {
    #expect(name.fileName == file)
  }
}
