internal import BankFormats
internal import Curriculum

extension Console {
  /// Tells a person which banks are left out because of errors.
  func complainAboutBanks(_ summary: BankLibrary.Summary) {
    for file in summary.files where file.errors > 0 {
      complain(
        "\(file.path.visible()) is left out: \(counted(file.errors, "error")). "
          + "“bank check” shows them.")
    }
  }
}
