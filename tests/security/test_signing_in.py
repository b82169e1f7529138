"""Second factors, sessions and what a signed-out tab may still carry (bars B10, B14, B15)."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.test import Client

from cast import Cast, browser_of, clinic_with
from stepwell.ground.people.actions import persons
from stepwell.ground.people.facts import Role
from stepwell.ground.people.models import Person
from stepwell.kit import clock

pytestmark = pytest.mark.django_db
PASSWORD, ADDRESS = "lamp river cotton seven", "fay@hill.example"


@pytest.fixture
def here() -> Cast:
    return clinic_with()


@pytest.fixture
def fay(here: Cast) -> Person:
    return persons.join(
        by=None, clinic=here.clinic, role=Role.THERAPIST, name="Fay", email=ADDRESS, password=PASSWORD
    )


def code_of(person: Person) -> str:
    held = Authenticator.objects.get(user=person, type=Authenticator.Type.TOTP).wrap()
    secret = totp.decrypt(held.instance.data["secret"])
    return totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time())))


def after_the_password() -> Client:
    laptop = Client()
    laptop.post("/sign-in", {"login": ADDRESS, "password": PASSWORD})
    return laptop


def test_without_a_second_lock_only_setting_it_up_is_open(fay: Person):
    laptop = after_the_password()
    for address in ("/desk", "/practices", "/me", "/clinic"):
        assert laptop.get(address)["Location"] == "/account/second-factor/"


def test_a_code_of_the_app_opens_once(fay: Person):
    totp.TOTP.activate(fay, totp.generate_totp_secret())
    laptop, other, code = after_the_password(), after_the_password(), code_of(fay)
    assert laptop.get("/desk")["Location"] == "/sign-in", "the password alone opens nothing"
    laptop.post("/account/second-factor/authenticate/", {"code": code})
    assert laptop.get("/desk").status_code == 200
    other.post("/account/second-factor/authenticate/", {"code": code})
    assert other.get("/desk")["Location"] == "/sign-in"


def test_a_spare_code_opens_once_and_its_seed_is_sealed(fay: Person):
    totp.TOTP.activate(fay, totp.generate_totp_secret())
    spare = RecoveryCodes.activate(fay)
    code = spare.get_unused_codes()[0]
    for opened in (200, 302):
        laptop = after_the_password()
        laptop.post("/account/second-factor/authenticate/", {"code": code})
        assert laptop.get("/desk").status_code == opened
    kept = str(list(Authenticator.objects.filter(user=fay).values_list("data", flat=True)))
    assert code not in kept


def test_the_secret_of_the_app_is_not_kept_in_the_open(fay: Person):
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(fay, secret)
    assert secret not in str(Authenticator.objects.get(user=fay).data)


def test_the_session_has_a_new_name_after_signing_in(fay: Person):
    laptop = Client()
    laptop.get("/sign-in")
    session = laptop.session
    session["planted"] = True
    session.save()
    before = session.session_key
    laptop.post("/sign-in", {"login": ADDRESS, "password": PASSWORD})
    assert laptop.session.session_key != before


def test_a_desk_that_was_left_alone_closes(here: Cast):
    laptop, now = browser_of(here.bo), clock.now()
    assert laptop.get("/desk").status_code == 200
    with clock.set_to(now + timedelta(minutes=14)):
        assert laptop.get("/desk").status_code == 200
    with clock.set_to(now + timedelta(minutes=30)):
        assert laptop.get("/desk")["Location"] == "/sign-in"


def test_a_desk_closes_after_twelve_hours_of_work(here: Cast):
    laptop, now = browser_of(here.bo), clock.now()
    for minutes in range(0, 12 * 60, 14):
        with clock.set_to(now + timedelta(minutes=minutes)):
            assert laptop.get("/desk").status_code == 200
    with clock.set_to(now + timedelta(hours=12, minutes=1)):
        assert laptop.get("/desk")["Location"] == "/sign-in"


def test_signing_out_ends_the_session_on_the_server(here: Cast):
    laptop = browser_of(here.bo)
    copied = Client()
    copied.cookies["session"] = laptop.cookies["session"].value
    gone = laptop.post("/sign-out")
    assert gone["Clear-Site-Data"] == '"cache"'
    assert copied.get("/desk").status_code == 302


def test_other_sessions_can_be_ended(here: Cast):
    laptop, tablet = browser_of(here.bo), Client()
    tablet.force_login(here.bo, "allauth.account.auth_backends.AuthenticationBackend")
    laptop.post("/me/sessions/end")
    assert tablet.get("/desk")["Location"] == "/sign-in"
    assert laptop.get("/desk").status_code == 200


def test_somebody_who_left_is_out_at_once(here: Cast):
    laptop = browser_of(here.bo)
    Person.objects.filter(pk=here.bo.pk).update(left_at=clock.now())
    assert laptop.get("/desk")["Location"] == "/sign-in"


def test_known_and_unknown_addresses_are_answered_alike(fay: Person):
    known, unknown = (
        Client().post("/sign-in", {"login": login, "password": "wrong river cotton seven"})
        for login in (ADDRESS, "zoe@hill.example")
    )
    bodies = [re.sub(r'value="[^"]*"', "", page.content.decode()) for page in (known, unknown)]
    assert bodies[0] == bodies[1]


def test_a_signed_out_tab_keeps_what_was_typed():
    typed = {"words": "It rained on the roof."}
    page = Client().post("/me/place", typed, headers={"sec-fetch-site": "same-origin"})
    assert page.status_code == 403
    assert "It rained on the roof." in page.content.decode()


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}, {}]
)
def test_words_from_elsewhere_are_never_shown_for_sending(headers: dict[str, str]):
    page = Client(enforce_csrf_checks=True).post(
        "/me/place", {"words": "from elsewhere here"}, headers=headers
    )
    assert page.status_code == 403
    assert "from elsewhere" not in page.content.decode()
