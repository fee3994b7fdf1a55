internal import ArgumentParser
internal import Curriculum
internal import LineEditor

/// What the Tab key offers at the prompt: commands, then units, topics and criteria with their words.
struct REPLCompletion {
  private let workspace: Workspace

  init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// Returns the ways to finish a line.
  ///
  /// - Parameter line: The line up to the cursor; the word after its last space is finished.
  /// - Returns: The words that begin as the unfinished one does, in any case of letters.
  func completions(for line: String) -> [Completion] {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let unfinished = (words.last ?? "").lowercased()
    return candidates(after: words.dropLast().filter { !$0.isEmpty })
      .filter { $0.text.lowercased().hasPrefix(unfinished) }
  }

  private func candidates(after words: [String]) -> [Completion] {
    var command: any ParsableCommand.Type = Viva.self
    for word in words {
      guard let next = command.configuration.subcommands.first(where: { $0.name == word }) else {
        break
      }
      command = next
    }
    let children = command.configuration.subcommands
    guard children.isEmpty else {
      return children.map { Completion(text: $0.name, description: $0.configuration.abstract) }
        + (words.isEmpty ? [Completion(text: "quit", description: "Leave.")] : [])
    }
    return names
  }

  private var names: [Completion] {
    guard let curriculum = try? workspace.curriculum() else { return [] }
    return curriculum.units.map { Completion(text: $0.code, description: $0.title) }
      + curriculum.topics.map { Completion(text: $0.id, description: $0.title) }
      + curriculum.units.flatMap(\.askableCriteria).map {
        Completion(text: $0.id.rawValue, description: $0.text.withoutEmphasis)
      }
  }
}
