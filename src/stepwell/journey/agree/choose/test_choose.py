"""Choosing together: by wishes, or something of their own."""

from dataclasses import replace

import pytest

import cast
from room import Room
from stepwell.ground.library.actions import keep_own
from stepwell.ground.library.queries import of_clinic
from stepwell.ground.meeting import actions as meetings

pytestmark = pytest.mark.django_db
OWN = {
    "name": "Kettle words", "small": "Say one kind word to the kettle.", "helps_with": ["shame"],
    "purpose": "Something of our own.", "middle": "Do the same for about two minutes.", "middle_minutes": "2",
    "whole": "Do all of it, and stop while it feels good.", "whole_minutes": "10",
    "before": "How hard will it be?", "after": "How hard was it?",
}  # fmt: skip


@pytest.fixture
def room():
    return Room()


def test_the_library_is_found_by_wishes(room):
    everything = room.get("choose", all="1").content.decode()
    worry = room.get("choose", helps_with="worry", all="1").content.decode()
    none = room.get("choose", text="zzzz").content.decode()
    assert everything.count("Try this one") == 65
    assert "Worry that goes round and round" in worry
    assert worry.count("Try this one") < 65
    assert "Nothing fits all of that" in none
    assert room.get("choose", helps_with="nonsense", minutes="many").status_code == 200


def test_a_few_lie_on_top_each_with_its_reason(room):
    new = room.get("choose").context["shelf"]
    assert [group.title for group in new.groups] == ["Easy to begin with"]
    had = cast.a_plan(room.us)
    for name in ("Kit", "Mo"):
        [pair] = cast.open_pairs(cast.a_client(room.us.bo, name).pk)
        for slug in ("long-out-breath", "kind-no"):
            cast.a_plan(replace(room.us, pair=pair), practice=slug)
    close, most, easy = room.get("choose").context["shelf"].groups
    assert had.practice.name in close.title
    assert had.practice.name not in {card.name for group in (close, most, easy) for card in group.cards}
    assert [card.name for card in most.cards] == ["A kind no", "Long out-breath"]
    assert len(close.cards) == len(easy.cards) == 3
    elsewhere = cast.browser_of(cast.a_stranger()).get("/practices").context["shelf"]
    assert [group.title for group in elsewhere.groups] == ["Easy to begin with"]


def test_an_own_practice_that_helps_with_nothing_named_lies_first_among_all(room):
    sizes = {"S": {"say": OWN["small"], "seconds": 10}}
    sizes |= {"M": {"say": OWN["middle"], "minutes": 2}, "L": {"say": OWN["whole"], "minutes": 10}}
    fields = {"name": OWN["name"], "purpose": OWN["purpose"], "sizes": sizes}
    keep_own(by=room.us.bo, clinic=room.us.clinic, owner=room.us.ana.pk, fields=fields)
    first, *_ = room.get("choose", all="1").context["shelf"].groups
    assert (first.title, [card.name for card in first.cards]) == ("Our own", ["Kettle words"])


def test_our_own_practice_takes_a_minute(room):
    assert room.post("own", OWN).status_code == 302
    assert "Kettle words" in room.get("shape").content.decode()
    room.go("choose")
    assert "Kettle words" in room.get("choose").content.decode()
    assert "Kettle words" not in [one.name for one in of_clinic(room.us.clinic)]


def test_remarks_stand_at_their_field_and_nothing_typed_is_lost(room):
    two = "Say one kind word. Then sit down."
    answer = room.browser.post(f"{room.meeting}/own", OWN | {"small": two})
    assert answer.status_code == 422
    assert answer.context["form"].errors["small"]
    assert two in answer.content.decode()


def test_another_client_s_own_practice_is_not_there(room):
    room.browser.post(f"{room.meeting}/own", OWN)
    mine = next(one for one in of_clinic(room.us.clinic, room.us.ana.pk) if one.owner)
    kit = cast.a_client(room.us.bo, "Kit")
    other = meetings.begin(by=room.us.bo.pk, pair=cast.open_pairs(kit.pk)[0])
    answer = room.browser.post(f"/meetings/{other.id}/choose", {"practice": str(mine.id)})
    assert answer.status_code == 404


def test_what_ana_would_like_shows_on_the_other_screen(room):
    room.phone.post(f"{room.meeting}/keep", {"wish": "Less rushing."})
    assert "Ana would like: “Less rushing.”" in room.get("choose").content.decode()
    assert "Less rushing." in room.phone.get(f"{room.meeting}/choose").content.decode()


def test_a_practice_that_is_not_there_is_not_there(room):
    for odd in ("", "kettle", "00000000-0000-4000-8000-000000000000"):
        assert room.post("choose", {"practice": odd}).status_code == 404
