import Testing

@testable import LearnerRecordStore

struct LockHolderTests {
  private static let listing = """
    1: POSIX  ADVISORY  READ  77 08:01:131073 128 128
    2: POSIX  ADVISORY  WRITE 4242 08:01:131073 120 120
    2: -> POSIX  ADVISORY  WRITE 4243 08:01:131074 120 120
    3: FLOCK  ADVISORY  WRITE 88 00:1a:555 0 EOF
    4: OFDLCK ADVISORY  WRITE -1 08:01:131075 0 EOF
    5: POSIX  ADVISORY  WRITE 0 08:01:131076 120 120
    6: POSIX  ADVISORY  WRITE 99 08:01:131077 120 120
    7: POSIX  ADVISORY  WRITE 100 08:01:131077 121 121
    8: POSIX  ADVISORY  WRITE
    9: POSIX  ADVISORY  WRITE 12 garbage 1 1
    10: POSIX  ADVISORY  WRITE twelve 08:01:131078 1 1
    11: LEASE  ACTIVE    READ 13 08:01:131079 0 EOF
    """

  @Test(
    arguments: [
      (131_073, 4242), (555, 88), (131_077, 100), (131_074, nil), (131_075, nil), (131_076, nil),
      (131_078, nil), (131_079, nil), (1, nil), (73, nil),
    ] as [(UInt64, Int?)])
  func `The holder is another process with a write lock on the file`(inode: UInt64, holder: Int?) {
    #expect(LockHolder.holder(inode: inode, listing: Self.listing, own: 99) == holder)
  }

  @Test(arguments: ["", "\n\n", "WRITE", " WRITE ", "1: WRITE 1 :::", "\0 WRITE \0 \0"])
  func `A listing in another form names nobody`(listing: String) {
    #expect(LockHolder.holder(inode: 1, listing: listing, own: 99) == nil)
  }

  @Test
  func `Without a shared-memory file nobody is named`() {
    #expect(LockHolder.process(ofRecord: "/nowhere/record.sqlite") == nil)
  }
}
