internal import ArgumentParser
internal import LineEditor

/// Values that only banks, record or settings know, by the name that help gives them.
///
/// An argument whose value is one says so with `completion: ValueKind.….completion` and has the name
/// of the kind as its value's name; the prompt and the shells then offer the same.
enum ValueKind: String, CaseIterable {
  case unit
  case name = "unit|criterion|topic"
  case criterion
  /// What there are notes on.
  case notes = "criterion|topic|topic#paragraph"
  /// What can be looked through: names and ids; words of a question are anybody's.
  case searched = "unit|criterion|topic|question|text"
  /// Ids only: what is asked stays for the session.
  case question
  case candidate = "name|id"
  case policy = "policy|clause"
  case form
  /// Those that are filled in field by field.
  case formToFill = "form-to-fill"
  case key = "signer"
  case setting
  /// A value of the setting that is named before it.
  case settingValue = "value"

  /// How a shell completes it: by asking the program.
  var completion: CompletionKind {
    .custom { words, _, prefix in
      // Banks with problems must not write over the line that is typed.
      let workspace = Workspace(environment: ProcessEnvironment())
      let offers = ValueOffers(workspace, words: words).of(self, for: prefix)
      return offers.filter { $0.text.lowercased().hasPrefix(prefix.lowercased()) }
        .map { $0.shellText(CompletionShell.requesting) }
    }
  }
}
