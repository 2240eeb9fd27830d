"""`python -m measure [--quick] [--seed N]`: measures, and writes the report. See make bench."""

import argparse
import json
import signal
import sys

from . import cold, counts, latency, load, machine, profile, rig, truth
from .progress import Progress
from .ratios import ratios_of
from .report import write_report

RESULTS = rig.BENCH / "results"
# All measurements, single samples included; `--again` reads this file.
SAMPLES = {quick: rig.BENCH / f"target/samples{'-quick' if quick else ''}.json" for quick in (False, True)}
# A quick run skips these phases: no ratio needs them, and it must end within three minutes.
NOT_IN_QUICK = {"delay_40", "by_table", "by_wallet", "open_loop_20", "truth_half", "truth_all", "profile_warm", "profile_cold"}


def arguments():
    parser = argparse.ArgumentParser(prog="measure", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one million sales, few rounds")
    parser.add_argument("--seed", type=int, default=20260101, help="seed of the random order of turns")
    parser.add_argument("--rounds", type=int, help="turns of each comparison (10, quick 3)")
    parser.add_argument("--java", help="the java of a JDK 25")
    parser.add_argument("--toxiproxy", help="toxiproxy's server")
    parser.add_argument("--again", action="store_true", help="write the report of the last run again; measure nothing")
    only = "phases to measure again; the other figures are the last run's"
    parser.add_argument("--only", nargs="*", default=[], help=only)
    return parser.parse_args()


def phases():
    """The phases in the order in which they run: name -> text for the user, and function."""
    return {
        "noise_before": ("noise of the machine", machine.noise),
        "capacity": ("capacity units, 2,000 customers", counts.capacity),
        "rows": ("rows examined by the monthly query", counts.rows_examined),
        "delay_20": ("through the delay line, 20 ms", lambda rig: latency.against_bare(rig, 20)),
        "delay_10": ("through the delay line, 10 ms", lambda rig: latency.against_bare(rig, 10)),
        "delay_40": ("through the delay line, 40 ms", lambda rig: latency.against_bare(rig, 40)),
        "peers": ("beside the peers, loopback", latency.against_peers),
        "team": ("a team, beside its SQL", latency.team),
        "by_table": ("monthly query by size of the table", latency.by_table),
        "by_wallet": ("hit by size of the wallet", latency.by_wallet),
        "open_loop": ("constant arrival rate, loopback", load.open_loop),
        "open_loop_20": ("constant arrival rate, 20 ms", lambda rig: load.open_loop(rig, 20)),
        "processor": ("processor time (JMH)", load.processor),
        "cold": ("cold starts", cold.cold_starts),
        "truth_half": ("a day with events for half of the sales", lambda rig: truth.untrue_months(rig, 0.5)),
        "truth_all": ("a day with events for all sales", lambda rig: truth.untrue_months(rig, 1.0)),
        "profile_warm": ("profile of the warm path", profile.warm),
        "profile_cold": ("profile of the cold path", profile.cold),
        "packages": ("sizes of the packages", lambda rig: counts.packages()),
        "noise_after": ("noise of the machine, again", machine.noise),
    }


def main():
    # When asked to stop, it stops everything that it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    asked = arguments()
    progress = Progress()
    samples = SAMPLES[asked.quick]
    if asked.again:
        return finish(json.loads(samples.read_text()), progress)
    settings = rig.Settings(asked.seed, asked.quick, asked.rounds or (3 if asked.quick else 10))
    progress.phase(f"seed {asked.seed}; starting servers, creating sales")
    report = json.loads(samples.read_text()) if asked.only else {"raw": {}, "measured_apart": []}
    with rig.Rig(settings, asked.java, asked.toxiproxy, progress) as running:
        for name, (says, run) in phases().items():
            if name in asked.only or not (asked.only or (asked.quick and name in NOT_IN_QUICK)):
                progress.phase(says)
                report["raw"][name] = run(running)
                samples.write_text(json.dumps(report))
        about = machine.describe(running)
    about |= {"seed": asked.seed, "quick": asked.quick, "seconds": round(progress.seconds)}
    if asked.only:
        report["measured_apart"] = sorted({*report["measured_apart"], *asked.only})
    report["machine"] = {**about, **report.get("machine", {})}
    samples.write_text(json.dumps(report))
    return finish(report, progress)


def finish(report, progress):
    report["ratios"] = ratios_of(report["raw"], report["machine"]["quick"])
    write_report(report, RESULTS)
    progress.phase("done; ratios against their targets:")
    for key, entry in report["ratios"].items():
        progress.result(f"{key:34} {entry['shown']:>12}  at most {entry['at_most_shown']:>12}  {entry['verdict']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
