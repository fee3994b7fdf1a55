// C calls: history_winit, history_wend, history_w (H_SETSIZE, H_CLEAR, H_ENTER).

internal import CLibEdit
internal import Files

/// The history of one kind of input: on disk where that is possible, else in memory for this session.
///
/// Nothing is read before the first use, so that a prompt never waits for it. Every entry is saved
/// when it is added: a session that is killed loses none.
final class LineHistory {
  /// Why the history is not on disk, if so.
  private(set) var failure: FileError?

  /// Whether the entries changed since `takeChanges` was last called.
  private var isChanged = true

  private let file: HistoryFile?
  private var history: History?

  /// Creates a history kept at a path; in memory only if there is no path.
  init(path: String?, limit: Int) {
    file = path.map { HistoryFile(path: $0, limit: limit) }
    history = path == nil ? History(limit: limit) : nil
  }

  /// The entries, oldest first, if they changed since the last call.
  func takeChanges() -> [String]? {
    guard isChanged else { return nil }
    isChanged = false
    return loaded().entries
  }

  /// Adds the newest entry and saves, unless the entry is not worth keeping.
  func add(_ entry: String) {
    guard History.isKept(entry) else { return }
    isChanged = true
    if let file, failure == nil {
      do {
        history = try file.add(entry)
        return
      } catch {
        failure = error
      }
    }
    history = History(loaded().entries + [entry], limit: loaded().limit)
  }

  private func loaded() -> History {
    if let history { return history }
    var found = History()
    if let file {
      do { found = try file.load() } catch { failure = error }
    }
    history = found
    return found
  }
}

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
