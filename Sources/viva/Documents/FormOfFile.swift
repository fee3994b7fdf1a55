internal import ArgumentParser

extension ExpressibleByArgument where Self: RawRepresentable<String> {
  /// Returns the form that the name of a file calls for by how it ends, so that no file holds another
  /// than it says.
  ///
  /// - Parameter path: The file that was named, if any.
  /// - Returns: The form; `nil` where the name calls for none of them.
  static func ending(_ path: String?) -> Self? {
    guard let path, let dot = path.lastIndex(of: ".") else { return nil }
    return Self(rawValue: path[dot...].dropFirst().lowercased())
  }
}
