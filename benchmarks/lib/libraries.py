"""The libraries under comparison: how each is made ready, and how a run of it is started."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from facts import output
from processes import await_trainings, run

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent
OURS = "shicheng"

# what the launcher gives a command, where its own flags cannot be asked for
USUAL_FLAGS = ["-XX:+UseParallelGC"]
# among the flags that are printed are some that the JVM chose itself, and takes from nobody without these
UNLOCKED = ["-XX:+UnlockDiagnosticVMOptions", "-XX:+UnlockExperimentalVMOptions"]
JAVA_OPTIONS = ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"]


class NotHere(Exception):
    """The library cannot be had; the message says why, and what would bring it."""


class Workbench:
    """Where things are built and found; nothing is written outside of it."""

    def __init__(self, folder, jdk, threads, limit):
        self.folder = Path(folder)
        self.jdk = Path(jdk)
        self.threads = threads
        self.limit = limit
        self.folder.mkdir(parents=True, exist_ok=True)

    def compile(self, peer, class_path):
        """The harness of a library as a jar: an archive of loaded classes cannot be made of folders."""
        classes = self.folder / "classes" / peer
        shutil.rmtree(classes, ignore_errors=True)
        sources = HERE / "peers"
        command = [self.jdk / "bin" / "javac", "-nowarn", "-d", classes, "-cp", class_path, "-sourcepath", sources]
        done = subprocess.run(
            [str(part) for part in [*command, sources / "PeerRun.java", sources / f"{JAVA_PEERS[peer]}.java"]],
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise NotHere("its harness does not compile: " + done.stderr.strip().splitlines()[0])
        jar = self.folder / "classes" / f"{peer}.jar"
        subprocess.run([str(self.jdk / "bin" / "jar"), "cf", str(jar), "-C", str(classes), "."], check=True)
        return jar


class Run:
    """Seconds of one process."""

    def __init__(self, outcome, values_file):
        summary = outcome.last_json() if outcome.code == 0 else {}
        self.outcome = outcome
        self.values_file = values_file
        self.version = summary.get("version", "")
        self.load = summary.get("load_s")
        self.calls = summary.get("calls_s", [])
        self.facts = summary
        self.wall = outcome.wall

    def failure(self):
        if self.outcome.too_long:
            return f"stopped after {self.wall:.0f} s"
        if self.outcome.code == 4:
            return "lacks it"
        if self.outcome.code:
            lines = self.outcome.err.strip().splitlines() or [f"exit code {self.outcome.code}"]
            return "failed: " + next((line for line in lines if "Error" in line or "Exception" in line), lines[-1])[:160]
        return ""

    def values(self):
        return [float(line) for line in self.values_file.read_text().split()]


class JavaPeer:
    def __init__(self, name, bench, class_path, flags):
        self.name = name
        self.bench = bench
        harness = bench.compile(name, class_path)
        archive = bench.folder / f"{name}.jsa"
        archive.unlink(missing_ok=True)
        # the same help as the launcher gives our own process: an archive of loaded classes
        shared = [f"-XX:SharedArchiveFile={archive}", "-XX:+AutoCreateSharedArchive", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-Xlog:aot=off"]
        self.command = [bench.jdk / "bin" / "java", *flags, *JAVA_OPTIONS, *shared]
        self.class_path = f"{harness}{os.pathsep}{class_path}"

    def start(self, case, graph, calls, seconds):
        out = self.bench.folder / f"values-{self.name}.txt"
        options = [f"-Doptions={case.options}"] if case.options else []
        arguments = [JAVA_PEERS[self.name], case.measure, graph.file, out, calls, seconds, self.bench.threads]
        command = [*self.command, *options, "-cp", self.class_path, "PeerRun", *arguments]
        return Run(run(command, min(self.bench.limit, PATIENCE.get(self.name, self.bench.limit))), out)


class PythonPeer:
    def __init__(self, name, bench, module, package):
        self.name = name
        self.bench = bench
        self.python = next((python for python in pythons() if output(python, "-c", f"import {module}; print(1)")), None)
        if self.python is None:
            raise NotHere(f"apt-get install {package}")

    def start(self, case, graph, calls, seconds):
        out = self.bench.folder / f"values-{self.name}.txt"
        script = HERE / "peers" / "python_peer.py"
        arguments = [self.name, case.measure, graph.file, out, calls, seconds, self.bench.threads]
        environment = {"OMP_NUM_THREADS": str(self.bench.threads), "PYTHONDONTWRITEBYTECODE": "1"}
        return Run(run([self.python, script, *arguments], self.bench.limit, environment=environment), out)


class Ours:
    """The command as a user runs it; and, for calls after the first, its kernels in one process."""

    name = OURS

    def __init__(self, bench):
        self.bench = bench
        said = output(ROOT / "shicheng", "--version")
        if not said:
            raise NotHere("./shicheng --version fails")
        await_trainings(ROOT)
        self.version = said.split()[1]
        dist = ROOT / "target" / "dist"
        # in the launcher's order
        jars = [*(dist / "lib").glob("shicheng-kernels-*.jar"), dist / "shicheng.jar"]
        self.warm_flags = self.flags()
        self.warm = JavaPeer(OURS, bench, os.pathsep.join(map(str, jars)), self.warm_flags)

    def flags(self):
        """The flags that the launcher gives the JVM, so that warm calls run under the same."""
        asked = run(
            [ROOT / "shicheng", "measure", "--measure", "list"],
            self.bench.limit,
            environment={"SHICHENG_JAVA_OPTIONS": "-XX:+PrintCommandLineFlags"},
        ).out.splitlines()
        printed = [line for line in asked if line.startswith("-XX:")]
        if not printed:
            return USUAL_FLAGS
        kept = [flag for flag in printed[0].split() if not re.search("Shared|AOT|CDS|PrintCommand|Archive", flag)]
        return [*UNLOCKED, *kept]

    def start(self, case, graph, calls, seconds):
        if calls > 1:
            return self.warm.start(case, graph, calls, seconds)
        scores = self.bench.folder / "scores.csv"
        command = [ROOT / "shicheng", "measure", graph.file, "--measure", case.measure, *case.options.split()]
        result = Run(run([*command, "--threads", self.bench.threads, "--out", scores], self.bench.limit), scores)
        if "compute_s" in result.facts:
            result.calls = [result.facts["compute_s"]]
        result.version = self.version
        result.values = lambda: scores_by_vertex(scores)
        if result.outcome.code == 2:
            result.failure = lambda: "lacks it"
        return result


def scores_by_vertex(file):
    """The scores in the order of the vertices' numbers."""
    rows = [line.split(",") for line in file.read_text().splitlines()[1:]]
    values = [0.0] * len(rows)
    for vertex, score in rows:
        values[int(vertex)] = float(score)
    return values


