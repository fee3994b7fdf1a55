import Testing

/// The traps of libedit that the design keeps us from falling into: the sources are asked.
struct TrapDesignTests {
  private static let editor = SourceFile.all.filter { $0.module == "LineEditor" }

  /// The files of the line editor with a word outside comments.
  private func files(with word: String) -> [String] {
    Self.editor.filter { file in
      file.lines.contains { line in
        !line.drop { $0 == " " }.hasPrefix("//") && line.contains(word)
      }
    }.map { String($0.path.split(separator: "/").last ?? "") }
  }

  @Test(arguments: ["el_set(", "el_get(", "el_wset(", "el_wget(", "history_w("])
  func `Trap 9: variadic functions are called in the C header only`(function: String) {
    #expect(files(with: function) == [])
  }

  @Test(arguments: ["stdin", "stdout", "stderr"])
  func `Trap 10: the mutable streams of C are read through functions`(stream: String) {
    for file in Self.editor {
      for line in file.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        #expect(!words.contains { $0 == stream }, "\(file): \(line)")
      }
    }
  }

  @Test func `Trap 11: the width of a letter comes from libedit's own function, in one place`() {
    #expect(files(with: "cle_width(") == ["ScreenText.swift"])
    #expect(files(with: "wcwidth(") == [])
  }

  @Test func `Trap 14: libedit handles no signal, and nothing is sent to a process group`() {
    #expect(files(with: "cle_setSignal(editor, 0)") == ["LineEditor+Opening.swift"])
    #expect(files(with: "kill(") == [])
  }

  @Test func `Trap 24: what is not ours is shown through one function`() {
    for name in ["CompletionList", "PlainInput", "SecretTerminal", "Prompt"] {
      #expect(files(with: ".visible()").contains(name + ".swift"))
    }
  }

  @Test func `Trap 28: one type makes editors, and it can cross no thread`() {
    #expect(files(with: "el_init(") == ["LineEditor+Opening.swift"])
    #expect(files(with: "struct LineEditor: ~Copyable") == ["LineEditor.swift"])
    for word in ["@unchecked Sendable", "Thread", "Task {", "pthread"] {
      #expect(files(with: word) == [], "\(word)")
    }
  }

  @Test func `Trap 29: keys are read as wide characters, and the reader is in one place`() {
    #expect(files(with: "el_getc(") == [])
    #expect(files(with: "cle_setReader(") == ["LineEditor+Opening.swift"])
  }

  @Test func `Trap 30: an editor goes only after editing is off`() {
    for file in Self.editor {
      for (number, line) in file.lines.enumerated() where line.contains("  el_end(") {
        #expect(file.lines[number - 1].contains("cle_setEditMode("), "\(file):\(number + 1)")
      }
    }
    #expect(files(with: "el_end(").count == 2)
  }
}
