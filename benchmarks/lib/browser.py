"""Chromium without a window, driven by its own protocol over two pipes, and what its processes take of the processor."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time

SWITCHES = (
    "--headless=new", "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-first-run",
    "--ignore-gpu-blocklist", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
    "--enable-precise-memory-info", "--disable-extensions", "--remote-debugging-pipe", "--force-device-scale-factor=1",
)


def found():
    """The browser's program, or none."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Browser:
    """One browser with one page; ends with its block."""

    def __init__(self, width, height):
        self._profile = tempfile.mkdtemp(prefix="browser-")
        to_browser, self._to = os.pipe()
        self._from, from_browser = os.pipe()

        def pipes():
            # where the protocol is spoken: 3 is read by the browser, 4 is written
            ends = [os.dup(to_browser), os.dup(from_browser)]
            for at, end in enumerate(ends, start=3):
                os.dup2(end, at)

        command = [found(), *SWITCHES, f"--window-size={width},{height}", f"--user-data-dir={self._profile}", "about:blank"]
        self._process = subprocess.Popen(
            command, preexec_fn=pipes, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(to_browser)
        os.close(from_browser)
        self._rest = b""
        self._last = 0
        self.complaints = []
        target = next(one for one in self.ask("Target.getTargets")["targetInfos"] if one["type"] == "page")
        self._page = self.ask("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Performance", "Log"):
            self.page(f"{domain}.enable")
        self.page("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        os.close(self._to)
        os.close(self._from)
        shutil.rmtree(self._profile, ignore_errors=True)

    def ask(self, method, session=None, **parameters):
        """Sends one command and waits for its answer; what the page complains about meanwhile is kept."""
        self._last += 1
        message = {"id": self._last, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            said = self._next()
            if said.get("id") == self._last:
                if "error" in said:
                    raise RuntimeError(f"{method}: {said['error']['message']}")
                return said["result"]
            thrown = said.get("method") == "Runtime.exceptionThrown"
            if thrown or said.get("method") == "Log.entryAdded" and said["params"]["entry"]["level"] == "error":
                self.complaints.append(json.dumps(said["params"])[:500])

    def _next(self):
        while b"\0" not in self._rest:
            read = os.read(self._from, 1 << 20)
            if not read:
                raise RuntimeError("the browser ended")
            self._rest += read
        said, self._rest = self._rest.split(b"\0", 1)
        return json.loads(said)

    def page(self, method, **parameters):
        return self.ask(method, self._page, **parameters)

    def evaluate(self, expression):
        """The value of an expression of the page, awaited."""
        answer = self.page("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{expression}: {answer['exceptionDetails'].get('exception', {}).get('description')}")
        return answer["result"].get("value")

    def open(self, address, until, seconds=180):
        """Goes there and waits until an expression holds; how many seconds passed."""
        begun = time.monotonic()
        self.page("Page.navigate", url=address)
        while time.monotonic() < begun + seconds:
            try:
                if self.evaluate(until):
                    return time.monotonic() - begun
            except RuntimeError as unready:
                if "ended" in str(unready):
                    raise
            if self.complaints:
                break
            time.sleep(0.02)
        raise RuntimeError(f"{address}: not ready after {seconds} s {self.complaints}")

    def processor(self):
        """Seconds by the kind of process."""
        seconds = {}
        for one in self.ask("SystemInfo.getProcessInfo")["processInfo"]:
            seconds[one["type"]] = seconds.get(one["type"], 0) + one["cpuTime"]
        return seconds

    def picture(self, file):
        """Keeps what is seen as a PNG."""
        file.write_bytes(base64.b64decode(self.page("Page.captureScreenshot")["data"]))

    def heap(self):
        """Megabytes of the page's objects that are in use after they were swept."""
        self.page("HeapProfiler.collectGarbage")
        metrics = {one["name"]: one["value"] for one in self.page("Performance.getMetrics")["metrics"]}
        return metrics["JSHeapUsedSize"] / 1e6
