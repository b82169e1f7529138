"""Bo asks for a draft of what Ana shared: what is sent, what is shown, what is kept, and when it is gone."""

from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import cast
from drafting import DRAFT, LINES, NOTE, Week
from model_service import ModelService, raw, saying, silent, text
from modelled import meanwhile, model
from on_screen import words_of
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.access import own_entry
from stepwell.ground.language_model import asking
from stepwell.ground.language_model.actions import let_read
from stepwell.ground.language_model.facts import Reads

pytestmark = pytest.mark.django_db
__all__ = ["model"]
NOTHING = "No draft came of it this time."
BUTTON = "Draft from what Ana shared"


def flat(words: str) -> str:
    """Without the gaps that tags leave."""
    return "".join(words.split())


@pytest.fixture
def week(model: ModelService) -> Week:
    model.says = saying(draft=DRAFT)
    return Week()


def test_it_works(week: Week, model: ModelService) -> None:
    assert BUTTON in week.page()
    asked = week.asks()
    html = asked.content.decode()
    assert "Draft, written by a language model (small-one)" in html
    assert '<a href="#line-3">“full and loud”</a>' in html
    assert '<a href="#line-3">[3]</a>' in html
    assert "<mark>full and loud</mark>" in html
    assert week.notes() == []
    for _ in range(2):
        assert week.keeps(asked).url == f"{week.at}#notes"
    (note,) = week.notes()
    assert (note.words, note.drafted.model, note.changed) == (NOTE, "small-one", True)
    assert note.drafted.lines == {2: week.entries[1], 3: week.entries[0]}
    for said in (week.page(), words_of(week.phone.get("/me"))):
        assert flat(NOTE) in flat(said)
        assert "From a draft by small-one, made today of 2 shared lines. Changed, then kept today." in said
    assert "It was last used on" in words_of(week.phone.get("/me/language-model"))


def test_nothing_goes_over_the_wire_but_shared_lines_that_name_nobody(
    week: Week, model: ModelService
) -> None:
    week.noted("This one is mine alone.", ago=6, share=False)
    for ago, words in enumerate(("I told bo about it.", "Marta and I sat there.", "I want to die."), 4):
        week.noted(words, ago=ago + 1)
    week.asks()
    (body,) = model.got
    lines = ", ".join(f'{{"n": {n}, "words": "{words}"}}' for n, words in enumerate(LINES[::-1], 1))
    assert body["messages"][1]["content"] == f'{{"lines": [{lines}]}}'
    for known in ("Ana", "Bo", str(week.us.ana.pk), str(week.us.pair.id), str(week.entries[0])):
        assert known not in model.sent


BAD = {
    "slow": silent(2),
    "broken": raw(b'{"choices": [{"mess'),
    "prose": text(DRAFT),
    "hostile": saying(draft="She is avoidant [1]. “I got off” [2]."),
    "misquoting": saying(draft="The bus was “full and late” [3]."),
    "another line": saying(draft="The bus was “full and loud” [1]."),
    "no line": saying(draft="The bus was “full and loud”."),
    "no quote": saying(draft="The bus was full [3]."),
    "danger": saying(draft="“I got off” and I want to die [2]."),
}


@pytest.mark.parametrize("how", BAD)
def test_whatever_else_comes_is_one_kind_sentence_and_no_draft(
    week: Week, model: ModelService, monkeypatch, how: str
) -> None:
    monkeypatch.setattr(asking, "WAIT", 0.3)
    model.says = BAD[how]
    said = words_of(week.asks())
    assert NOTHING in said
    assert "Keep as a note" not in said
    assert all(line in said for line in LINES)
    assert "avoidant" not in said


@pytest.mark.parametrize("what", ["the line", "the diary", "the yes", "the clinic"])
def test_once_something_is_taken_back_there_is_no_draft(week: Week, model: ModelService, what: str) -> None:
    asked = week.asks()
    week.take_back(what)
    assert week.keeps(asked).status_code == (404 if what == "the clinic" else 409)
    assert week.notes() == []
    assert (BUTTON in week.page()) is (what == "the line")
    assert week.asks().status_code == {"the line": 200, "the clinic": 404}.get(what, 409)
    assert len(model.got) == (2 if what == "the line" else 1)


