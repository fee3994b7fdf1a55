import Testing

@testable import viva

struct TypedCommandTests {
  private func typed(_ line: String) throws -> TypedCommand {
    TypedCommand(line.split(separator: " ").map(String.init), in: try #require(Grammar.whole))
  }

  @Test(arguments: [
    ("coverage", "unit"), ("study", "unit|criterion|topic"),
    ("study EX101", "unit|criterion|topic"),
    ("study --limit 3 --cram", "unit|criterion|topic"), ("study --limit=3", "unit|criterion|topic"),
    ("config set", "setting"), ("config set width", "value"), ("test", "unit"),
    ("test begin --plan", "unit"), ("coverage EX101", nil), ("form fill", "form-to-fill"),
    ("form fill cover-sheet", "unit"), ("bank check -- --odd", nil),
  ])
  func `The next place of its own is known`(line: String, value: String?) throws {
    let typed = try typed(line)
    #expect(typed.pending == nil)
    #expect(typed.positional?.valueName == value)
  }

  @Test(arguments: [
    ("study --limit", "n"), ("seal --as", "signer"), ("coverage EX101 --candidate", "name|id"),
    ("question EX101 --criterion", "criterion"), ("test --minutes", "n"),
  ])
  func `After an option comes its value`(line: String, value: String) throws {
    #expect(try typed(line).pending?.valueName == value)
  }

  @Test func `An option that was given is not offered again, unless it can be repeated`() throws {
    func names(_ line: String) throws -> [String] { try typed(line).options.flatMap(\.typedNames) }
    #expect(try names("study").contains("--limit"))
    #expect(try !names("study --limit 3").contains("--limit"))
    #expect(try names("study --banks a").contains("--banks"))
    #expect(try names("study --").isEmpty)
    #expect(try names("due").contains("--plain"))
  }

  @Test func `Every value that the program must know has a kind of its own`() throws {
    func check(_ command: Grammar) {
      for argument in command.takes where argument.asksProgram {
        guard case .known = argument.values else {
          Issue.record("\(command.commandName): \(argument.valueName ?? "")")
          continue
        }
      }
      for next in command.commands { check(next) }
    }
    check(try #require(Grammar.whole))
  }
}
