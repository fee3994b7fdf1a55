import LearnerRecord
import Testing
import Text

@testable import Assessment

/// Class lists: what their columns mean, and what is wrong with them.
struct ClassListTests {
  private func list(_ text: String) throws -> ClassList { ClassList(try SeparatedValues(text)) }

  private func faults(_ text: String) throws -> [String] {
    try list(text).faults.map { "\($0.place.line):\($0.place.column) \($0.reason)" }
  }

  @Test(arguments: [
    "name,id,group,planned end\nMia Tran,17,A,2027-06-30\n",
    "Student Name;Student ID;Class;End date\r\n Mia Tran ;17; A ;30/06/2027\r\n",
    "First name,Last name,E-mail,Learner No.,COHORT,Planned End Date\n"
      + "Mia,Tran,m@x.org,17,A,30 June 2027\n",
  ])
  func `Columns are known by many names`(text: String) throws {
    let list = try list(text)
    #expect(list.faults.isEmpty, "\(list.faults)")
    #expect(list.people.map(\.name) == ["Mia Tran"])
    let listing = Fact.Listed(learnerID: "17", group: "A", plannedEnd: "2027-06-30")
    #expect(list.people.map(\.listing) == [listing])
    #expect(list.people.map(\.place.line) == [2])
    #expect(list.ignored == (text.contains("E-mail") ? ["E-mail"] : []))
  }

  @Test func `What a row leaves empty is not said`() throws {
    let people = try list("name,id,group\nMia,,\nBen\n").people
    #expect(people.map(\.listing) == [Fact.Listed(), Fact.Listed()])
  }

  @Test(arguments: [
    ("", ["1:1 empty"]),
    ("id,group\n1,A", ["1:1 noNames(headers: [\"id\", \"group\"])"]),
    ("name,student\nMia,Mia", ["1:6 twice(header: \"student\")"]),
    ("name,id\nMia,1,2\n", ["2:7 tooManyCells"]),
    ("name,id\n,1\n", ["2:1 noName"]),
    ("name,group\nMia,\u{1B}[2J\n", ["2:5 control"]),
    ("name,group\nMia,a\u{202E}b\n", ["2:5 control"]),
    ("name,planned end\nMia,6/30/2027\n", ["2:5 noDate(\"6/30/2027\")"]),
    ("name,id\nMia,7\nBen,7\n", ["3:1 sameID(line: 2)"]),
    ("name,id\nMia,7\nMIA,\n", ["3:1 sameName(line: 2)"]),
    ("name,id\n,1\nBen,2,3", ["2:1 noName", "3:7 tooManyCells"]),
  ])
  func `Each fault has its place, and all are told`(text: String, faults: [String]) throws {
    #expect(try self.faults(text) == faults)
  }

  @Test func `A cell that is too long is refused, and two of one name with ids are two`() throws {
    let long = String(repeating: "x", count: 201)
    #expect(try faults("name\n\(long)\n") == ["2:1 tooLong(bytes: 200)"])
    #expect(try list("name,id\nMia,7\nMia,8\n").people.count == 2)
    #expect(try faults("name,id\nMia,7\nMia,8\n") == [])
  }
}

/// What a list changes for those on record.
struct ClassListChangesTests {
  private func changes(
    _ text: String, _ known: [(id: String, name: String?, listing: Fact.Listed)]
  ) throws -> ClassListChanges {
    ClassListChanges(
      ClassList(try SeparatedValues(text)),
      known: known.map { .init(id: $0.id, name: $0.name, listing: $0.listing) })
  }

  @Test func `Somebody new is added, and the same list again adds nobody`() throws {
    let text = "name,id,group\nMia,7,A\nBen,,A\n"
    let first = try changes(text, [])
    #expect(first.added.map(\.name) == ["Mia", "Ben"] && first.changed.isEmpty)
    let again = try changes(
      text,
      [("a", "Mia", .init(learnerID: "7", group: "A")), ("b", "ben", .init(group: "A"))])
    #expect(again.added.isEmpty && again.changed.isEmpty && again.unchanged == 2)
  }

  @Test func `What is new about somebody is a change, and what is not said stays`() throws {
    let made = try changes(
      "name,id,group\nMia,7,B\nBen,9,\n",
      [("a", "Mia", .init(learnerID: "7", group: "A")), ("b", "Ben", .init(group: "A"))])
    #expect(made.changed.map(\.id) == ["a", "b"])
    #expect(made.changed.map(\.fact) == [.init(group: "B"), .init(learnerID: "9")])
  }

  @Test func `Two of one name with ids of their own are two people`() throws {
    let made = try changes("name,id\nMia,8\n", [("a", "Mia", .init(learnerID: "7"))])
    #expect(made.added.map(\.name) == ["Mia"])
  }

  @Test func `Where it can't be said who is meant, that is asked`() throws {
    let other = try changes("name,id\nMia Wu,7\n", [("a", "Mia Tran", .init(learnerID: "7"))])
    #expect(other.doubts.map(\.doubt) == [.otherName(id: "a", name: "Mia Tran")])
    let several = try changes("name\nMia\n", [("a", "Mia", .init()), ("b", "mia", .init())])
    #expect(several.doubts.map(\.doubt) == [.several(ids: ["a", "b"])])
    let withdrawn = try changes("name,id\nMia,7\n", [("a", nil, .init(learnerID: "7"))])
    #expect(withdrawn.doubts.isEmpty && withdrawn.unchanged == 1)
  }
}
