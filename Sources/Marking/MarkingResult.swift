/// What came of reading and marking a response.
package enum MarkingResult: Equatable, Sendable {
  /// The response was read, and this is what it earned.
  case marked(Mark)
  /// The response could not be read; the request is what to type. It costs nothing, and the
  /// question is asked again.
  case unreadable(Request)
  /// Nobody but a person can judge the response: the key points have to be ticked.
  case needsKeyPoints

  /// Creates the result of marking what could be read, or asks for something readable.
  init(_ mark: Mark?, orAsk request: Request) {
    self = mark.map(Self.marked) ?? .unreadable(request)
  }
}
