internal import ArgumentParser
internal import Assessment
internal import BankFormats
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Text
internal import LineEditor
internal import Settings

/// The values that a command may be given here and now, with words that say what each is.
struct ValueOffers {
  private let workspace: Workspace
  private let words: [String]

  /// Looks where the words of a command say, and else where the program looks anyway.
  ///
  /// - Parameters:
  ///   - workspace: Where the program looks.
  ///   - words: The command as far as it is typed.
  init(_ workspace: Workspace, words: [String]) {
    let options = try? PlaceOptions(typed: words)
    self.workspace = options.flatMap { try? workspace.at($0) } ?? workspace
    self.words = words
  }

  /// Returns what there is of a kind: of the units that are set as the learner's, and of all only where
  /// nothing of these begins as the unfinished word does.
  ///
  /// - Parameters:
  ///   - kind: What is to be named.
  ///   - unfinished: What is typed of it.
  /// - Returns: What there is; nothing where it can't be read.
  func of(_ kind: ValueKind, for unfinished: String) -> [Completion] {
    let all = of(kind)
    guard [.unit, .name, .criterion, .question].contains(kind), let own else { return all }
    let mine = all.filter { own.contains($0.text) }
    let isAmongMine = mine.contains { $0.text.lowercased().hasPrefix(unfinished.lowercased()) }
    return isAmongMine ? mine : all
  }

  /// The names that belong to the units that are set as the learner's; `nil` where none is set.
  private var own: Set<String>? {
    guard !workspace.unitsSet.isEmpty, let curriculum else { return nil }
    let codes = workspace.ownUnits(in: curriculum) { LearnerState() }
    guard !codes.isEmpty else { return nil }
    let outlines = curriculum.positions(matching: codes.map { .unit($0) })
      .map { curriculum.outlines[$0] }
    let criteria = curriculum.units.filter { codes.contains($0.code) }.flatMap(\.askableCriteria)
    return Set(
      codes + criteria.map(\.id.rawValue) + outlines.map(\.topic) + outlines.map(\.id.rawValue))
  }

  /// Returns what there is of a kind; nothing where it can't be read.
  private func of(_ kind: ValueKind) -> [Completion] {
    switch kind {
    case .unit: units
    case .criterion: criteria
    case .notes: notes
    case .name: units + topics + criteria
    case .searched: units + topics + criteria + questions
    case .question: questions
    case .candidate: candidates
    case .policy: policies
    case .form: FormKind.printed.map { Completion(text: $0.id, description: $0.title) }
    case .formToFill:
      FormToFill.offered.map { Completion(text: $0.id, description: $0.title) }
    case .key:
      KeyFolder(path: workspace.places.keys).names.filter { !$0.contains(" ") }
        .map { Completion(text: $0) }
    case .setting:
      SettingKey.all.map { Completion(text: $0.name, description: $0.words) }
    case .settingValue: settingValues
    }
  }

  /// Without complaints about banks, which would stand in the line that is being typed.
  private var curriculum: Curriculum? { try? workspace.library().curriculum() }

  private var units: [Completion] {
    (curriculum?.units ?? []).map { Completion(text: $0.code, description: $0.title) }
  }

  private var topics: [Completion] {
    (curriculum?.topics ?? []).map { Completion(text: $0.id, description: $0.title) }
  }

  private var criteria: [Completion] {
    (curriculum?.units ?? []).flatMap(\.askableCriteria).map {
      Completion(text: $0.id.rawValue, description: $0.text.withoutEmphasis)
    }
  }

  private var questions: [Completion] {
    (curriculum?.outlines ?? []).map { Completion(text: $0.id.rawValue) }
  }

  /// What the files of notes have, in their order: each topic, its paragraphs and its criteria.
  private var notes: [Completion] {
    let library = workspace.notesLibrary
    return library.files.compactMap { library.notes(in: $0).value }.flatMap { notes in
      [Completion(text: notes.topic, description: notes.title)]
        + notes.notes.flatMap { note in
          note.criteria.map { Completion(text: $0.rawValue, description: note.title) }
            + note.paragraphs.compactMap { paragraph in
              paragraph.id.map {
                Completion(text: $0.rawValue, description: paragraph.heading)
              }
            }
        }
    }
  }

  /// By id, since names have spaces and can be shared.
  private var candidates: [Completion] {
    CandidateFolder(path: workspace.places.candidates).all().map {
      Completion(text: $0.id, description: $0.name ?? "")
    }
  }

  private var policies: [Completion] {
    (workspace.organisations().current?.organisation?.policies ?? []).flatMap { policy in
      [Completion(text: policy.id, description: policy.title)]
        + policy.clauses.map { Completion(text: $0.id.rawValue, description: policy.title) }
    }
  }

  private var settingValues: [Completion] {
    let key = words.reversed().lazy.compactMap(SettingKey.named).first
    if key?.name == "units" {
      return units + [Completion(text: "all", description: "Every unit.")]
    }
    return (key?.kind.values ?? []).map {
      Completion(text: $0, description: $0 == key?.standard ? "the default" : "")
    }
  }
}

extension PlaceOptions {
  /// Reads the options of places from a command that is not finished yet.
  init(typed words: [String]) throws {
    self.init()
    var found: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard let name = ["--banks", "--record", "--candidate"].first(where: { word.hasPrefix($0) })
      else { continue }
      if word.hasPrefix(name + "=") {
        found += [name, String(word.dropFirst(name.count + 1))]
      } else if word == name, let value = rest.popFirst() {
        found += [name, value]
      }
    }
    self = try PlaceOptions.parse(found)
  }
}

extension Completion {
  /// The completion as a shell reads it: bash takes the word alone.
  func shellText(_ shell: CompletionShell?) -> String {
    let words = description.visible().replacing("\t", with: " ")
    switch shell {
    case .zsh? where !words.isEmpty:
      return text.replacing(":", with: "\\:") + ":" + words
    case .fish? where !words.isEmpty: return text + "\t" + words
    default: return text
    }
  }
}
