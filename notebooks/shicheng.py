"""A client of Shicheng's HTTP interface for notebooks: answers become data frames and networks.

It needs Python 3.10 or newer and pandas; `Graph.networkx` needs networkx. The interface is described in
docs/reference/http.md. What comes is what the account of the token may see, and without a token what everybody may.

    from shicheng import Shicheng
    service = Shicheng("http://localhost:8080", token=None)
    ranking = service.ranking("students", interval=True)
    ranking.frame.head(10)
    print(ranking.cite("bibtex"))
"""

from __future__ import annotations

import io
import json
import os
import secrets
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterator, Mapping, Optional, Union

import pandas

if TYPE_CHECKING:
    import networkx

Value = Union[str, int, float, bool, None]

#: Seconds between two questions of how far a computation is.
ASK_AGAIN_AFTER = 0.5
#: Seconds without an answer after which the notebook says how far it is.
SILENT = 2.0
#: Seconds to wait for an answer; the service gives up earlier.
PATIENCE = 600
#: Rows of a ranking asked for at once, the most that the service gives.
PAGE = 1000


class ShichengError(Exception):
    """What the service refused: its stable `code`, the HTTP `status`, and the `remedy` it proposes."""

    def __init__(self, status: int, code: str, detail: str, remedy: Optional[str]):
        super().__init__(f"{detail} {remedy}" if remedy else detail)
        self.status = status
        self.code = code
        self.remedy = remedy


@dataclass(frozen=True)
class Answer:
    """One table of an answer, with what it takes to get the same again."""

    frame: pandas.DataFrame
    citation: Mapping[str, Any]
    body: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True)
class Ranking(Answer):
    """A ranking: one row for each person by name. Classes of people who are not shown by name are in `classes`."""

    address: str
    service: "Shicheng" = field(repr=False)

    @property
    def id(self) -> str:
        """By this the service finds the answer again, for the same kind of account."""
        return self.address.rsplit("/", 1)[-1]

    @property
    def classes(self) -> pandas.DataFrame:
        """Bands of ranks and how many people share each, of those who are not shown by name."""
        return pandas.DataFrame(self.body["classes"])

    def cite(self, form: str = "bibtex") -> str:
        """The ranking as `bibtex`, `gbt7714` or `csl`, or a script that draws its figure: `python` or `r`."""
        return self.service.text(f"/results/{self.id}/cite", format=form)

    def why(self, person: str) -> Answer:
        """Whose ties carry which share of somebody's score. `person` is an `id` of a row."""
        key = urllib.parse.quote(person, safe="")
        body = self.service.json(f"/rankings/{self.id}/rows/{key}/why")
        return Answer(pandas.DataFrame(body["carriers"]), body["citation"], body)

    def what_if(self, changes: str, first: int = 10) -> Answer:
        """The ranking as it would be: `changes` such as `remove:A,B;add:C,D`. Nothing is kept."""
        body = self.service.json(f"/rankings/{self.id}/what-if", changes=changes, first=first)
        return Answer(pandas.DataFrame(body["rows"]), body["citation"], body)


@dataclass(frozen=True)
class Graph:
    """Nodes and ties that this account may see, one row each."""

    nodes: pandas.DataFrame
    ties: pandas.DataFrame
    about: Mapping[str, str]

    def networkx(self) -> "networkx.MultiDiGraph":
        """Ties without a direction stand once, from the end that is named first; `directed` says so."""
        import networkx

        graph = networkx.MultiDiGraph(**self.about)
        for node in self.nodes.to_dict("records"):
            graph.add_node(node.pop("id"), **node)
        for tie in self.ties.to_dict("records"):
            graph.add_edge(tie.pop("from"), tie.pop("to"), **tie)
        return graph

    def edge_list(self, file: Union[str, Path]) -> Path:
        """Writes pairs for `shicheng measure` and `shicheng plan`: `source,target`, each pair once."""
        pairs = self.ties[["from", "to"]].drop_duplicates()
        pairs.columns = pandas.Index(["source", "target"])
        pairs.to_csv(file, index=False)
        return Path(file)


