"""The network between the function and its two stores: toxiproxy, from the Go module proxy.

Its latency toxic records the arrival time of each piece of bytes and passes the piece on after the delay. So pieces
keep their distances: it is a line, not a sleep per message. `check` measures that.
"""

import json
import socket
import subprocess
import threading
import time
import urllib.request

from . import workers

PIECES = 20


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class DelayLine:
    """Proxies servers on this machine and delays the traffic."""

    def __init__(self, server):
        self._api = f"127.0.0.1:{free_port()}"
        host, port = self._api.split(":")
        self._process = subprocess.Popen(
            workers.bound([server, "-host", host, "-port", port]),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._await_start()

    def before(self, name, upstream):
        """Returns the port of a line to upstream ("host:port"). It delays nothing until `delay` is called."""
        port = free_port()
        self._post(
            "/proxies",
            {"name": name, "listen": f"127.0.0.1:{port}", "upstream": upstream, "enabled": True},
        )
        for stream in ("upstream", "downstream"):
            self._post(
                f"/proxies/{name}/toxics",
                {"type": "latency", "stream": stream, "attributes": {"latency": 0, "jitter": 0}},
            )
        return port

    def delay(self, name, there_ms, back_ms):
        """Sets the delay of each direction, also for open connections."""
        for stream, latency in (("upstream", there_ms), ("downstream", back_ms)):
            self._post(f"/proxies/{name}/toxics/latency_{stream}", {"attributes": {"latency": latency}})

    def check(self, there_ms, back_ms):
        """Milliseconds of one message's round trip, and of several messages sent 1 ms apart."""
        with socket.create_server(("127.0.0.1", 0)) as listening:
            threading.Thread(target=_echo, args=(listening,), daemon=True).start()
            upstream = f"127.0.0.1:{listening.getsockname()[1]}"
            name = f"check-{there_ms}-{back_ms}"
            port = self.before(name, upstream)
            self.delay(name, there_ms, back_ms)
            with socket.create_connection(("127.0.0.1", port)) as line:
                line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                _round_trip(line, 1)
                single = min(_round_trip(line, 1) for _ in range(5))
                return {
                    "there_ms": there_ms,
                    "back_ms": back_ms,
                    "one_message_ms": single,
                    "messages": PIECES,
                    "all_messages_ms": _round_trip(line, PIECES),
                }

    def _await_start(self):
        for _ in range(200):
            try:
                with urllib.request.urlopen(f"http://{self._api}/version", timeout=1):
                    return
            except OSError:
                time.sleep(0.05)
        raise workers.WorkerFailed("toxiproxy does not start")

    def _post(self, path, body):
        request = urllib.request.Request(
            f"http://{self._api}{path}",
            json.dumps(body).encode(),
            {"Content-Type": "application/json", "User-Agent": "metas-bench"},
        )
        with urllib.request.urlopen(request, timeout=5):
            pass

    def close(self):
        workers.end(self._process)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def _echo(listening):
    connection, _ = listening.accept()
    with connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while piece := connection.recv(4096):
            connection.sendall(piece)


def _round_trip(line, messages):
    begun = time.perf_counter()
    for number in range(messages):
        if number:
            time.sleep(0.001)
        line.sendall(b"x" * 64)
    missing = 64 * messages
    while missing:
        missing -= len(line.recv(4096))
    return (time.perf_counter() - begun) * 1000
