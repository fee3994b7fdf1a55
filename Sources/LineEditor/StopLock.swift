// C calls: sigaction.

internal import Glibc

/// Has Ctrl-Z do nothing while it lives: an exam leaves nobody with a shell.
final class StopLock {
  private var before = sigaction()

  init() {
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(SIGTSTP, &ignoring, &before)
  }

  deinit {
    sigaction(SIGTSTP, &before, nil)
  }
}
