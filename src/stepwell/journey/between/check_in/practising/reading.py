"""From a sent form to a note, with the guess that was locked when it started."""

from uuid import UUID

from django.http import Http404, QueryDict

from stepwell.ground.diary import queries
from stepwell.ground.diary.access import own_start
from stepwell.ground.diary.facts import Noted, StartFact
from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.check_in.forms import NoteForm, noted_of
from stepwell.kit import clock


def read_tap(by: Person, plan: PlanFact, sent: QueryDict) -> Noted:
    """Just talk has nothing to note."""
    if not plan.shape.days_a_week:
        raise Http404
    read = NoteForm(sent).read()
    start = begun(by, plan, read["start"]) if read["start"] else queries.last_start(plan.id, read["day"])
    return noted_of(read, sent.getlist("steps"), plan, start, clock.now())


def begun(by: Person, plan: PlanFact, pk: UUID) -> StartFact:
    start, its_plan = own_start(by, pk)
    if its_plan.id != plan.id:
        raise Http404
    return start
