"""Values, the menu of rewards and what is never earned, read from their file."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from stepwell.kit import written
from stepwell.strategies.reward.facts import Needed
from stepwell.strategies.reward.rules import Need, touched

ENGLISH = Path(__file__).parent / "content" / "en" / "values.yaml"


class Domain(NamedTuple):
    id: str
    label: str
    ask: str


class Item(NamedTuple):
    id: str
    domain: str
    text: str


@cache
def _told() -> dict[str, Any]:
    return dict(written.told(ENGLISH.read_text("utf-8")))


@cache
def domains() -> dict[str, Domain]:
    """
    >>> domains()["nature"].label
    'Nature'
    """
    return {one["id"]: Domain(**one) for one in _told()["domains"]}


@cache
def words() -> tuple[str, ...]:
    """Words to begin with, for whoever looks for some."""
    return tuple(_told()["words"])


@cache
def menu() -> dict[str, Item]:
    return {one["id"]: Item(**one) for one in _told()["reward_menu"]}


@cache
def needs() -> tuple[Need, ...]:
    return tuple(
        Need(one["id"], Needed(one["level"]), tuple(one["words"]), one["ask"])
        for one in _told()["never_earned"]
    )


def need_in(text: str) -> Need | None:
    """What free words of a reward touch that a person simply needs. The menu was looked through already."""
    return None if text.strip() in {item.text for item in menu().values()} else touched(text, needs())


def check_all() -> list[str]:
    """What is to mend: nothing on the menu may be a need, and every item belongs to a domain."""
    bad = [one.id for one in menu().values() if touched(one.text, needs())]
    lost = [one.id for one in menu().values() if one.domain not in domains()]
    told = [f"reward/values.yaml: {name}: this is needed anyway, so it can’t be earned" for name in bad]
    return told + [f"reward/values.yaml: {name}: there is no such domain" for name in lost]
