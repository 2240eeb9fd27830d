"""The ratios of the report, and the upper limit of each."""

import statistics

AT_MOST = {
    "hit_p50_over_slower_bare_20ms": 1.04,
    "hit_p50_over_slower_bare_10ms": 1.07,
    "hit_p50_over_sequential_20ms": 0.53,
    "hit_p50_over_uncached_node": 0.05,
    "hit_p50_over_indexed_node": 0.50,
    "team_p50_over_its_sql": 1.30,
    "rows_examined_over_matching": 1.01,
    "month_query_10m_over_1m": 1.10,
    "rcu_over_item_per_customer": 0.28,
    "cpu_over_bare_query": 0.15,
    "cold_start_aot_over_default": 0.17,
    "open_loop_p99_over_p50": 2.0,
    "package_bytes": 10_000_000,
}


def measured(raw, quick):
    """Key -> value, with its spread if it was timed."""
    result = {
        "hit_p50_over_slower_bare_20ms": _timed(raw["delay_20"]["hit_over_slower"]),
        "hit_p50_over_slower_bare_10ms": _timed(raw["delay_10"]["hit_over_slower"]),
        "hit_p50_over_sequential_20ms": _timed(raw["delay_20"]["hit_over_sequential"]),
        "hit_p50_over_uncached_node": _timed(raw["peers"]["hit_over_first_written"]),
        "hit_p50_over_indexed_node": _timed(raw["peers"]["hit_over_indexed"]),
        # The strictest definition: all handler calls, lookups included, divided by the rows returned.
        "rows_examined_over_matching": (raw["rows"]["all_calls_over_rows_returned"], None),
        "rcu_over_item_per_customer": (raw["capacity"]["ratio"], None),
        "cpu_over_bare_query": (raw["processor"]["cpu_over_bare_query"], _forks(raw["processor"]["benchmarks"])),
        "cold_start_aot_over_default": _timed(raw["cold"]["best_over_plain"]),
        "open_loop_p99_over_p50": (raw["open_loop"]["p99_over_p50"], raw["open_loop"]["spread"]),
        "package_bytes": (max(raw["packages"].values()), None),
    }
    # A report from before the team resource has no such figure.
    if "team" in raw:
        result["team_p50_over_its_sql"] = _timed(raw["team"]["team_over_sql"])
    if not quick:
        # A quick run has only one size of table, so there is nothing to compare.
        result["month_query_10m_over_1m"] = _timed(raw["by_table"]["largest_over_smallest"])
    return {key: result[key] for key in AT_MOST if key in result}


def ratios_of(raw, quick):
    return {key: _entry(key, value, spread) for key, (value, spread) in measured(raw, quick).items()}


def _timed(ratio):
    # Computed from the rounds, because an older report may have computed its value in another way.
    return statistics.median(ratio["rounds"]), [ratio["rounds_p25"], ratio["rounds_p75"]]


def _forks(benchmarks):
    """Minimum and maximum of JMH's forks; each fork is a separate JVM."""
    ours, bare = ([statistics.mean(fork) for fork in benchmarks[name]["by_fork"]] for name in ("decodeMergeEncode", "bareQuery"))
    each = [mine / other for mine, other in zip(ours, bare, strict=True)]
    return [min(each), max(each)]


def _entry(key, value, spread):
    at_most = AT_MOST[key]
    return {
        "value": value,
        "at_most": at_most,
        "met": value <= at_most,
        "spread": spread,
        "shown": _show(value),
        "at_most_shown": _show(at_most),
        "verdict": "met" if value <= at_most else "MISSED",
    }


def _show(value):
    return f"{value:,}" if isinstance(value, int) else f"{value:.3f}"
