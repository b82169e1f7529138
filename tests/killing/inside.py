"""What needs the database: `python -m killing.inside fill|web|clock …`.

`fill` tells in a line of JSON what it made, then what is there each time that it is asked by a line.
"""

import json
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from uuid import uuid4

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "stepwell.site.settings"
django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from granian import Granian  # noqa: E402
from granian.constants import Interfaces  # noqa: E402

from cast import Cast, a_client, a_plan, clinic_with, today_of  # noqa: E402
from killing.ticks import tick  # noqa: E402
from reminded import EVERY_DAY_BUT_ONE, TEA  # noqa: E402
from stepwell.ground.diary.models import Entry  # noqa: E402
from stepwell.ground.people.actions.tokens import make_token  # noqa: E402
from stepwell.ground.people.facts import Scope  # noqa: E402
from stepwell.ground.people.queries import open_pairs  # noqa: E402
from stepwell.ground.post import actions as post  # noqa: E402
from stepwell.ground.post import addresses  # noqa: E402
from stepwell.ground.post.facts import Channel, Kind, Letter  # noqa: E402
from stepwell.ground.post.models import Message  # noqa: E402
from stepwell.ground.post.queries import addresses as addresses_of  # noqa: E402
from stepwell.ground.reminder import actions as reminders  # noqa: E402
from stepwell.ground.reminder.models import QuietHours, Reminder  # noqa: E402
from stepwell.kit import clock, keyring  # noqa: E402

PLANS, EACH = 4, 5


def fill(told: str) -> dict[str, object]:
    """A client who notes days, and others whose reminders and test messages come due one after another."""
    want = json.loads(told)
    keyring.make(keyring.place())
    if not connection.introspection.table_names():
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
    us = clinic_with()
    plans = [str(a_plan(us).id) for _ in range(PLANS)]
    for n in range(want["reminders"] // EACH):
        be_reminded(us, n, want["to"])
    spread(us, want)
    token = make_token(by=us.ana, scopes=[Scope.WRITE_ENTRIES])
    return {"token": token, "plans": plans, "day": today_of(us).isoformat()}


def be_reminded(us: Cast, number: int, to: dict[str, str]) -> None:
    """One more client of Bo's, with a phone and five reminders."""
    client = a_client(us.bo, f"Kit {number}")
    here = Cast(us.clinic, us.bo, client, us.dee, open_pairs(client.pk)[0])
    at = clock.now() - timedelta(hours=1)
    addresses.add(by=client, channel=Channel.PUSH, to=to | {"endpoint": f"{to['endpoint']}/{number}"})
    QuietHours.objects.create(
        clinic_id=us.clinic, person=client, since=at, starts="03:00", ends="03:00", most=6
    )
    with clock.set_to(at):
        for _ in range(EACH):
            plan = a_plan(here, shape=EVERY_DAY_BUT_ONE)
            reminders.begin(by=client.pk, plan=plan, wish=TEA, id=uuid4())


def spread(us: Cast, want: dict) -> None:
    """What is due comes evenly over so many seconds."""
    rows, start = list(Reminder.objects.order_by("?")), clock.now() + timedelta(seconds=want["after"])
    for n, row in enumerate(rows):
        row.next_at = start + timedelta(seconds=want["seconds"] * n / len(rows))
        row.looked_at = clock.now()
    Reminder.objects.bulk_update(rows, ["next_at", "looked_at"])
    addresses.add(by=us.ana, channel=Channel.PUSH, to=want["to"])
    [place] = addresses_of([us.ana.pk])[us.ana.pk]
    dues = [start + timedelta(seconds=want["seconds"] * n / want["pings"]) for n in range(want["pings"])]
    letters = [
        Letter(
            f"n{n}", us.clinic, us.ana.pk, place.id, Channel.PUSH, Kind.PING, uuid4(), "Tea", due,
            due + timedelta(hours=1),
        )
        for n, due in enumerate(dues)
    ]  # fmt: skip
    post.queue(by=None, letters=letters)


def web(port: str) -> None:
    Granian(
        target="killing.web:application", address="127.0.0.1", port=int(port), interface=Interfaces.WSGI,
        workers=1, blocking_threads=8, log_access=False, log_enabled=False,
    ).serve()  # fmt: skip


def count() -> dict[str, object]:
    """What is there, and how much still waits."""
    late = Message.objects.filter(settled_at=None).count()
    return {
        "entries": [str(pk) for pk in Entry.objects.values_list("pk", flat=True)],
        "messages": [str(pk) for pk in Message.objects.values_list("pk", flat=True)],
        "waiting": late + Reminder.objects.filter(next_at__lte=clock.now()).count(),
    }


def tell(told: str) -> None:
    """Holds no connection meanwhile, for the database may be broken off."""
    say = partial(fill, told)
    for _ in sys.stdin:
        sys.stdout.write(json.dumps(say()) + "\n")
        sys.stdout.flush()
        connection.close()
        say = count


VERBS: dict[str, Callable[..., object]] = {"fill": tell, "web": web, "clock": tick}

if __name__ == "__main__":
    VERBS[sys.argv[1]](*sys.argv[2:])
