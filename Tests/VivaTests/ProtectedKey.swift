import Glibc
import TestSupport
import Testing

/// A key of Ann's that was protected once, cheaply: guesses at a new one take a second each where the
/// cryptography is built for debugging.
enum ProtectedKey {
  static let passphrase = "tomato under gläss"

  /// The file; its private key is the bytes 0, 7, 14, … .
  static let text = """
    viva-key/2
    public Ann-Example+ea62f184+AU0Ow6DQP+//k6m8zioktAbUb0Su/x93h9rtsTyq+kAs
    kdf scrypt 1024 8 1
    salt Aw4ZJC86RVBbZnF8h5KdqA==
    box BRIfLDlGU2BteoeUi9nRo4cACkMDePa1JmIEABVku2RMt6bGEyktChtlxNQxmbOZiEEwabhq6D8TBM58
    sum +nws3o6yS3J0gaPVPb9D3BlvqsfbuP7tpglcTdsIPHI=

    """

  /// The name of the file in a home.
  static let file = "data/viva/keys/Ann-Example.key"

  /// Makes a home with a record and this key.
  static func home() throws -> Home {
    let home = try Home()
    _ = home.talk(["record", "name", "Ann Example"])
    try write(text, in: home)
    return home
  }

  /// Writes a key as it may be: readable by its owner only.
  static func write(_ text: String, to file: String = file, in home: Home) throws {
    try home.write(text, to: file)
    #expect(chmod(home.folder.file(file), 0o600) == 0)
  }

  /// Whether a text holds any of the passphrase that tests type, right or wrong.
  static func isShown(in text: String) -> Bool {
    ["tom", "mato", "under", "glä", "äss", "wrong"].contains { text.contains($0) }
  }
}
