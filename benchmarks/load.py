"""Many clients at once against a server on this machine, for a bounded time."""

import http.client
import json
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Ask = Callable[[], tuple[str, dict[str, str], dict[str, object] | None]]


@dataclass(frozen=True)
class Round:
    """One round: answers a second, milliseconds, and CPU milliseconds of the server for each answer."""

    per_second: float
    median_ms: float
    p99_ms: float
    max_ms: float
    cpu_ms: float
    wrong: int


def cpu_seconds(pids: list[int]) -> float:
    """User and system time of these processes."""
    spent = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
        spent += int(fields[11]) + int(fields[12])
    return spent / 100


def family(pid: int) -> list[int]:
    """A process and everything it started."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(p for child in children for p in family(int(child)))]


def run(port: int, server: int, asks: list[Ask], seconds: float, fine: set[int]) -> Round:
    """One thread for each ask, each on a connection of its own."""
    took: list[float] = []
    wrong: list[int] = []
    until, before = time.perf_counter() + seconds, cpu_seconds(family(server))

    def go_on(ask: Ask) -> None:
        line = http.client.HTTPConnection("127.0.0.1", port)
        while time.perf_counter() < until:
            path, headers, sent = ask()
            began = time.perf_counter()
            line.request("GET" if sent is None else "POST", path, json.dumps(sent) if sent else None, headers)
            answer = line.getresponse()
            answer.read()
            took.append(time.perf_counter() - began)
            if answer.status not in fine:
                wrong.append(answer.status)

    threads = [threading.Thread(target=go_on, args=(ask,)) for ask in asks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    cpu = (cpu_seconds(family(server)) - before) / len(took) * 1000
    ms = sorted(t * 1000 for t in took)
    p99 = ms[int(len(ms) * 0.99)]
    return Round(len(ms) / seconds, statistics.median(ms), p99, ms[-1], cpu, len(wrong))
