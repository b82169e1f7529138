"""What the client shares: their words of a day, as they wrote them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.diary.facts import EntryFact, History, Outcome, WordsFact
from stepwell.journey.notice.when import day_said, sentence

MOST = 12
OUTCOMES = {
    Outcome.DONE: _("practised"),
    Outcome.SMALLER: _("practised, a smaller size"),
    Outcome.NOT_TODAY: _("not this time"),
    Outcome.REST: _("a rest day"),
    Outcome.NOT_APPLICABLE: _("it did not apply"),
}


@dataclass(frozen=True)
class SharedCard:
    """One day with the client's own words; guess and actual are 0-10 or None."""

    day: str
    practice: str
    outcome: str | Promise
    words: str
    guess: int | None
    actual: int | None


def shared_cards(
    histories: Iterable[History], words: Mapping[UUID, WordsFact], today: date
) -> tuple[SharedCard, ...]:
    """Newest first. An entry that was shared without words has nothing to show here."""
    found = [
        (entry, history.plan.practice.name)
        for history in histories
        for entry in history.entries.values()
        if entry.id in words and words[entry.id].words
    ]
    found.sort(key=lambda one: (one[0].day, one[0].noted_at), reverse=True)
    return tuple(_card(entry, name, words[entry.id].words, today) for entry, name in found[:MOST])


def _card(entry: EntryFact, practice: str, words: str, today: date) -> SharedCard:
    day, outcome = sentence(day_said(entry.day, today)), OUTCOMES[entry.outcome]
    return SharedCard(day, practice, outcome, words, entry.guess, entry.actual)