@pytest.mark.parametrize("what", ["the line", "the words", "the diary", "the yes", "the clinic"])
def test_what_is_taken_back_while_the_model_answers_is_neither_shown_nor_kept(
    week: Week, model: ModelService, what: str
) -> None:
    meanwhile(model, lambda: week.take_back(what))
    asked = week.asks()
    assert asked.status_code == (404 if what == "the clinic" else 409)
    assert not any(words in unescape(asked.content.decode()) for words in (*LINES, DRAFT))
    assert (len(model.got), week.notes()) == (1, [])


def test_a_note_rests_while_one_of_its_lines_is_not_shared(week: Week) -> None:
    week.keeps(week.asks())
    diary.share(by=week.us.ana, entry=own_entry(week.us.ana, week.entries[2])[0])
    week.take_back("the line")
    said = week.page()
    assert "This note rests" in said
    assert "full and loud" not in said
    mine = words_of(week.phone.get("/me"))
    assert flat(NOTE) in flat(mine)
    assert "your therapist can’t read it now" in mine


def test_whatever_bo_changes_a_quote_stays_word_for_word(week: Week) -> None:
    asked = week.asks()
    for note in ('The bus was "full and late" [3].', "“I got off” [7].", " "):
        again = week.keeps(asked, note)
        assert again.status_code == 422
        assert note in unescape(again.content.decode())
        assert ("does not stand in these lines" in words_of(again)) is bool(note.strip())
        assert "Keep as a note" in words_of(again)
        assert "written by a language model" not in words_of(again)
    assert week.keeps(asked, DRAFT).status_code == 302
    assert "Read and kept as it was" in week.page()


def test_a_note_can_be_put_away_and_taken_out_again_and_the_client_reads_it_all_the_same(week: Week) -> None:
    week.keeps(week.asks())
    (note,) = week.notes()
    path, aside = f"{week.at}/notes/{note.id}/away", "It lies aside at your therapist’s desk."
    for away in ("1", "1", ""):
        assert week.desk.post(path, {"away": away}).url == f"{week.at}#notes"
        page, mine = week.page(), words_of(week.phone.get("/me"))
        assert ("Take it out again" in page, "Put it away" in page) == (bool(away), not away)
        assert (flat(NOTE) in flat(mine), aside in mine) == (True, bool(away))
    other = cast.a_client(week.us.bo, "Eve")
    assert (
        week.desk.post(path.replace(str(week.us.pair.id), str(cast.open_pairs(other.pk)[0].id))).status_code
        == 404
    )


def test_a_draft_of_another_pair_or_of_nobody_is_not_known(week: Week) -> None:
    asked, other = week.asks(), cast.a_client(week.us.bo, "Eve")
    let_read(by=other, what=Reads.SHARED, on=True)
    here, week.at = week.at, week.at.replace(str(week.us.pair.id), str(cast.open_pairs(other.pk)[0].id))
    assert week.keeps(asked).status_code == 409
    week.at = here
    assert week.desk.post(f"{week.at}/draft/keep", {"proof": "made-up"}).status_code == 409
    assert week.notes() == []


def test_many_notes_ask_no_more_than_one_and_the_earlier_lie_folded(
    week: Week, django_assert_num_queries
) -> None:
    week.keeps(week.asks())
    with CaptureQueriesContext(connection) as asked:
        assert "Earlier notes" not in week.page()
    questions = len(asked)
    for _ in range(3):
        week.keeps(week.asks())
    with django_assert_num_queries(questions):
        assert "Earlier notes" in week.page()


def test_where_nobody_connected_one_nothing_is_missing(week: Week, settings) -> None:
    settings.AI_POLICY = "none"
    for said in (week.page(), words_of(week.phone.get("/me"))):
        assert "language model" not in said
        assert BUTTON not in said


def test_a_stranger_sees_nothing(week: Week) -> None:
    for nobody in (cast.a_stranger(), cast.a_colleague(week.us), week.us.dee, week.us.ana):
        browser = cast.browser_of(nobody)
        for path in ("draft", "draft/keep"):
            assert browser.post(f"{week.at}/{path}").status_code == 404
        assert browser.get(f"{week.at}/draft").status_code == 404
