"""Cases, and what was measured of them: one file a case, graph and library, so that runs may be made in pieces."""

import csv
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent


@dataclass
class Case:
    name: str
    measure: str
    options: str
    graphs: list
    gate: str


@dataclass
class Cell:
    """Times of one library on one graph; where there are none, `note` says why."""

    case: str
    graph: str
    peer: str
    version: str = ""
    first: list = field(default_factory=list)
    warm: list = field(default_factory=list)
    process: list = field(default_factory=list)
    counts: bool = False
    note: str = ""
    quality: str = ""
    commit: str = ""
    date: str = ""
    jdk: str = ""
    machine: str = ""
    threads: int = 0
    vertices: int = 0
    edges: int = 0
    digest: str = ""

    def times(self, clock):
        return getattr(self, clock)


def rows(name):
    with open(HERE / name, newline="") as file:
        return list(csv.DictReader(file))


def cases():
    return [
        Case(row["case"], row["measure"], row["options"], row["graphs"].split(), row["gate"]) for row in rows("cases.csv")
    ]


def expected(case, graph):
    return [
        (row["what"], row["key"], row["value"])
        for row in rows("values.csv")
        if row["case"] == case.name and row["graph"] == graph.name
    ]


def path(folder, case, graph, peer):
    return Path(folder, f"{case}.{graph}.{peer}.json")


def write(folder, cell):
    Path(folder).mkdir(parents=True, exist_ok=True)
    path(folder, cell.case, cell.graph, cell.peer).write_text(json.dumps(asdict(cell), indent=1) + "\n")


def read(folder, case, graph, peer):
    file = path(folder, case, graph, peer)
    return Cell(**json.loads(file.read_text())) if file.exists() else None


def read_all(folder):
    return [Cell(**json.loads(file.read_text())) for file in sorted(Path(folder).glob("*.json"))]
