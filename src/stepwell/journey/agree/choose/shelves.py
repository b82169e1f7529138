"""Which practices lie ready: those of a clinic, and of one client when there is one."""

from uuid import UUID

from stepwell.ground.library import queries as library
from stepwell.ground.library.rules.search import find
from stepwell.journey.agree.choose.cards import Shelf, shelf
from stepwell.journey.agree.choose.forms import Wishes


def to_choose(clinic: UUID, client: UUID | None, wishes: Wishes, *, everything: bool) -> Shelf:
    return shelf(find(library.of_clinic(clinic, client), **wishes.wishes()), everything)
