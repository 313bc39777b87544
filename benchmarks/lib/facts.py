"""What a table of times must say to be worth reading: commit, JDK, machine, data."""

import gzip
import hashlib
import os
import platform
import re
import shutil
import subprocess
from pathlib import Path


def output(*command, cwd=None):
    """Standard output of a command, or nothing where it cannot be had."""
    try:
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def commit(folder):
    name = output("git", "rev-parse", "--short=10", "HEAD", cwd=folder)
    changed = output("git", "status", "--porcelain", "--untracked-files=no", "--", "kernels", "service", "shicheng", "pom.xml", cwd=folder)
    return name + (" with changes" if changed else "")


def jdk(home):
    release = Path(home, "release").read_text()
    fields = dict(re.findall(r'^(\w+)="([^"]*)"', release, re.MULTILINE))
    return f"{fields.get('IMPLEMENTOR', '')} {fields.get('JAVA_RUNTIME_VERSION', fields.get('JAVA_VERSION', ''))}".strip()


def machine():
    about = dict(
        (name.strip(), value.strip())
        for name, _, value in (line.partition(":") for line in output("lscpu").splitlines())
    )
    parts = [f"{os.cpu_count()} cores", about.get("Model name") or platform.processor() or platform.machine()]
    if about.get("L2 cache"):
        parts.append(f"L2 {about['L2 cache']}")
    try:
        gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
        parts.append(f"{gigabytes:.0f} GiB")
    except (ValueError, OSError):
        pass
    return ", ".join([*parts, f"{platform.system()} {platform.release()}"])


class Graph:
    """An edge list, unpacked once so that everybody reads the same plain file."""

    def __init__(self, source, folder):
        self.source = Path(source)
        self.name = re.sub(r"\.(txt|csv|edges|el)?(\.gz)?$", "", self.source.name)
        self.file = Path(folder, self.name + ".txt")
        if not self.file.exists() or self.file.stat().st_mtime < self.source.stat().st_mtime:
            folder.mkdir(parents=True, exist_ok=True)
            opened = gzip.open if self.source.suffix == ".gz" else open
            with opened(self.source, "rb") as packed, open(self.file, "wb") as plain:
                shutil.copyfileobj(packed, plain)
        self._edges = None

    def digest(self):
        return hashlib.sha256(self.file.read_bytes()).hexdigest()[:12]

    def edges(self):
        if self._edges is None:
            with open(self.file) as lines:
                self._edges = [tuple(map(int, line.split()[:2])) for line in lines if line[:1] not in "#%\n"]
        return self._edges

    def size(self):
        ends = {end for edge in self.edges() for end in edge}
        return len(ends), len(self.edges())
