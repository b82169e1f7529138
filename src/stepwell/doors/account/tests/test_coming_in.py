"""Ana comes in by a code, opens her phone by its PIN, and sees what is kept about her."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from cast import HOME, Cast, browser_of, clinic_with
from stepwell.ground.people.actions import devices, invitations
from stepwell.ground.people.actions.demo_links import make_link
from stepwell.ground.people.facts import Role
from stepwell.kit import clock

pytestmark = pytest.mark.django_db
PIN, PASSWORD = "482913", "lamp river cotton seven"
SCREENS = (
    ("name", {"name": "Kit"}),
    ("pin", {"pin": PIN, "again": PIN}),
    ("watched", {"read": "on"}),
    ("help", {"country": "DE", "zone": HOME, "starts_at": "4"}),
    ("quiet", {"silence": "kind_note", "shame": "Gold stars."}),
    ("share", {"shows": "on"}),
)


@pytest.fixture
def here() -> Cast:
    return clinic_with()


def invited(here: Cast, role: Role = Role.CLIENT) -> invitations.FreshInvitation:
    return invitations.invite(by=here.bo, clinic=here.clinic, role=role)


def welcomed(here: Cast) -> Client:
    phone = Client()
    phone.post("/join", {"code": invited(here).code, "zone": HOME})
    for screen, said in SCREENS:
        phone.post(f"/welcome/{screen}", said)
    return phone


def test_it_works(here: Cast):
    way_in, phone = invited(here), Client()
    assert phone.post(f"/join/{way_in.token}", {"code": way_in.code.lower(), "zone": HOME})["Location"] == "/"
    assert phone.get("/today")["Location"] == "/welcome/name"
    for screen, said in SCREENS:
        assert phone.get(f"/welcome/{screen}").status_code == 200
        assert phone.post(f"/welcome/{screen}", said).status_code == 302
    assert phone.get("/today").status_code == 200
    assert phone.cookies["device"]["httponly"]


def test_looking_at_the_way_in_uses_nothing_up_and_names_nobody(here: Cast):
    way_in, scanner = invited(here), Client()
    pages = [getattr(scanner, ask)(f"/join/{way_in.token}") for ask in ("get", "head", "options", "get")]
    assert "Bo" not in re.sub(r"<[^>]*>", "", pages[0].content.decode()).split()
    assert Client().post(f"/join/{way_in.token}", {"code": way_in.code}).status_code == 302


def test_used_old_replaced_and_unknown_codes_get_the_same_words(here: Cast):
    used, old = invited(here), invited(here)
    Client().post("/join", {"code": used.code})
    again = invitations.invite(by=here.bo, clinic=here.clinic, role=Role.CLIENT, pair=here.pair.id)
    invitations.invite(by=here.bo, clinic=here.clinic, role=Role.CLIENT, pair=here.pair.id)
    said = {told(Client(), code) for code in (used.code, again.code, "BCDF-GHJK")}
    with clock.set_to(clock.now() + timedelta(hours=73)):
        said.add(told(Client(), old.code))
    assert len(said) == 1


def told(browser: Client, code: str) -> str:
    answer = browser.post("/join", {"code": code})
    assert answer.status_code == 409
    return re.search(r"<span>([^<]*)</span>\s*</p>", answer.content.decode())[1]


def test_after_ten_wrong_codes_even_the_right_one_waits(here: Cast):
    guesser = Client()
    for guess in range(10):
        guesser.post("/join", {"code": f"BCDF-GH{guess:02}"})
    assert guesser.post("/join", {"code": invited(here).code}).status_code == 409


def test_what_was_typed_stays(here: Cast):
    answer = Client().post("/join", {"code": "bcdf-ghjk\x00"})
    assert 'value="bcdf-ghjk' in answer.content.decode()


def test_screens_of_the_welcome_cannot_be_left_out(here: Cast):
    phone = Client()
    phone.post("/join", {"code": invited(here).code})
    assert phone.get("/welcome/share")["Location"] == "/welcome/name"
    phone.post("/welcome/name", {"name": "Kit"})
    assert phone.post("/welcome/watched", {"read": "on"})["Location"] == "/welcome/pin"
    assert phone.post("/welcome/pin", {"pin": "111111", "again": "111111"}).status_code == 422
    assert phone.post("/welcome/pin", {"pin": PIN, "again": "482914"}).status_code == 422
    for _twice in range(2):
        assert phone.post("/welcome/pin", {"pin": PIN, "again": PIN})["Location"] == "/welcome/watched"
    other = {"pin": "739164", "again": "739164"}
    assert phone.post("/welcome/pin", other).status_code == 422, "another PIN asks for the one until now"
    assert phone.post("/welcome/watched", {}).status_code == 422
    assert phone.get("/today")["Location"] == "/welcome/watched"


def test_a_locked_phone_opens_by_its_pin_only(here: Cast):
    phone = welcomed(here)
    before = phone.cookies["session"].value
    assert phone.post("/lock")["Clear-Site-Data"] == '"cache"'
    assert phone.get("/today")["Location"] == "/unlock"
    assert phone.post("/unlock", {"pin": "000001"}).status_code == 409
    assert phone.post("/unlock", {"pin": PIN})["Location"] == "/"
    assert phone.get("/today").status_code == 200
    assert phone.cookies["session"].value != before


def test_after_five_wrong_pins_the_right_one_waits(here: Cast):
    phone = welcomed(here)
    phone.post("/lock")
    for _ in range(5):
        phone.post("/unlock", {"pin": "000001"})
    assert phone.post("/unlock", {"pin": PIN}).status_code == 409
    with clock.set_to(clock.now() + timedelta(minutes=1)):
        assert phone.post("/unlock", {"pin": PIN}).status_code == 302


def test_a_forgotten_phone_is_signed_out_and_not_known_any_more(here: Cast):
    phone = welcomed(here)
    address = re.search(r"/me/devices/[^/]+/forget", phone.get("/me").content.decode())[0]
    assert browser_of(here.ana).post(address).status_code == 302
    assert phone.get("/today").status_code == 200, "somebody else cannot forget it"
    phone.post(address)
    assert phone.get("/today")["Location"] == "/unlock"
    assert phone.get("/unlock")["Location"] == "/join"


def test_a_phone_that_is_let_in_again_chooses_a_pin_of_its_own(here: Cast):
    phone, of = Client(), {"clinic": here.clinic, "role": Role.CLIENT, "pair": here.pair.id}
    way_in = invitations.invite(by=here.bo, **of)
    device, _ = devices.know_device(by=here.ana)
    devices.set_pin(by=here.ana, device=device, pin="739164")
    phone.post("/join", {"code": way_in.code, "zone": HOME})
    assert phone.post("/me/copy", {"part": "days"}).status_code == 403
    assert phone.get("/today")["Location"] == "/welcome/pin"
    phone.post("/welcome/pin", {"pin": PIN, "again": PIN})
    assert phone.get("/today").status_code == 200
    phone.post("/lock")
    assert phone.post("/unlock", {"pin": PIN})["Location"] == "/"


def test_what_was_agreed_can_be_taken_back(here: Cast):
    phone = welcomed(here)
    assert "Stop showing this" in phone.get("/me").content.decode()
    phone.post("/me/consents/show_practice")
    assert "Stop showing this" not in phone.get("/me").content.decode()
    assert phone.post("/me/consents/not_watched").status_code == 404


def test_a_therapist_comes_in_and_first_sets_up_a_second_lock(here: Cast):
    laptop, code = Client(), invited(here, Role.THERAPIST).code
    assert 'name="email"' in laptop.post("/join", {"code": code}).content.decode()
    said = {"code": code, "name": "Eve", "email": "eve@hill.example", "password": PASSWORD}
    short = laptop.post("/join", said | {"password": "short"})
    assert short.status_code == 422
    assert "eve@hill.example" in short.content.decode()
    assert laptop.post("/join", said)["Location"] == "/account/second-factor/"
    assert laptop.get("/desk")["Location"] == "/account/second-factor/"
    assert laptop.get("/account/second-factor/totp/activate/").status_code == 200
    laptop.post("/sign-out")
    signed = laptop.post("/sign-in", {"login": "EVE@hill.example", "password": PASSWORD})
    assert signed.status_code == 302
    assert laptop.get("/desk")["Location"] == "/account/second-factor/"


def test_a_demo_link_works_once_and_only_in_the_demo(here: Cast, settings):
    assert Client().get(f"/demo/{make_link(here.bo)}").status_code == 404
    settings.DEMO = True
    link, laptop = f"/demo/{make_link(here.bo)}", Client()
    assert laptop.head(link).status_code == 404
    assert laptop.get(link).status_code == 302
    assert laptop.get("/desk").status_code == 200
    assert Client().get(link).status_code == 404


def test_a_stranger_sees_nothing(here: Cast):
    for address in ("/me", "/me/place", "/welcome/name", "/account/password"):
        assert Client().get(address)["Location"] == "/sign-in"
