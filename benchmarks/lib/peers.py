"""Times this project beside other libraries on the same files, and writes the table of benchmarks/README.md."""

import argparse
import datetime
import os
import random
import sys
from pathlib import Path

import cells
import facts
import gate
import libraries
import table
from cells import Cell
from libraries import ALL, OURS, NotHere, Workbench

ROOT = libraries.ROOT


def arguments():
    parser = argparse.ArgumentParser(prog="benchmarks/peers.sh", description=__doc__)
    parser.add_argument("--graphs", default=str(ROOT.parent / "shared" / "graphs"), metavar="DIR", help="folder of edge lists (default: ../shared/graphs)")
    parser.add_argument("--graph", action="append", metavar="NAME", help="only this graph; may be repeated")
    parser.add_argument("--measure", action="append", metavar="CASE", choices=[case.name for case in cells.cases()], help="only this case of cases.csv; may be repeated")
    parser.add_argument("--peer", action="append", metavar="NAME", choices=[*ALL, "none"], help=f"only this library, of {', '.join(ALL)}; may be repeated; 'none' for this project alone")
    parser.add_argument("--runs", type=int, default=7, help="processes started of each library (default: 7)")
    parser.add_argument("--cell-seconds", type=float, default=60, help="seconds after which a library is not started again on the same graph (default: 60)")
    parser.add_argument("--warm-seconds", type=float, default=8, help="seconds for calls in one process (default: 8)")
    parser.add_argument("--limit", type=float, default=150, help="seconds after which a process is stopped (default: 150)")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--quick", action="store_true", help="as --runs 3 --cell-seconds 10 --warm-seconds 3 --limit 60")
    parser.add_argument("--resume", action="store_true", help="leave what this commit has been timed on already")
    parser.add_argument("--table", action="store_true", help="time nothing, write the table of what was timed before")
    parser.add_argument("--no-table", action="store_true", help="time, and leave the table as it is")
    parser.add_argument("--work", default=str(ROOT / "target" / "benchmarks"), metavar="DIR", help=argparse.SUPPRESS)
    parser.add_argument("--jdk", required=True, help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.peer = [name for name in given.peer or ALL if name in ALL]
    if given.quick:
        given.runs, given.cell_seconds, given.warm_seconds, given.limit = 3, 10, 3, 60
    return given


def chosen_graph(folder, name, unpacked):
    for ending in (".txt.gz", ".txt"):
        file = Path(folder, name + ending)
        if file.exists():
            return facts.Graph(file, unpacked)
    return None


class Session:
    def __init__(self, given):
        self.given = given
        self.bench = Workbench(given.work, given.jdk, given.threads, given.limit)
        self.results = self.bench.folder / "results"
        self.ours = libraries.Ours(self.bench)
        self.about = {
            "commit": facts.commit(ROOT),
            "date": datetime.date.today().isoformat(),
            "jdk": facts.jdk(given.jdk),
            "machine": facts.machine(),
            "threads": given.threads,
        }
        self.peers = {}
        self.bytes = b""

    def say(self, *words):
        print(*words, file=sys.stderr, flush=True)

    def peer(self, name):
        """The library, or why it is not here; made ready when it is first asked for."""
        if name not in self.peers:
            try:
                self.peers[name] = libraries.ready(name, self.bench, self.ours.warm_flags)
            except NotHere as missing:
                self.peers[name] = missing
        return self.peers[name]

    def cell(self, case, graph, name, **fields):
        vertices, edges = graph.size()
        return Cell(case.name, graph.name, name, **self.about, vertices=vertices, edges=edges, digest=graph.digest(), **fields)

    def time(self, case, graph):
        """Checks and times our own and then every library on one graph; those that pass the gate are run by turns."""
        self.say(f"{case.name} on {graph.name}")
        for name in [OURS, *self.given.peer]:
            cells.path(self.results, case.name, graph.name, name).unlink(missing_ok=True)
        mine = self.cell(case, graph, OURS)
        run = self.ours.start(case, graph, 1, 0)
        reference = self.checked_ours(case, graph, mine, run)
        runners = {}
        if not mine.note:
            runners[OURS] = (self.ours, mine)
        for name in self.given.peer:
            cell = self.admitted(case, graph, name, reference)
            if cell and not cell.note:
                runners[name] = (self.peers[name], cell)
        self.rounds(case, graph, runners)

    def checked_ours(self, case, graph, cell, run):
        """Our values where they are right; else says why and leaves no time to count."""
        cell.version = run.version
        cell.note = run.failure()
        if cell.note:
            self.done(cell)
            return None
        values = run.values()
        edges = graph.edges() if case.gate == "partition" else None
        wrong = gate.wrong(cells.expected(case, graph), values, run.facts, edges)
        if wrong:
            cell.note = "not timed, its values are wrong: " + wrong
            self.done(cell)
            return None
        cell.counts = True
        cell.quality = quality(case, values, graph)
        self.bytes = run.values_file.read_bytes()
        if run.wall > self.given.cell_seconds:
            self.take(cell, run)
        return values

    def admitted(self, case, graph, name, reference):
        """A cell for a library whose values are the same as ours, or one that says why there is no time."""
        cell = self.cell(case, graph, name)
        peer = self.peer(name)
        if isinstance(peer, NotHere):
            cell.note = f"not here: {peer}"
            self.done(cell)
            return cell
        if case.gate == "estimates":
            return None
        run = peer.start(case, graph, 1, 0)
        cell.version = run.version
        cell.note = run.failure()
        if cell.note == "lacks it":
            return None
        if not cell.note:
            values = run.values()
            cell.quality = quality(case, values, graph)
            if reference is None:
                cell.note = "not counted: no values of ours to compare with"
            else:
                problem = gate.differ(case.gate, reference, values, graph.edges() if case.gate == "partition" else None)
                cell.note = f"not counted, values differ: {problem}" if problem else ""
                cell.counts = not problem
            if cell.note or run.wall > self.given.cell_seconds:
                self.take(cell, run)
        if cell.note:
            self.done(cell)
        return cell

    def kept(self, case, graph):
        """Whether this very commit was timed to the end: our own times are written last."""
        before = cells.read(self.results, case.name, graph.name, OURS)
        return before is not None and before.commit == self.about["commit"] and "changes" not in before.commit

    @staticmethod
    def take(cell, run):
        cell.first.append(run.calls[0])
        cell.process.append(round(run.wall, 4))

    def rounds(self, case, graph, runners):
        """By turns, in an order of chance, so that a drift of the machine meets all; the checking run is not counted
        unless it took so long that there is no other."""
        draw = random.Random(case.name + graph.name)
        for _ in range(self.given.runs):
            turn = [name for name, (_, cell) in runners.items() if not self.spent(cell)]
            draw.shuffle(turn)
            for name in turn:
                runner, cell = runners[name]
                run = runner.start(case, graph, 1, 0)
                cell.note = cell.note or run.failure()
                if cell.note:
                    continue
                self.take(cell, run)
                if name == OURS and run.values_file.read_bytes() != self.bytes:
                    cell.note, cell.counts = "not counted: two runs gave different bytes", False
        for name, (runner, cell) in reversed(runners.items()):
            if cell.first and not cell.note and max(cell.first) < self.given.cell_seconds / 2:
                self.warm(case, graph, runner, cell)
            self.done(cell)

    def spent(self, cell):
        return bool(cell.note) or sum(cell.process) > self.given.cell_seconds

    def warm(self, case, graph, runner, cell):
        run = runner.start(case, graph, 1000, self.given.warm_seconds)
        if run.failure():
            cell.note = f"called again and again it {run.failure()}"
        else:
            cell.warm = run.calls[len(run.calls) // 2 :]

    def done(self, cell):
        cells.write(self.results, cell)
        self.say("  " + table.line(cell))


def quality(case, values, graph):
    return f"{gate.modularity(graph.edges(), values):.5f}" if case.gate == "partition" else ""


def graphs_of(case, given):
    """Those of the case, or those asked for: of a case that was asked for too any graph, else only its own."""
    if not given.graph:
        return case.graphs
    return [name for name in given.graph if given.measure or name in case.graphs]


def main():
    given = arguments()
    results = Path(given.work, "results")
    if not given.table:
        session = Session(given)
        for case in cells.cases():
            if given.measure and case.name not in given.measure:
                continue
            for name in graphs_of(case, given):
                graph = chosen_graph(given.graphs, name, session.bench.folder / "graphs")
                if graph is None:
                    session.say(f"{case.name} on {name}: {given.graphs} has no such graph")
                elif given.resume and session.kept(case, graph):
                    session.say(f"{case.name} on {name}: timed already")
                else:
                    session.time(case, graph)
    if not given.no_table:
        table.write(ROOT / "benchmarks" / "README.md", cells.read_all(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
