import Testing

@testable import BankFormats

struct AliasScanTests {
  @Test(arguments: [
    ("a: &x 1\nb: *x\n", "x", 11), ("b: *x\na: &x 1\n", "x", 3), ("*a &a", "a", 0),
    ("&long-name_1 *long-name_1", "long-name_1", 13), ("é: &x 1\nb: *x", "x", 12),
    ("&b *a *b", "b", 6), ("[&a 1,*a]", "a", 6),
  ])
  func `A use of a name that the text defines is found at its byte`(
    text: String, name: String, offset: Int
  ) throws {
    let found = try #require(firstAlias(in: text))
    #expect(found.name == name && found.offset == offset)
  }

  @Test(arguments: [
    "", "a: 1", "a: *x", "a: &x 1", "a: &x 1\nb: *y", "5*x and R&x", "a: & x\nb: * x", "a*b &b",
    "a: &x 1\nb: *xy", "a: &xy 1\nb: *x",
  ])
  func `A star or an ampersand alone is none`(text: String) {
    #expect(firstAlias(in: text) == nil)
  }
}
