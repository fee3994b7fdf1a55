import Foundation
import LearnerRecord
import TestSupport
import Testing

@testable import Evidence

struct XAPIStatementsTests {
  @Test func `A record with every type of question is told as recorded, by the rules`() throws {
    let lines = try Fixture.statements(try Fixture.record())
    for line in lines { #expect(XAPIRules(line).broken == [], "\(line)") }
    #expect(lines.allSatisfy { $0.hasSuffix("\n") && $0.count { $0.isNewline } == 1 })
    try expectSnapshot(lines.joined(), "statements.jsonl")
  }

  @Test func `The same answer has the same id, and no two have one`() throws {
    func ids(_ lines: [String]) -> [Substring] {
      lines.flatMap { $0.matches(of: #/"id":"([0-9a-f-]{36})"/#).map(\.1) }
    }
    let record = try Fixture.record()
    let (first, again) = (ids(try Fixture.statements(record)), ids(try Fixture.statements(record)))
    #expect(first == again && Set(first).count == first.count && first.count > 10)
  }

  @Test func `Nothing but the name on record says who it is`() throws {
    let record = try Fixture.record()
    let line = try #require(try Fixture.statements(record).first)
    #expect(line.contains(#""name":"Anahera O'Neill-Nguyễn""#) && !line.contains("mbox"))
    let unnamed = try Fixture.statements(record.filter { $0.number != 2 })
    #expect(unnamed.allSatisfy { !$0.contains("Anahera") && XAPIRules($0).broken == [] })
  }

  @Test func `The rules are kept by what breaks none of them alone`() throws {
    let line = try #require(try Fixture.statements(try Fixture.record()).first)
    let faults = [
      (#""version":"1.0.0""#, #""version":"2.0""#), (#""PT12.4S""#, #""12.4""#),
      (#""choices":[{"#, #""scale":[{"#), (#""response":"b""#, #""response":"z""#),
      ("tag:viva,2026:questions", "no iri"), (#""scaled":0"#, #""scaled":2"#),
      (#""objectType":"Agent""#, #""objectType":"Agent","mbox":"mailto:a@b.c""#),
      (#""timestamp":"2026"#, #""timestamp":"26"#),
      (#""interactionType":"choice""#, #""interactionType":"quiz""#),
    ]
    for (sound, broken) in faults where line.contains(sound) {
      #expect(XAPIRules(line.replacing(sound, with: broken)).broken != [], "\(broken)")
    }
  }
}
