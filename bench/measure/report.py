"""Writes report.json, the plots and docs/performance.md. Every figure of the page comes from the measurements."""

import json

import jinja2

from . import cost, plots
from . import rig as rigs
from .ratios import ratios_of

DOCS = rigs.ROOT / "docs"


def write_report(report, results, docs=DOCS):
    results.mkdir(parents=True, exist_ok=True)
    report["raw"]["cost"] = cost.model(report["raw"])
    report["moved"] = moved(report, results / "report.json")
    slim = {**report, "raw": without_samples(report["raw"])}
    name = "report-quick.json" if report["machine"]["quick"] else "report.json"
    (results / name).write_text(json.dumps(slim, indent=1, sort_keys=True, default=str) + "\n")
    if not report["machine"]["quick"]:
        plots.draw(report["raw"], docs / "performance")
        (docs / "performance.md").write_text(page(report))


def moved(report, before):
    """The difference of each ratio from the last full run on this machine, both computed with the present code."""
    if not before.exists():
        return {}
    previous = json.loads(before.read_text())
    if previous["machine"] == json.loads(json.dumps(report["machine"], default=str)):
        # The same run is written again, so the comparison stays.
        return previous.get("moved", {})
    last = ratios_of(previous["raw"], previous["machine"]["quick"])
    return {
        key: entry["value"] / last[key]["value"] - 1
        for key, entry in report["ratios"].items()
        if key in last and last[key]["value"]
    }


def without_samples(raw):
    """Removes the single samples, which the plots show, and all but the most frequent stacks."""
    if isinstance(raw, dict):
        return {
            key: value[:40] if key in ("stacks", "allocated_by_class", "allocated_by_site") else without_samples(value)
            for key, value in raw.items()
            if key != "samples_ms"
        }
    return raw


def page(report):
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(rigs.BENCH / "report"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(ms=milliseconds, pct=percent, usd=dollars, n=number)
    return environment.get_template("performance.md.j2").render(
        report=report,
        raw=report["raw"],
        ratios=report["ratios"],
        machine=report["machine"],
        names=plots.NAMES,
        self_time=self_time,
        allocation=allocation,
    )


def self_time(stacks, top=12):
    """The share of samples by innermost frame, with the product's or library's frame that called it."""
    total = sum(stack["n"] for stack in stacks)
    counts = {}
    for stack in stacks:
        leaf = stack["name"].rsplit(";", 1)[-1]
        counts[leaf] = counts.get(leaf, 0) + stack["n"]
    best = sorted(counts.items(), key=lambda one: -one[1])[:top]
    return [(name, count / total) for name, count in best]


def allocation(rows, top=10):
    total = sum(row["n"] for row in rows)
    return [(row["name"], row["n"] / total) for row in rows[:top]] if total else []


def milliseconds(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def percent(value):
    return f"{value * 100:.1f} %"


def dollars(value):
    return f"{value:,.2f}" if value < 1000 else f"{value:,.0f}"


def number(value):
    return f"{value:,.0f}"
