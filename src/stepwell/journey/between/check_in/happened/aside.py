"""One thing more about a day, asked only of who wonders about it, and at most one a day."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.diary.facts import Company, EntryFact, Level, Night, Where
from stepwell.ground.diary.queries import was_said_beside
from stepwell.ground.people.access import Person
from stepwell.journey.between.check_in.happened.cue import NOT_SAID
from stepwell.look.widgets import Pills
from stepwell.strategies.discovery.queries.offer import wonders
from stepwell.strategies.discovery.rules.wonder import asked_on

Choice = tuple[str, str | Promise]
ASKS: dict[str, tuple[Any, tuple[Choice, ...]]] = {
    "where": (
        _("Where were you?"),
        ((Where.HOME, _("At home")), (Where.WORK, _("At work")), (Where.OUT, _("Out"))),
    ),
    "company": (
        _("Was anybody near?"),
        ((Company.ALONE, _("Alone")), (Company.NEAR, _("Somebody near"))),
    ),
    "energy": (
        _("How much energy was there?"),
        ((Level.LOW, _("Little")), (Level.MIDDLE, _("Some")), (Level.HIGH, _("A lot"))),
    ),
    "sleep": (_("How was the night before?"), ((Night.SHORT, _("Short")), (Night.FINE, _("Fine")))),
    "ready": (
        _("Beforehand, did you feel ready?"),
        ((Level.LOW, _("Not very")), (Level.MIDDLE, _("Half")), (Level.HIGH, _("Ready"))),
    ),
}


@dataclass(frozen=True)
class AskedAside:
    """What is asked, as the diary names it, and what was said before."""

    name: str
    said: str


def aside_asked(client: Person, entry: EntryFact) -> AskedAside | None:
    """What is in its turn on this day, unless it was said beside another practice already."""
    name = asked_on(entry.day, wonders(client.pk))
    if not name:
        return None
    said: str = entry.asides[name]
    if not said and was_said_beside(client.pk, entry.day, name):
        return None
    return AskedAside(name, said)


def aside_field(asked: AskedAside) -> forms.ChoiceField:
    label, choices = ASKS[asked.name]
    whole: Any = [*((str(key), said) for key, said in choices), (NOT_SAID, _("Rather not say"))]
    return forms.ChoiceField(
        label=label, required=False, widget=Pills, choices=whole, initial=asked.said,
        help_text=_("You wanted to know. Only you see it."),
    )  # fmt: skip


def aside_read(asked: AskedAside | None, read: dict[str, Any]) -> dict[str, Any]:
    """As a part of what is noted; nothing when it was not asked."""
    if asked is None:
        return {}
    said = read.get("aside", "")
    return {asked.name: "" if said == NOT_SAID else said}
