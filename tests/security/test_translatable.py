"""Every sentence of ours can be translated: a pretended language marks each, and none is left bare."""

import re
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import available_timezones

import pytest
from django.utils import translation

from security import things
from security.policy import rows
from security.things import at_the_step
from security.typing_in import Page
from security.world import World
from stepwell.ground.library.models import Practice
from stepwell.journey.between.help import lines
from stepwell.site import errors
from stepwell.strategies.contract import content as agreements
from stepwell.strategies.contract.rules.sentence import DAYS, WHOLE
from stepwell.strategies.curiosity.content import reasons
from stepwell.strategies.discovery.content import ENGLISH as GUIDES
from stepwell.strategies.game.content import ENGLISH as PLAY
from stepwell.strategies.ritual.content import ENGLISH as MOMENTS
from talks import SAID, SENTENCE

# Pages say the same whatever the database is; test_pages_elsewhere.py looks at them on PostgreSQL.
pytestmark = [pytest.mark.django_db, pytest.mark.only_on("sqlite")]
READERS = ("anonymous", "new client", "client", "therapist", "admin", "bare therapist")
MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[^\W\d_]{2,}")
SECRET = re.compile(r"https?://\S+|\b[A-Z2-7]{32}\b|\S+@example\.org")
# Ours, and those of the people and things of this test.
NAMES = "Stepwell UTC Ana Bo Cy Dee Eve Gil Mo River Hill Phone Tablet Watch rain"
TYPED = "It rained on the tin roof. to sleep again after the kettle clicks in the hall Less rain."
TYPED += " Time for your tea"
LINES = Path(lines.__file__).with_name("safety_lines.yaml")
AGREEMENTS = agreements.FILE


@pytest.fixture(autouse=True)
def pretended(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """⟦…⟧ around everything that goes through gettext, and no page from before or for later."""
    translation.gettext("")
    translation.ngettext("", "", 1)
    translation.pgettext("", "")
    real = translation._trans

    def one(message: str) -> str:
        return f"⟦{message}⟧" if message else ""

    monkeypatch.setattr(real, "gettext", one)
    monkeypatch.setattr(real, "pgettext", lambda context, message: one(message))
    monkeypatch.setattr(real, "ngettext", lambda single, many, number: one(single if number == 1 else many))
    monkeypatch.setattr(
        real, "npgettext", lambda c, single, many, n: one(single if n == 1 else many), raising=False
    )
    errors._made_once.cache_clear()
    yield
    errors._made_once.cache_clear()


def bare(text: str, known: str) -> list[str]:
    """Words that no translation would reach, and that are nobody's own."""
    before, text = "", SECRET.sub("", text)
    while before != text:
        before, text = text, MARKED.sub(" ", text)
    return [word for word in WORD.findall(text) if word not in known]


def content(world: World) -> str:
    """What is written in the library and by people; it is translated elsewhere, or not at all."""
    bodies = Practice.objects.exclude(body=None).values_list("body", flat=True)
    guides = " ".join([SAID, SENTENCE, *(path.read_text() for path in GUIDES.glob("*.yaml"))])
    zones = " ".join(sorted(available_timezones())).replace("_", " ")
    chips = " ".join(reason.chip for reason in reasons())
    promised = f"{WHOLE} {DAYS} breathe out three times {AGREEMENTS.read_text()} {MOMENTS.read_text()}"
    promised += PLAY.read_text()
    return " ".join(
        [guides, NAMES, TYPED, *map(str, bodies), str(things.OWN), zones, chips, LINES.read_text(), promised]
    )


def pages(world: World) -> Iterator[tuple[str, Page]]:
    for row in rows():
        if "GET" not in row.says or row.is_api:
            continue
        at_the_step(row.route, world.own)
        for role in READERS:
            answer = world.browsers[role].get(row.path(world.own))
            if "text/html" in answer.get("Content-Type", "") and answer.status_code != 302:
                yield f"{row.route} as {role}", Page(answer.content.decode())


def left_bare(pages: Iterator[tuple[str, Page]], known: str) -> list[str]:
    return sorted(
        {
            f"{where.partition(' as ')[0]}: {said[:70]}"
            for where, page in pages
            for said in page.said
            if bare(said, known)
        }
    )


def test_every_word_of_ours_can_be_translated(world: World):
    assert left_bare(pages(world), content(world)) == []


def test_a_sentence_that_cannot_be_is_found():
    planted = Page("<p>⟦Say ⟦one⟧ thing⟧</p><p>Nobody marked this</p><img alt='Nor this' src='x'>")
    assert left_bare(iter([("/x as client", planted)]), "") == ["/x: Nobody marked this", "/x: Nor this"]
