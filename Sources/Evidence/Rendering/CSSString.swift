/// Returns the inside of a CSS string, safe within a `style` element: all but letters and digits of
/// ASCII is written as an escape, so that nothing in it can end the string or the element.
func cssString(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
  }
  .joined()
}
