import Curriculum
import Testing

struct NoteParagraphTests {
  @Test(arguments: [
    ("Why orders disappoint", "why-orders-disappoint"), ("  A – B & C!  ", "a-b-c"),
    ("Café 24/7", "caf-24-7"), ("!?", ""), ("日本", ""), ("İx", "i-x"),
  ])
  func `A paragraph is called by the letters and digits of its heading`(
    heading: String, anchor: String
  ) {
    let id = NoteParagraphID(topic: "complaints", heading: heading)
    #expect(id.rawValue == "complaints#" + anchor)
    #expect(id.topic == "complaints" && id.anchor == anchor)
  }

  @Test func `Pairs of asterisks make terms bold`() {
    let text = NoteText(marked: "Say **sorry** first, **always**")
    #expect(
      text?.runs == [
        .init("Say "), .init("sorry", isBold: true), .init(" first, "),
        .init("always", isBold: true),
      ])
    #expect(text?.plain == "Say sorry first, always")
    #expect(NoteText(marked: "2 * 3 * 4")?.runs == [.init("2 * 3 * 4")])
    #expect(NoteText(marked: "****")?.runs == [])
  }

  @Test func `A term whose end is missing makes no text`() {
    #expect(NoteText(marked: "Say **sorry first") == nil)
  }
}
