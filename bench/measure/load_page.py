"""`python -m measure.load_page`: writes the results of `make bench-load` as a section of docs/performance.md and a plot."""

import json
import os
import re

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt  # noqa: E402  (the backend must be set first)

from . import rig as rigs  # noqa: E402

MEASURED = rigs.BENCH / "results/load.json"
SECTION = rigs.BENCH / "report/load.md"
PAGE = rigs.ROOT / "docs/performance.md"
PLOT = rigs.ROOT / "docs/performance/load.svg"
HEADING = "## Past the knee"


def refused(step):
    return step["TOO_MANY"] + step["UNAVAILABLE"] + step["NO_INSTANCE"]


def answers(step):
    return step["RIGHT"] + step["WRONG"] + step["OTHER"] + refused(step)


def row(step):
    return (
        f"| {step['offered']:.0f} | {step['served']:.0f} | {step['served_p50']:.0f} | {step['served_p95']:.0f} | "
        f"{step['served_p99']:.0f} | {step['NO_INSTANCE']} | {step['UNAVAILABLE']} | {step['refused_p50']:.0f} | "
        f"{step['refused_p99']:.0f} |"
    )


def section(measured):
    steps, throttled, after = measured["steps"], measured["throttled"], measured["recovery"]
    best = max(step["served"] for step in steps)
    wrong = sum(step["WRONG"] + step["OTHER"] for step in (*steps, throttled, after))
    return f"""{HEADING}

`make bench-load`: the whole stack of `make run` (gateway, API, DynamoDB Local, MariaDB, 25 wallets of the demo) and its
clients on one machine, compiled by C1 as `make run` starts it. Requests arrive at a constant rate, whatever becomes of
those before; milliseconds count from when a request was due. Meanwhile a shop sells ten times a second, every twentieth
time in a closed month with its event. The machine's load average was {measured["load_average"]:.0f} before it began
({os.cpu_count()} cores), so where others used it too, the shape of the curve matters and not its height. The gateway keeps the deployed bound of 50 requests at a time (`ApiConcurrency`).

| Offered a second | served | p50, ms | p95 | p99 | 503: no instance | 503 with `Retry-After` | refused after, p50 | p99 |
|---|---|---|---|---|---|---|---|---|
{chr(10).join(row(step) for step in steps)}

![Past the knee](performance/load.svg)

- **Right**: each answer was held against plain SQL over the raw rows. {wrong} of
  {sum(answers(step) for step in (*steps, throttled, after)):,} were wrong or anything else than served or refused.
- **The knee** is at about {best:.0f} answers a second here. Past it what is too much is refused, and what is served
  waits for at most 50 others.
- **Recovery**: with 10 requests a second right after the last step, all were served from second
  {after["seconds"]} on (p95 {after["served_p95"]:.0f} ms).
- **By rate**: at {throttled["offered"]:.0f} a second against the deployed throttle (100 a second, burst of 200),
  {throttled["TOO_MANY"]} were answered with 429, {throttled["NO_INSTANCE"]} with 503 because no instance was free, and
  {throttled["RIGHT"]} rightly. All were served again as soon as fewer came.

A gateway of AWS's kind puts no `Retry-After` on its own 429 and 503, and an HTTP API can't be told to. The function's
own 503 has it.
"""


def draw(steps):
    matplotlib.rcParams.update({"svg.hashsalt": "metas", "svg.fonttype": "none", "font.size": 10, "axes.grid": True, "grid.alpha": 0.3})
    figure, left = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    offered = [step["offered"] for step in steps]
    left.plot(offered, [step["served"] for step in steps], marker="o", color="#0b6e4f", label="served a second")
    left.plot(offered, offered, color="#888888", linewidth=0.8, linestyle="--", label="offered")
    left.set_ylim(0, 1.6 * max(step["served"] for step in steps))
    left.set_xscale("log")
    left.set_xlabel("requests offered a second")
    left.set_ylabel("answers a second")
    right = left.twinx()
    right.plot(offered, [step["served_p95"] for step in steps], marker="s", color="#c8553d", label="served, p95")
    right.plot(offered, [step["refused_p50"] or None for step in steps], marker="x", color="#e0a030", label="refused, p50")
    right.set_ylim(bottom=0)
    right.set_ylabel("milliseconds from when due")
    lines = [line for axes in (left, right) for line in axes.get_lines()]
    left.legend(lines, [line.get_label() for line in lines], loc="upper left")
    figure.savefig(PLOT, metadata={"Date": None, "Creator": None})
    plt.close(figure)


def main():
    measured = json.loads(MEASURED.read_text())
    text = section(measured)
    SECTION.write_text(text)
    draw(measured["steps"])
    page = re.sub(rf"{HEADING}\n.*?(?=^## )", "", PAGE.read_text(), flags=re.DOTALL | re.MULTILINE)
    PAGE.write_text(page.replace("## Cold starts\n", f"{text}\n## Cold starts\n", 1))


if __name__ == "__main__":
    main()
