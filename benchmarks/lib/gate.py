"""What must be equal before a time counts."""

import math
from collections import Counter

RELATIVE = 1e-6
SHARES_L1 = 2e-7
MODULARITY_BELOW = 0.005


def differ(gate, ours, theirs, edges=None):
    """Why the values of two libraries are not the same answer; empty where they are."""
    if len(ours) != len(theirs):
        return f"{len(theirs)} values for {len(ours)} vertices"
    if gate == "values":
        return far_apart(ours, theirs)
    if gate == "shares":
        distance = math.fsum(abs(a - b) for a, b in zip(ours, theirs))
        return "" if distance <= SHARES_L1 else f"L1 distance {distance:.1e}"
    if gate == "groups":
        return "" if sizes_of_sizes(ours) == sizes_of_labels(theirs) else f"{len(set(theirs))} groups of other sizes"
    if gate == "sets":
        return "" if positive(ours) == positive(theirs) else f"{len(positive(theirs))} vertices"
    if gate == "partition":
        mine, other = modularity(edges, ours), modularity(edges, theirs)
        return "" if other >= mine - MODULARITY_BELOW else f"modularity {other:.5f} against {mine:.5f}"
    return "not comparable"


def far_apart(ours, theirs, relative=RELATIVE):
    """The first vertex whose values differ by more than one part in a million of the greater of it and one."""
    for vertex, (a, b) in enumerate(zip(ours, theirs)):
        if not (abs(a - b) <= relative * max(1.0, abs(a), abs(b)) or (math.isnan(a) and math.isnan(b))):
            return f"vertex {vertex}: {b:.10g} for {a:.10g}"
    return ""


def sizes_of_labels(labels):
    """How many groups of each size, where equal values stand for the same group."""
    return Counter(Counter(labels).values())


def sizes_of_sizes(values):
    """How many groups of each size, where a value is the size of the vertex' group."""
    return Counter({int(size): count // int(size) for size, count in Counter(values).items()})


def positive(values):
    return {vertex for vertex, value in enumerate(values) if value > 0}


def modularity(edges, labels):
    """Newman's, of an undirected graph without self-loops."""
    degrees = Counter()
    within = 0
    count = 0
    for u, v in edges:
        a, b = labels[u], labels[v]
        degrees[a] += 1
        degrees[b] += 1
        within += a == b
        count += 1
    return within / count - math.fsum(d * d for d in degrees.values()) / (4.0 * count * count)


def wrong(expected, values, facts, edges):
    """Why our values are not those that other tools published; empty where they are."""
    for what, key, text in expected:
        problem = CHECKS[what](key, text, values, facts, edges)
        if problem:
            return problem
    return ""


def _digits(text):
    """One part in a million, or half of the last digit that was published if that is more."""
    decimals = len(text) - 1 - text.index(".") if "." in text else 0
    return max(RELATIVE * abs(float(text)), 0.5 * 10.0**-decimals)


def _near(name, actual, text):
    return "" if abs(actual - float(text)) <= _digits(text) else f"{name} is {actual:.10g} for {text}"


def _at_least(name, actual, text):
    return "" if actual is not None and actual >= float(text) else f"{name} is {actual} and should be at least {text}"


def _exactly(name, actual, text):
    return "" if actual == float(text) else f"{name} is {actual} for {text}"


def _first(key, values):
    best = max(range(len(values)), key=values.__getitem__)
    return "" if best == int(key) else f"the first is {best} for {key}"


CHECKS = {
    "vertex": lambda key, text, values, facts, edges: _near(f"vertex {key}", values[int(key)], text),
    "sum": lambda key, text, values, facts, edges: _near("the sum", math.fsum(values), text),
    "max": lambda key, text, values, facts, edges: _near("the greatest", max(values), text),
    "first": lambda key, text, values, facts, edges: _first(key, values),
    "positive": lambda key, text, values, facts, edges: _exactly("the number above 0", len(positive(values)), text),
    "groups": lambda key, text, values, facts, edges: _exactly(
        "the number of groups", sum(sizes_of_sizes(values).values()), text
    ),
    "fact": lambda key, text, values, facts, edges: _at_least(key, facts.get(key), text),
    "modularity": lambda key, text, values, facts, edges: _at_least("modularity", modularity(edges, values), text),
    # of a graph in one part: every block but the first adds one vertex less than it has
    "blocks": lambda key, text, values, facts, edges: _exactly("blocks", sum(values) - len(values) + 1, text),
    "cut_vertices": lambda key, text, values, facts, edges: _exactly(
        "cut vertices", sum(1 for value in values if value > 1), text
    ),
}
