/// Finds a use of an anchor that the text also defines, before anything expands it.
///
/// A few hundred bytes of aliases can stand for billions of nodes, and the parser hashes keys, so
/// this looks at the bare text: a name after `*` that somewhere stands after `&` as well. Without
/// such a pair no alias can be expanded. A plain text that has both is refused too; it can be put
/// differently.
///
/// - Complexity: O(*n*) in the length of the text.
func firstAlias(in text: String) -> (name: String, offset: Int)? {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.contains(UInt8(ascii: "*")), bytes.contains(UInt8(ascii: "&")) else { return nil }
    let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
    return names(after: UInt8(ascii: "*"), in: bytes).first { anchors.contains($0.name) }
  }
}

/// Returns the names that stand right after a sign which itself follows no letter or digit.
private func names(
  after sign: UInt8, in bytes: UnsafeBufferPointer<UInt8>
) -> [(name: String, offset: Int)] {
  bytes.indices.compactMap { index in
    guard bytes[index] == sign, index == 0 || !isNamePart(bytes[index - 1]) else { return nil }
    let name = bytes[(index + 1)...].prefix(while: isNamePart)
    return name.isEmpty ? nil : (String(decoding: name, as: UTF8.self), index)
  }
}

/// Whether libyaml lets a byte be part of an anchor's name.
private func isNamePart(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
    true
  default: false
  }
}
