import pytest

from stepwell.kit.refusal import Refusal


class OpensLater(Refusal):
    status = 422
    says = "This opens on %(day)s, 100%% free."


def test_a_refusal_has_kind_words_of_its_own() -> None:
    assert (Refusal.status, str(Refusal())) == (409, Refusal.says)
    assert Refusal().told() == Refusal.says


def test_one_raise_may_say_it_in_its_own_words() -> None:
    assert str(Refusal("Not on a Sunday.")) == "Not on a Sunday."
    assert str(Refusal()) == Refusal.says


def test_the_message_is_translated_before_the_facts_go_in() -> None:
    spanish = {OpensLater.says: "Se abre el %(day)s."}
    no = OpensLater(day="jueves")
    assert str(no) == OpensLater.says
    assert no.told() == "This opens on jueves, 100% free."
    assert no.told(spanish.get) == "Se abre el jueves."
    assert no.told({}.get) == "This opens on jueves, 100% free."


def test_a_fact_that_is_not_given_shows_where_it_is_raised() -> None:
    with pytest.raises(KeyError, match="day"):
        OpensLater()


def test_a_plain_percent_sign_needs_no_care() -> None:
    assert Refusal("100 % yours").told() == "100 % yours"
