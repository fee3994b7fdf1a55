internal import Glibc

/// The environment variables that the program looks at; the only place where they are read.
struct ProcessEnvironment {
  /// Returns a variable, or `nil` where it is unset or empty.
  func value(_ name: String) -> String? {
    guard let text = getenv(name).map({ String(cString: $0) }), !text.isEmpty else { return nil }
    return text
  }
}
