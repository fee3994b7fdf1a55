internal import Glibc

/// What could not be done with a file or folder, and why.
package struct FileError: Error, Equatable {
  /// The file or folder.
  package let path: String
  /// What was to be done.
  package let action: Action
  /// What is in the way.
  package let cause: Cause

  /// What can be done with a file.
  package enum Action: Equatable, Sendable {
    /// Its content is read, or its state is looked up.
    case read
    /// It is made, or another takes its place.
    case write
    /// It is made as a folder.
    case makeFolder
  }

  /// What can be in the way.
  package enum Cause: Equatable, Sendable {
    /// The system refused; with its `errno`.
    case refused(errno: Int32)
    /// It is a folder, where a file is needed.
    case isFolder
    /// It has more bytes than are read.
    case tooLarge(limit: Int)
    /// It is not text in UTF-8.
    case notText
    /// It is to be kept secret, and others than its owner may read it.
    case isOpenToOthers
  }

  /// Creates an error.
  package init(_ action: Action, _ path: String, _ cause: Cause) {
    self.path = path
    self.action = action
    self.cause = cause
  }

  /// Creates the error of the system's call that was just made, from `errno`.
  package init(_ action: Action, _ path: String) {
    self.init(action, path, .refused(errno: errno))
  }

  /// The `errno` that says it best; for a cause of ours that of the system's own refusal.
  package var code: Int32 {
    switch cause {
    case .refused(let code): code
    case .isFolder: EISDIR
    case .tooLarge: EFBIG
    case .notText: EILSEQ
    case .isOpenToOthers: EPERM
    }
  }

  /// What the system says of such a refusal, in its own words.
  package var reason: String { String(cString: strerror(code)) }
}
