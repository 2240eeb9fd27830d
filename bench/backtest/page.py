"""
Draws docs/backtest/lists.svg and puts the printed tables into docs/backtest.md.

usage: python page.py PAGE FOLDER NAME...      FOLDER holds NAME.json and NAME.txt of each backtest
"""

import json
import pathlib
import re
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt  # noqa: E402  (the backend must be set first)

TITLES = {"demo": "Demo data", "cdnow": "CDNOW", "complete-journey": "Complete Journey"}
ORDERS = {"gap to the goal": "#c8553d", "12-month value": "#e0a030", "the rule": "#0b6e4f"}
ESTIMATES = {"the projection": "#0b6e4f", "linear by workdays": "#888888"}
MORNINGS = [5, 10, 15, 20]


def bars(axes, lists, figure, title):
    """Draws a group of bars for each length of list, and a bar with its interval for each order."""
    lengths = sorted({one["length"] for one in lists})
    for place, (order, colour) in enumerate(ORDERS.items()):
        of_order = {one["length"]: one[figure] for one in lists if one["order"] == order}
        values = [100 * of_order[length]["value"] for length in lengths]
        below = [100 * (of_order[length]["value"] - of_order[length]["low"]) for length in lengths]
        above = [100 * (of_order[length]["high"] - of_order[length]["value"]) for length in lengths]
        at = [group + 0.27 * (place - 1) for group in range(len(lengths))]
        axes.bar(at, values, 0.25, yerr=[below, above], color=colour, capsize=3, label=order)
    axes.set_xticks(range(len(lengths)), [f"first {length}" for length in lengths])
    axes.set_ylim(0, 100)
    axes.set_title(title, fontsize=10)
    axes.grid(axis="x", visible=False)


def errors(axes, projections, title):
    for projection in projections:
        of = projection["errors"]
        axes.errorbar(
            MORNINGS,
            [100 * one["value"] for one in of],
            yerr=[
                [100 * (one["value"] - one["low"]) for one in of],
                [100 * (one["high"] - one["value"]) for one in of],
            ],
            color=ESTIMATES[projection["estimate"]],
            marker="o",
            capsize=3,
            label=projection["estimate"],
        )
    axes.set_xticks(MORNINGS, [f"day {day}" for day in MORNINGS])
    axes.set_ylim(bottom=0)
    axes.set_title(title, fontsize=10)


def draw(results, file):
    # With a fixed salt the same numbers give the same file.
    matplotlib.rcParams.update(
        {"svg.hashsalt": "metas", "svg.fonttype": "none", "font.size": 9, "axes.grid": True, "grid.alpha": 0.3}
    )
    figure, rows = plt.subplots(
        len(results), 3, figsize=(10.5, 3.1 * len(results)), layout="constrained", squeeze=False
    )
    for axes, (name, result) in zip(rows, results.items(), strict=True):
        bars(axes[0], result["lists"], "newBought", f"{TITLES[name]}: new buyers, % of the list")
        bars(axes[1], result["lists"], "newMoney", "their money, % of the best list's")
        errors(axes[2], result["projections"], "error of the month's estimate, %")
    rows[0][0].legend(fontsize=8)
    rows[0][2].legend(fontsize=8)
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file, metadata={"Date": None, "Creator": None})


def main(page, folder, *names):
    page, folder = pathlib.Path(page), pathlib.Path(folder)
    draw(
        {name: json.loads((folder / f"{name}.json").read_text()) for name in names},
        page.parent / "backtest" / "lists.svg",
    )
    text = page.read_text()
    for name in names:
        table = (folder / f"{name}.txt").read_text().strip()
        fence = re.compile(rf"(<!-- {name} -->\n```\n).*?(\n```)", re.DOTALL)
        text, found = fence.subn(lambda match, table=table: match[1] + table + match[2], text)
        if found != 1:
            sys.exit(f"{page} has no markers for {name}")
    page.write_text(text)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
