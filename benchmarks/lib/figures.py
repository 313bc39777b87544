"""Medians, their spread, and the ratio of two medians with an interval."""

import random
import statistics

RESAMPLES = 10_000


def median(times):
    return statistics.median(times)


def seconds(value):
    """To three digits, as a person reads seconds."""
    if value >= 100:
        return f"{value:.0f}"
    if value >= 10:
        return f"{value:.1f}"
    if value >= 1:
        return f"{value:.2f}"
    return f"{value:.3f}"


def spread(times):
    """The median with the least and the greatest; a dash for none."""
    if not times:
        return "–"
    middle = seconds(median(times))
    if len(times) == 1:
        return f"{middle} (once)"
    return f"{middle} ({seconds(min(times))}–{seconds(max(times))})"


def ratio_of_medians(base, head, seed=1, resamples=RESAMPLES):
    """Median of head ÷ median of base, and the middle 95 % of that ratio when both are drawn again with replacement."""
    draw = random.Random(seed)
    ratios = sorted(
        median(draw.choices(head, k=len(head))) / median(draw.choices(base, k=len(base))) for _ in range(resamples)
    )
    low = ratios[int(0.025 * resamples)]
    high = ratios[min(resamples - 1, int(0.975 * resamples))]
    return median(head) / median(base), low, high


def order(rounds, seed=1):
    """Which of two goes first in each round: base then head and the other way round, as often, in an order of chance."""
    firsts = ["base", "head"] * ((rounds + 1) // 2)
    random.Random(seed).shuffle(firsts)
    return [(first, "head" if first == "base" else "base") for first in firsts[:rounds]]
