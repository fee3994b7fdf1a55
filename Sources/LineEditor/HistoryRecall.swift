// C calls: history_winit, history_wend, history_w (H_SETSIZE, H_CLEAR, H_ENTER).

internal import CLibEdit

/// libedit's copy of the history, filled when a key is pressed that may need it.
final class HistoryRecall {
  /// The corresponding C type is `HistoryW`.
  let handle: OpaquePointer

  private let limit: Int

  /// What it is a copy of.
  let history: LineHistory

  /// Creates an empty copy; `nil` when there is no memory.
  init?(of history: LineHistory, limit: Int) {
    guard let handle = history_winit() else { return nil }
    self.handle = handle
    self.history = history
    self.limit = limit
  }

  deinit {
    history_wend(handle)
  }

  /// Brings the copy up to date; cheap if it is.
  func refresh() {
    guard let entries = history.takeChanges() else { return }
    var event = HistEventW()
    _ = cle_clearHistory(handle, &event)
    _ = cle_setHistorySize(handle, &event, Int32(clamping: limit))
    for entry in entries {
      entry.withWideCharacters { _ = cle_enterHistory(handle, &event, $0) }
    }
  }
}
