"""What the page about this phone shows."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from stepwell.ground.people.facts import Dress
from stepwell.ground.people.queries import calendar_of, devices_of, open_pairs
from stepwell.ground.people.visits import SignedIn
from stepwell.ground.plan.queries import running_on
from stepwell.journey.between.away.dress import DressCard, wardrobe
from stepwell.kit import clock
from stepwell.kit.days import day_of


@dataclass(frozen=True)
class StickerLink:
    plan: UUID
    name: str


@dataclass(frozen=True)
class PhoneCard:
    has_pin: bool
    wardrobe: tuple[DressCard, ...]
    stickers: tuple[StickerLink, ...]


def phone_card(request: SignedIn) -> PhoneCard:
    person, here = request.user.pk, request.session.get("device")
    known = {str(device.pk): bool(device.pin_hash) for device in devices_of(person)}
    running = running_on([pair.id for pair in open_pairs(person)], day_of(calendar_of(person), clock.now()))
    stickers = tuple(StickerLink(p.id, p.practice.name) for p in running if p.shape.days_a_week)
    return PhoneCard(known.get(here or "", False), wardrobe(), stickers)


def chosen(request: SignedIn) -> dict[str, Any]:
    session = request.session
    return {"dress": session.get("dress", Dress.STEPWELL.value), "locks": session.get("locks", False)}
