"""The page of a shape: the practice on the table, and the three ways while it is not easy enough."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from stepwell.ground.library import queries as library
from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.meeting.cards import room_card
from stepwell.ground.plan.rules import confident_enough
from stepwell.journey.agree.choose.cards import PracticeCard, practice_card
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.journey.agree.shape.forms import Shaping
from stepwell.journey.agree.shape.moves import Moved, can_shrink

OTHERS = 3


@dataclass(frozen=True)
class Another:
    id: UUID
    name: str


@dataclass(frozen=True)
class Ways:
    """Shown while confidence is under 7. `others` are practices one can swap to."""

    confidence: int
    smaller: bool
    others: tuple[Another, ...]


@dataclass(frozen=True)
class ShapeCard:
    practice: PracticeCard
    is_talk: bool
    cues: tuple[str, ...]
    note: str
    ways: Ways | None


def shape_page(sitting: Sitting, form: Shaping, moved: Moved) -> dict[str, Any]:
    return {"room": room_card(sitting.seat), "card": shape_card(sitting, form, moved), "form": form}


def shape_card(sitting: Sitting, form: Shaping, moved: Moved) -> ShapeCard:
    return ShapeCard(
        practice=practice_card(sitting.practice),
        is_talk=sitting.is_talk,
        cues=sitting.practice.cues,
        note=moved.note,
        ways=ways(sitting, form),
    )


def ways(sitting: Sitting, form: Shaping) -> Ways | None:
    """Only once the number was said, and never for just talk."""
    said = form.cleaned_data if form.is_bound else {}
    sure = said.get("confidence", form.data.get("confidence"))
    if sitting.is_talk or sure is None or not str(sure).isdigit() or confident_enough(int(sure)):
        return None
    return Ways(int(sure), can_shrink(said), tuple(Another(p.id, p.name) for p in others(sitting)))


def others(sitting: Sitting) -> list[PracticeFact]:
    """Those that the practice itself names, then others that help with the same."""
    here, practice = (
        library.of_clinic(sitting.seat.pair.clinic, sitting.seat.pair.client.id),
        sitting.practice,
    )
    rest = [one for one in here if one.id != practice.id and one.sizes]
    rest.sort(
        key=lambda one: (one.slug not in practice.swap_to, not set(one.helps_with) & set(practice.helps_with))
    )
    return rest[:OTHERS]
