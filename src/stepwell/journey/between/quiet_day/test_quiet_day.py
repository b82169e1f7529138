"""Ana's quiet days: one neutral card, one tap on a reason, and moves that really do something."""

from datetime import timedelta
from uuid import uuid4

import pytest

import cast
from quiet import Ana
from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.plan.queries import plans_of
from stepwell.kit import clock
from stepwell.strategies.curiosity.facts.talk import Helped
from stepwell.strategies.curiosity.queries import talks_of

pytestmark = pytest.mark.django_db
CARD = "Want to look at it for twenty seconds?"


@pytest.fixture
def ana() -> Ana:
    return Ana()


def test_it_works(ana) -> None:
    """From the card to a smaller plan, and a day later one tap whether it helped."""
    assert CARD in ana.page()
    look = ana.quiet("too_big")
    assert CARD not in ana.page()
    assert ana.entry.in_the_way == "too_big"
    assert "Do just the first tiny step" in ana.page(look)
    done = ana.take(look, "shrink").url
    assert "on 3 days of 7" in ana.page(done)
    assert (ana.now.follows, ana.now.shape.days_a_week, ana.now.starts) == (ana.plan.id, 3, ana.today)
    assert "Did it help?" not in ana.page()
    with clock.set_to(clock.now() + timedelta(1)):
        cast.a_noted_day(ana.us, ana.now, ana.today)
        assert "Did it help?" in ana.page()
        for helped in ("yes", "no"):
            assert ana.phone.post(f"{done}/helped", {"helped": helped}).url == "/today"
        assert "Did it help?" not in ana.page()
    assert ana.moves[0].helped is Helped.YES


def test_writing_a_guess_opens_its_fold_also_on_a_day_that_is_noted(ana) -> None:
    leads = ana.take(ana.quiet("fear"), "guess_check").url
    assert leads == f"/today?plan={ana.plan.id}&guess=1#guess"
    fold = '<details class="fold fold--plain" id="guess" open>'
    assert fold in ana.page(leads)
    cast.a_noted_day(ana.us, ana.plan, ana.today, outcome=Outcome.NOT_TODAY, size="")
    assert fold in ana.page(leads)
    assert fold not in ana.page()


def test_a_stranger_sees_nothing(ana) -> None:
    look = ana.quiet("too_big")
    done = ana.take(look, "shrink").url
    before = (len(plans_of([ana.us.pair.id])), len(ana.moves))
    for nobody in (ana.us.bo, cast.a_client(ana.us.bo, "Eve"), cast.a_stranger(), ana.us.dee):
        other = cast.browser_of(nobody)
        for path in (look, f"{look}/shrink", done, f"/entries/{ana.entry.id}/why"):
            assert other.get(path).status_code == 404
        for path in (look, f"{look}/shrink", f"{done}/helped"):
            assert other.post(path, {"id": uuid4(), "helped": "no"}).status_code == 404
    assert (len(plans_of([ana.us.pair.id])), len(ana.moves)) == before


def test_rather_not_say_is_let_be(ana) -> None:
    assert ana.phone.post(f"/plans/{ana.plan.id}/rather-not").url == "/today"
    assert CARD not in ana.page()
    assert ana.today - timedelta(1) not in diary.history(ana.plan, ana.today).entries


def test_a_reason_tapped_twice_is_one_look(ana) -> None:
    sent = {"id": uuid4(), "day": (ana.today - timedelta(1)).isoformat(), "outcome": "not_today"}
    why, form = ana.phone.post(f"/plans/{ana.plan.id}/note", sent).url, {"id": uuid4(), "reason": "forgot"}
    first = ana.phone.post(why, form).url
    ana.phone.post(why, form)
    assert next(f"/quiet-days/{one.id}" for one in talks_of(ana.us.ana.pk)) == first
    assert len(diary.kept_entries([ana.plan.id])) == 2


def test_the_same_twice_asks_for_less_and_never_for_more_reminders(ana) -> None:
    ana.quiet("forgot", ago=2)
    said = ana.page(ana.quiet("forgot"))
    assert "Set a phone reminder" not in said
    assert "Make it smaller" in said
    assert "Choose another practice" in said


def test_what_helped_stands_first_and_says_so(ana) -> None:
    look = ana.quiet("not_me", ago=2)
    done = ana.take(look, "values_link", why="to be home").url
    ana.phone.post(f"{done}/helped", {"helped": "yes"})
    said = ana.page(ana.quiet("not_useful"))
    assert "“Link it to what matters to me” helped you 1 of 1 time, so it stands first." in said


def test_who_is_watched_finds_help_and_nothing_to_tell_others(ana) -> None:
    look = ana.quiet("no_privacy")
    ana.phone.post(look, {"id": uuid4(), "around": "watched"})
    said = ana.page(look)
    assert "Find help" in said
    assert "Leave now" in said
    assert "Change the time" not in said
    assert "supporter" not in ana.page(ana.quiet("forgot", ago=2))


def test_words_of_being_watched_do_the_same(ana) -> None:
    look = ana.quiet("something_else")
    ana.phone.post(look, {"id": uuid4(), "words": "My partner reads my phone."})
    assert "Find help" in ana.page(look)
    assert diary.words_of(ana.us.ana.pk, [ana.entry.id])[ana.entry.id].words.startswith("My partner")


def test_a_page_asks_a_fixed_number_of_times(ana, django_assert_max_num_queries) -> None:
    look = ana.quiet("forgot")
    ana.page(look)
    with django_assert_max_num_queries(26):
        ana.page(look)
    assert ana.entry.outcome is Outcome.NOT_TODAY
