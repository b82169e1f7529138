"""Sam learns nothing but the ticked lines: not from what Ana does, nor from what she took back."""

import re
from datetime import timedelta
from itertools import chain, combinations, pairwise
from uuid import uuid4

import pytest
from django.test import Client

from cast import Cast, a_noted_day, a_plan, clinic_with, today_of
from playing import agree_play
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.plan.actions import pause
from stepwell.ground.witness import actions
from stepwell.ground.witness.facts import Cheer, Tick, Ticked, WitnessFact
from stepwell.ground.witness.rules import MARKS, mark_of
from stepwell.journey.between.witness.lines import lines_for, renew_all
from stepwell.kit import clock
from trusting import a_witness, all_erased, asked_for, key_forgotten, ticked

pytestmark = pytest.mark.django_db
EACH_TIME = re.compile(rb'(name="(?:csrfmiddlewaretoken|id)" value=)"[^"]*"')
SETS = list(chain.from_iterable(combinations(Tick, n) for n in range(len(Tick) + 1)))
A_WEEK = timedelta(7)


@pytest.fixture
def cast() -> Cast:
    return clinic_with()


def whole(key: str, **sent: object) -> tuple:
    """All that comes back: status, every header but the token in the cookie, and the page."""
    ask = Client()
    answer = ask.post(f"/for-you/{key}", {"id": uuid4(), **sent}) if sent else ask.get(f"/for-you/{key}")
    kept = {name: crumb.OutputString([]).partition("=")[0] for name, crumb in answer.cookies.items()}
    told = {name: said.replace(key, "") for name, said in answer.headers.items()}
    return answer.status_code, told, kept, EACH_TIME.sub(rb"\1", answer.content).replace(key.encode(), b"")


def over_in_each_way(cast: Cast) -> dict[str, str]:
    """Links with nothing to read: never ticked, ended, replaced by a new one, held while bare, unticked."""
    keys: dict[str, tuple[WitnessFact, str]] = {}

    def one(name: str, *ticks: Tick) -> WitnessFact:
        keys[name] = a_witness(cast, *ticks, words="Tea helps.")
        return keys[name][0]

    actions.end(by=cast.ana, one=one("ended", Tick.ASK, Tick.WORDS))
    shown = one("replaced", Tick.ASK)
    asked_for(cast, shown)
    fresh, secret = actions.fresh_link(by=cast.ana, one=shown)
    assert b"likes being asked" in whole(secret)[-1]
    assert b"A walk by the sea" in whole(secret)[-1]
    actions.end(by=cast.ana, one=fresh)
    ticked(cast, one("unticked", *Tick), Ticked())
    actions.hold(by=cast.ana, one=one("held"), on=True)
    one("never")
    return {name: key for name, (_, key) in keys.items()}


def test_over_looks_like_nothing_to_read_in_every_way(cast: Cast):
    """Reading, a kind word, the same word again, a made-up delivery: the same to the byte, headers too."""
    keys = over_in_each_way(cast)
    for sent in ({}, {"cheer": "tea"}, {"cheer": "glad"}, {"delivered": uuid4()}):
        told = [whole(key, **sent) for key in keys.values()]
        assert all(one == told[0] for one in told)


def test_out_of_time_looks_the_same(cast: Cast):
    bare, late = a_witness(cast)[1], a_witness(cast, Tick.ASK, Tick.WORDS, words="Tea helps.")[1]
    before = whole(bare)
    with clock.set_to(clock.now() + timedelta(120)):
        assert whole(late) == before


@pytest.mark.parametrize("erased", [key_forgotten, all_erased])
def test_a_client_who_is_erased_looks_the_same(cast: Cast, erased, django_assert_num_queries):
    """Not even that can be learned by whoever has a link: with every line ticked, bare, and over."""
    shown, key = a_witness(cast, *Tick, words="Tea helps.")
    asked_for(cast, shown)
    over, known = a_witness(cast, Tick.ASK)
    actions.end(by=cast.ana, one=over)
    keys = [key, known, a_witness(cast)[1]]
    sent = ({}, {"cheer": "tea"}, {"delivered": uuid4()}, {"cheer": "shame"})
    before = [whole(keys[-1], **each) for each in sent]
    erased(cast)
    for each, as_ever in zip(sent, before, strict=True):
        assert all(whole(key, **each) == as_ever for key in keys)
    with django_assert_num_queries(4):
        whole(keys[-1])


def test_as_many_questions_for_a_link_that_is_over(cast: Cast, django_assert_num_queries):
    """The same work, so that no clock can tell one from the other."""
    keys = over_in_each_way(cast)
    for key in keys.values():
        with django_assert_num_queries(4):
            whole(key)


def lines_of_every_set(one: WitnessFact) -> list[tuple[str, ...]]:
    return [tuple(line.words for line in lines_for(one, Ticked(frozenset(s), "Tea."))[0]) for s in SETS]


def test_quiet_days_moods_words_and_times_change_no_line_of_any_set(cast: Cast):
    """64 sets of ticks before and after a hard month: not a letter moves, but for what only grows."""
    today = today_of(cast)
    plan = a_plan(cast, starts=today - timedelta(60))
    agree_play(cast, starts=today - timedelta(60))
    for ago in (50, 49, 48, 40, 39, 38):
        a_noted_day(cast, plan, today - timedelta(ago))
    one, _ = a_witness(cast)
    before = lines_of_every_set(one)
    for ago in range(9, 36):
        told = {"outcome": Outcome.NOT_TODAY, "in_the_way": "low_mood", "size": "", "before": 1, "after": 1}
        a_noted_day(cast, plan, today - timedelta(ago), words="a locked door", **told)
    assert lines_of_every_set(one) == before
    for ago in range(9, 36):
        a_noted_day(cast, plan, today - timedelta(ago))
    grown = {Tick.SO_FAR, Tick.WEEKS}
    for ticks, now, then in zip(SETS, lines_of_every_set(one), before, strict=True):
        assert (now != then) is bool(grown & set(ticks))


def test_a_rest_of_a_practice_is_not_seen(cast: Cast):
    plan = a_plan(cast, starts=today_of(cast) - A_WEEK)
    _, key = a_witness(cast, Tick.PRACTICE)
    before = whole(key)
    pause(by=cast.ana.pk, plan=plan, until=today_of(cast) + 3 * A_WEEK)
    with clock.set_to(clock.now() + A_WEEK):
        renew_all()
        assert whole(key) == before


def test_a_link_that_has_run_out_moves_no_other_before_monday(cast: Cast):
    """Else a practice would come and go on Sam's page within a minute of being agreed."""
    actions.make_witness(by=cast.ana, called="Cy", signed="Anni", months=1)
    key = a_witness(cast, Tick.PRACTICE)[1]
    with clock.set_to(clock.now() + 5 * A_WEEK):
        assert renew_all() == 1
        before = whole(key)
        a_plan(cast)
        assert renew_all() == 0
        assert whole(key) == before


def test_a_mark_that_stands_still_for_a_week_tells_of_no_week():
    """Between two marks there is room for a week with a goal met, so nobody can say that there was none."""
    assert all(after - before >= 4 for before, after in pairwise(MARKS))
    assert [mark_of(n) for n in range(1001)] == sorted(mark_of(n) for n in range(1001))
    assert all(mark_of(n) <= n for n in range(1001))


def test_there_are_these_phrases_and_no_place_for_another():
    assert [one.value for one in Cheer] == ["thinking", "glad", "no_hurry", "tea", "here", "like"]
