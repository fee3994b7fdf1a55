"""A player at a terminal of the program: it reads prompts, types lines, and can kill at any moment."""

import errno
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios

ESCAPES = re.compile(rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[=>()][0-9A-Za-z]?)|\r|\x07")

BEGUN_AGAIN = re.compile(r"[^\n\v]*\v")


class Player:
    """The program on a pseudo-terminal that is wide enough for every prompt."""

    def __init__(self, words, environment, columns=400):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.execve(words[0], words, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        self.output = ""
        self.tail = ""
        self.code = None

    def prompt(self, pattern, seconds=20):
        """Waits until a prompt that fits stands at the end of what was written; its match, or None at the end."""
        while not (found := pattern.search(self.tail)):
            if not self.read(seconds):
                return None
        self.tail = ""
        return found

    def read(self, seconds=20):
        """Reads what was written; False when the program has ended."""
        ready, _, _ = select.select([self.terminal], [], [], seconds)
        assert ready, f"nothing was written any more:\n{self.output[-2000:]}"
        try:
            data = os.read(self.terminal, 65536)
        except OSError as error:
            assert error.errno == errno.EIO, error
            data = b""
        if not data:
            self.reap()
            return False
        text = ESCAPES.sub(b"", data.replace(b"\r\x1b[K", b"\v")).decode("utf-8", "replace")
        # A line that is begun again takes the place of what was there, such as what took a moment.
        self.output = BEGUN_AGAIN.sub("", self.output + text)
        self.tail = BEGUN_AGAIN.sub("", self.tail + text)[-4000:]
        return True

    def type(self, text):
        os.write(self.terminal, text.encode())

    def line(self, text):
        self.type(text + "\r")

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        while self.read():
            pass

    def end(self):
        """Waits for the end; returns the exit code."""
        while self.code is None and self.read():
            pass
        return self.code

    def reap(self):
        _, status = os.waitpid(self.pid, 0)
        os.close(self.terminal)
        self.code = os.waitstatus_to_exitcode(status)
