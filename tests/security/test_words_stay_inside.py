"""A day of typing into every text field of every page, well and badly. The words are read nowhere else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

import pytest
from django.http import HttpResponse
from django.test import Client, override_settings

from cast import clinic_with
from security.policy import rows
from security.stolen import copied
from security.sweep import log_lines
from security.typing_in import Form, Page
from security.world import World
from stepwell.ground.diary.models import Entry
from stepwell.ground.people.actions import persons

pytestmark = pytest.mark.django_db
TYPISTS = ("new client", "client", "therapist", "admin", "bare therapist", "anonymous")
# Forms that end the session; nothing is typed there.
WAYS_OUT = ("/sign-out", "/lock", "/exit")
LONG = 20_000


@dataclass
class Day:
    """What was typed, and all that was heard of it outside the pages themselves."""

    typed: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def words(self, name: str) -> str:
        self.typed.append(f"qzxwjvk{next(self.numbers)}q")
        return f"The heron {self.typed[-1]} stands still."

    def heard(self, answer: HttpResponse) -> Page:
        page = Page(answer.content.decode() if "html" in answer.get("Content-Type", "") else "")
        self.titles.append(page.title)
        self.addresses.append(answer.get("Location", ""))
        self.statuses.append(answer.status_code)
        return page

    def outside(self) -> str:
        return "\n".join(self.titles + self.addresses + self.lines)


def live(day: Day, browser: Client, world: World) -> None:
    for row in rows():
        if "GET" not in row.says or row.is_api:
            continue
        path = row.path(world.own)
        for form in day.heard(browser.get(path)).forms:
            if form.method == "post" and (form.action or path) not in WAYS_OUT:
                send(day, browser, form.action or path, form)


def send(day: Day, browser: Client, action: str, form: Form) -> None:
    """Well, then with a choice left out, then far too long."""
    day.heard(browser.post(action, form.filled(day.words)))
    day.heard(browser.post(action, {name: day.words(name) for name in form.texts}))
    day.heard(browser.post(action, form.filled(lambda name: day.words(name) * LONG)))


@pytest.fixture(scope="module")
def day(world: World) -> Day:
    day = Day()
    with log_lines() as lines:
        for role in TYPISTS:
            live(day, world.browsers[role], world)
        day.heard(breaking(world, day.words("breaks")))
    day.lines = lines
    return day


def breaking(world: World, words: str) -> HttpResponse:
    """A page with a bug in it, met while somebody types."""
    browser = Client(raise_request_exception=False)
    browser.cookies = world.browsers["therapist"].cookies
    with override_settings(ROOT_URLCONF="security.planted"):
        return browser.post("/breaks", {"words": words})


def known(typed: list[str], text: str | bytes) -> list[str]:
    return [word for word in typed if (word if isinstance(text, str) else word.encode()) in text]


def test_a_day_was_full_of_words_and_of_errors(day: Day):
    assert len(day.typed) > 60
    assert {200, 302, 422, 500} <= set(day.statuses)
    assert 500 not in day.statuses[:-1]


def test_no_title_address_or_log_line_says_what_was_typed(day: Day):
    assert known(day.typed, day.outside()) == []


def test_a_stolen_database_says_nothing_of_it(day: Day):
    assert known(day.typed, copied()) == []


def test_a_stolen_database_holds_no_name_and_no_address(world: World):
    clinic_with(client="Anastasia Quenneville")
    persons.open_clinic(by=None, name="Hollowmere Practice")
    box = copied()
    # Long enough not to turn up by chance in megabytes of what looks like chance.
    names = (b"Quenneville", b"example.org", b"Hollowmere", b"tin roof")
    assert [word for word in names if word in box] == []


def test_words_that_lie_open_are_found(day: Day, world: World):
    Entry.objects.filter(pk=world.own["entry"]).update(in_the_way=day.typed[0])
    assert known(day.typed, copied()) == [day.typed[0]]


def test_words_in_a_session_are_found(day: Day):
    browser = Client()
    session = browser.session
    session["draft"] = day.typed[1]
    session.save()
    assert known(day.typed, copied()) == [day.typed[1]]


def test_words_in_an_address_are_found():
    planted = Day(typed=["qzx1q"], addresses=["/today?said=qzx1q"])
    assert known(planted.typed, planted.outside()) == ["qzx1q"]
