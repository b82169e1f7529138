"""Practices to choose from, each with its three sizes in words."""

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
class Shelf:
    """The first practices that fit, and how many more there are; `talk` stands apart."""

    cards: tuple[PracticeCard, ...]
    more: int
    said: str
    talk: PracticeCard | None


def shelf(found: Iterable[PracticeFact], everything: bool) -> Shelf:
    found = list(found)
    talk = next((practice_card(one) for one in found if one.kind == Kind.TALK), None)
    fits = [one for one in found if one.kind != Kind.TALK]
    shown = fits if everything else fits[:FIRST]
    said = ngettext("%(n)s practice fits.", "%(n)s practices fit.", len(fits)) % {"n": len(fits)}
    return Shelf(tuple(map(practice_card, shown)), len(fits) - len(shown), said, talk)


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
