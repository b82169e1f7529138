"""Practices to choose from, each with its three sizes in words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.library.facts import ENERGIES, HELPS_WITH, STARTERS, Kind, PracticeFact, SizeFact

FIRST = 12


@dataclass(frozen=True)
class SizeCard:
    letter: str
    say: str
    takes: str


@dataclass(frozen=True)
class PracticeCard:
    """`labels` say what it helps with; `needs` what it asks of the client."""

    id: UUID
    name: str
    purpose: str
    own: str
    sizes: tuple[SizeCard, ...]
    labels: tuple[str, ...]
    needs: tuple[str, ...]
    caution: str


@dataclass(frozen=True)
class Group:
    """Practices that lie together, and why they do."""

    title: str
    why: str
    cards: tuple[PracticeCard, ...]


@dataclass(frozen=True)
class Need:
    """What practices help with, and how many do."""

    value: str
    label: str
    many: int


@dataclass(frozen=True)
class Shelf:
    """Practices in groups, and how many more there are. `talk` stands apart, `needs` lead on."""

    groups: tuple[Group, ...]
    needs: tuple[Need, ...]
    more: int
    talk: PracticeCard | None


def shelf(found: Iterable[PracticeFact], groups: Iterable[Group], *, asked: bool) -> Shelf:
    found, groups = list(found), tuple(groups)
    talk = next((practice_card(one) for one in found if one.kind == Kind.TALK), None)
    shown = {card.id for group in groups for card in group.cards}
    more = sum(one.kind != Kind.TALK and one.id not in shown for one in found)
    return Shelf(groups, () if asked else _needs(found), more, talk)


def group(title: str, why: str, practices: Iterable[PracticeFact]) -> Group:
    return Group(title, why, tuple(map(practice_card, practices)))


def found_group(found: Iterable[PracticeFact], everything: bool) -> Group:
    """Those that fit, under the number of them."""
    fits = [one for one in found if one.kind != Kind.TALK]
    said = ngettext("%(n)s practice fits.", "%(n)s practices fit.", len(fits)) % {"n": len(fits)}
    return group(said, "", fits if everything else fits[:FIRST])


def by_need(found: Iterable[PracticeFact]) -> list[Group]:
    """All of them, each under what it helps with first; own ones that say nothing of it come before."""
    title = {"": _("Our own")} | {need: _(label) for need, label in HELPS_WITH.items()}
    under: dict[str, list[PracticeFact]] = {need: [] for need in title}
    for one in found:
        if one.kind != Kind.TALK:
            under[next(iter(one.helps_with), "")].append(one)
    return [group(title[need], "", ones) for need, ones in under.items() if ones]


def _needs(found: Iterable[PracticeFact]) -> tuple[Need, ...]:
    many = Counter(need for one in found for need in one.helps_with)
    return tuple(Need(need, _(label), many[need]) for need, label in HELPS_WITH.items() if many[need])


def practice_card(practice: PracticeFact) -> PracticeCard:
    return PracticeCard(
        id=practice.id,
        name=practice.name,
        purpose=practice.purpose,
        own=_("The client’s own") if practice.owner else _("Our own") if practice.clinic else "",
        sizes=tuple(map(size_card, practice.sizes)),
        labels=tuple(_(HELPS_WITH[wish]) for wish in practice.helps_with),
        needs=(_(ENERGIES[practice.energy]), _(STARTERS[practice.who_starts])),
        caution=practice.caution,
    )


def size_card(size: SizeFact) -> SizeCard:
    return SizeCard(size.size.value, size.say, takes(size.seconds))


def takes(seconds: int) -> str:
    """
    >>> takes(10), takes(60), takes(600)
    ('about 10 seconds', 'about 1 minute', 'about 10 minutes')
    """
    if seconds < 60:
        return ngettext("about %(n)s second", "about %(n)s seconds", seconds) % {"n": seconds}
    minutes = round(seconds / 60)
    return ngettext("about %(n)s minute", "about %(n)s minutes", minutes) % {"n": minutes}
