"""The progress that the user sees."""

import sys
import time


class Progress:
    """Prints a line for each phase. On a terminal a line also shows the steps within the phase."""

    def __init__(self, out=sys.stdout):
        self._out = out
        self._begun = time.monotonic()
        self._width = 0

    def phase(self, text):
        self._clear()
        print(f"[{self._clock()}] {text}", file=self._out, flush=True)

    def step(self, text):
        if self._out.isatty():
            line = f"        {text}"[:110]
            print("\r" + line.ljust(self._width), end="", file=self._out, flush=True)
            self._width = len(line)

    def result(self, text):
        self._clear()
        print(f"        {text}", file=self._out, flush=True)

    @property
    def seconds(self):
        return time.monotonic() - self._begun

    def _clock(self):
        minutes, seconds = divmod(int(self.seconds), 60)
        return f"{minutes:02d}:{seconds:02d}"

    def _clear(self):
        if self._width:
            print("\r" + " " * self._width + "\r", end="", file=self._out)
            self._width = 0
