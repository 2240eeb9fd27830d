"""Medians with spread, for calls that were measured in turns."""

import math
import random
import statistics


def percentile(values, share):
    """The smallest value that is greater than or equal to at least that share of the values."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def summary(values):
    """Median, quartiles and tails."""
    return {
        "n": len(values),
        "p50": percentile(values, 0.5),
        "p25": percentile(values, 0.25),
        "p75": percentile(values, 0.75),
        "p95": percentile(values, 0.95),
        "p99": percentile(values, 0.99),
        "min": min(values),
        "max": max(values),
    }


class Interleaved:
    """Takes samples of several calls in turns, so that a slow minute of the machine affects all of them."""

    def __init__(self, seed):
        self._order = random.Random(seed)

    def measure(self, things, rounds, progress=lambda text: None):
        """
        things: name -> function that returns a list of milliseconds. Each round calls all of them once, in a new random
        order. Returns name -> list of lists, one for each round.
        """
        samples = {name: [] for name in things}
        for turn in range(rounds):
            names = list(things)
            self._order.shuffle(names)
            for name in names:
                progress(f"round {turn + 1} of {rounds}: {name}")
                samples[name].append(things[name]())
        return samples


def flat(rounds):
    return [value for one in rounds for value in one]


def ratio(top, bottom):
    """
    The median of the rounds' ratios, with the spread of these ratios. A round's ratio compares medians from the same
    seconds. The machine's speed changes every few seconds, so a ratio of overall medians would compare different
    speeds.
    """
    by_round = [statistics.median(a) / statistics.median(b) for a, b in zip(top, bottom, strict=True)]
    return {
        "value": statistics.median(by_round),
        "rounds_p25": percentile(by_round, 0.25),
        "rounds_p75": percentile(by_round, 0.75),
        "rounds": by_round,
    }
