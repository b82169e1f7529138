"""Drawn up, looked over, signed, in force; each safe to repeat."""

import pytest

import cast
from promise import MENU_TREAT, OWN, drawn_up, sign, terms
from stepwell.ground.people.facts import Role
from stepwell.strategies.contract import actions as contracts
from stepwell.strategies.contract import refusals
from stepwell.strategies.contract.facts import Chosen, Flag, Way, What
from stepwell.strategies.contract.models import Contract, Signature
from stepwell.strategies.contract.queries import by_id, holding, of_pair, reviews_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def us():
    return cast.clinic_with()


def test_it_works(us):
    drawn = drawn_up(us)
    sign(us, drawn)
    signed, plan = by_id(drawn.id), cast.a_plan(us)
    contracts.bring_into_force(by=us.bo.pk, contract=signed, plan=plan)
    held = holding([plan])[plan.id]
    assert (held.number, held.signed, held.terms.doing) == (1, True, "breathe out three times")
    assert {one.name for one in held.signatures} == {"Ana", "Bo"}


def test_the_same_terms_again_are_the_same_contract(us):
    first, second = drawn_up(us), drawn_up(us)
    assert first.id == second.id
    changed = drawn_up(us, days=3)
    assert (changed.number, len(of_pair(us.pair.id))) == (2, 2)
    assert not by_id(changed.id).signatures


def test_new_terms_follow_the_ones_in_force(us):
    drawn, plan = drawn_up(us), cast.a_plan(us)
    sign(us, drawn)
    contracts.bring_into_force(by=us.bo.pk, contract=by_id(drawn.id), plan=plan)
    assert drawn_up(us, days=2).follows == drawn.id
    assert drawn_up(us, practice="Something else").follows is None


def test_one_signature_a_side_and_the_first_stays(us):
    drawn = drawn_up(us)
    for name in ("Ana", "Anna"):
        contracts.sign(by=us.ana.pk, pair=us.pair, role=Role.CLIENT, contract=drawn, name=name)
    (only,) = by_id(drawn.id).signatures
    assert (only.name, only.whole) == ("Ana", True)


def test_own_words_wait_for_the_therapist(us):
    drawn = drawn_up(us, treat=OWN)
    with pytest.raises(refusals.NotLookedOver):
        sign(us, drawn)
    with pytest.raises(refusals.OnlyTheTherapist):
        contracts.confirm(by=us.ana.pk, pair=us.pair, what=What.TREAT, chosen=OWN)
    contracts.confirm(by=us.bo.pk, pair=us.pair, what=What.TREAT, chosen=OWN)
    sign(us, drawn)
    assert by_id(drawn.id).signed


def test_a_look_holds_for_these_words_and_minutes_alone(us):
    contracts.confirm(by=us.bo.pk, pair=us.pair, what=What.TREAT, chosen=OWN)
    for other in (Chosen("people", OWN.text + "!", 20), Chosen("people", OWN.text, 19)):
        with pytest.raises(refusals.NotLookedOver):
            sign(us, drawn_up(us, treat=other))
    with pytest.raises(refusals.NotLookedOver):
        sign(us, drawn_up(us, consequence=Chosen("kindness", OWN.text, 20)))
    with pytest.raises(refusals.NoKind):
        drawn_up(us, consequence=OWN)


def test_nobody_can_say_that_own_words_are_from_the_menu(us):
    lie = Chosen("joy", "A walk with Jo", 0, menu=True)
    assert drawn_up(us, treat=lie).terms.treat.menu is False
    assert drawn_up(us).terms.treat == Chosen(MENU_TREAT.kind, MENU_TREAT.text, 0, menu=True)


