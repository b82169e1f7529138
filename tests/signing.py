"""Bo and Ana write an agreement in their session, and sign it."""

from datetime import timedelta

from django.http import HttpResponse

import cast
from room import Room
from stepwell.strategies.contract.facts import ContractFact
from stepwell.strategies.contract.queries import of_pair

WORDS = {
    "i_will": "open the book", "treat_pick": "music", "consequence_pick": "tiny-next", "witness": "mine",
}  # fmt: skip


def press(room: Room, act: str, *, phone: bool = False, **typed: object) -> HttpResponse:
    browser = room.phone if phone else room.browser
    return browser.post(f"{room.meeting}/contract", {"act": act} | typed)


def said(room: Room, *, phone: bool = False) -> str:
    return (room.phone if phone else room.browser).get(f"{room.meeting}/contract").content.decode()


def words(room: Room, **other: str) -> dict[str, str]:
    day = (cast.today_of(room.us) + timedelta(3)).isoformat()
    return WORDS | {"first_look": day} | other


def ready(room: Room, **other: str) -> HttpResponse:
    press(room, "ask", none="1")
    return press(room, "ready", **words(room, **other))


def drawn(room: Room) -> list[ContractFact]:
    """Everything that was drawn up, newest first."""
    return of_pair(room.us.pair.id)


def hands(room: Room) -> list[str]:
    return sorted(hand.role for one in drawn(room) for hand in one.signatures)


def sign(room: Room, *sides: bool) -> None:
    (newest, *_) = drawn(room)
    for phone in sides or (True, False):
        press(room, "sign", phone=phone, contract=str(newest.id), name="Ana" if phone else "Bo")
