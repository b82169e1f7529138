"""A clock that is killed again and again: `python ticker.py KILLS ENDPOINT P256DH AUTH`.

Prints one line of JSON: what was due, and how often it was killed.
"""

import json
import os
import random
import signal
import sys
import threading
import time
from datetime import timedelta
from uuid import uuid4

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "stepwell.site.settings"
django.setup()

from django.db import connection  # noqa: E402

from cast import a_plan, clinic_with  # noqa: E402
from reminded import EVERY_DAY_BUT_ONE, TEA  # noqa: E402
from stepwell.doors.clock.ticking import Clock  # noqa: E402
from stepwell.ground.post import actions as post  # noqa: E402
from stepwell.ground.post import addresses  # noqa: E402
from stepwell.ground.post.facts import Channel, Kind, Letter  # noqa: E402
from stepwell.ground.post.models import Message  # noqa: E402
from stepwell.ground.post.queries import addresses as addresses_of  # noqa: E402
from stepwell.ground.reminder import actions as reminders  # noqa: E402
from stepwell.ground.reminder.models import QuietHours, Reminder  # noqa: E402
from stepwell.kit import clock, keyring  # noqa: E402

PINGS, PLANS, LEASE = 150, 12, timedelta(seconds=2)


def fill(to: dict[str, str]) -> int:
    """One client with test messages and with reminders that ring now; says how many there will be."""
    keyring.make(keyring.place())
    us, now = clinic_with(), clock.now()
    ana = us.ana
    addresses.add(by=ana, channel=Channel.PUSH, to=to)
    [place] = addresses_of([ana.pk])[ana.pk]
    QuietHours.objects.create(
        clinic_id=ana.clinic_id, person=ana, since=now - timedelta(1), starts="03:00", ends="03:00", most=6
    )
    with clock.set_to(now - timedelta(hours=1)):
        for _ in range(PLANS):
            plan = a_plan(us, shape=EVERY_DAY_BUT_ONE)
            reminders.begin(by=ana.pk, plan=plan, wish=TEA, id=uuid4())
    Reminder.objects.update(next_at=now - timedelta(seconds=30), looked_at=now)
    until = now + timedelta(hours=1)
    letters = [
        Letter(f"n{n}", us.clinic, ana.pk, place.id, Channel.PUSH, Kind.PING, uuid4(), "Tea", now, until)
        for n in range(PINGS)
    ]
    post.queue(by=None, letters=letters)
    return PINGS + 6


def one_life() -> int:
    """A fork that ticks; it never comes back from this."""
    child = os.fork()
    if child == 0:
        Clock(lease=LEASE, batch=25).run(threading.Event(), pause=0.02)
        os._exit(0)
    return child


def waiting() -> int:
    left = Message.objects.filter(settled_at=None).count()
    left += Reminder.objects.filter(next_at__lte=clock.now()).count()
    connection.close()
    return left


def main(kills: int, to: dict[str, str]) -> None:
    due, killed, doomed = fill(to), 0, random.Random(7)
    connection.close()
    while killed < kills:
        child = one_life()
        time.sleep(doomed.uniform(0.01, 0.15))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        killed += 1
    child, until = one_life(), time.monotonic() + 30
    while waiting() and time.monotonic() < until:
        time.sleep(0.1)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    messages = [str(pk) for pk in Message.objects.values_list("pk", flat=True)]
    print(json.dumps({"due": due, "messages": messages, "left": waiting(), "killed": killed}))


if __name__ == "__main__":
    main(int(sys.argv[1]), dict(zip(("endpoint", "p256dh", "auth"), sys.argv[2:5], strict=True)))
