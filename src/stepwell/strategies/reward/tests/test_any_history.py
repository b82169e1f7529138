"""A reward along any history: it opens once at most and stays open, whatever is noted or corrected later."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from stepwell.ground.diary.facts import EntryFact, Outcome
from stepwell.strategies.reward.facts import RewardFact, RewardTerms, Rule
from stepwell.strategies.reward.rules import easier, practised, progress
from stepwell.strategies.reward.tests.test_rules import FIRST, NOBODY, NOON

days = st.integers(0, 25).map(lambda n: FIRST + timedelta(n))
END = FIRST + timedelta(40)


def counted(entries: list[EntryFact]) -> frozenset[date]:
    return practised(entries).days


class AReward(RuleBasedStateMachine):
    """Somebody notes and corrects, phones send it twice and in any order, the therapist makes it easier."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[EntryFact] = []
        self.rules = [Rule(4, 7, FIRST)]
        self.switched: list[bool] = []

    def opened(self, today: date = END) -> date | None:
        return progress(self.reward(), practised(self.entries), today).opened_on

    def reward(self) -> RewardFact:
        terms = RewardTerms(NOBODY, "x", "x")
        shown = not self.switched or self.switched[-1]
        return RewardFact(
            NOBODY, NOBODY, NOBODY, NOBODY, terms, FIRST, tuple(self.rules), True, NOON, shown=shown
        )

    def stays(self, before: date | None) -> None:
        """What was open is open, on that day or on an earlier one."""
        now = self.opened()
        assert before is None or (now is not None and now <= before)

    @rule(day=days, outcome=st.sampled_from(Outcome), steps=st.sampled_from([(), ("first",)]))
    def note(self, day: date, outcome: Outcome, steps: tuple[str, ...]) -> None:
        before = self.opened()
        at = NOON + timedelta(days=26, minutes=len(self.entries))
        self.entries.append(EntryFact(uuid4(), day, outcome, at, steps=steps))
        self.stays(before)

    @rule(data=st.data())
    def send_again_in_any_order(self, data: st.DataObject) -> None:
        mixed = data.draw(st.permutations([*self.entries, *self.entries[:3]]))
        assert practised(mixed) == practised(self.entries)

    @rule(data=st.data(), outcome=st.sampled_from(Outcome), waited=st.integers(0, 60))
    def correct(self, data: st.DataObject, outcome: Outcome, waited: int) -> None:
        """Takes away no more than that one day, and closes nothing, however long it waited on a phone."""
        if not self.entries:
            return
        old, before, open_then = (
            data.draw(st.sampled_from(self.entries)),
            counted(self.entries),
            self.opened(),
        )
        at = NOON + timedelta(days=26, minutes=len(self.entries))
        when = {"noted_at": at - timedelta(minutes=waited), "received_at": at}
        self.entries.append(replace(old, id=uuid4(), outcome=outcome, follows=old.id, **when))
        assert before - {old.day} == counted(self.entries) - {old.day}
        self.stays(open_then)

    @rule(less=st.integers(2, 5), window=st.integers(7, 14), since=days)
    def ease(self, less: int, window: int, since: date) -> None:
        now, before = self.rules[-1], self.opened()
        if since >= now.since and easier(now, less, window):
            self.rules.append(Rule(less, window, since))
        self.stays(before)

    @rule()
    def switch_off_and_on(self) -> None:
        before = self.opened()
        for on in (False, True):
            self.switched.append(on)
            assert (self.reward().shown, self.opened()) == (on, before)

    @invariant()
    def it_opens_at_most_once_and_stays_open(self) -> None:
        found = [self.opened(FIRST + timedelta(n)) for n in range(41)]
        known = [day for day in found if day]
        assert len(set(known)) <= 1
        assert found == [None] * (len(found) - len(known)) + known

    @invariant()
    def nothing_exceeds_what_was_noted(self) -> None:
        so_far = progress(self.reward(), practised(self.entries), END)
        assert 0 <= so_far.days <= min(so_far.of, len({one.day for one in self.entries}))


AReward.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
test_any_history = AReward.TestCase
