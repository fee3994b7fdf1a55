/// A run of letters or digits in a response made of letters and numbers, such as `1b 2a`.
enum ResponseToken: Equatable {
  case number(Int)
  /// Lower-case letters from `a` to `z`; not empty.
  case letters(String)
}

/// Returns the runs of letters and digits in a response, without the word `and`.
///
/// White space, punctuation and signs such as `=` or `→` part the runs.
///
/// - Returns: The runs in order, or `nil` where anything else was typed.
func responseTokens(_ response: String) -> [ResponseToken]? {
  let text = AnswerNormalizer(steps: [.invisible, .capitals]).normalized(response)
  var runs: [(kind: SignKind, text: String)] = []
  for scalar in text.unicodeScalars {
    let kind = SignKind(scalar)
    guard kind != .foreign else { return nil }
    if runs.last?.kind == kind {
      runs[runs.count - 1].text.unicodeScalars.append(scalar)
    } else {
      runs.append((kind, String(scalar)))
    }
  }
  return tokens(runs.filter { $0.kind != .separator })
}

private func tokens(_ runs: [(kind: SignKind, text: String)]) -> [ResponseToken]? {
  var tokens: [ResponseToken] = []
  for run in runs {
    switch run.kind {
    case .digit:
      guard let number = Int(run.text) else { return nil }
      tokens.append(.number(number))
    default: tokens.append(.letters(run.text))
    }
  }
  return tokens.count > 1 ? tokens.filter { $0 != .letters("and") } : tokens
}

private enum SignKind {
  case letter, digit, separator, foreign

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z": self = .letter
    case "0"..."9": self = .digit
    default: self = scalar.isOuter || scalar.isJoiningSign ? .separator : .foreign
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a sign that people put between letters, such as `=`, `>`, `→`, `&`.
  fileprivate var isJoiningSign: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .otherPunctuation: true
    default: false
    }
  }
}
