"""What Today says of a day that is noted, in the way in which the client likes to hear back."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.diary.facts import PRACTISED, EntryFact
from stepwell.journey.between.outcomes import PICTURES, SAID
from stepwell.strategies.curiosity.facts.agreement import Feedback
from stepwell.strategies.curiosity.queries import feedback_of

# For a practised day, and for any other.
LEADS: dict[Feedback | None, tuple[str | Promise, str | Promise]] = {
    Feedback.ASK: (_("What do you make of it?"), _("What was that day like?")),
    Feedback.PLAIN: (_("That was all for today."), _("It is noted.")),
    Feedback.LITTLE: ("", ""),
}
WARM = _("One more lit step. That was all for today."), _("It is noted. Tomorrow is a new step.")


@dataclass(frozen=True)
class NotedCard:
    """`quiet` leads to what could help next time."""

    entry: UUID
    said: str | Promise
    picture: str
    practised: bool
    lead: str | Promise
    quiet: bool


def noted_card(client: UUID, entry: EntryFact) -> NotedCard:
    """One question."""
    practised = entry.outcome in PRACTISED
    lead = LEADS.get(feedback_of(client), WARM)[not practised]
    quiet = entry.outcome == "not_today"
    return NotedCard(entry.id, SAID[entry.outcome], PICTURES[entry.outcome], practised, lead, quiet)
