"""The ledger under any replay, order, doubling and correction of what was noted."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from stepwell.ground.diary.facts import PRACTISED, EntryFact, Outcome
from stepwell.ground.diary.outline import Began
from stepwell.strategies.game.content import systems
from stepwell.strategies.game.facts import Element, Sees, WeekFact
from stepwell.strategies.game.rules.grown import Grown, grow
from stepwell.strategies.game.rules.ledger import AWAY, ledger
from stepwell.strategies.game.rules.suits import shown
from stepwell.strategies.game.rules.week import best_of, lit_days, monday_of, weeks
from stepwell.strategies.game.tests.lived import FIRST, LAST, at, entry, goal, lived, play, start

days = st.integers(0, 40).map(lambda n: FIRST + timedelta(n))
ratings = st.none() | st.integers(0, 10)
reasons = st.sampled_from(["", "no_time", "shame"])


class Weeks(RuleBasedStateMachine):
    """Somebody notes, notes again, corrects, and switches; phones send it twice and in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[EntryFact] = []
        self.starts: list[Began] = []
        self.plays = [play(0)]
        self.goals = [goal(3)]
        self.switches: list[tuple] = []
        self.minute = 0

    def now(self) -> tuple[int, int, int]:
        """What must never become less: the total, the weeks whose goal is met, the best week."""
        history = lived(self.entries)
        found = weeks(lit_days([history]), self.goals, FIRST, LAST)
        best = best_of(found)
        total = ledger([history], self.starts, self.plays).total
        return total, sum(one.met for one in found), best.lit if best else 0

    def never_less(self, before: tuple[int, int, int]) -> None:
        assert all(now >= then for now, then in zip(self.now(), before, strict=True))

    @rule(day=days, outcome=st.sampled_from(Outcome), guess=ratings, actual=ratings, way=reasons)
    def note(self, day: date, outcome: Outcome, guess: int | None, actual: int | None, way: str) -> None:
        before, self.minute = self.now(), self.minute + 1
        told = {"guess": guess, "actual": actual, "in_the_way": way}
        self.entries.append(entry(day, outcome, minutes=self.minute, **told))
        self.never_less(before)

    @rule(day=days, guess=ratings)
    def begin(self, day: date, guess: int | None) -> None:
        before = self.now()
        self.starts.append(start(day, guess))
        self.never_less(before)

    @rule(data=st.data())
    def send_again_in_any_order(self, data: st.DataObject) -> None:
        before = self.now()
        doubled = data.draw(st.lists(st.sampled_from(self.entries), max_size=5)) if self.entries else []
        mixed = data.draw(st.permutations([*self.entries, *doubled]))
        begun = data.draw(st.permutations([*self.starts, *self.starts]))
        assert ledger([lived(mixed)], begun, self.plays) == ledger(
            [lived(self.entries)], self.starts, self.plays
        )
        assert self.now() == before

    @rule(data=st.data(), outcome=st.sampled_from(Outcome))
    def correct(self, data: st.DataObject, outcome: Outcome) -> None:
        """The one thing that may lower a total, and then by no more than that day had."""
        if not self.entries:
            return
        old = data.draw(st.sampled_from(self.entries))
        self.minute += 1
        before = ledger([lived(self.entries)], self.starts, self.plays)
        fresh = replace(old, id=uuid4(), outcome=outcome, noted_at=at(old.day, self.minute), follows=old.id)
        self.entries.append(fresh)
        after = ledger([lived(self.entries)], self.starts, self.plays)
        kept = {line for line in before.lines if line.day != old.day and line.sees != Sees.BACK}
        assert kept <= set(after.lines)

    @rule(number=st.integers(0, len(systems()) - 1), day=days)
    def agree_anew(self, number: int, day: date) -> None:
        """Other rules from a day on leave every day before as it was, and take nothing from that day."""
        before = ledger([lived(self.entries)], self.starts, self.plays)
        later = [replace(play(number), starts=day, made_at=at(LAST, len(self.plays)))]
        if any(one.starts > day for one in self.plays):
            return
        self.plays += later
        after = ledger([lived(self.entries)], self.starts, self.plays)
        assert [one for one in before.lines if one.day < day] == [one for one in after.lines if one.day < day]
        was, now = (sum(one.points for one in found.lines if one.day == day) for found in (before, after))
        assert now >= was

    @rule(days_a_week=st.integers(1, 6), day=days)
    def another_goal(self, days_a_week: int, day: date) -> None:
        """Of the weeks that have begun by then none is taken away, and those before stay as they were."""
        before, this = self.weeks(), monday_of(day)
        self.goals.append(replace(goal(days_a_week, day), made_at=at(LAST, len(self.goals))))
        for then, now in zip(before, self.weeks(), strict=True):
            assert now == then or then.monday >= this
            assert now.met or not then.met or then.monday > this
            assert then.monday <= this or now.goal <= days_a_week

    def weeks(self) -> list[WeekFact]:
        return weeks(lit_days([lived(self.entries)]), self.goals, FIRST, LAST)

    @rule(after=days)
    def read_it_in_two_pieces(self, after: date) -> None:
        """What lies long ago and the last weeks, read one after the other, say the same as all in one."""
        parts: tuple[list, list] = ([], [])
        for one in self.entries:
            parts[one.day > after].append(one)
        begun = [[s for s in self.starts if (max(s.days) > after) == later] for later in (False, True)]
        first = grow(Grown(), [lived(parts[0])], begun[0], self.plays)
        whole = grow(Grown(), [lived(self.entries)], self.starts, self.plays)
        assert grow(first, [lived(parts[1])], begun[1], self.plays) == whole
        assert whole.total == ledger([lived(self.entries)], self.starts, self.plays).total

    @rule(element=st.sampled_from(Element))
    def switch_off_and_on(self, element: Element) -> None:
        before, on = self.now(), shown(self.plays[-1], self.switches)
        for is_on in (False, True):
            self.switches.append((element, is_on, at(LAST, 10_000 + len(self.switches))))
        assert shown(self.plays[-1], self.switches) == on | {element}
        assert self.now() == before

    @invariant()
    def the_total_is_the_sum_of_the_visible_rules(self) -> None:
        found = ledger([lived(self.entries)], self.starts, self.plays)
        assert found.total == sum(line.points for line in found.lines)
        for line in found.lines:
            assert line.points >= 1
            assert line.points in {play.worths.get(line.sees) for play in self.plays}

    @invariant()
    def nothing_exceeds_what_was_noted(self) -> None:
        noted = {one.day for one in self.entries} | {day for one in self.starts for day in one.days}
        found = ledger([lived(self.entries)], self.starts, self.plays)
        assert {line.day for line in found.lines} <= noted
        lit = lit_days([lived(self.entries)])
        assert lit <= {one.day for one in self.entries if one.outcome in PRACTISED}
        assert sum(one.lit for one in weeks(lit, self.goals, FIRST, LAST)) == len(lit)