class Shicheng:
    """A service, asked with the rights of a token.

    :param address: default `SHICHENG_ADDRESS`, else http://localhost:8080
    :param token: default `SHICHENG_TOKEN`; without one, what everybody may see. Made on the page "Accounts"
    :param language: `en` or `zh`, of messages and names
    :param progress: whether an answer that takes longer says how far it is
    """

    def __init__(
        self,
        address: Optional[str] = None,
        token: Optional[str] = None,
        language: str = "en",
        progress: bool = True,
    ):
        self.address = (address or os.environ.get("SHICHENG_ADDRESS") or "http://localhost:8080").rstrip("/")
        self._token = token or os.environ.get("SHICHENG_TOKEN")
        self._language = language
        self._progress = progress

    def viewer(self) -> Mapping[str, Any]:
        """Whose rights the answers are given with."""
        return self.json("/viewer")

    def measures(self) -> pandas.DataFrame:
        """What people can be ranked by, with definitions and parameters."""
        return pandas.DataFrame(self.json("/measures"))

    def namespaces(self) -> pandas.DataFrame:
        """Of which registers people came, and how many are in each."""
        return pandas.DataFrame(self.json("/namespaces"), columns=["namespace", "people"])

    def clusters(self) -> pandas.DataFrame:
        """Places, and how many people are in each, in tens where they are not shown by name."""
        return pandas.DataFrame(self.json("/clusters"))

    def ranking(self, measure: str, top: Optional[int] = None, **question: Value) -> Ranking:
        """Ranks people.

        :param top: the first so many; all, if not given
        :param question: what `GET /rankings` takes: namespace, cluster, ties, at, interval, missing, seed, damping …
        """
        part: dict[str, Value] = {"page": 1, "size": PAGE} if top is None else {"top": top}
        pages = self._pages("/rankings", {"measure": measure, **part, **question})
        address, first = next(pages)
        rows = list(first["rows"])
        for _, page in pages if top is None else ():
            rows += page["rows"]
        columns = list(rows[0]) if rows else ["rank_from", "rank_to", "id", "name", "score"]
        return Ranking(pandas.DataFrame(rows, columns=columns), first["citation"], first, address, self)

    def graph(self, **question: Value) -> Graph:
        """Nodes and ties. `question` is what `GET /exports/graph` takes: namespace, cluster, ties, at, with …"""
        _, content = self._asked("/exports/graph", {"format": "csv", **question})
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            tables = {
                name: pandas.read_csv(archive.open(name + ".csv"), dtype={"source_id": str, "value": str})
                for name in ("nodes", "ties", "about")
            }
        about = dict(zip(tables["about"]["name"], tables["about"]["value"]))
        return Graph(tables["nodes"], tables["ties"], about)

    def crews(self, department: Optional[str] = None) -> Answer:
        """Leaders whose crews come along, beside what chance alone would do."""
        body = self.json("/crews", department=department, size=PAGE)
        return Answer(pandas.json_normalize(body["rows"], sep="_"), body["citation"], body)

    def organisations(self, by: str = "members", **question: Value) -> Answer:
        """Studios, platforms and groups by `members`, `overlap`, `coreness` or `reach`."""
        body = self.json("/organisations/rankings", by=by, **question)
        return Answer(pandas.json_normalize(body["rows"], sep="_"), body["citation"], body)

    def json(self, path: str, **question: Value) -> Any:
        """Any answer, by its address below /api/v1."""
        return json.loads(self.text(path, **question))

    def text(self, path: str, **question: Value) -> str:
        return self._asked(path, question)[1].decode("utf-8")

    def _pages(self, path: str, question: Mapping[str, Value]) -> Iterator[tuple[str, Mapping[str, Any]]]:
        asked = dict(question)
        while True:
            headers, content = self._asked(path, asked)
            yield headers.get("Content-Location", ""), json.loads(content)
            if 'rel="next"' not in headers.get("Link", ""):
                return
            asked["page"] += 1

    def _asked(self, path: str, question: Mapping[str, Value]) -> tuple[Any, bytes]:
        given = {
            name: str(value).lower() if isinstance(value, bool) else value
            for name, value in question.items()
            if value is not None
        }
        address = f"{self.address}/api/v1{path}" + ("?" + urllib.parse.urlencode(given) if given else "")
        run = secrets.token_hex(16)
        followed = threading.Event()
        if self._progress:
            threading.Thread(target=self._follow, args=(run, followed), daemon=True).start()
        try:
            with self._open("GET", address, {"X-Run-Id": run}) as response:
                return response.headers, response.read()
        except KeyboardInterrupt:
            self._open("DELETE", f"{self.address}/api/v1/runs/{run}").close()
            raise
        finally:
            followed.set()

    def _open(self, method: str, address: str, headers: Optional[Mapping[str, str]] = None) -> Any:
        sent = {"Accept-Language": self._language, "Accept": "*/*", **(headers or {})}
        if self._token:
            sent["Authorization"] = "Bearer " + self._token
        try:
            request = urllib.request.Request(address, headers=sent, method=method)
            return urllib.request.urlopen(request, timeout=PATIENCE)
        except urllib.error.HTTPError as refused:
            raise _problem(refused) from None

    def _follow(self, run: str, over: threading.Event) -> None:
        """Says how far an answer is, on one line, until it is there."""
        # what a notebook is told on its error output looks like a failure
        out = sys.stdout if "ipykernel" in sys.modules else sys.stderr
        said = False
        while not over.wait(ASK_AGAIN_AFTER if said else SILENT):
            try:
                with self._open("GET", f"{self.address}/api/v1/runs/{run}") as response:
                    state = json.load(response)
            except (ShichengError, OSError):
                continue
            left = state.get("secondsLeft")
            text = f"{state.get('phase') or ''} {state.get('percent') or 0} %"
            text += f", {left} s left" if left is not None else ""
            out.write("\r" + text.strip().ljust(60))
            said = True
        if said:
            out.write("\r" + " " * 60 + "\r")


def _problem(refused: urllib.error.HTTPError) -> ShichengError:
    try:
        told = json.load(refused)
    except ValueError:
        told = {}
    return ShichengError(
        refused.code,
        told.get("code", "unknown"),
        told.get("detail") or told.get("title") or refused.reason,
        told.get("remedy"),
    )
