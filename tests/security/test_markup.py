"""What people type is shown as text: it adds no element and no attribute to any page."""

from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import product

import pytest
from django.template import engines
from django.utils.html import escape

from cast import AGREED, a_noted_day, a_plan, browser_of, clinic_with

pytestmark = pytest.mark.django_db
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
    ana, bo = browser_of(cast.ana), browser_of(cast.bo)
    seen = [
        ana.get(path) for path in ("/today", "/entries", f"/entries/{entry}", f"/entries/{entry}/more", "/me")
    ]
    seen += [bo.get(path) for path in ("/desk", f"/pairs/{cast.pair.id}")]
    assert {answer.status_code for answer in seen} == {200}
    return [answer.content.decode() for answer in seen]


def test_there_are_three_hundred_ways_to_try():
    assert len(set(PAYLOADS)) >= 300


def test_nothing_typed_becomes_markup_on_any_page():
    plain = [shape_of(page) for page in pages_with("\n".join(["tea and quiet"] * 30))]
    for first in range(0, len(PAYLOADS), 30):
        tried = pages_with("\n".join(PAYLOADS[first : first + 30]))
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
