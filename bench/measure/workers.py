"""Worker processes that get commands as lines of JSON."""

import json
import os
import signal
import subprocess
import threading
from collections import deque


class WorkerFailed(Exception):
    """A process ended, or answered with an error."""


class Worker:
    """One worker process. It ends when its standard input closes, so it ends if this process dies."""

    def __init__(self, name, command, env=None, cwd=None):
        self.name = name
        self._last_words = deque(maxlen=30)
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **(env or {})},
            cwd=cwd,
            text=True,
            start_new_session=True,
        )
        threading.Thread(target=self._listen, daemon=True).start()
        self.ready = self._answer()

    def ask(self, op, **arguments):
        """Sends a command and waits for its answer."""
        try:
            self._process.stdin.write(json.dumps({"op": op, **arguments}) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass
        return self._answer()

    @property
    def pid(self):
        return self._process.pid

    def _answer(self):
        line = self._process.stdout.readline()
        if not line:
            self._process.wait()
            raise WorkerFailed(f"{self.name} ended:\n" + "".join(self._last_words))
        answer = json.loads(line)
        if "error" in answer:
            raise WorkerFailed(f"{self.name}: {answer['error']}\n" + "".join(self._last_words))
        return answer

    def _listen(self):
        for line in self._process.stderr:
            self._last_words.append(line)

    def close(self):
        try:
            self._process.stdin.close()
            self._process.wait(timeout=10)
        except (subprocess.TimeoutExpired, BrokenPipeError):
            pass
        finally:
            end(self._process)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def bound(command):
    """The command of a process that the kernel ends when this process dies, in any way."""
    return ["setpriv", "--pdeathsig", "KILL", *command]


def end(process):
    """Ends a process that was started in its own session, with all its child processes."""
    if process.poll() is None:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
