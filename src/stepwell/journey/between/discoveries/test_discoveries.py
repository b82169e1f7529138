"""What Ana found out about herself."""

from base64 import b64encode
from datetime import timedelta
from uuid import uuid4

import pytest

import cast
from on_screen import words_of
from stepwell.journey.between.discoveries.forms import way_back
from stepwell.kit import clock, tone
from stepwell.kit.sound import A_DAY, MOST
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.queries.discovery import discoveries, every_discovery, shared_discoveries
from talks import SENTENCE, SOUND, a_discovery, a_whole_discovery

pytestmark = pytest.mark.django_db
OTHERS = ("", "/more", "/goes", "/show", "/erase")


def test_it_works() -> None:
    us = cast.clinic_with()
    browser, pk = cast.browser_of(us.ana), uuid4()
    for _ in range(2):
        page = browser.post("/discoveries", {"id": pk, "words": "I am calm near water."}, follow=True)
    told = page.content.decode()
    assert told.count("I am calm near water.</blockquote>") == 1
    assert "1 thing you found out" in told
    assert "levels__line" in told
    assert tone.blame(words_of(page)) == []
    assert len(discoveries(us.ana.pk)) == 1


def test_one_tap_from_a_page_and_back_to_it() -> None:
    us = cast.clinic_with()
    cast.a_plan(us)
    browser = cast.browser_of(us.ana)
    assert 'href="/oh?back=/today"' in browser.get("/today").content.decode()
    page = browser.get("/oh?back=/today").content.decode()
    assert 'name="back" value="/today"' in page
    back = browser.post("/oh", {"id": uuid4(), "back": "/today", "words": "I hum when I am calm."})
    assert back["location"] == "/today?oh=kept"
    assert "Kept. Only you see it." in browser.get(back["location"]).content.decode()
    assert [one.words for one in discoveries(us.ana.pk)] == ["I hum when I am calm."]
    assert browser.post("/oh", {"id": uuid4(), "words": " "}).status_code == 422


def test_said_aloud_it_is_heard_by_ana_alone_until_she_puts_it_in_words() -> None:
    us = cast.clinic_with()
    browser, pk = cast.browser_of(us.ana), uuid4()
    assert "microphone=(self)" in browser.get("/oh")["Permissions-Policy"]
    for wrong in ("<html>", b64encode(b"no sound").decode(), b64encode(SOUND + bytes(MOST)).decode()):
        assert browser.post("/oh", {"id": pk, "sound": wrong}).status_code == 422
    for _ in range(2):
        browser.post("/oh", {"id": pk, "back": "/today", "sound": b64encode(SOUND).decode()})
    played = browser.get(f"/discoveries/{pk}/sound")
    assert (played.content, played["Content-Type"]) == (SOUND, "audio/ogg")
    assert played["Cache-Control"] == "no-store"
    assert "A spoken note" in words_of(browser.get("/discoveries"))
    assert browser.post(f"/discoveries/{pk}/show", {"what": "words"}).status_code == 422
    assert shared_discoveries(us.ana.pk) == []
    for other in (us.bo, us.dee, cast.a_client(us.bo, "Eve")):
        assert cast.browser_of(other).get(f"/discoveries/{pk}/sound").status_code == 404
    page = browser.post(f"/discoveries/{pk}", {"id": uuid4(), "words": SENTENCE}, follow=True)
    assert f"/discoveries/{pk}/sound" in page.content.decode()
    assert [(one.words, one.stands) for one in discoveries(us.ana.pk)] == [(SENTENCE, None)]
    browser.post(f"/discoveries/{discoveries(us.ana.pk)[0].id}/erase")
    assert browser.get(f"/discoveries/{pk}/sound").status_code == 404


def test_when_a_day_is_full_of_spoken_notes_the_words_stay_and_tomorrow_has_room() -> None:
    us, sound = cast.clinic_with(), b64encode(SOUND).decode()
    browser = cast.browser_of(us.ana)
    for _ in range(A_DAY):
        assert browser.post("/oh", {"id": uuid4(), "sound": sound}).status_code == 302
    full = browser.post("/oh", {"id": uuid4(), "sound": sound, "words": SENTENCE})
    assert full.status_code == 422
    assert "room again tomorrow" in words_of(full)
    form = full.context["form"]
    assert (form["words"].value(), form["sound"].value()) == (SENTENCE, "")
    with clock.set_to(clock.now() + timedelta(hours=25)):
        later = cast.browser_of(us.ana)
        assert later.post("/oh", {"id": uuid4(), "sound": sound}).status_code == 302


@pytest.mark.parametrize("path", ["", "//evil.example", "https://evil.example", "/nowhere", "/" * 2000])
def test_the_way_back_is_one_of_ours(path: str) -> None:
    assert way_back(path) == "/discoveries"


