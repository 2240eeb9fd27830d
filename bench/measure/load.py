"""Requests at a constant rate, and the processor's share of a hit."""

import json
import statistics
import subprocess

from . import rig as rigs


def open_loop(rig, delay_ms=0):
    """
    An instance serves one request at a time. The load is half of what it can serve, at a constant rate. A latency
    counts from the moment when the request was due.
    """
    handler = rig.handler(delay_ms)
    if delay_ms:
        rig.delay(delay_ms)
    asked = {"what": "hit", "question": rigs.question(rigs.WALLET_1000), "gzip": True}
    seconds = 4 if rig.settings.quick else 16
    rates, runs = [], []
    for _ in range(3):
        rates.append(handler.ask("saturation", seconds=seconds / 4, **asked)["rate"])
        runs.append(handler.ask("open_loop", rate=rates[-1] / 2, seconds=seconds, **asked))
    tails = [run["p99"] / run["p50"] for run in runs]
    return {
        "saturation_per_second": statistics.median(rates),
        "runs": runs,
        "p99_over_p50": statistics.median(tails),
        "spread": [min(tails), max(tails)],
    }


def processor(rig):
    """JMH: decode, merge and encode, compared with the bare query."""
    out = rigs.BENCH / "target/jmh.json"
    warmups, iterations, forks = (2, 3, 1) if rig.settings.quick else (4, 5, 2)
    # The two benchmarks of the ratio; a full run also measures the parts of a hit.
    which = r"CpuBenchmark\.(bareQuery|decodeMergeEncode)$" if rig.settings.quick else "CpuBenchmark"
    command = [
        rig.java,
        "-cp",
        rig.function_classpath(),
        "org.openjdk.jmh.Main",
        which,
        *("-wi", str(warmups), "-w", "1s", "-i", str(iterations), "-r", "1s", "-f", str(forks)),
        *("-rf", "json", "-rff", str(out), "-jvmArgs", "--enable-native-access=ALL-UNNAMED"),
    ]
    environment = rig.function_environment()
    environment["BENCH_SELLER"] = str(rigs.WALLET_1000)
    finished = subprocess.run(command, env={**_path(), **environment}, capture_output=True, text=True, timeout=300)
    if finished.returncode:
        raise RuntimeError(finished.stdout[-3000:] + finished.stderr[-3000:])
    results = {}
    for one in json.loads(out.read_text()):
        metric = one["primaryMetric"]
        results[one["benchmark"].rsplit(".", 1)[1]] = {
            "microseconds": metric["score"],
            "error": metric["scoreError"],
            "by_fork": metric["rawData"],
        }
    return {
        "benchmarks": results,
        "cpu_over_bare_query": results["decodeMergeEncode"]["microseconds"] / results["bareQuery"]["microseconds"],
    }


def _path():
    import os

    return dict(os.environ)
