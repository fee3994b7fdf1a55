// C calls: lstat, geteuid, open, flock, clock_gettime, unlink, close.

internal import Glibc

/// The files under another name that a program writes before they get their own, and that stay where it
/// was killed.
package enum LeftFiles {
  /// What is added to a name, for `mkstemp`: nobody else names files so.
  package static let template = mark + "XXXXXX"

  private static let mark = ".viva-tmp-"

  /// Deletes what killed programs left in a folder: ordinary files of this user with such a name that no
  /// program has locked.
  ///
  /// - Parameters:
  ///   - folder: The folder; nothing is done where there is none.
  ///   - age: How old a file must be at least, in seconds; ten minutes is longer than anything of ours takes.
  package static func clear(in folder: String, olderThan age: Int = 600) {
    for name in (try? Folder.names(folder)) ?? [] where isOurs(name) {
      let path = folder + "/" + name
      if isLeft(path, age) { unlink(path) }
    }
  }

  /// Whether a name is one that `mkstemp` made of the template, or that of a log beside it.
  static func isOurs(_ name: String) -> Bool {
    guard let range = name.firstRange(of: mark) else { return false }
    let rest = name[range.upperBound...]
    let ending = rest.dropFirst(6)
    return rest.count >= 6
      && rest.prefix(6).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && ["", "-wal", "-shm", "-journal"].contains(ending)
  }

  private static func isLeft(_ path: String, _ age: Int) -> Bool {
    var (status, now) = (stat(), timespec())
    clock_gettime(CLOCK_REALTIME, &now)
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), now.tv_sec - status.st_mtim.tv_sec >= age
    else { return false }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return false }
    defer { close(file) }
    return flock(file, LOCK_EX | LOCK_NB) == 0
  }
}
