"""The report's plots, as SVG."""

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt  # noqa: E402  (the backend must be set first)
import numpy as np  # noqa: E402

COLOURS = {
    "hit": "#0b6e4f",
    "hit_gzip": "#49a078",
    "bare_dynamodb": "#e0a030",
    "bare_sql": "#c8553d",
    "sequential": "#6b4e71",
    "side_by_side": "#7fb7be",
    "first_written": "#444444",
    "indexed": "#888888",
    "node_cache": "#3b7ea1",
    "redis": "#a4243b",
    "whole_responses": "#b8b8b8",
}
NAMES = {
    "hit": "this project, warm hit",
    "hit_gzip": "this project, warm hit, gzip",
    "bare_dynamodb": "bare DynamoDB read",
    "bare_sql": "bare SQL",
    "sequential": "the two calls one after the other",
    "side_by_side": "the two calls side by side, nothing else",
    "first_written": "(a) no cache, as first written",
    "indexed": "(a) no cache, this index",
    "node_cache": "(b) node-cache",
    "redis": "(c) Redis",
    "whole_responses": "(d) whole responses",
}


def draw(raw, folder):
    """Writes every plot, and returns name -> file name."""
    folder.mkdir(parents=True, exist_ok=True)
    # With a fixed salt the same numbers give the same file.
    matplotlib.rcParams.update({"svg.hashsalt": "metas", "svg.fonttype": "none", "font.size": 10, "axes.grid": True, "grid.alpha": 0.3})
    plots = {
        "delay-20ms": lambda ax: distributions(ax, raw["delay_20"]["samples_ms"], ("hit", "bare_dynamodb", "bare_sql", "side_by_side", "sequential")),
        "delay-10ms": lambda ax: distributions(ax, raw["delay_10"]["samples_ms"], ("hit", "bare_dynamodb", "bare_sql", "side_by_side", "sequential")),
        "peers": lambda ax: distributions(ax, raw["peers"]["samples_ms"], ("hit", "hit_gzip", "node_cache", "redis", "indexed", "first_written"), log=True),
        "by-wallet": lambda ax: by_wallet(ax, raw["by_wallet"]),
        "by-table": lambda ax: by_table(ax, raw["by_table"]["latencies_ms"]),
        "cold-start": lambda ax: cold(ax, raw["cold"]["samples_ms"]),
        "open-loop": lambda ax: open_loop(ax, raw),
    }
    for name, plot in plots.items():
        figure, axes = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
        plot(axes)
        figure.savefig(folder / f"{name}.svg", metadata={"Date": None, "Creator": None})
        plt.close(figure)
    for name in ("warm", "cold"):
        figure, axes = plt.subplots(figsize=(11, 6.5), layout="constrained")
        flame(axes, raw[f"profile_{name}"]["stacks"])
        figure.savefig(folder / f"flame-{name}.svg", metadata={"Date": None, "Creator": None})
        plt.close(figure)


def distributions(axes, samples, names, log=False):
    for name in names:
        values = np.sort(samples[name])
        axes.plot(values, np.arange(1, len(values) + 1) / len(values) * 100, label=NAMES[name], color=COLOURS[name])
    if log:
        axes.set_xscale("log")
    else:
        high = max(np.percentile(samples[name], 99) for name in names)
        axes.set_xlim(min(min(samples[name]) for name in names) * 0.98, high * 1.02)
    axes.set_xlabel("milliseconds")
    axes.set_ylabel("percent of requests at most this long")
    axes.legend(loc="lower right")


def by_wallet(axes, measured):
    for name in ("hit", "bare_dynamodb", "bare_sql"):
        customers = sorted(int(size) for size in measured[name])
        rows = [measured[name][str(size)] for size in customers]
        axes.plot(customers, [row["p50"] for row in rows], marker="o", label=NAMES[name], color=COLOURS[name])
        axes.fill_between(customers, [row["p25"] for row in rows], [row["p75"] for row in rows], alpha=0.2, color=COLOURS[name])
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("customers in the wallet")
    axes.set_ylabel("milliseconds, median and quartiles")
    axes.legend()


def by_table(axes, measured):
    rows = sorted(measured, key=int)
    sizes = [int(size) / 1e6 for size in rows]
    middle = [measured[size]["p50"] for size in rows]
    axes.plot(sizes, middle, marker="o", color=COLOURS["bare_sql"])
    axes.fill_between(sizes, [measured[size]["p25"] for size in rows], [measured[size]["p75"] for size in rows], alpha=0.2, color=COLOURS["bare_sql"])
    axes.set_ylim(0, max(middle) * 1.6)
    axes.set_xlabel("million sales in the table")
    axes.set_ylabel("monthly query, milliseconds, median and quartiles")


def cold(axes, samples):
    names = list(samples)
    axes.boxplot([samples[name] for name in names], tick_labels=names, showfliers=True)
    axes.set_ylim(bottom=0)
    axes.set_ylabel("milliseconds from start to first answer")


def open_loop(axes, raw):
    for phase, label in (("open_loop", "loopback"), ("open_loop_20", "through 20 ms")):
        percentiles = ("p25", "p50", "p75", "p90", "p95", "p99", "p99.9")
        middle = [np.median([run[name] for run in raw[phase]["runs"]]) for name in percentiles]
        axes.plot(range(len(percentiles)), middle, marker="o", label=label)
    axes.set_xticks(range(7), [name[1:] for name in percentiles])
    axes.set_ylim(bottom=0)
    axes.set_xlabel("percentile")
    axes.set_ylabel("milliseconds from when the request was due")
    axes.legend()


def flame(axes, stacks):
    """Width is the share of samples; outermost frame at the bottom."""
    tree = {}
    total = 0
    for stack in stacks:
        total += stack["n"]
        level = tree
        for frame in _product_part(stack["name"].split(";")):
            node = level.setdefault(frame, [0, {}])
            node[0] += stack["n"]
            level = node[1]
    depth = _layer(axes, tree, 0, 0, total)
    axes.set_xlim(0, total)
    axes.set_ylim(0, depth + 1)
    axes.axis("off")


def _product_part(frames):
    """Cuts off the frames outside the function (the worker, thread starts)."""
    for place, frame in enumerate(frames):
        if frame.startswith("br.com.metas.") and ".bench." not in frame:
            return frames[place : place + 28]
    return ["(outside the function)"]


def _layer(axes, level, left, depth, total):
    deepest = depth
    for frame, (count, below) in sorted(level.items()):
        if count / total < 0.004:
            left += count
            continue
        ours = frame.startswith("br.com.metas.")
        axes.barh(depth + 0.5, count, left=left, height=0.95, color="#e8a87c" if ours else "#f3d9a4", edgecolor="white", linewidth=0.4)
        if count / total > 0.045:
            short = ".".join(frame.split(".")[-2:])
            axes.text(left + count / total, depth + 0.5, short[: int(count / total * 150)], va="center", fontsize=6, clip_on=True)
        deepest = max(deepest, _layer(axes, below, left, depth + 1, total))
        left += count
    return deepest