def test_a_stranger_sees_nothing() -> None:
    us = cast.clinic_with()
    where = f"/discoveries/{a_whole_discovery(us, cast.a_plan(us)).id}"
    for person in (us.bo, us.dee, cast.a_stranger(), cast.a_client(us.bo, "Eve")):
        other = cast.browser_of(person)
        assert SENTENCE not in other.get("/discoveries").content.decode()
        assert other.get(where).status_code == 404
        for part in OTHERS:
            assert other.post(where + part, {"what": "all", "more": uuid4()}).status_code == 404
    assert len(discoveries(us.ana.pk)) == 1


def test_it_can_carry_since_when_what_it_kept_safe_and_what_it_goes_with() -> None:
    us = cast.clinic_with()
    plan, found, browser = cast.a_plan(us), a_discovery(us), cast.browser_of(us.ana)
    where = f"/discoveries/{found.id}"
    said = {
        "more": uuid4(),
        "since": "since 2004",
        "protected": "My sleep.",
        "exceptions": "Near water.",
    }
    for _ in range(2):
        browser.post(f"{where}/more", said)
        browser.post(f"{where}/goes", {"plans": [str(plan.id)]})
    page = browser.get(where).content.decode()
    for word in ("since 2004", "My sleep.", "Near water.", plan.practice.name):
        assert word in page
    assert discoveries(us.ana.pk)[0].plans == (plan.id,)
    browser.post(f"{where}/goes", {})
    assert discoveries(us.ana.pk)[0].plans == ()
    assert browser.post(f"{where}/more", {**said, "more": uuid4(), "since": "x" * 201}).status_code == 422


def test_what_is_shown_is_chosen_part_by_part_and_what_is_new_stays_private() -> None:
    us = cast.clinic_with()
    found, browser = a_whole_discovery(us, cast.a_plan(us)), cast.browser_of(us.ana)
    where = f"/discoveries/{found.id}"
    browser.post(f"{where}/show", {"what": "words"})
    assert [one.seen_by for one in shared_discoveries(us.ana.pk)] == [Who.WORDS]
    browser.post(f"{where}/show", {"what": "all"})
    assert [one.seen_by for one in shared_discoveries(us.ana.pk)] == [Who.ALL]
    assert SENTENCE in browser.get("/me").content.decode()
    browser.post(f"{where}/more", {"more": uuid4(), "since": "since school"})
    assert [one.seen_by for one in shared_discoveries(us.ana.pk)] == [Who.WORDS]
    browser.post(f"{where}/show", {"what": "private"})
    assert shared_discoveries(us.ana.pk) == []


def test_after_a_month_it_is_asked_about_once_and_a_month_later_again() -> None:
    us = cast.clinic_with()
    found, browser, began = a_discovery(us), cast.browser_of(us.ana), clock.now()
    assert "Does it still fit?" not in browser.get("/discoveries").content.decode()
    for month in (1, 2):
        with clock.set_to(began + timedelta(31 * month)):
            assert "Does it still fit?" in browser.get("/discoveries").content.decode()
            for _ in range(2):
                browser.post(f"/discoveries/{found.id}", {"stands": "still"})
            page = browser.get("/discoveries").content.decode()
            assert "Does it still fit?" not in page
            assert "still true" in page
    assert len(discoveries(us.ana.pk)[0].looked) == 2


def test_other_words_take_its_place_and_are_private_again() -> None:
    us = cast.clinic_with()
    found, browser = a_discovery(us), cast.browser_of(us.ana)
    browser.post(f"/discoveries/{found.id}/show", {"what": "words"})
    page = browser.post(
        f"/discoveries/{found.id}", {"id": uuid4(), "words": "I can wait, and I like to."}, follow=True
    )
    assert SENTENCE in page.content.decode()
    assert [one.words for one in discoveries(us.ana.pk)] == ["I can wait, and I like to."]
    assert not discoveries(us.ana.pk)[0].shared
    other_tab = browser.post(f"/discoveries/{found.id}", {"id": uuid4(), "words": "Waiting is nice."})
    assert other_tab.status_code == 302
    assert [one.words for one in discoveries(us.ana.pk)] == ["Waiting is nice."]
    browser.post(f"/discoveries/{discoveries(us.ana.pk)[0].id}/erase")
    assert every_discovery(us.ana.pk) == []


def test_too_much_is_said_kindly_and_stays(django_assert_max_num_queries) -> None:
    us = cast.clinic_with()
    browser = cast.browser_of(us.ana)
    answer = browser.post("/discoveries", {"id": uuid4(), "words": "x" * 1_001})
    assert answer.status_code == 422
    assert "x" * 1_001 in answer.content.decode()
    for _ in range(3):
        found = a_discovery(us)
    with django_assert_max_num_queries(12):
        browser.get("/discoveries")
    with django_assert_max_num_queries(24):
        browser.get(f"/discoveries/{found.id}")