JAVA_PEERS = {
    OURS: "ShichengPeer",
    "webgraph": "WebGraphPeer",
    "law": "LawPeer",
    "cwts": "CwtsPeer",
    "gds": "GdsPeer",
    "jgrapht": "JGraphTPeer",
}
PYTHON_PEERS = {"igraph": ("igraph", "python3-igraph"), "graph-tool": ("graph_tool", "python3-graph-tool")}
ALL = ["igraph", "graph-tool", "webgraph", "law", "cwts", "gds", "jgrapht"]
DEEP_STACK = {"jgrapht": ["-Xss900m"]}
# seconds, where a library is known to take minutes on most graphs: it is stopped rather than waited for
PATIENCE = {"jgrapht": 75}



def pythons():
    """Debian's first, since its packages belong to it."""
    return [python for python in (os.environ.get("PYTHON"), "/usr/bin/python3", shutil.which("python3")) if python]


def fetched(name, bench):
    """The class path of a library from Maven, which is fetched when it is not there yet."""
    folder = bench.folder / "lib" / name
    pom = HERE / "peers" / "pom.xml"
    if not folder.is_dir() or folder.stat().st_mtime < pom.stat().st_mtime:
        if shutil.which("mvn") is None:
            raise NotHere("Maven (mvn) is needed to fetch it")
        shutil.rmtree(folder, ignore_errors=True)
        done = subprocess.run(
            ["mvn", "-B", "-q", "-f", str(pom), f"-P{name}", "dependency:copy-dependencies", f"-DoutputDirectory={folder}"],
            capture_output=True,
            text=True,
            env={**os.environ, "JAVA_HOME": str(bench.jdk)},
        )
        if done.returncode or not folder.is_dir():
            shutil.rmtree(folder, ignore_errors=True)
            raise NotHere("Maven could not fetch it (benchmarks/peers/pom.xml)")
    return os.pathsep.join(str(jar) for jar in sorted(folder.glob("*.jar")))


def ready(name, bench, flags):
    if name in PYTHON_PEERS:
        return PythonPeer(name, bench, *PYTHON_PEERS[name])
    return JavaPeer(name, bench, fetched(name, bench), [*flags, *DEEP_STACK.get(name, [])])
