"""A clinic in numbers, for its admin."""

from dataclasses import dataclass
from uuid import UUID

from stepwell.ground.language_model.facts import Policy
from stepwell.ground.language_model.queries import ceiling
from stepwell.ground.people.facts import HeadCount
from stepwell.ground.people.queries import head_count
from stepwell.kit import clock


@dataclass(frozen=True)
class ClinicPage:
    """`model` says that whoever runs the server has connected a language model."""

    count: HeadCount
    model: bool


def clinic_page(clinic: UUID) -> ClinicPage:
    return ClinicPage(head_count(clinic, clock.now()), ceiling() is not Policy.NONE)
