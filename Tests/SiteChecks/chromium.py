"""Debian's Chromium without a window, driven by the DevTools protocol through two pipes: no port, no further package."""
import json, os, queue, shutil, subprocess, sys, tempfile, threading

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
         "--force-prefers-reduced-motion", "--remote-debugging-pipe"]


class Chromium:
    """One browser with one page."""

    def __init__(self):
        program = shutil.which("chromium") or shutil.which("chromium-browser") or sys.exit("no chromium: apt-get install chromium")
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        (child_in, self.out), (self.into, child_out) = os.pipe(), os.pipe()
        # The browser reads commands from file descriptor 3 and answers on 4.
        command = f'exec "$0" "$@" 3</proc/self/fd/{child_in} 4>/proc/self/fd/{child_out}'
        self.child = subprocess.Popen(["sh", "-c", command, program, *FLAGS, "--user-data-dir=" + self.profile.name],
                                      pass_fds=(child_in, child_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(child_in)
        os.close(child_out)
        self.messages, self.number, self.session = queue.Queue(), 0, None
        threading.Thread(target=self._receive, daemon=True).start()
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable")

    def __enter__(self): return self

    def __exit__(self, *_):
        self.child.terminate()
        self.child.wait()
        self.profile.cleanup()

    def _receive(self):
        buffer = b""
        while chunk := os.read(self.into, 1 << 16):
            *whole, buffer = (buffer + chunk).split(b"\0")
            for message in whole: self.messages.put(json.loads(message))

    def _next(self, seconds=60):
        try: return self.messages.get(timeout=seconds)
        except queue.Empty: raise RuntimeError(f"chromium says nothing for {seconds} s") from None

    def send(self, method, **parameters):
        """The answer to a command."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session: message["sessionId"] = self.session
        rest = json.dumps(message).encode() + b"\0"
        while rest: rest = rest[os.write(self.out, rest):]
        while True:
            answer = self._next()
            if answer.get("id") != self.number: continue
            if "error" in answer: raise RuntimeError(f"{method}: {answer['error']}")
            return answer["result"]

    def open(self, url):
        """Loads a page, to its end."""
        while not self.messages.empty(): self.messages.get()
        self.send("Page.navigate", url=url)
        while self._next().get("method") != "Page.loadEventFired": pass

    def value(self, script):
        """What a script gives, once its promise is kept."""
        answer = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer: raise RuntimeError(f"a script failed: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def look(self, width, scheme="light", forced=False):
        """Sets how wide the page is shown, and in which colours."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
        self.send("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "forced-colors", "value": "active" if forced else "none"},
            {"name": "prefers-reduced-motion", "value": "reduce"}])
