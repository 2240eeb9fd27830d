"""Latencies, each measured in turns with the calls it is compared with."""

from . import rig as rigs
from .stats import Interleaved, flat, ratio, summary


def timed(worker, what, n, **arguments):
    return lambda: worker.ask("time", what=what, n=n, **arguments)["ms"]


def peer(rig, kind, n, seller=rigs.WALLET_1000):
    arguments = {
        "kind": kind,
        "database": rigs.database(rig.settings.largest),
        "question": rigs.question(seller),
    }
    return lambda: rig.peers.ask("time", n=n, **arguments)["ms"]


def warm(rig, handler, seller=rigs.WALLET_1000, hits=None):
    """
    Fills the wallet's layers, then makes the JVM compile both the hit and the bare calls. For about 3,000 hits its
    compilers compete with the timed calls.
    """
    hits = hits or (400 if rig.settings.quick else 3000)
    asked = {"question": rigs.question(seller)}
    handler.ask("answer", **asked)
    handler.ask("time", what="hit", n=hits, **asked)
    handler.ask("time", what="hit", n=hits // 2, gzip=True, **asked)
    for what in ("bare_dynamodb", "bare_sql"):
        handler.ask("time", what=what, n=hits // 4, **asked)


def against_bare(rig, delay_ms):
    """Compares the hit with its two calls through the delay line: each alone, one after the other, and in parallel."""
    handler = rig.handler(delay_ms)
    asked = {"question": rigs.question(rigs.WALLET_1000)}
    warm(rig, handler)
    rig.delay(delay_ms)
    n = 5
    samples = Interleaved(rig.settings.seed + delay_ms).measure(
        {
            "hit": timed(handler, "hit", n, **asked),
            "hit_gzip": timed(handler, "hit", n, gzip=True, **asked),
            "bare_dynamodb": timed(handler, "bare_dynamodb", n, **asked),
            "bare_sql": timed(handler, "bare_sql", n, **asked),
            "sequential": timed(handler, "sequential", n, **asked),
            "side_by_side": timed(handler, "side_by_side", n, **asked),
        },
        # Short turns, as the machine's speed changes every few seconds.
        rig.settings.rounds * (2 if rig.settings.quick else 4),
        rig.progress.step,
    )
    latencies = {name: summary(flat(rounds)) for name, rounds in samples.items()}
    slower = max(("bare_dynamodb", "bare_sql"), key=lambda name: latencies[name]["p50"])
    return {
        "line": rig.lines.check(delay_ms // 2, delay_ms // 2),
        "latencies_ms": latencies,
        "slower": slower,
        "hit_over_slower": ratio(samples["hit"], samples[slower]),
        "hit_gzip_over_slower": ratio(samples["hit_gzip"], samples[slower]),
        "hit_over_sequential": ratio(samples["hit"], samples["sequential"]),
        # The lower bound of a hit: both calls in parallel, and no work on their results.
        "side_by_side_over_slower": ratio(samples["side_by_side"], samples[slower]),
        "side_by_side_over_sequential": ratio(samples["side_by_side"], samples["sequential"]),
        "hit_over_side_by_side": ratio(samples["hit"], samples["side_by_side"]),
        "samples_ms": {name: flat(rounds) for name, rounds in samples.items()},
    }


def against_peers(rig):
    """Compares the hit with the peers on the loopback interface, with the largest table."""
    handler = rig.handler()
    asked = {"question": rigs.question(rigs.WALLET_1000)}
    warm(rig, handler)
    same = same_figures(rig, handler)
    warming = 25 if rig.settings.quick else 100
    for kind, n in (("indexed", warming // 5), ("node_cache", warming), ("redis", warming), ("whole_responses", warming), ("first_written", 1)):
        peer(rig, kind, n)()
    n = 10 if rig.settings.quick else 20
    samples = Interleaved(rig.settings.seed).measure(
        {
            "hit": timed(handler, "hit", n, **asked),
            "hit_gzip": timed(handler, "hit", n, gzip=True, **asked),
            "bare_dynamodb": timed(handler, "bare_dynamodb", n, **asked),
            "bare_sql": timed(handler, "bare_sql", n, **asked),
            "first_written": peer(rig, "first_written", 2),
            "indexed": peer(rig, "indexed", n // 2),
            "node_cache": peer(rig, "node_cache", n),
            "redis": peer(rig, "redis", n),
            "whole_responses": peer(rig, "whole_responses", n),
        },
        rig.settings.rounds,
        rig.progress.step,
    )
    return {
        "latencies_ms": {name: summary(flat(rounds)) for name, rounds in samples.items()},
        "hit_over_first_written": ratio(samples["hit"], samples["first_written"]),
        "hit_over_indexed": ratio(samples["hit"], samples["indexed"]),
        "hit_over_node_cache": ratio(samples["hit"], samples["node_cache"]),
        "hit_over_redis": ratio(samples["hit"], samples["redis"]),
        "samples_ms": {name: flat(rounds) for name, rounds in samples.items()},
        "same_figures": same,
        "cpu_ms_a_hit": handler.ask("time", what="hit", n=n * 10, gzip=True, **asked)["cpu_ms"],
    }


def same_figures(rig, handler):
    """Checks that every peer returns the handler's figures, summary and page; else they can't be compared."""
    import json

    asked = {"question": rigs.question(rigs.WALLET_1000)}
    ours = json.loads(handler.ask("answer", **asked)["body"])
    for kind in ("first_written", "indexed", "node_cache", "redis", "whole_responses"):
        body = rig.peers.ask(
            "answer",
            kind=kind,
            database=rigs.database(rig.settings.largest),
            question=rigs.question(rigs.WALLET_1000),
        )["body"]
        theirs = json.loads(body)
        for part in ("summary", "data"):
            mine = shared(ours[part], theirs[part])
            if mine != theirs[part]:
                raise AssertionError(f"{kind} has other figures: {difference(mine, theirs[part])}")
    return True


def shared(ours, theirs):
    """Our figures without the decision of the running month, which no peer has."""
    if isinstance(ours, list):
        return [shared(mine, other) for mine, other in zip(ours, theirs, strict=True)]
    return {key: ours[key] for key in theirs}


def team(rig):
    """Compares a request for the team of the demo's size with only its SQL statements on as many connections."""
    handler = rig.handler(team=True)
    asked = {"question": rigs.question(1)}
    warm(rig, handler, seller=1)
    for what in ("team", "team_sql"):
        # About as many wallets as `warm` reads for one: a team has 25.
        handler.ask("time", what=what, n=20 if rig.settings.quick else 200, **asked)
    samples = Interleaved(rig.settings.seed).measure(
        {what: timed(handler, what, 3, **asked) for what in ("team", "team_sql")},
        rig.settings.rounds * 2,
        rig.progress.step,
    )
    return {
        "latencies_ms": {name: summary(flat(rounds)) for name, rounds in samples.items()},
        "team_over_sql": ratio(samples["team"], samples["team_sql"]),
    }


def difference(ours, theirs):
    pairs = zip(ours, theirs, strict=False) if isinstance(ours, list) else [(ours, theirs)]
    for mine, other in pairs:
        if mine != other:
            return {key: (value, other.get(key)) for key, value in mine.items() if value != other.get(key)}
    return "lengths"


def by_table(rig):
    """The monthly query for the same wallet, by size of the table."""
    handler = rig.handler()
    asked = {"question": rigs.question(rigs.WALLET_1000)}
    things = {
        str(rows): timed(handler, "bare_sql", 20, url=rig.jdbc_url(rigs.database(rows)), **asked)
        for rows in rig.settings.sizes
    }
    for thing in things.values():
        for _ in range(10):
            thing()
    samples = Interleaved(rig.settings.seed).measure(things, rig.settings.rounds * 2, rig.progress.step)
    first, last = str(rig.settings.sizes[0]), str(rig.settings.largest)
    return {
        "latencies_ms": {rows: summary(flat(rounds)) for rows, rounds in samples.items()},
        "largest_over_smallest": ratio(samples[last], samples[first]),
    }


def by_wallet(rig):
    """The hit and its two calls, by size of the wallet."""
    handler = rig.handler()
    things = {}
    for seller, customers in rig.settings.wallets.items():
        asked = {"question": rigs.question(seller)}
        handler.ask("answer", **asked)
        for what in ("hit", "bare_dynamodb", "bare_sql"):
            n = 10 if customers <= 2_000 else 4
            things[f"{what} {customers}"] = timed(handler, what, n, **asked)
            things[f"{what} {customers}"]()
    samples = Interleaved(rig.settings.seed).measure(things, max(4, rig.settings.rounds // 2), rig.progress.step)
    return {
        what: {
            str(customers): summary(flat(samples[f"{what} {customers}"]))
            for customers in rig.settings.wallets.values()
        }
        for what in ("hit", "bare_dynamodb", "bare_sql")
    }
