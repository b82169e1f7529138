"""Which practices lie ready: those of a clinic, and of one client when there is one."""

from typing import Any
from uuid import UUID

from django.http import QueryDict

from stepwell.ground.library import queries as library
from stepwell.ground.library.rules.search import find
from stepwell.journey.agree.choose.cards import shelf
from stepwell.journey.agree.choose.forms import Wishes


def to_choose(asked: QueryDict, clinic: UUID, client: UUID | None = None) -> dict[str, Any]:
    """The wishes and the shelf that fits them, as a page shows them."""
    wishes = Wishes(asked or None)
    found = find(library.of_clinic(clinic, client), **wishes.wishes())
    return {"wishes": wishes, "shelf": shelf(found, everything="all" in asked)}
