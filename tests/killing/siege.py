"""Kills at random, and what was acknowledged, due and sent meanwhile. Knows no database: only processes."""

import json
import os
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from uuid import uuid4

from killing.processes import Running, telling, words
from push_service import PushService
from served import free_port
from stepwell.kit import clock

HERE = Path(__file__).parent.parent
KEPT = {"stored", "same", "kept_both"}


@dataclass(frozen=True)
class Plan:
    """How much is due over how many seconds, how often and how fast is killed; `lease` in seconds."""

    kills: int
    pause: tuple[float, float]
    reminders: int
    pings: int
    seconds: float
    clocks: int = 0
    lease: float = 2.0
    seed: int = 7


@dataclass
class Phone(threading.Thread):
    """Notes a day, and asks again until it was acknowledged; then the next one."""

    port: int
    told: dict[str, object]
    done: threading.Event = field(default_factory=threading.Event)
    kept: list[str] = field(default_factory=list)
    again: int = 0

    def __post_init__(self) -> None:
        super().__init__(daemon=True)

    def __hash__(self) -> int:
        return id(self)

    def run(self) -> None:
        plans, n = list(self.told["plans"]), 0
        while not self.done.is_set():
            note = {
                "id": str(uuid4()), "plan": plans[n % len(plans)], "day": self.told["day"], "outcome": "done",
                "noted_at": clock.now().isoformat(),
            }  # fmt: skip
            while not self.send(note):
                self.again += 1
                time.sleep(0.05)
            self.kept.append(note["id"])
            n += 1
            time.sleep(0.02)

    def send(self, note: dict[str, object]) -> bool:
        headers = {"Authorization": f"Bearer {self.told['token']}", "Content-Type": "application/json"}
        try:
            with closing(HTTPConnection("127.0.0.1", self.port, timeout=5)) as there:
                there.request("POST", "/api/v1/entries", json.dumps({"entries": [note]}), headers)
                answer = there.getresponse()
                said = json.loads(answer.read() or b"{}")
        except (OSError, HTTPException, ValueError):
            return False
        return answer.status == 200 and said["answers"][0]["answer"] in KEPT


def besiege(
    plan: Plan, service: PushService, data: Path, database: str, shake: Callable[[], None] | None = None
) -> dict[str, object]:
    """One run. `shake` is done once in the middle, such as a restart of the database."""
    env, log = surroundings(service, data, database, plan), data / "log"
    due = {"reminders": plan.reminders, "pings": plan.pings, "seconds": plan.seconds, "after": 1}
    with telling(env, log, "fill", json.dumps(due | {"to": service.to()})) as tell:
        told, port = tell(), free_port()
        web = Running(words("web", str(port)), env, log)
        clocks = [Running(words("clock"), env, log) for _ in range(plan.clocks)]
        phone, began = Phone(port, told), time.monotonic()
        for each in (web, *clocks):
            each.start()
        phone.start()
        try:
            kill_at_random(plan, [web, *clocks], shake)
            left = wait_for_all(tell, phone, plan, began)
        finally:
            for each in (web, *clocks):
                each.kill()
    took = time.monotonic() - began
    clock_kills = sum(each.killed - 1 for each in clocks)
    return result(plan, service, phone, left) | {
        "seconds": took, "web_kills": web.killed - 1, "clock_kills": clock_kills,
    }  # fmt: skip


def kill_at_random(plan: Plan, victims: list[Running], shake: Callable[[], None] | None) -> None:
    chance = random.Random(plan.seed)
    for n in range(plan.kills):
        time.sleep(chance.uniform(*plan.pause))
        if shake and n == plan.kills // 2:
            shake()
        victim = chance.choice(victims)
        victim.kill()
        victim.start()


def wait_for_all(tell: Callable[[], dict], phone: Phone, plan: Plan, began: float) -> dict[str, list[str]]:
    """Until everything that was due has left, and the phone has its last answer."""
    until = max(time.monotonic(), began + plan.seconds) + 30 + plan.lease
    phone.done.set()
    phone.join(timeout=30)
    time.sleep(max(0.0, began + plan.seconds + 1 - time.monotonic()))
    left = tell()
    while left["waiting"] and time.monotonic() < until:
        time.sleep(0.3)
        left = tell()
    return left


def result(plan: Plan, service: PushService, phone: Phone, left: dict[str, list[str]]) -> dict[str, object]:
    """All in numbers; `lost` and `unknown` are to be 0."""
    came = Counter(each["read"]["id"] for each in list(service.got))
    topics = {(each["read"]["id"], each["headers"]["Topic"]) for each in list(service.got)}
    entries = Counter(left["entries"])
    return {
        "kills": plan.kills, "acknowledged": len(phone.kept), "asked_again": phone.again,
        "entries_lost": len(set(phone.kept) - entries.keys()),
        "entries_doubled": sum(entries.values()) - len(entries), "entries": len(entries),
        "due": plan.reminders + plan.pings, "messages": len(left["messages"]), "waiting": left["waiting"],
        "messages_lost": len(set(left["messages"]) - came.keys()),
        "doubled_on_the_wire": sum(came.values()) - len(came),
        "doubled_after_the_tag": len(topics) - len(came),
    }  # fmt: skip


def surroundings(service: PushService, data: Path, database: str, plan: Plan) -> dict[str, str]:
    alone = {name: value for name, value in os.environ.items() if not name.startswith("STEPWELL_")}
    return alone | {
        "DATABASE_URL": database, "STEPWELL_DATA_DIR": str(data), "STEPWELL_PUSH_HOSTS": service.origin,
        "STEPWELL_HTTPS": "false", "LEASE": str(plan.lease),
        "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parent / "src")]),
    }  # fmt: skip
