"""What Bo sees of Ana's conversations: what she shows, word for word, and nothing else at all."""

import pytest

import cast
from stepwell.strategies.discovery.access import own_conversation, own_discovery
from stepwell.strategies.discovery.actions import conversation as talking
from stepwell.strategies.discovery.actions import discovery as finding
from stepwell.strategies.discovery.facts.guide import Who
from talks import SAID, SENTENCE, TO_THE_END, a_conversation, a_discovery, a_whole_discovery

pytestmark = pytest.mark.django_db


def seen(us: cast.Cast) -> str:
    return cast.browser_of(us.bo).get(f"/pairs/{us.pair.id}").content.decode()


def steady(page: str) -> list[str]:
    """Without what is new each time."""
    return [line for line in page.splitlines() if "csrf" not in line and 'name="id"' not in line]


def test_it_works() -> None:
    us = cast.clinic_with()
    done = a_conversation(us, *TO_THE_END)
    talking.show(by=us.ana, conversation=done, what=Who.WORDS)
    page = seen(us)
    assert SENTENCE in page
    assert SAID not in page
    assert "not yet clinically reviewed" in page
    talking.show(by=us.ana, conversation=own_conversation(us.ana, done.id), what=Who.ALL)
    assert SAID in seen(us)
    talking.show(by=us.ana, conversation=own_conversation(us.ana, done.id), what=Who.PRIVATE)
    assert SENTENCE not in seen(us)


def test_a_private_conversation_leaves_no_sign() -> None:
    us = cast.clinic_with()
    before = seen(us)
    a_conversation(us, *TO_THE_END)
    found = a_discovery(us)
    assert steady(seen(us)) == steady(before)
    finding.show_discovery(by=us.ana, discovery=found)
    assert SENTENCE in seen(us)


def test_a_stranger_sees_nothing() -> None:
    us, cy = cast.clinic_with(), cast.a_stranger()
    talking.show(by=us.ana, conversation=a_conversation(us, *TO_THE_END), what=Who.ALL)
    assert cast.browser_of(cy).get(f"/pairs/{us.pair.id}").status_code == 404
    for person in (us.bo, cy, us.dee):
        for path in ("/desk", "/clinic", "/me", "/"):
            assert SENTENCE not in cast.browser_of(person).get(path, follow=True).content.decode()


def test_a_discovery_is_told_as_far_as_it_is_shown() -> None:
    us = cast.clinic_with()
    found = a_whole_discovery(us, cast.a_plan(us))
    assert SENTENCE not in seen(us)
    for what, whole in ((Who.WORDS, False), (Who.ALL, True)):
        finding.show_discovery(by=us.ana, discovery=own_discovery(us.ana, found.id), what=what)
        assert SENTENCE in seen(us)
        assert ("What it kept safe" in seen(us)) is whole
