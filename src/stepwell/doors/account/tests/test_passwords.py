"""Long passwords of any kind are fine; what others would try first is not."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from stepwell.doors.account.passwords import words_of

BO = SimpleNamespace(own_words=words_of("bo.lindqvist@harbour.example", "Bo Lindqvist"))


@pytest.mark.parametrize(
    "said", ["lamp river cotton seven", "ÄÖÜ tea & rain, slowly", "pelican-umbrella-moss " * 20]
)
def test_long_passwords_are_fine_without_digits_or_signs(said: str):
    validate_password(said, BO)


@pytest.mark.parametrize(
    "said",
    [
        "fourteen-signs", "password12345678", "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc",
        "qwertyuiopasdfghjkl", "stepwellstepwell1", "lindqvistharbour77", "1234567890123456789",
        "therapistclinic99", "LINDQVIST-stepwell",
    ],
)  # fmt: skip
def test_what_is_tried_first_is_not_taken(said: str):
    with pytest.raises(ValidationError):
        validate_password(said, BO)


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=14))
def test_nothing_shorter_than_fifteen_is_taken(said: str):
    with pytest.raises(ValidationError):
        validate_password(said, BO)
