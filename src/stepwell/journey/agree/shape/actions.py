"""Save what was agreed, or say at the field why it waits."""

from uuid import UUID

from django.http import Http404, HttpRequest, QueryDict

from stepwell.ground.library.access import practice_for
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan import queries as known
from stepwell.journey.agree.said import tell
from stepwell.journey.agree.session.going_on import going_on
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.journey.agree.shape.forms import Shaping, form_for
from stepwell.journey.agree.shape.moves import Moved, moved
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal

FIELD_OF = {
    plans.NotConfidentYet: "confidence",
    plans.NeverAllSeven: "weekdays",
    plans.DaysDoNotFit: "days",
}


def sit_down(request: HttpRequest, meeting: UUID, practice: UUID) -> Sitting:
    """Who sits together, the practice on the table, and what runs already. Never another client’s own."""
    found, pair = going_on(request, meeting)
    chosen = practice_for(only(request.user, Role.THERAPIST), practice)
    if chosen.owner not in (None, pair.client.id):
        raise Http404
    today = day_of(pair.client.calendar, clock.now())
    running = known.running_on([pair.id], today)
    return Sitting(found, pair, chosen, tuple(running), today)


def filled(sitting: Sitting, typed: QueryDict | None) -> tuple[Shaping, Moved]:
    """The form with what was typed; after one of the three ways it is changed and asks once more."""
    easier = moved(sitting, typed) if typed else None
    if easier:
        return form_for(sitting, initial=dict(easier.initial)), easier
    return form_for(sitting, typed), Moved()


def agreed(sitting: Sitting, form: Shaping) -> bool:
    """Whether the plan is saved. Under 7 it is not, and nothing typed is lost."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        plans.begin(
            by=sitting.pair.therapist.id, pair=sitting.pair, practice=sitting.practice, shape=form.shape(),
            starts=sitting.today, meeting=sitting.meeting.id, follows=form.follows(),
        )  # fmt: skip
    except Refusal as no:
        tell(form, no, FIELD_OF.get(type(no)))
        return False
    return True
