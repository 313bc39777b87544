"""A graph file as the bytes of a map, laid out and divided by this project: what all pages are given."""

import csv
import json
import math
import struct
import subprocess
from array import array
from pathlib import Path

import layout

HEADER = 64
NO_START, OPEN_END = -32768, 32767
BANDS = (1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000)
LINEAGE_KINDS = {"TEACHER_OF": 0, "ASSOCIATED_WITH": 1}
KINDS = ["master_of", "worked_with", "partner_of"]
MOST_COMMUNITIES, MOST_BRIDGES = 1_000, 6_000
NONE = 65_535


def columns(file):
    """A file of the command line as vertex and numbers."""
    with open(file, newline="", encoding="utf-8") as lines:
        rows = csv.reader(lines)
        next(rows)
        return {row[0]: [float(cell) for cell in row[1:]] for row in rows}


def ties_of(name, file, given):
    """Ends and kinds: of lineages as they are, of others by turns."""
    if name == "lineages":
        with open(Path(given.data, "chinese_lineages", "edges.csv"), newline="", encoding="utf-8") as rows:
            return [(row["source"], row["target"], LINEAGE_KINDS.get(row["type"], 2)) for row in csv.DictReader(rows)]
    with open(file, encoding="utf-8") as lines:
        ends = (line.split()[:2] for line in lines if line.strip() and line[0] not in "#%")
        return [(one, other, at % len(KINDS)) for at, (one, other) in enumerate(ends)]


def names_of(nodes, given):
    """The names of the lineages first, in some three thousand different signs; then two signs each of all there are."""
    source = Path(given.data, "chinese_lineages", "nodes.csv")
    names = []
    if source.exists():
        with open(source, newline="", encoding="utf-8") as rows:
            names = [row["name"] or row["id"] for row in csv.DictReader(rows)][:nodes]
    return names + [chr(0x4E00 + row % 20_000) + chr(0x4E00 + row * 7 % 20_000) for row in range(len(names), nodes)]


def written(name, given, work):
    """Writes the map, its head and its names; how many nodes and ties it has, or none where the graph is not here."""
    file = layout.edge_list(name, given, work)
    if file is None:
        return None
    places = work / f"{name}.places.csv"
    communities = work / f"{name}.leiden.csv"
    if not communities.exists():
        run(layout.ours(given, file, "--out", places))
        run(layout.ours(given, file, "--measure", "leiden", "--out", communities, command="measure"))
    return Network(name, ties_of(name, file, given), columns(places), columns(communities)).write(given, work)


def run(command):
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


