"""Times two commits on the same files by turns, after a check that their scores are equal."""

import argparse
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import facts
import figures
from gate import far_apart
from processes import await_trainings, run

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = "."
CLOCKS = {"compute_s": "kernel", "load_s": "reading", "wall": "whole process"}


def arguments(words=None):
    parser = argparse.ArgumentParser(prog="benchmarks/compare.sh", description=__doc__)
    parser.add_argument("base", help="a commit; . for this checkout as it is")
    parser.add_argument("head", help="a commit; . for this checkout as it is")
    parser.add_argument("what", nargs="*", help="graphs (a file, or a name in --graphs) and measures, in any order")
    parser.add_argument("--graphs", default=str(ROOT.parent / "shared" / "graphs"), metavar="DIR", help="default: ../shared/graphs")
    parser.add_argument("--rounds", type=int, default=10, help="runs of each (default: 10)")
    parser.add_argument("--tolerance", type=float, default=1e-9, help="share of a score by which two may differ (default: 1e-9)")
    parser.add_argument("--options", default="", help="further options of measure, as in --options '--threads 1'")
    parser.add_argument("--anyway", action="store_true", help="time also what gives different scores")
    parser.add_argument("--limit", type=float, default=600, help="seconds after which a run is stopped (default: 600)")
    parser.add_argument("--seed", type=int, default=1, help="of the order and the intervals (default: 1)")
    return parser.parse_args(words)


def sorted_out(words, folder):
    """Graph files and measures among the words; what is no file is a measure."""
    graphs, measures = [], []
    for word in words:
        candidates = [Path(word), *(Path(folder, word + ending) for ending in (".txt.gz", ".txt"))]
        file = next((file for file in candidates if file.is_file()), None)
        if file:
            graphs.append(file.resolve())
        else:
            measures.append(word)
    return graphs, measures


def checked_out(commit, folder):
    """The files of a commit in a folder of their own; the checkout itself where that is asked for."""
    if commit == HERE:
        return ROOT
    folder.mkdir()
    archive = folder.with_suffix(".tar")
    subprocess.run(["git", "archive", "--output", str(archive), commit], cwd=ROOT, check=True)
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    archive.unlink()
    return folder


def built(folder, limit):
    outcome = run([folder / "shicheng", "--version"], limit)
    if outcome.code != 0:
        raise SystemExit(f"compare: {folder} does not build\n{outcome.err}")
    await_trainings(folder)


class Side:
    """One of the two, with its own scores file."""

    def __init__(self, name, folder, out, given):
        self.name = name
        self.folder = folder
        self.out = out
        self.given = given

    def start(self, graph, measure):
        command = [self.folder / "shicheng", "measure", graph, "--measure", measure, *self.given.options.split()]
        outcome = run([*command, "--out", self.out], self.given.limit)
        if outcome.code != 0:
            reason = (outcome.err.strip() or f"exit code {outcome.code}").splitlines()[0]
            return None, f"{self.name} " + (f"was stopped after {self.given.limit:.0f} s" if outcome.too_long else f"fails: {reason}")
        return {"wall": outcome.wall, **outcome.last_json()}, ""

    def scores(self):
        rows = [line.rsplit(",", 1) for line in self.out.read_text().splitlines()[1:]]
        return {vertex: float(score) for vertex, score in rows}


def difference(base, head, tolerance):
    """What is not equal in two sets of scores; empty if all are within the tolerance."""
    if base.keys() != head.keys():
        return "they score different vertices"
    vertices = list(base)
    problem = far_apart([base[v] for v in vertices], [head[v] for v in vertices], tolerance)
    return problem.replace("vertex ", "row ") if problem else ""


def compared(graph, measure, sides, given):
    """Lines to print for one graph and measure."""
    title = f"{measure} on {graph.name}"
    for side in sides.values():
        _, problem = side.start(graph, measure)
        if problem:
            return [f"{title}: {problem}"]
    problem = difference(sides["base"].scores(), sides["head"].scores(), given.tolerance)
    same = sides["base"].out.read_bytes() == sides["head"].out.read_bytes()
    if problem and not given.anyway:
        return [f"{title}: not timed, the scores differ: {problem}"]
    equality = f"the scores differ: {problem}" if problem else "the same bytes" if same else f"equal to {given.tolerance:g}"
    times = {name: {clock: [] for clock in CLOCKS} for name in sides}
    for turn in figures.order(given.rounds, given.seed):
        for name in turn:
            found, problem = sides[name].start(graph, measure)
            if problem:
                return [f"{title}: {problem}"]
            for clock in CLOCKS:
                times[name][clock].append(found[clock])
    return [f"{title}: {equality}", *(line(clock, times, given.seed) for clock in CLOCKS)]


def line(clock, times, seed):
    base, head = times["base"][clock], times["head"][clock]
    said = f"  {CLOCKS[clock]:<14} {figures.spread(base):<24} {figures.spread(head):<24}"
    if min(base) <= 0 or min(head) <= 0:
        return said + " too short for its clock"
    ratio, low, high = figures.ratio_of_medians(base, head, seed)
    return f"{said} {ratio:.3f} [{low:.3f}, {high:.3f}]"


def main():
    given = arguments()
    graphs, measures = sorted_out(given.what, given.graphs)
    graphs = graphs or sorted_out(["facebook", "lineage20k"], given.graphs)[0]
    measures = measures or ["betweenness", "harmonic", "pagerank", "coreness"]
    if not graphs:
        raise SystemExit(f"compare: there is no graph in {given.graphs}; name a file")
    work = Path(tempfile.mkdtemp(prefix="shicheng-compare-"))
    try:
        sides = {}
        for name, commit in (("base", given.base), ("head", given.head)):
            print(f"{name}: {commit}", file=sys.stderr, flush=True)
            folder = checked_out(commit, work / name)
            built(folder, given.limit)
            sides[name] = Side(name, folder, work / f"{name}.csv", given)
        print(f"{facts.machine()}; {given.rounds} rounds by turns; base {described(given.base)}, head {described(given.head)}")
        print(f"  {'seconds':<14} {'base':<24} {'head':<24} head ÷ base of medians [95 %]")
        for graph in graphs:
            for measure in measures:
                print("\n".join(compared(graph, measure, sides, given)), flush=True)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def described(commit):
    return facts.commit(ROOT) if commit == HERE else facts.output("git", "rev-parse", "--short=10", commit, cwd=ROOT)


if __name__ == "__main__":
    main()
