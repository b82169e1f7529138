"""What Ana shows, on both screens: surprises, what was in the way, and the moves that helped."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

import cast
from asking import a_question, weeks_of
from quiet import Ana
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.actions import consents
from stepwell.ground.people.facts import Agreed
from stepwell.kit import clock
from stepwell.strategies.curiosity import actions as curiosity
from stepwell.strategies.curiosity.facts.agreement import Feedback, QuietAgreementFact, Silence

pytestmark = pytest.mark.django_db
LINE = "It was the stairs."


class Both(Ana):
    """A quiet day, a move that helped, a line on the list, and then a session."""

    def __init__(self) -> None:
        super().__init__()
        with clock.set_to(clock.now() - timedelta(4)):
            first = meetings.begin(by=self.us.bo.pk, pair=self.us.pair)
            meetings.end(by=self.us.bo.pk, pair=self.us.pair, meeting=first)
        cast.a_noted_day(self.us, self.plan, self.today - timedelta(3), guess=8, actual=2)
        look = self.quiet("made_worse")
        done = self.take(look, "change_cue", cue="after lunch").url
        self.phone.post(f"{done}/helped", {"helped": "yes"})
        self.take(look, "talk", about=LINE)
        wish = QuietAgreementFact(Feedback.PLAIN, shame="Gold stars.", shows_feedback=True, said=True)
        curiosity.agree_quietly(by=self.us.ana, wish=wish)
        self.desk = cast.browser_of(self.us.bo)

    def begin(self) -> str:
        return f"/meetings/{meetings.begin(by=self.us.bo.pk, pair=self.us.pair).id}/together"


@pytest.fixture
def both() -> Both:
    return Both()


def test_it_works(both) -> None:
    page = both.begin()
    for screen in (both.desk, both.phone):
        said = screen.get(page).content.decode()
        assert "Widest: guess 8, it was 2" in said
        assert "“Change the time or the cue” helped 1 of 1 time." in said
        assert LINE in said
    assert "Ways to begin" in both.desk.get(page).content.decode()


def test_brief_and_desk_tell_that_it_was_named_and_what_is_on_the_list(both) -> None:
    said = both.desk.get(f"/pairs/{both.us.pair.id}").content.decode()
    assert "It made them feel worse, once." in said
    assert LINE in said
    assert "Say it short and plain" in said
    assert "Gold stars" not in said
    assert "It made things worse" in both.desk.get("/desk").content.decode()


def test_what_she_asked_of_her_days_is_there_once_she_shows_it() -> None:
    us = cast.clinic_with()
    weeks_of(us)
    desk, phone, asked = cast.browser_of(us.bo), cast.browser_of(us.ana), a_question(us)
    page = f"/meetings/{meetings.begin(by=us.bo.pk, pair=us.pair).id}/together"
    for on, there in (("", False), ("1", True), ("", False)):
        phone.post(f"/discover/asked/{asked.id}/show", {"on": on})
        assert ("Questions asked of the days" in desk.get(page).content.decode()) is there


def test_how_she_likes_it_is_kept_to(both) -> None:
    page = f"/pairs/{both.us.pair.id}"
    assert "Gold stars" not in both.desk.get(page).content.decode()
    wish = QuietAgreementFact(Feedback.LITTLE, shame="Gold stars.", shows_shame=True, said=True)
    curiosity.agree_quietly(by=both.us.ana, wish=wish)
    said = both.desk.get(page).content.decode()
    assert ("Gold stars" in said, "as little as you can" in said) == (True, False)
    assert "One more lit step" not in noted_today(both)
    curiosity.agree_quietly(by=both.us.ana, wish=replace(wish, feedback=None, shows_shame=False))
    assert "One more lit step" in noted_today(both)
    assert "Gold stars" not in both.desk.get(page).content.decode()


def noted_today(both) -> str:
    sent = {"id": uuid4(), "day": both.today.isoformat(), "outcome": "done"}
    both.phone.post(f"/plans/{both.now.id}/note", sent)
    return both.page()


def test_a_quiet_while_is_not_mentioned_where_nothing_was_wished(both) -> None:
    said, note = "Quiet since", QuietAgreementFact(silence=Silence.KIND_NOTE, said=True)
    curiosity.agree_quietly(by=both.us.ana, wish=note)
    with clock.set_to(clock.now() + timedelta(12)):
        assert said in both.desk.get("/desk").content.decode()
        curiosity.agree_quietly(by=both.us.ana, wish=QuietAgreementFact(said=True))
        assert said not in both.desk.get("/desk").content.decode()


def test_what_is_private_stays_private(both) -> None:
    consents.take_back(by=both.us.ana, kind=Agreed.SHOW_PRACTICE)
    said = both.desk.get(both.begin()).content.decode()
    assert "guess 8" not in said
    assert "It made me feel worse" not in said
    assert "” helped" not in said
    assert LINE in said
    assert "worse" not in both.desk.get("/desk").content.decode()


def test_two_low_days_stay_on_the_desk_until_they_meet(both) -> None:
    said = "Two low days in a row"
    for ago, reason in ((2, "low_mood"), (1, "low_mood"), (0, "forgot")):
        both.quiet(reason, ago=ago)
    assert said in both.desk.get("/desk").content.decode()
    assert said in both.desk.get(f"/pairs/{both.us.pair.id}").content.decode()
    meeting = meetings.begin(by=both.us.bo.pk, pair=both.us.pair)
    meetings.end(by=both.us.bo.pk, pair=both.us.pair, meeting=meeting)
    with clock.set_to(clock.now() + timedelta(hours=6)):
        assert said not in both.desk.get("/desk").content.decode()


def test_shifted_gears_are_told_as_what_they_are(both) -> None:
    shelf = f"/plans/{both.now.id}/swap"
    page = both.page(f"/plans/{both.plan.id}/swap")
    assert f'action="{shelf}"' in page
    other = page.partition('name="practice" value="')[2].partition('"')[0]
    for _ in range(2):
        kept = both.phone.post(shelf, {"practice": other})
        assert kept.url.startswith("/today?plan=")
    assert both.phone.post(f"/plans/{both.now.id}/swap", {"practice": str(uuid4())}).status_code == 404
    assert "Shifted gears" in both.desk.get(f"/pairs/{both.us.pair.id}").content.decode()
    assert "Gears were shifted 1 time." in both.desk.get(both.begin()).content.decode()


def test_a_stranger_sees_nothing(both, django_assert_max_num_queries) -> None:
    page = both.begin()
    eve = cast.a_client(both.us.bo, "Eve")
    for nobody in (cast.a_stranger(), cast.a_colleague(both.us), eve, both.us.dee):
        assert cast.browser_of(nobody).get(page).status_code == 404
    with django_assert_max_num_queries(32):
        both.desk.get(page)
