"""From the address of a reminder to what can be said of its time."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from stepwell.ground.diary.queries import history
from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.access import own_plan
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import lines
from stepwell.ground.reminder.access import own_reminder
from stepwell.ground.reminder.cards import hour
from stepwell.ground.reminder.facts import Chose, ReminderFact
from stepwell.ground.reminder.rules.second_look import TWO_WEEKS, counted
from stepwell.ground.reminder.second_look import before, say, times_named
from stepwell.journey.between.reminders.second_look.forms import ChoseForm
from stepwell.kit import clock
from stepwell.kit.days import day_of


@dataclass(frozen=True)
class Sitting:
    """A client looks again at one reminder. `plan` is the one that goes on with it now."""

    by: Person
    reminder: ReminderFact
    plan: PlanFact
    form: ChoseForm

    @property
    def page(self) -> dict[str, Any]:
        at = hour(self.reminder.wish.at)
        return {"name": self.plan.practice.name, "at": at, "form": self.form, "reminder": self.reminder.id}

    def say(self) -> bool:
        """False when the form has something to say. The same time again is a time that is kept."""
        if not self.form.is_valid():
            return False
        said = self.form.cleaned_data
        chose, at = Chose(said["chose"]), said["at"]
        at = before(self.reminder.id) if chose is Chose.BACK else at
        if chose in (Chose.MOVED, Chose.BACK) and at in (None, self.reminder.wish.at):
            chose, at = Chose.KEPT, None
        today = day_of(calendar_of(self.by.pk), clock.now())
        counts = counted(history(self.plan, today, today - TWO_WEEKS), today)
        say(
            by=self.by, id=said["id"], reminder=self.reminder, plan=self.plan, counts=counts, chose=chose,
            at=at,
        )  # fmt: skip
        return True


def sat_down(client: Person, reminder: UUID, sent: Any) -> Sitting:
    found = own_reminder(client, reminder)
    plan = own_plan(client, lines([found.plan])[found.plan][-1])
    named = [at for at in times_named(client.pk) if at != found.wish.at]
    agreed = plan.shape.at_time
    if agreed and agreed not in (found.wish.at, *named):
        named.append(agreed)
    first = {"id": uuid4(), "chose": Chose.MOVED.value}
    return Sitting(client, found, plan, ChoseForm(sent, initial=first, named=named))
