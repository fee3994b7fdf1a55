package import LineEditor

/// Where no line comes from, because nothing may be asked.
package final class NoInput: LineSource {
  /// Nobody is there.
  package let isInteractive = false
  /// As of no terminal.
  package let columns = 80

  /// Creates the source.
  package init() {}

  /// Refuses.
  package func readLine(_ request: LineRequest) throws(LineEditorError) -> Input {
    throw .inputRefused
  }

  /// Refuses.
  package func readSecret(prompt: Prompt) throws(LineEditorError) -> Input {
    throw .inputRefused
  }
}
