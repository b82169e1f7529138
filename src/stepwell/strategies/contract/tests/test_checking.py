"""Own words: none goes live by itself, and what our sentences say is kind."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import cast
from promise import drawn_up, sign
from stepwell.kit import tone
from stepwell.strategies.contract import content, refusals
from stepwell.strategies.contract.facts import KINDS, Chosen, Verdict, What
from stepwell.strategies.contract.looking import look_at
from stepwell.strategies.contract.models import Signature

LISTS = Path(cast.__file__).parent / "contract_words"
READS = {"consequence": What.CONSEQUENCE, "reward": What.TREAT}


def two_hundred():
    for half in ("tuned", "held_out"):
        told = yaml.safe_load((LISTS / f"{half}.yaml").read_text("utf-8"))
        for kind, labels in told.items():
            yield from ((READS[kind], text) for texts in labels.values() for text in texts)


@pytest.mark.django_db
def test_none_of_two_hundred_goes_live_without_the_therapist():
    us, kept = cast.clinic_with(), 0
    for what, text in two_hundred():
        chosen = {what.value: Chosen("joy" if what == What.TREAT else "chore", text)}
        try:
            drawn = drawn_up(us, **chosen)
        except refusals.NotForAPlan:
            continue
        kept += 1
        with pytest.raises(refusals.NotLookedOver):
            sign(us, drawn)
    assert kept > 50
    assert Signature.objects.count() == 0


def test_there_are_two_hundred_and_each_is_there_once():
    assert len(set(two_hundred())) == len(list(two_hundred())) == 200


@pytest.mark.parametrize("what", What)
def test_an_item_of_the_menu_goes_live_and_nothing_close_to_it(what):
    for item in content.menu(what):
        assert look_at(what, item.text).verdict == Verdict.MENU
        for close in (item.text.upper(), item.text[:-1], item.text + " Twice.", "\u200b" + item.text):
            assert look_at(what, close).verdict != Verdict.MENU
        assert item.kind in KINDS[what]


@given(st.text(max_size=120))
def test_any_text_waits(text):
    for what in What:
        menu = {item.text for item in content.menu(what)}
        assert text.strip() in menu or look_at(what, text).verdict != Verdict.MENU


@pytest.mark.parametrize(
    "hidden", ["I sk\u200bip dinner", "I SKIP DINNER", "I skip\u00a0 dinner", "I ｓｋｉｐ dinner"]
)
def test_the_rules_see_through_a_disguise(hidden):
    assert look_at(What.CONSEQUENCE, hidden).rule == "food"


def test_what_we_say_is_kind():
    for what in What:
        for rule in content.rules(what):
            assert tone.blame(rule.say) == []
