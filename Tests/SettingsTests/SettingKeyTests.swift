import Testing

@testable import Settings

struct SettingKeyTests {
  @Test(
    arguments: [
      ("on", "on"), ("TRUE", "on"), ("yes", "on"), ("1", "on"), ("off", "off"), ("False", "off"),
      ("no", "off"), ("0", "off"), ("", nil), ("2", nil), ("maybe", nil), (" on", nil),
    ] as [(String, String?)])
  func `A flag is kept as on or off`(text: String, value: String?) {
    #expect(SettingKey.Kind.flag.reading(text) == value)
  }

  @Test(
    arguments: [
      ("vi", "vi"), ("VI", "vi"), ("emacs", "emacs"), ("vim", nil), ("", nil), ("emacs ", nil),
    ] as [(String, String?)])
  func `A choice is one of its names, however it is written`(text: String, value: String?) {
    #expect(SettingKey.Kind.choice(["emacs", "vi"]).reading(text) == value)
  }

  @Test(
    arguments: [
      ("20", "20"), ("200", "200"), ("019", nil), ("0020", "20"), ("+20", "20"), ("19", nil),
      ("201", nil), ("-20", nil), ("2e1", nil), ("20.0", nil), ("", nil),
      ("99999999999999999999", nil),
    ] as [(String, String?)])
  func `A number is whole and within its range`(text: String, value: String?) {
    #expect(SettingKey.Kind.number(20...200).reading(text) == value)
  }

  @Test(arguments: [SettingKey.Kind.text, .path, .paths])
  func `A text is anything that is there and that the system can pass on`(kind: SettingKey.Kind) {
    #expect(kind.reading("less -R") == "less -R")
    #expect(kind.reading("日本") == "日本")
    #expect(kind.reading("") == nil)
    #expect(kind.reading("a\0b") == nil)
  }

  @Test(
    arguments: [
      ("A", "A"), ("A,B", "A,B"), (" A, B  C,", "A,B,C"), ("", nil), (" , ", nil), ("a\0b", nil),
    ] as [(String, String?)])
  func `Names have commas or blanks between them`(text: String, value: String?) {
    #expect(SettingKey.Kind.names.reading(text) == value)
  }

  @Test func `What is kept is read as itself`() {
    let kinds = SettingKey.all.map(\.kind)
    let texts = [
      "on", "off", "yes", "vi", "AUTO", "20", "007", "1000", "/a:/b", "~/x", "competent",
    ]
    for kind in kinds {
      for text in texts {
        guard let kept = kind.reading(text) else { continue }
        #expect(kind.reading(kept) == kept, "\(text) as \(kind.words)")
      }
    }
  }

  @Test(
    arguments: [
      (SettingKey.Kind.flag, "on or off"), (.choice(["a", "b", "c"]), "a, b or c"),
      (.choice(["emacs", "vi"]), "emacs or vi"), (.number(1...1000), "a number from 1 to 1000"),
      (.text, "a text"), (.path, "a path"), (.paths, "paths, with a colon between them"),
      (.names, "names, with commas between them"),
    ] as [(SettingKey.Kind, String)])
  func `Each kind says what it takes`(kind: SettingKey.Kind, words: String) {
    #expect(kind.words == words)
    #expect(kind.complaint("?").hasPrefix("“?” is not \(words)."))
  }

  @Test(
    arguments: [
      (SettingKey.Kind.flag, "onn", "“onn” is not on or off. Did you mean “on”?"),
      (
        .choice(["auto", "always"]), "alway",
        "“alway” is not auto or always. Did you mean “always”?"
      ),
      (.number(1...9), "10", "“10” is not a number from 1 to 9."),
      (.choice(["auto", "never"]), "\u{1B}[31m", "“^[[31m” is not auto or never."),
    ] as [(SettingKey.Kind, String, String)])
  func `A complaint names what was written, safely, and what is near`(
    kind: SettingKey.Kind, text: String, complaint: String
  ) {
    #expect(kind.complaint(text) == complaint)
  }

  @Test func `Only what has few values lists them`() {
    #expect(SettingKey.Kind.flag.values == ["on", "off"])
    #expect(SettingKey.Kind.choice(["x"]).values == ["x"])
    for kind: SettingKey.Kind in [.number(1...2), .text, .path, .paths, .names] {
      #expect(kind.values.isEmpty)
    }
  }
}
