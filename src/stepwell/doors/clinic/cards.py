"""A clinic in numbers, for its admin."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.language_model.facts import Policy
from stepwell.ground.language_model.queries import ceiling
from stepwell.ground.people.facts import HeadCount
from stepwell.ground.people.queries import head_count
from stepwell.kit import clock
from stepwell.strategies.discovery.facts.guide import Guide
from stepwell.strategies.discovery.queries.guide import guides_of


@dataclass(frozen=True)
class ClinicPage:
    """`model` says that whoever runs the server has connected a language model; `review` how many
    conversations no clinician has read.
    """

    count: HeadCount
    model: bool
    review: str


def clinic_page(clinic: UUID) -> ClinicPage:
    model = ceiling() is Policy.CLIENT
    return ClinicPage(head_count(clinic, clock.now()), model, review_of(guides_of(clinic).values()))


def review_of(guides: Collection[Guide]) -> str:
    """How many conversations no clinician has put a name and a day under."""
    waiting = sum(not (guide.reviewed_by and guide.reviewed_on) for guide in guides)
    if not waiting:
        return _("All conversations were read by a clinician, whose name stands beside each.")
    return ngettext(
        "%(n)s of %(all)s conversations is not yet clinically reviewed.",
        "%(n)s of %(all)s conversations are not yet clinically reviewed.",
        waiting,
    ) % {"n": waiting, "all": len(guides)}