@pytest.mark.parametrize(
    "hard", [Chosen("chore", "I skip dinner"), Chosen("chore", "I cut myself"), Chosen("chore", "I rest", 21)]
)
def test_some_words_are_not_for_a_plan(us, hard):
    with pytest.raises((refusals.NotForAPlan, refusals.TooMuch)):
        drawn_up(us, consequence=hard)
    with pytest.raises((refusals.NotForAPlan, refusals.TooMuch)):
        contracts.confirm(by=us.bo.pk, pair=us.pair, what=What.CONSEQUENCE, chosen=hard)
    assert of_pair(us.pair.id) == []


def test_what_does_not_fit_now_is_not_signed(us):
    drawn = drawn_up(us, asked=False)
    with pytest.raises(refusals.AskFirst):
        sign(us, drawn)
    contracts.ask_suitability(by=us.bo.pk, pair=us.pair, meeting=drawn.meeting, flags=[Flag.COERCED])
    with pytest.raises(refusals.AnotherWay):
        sign(us, drawn)


def test_a_hard_sentence_waits_for_plainer_words(us):
    hard = drawn_up(us, doing="commence utilising considerable therapeutic interventions")
    with pytest.raises(refusals.TooHardToRead):
        sign(us, hard)


def test_ana_may_sign_on_bos_laptop_and_it_says_so(us):
    drawn = drawn_up(us)
    contracts.sign(by=us.bo.pk, pair=us.pair, role=Role.CLIENT, contract=drawn, name="Ana")
    assert by_id(drawn.id).signed_by(Role.CLIENT).by == us.bo.pk
    with pytest.raises(refusals.NotYourSide):
        contracts.sign(by=us.ana.pk, pair=us.pair, role=Role.THERAPIST, contract=drawn, name="Bo")


def test_both_sign_before_it_begins(us):
    drawn = drawn_up(us)
    sign(us, drawn, Role.CLIENT)
    with pytest.raises(refusals.BothSignFirst):
        contracts.bring_into_force(by=us.bo.pk, contract=by_id(drawn.id), plan=cast.a_plan(us))


@pytest.mark.parametrize("column", ["text", "digest", "name", "mac", "at", "by"])
def test_any_changed_byte_shows(us, column):
    drawn = drawn_up(us)
    sign(us, drawn)
    changed = Contract if column in ("text", "digest") else Signature
    row = changed.objects.all()[0]
    value = getattr(row, column)
    other = {"at": us.pair.began, "by": us.dee.pk}.get(column) or _other(value)
    changed.objects.filter(pk=row.pk).update(**{column: other})
    found = by_id(drawn.id)
    assert (found.whole, found.signed) == (False, False)
    with pytest.raises(refusals.NotWhatWasSigned):
        contracts.bring_into_force(by=us.bo.pk, contract=found, plan=cast.a_plan(us))


def _other(value):
    if isinstance(value, str):
        return ("0" if value[0] != "0" else "1") + value[1:]
    kept = bytearray(bytes(value))
    kept[-1] ^= 1
    return bytes(kept)


def test_the_first_look_is_within_a_week(us):
    with pytest.raises(refusals.LookWithinAWeek):
        drawn_up(us, first_look=terms(us).first_look.replace(year=2099))


def test_a_consequence_is_dropped_once_and_a_review_is_kept_once(us):
    drawn, plan = drawn_up(us), cast.a_plan(us)
    for _ in range(2):
        contracts.drop_consequence(by=us.ana.pk, contract=drawn)
        contracts.review(by=us.bo.pk, pair=us.pair, meeting=drawn.meeting, plan=plan, outcome=Way.SHRINK)
    contracts.review(by=us.bo.pk, pair=us.pair, meeting=drawn.meeting, plan=plan, outcome="keep")
    assert by_id(drawn.id).dropped
    assert [one.way for one in reviews_of([us.pair.id])] == [Way.SHRINK, Way.KEEP]


def test_it_costs_a_fixed_number_of_questions(us, django_assert_max_num_queries):
    for days in (1, 2, 3):
        sign(us, drawn_up(us, days=days))
    with django_assert_max_num_queries(6):
        assert len(of_pair(us.pair.id)) == 3
