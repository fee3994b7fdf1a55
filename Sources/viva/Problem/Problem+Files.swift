internal import Files
internal import Glibc
internal import Text

extension Problem {
  /// Says why a file or folder could not be read, written or made.
  init(_ error: FileError) {
    let path = error.path.visible()
    switch (error.action, error.cause) {
    case (_, .isFolder):
      self.init(
        "\(path) is a folder. Name a file in it.",
        exitCode: error.action == .read ? .noInput : .cannotCreate)
    case (_, .tooLarge(let limit)):
      let most = limit >> 20 > 0 ? "\(limit >> 20) MB" : "\(limit >> 10) kB"
      self.init("\(path) has more than \(most), and is not read.", exitCode: .badData)
    case (_, .notText):
      self.init("\(path) can't be read: it is not text in UTF-8.", exitCode: .badData)
    case (_, .isOpenToOthers):
      self.init(
        "\(path) can be read by others. Close it with “chmod 600”.", exitCode: .noPermission)
    case (.write, .refused(errno: EEXIST)):
      self.init(
        "\(path) exists already and is left alone. Choose another name, or write over it with --replace.",
        exitCode: .cannotCreate)
    case (.makeFolder, .refused(errno: EEXIST)), (.makeFolder, .refused(errno: ENOTDIR)):
      self.init(
        "\(path) is a file where a folder is needed. Choose another place.",
        exitCode: .cannotCreate)
    case (let action, .refused(let code)):
      self.init(
        Self.sentence(action, path, Self.reason(code)),
        exitCode: Self.exitCode(action, code))
    }
  }

  private static func sentence(_ action: FileError.Action, _ path: String, _ reason: String)
    -> String
  {
    switch action {
    case .read: "\(path) can't be read: \(reason)."
    case .write: "\(path) can't be written: \(reason)."
    case .makeFolder: "The folder \(path) can't be made: \(reason)."
    }
  }

  private static func exitCode(_ action: FileError.Action, _ code: Int32) -> ExitCode {
    switch (action, code) {
    case (.read, _): .noInput
    case (_, EACCES), (_, EPERM), (_, EROFS): .noPermission
    case (_, EIO): .inputOutput
    default: .cannotCreate
    }
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT, ENOTDIR: "there is no such file or folder"
    case EACCES, EPERM: "you have no permission"
    case ENOSPC, EDQUOT: "the disk is full"
    case EROFS: "the disk is read-only"
    default: String(cString: strerror(code))
    }
  }
}
