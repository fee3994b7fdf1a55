import Foundation
import Glibc
import LearnerRecordStore
import TestSupport
import Testing

@testable import viva

struct CoreDumpsTests {
  @Test func `L10: no picture of the memory is written once a key was in it`() throws {
    let folder = try TemporaryDirectory()
    let keys = KeyFolder(path: folder.file("keys"))
    _ = try keys.make("Zoe")
    _ = try keys.stored("Zoe")
    var limit = rlimit()
    #expect(getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0)
    #expect(limit.rlim_cur <= 1 && limit.rlim_max <= 1)
  }
}
