// C calls: poll, read.

internal import Files
internal import Glibc

/// What can happen while a person types.
enum InputEvent: Equatable {
  /// These bytes came; never none.
  case bytes([UInt8])
  /// The input ended, or the terminal hung up.
  case end
  /// A signal came.
  case signal(Int32)
  /// Reading failed; its `errno`.
  case failure(errno: Int32)
  /// Nothing came in the time that there was.
  case nothing
}

/// Waits for input or a signal, whichever comes first.
struct InputEvents {
  /// What is read.
  let descriptor: Int32

  /// The signals that count; none if they are left to the program.
  let signals: SignalWatch?

  /// Waits for the next event.
  ///
  /// - Parameters:
  ///   - limit: The most bytes to take. One leaves type-ahead to whoever reads next.
  ///   - time: How long to wait; `nil` for as long as it takes.
  /// - Returns: The event; signals come before bytes.
  func next(atMost limit: Int, within time: Duration? = nil) -> InputEvent {
    while true {
      if let signal = signals?.next() { return .signal(signal) }
      var waits = [descriptor, signals?.descriptor ?? -1].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let count = poll(&waits, nfds_t(waits.count), time?.milliseconds ?? -1)
      if count < 0 && errno != EINTR { return .failure(errno: errno) }
      if count == 0 { return .nothing }
      if waits[1].revents == 0 && waits[0].revents != 0, let event = read(limit) { return event }
    }
  }

  /// Waits for a byte, whatever signals come.
  ///
  /// - Parameter time: How long to wait.
  /// - Returns: The byte; `nil` if none came, for whatever reason.
  func byte(within time: Duration) -> UInt8? {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, time.milliseconds) > 0, case .bytes(let bytes) = read(1) else {
      return nil
    }
    return bytes.first
  }

  private func read(_ limit: Int) -> InputEvent? {
    do {
      let bytes = try Descriptor.readSome(descriptor, atMost: limit)
      return bytes.isEmpty ? .end : .bytes(bytes)
    } catch {
      switch error.code {
      case EAGAIN: return nil
      case EIO: return .end  // the terminal hung up
      default: return .failure(errno: error.code)
      }
    }
  }
}

extension Duration {
  /// The whole milliseconds that last at least as long; never negative, as `poll` takes them.
  fileprivate var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds < Int64(Int32.max / 1_000) else { return .max }
    let part = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, seconds * 1_000 + part))
  }
}
