"""The conversations that a clinic has: those that come with Stepwell, and its own."""

from uuid import UUID

from stepwell.ground.vault.queries import safe_for
from stepwell.strategies.discovery.content import as_written, guides
from stepwell.strategies.discovery.facts.guide import Guide
from stepwell.strategies.discovery.models import ClinicGuide
from stepwell.strategies.discovery.queries.place import place_of


def guides_of(clinic: UUID) -> dict[str, Guide]:
    """The clinic's own and those that come with Stepwell, by their id; two questions."""
    return {**guides(), **own_guides(clinic)}


def own_guides(clinic: UUID) -> dict[str, Guide]:
    """What this clinic wrote; the newest of the same id."""
    rows = list(ClinicGuide.objects.filter(clinic=clinic).order_by("at"))
    safe = safe_for([clinic]) if rows else None
    read = (
        as_written(safe.open(place_of(clinic, "clinicguide", "text", r.pk), r.text)) for r in rows if safe
    )
    return {guide.id: guide for guide in read if guide}
