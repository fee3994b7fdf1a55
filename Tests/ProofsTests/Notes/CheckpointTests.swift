import Testing

@testable import Proofs

struct CheckpointTests {
  @Test func `The published example is read and written`() throws {
    let text =
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    let checkpoint = try #require(Checkpoint(text: text))
    #expect(checkpoint.origin == "example.com/behind-the-sofa" && checkpoint.size == 20_852_163)
    #expect(checkpoint.text == text)
    #expect(checkpoint.shortCode == "1B2H-GTMH-GRZ8-W7CG")
  }

  @Test(arguments: [
    "", "o\n1\n", "o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
    "o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
    "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
    "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", "o\n1\nCsUYag==\n",
    "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nmore\n",
    "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
  ])
  func `What is no checkpoint is refused`(text: String) {
    #expect(Checkpoint(text: text) == nil)
  }

  @Test(arguments: [false, true])
  func `Every byte that is changed makes another checkpoint or none`(needsStatement: Bool) throws {
    let checkpoint = Checkpoint(
      origin: "viva-record/0", size: 120, root: .leaf([1]), needsStatement: needsStatement)
    #expect(Checkpoint(text: checkpoint.text) == checkpoint)
    let text = Array(checkpoint.text.utf8)
    for place in text.indices {
      for change: UInt8 in [1, 4, 0x20, 0x80] {
        var changed = text
        changed[place] ^= change
        guard let string = String(validating: changed, as: UTF8.self),
          let read = Checkpoint(text: string)
        else { continue }
        #expect(read != checkpoint && Array(read.text.utf8) == changed)
      }
    }
  }

  @Test(arguments: [(254, true), (255, true), (256, false)])
  func `The name of a record has a bound`(count: Int, isRead: Bool) {
    let checkpoint = Checkpoint(
      origin: String(repeating: "x", count: count), size: 0, root: .empty)
    #expect((Checkpoint(text: checkpoint.text) == checkpoint) == isRead)
  }

  @Test func `The code on paper has neither I, L, O nor U, and tells roots apart`() {
    let codes = (0..<200).map { number in
      Checkpoint(origin: "o", size: number, root: .leaf([UInt8(number)])).printedHead
    }
    #expect(Set(codes.map { $0.drop { $0 != "-" } }).count == 200)
    #expect(codes.allSatisfy { $0.wholeMatch(of: #/\d+(-[0-9A-HJKMNP-TV-Z]{4}){4}/#) != nil })
    #expect(
      Checkpoint(origin: "o", size: 0, root: .empty).printedHead == "0-WERC-8GMR-ZGE1-96QV")
  }
}
