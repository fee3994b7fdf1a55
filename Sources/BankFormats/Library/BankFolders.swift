/// Where units and question banks are looked for.
package struct BankFolders: Equatable, Sendable {
  /// The folder that came with the program, with `Units` and `Topics` in it.
  package var shipped: String
  /// The user's own: single files, and folders with banks in them or their `Topics`, and units in
  /// their `Units`.
  package var extra: [String]

  /// Creates a list of folders.
  package init(shipped: String, extra: [String] = []) {
    self.shipped = shipped
    self.extra = extra
  }
}

/// Why there are no question banks at all.
package enum BankLibraryError: Error, Equatable, Sendable {
  /// The folder that came with the program is not there.
  case shippedFolderMissing(String)
  /// A folder or file that has to be readable is not.
  case unreadable(path: String, reason: String)

  /// The error as a sentence without a full stop.
  package var message: String {
    switch self {
    case .shippedFolderMissing(let path): "the question banks are missing: there is no \(path)"
    case .unreadable(let path, let reason): "\(path) can't be read: \(reason)"
    }
  }
}
