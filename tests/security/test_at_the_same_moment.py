"""Many hands at the same moment, on a real database: each thing is there once, and nobody meets an error."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.own_server, pytest.mark.django_db]
REPO = Path(__file__).resolve().parents[2]
ALL_AT_ONCE = """
import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import time, timedelta
from threading import Barrier
from uuid import uuid4
from django.conf import settings
from django.db import connection
from django.test import Client
import cast, joys, promise
from letters import a_letter_note, enveloped, post
from stepwell.ground.diary.models import Entry, Start
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.actions import devices, invitations
from stepwell.ground.people.actions.tokens import make_token
from stepwell.ground.people.facts import Role, Scope
from stepwell.ground.people.models import Invitation, Person
from stepwell.ground.plan.models import Plan
from stepwell.ground.post.facts import Channel
from stepwell.ground.reminder import actions as reminders
from stepwell.ground.reminder.facts import How, Wish
from stepwell.ground.reminder.models import HardWeek, Snooze
from stepwell.ground.reminder.queries import reminders_of
from stepwell.journey.agree.welcome.device import COOKIE
from stepwell.kit import clock
from stepwell.strategies.contract.models import Contract, Signature
from stepwell.strategies.discovery.models import Discovery, Showing, Underline
from stepwell.strategies.reward.models import Enjoyed, Reward

settings.ALLOWED_HOSTS, settings.SECURE_SSL_REDIRECT, found = ["*"], False, {}

def at_once(*tasks):
    gate = Barrier(len(tasks))
    def hand(task):
        try:
            gate.wait(30)
            return task()
        finally:
            connection.close()
    with ThreadPoolExecutor(len(tasks)) as hands:
        return list(hands.map(hand, tasks))

def pressed(phones, path, *forms):
    forms = [forms[n % len(forms)] for n in range(len(phones))]
    press = lambda phone, form: lambda: phone.post(path, form).status_code
    tasks = [press(phone, form) for phone, form in zip(phones, forms)]
    return sorted(set(at_once(*tasks)))

us = cast.clinic_with()
way_in, unused = (invitations.invite(by=us.bo, clinic=us.clinic, role=Role.CLIENT) for _ in range(2))
join, typed = f"/join/{way_in.token}", {"code": way_in.code, "zone": "UTC"}
known = [each.count() for each in (Person.objects, Invitation.objects.exclude(used_at=None))]
found["came in"] = Counter(str(each) for each in at_once(
    *[lambda: Client().post(join, typed).status_code for _ in range(20)]
))
now = [each.count() for each in (Person.objects, Invitation.objects.exclude(used_at=None))]
found["new"] = [after - before for after, before in zip(now, known)]

meeting = meetings.begin(by=us.bo.pk, pair=us.pair).id
at_once(*[
    lambda role=role: promise.sign(us, promise.drawn_up(us, meeting=meeting), role)
    for role in (Role.CLIENT, Role.THERAPIST) * 4
])
ours = Contract.objects.filter(pair=us.pair.id)
signed = Signature.objects.filter(contract__in=ours).values_list("role", flat=True)
found["signed"] = [ours.count(), *sorted(signed)]

ana, today, now = us.ana, cast.today_of(us), clock.now().isoformat()
plan = cast.a_plan(us, starts=today - timedelta(12))
for ago in range(1, 9):
    cast.a_noted_day(us, plan, today - timedelta(ago), words="I stood at the door and laughed.")
phones = [cast.browser_of(ana) for _ in range(6)]

phone, secret = devices.know_device(by=ana)
devices.set_pin(by=ana, device=phone, pin="482915")
def guess(number):
    thief = Client()
    thief.cookies[COOKIE] = secret
    return "does not open" in thief.post("/unlock", {"pin": f"{number:06}"}).content.decode()
found["PINs looked at"] = sum(at_once(*[lambda n=n: guess(n) for n in range(10)]))

start = {"id": str(uuid4()), "plan": str(plan.id), "at": now, "guess": 8, "might": "rain", "likely": 7}
noted = a_letter_note(plan.id, today.isoformat(), now, start=start["id"])
oh, rest = ({"id": str(uuid4()), "at": now} for _ in range(2))
sent = {"start": start, "entry": noted, "oh": {**oh, "words": "rain"}, "rest": rest}
letters = [enveloped(phones[0], kind, note) for kind, note in sent.items()]
told = at_once(*[lambda phone=phone: post(phone, letters) for phone in phones])
found["letters"] = sorted({one["answer"] for answers in told for one in answers})
rows = (Start.objects.filter(plan=plan.id), Entry.objects.filter(plan=plan.id, day=today))
rows += (Discovery.objects.filter(client=ana), HardWeek.objects.filter(client=ana))
found["kept"] = [each.count() for each in rows]
key = {"Authorization": f"Bearer {make_token(by=ana, scopes=[Scope.WRITE_ENTRIES])}"}
long_ago = [today - timedelta(10), today - timedelta(11)]
batch = [a_letter_note(plan.id, day.isoformat(), cast.evening(us, day).isoformat()) for day in long_ago]
def program(entries):
    told = Client().post("/api/v1/entries", {"entries": entries}, "application/json", headers=key).json()
    return sorted(one["answer"] for one in told["answers"])
