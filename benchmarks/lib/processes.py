"""Starts a process, takes the time until its exit, and stops it when it takes too long."""

import fcntl
import json
import os
import signal
import subprocess
import time


class Outcome:
    def __init__(self, code, wall, out, err):
        self.code = code
        self.wall = wall
        self.out = out
        self.err = err

    @property
    def too_long(self):
        return self.code is None

    def last_json(self):
        """The last line that is an object of JSON, from standard output or standard error."""
        for line in reversed((self.out + "\n" + self.err).splitlines()):
            if line.startswith("{") and line.endswith("}"):
                return json.loads(line)
        return {}


def await_trainings(home):
    """Waits until what the launcher has Java do in the background after a build is done."""
    for lock in (home / "target" / "dist").glob("*.lock"):
        with open(lock) as held:
            fcntl.flock(held, fcntl.LOCK_EX)


def run(command, limit, cwd=None, environment=None):
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        out, err = process.communicate(timeout=limit)
        return Outcome(process.returncode, time.perf_counter() - start, out, err)
    except BaseException as stopped:
        # the launcher has become the JVM by now; its group is this run alone
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        if isinstance(stopped, subprocess.TimeoutExpired):
            return Outcome(None, time.perf_counter() - start, "", "")
        raise
