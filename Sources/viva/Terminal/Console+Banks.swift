internal import BankFormats
internal import Text

extension Console {
  /// Tells a person which banks are left out because of errors, once until the banks change.
  func complainAboutBanks(_ summary: BankLibrary.Summary) {
    guard complainedAbout != summary.contentKey else { return }
    complainedAbout = summary.contentKey
    for file in summary.files where file.errors > 0 {
      complain(
        "\(file.path.visible()) is left out: \(counted(file.errors, "error")). "
          + "“bank check \(file.path.visible())” shows them.")
    }
  }
}
