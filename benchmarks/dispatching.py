"""One database, so many clocks: fills the outbox, lets forks of this process send, and tells how it went."""

import json
import os
import statistics
import sys
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "stepwell.site.settings"
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from cast import clinic_with  # noqa: E402
from stepwell.doors.clock.ticking import Clock  # noqa: E402
from stepwell.ground.post import actions as post  # noqa: E402
from stepwell.ground.post import addresses  # noqa: E402
from stepwell.ground.post.facts import Became, Came, Channel, Kind, Letter, Outgoing  # noqa: E402
from stepwell.ground.post.models import Message, Receipt  # noqa: E402
from stepwell.ground.post.queries import addresses as addresses_of  # noqa: E402
from stepwell.ground.post.sending.crew import Crew  # noqa: E402
from stepwell.kit import clock, keyring  # noqa: E402

NULL, SLOW, ROUNDS, CLIENTS = 6000, 10_000, 3, 20
MADE: list[tuple] = []


def people() -> None:
    keyring.make(keyring.place())
    call_command("migrate", verbosity=0)
    for n in range(CLIENTS):
        us = clinic_with(client=f"Ana {n}")
        to = {"endpoint": f"https://fcm.googleapis.com/{n}", "p256dh": "x", "auth": "y"}
        addresses.add(by=us.ana, channel=Channel.PUSH, to=to)
        MADE.append((us.clinic, us.ana.pk, addresses_of([us.ana.pk])[us.ana.pk][0].id))


def fill(how_many: int) -> None:
    now = clock.now()
    for start in range(0, how_many, 1000):
        letters = []
        for n in range(start, min(start + 1000, how_many)):
            clinic, person, place = MADE[n % CLIENTS]
            letters.append(
                Letter(
                    f"{uuid4()}",
                    clinic,
                    person,
                    place,
                    Channel.PUSH,
                    Kind.PING,
                    uuid4(),
                    "Tea",
                    now,
                    now + timedelta(1),
                )
            )
        post.queue(by=None, letters=letters)
    Message.objects.filter(settled_at=None).update(due_at=clock.now(), not_before=clock.now())
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("analyze")


def life(sent: Path, wait: float) -> None:
    """A fork that sends until nothing is left; each send is one line in a file."""
    with sent.open("a", buffering=1) as lines:

        def send(out: Outgoing) -> Came:
            if wait:
                time.sleep(wait)
            lines.write(f"{out.id}\n")
            return Came(Became.SENT, 201)

        ticking = Clock(crew=Crew({Channel.PUSH: send}), batch=200)
        while ticking.send_some() or Message.objects.filter(settled_at=None).exists():
            pass
    os._exit(0)


def run(clocks: int, how_many: int, wait: float) -> tuple[float, list[str]]:
    fill(how_many)
    connection.close()
    files = [settings.DATA / f"sent-{uuid4()}" for _ in range(clocks)]
    began, children = time.monotonic(), []
    for file in files:
        child = os.fork()
        if child == 0:
            life(file, wait)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    return time.monotonic() - began, [line for file in files for line in file.read_text().split()]


def main(clocks: int) -> None:
    people()
    rates = [NULL / run(clocks, NULL, 0)[0] for _ in range(ROUNDS)]
    took, sent = run(clocks, SLOW, 0.02)
    came = Counter(sent)
    times = Receipt.objects.order_by("-pk").values_list("at", "message__due_at")[:SLOW]
    late = sorted((at - due).total_seconds() for at, due in times)
    told = {
        "null": statistics.median(rates), "slow": SLOW / took, "p50": late[len(late) // 2],
        "p99": late[int(len(late) * 0.99)], "lost": SLOW - len(came), "twice": len(sent) - len(came),
    }  # fmt: skip
    print(json.dumps(told))


if __name__ == "__main__":
    main(int(sys.argv[1]))
