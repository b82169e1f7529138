"""What leaves the house tells a passer-by nothing: in every language, on every channel."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.utils.translation import gettext, override
from icalendar import Calendar

from cast import browser_of
from push_service import push_service
from reminded import reminded, tick
from stepwell.ground.post import addresses
from stepwell.ground.post.facts import Channel
from stepwell.ground.post.models import Message
from stepwell.ground.post.rules import payload
from stepwell.ground.reminder import resting
from stepwell.ground.reminder.cards import LABELS
from stepwell.kit.tone import languages, telling
from stepwell.site.knobs import Knobs

# What else a screen may show: other titles, and the buttons of a message.
BESIDES = ("A small moment", "A small hello", "Open", "Later")
LANGUAGES = [code for code, _ in settings.LANGUAGES]
WORKER = Path(str(finders.find("look/js/push_worker.js"))).read_text()
PLAIN = dict(re.findall(r"(\w\w): \"([^\"]+)\"", WORKER.partition("PLAIN = {")[2].partition("}")[0]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_list_of_telling_words(language):
    assert language in languages()
    assert language in PLAIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_ours_that_leaves_the_house_tells_anything(language):
    with override(language):
        said = [
            *map(str, LABELS),
            PLAIN[language],
            *map(gettext, BESIDES),
            Knobs.model_fields["mail_from"].default,
        ]
    assert [found for each in said for found in telling(each.replace("@", " "))] == []


def test_a_word_that_tells_is_found():
    for word in ("Time for therapy", "Your session", "panic diary", "Stepwell", "Mood check", "Homework"):
        assert telling(word)


@pytest.mark.django_db
def test_an_answer_to_a_phone_a_mail_and_a_calendar_say_the_chosen_words_only(settings, mailoutbox):
    with push_service() as service:
        settings.PUSH_HOSTS = [service.origin]
        us = reminded(service)
        addresses.add(by=us.us.ana, channel=Channel.EMAIL, to={"to": "ana@example.org"})
        service.answers = [(410, {})]
        tick(us.at())
        tick(us.at())
        message = Message.objects.filter(channel=Channel.PUSH).get()
        assert [json.loads(payload(message.pk))] == [each["read"] for each in service.got]
    [mail] = mailoutbox
    assert (mail.subject, mail.body) == ("Time for your tea", "Time for your tea\n")
    secret = resting.make_feed(by=us.us.ana, device=None)
    sheet = browser_of(us.us.ana).get(f"/calendar/{secret}.ics").content.decode()
    assert telling(sheet) == []
    assert Calendar.from_ical(sheet)["X-WR-CALNAME"] == "My times"


@pytest.mark.django_db
def test_words_that_tell_are_asked_about_and_kept_from_the_screen_lock():
    us = reminded()
    browser = browser_of(us.us.ana)
    typed = {"id": str(us.reminder.id), "own": "My therapy thing", "how": "time", "at": "08:00"}
    typed["channel"] = "paper"
    answer = browser.post(f"/plans/{us.plan.id}/remind", typed)
    assert answer.status_code == 422
    assert "could tell others" in answer.content.decode()