class Network:
    """Rows by how many ties they have, communities by size."""

    def __init__(self, name, ties, places, communities):
        self.name = name
        degree = dict.fromkeys(places, 0)
        for one, other, _ in ties:
            degree[one] += 1
            degree[other] += 1
        self.order = sorted(places, key=lambda vertex: (-degree[vertex], vertex))
        row = {vertex: at for at, vertex in enumerate(self.order)}
        moved = ((row[a], row[b], kind) for a, b, kind in ties)
        # as the service writes them: those without direction begin at the better end
        ordered = (tie if tie[2] == 0 else (*sorted(tie[:2]), tie[2]) for tie in moved)
        self.ties = sorted(ordered, key=lambda tie: (max(tie[:2]), min(tie[:2])))
        xs = [places[vertex][0] for vertex in self.order]
        ys = [places[vertex][1] for vertex in self.order]
        self.box = (min(xs), min(ys), max(xs), max(ys))
        self.x = scaled(xs)
        self.y = scaled(ys)
        members = {}
        for at, vertex in enumerate(self.order):
            members.setdefault(int(communities[vertex][0]), []).append(at)
        self.members = sorted(members.values(), key=lambda rows: (-len(rows), rows[0]))
        self.community = array("H", bytes(2 * len(self.order)))
        for number, rows in enumerate(self.members):
            for at in rows:
                self.community[at] = min(number, 65_535)

    def write(self, given, work):
        nodes, ties = len(self.order), len(self.ties)
        names = names_of(nodes, given)
        discs, bridges = self.discs(), self.bridges()
        head = struct.pack("<4sHHII4fII", b"SCMP", 3, 0, nodes, ties, *self.box, len(discs), len(bridges)).ljust(HEADER, b"\0")
        parts = [
            self.x, self.y, array("B", (band(at) for at in range(nodes))), array("B", bytes(nodes)), self.community,
            array("h", [NO_START]) * nodes, array("h", [OPEN_END]) * nodes,
            *self.ends(),
            array("h", [NO_START]) * ties, array("h", [OPEN_END]) * ties,
            # of one level, without places or crafts
            array("H", [NONE]) * len(discs), *(array("H", (disc[column] for disc in discs)) for column in ("x", "y", "radius")),
            array("H", [NONE]) * len(discs), array("H", [NONE]) * len(discs), array("B", bytes(len(discs))),
            *(array("I", (disc[column] for disc in discs)) for column in ("nodes", "people", "row")),
            *(array("H", (bridge[column] for bridge in bridges)) for column in ("from", "to")), array("I", (bridge["ties"] for bridge in bridges)),
        ]
        packed = b"".join(by_bytes(part) + bytes(-len(part) * part.itemsize % 4) for part in parts)
        Path(work, f"{self.name}.map").write_bytes(head + packed)
        Path(work, f"{self.name}.head.json").write_text(json.dumps(self.head()))
        Path(work, f"{self.name}.names.json").write_text(json.dumps(names, ensure_ascii=False), encoding="utf-8")
        return nodes, ties

    def ends(self):
        """How much further each worse end is than the one before, the better ones, and kinds, of which the highest bit says
        that the tie begins at the worse one."""
        worse = [max(tie[:2]) for tie in self.ties]
        return (
            array("I", (row - before for row, before in zip(worse, [0, *worse]))),
            array("I", (min(tie[:2]) for tie in self.ties)),
            array("B", (tie[2] | (128 if tie[0] > tie[1] else 0) for tie in self.ties)),
        )

    def head(self):
        """As the service says it."""
        return {
            "kinds": KINDS, "years": None, "histogram": [], "bands": list(BANDS),
            "communities": self.discs(), "bridges": self.bridges(),
            "levels": {"communities": [len(self.discs())], "clusters": [], "disciplines": []},
        }

    def discs(self):
        """The largest come first, so that those of one node are the last."""
        return [self.disc(number, rows) for number, rows in enumerate(self.members[:MOST_COMMUNITIES]) if len(rows) > 1]

    def disc(self, number, rows):
        x = sum(self.x[at] for at in rows) / len(rows)
        y = sum(self.y[at] for at in rows) / len(rows)
        width, height = self.box[2] - self.box[0], self.box[3] - self.box[1]
        side = max(width, height) or 1
        away = sorted(math.hypot((self.x[at] - x) * width / side, (self.y[at] - y) * height / side) for at in rows)
        return {
            "community": number, "x": round(x), "y": round(y), "radius": math.ceil(away[(len(away) - 1) * 9 // 10]),
            "nodes": len(rows), "people": len(rows), "row": rows[0],
        }

    def bridges(self):
        counts = {}
        for one, other, _ in self.ties:
            pair = tuple(sorted((self.community[one], self.community[other])))
            if pair[0] != pair[1] and pair[1] < MOST_COMMUNITIES:
                counts[pair] = counts.get(pair, 0) + 1
        most = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:MOST_BRIDGES]
        return [{"from": pair[0], "to": pair[1], "ties": count} for pair, count in most]


def by_bytes(part):
    """The lowest bytes of all numbers, then the next ones."""
    whole = part.tobytes()
    return b"".join(whole[at :: part.itemsize] for at in range(part.itemsize))


def band(row):
    return next((at for at, last in enumerate(BANDS) if row < last), len(BANDS))


def scaled(values):
    """Between the least and the greatest, in 65,535 parts."""
    low, high = min(values), max(values)
    return array("H", (round(65_535 * (value - low) / ((high - low) or 1)) for value in values))
