"""Chips to tap, and the sentence that grows out of them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format

from stepwell.ground.meeting.cards import room_card
from stepwell.ground.meeting.facts import TableFact
from stepwell.journey.agree.ritual.forms import HowItStarts
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.strategies.ritual.cards import PartOfDay, parts_of_day, plain, sentence_of
from stepwell.strategies.ritual.content import Gesture, gestures
from stepwell.strategies.ritual.rules import trial_ends


@dataclass(frozen=True)
class RitualCard:
    """`sentence` is how it reads so far; `until` the last day of the week of trying."""

    practice: str
    sentence: str
    until: str
    parts: tuple[PartOfDay, ...]
    gestures: tuple[Gesture, ...]


def ritual_page(sitting: Sitting, form: HowItStarts) -> dict[str, Any]:
    card = ritual_card(sitting.practice.name, sitting.practice.first_step, sitting.seat.table, sitting.today)
    return {"room": room_card(sitting.seat), "card": card, "form": form}


def ritual_card(practice: str, first_step: str, table: TableFact, today: date) -> RitualCard:
    said = {name: table.said(name) for name in ("cue", "place", "gesture")}
    said["first_step"] = table.said("first_step") or first_step
    until = date_format(trial_ends(today), "l, j F")
    return RitualCard(practice, sentence_of(plain(said)), until, parts_of_day(), gestures())
