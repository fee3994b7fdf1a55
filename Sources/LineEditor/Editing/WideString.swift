internal import CLibEdit

/// Text as libedit takes it: wide characters, ended by a zero, at an address that stays.
final class WideString {
  /// The first character; valid while the object lives.
  let pointer: UnsafeMutablePointer<wchar_t>

  /// Copies the text, up to its first NUL as C sees it.
  init(_ text: String) {
    let scalars = text.wideCharacters
    pointer = .allocate(capacity: scalars.count)
    pointer.initialize(from: scalars, count: scalars.count)
  }

  deinit {
    pointer.deallocate()
  }
}

extension String {
  /// Lends the text to libedit for the length of a call.
  func withWideCharacters(_ body: (UnsafePointer<wchar_t>) -> Void) {
    wideCharacters.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { body(start) }
    }
  }

  fileprivate var wideCharacters: [wchar_t] {
    unicodeScalars.map { wchar_t($0.value) } + [0]
  }

  /// Copies libedit's wide characters, NULs included; what is no scalar becomes U+FFFD.
  init(wide characters: UnsafePointer<wchar_t>, count: Int) {
    self.init()
    for character in UnsafeBufferPointer(start: characters, count: count) {
      unicodeScalars.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
    }
  }
}

/// The version of libedit's interface that lines are edited with, such as `2.11`.
package let libEditVersion = "\(LIBEDIT_MAJOR).\(LIBEDIT_MINOR)"
