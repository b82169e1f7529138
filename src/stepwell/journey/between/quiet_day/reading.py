"""From an address to a day or a look at it, with what a page may ask of it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from stepwell.ground.diary.access import own_entry
from stepwell.ground.diary.facts import EntryFact, Outcome, WordsFact
from stepwell.ground.people.access import Person
from stepwell.ground.plan.access import own_plan
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.changing import today_of
from stepwell.journey.between.check_in.happened.aside import aside_asked
from stepwell.journey.between.check_in.happened.cards import told_of
from stepwell.journey.between.check_in.happened.cue import cue_asked
from stepwell.journey.between.check_in.noting import standing, stands
from stepwell.journey.between.quiet_day import actions
from stepwell.journey.between.quiet_day.cards import WhyCard, why_card
from stepwell.journey.between.quiet_day.forms import Beside, Named
from stepwell.journey.between.quiet_day.looking import LookCard, look_card
from stepwell.strategies.curiosity.access import own_talk
from stepwell.strategies.curiosity.content import asks_around
from stepwell.strategies.curiosity.facts.talk import TalkFact


@dataclass(frozen=True)
class Day:
    """A noted day; `quiet` when it was not this time."""

    by: Person
    entry: EntryFact
    plan: PlanFact

    @property
    def quiet(self) -> bool:
        return self.entry.outcome is Outcome.NOT_TODAY

    def name_it(self, form: Named) -> UUID | None:
        return actions.name_it(by=self.by, plan=self.plan, entry=self.entry, form=form)

    def card(self) -> WhyCard:
        return why_card(self.entry, self.plan)


@dataclass(frozen=True)
class Look:
    """`entry` is what stands in the diary for that day now, or None."""

    by: Person
    talk: TalkFact
    plan: PlanFact
    entry: EntryFact | None
    told: WordsFact | None

    @property
    def words(self) -> str:
        return self.told.words if self.told else ""

    def form(self, sent: Any) -> Beside:
        talk, entry = self.talk, self.entry
        before = {"id": uuid4(), "body": talk.body, "around": talk.around, "words": self.words}
        around = talk.reason == asks_around()
        words = bool(entry and actions.is_open(self.plan, entry))
        aside = aside_asked(self.by, entry) if entry and words else None
        asked = cue_asked(entry, self.plan) if entry else None
        initial = before | (asked.before if asked else {})
        return Beside(sent, initial=initial, around=around, words=words, asked=asked, aside=aside)

    def add(self, form: Beside) -> bool:
        return actions.add_to_it(by=self.by, plan=self.plan, talk=self.talk, form=form)

    def card(self) -> LookCard:
        return look_card(self.talk, self.plan, self.words)


def day_of_entry(by: Person, entry: UUID) -> Day:
    found, plan = own_entry(by, entry)
    return Day(by, stands(plan, found), plan)


def look_at(by: Person, talk: UUID) -> Look:
    found, plan = own_talk(by, talk)
    entry = standing(plan, found.day)
    return Look(by, found, plan, entry, told_of(entry, plan) if entry else None)


def let_be(by: Person, plan: UUID) -> str:
    """Which yesterday of which practice is not asked about again."""
    found = own_plan(by, plan)
    return f"{found.id} {today_of(found) - timedelta(1)}"
