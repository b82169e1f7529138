"""From "I started" to what happened, yesterday, and whom to show it to."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

import cast
from stepwell.ground.diary import queries
from stepwell.ground.diary.facts import Outcome
from stepwell.kit import clock

pytestmark = pytest.mark.django_db
RIGHT_TO_LEFT = "שלום 🌿 مرحبا"


class Ana:
    """Ana with a plan and a browser."""

    def __init__(self) -> None:
        self.clinic = cast.clinic_with()
        self.today = cast.today_of(self.clinic)
        self.plan = cast.a_plan(self.clinic, starts=self.today - timedelta(7))
        self.browser = cast.browser_of(self.clinic.ana)

    def start(self, **sent: str) -> UUID:
        answer = self.browser.post(f"/plans/{self.plan.id}/start", {"id": uuid4(), **sent})
        return UUID(answer.url.rsplit("/", 1)[1])

    def tap(self, outcome: str, browser: Client | None = None, **sent: object):
        told = {"id": uuid4(), "day": self.today.isoformat(), "outcome": outcome, **sent}
        return (browser or self.browser).post(f"/plans/{self.plan.id}/note", told)

    def more(self, path: str, **sent: object):
        return self.browser.post(path, {"id": uuid4(), **sent})

    @property
    def history(self):
        return queries.history(self.plan, self.today)

    @property
    def entry(self):
        return self.history.entries.get(self.today)

    def words(self) -> str:
        return queries.words_of(self.clinic.ana.pk, [self.entry.id])[self.entry.id].words


@pytest.fixture
def ana(db: None) -> Ana:
    return Ana()


def test_it_works_in_three_taps(ana: Ana) -> None:
    start = ana.start(guess="8")
    assert ana.plan.practice.first_step in ana.browser.get(f"/starts/{start}").content.decode()
    answer = ana.tap("done", start=start, size="S", steps=["start"])
    assert answer.url == f"/entries/{ana.entry.id}/more"
    assert (ana.entry.outcome, ana.entry.size, ana.entry.guess) == (Outcome.DONE, "S", 8)


def test_the_guess_stays_hidden_until_what_happened_is_said(ana: Ana) -> None:
    path = ana.tap("done", start=ana.start(guess="8")).url
    assert "You guessed 8" not in ana.browser.get(path).content.decode()
    kept = ana.more(path, actual="3", words="A warm face.", useful="7", useful_word="light")
    said = ana.browser.get(kept.url).content.decode()
    assert "You guessed 8. It was 3." in said
    assert "What do you make of that?" in said
    assert "A warm face." in said
    assert (ana.entry.actual, ana.entry.useful, ana.entry.guess) == (3, 7, 8)
    assert not ana.history.others


def test_a_double_tap_and_the_back_button_change_nothing(ana: Ana) -> None:
    form = {"id": uuid4(), "start": ana.start()}
    first = ana.tap("done", **form)
    assert ana.tap("done", **form).url == first.url
    ana.more(first.url, words="Kept.")
    now = ana.entry.id
    assert ana.tap("done", **form).url == f"/entries/{now}/more"
    assert ana.words() == "Kept."
    assert not ana.history.others


def test_the_same_words_sent_twice_are_kept_once(ana: Ana) -> None:
    path, form = ana.tap("done").url, {"id": uuid4(), "words": "Once."}
    assert ana.browser.post(path, form).url == ana.browser.post(path, form).url
    assert not ana.history.others


def test_noting_again_takes_the_place_and_keeps_the_words(ana: Ana) -> None:
    ana.more(ana.tap("done").url, words="It rained.", share="on")
    ana.tap("rest")
    assert (ana.entry.outcome, ana.words(), ana.entry.shared) == (Outcome.REST, "It rained.", True)
    ana.tap("done")
    assert ana.entry.outcome == Outcome.DONE
    assert not ana.history.others


def test_changing_your_mind_on_the_same_form_counts(ana: Ana) -> None:
    form = {"id": uuid4()}
    for outcome in ("done", "not_today", "done"):
        ana.tap(outcome, **form)
        assert ana.entry.outcome == outcome


def test_not_today_asks_what_was_in_the_way_and_nothing_else(ana: Ana) -> None:
    path = ana.tap("not_today").url
    said = ana.browser.get(path).content.decode()
    assert "I forgot" in said
    assert "How useful" not in said
    ana.more(path, in_the_way="too_big", words="The wall was high.")
    assert ana.entry.in_the_way == "too_big"


def test_a_smaller_bit_is_the_smallest_size(ana: Ana) -> None:
    ana.tap("smaller", size="L")
    assert (ana.entry.outcome, ana.entry.size) == (Outcome.SMALLER, "S")


def test_steps_we_do_not_know_are_left_out(ana: Ana) -> None:
    known = ana.plan.practice.sizes[1].steps[0].id
    ana.tap("done", steps=[known, "fly", known, "\x00"], size="XXL")
    assert (ana.entry.steps, ana.entry.size) == ((known,), "S")


@pytest.mark.parametrize("sent", [{"outcome": "flew"}, {"day": "soon"}, {"id": "1"}, {"start": "x"}])
def test_a_tap_we_cannot_read_is_answered_kindly(ana: Ana, sent: dict[str, str]) -> None:
    answer = ana.tap(**{"outcome": "done", **sent})
    assert answer.status_code == 422
    assert ana.entry is None


@pytest.mark.parametrize("away", [3, -4, -40])
def test_a_day_to_come_or_long_past_is_refused_kindly(ana: Ana, away: int) -> None:
    assert ana.tap("done", day=(ana.today + timedelta(away)).isoformat()).status_code == 422


def test_too_many_words_are_all_still_there(ana: Ana) -> None:
    path, words = ana.tap("done").url, "é" * 10_007
    answer = ana.more(path, words=words, actual="4")
    assert answer.status_code == 422
    said = answer.content.decode()
    assert words in said
    assert "7 letters more" in said


def test_strange_letters_are_kept_and_control_letters_left_out(ana: Ana) -> None:
    ana.more(ana.tap("done").url, words=f"a\x00b {RIGHT_TO_LEFT}", actual="")
    assert ana.words() == f"ab {RIGHT_TO_LEFT}"
    said = ana.browser.get(f"/entries/{ana.entry.id}").content.decode()
    assert RIGHT_TO_LEFT in said


def test_words_that_look_like_a_page_stay_words(ana: Ana) -> None:
    ana.more(ana.tap("done").url, words="<script>alert(1)</script>")
    assert "<script>alert" not in ana.browser.get("/entries").content.decode()


def test_words_after_two_days_are_not_lost_either(ana: Ana) -> None:
    path = ana.tap("done").url
    with clock.set_to(clock.now() + timedelta(4)):
        answer = ana.more(path, words="Late thoughts.")
    assert answer.status_code == 422
    assert "Late thoughts." in answer.content.decode()


def test_yesterday_is_noted_as_later(ana: Ana) -> None:
    yesterday = ana.today - timedelta(1)
    said = ana.browser.get(f"/plans/{ana.plan.id}/yesterday").content.decode()
    assert yesterday.isoformat() in said
    path = ana.tap("done", day=yesterday.isoformat()).url
    assert "noted later" in ana.browser.get(path).content.decode()
    assert ana.history.entries[yesterday].late


def test_a_plan_without_a_yesterday_leads_to_today() -> None:
    clinic = cast.clinic_with()
    plan = cast.a_plan(clinic)
    assert cast.browser_of(clinic.ana).get(f"/plans/{plan.id}/yesterday").url == "/today"


def test_words_are_shared_and_taken_back_one_day_at_a_time(ana: Ana) -> None:
    ana.more(ana.tap("done").url, words="Mine.")
    assert not ana.entry.shared
    ana.browser.post(f"/entries/{ana.entry.id}/share")
    assert ana.entry.shared
    ana.browser.post(f"/entries/{ana.entry.id}/unshare")
    assert not ana.entry.shared


def test_a_former_page_leads_to_the_words_that_count(ana: Ana) -> None:
    first = ana.tap("done").url
    ana.more(first, words="Newer.")
    assert "Newer." in ana.browser.get(first.removesuffix("/more")).content.decode()


def test_my_days_are_paged_and_cost_the_same_however_many(ana: Ana, django_assert_max_num_queries) -> None:
    cast.a_noted_day(ana.clinic, ana.plan, ana.today - timedelta(1), words="Only I know.")
    for ago in range(2, 7):
        cast.a_noted_day(ana.clinic, ana.plan, ana.today - timedelta(ago))
    ana.browser.get("/entries")
    with django_assert_max_num_queries(12):
        said = ana.browser.get("/entries").content.decode()
    assert "Only I know." in said
    assert "only you" in said
    assert ana.browser.get("/entries?page=999").status_code == 200


def test_a_stranger_sees_nothing(ana: Ana) -> None:
    start = ana.start()
    ana.tap("done", start=start)
    entry = ana.entry.id
    looked = (f"/starts/{start}", f"/plans/{ana.plan.id}/yesterday", f"/entries/{entry}", f"/entries/{entry}/more")
    pressed = (f"/plans/{ana.plan.id}/note", f"/entries/{entry}/more", f"/entries/{entry}/share")
    for nobody in (ana.clinic.bo, cast.a_client(ana.clinic.bo, "Eve"), cast.a_stranger(), ana.clinic.dee):
        browser = cast.browser_of(nobody)
        assert {browser.get(path).status_code for path in looked} == {404}
        assert {browser.post(path, {"id": uuid4()}).status_code for path in pressed} == {404}


def test_one_more_page_costs_few_questions(ana: Ana, django_assert_max_num_queries) -> None:
    start = ana.start(guess="4")
    path = ana.tap("done", start=start).url
    with django_assert_max_num_queries(12):
        ana.browser.get(f"/starts/{start}")
    with django_assert_max_num_queries(13):
        ana.browser.get(path)
