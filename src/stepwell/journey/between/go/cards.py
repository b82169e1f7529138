"""One practice, ready to start."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.safestring import SafeString

from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.today.cards import DoCard, today_page
from stepwell.kit import clock
from stepwell.look.qr import picture_of


@dataclass(frozen=True)
class StickerCard:
    name: str
    link: str
    picture: SafeString


def go_card(client: UUID, plan: UUID | None) -> DoCard | None:
    """None when there is nothing to start today."""
    page = today_page(client, clock.now(), str(plan or ""))
    return page.practice if page else None


def sticker_card(plan: PlanFact, link: str) -> StickerCard:
    return StickerCard(plan.practice.name, link, picture_of(link))
