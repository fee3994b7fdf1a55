import Testing

@testable import LineEditor

struct KeyBindingsTests {
  private func function(of key: Key, _ mode: EditorMode = .emacs) -> [String] {
    (KeyBindings.soft(mode) + KeyBindings.hard).filter { $0.keys.contains(key) }.map(\.function)
  }

  @Test(
    arguments: [
      (.csi("A"), "ed-prev-history"), (.ss3("B"), "ed-next-history"),
      (.csi("1;2A"), "ed-prev-history"),
      (.csi("C"), "ed-next-char"), (.csi("D"), "ed-prev-char"), (.csi("1;2C"), "ed-next-char"),
      (.csi("1;5C"), "em-next-word"), (.csi("1;3D"), "ed-prev-word"), (.ss3("c"), "em-next-word"),
      (.csi("H"), "ed-move-to-beg"), (.csi("7~"), "ed-move-to-beg"),
      (.csi("8;5~"), "ed-move-to-end"),
      (.csi("3~"), "ed-delete-next-char"), (.csi("3;5~"), "em-delete-next-word"),
      (.plain("^W"), "ed-delete-prev-word"), (.csi("200~"), "viva-paste"),
      (.csi("201~"), "ed-ignore"), (.csi("24;8~"), "ed-ignore"), (.ss3("P"), "ed-ignore"),
      (.plain("^I"), "viva-complete"),
    ] as [(Key, String)])
  func `A key does what is written on it`(key: Key, name: String) {
    #expect(function(of: key) == [name])
  }

  @Test func `In vi mode right and End go to the very end, by functions of our own`() {
    #expect(function(of: .csi("C"), .vi) == ["viva-right"])
    #expect(function(of: .csi("F"), .vi) == ["viva-end"])
    let modes = EditorMode.allCases.map {
      Set(KeyBindings.soft($0).flatMap(\.keys).map { $0.text(in: .emacs) })
    }
    #expect(modes[0] == modes[1], "the same keys in both")
  }

  @Test func `Functions are libedit's own, or ours by their names`() {
    let ours = Set([
      EditingCommand.complete, EditingCommand.paste, EditingCommand.right, EditingCommand.end,
    ])
    let bindings =
      EditorMode.allCases.flatMap { KeyBindings.soft($0) } + KeyBindings.hard
      + KeyBindings.lastInEmacs + KeyBindings.lastInVi + KeyBindings.closedInExam
      + [true, false].map { KeyBindings.search(isOn: $0) }
    for binding in bindings {
      let isTheirs = ["ed-", "em-", "vi-"].contains { binding.function.hasPrefix($0) }
      #expect(ours.contains(binding.function) || isTheirs, "\(binding.function)")
      #expect(!binding.keys.isEmpty)
    }
  }

  @Test func `Where nothing can be searched, Ctrl-R does nothing`() {
    #expect(KeyBindings.search(isOn: true).function == "em-inc-search-prev")
    #expect(KeyBindings.search(isOn: false).function == "ed-unassigned")
    #expect(KeyBindings.closedInExam.flatMap(\.keys) == [.plain("^V"), .plain("^Q")])
  }
}
