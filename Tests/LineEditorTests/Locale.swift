internal import LineEditor

/// The locale of the tests themselves, whose widths are reckoned in it.
enum Locale {
  /// Prepares it once, before the first test that needs it: others may run at the same time.
  static let prepare: Void = prepareLocale()
}
