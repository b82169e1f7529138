"""From a tap to a noted day, with the guess that was locked when it started."""

from uuid import UUID

from django.http import Http404, QueryDict

from stepwell.ground.diary import queries
from stepwell.ground.diary.access import own_start
from stepwell.ground.diary.facts import EntryFact, StartFact
from stepwell.ground.people.access import Person
from stepwell.ground.plan.access import own_plan
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.reminder.queries import hard_week_of
from stepwell.ground.reminder.rules.wanting import as_it_is
from stepwell.journey.between.check_in.forms import NoteForm, noted_of
from stepwell.journey.between.check_in.noting import standing, tap
from stepwell.kit import clock


def begun_by(client: Person, start: UUID) -> tuple[StartFact, PlanFact, EntryFact | None]:
    """A start, its plan, and what was noted for its day already."""
    begun, plan = own_start(client, start)
    return begun, plan, standing(plan, begun.day)


def note_tap(*, by: Person, plan: UUID, sent: QueryDict) -> UUID:
    """The entry that counts now. Just talk has nothing to note."""
    agreed = own_plan(by, plan)
    if not agreed.shape.days_a_week:
        raise Http404
    read = NoteForm(sent).read()
    start = _own(by, agreed, read["start"]) if read["start"] else queries.last_start(agreed.id, read["day"])
    then = as_it_is(agreed, rests=bool(hard_week_of(by.pk, read["day"])))
    return tap(by=by, plan=agreed, noted=noted_of(read, sent.getlist("steps"), then, start, clock.now()))


def _own(by: Person, plan: PlanFact, pk: UUID) -> StartFact:
    start, its_plan = own_start(by, pk)
    if its_plan.id != plan.id:
        raise Http404
    return start
