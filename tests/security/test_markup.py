"""What people type is shown as text: it adds no element and no attribute to any page."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from itertools import product
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.template import engines
from django.utils.html import escape

from cast import AGREED, Cast, a_noted_day, a_plan, browser_of, clinic_with
from security.things import at_the_step
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.access import seat_for
from stepwell.ground.meeting.facts import ORDER
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.strategies.fluency import actions as fluency
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.facts import Drafted, RatingFact, Said

# Pages say the same whatever the database is; test_pages_elsewhere.py looks at them on PostgreSQL.
pytestmark = [pytest.mark.django_db, pytest.mark.only_on("sqlite")]
TAGS = ["script", "img", "svg", "iframe", "a", "form", "input", "style", "math", "details", "body", "video"]
HOOKS = [
    "src=x onerror=alert(1)",
    "onload=alert(1)",
    "href=javascript:alert(1)",
    "style=color:red",
    "autofocus onfocus=x",
]
WRAPS = ["<{t} {h}>", '"><{t} {h}>', "'><{t} {h}//", "</textarea><{t} {h}>", "{{{{ 7|add:1 }}}}<{t} {h}>"]
PAYLOADS = [wrap.format(t=tag, h=hook) for wrap, tag, hook in product(WRAPS, TAGS, HOOKS)]


TYPED = (
    "wish", "why", "cue", "place", "gesture", "first_step", "stuck_if", "stuck_then", "said_back",
    "in_the_way", "then", "question", "note", "noticed_1", "noticed_2", "noticed_3",
    "i_will", "treat", "consequence",
)  # fmt: skip


class Shape(HTMLParser):
    """The elements of a page with the names of their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[f"{tag} {sorted(name for name, _ in attrs)}"] += 1


def shape_of(page: str) -> Counter[str]:
    shape = Shape()
    shape.feed(page)
    return shape.found


def pages_with(words: str) -> list[str]:
    """A client whose every free text says this, on the pages of client and therapist."""
    cast = clinic_with(client=words[:60])
    plan = a_plan(cast, shape=replace(AGREED, why=words, cue=words, place=words))
    entry = a_noted_day(
        cast, plan, words=words, useful_word=words[:80], useful=5, guess=7, actual=3, share=True
    ).id
    note = {"words": words, "drafted": Drafted("small-one", clock.now(), {1: entry}), "changed": True}
    insight.keep_note(by=cast.bo.pk, pair=cast.pair, id=uuid4(), **note)
    ana, bo = browser_of(cast.ana), browser_of(cast.bo)
    seen = [
        ana.get(path) for path in ("/today", "/entries", f"/entries/{entry}", f"/entries/{entry}/more", "/me")
    ]
    seen += [bo.get(path) for path in ("/desk", f"/pairs/{cast.pair.id}")]
    seen += in_session(cast, plan, words)
    assert {answer.status_code for answer in seen} == {200}
    return [answer.content.decode() for answer in seen]


def in_session(cast: Cast, plan: PlanFact, words: str) -> list[HttpResponse]:
    """Each step on both screens, with this on the table, said of last time, and answered."""
    before = said_before(cast, words)
    meeting = meetings.begin(by=cast.bo.pk, pair=cast.pair)
    typed = dict.fromkeys(TYPED, words) | {"practice": str(plan.practice.id), "size": "S"}
    meetings.lay(by=cast.ana.pk, seat=seat_for(cast.ana, meeting.id), said=typed)
    seen = []
    for step in ORDER:
        path = f"/meetings/{meeting.id}/{step}"
        at_the_step(path, {"meeting": meeting.id})
        seen += [browser_of(person).get(path) for person in (cast.ana, cast.bo)]
    fluency.write_script(by=cast.ana.pk, plan=plan, stuck_if=words, stuck_then=words)
    assert before.answer
    return [*seen, browser_of(cast.ana).get(f"/plans/{plan.id}/stuck")]


def said_before(cast: Cast, words: str) -> RatingFact:
    with clock.set_to(clock.now() - timedelta(1)):
        meeting = meetings.begin(by=cast.bo.pk, pair=cast.pair)
        meetings.end(by=cast.bo.pk, pair=cast.pair, meeting=meeting)
        about = {"pair": cast.pair, "meeting": meeting}
        insight.rate(by=cast.ana.pk, said=Said(5, 5, words), **about)
        return insight.answer(by=cast.bo.pk, words=words, **about)


def test_there_are_three_hundred_ways_to_try():
    assert len(set(PAYLOADS)) >= 300


def test_nothing_typed_becomes_markup_on_any_page():
    """Fifty at once, all that a field has room for."""
    plain = [shape_of(page) for page in pages_with("\n".join(["tea and quiet"] * 50))]
    for first in range(6):
        tried = pages_with("\n".join(PAYLOADS[first::6]))
        assert [shape_of(page) for page in tried] == plain


def test_a_page_that_trusted_its_words_would_be_seen():
    trusting = engines["django"].from_string("<p>{{ words|safe }}</p>")
    careful = engines["django"].from_string("<p>{{ words }}</p>")
    for payload in PAYLOADS:
        assert shape_of(careful.render({"words": payload})) == shape_of("<p>x</p>")
        assert escape(payload) != payload
    seen = [
        payload
        for payload in PAYLOADS
        if shape_of(trusting.render({"words": payload})) != shape_of("<p>x</p>")
    ]
    assert len(seen) > len(PAYLOADS) * 0.9