known = Entry.objects.count()
told = at_once(*[lambda n=n: program(batch[:: 1 if n % 2 else -1]) for n in range(6)])
found["programs"] = [told.count(["stored", "stored"]), told.count(["same", "same"])]
found["by programs"] = Entry.objects.count() - known
pressed(phones, "/hard-week/over", {})
found["hard week"] = pressed(phones, "/hard-week", *[{"id": uuid4()} for _ in phones])
found["weeks"] = HardWeek.objects.filter(client=ana, ended_on=None).count()

line = f"/discoveries/{oh['id']}"
found["words"] = pressed(phones, line, *[{"id": uuid4(), "words": f"rain {n}"} for n in range(6)])
found["all words"] = Discovery.objects.filter(client=ana).count()
followed = Discovery.objects.exclude(follows=None).values("follows")
newest = Discovery.objects.filter(client=ana).exclude(pk__in=followed).get()
found["shown"] = pressed(phones, f"/discoveries/{newest.pk}/show", {"what": "words"}, {"what": "private"})
found["showing"] = Showing.objects.filter(discovery=newest.pk, withdrawn_at=None).count() <= 1

entry = Entry.objects.filter(plan=plan.id).first().pk
taps = [{"id": uuid4(), "words": ["0", "2"]} for _ in phones]
underlined = pressed(phones, f"/entries/{entry}/underline", *taps)
found["underlined"] = [underlined, Underline.objects.filter(client=ana).count()]

joy = joys.a_reward(us, starts=today - timedelta(9)).id
enjoyed = pressed(phones, f"/rewards/{joy}/enjoyed", *[{"id": uuid4()} for _ in phones])
once_more = [{"id": uuid4(), "answer": answer} for answer in ("again", "later") * 3]
again = pressed(phones, f"/rewards/{joy}/after", *once_more)
kept = (Enjoyed.objects.filter(reward=joy).count(), Reward.objects.filter(follows=joy).count())
found["reward"] = [enjoyed, kept[0], again, kept[1]]

day = today - timedelta(9)
quiet = cast.a_noted_day(us, plan, day, outcome="not_today", in_the_way="too_big", size="").id
look = phones[0].post(f"/entries/{quiet}/why", {"id": uuid4(), "reason": "too_big"}).url
mine = Plan.objects.filter(pair=us.pair.id)
taps, known = [{"id": uuid4()} for _ in phones], mine.count()
found["moves"] = [pressed(phones, f"{look}/{move}", *taps) for move in ("shrink", "observe_only")]
found["plans"] = mine.count() - known

wish = Wish(How.TIME, time(8), Channel.PUSH, "Time for your tea")
at_once(*[lambda: reminders.begin(by=ana.pk, plan=plan, wish=wish, id=uuid4()) for _ in phones])
tea = reminders_of(ana.pk)
later = pressed(phones, f"/reminders/{tea[-1].id}/later", {})
found["later"] = [len(tea), later, Snooze.objects.count()]
print(json.dumps(found))
"""


@pytest.mark.slow
def test_whoever_comes_second_finds_what_the_first_one_kept(tmp_path: Path, own_database: str):
    """One code that twenty send, pages and letters of one client on six phones, two people who sign, ten
    hands that try PINs."""
    own = {"STEPWELL_DATA_DIR": str(tmp_path), "STEPWELL_DEBUG": "1", "DATABASE_URL": own_database}
    done = subprocess.run(
        [sys.executable, str(REPO / "manage.py"), "shell", "-v0", "-c", ALL_AT_ONCE], cwd=REPO,
        env={**os.environ, **own, "PYTHONPATH": str(REPO / "tests")}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-800:]
    assert json.loads(done.stdout) == {
        "came in": {"302": 1, "409": 19},
        "new": [1, 1],
        "signed": [1, "client", "therapist"],
        "PINs looked at": 5,
        "letters": ["same", "stored"],
        "kept": [1, 1, 1, 1],
        "programs": [1, 5],
        "by programs": 2,
        "hard week": [302],
        "weeks": 1,
        "words": [302],
        "all words": 7,
        "shown": [302],
        "showing": True,
        "underlined": [[302], 1],
        "reward": [[302], 1, [302], 1],
        "moves": [[302], [302]],
        "plans": 3,
        "later": [1, [302], 1],
    }
