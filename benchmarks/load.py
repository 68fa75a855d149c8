#!/usr/bin/env python3
"""The preview under load: a thousand connections that ask without a pause, beside fifty slow ones.

    make bench-load                            60 seconds
    make bench-load ARGUMENTS="--seconds 10"

Builds the site of seeds/, serves it, and has `wrk` ask for its pages over 1,000 connections that stay open. Meanwhile 25 clients send
a request a byte a second, and 25 read a large file a little at a time. Ends with status 1 where a request failed, a slow client
was cut off, or memory grew after the first ten seconds. Seconds and requests depend on the machine; errors and memory do not.
"""
import argparse
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.environ.get("BROADSHEET", os.path.join(ROOT, ".build/release/broadsheet"))
SLOW = 25
# In MB. What may be allocated once and kept does not count as growth.
TOLERANCE = 8

# Each thread of wrk asks for all pages in turn.
SCRIPT = """
local paths, index = {}, 0
for line in io.lines("%s") do paths[#paths + 1] = line end
request = function()
    index = index %% #paths + 1
    return wrk.format("GET", paths[index])
end
"""


def memory(process):
    """Resident memory in MB."""
    with open(f"/proc/{process.pid}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def serve(output):
    """The program at work and its port."""
    process = subprocess.Popen([PROGRAM, "serve", "--output", output, "--port", "0"], cwd=ROOT, stdout=subprocess.PIPE,
                               text=True)
    for line in process.stdout:
        if match := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
            return process, int(match.group(1))
    sys.exit("the preview did not begin")


class SlowClient(threading.Thread):
    """Sends a request, or reads its answer, so slowly that it takes as long as the whole run."""

    def __init__(self, port, is_reader, end):
        super().__init__(daemon=True)
        self.port, self.is_reader, self.end = port, is_reader, end
        self.outcome = "never ended"

    def run(self):
        try:
            self.outcome = self.read() if self.is_reader else self.send()
        except OSError as error:
            self.outcome = str(error)

    def connect(self):
        connection = socket.socket()
        if self.is_reader:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.settimeout(60)
        connection.connect(("127.0.0.1", self.port))
        return connection

    def send(self):
        connection = self.connect()
        connection.sendall(f"GET /index.html HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nX-Slow: ".encode())
        while time.time() < self.end:
            connection.sendall(b"x")
            time.sleep(1)
        connection.sendall(b"\r\nConnection: close\r\n\r\n")
        return "answered" if connection.recv(64).startswith(b"HTTP/1.1 200") else "not answered"

    def read(self):
        connection = self.connect()
        connection.sendall(f"GET /large.bin HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
        while time.time() < self.end:
            if not connection.recv(2048):
                return "cut off"
            time.sleep(0.25)
        return "answered"


def paths_of(site):
    for folder, _, names in os.walk(site):
        for name in names:
            if not name.startswith(".") and name != "large.bin":
                yield "/" + os.path.relpath(os.path.join(folder, name), site)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--connections", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        site = os.path.join(work, "public")
        process, port = serve(site)
        with open(os.path.join(site, "large.bin"), "wb") as large:
            large.truncate(50_000_000)
        with open(os.path.join(work, "paths"), "w") as paths:
            paths.writelines(path + "\n" for path in sorted(paths_of(site)) if path.isascii())
        with open(os.path.join(work, "script.lua"), "w") as script:
            script.write(SCRIPT % paths.name)
        before = memory(process)
        end = time.time() + options.seconds
        slow = [SlowClient(port, number % 2 == 0, end) for number in range(2 * SLOW)]
        for client in slow:
            client.start()
        wrk = subprocess.Popen(
            ["wrk", "-t", "2", "-c", str(options.connections), "-d", f"{options.seconds}s", "--timeout", "30s",
             "--latency", "-s", script.name, f"http://127.0.0.1:{port}"], stdout=subprocess.PIPE, text=True)
        samples = []
        while wrk.poll() is None:
            time.sleep(1)
            samples.append(memory(process))
        report = wrk.stdout.read()
        for client in slow:
            client.join(timeout=90)
        after = memory(process)
        process.send_signal(signal.SIGINT)
        status = process.wait(timeout=60)
    sys.exit(tell(options, report, slow, before, samples, after, status))


def tell(options, report, slow, before, samples, after, status):
    """Prints the figures; 1 where something failed."""
    print(report)
    settled = samples[min(10, len(samples) // 2):]
    unanswered = [client.outcome for client in slow if client.outcome != "answered"]
    print(f"slow clients: {len(slow)}, of which failed: {len(unanswered)} {set(unanswered) or ''}")
    print(f"memory: {before:.0f} MB before, {settled[0]:.0f} MB after ten seconds, {max(samples):.0f} MB at most, "
          f"{after:.0f} MB in the end")
    print(f"ended with status {status}")
    failures = ["Socket errors" in report, "Non-2xx" in report, bool(unanswered), status != 0,
                max(settled) > settled[0] + TOLERANCE]
    return int(any(failures))


main()
