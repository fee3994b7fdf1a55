internal import XML

extension XMLFault.Reason {
  /// Says what is wrong; untrusted text in it is clipped.
  ///
  /// - Parameter what: What the document is, with its article, such as “a unit”.
  /// - Returns: The words, without a full stop.
  func words(of what: String) -> String {
    switch self {
    case .broken(let words): "this is not XML: \(words)"
    case .encoding(let name): "the text says that it is in \(name.clipped); save it as UTF-8"
    case .entity(let name): "the entity “\(name.clipped)” is declared; entities are not expanded"
    case .external(let name, let place):
      "“\(name.clipped)” stands elsewhere, at “\(place.clipped)”; nothing is fetched"
    case .tooDeep(let most): "elements lie more than \(most) deep"
    case .tooMany(let most): "there are more than \(most) elements"
    case .tooLarge(let most): "\(what) has at most \(most >> 20) MB"
    }
  }
}
