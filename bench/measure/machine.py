"""The machine, and how much it disturbs the measurement."""

import os
import platform
import subprocess

from . import rig as rigs
from .stats import summary


def describe(rig):
    cpu = next(
        (line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor(),
    )
    memory = next(int(line.split()[1]) for line in open("/proc/meminfo") if line.startswith("MemTotal"))
    return {
        "cpu": cpu,
        "cores": os.cpu_count(),
        "memory_gib": round(memory / 2**20, 1),
        "kernel": ".".join(platform.release().split(".")[:2]),
        "java": rig.handler().ready["java"],
        "node": rig.peers.ready["node"],
        "mysql": rig.peers.ask(
            "sql", database=rigs.database(rig.settings.largest), text="SELECT VERSION() AS version", values=[]
        )["rows"][0]["version"],
        "redis": _version(["redis-server", "--version"]),
        "sales": rig.settings.largest,
    }


def noise(rig):
    """
    Milliseconds of 200 runs of the same computation and of the same sleep, the load of the machine, and the share of
    time that its host gave to other machines.
    """
    before = _ticks()
    measured = rig.handler().ask("noise")
    after = _ticks()
    spent = sum(after) - sum(before)
    spin, sleep = summary(measured["spin_ms"]), summary(measured["sleep_1ms_ms"])
    return {
        "spin_ms": spin,
        "sleep_1ms_ms": sleep,
        "spin_p99_over_p50": spin["p99"] / spin["p50"],
        "load_average": os.getloadavg()[0],
        "stolen_share": (after[7] - before[7]) / spent if spent else 0.0,
    }


def _ticks():
    with open("/proc/stat") as stat:
        return [int(number) for number in stat.readline().split()[1:]]


def _version(command):
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return next((word[2:] for word in out.split() if word.startswith("v=")), out.strip())