Weeks.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
test_any_history = Weeks.TestCase


def test_noticing_earns_the_same_as_doing():
    did, noticed = entry(FIRST), entry(FIRST, Outcome.NOT_TODAY, in_the_way="no_time")
    for number in range(len(systems())):
        for begun in ([], [start(FIRST)]):
            earned = {ledger([lived([one])], begun, [play(number)]).total for one in (did, noticed)}
            assert len(earned) == 1
            assert min(earned) > 0


def test_coming_back_earns_a_point_and_an_empty_day_nothing():
    last = FIRST + AWAY + timedelta(1)
    found = ledger([lived([entry(FIRST), entry(last)])], [], [play()])
    assert [line.day for line in found.lines if line.sees == Sees.BACK] == [last]
    assert ledger([lived([])], [], [play()]).total == 0


def test_other_rules_take_nothing_from_the_day_on_which_they_are_agreed():
    noted, more = lived([entry(FIRST, guess=3, actual=2)]), replace(play(3), made_at=at(FIRST, 5))
    assert ledger([noted], [], [play(0)]).total == 3
    assert ledger([noted], [], [play(0), more]).total == 4
    assert ledger([noted], [], [play(0), replace(more, starts=FIRST + timedelta(1))]).total == 3


def test_before_play_was_agreed_there_is_nothing_to_earn():
    agreed = play(starts=FIRST + timedelta(3))
    assert ledger([lived([entry(FIRST)])], [], [agreed]).total == 0


def test_every_system_is_short_explained_and_the_same_for_doing_and_noticing():
    for system in systems():
        assert len(system.rules) <= 5
        assert {one.sees for one in system.rules} & {Sees.TRIED, Sees.NOTED}
        assert all(one.why and one.source and 1 <= one.worth <= 3 for one in system.rules)
        assert [one.worth for one in system.rules if one.sees == Sees.BACK] == [1]
