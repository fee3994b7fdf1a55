extension String {
  /// JSON with `\\u` escapes in place of the scalars that `visible()` would show.
  ///
  /// Outside strings JSON has none of them but line ends. A reader gets the text unchanged, and the
  /// file can be looked at on any terminal.
  package var visibleJSON: String {
    replacingScalars { scalar in
      scalar == "\n" || !scalar.mustBeShown ? nil : scalar.utf16.map(jsonEscape).joined()
    }
  }
}

private func jsonEscape(_ unit: UInt16) -> String {
  "\\u" + String(unit, radix: 16).zeroPadded(to: 4)
}
