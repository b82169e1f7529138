"""Without a network: what a phone fetches is the same for everybody and belongs to nobody."""

import json
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from cast import browser_of, clinic_with
from stepwell.journey.between.away.shell import FILES, WORKER

pytestmark = pytest.mark.django_db
IMPORT = re.compile(r'import(?: .* from )?[ (]"\./(\w+)\.js"')


def test_it_works() -> None:
    script = Client().get("/sw.js")
    assert script["Content-Type"].startswith("text/javascript")
    told = json.loads(re.search(r"const SHELL = (.*);", script.content.decode())[1])
    assert told["pages"] == ["/shell", "/still"]
    assert told["version"]
    assert "/static/look/js/worker.js" in script.content.decode()


def test_a_stranger_sees_nothing(django_assert_num_queries) -> None:
    """Nor does anybody else: the same to the byte, without a question, a cookie or a token."""
    ana = browser_of(clinic_with().ana)
    for path in ("/shell", "/still", "/sw.js"):
        known = ana.get(path)
        with django_assert_num_queries(0):
            stranger = Client().get(path)
        assert known.content == stranger.content
        assert not known.cookies
        assert b"csrf" not in known.content


def test_every_module_that_the_shell_imports_is_taken_along() -> None:
    names = {name.rpartition("/")[2] for name in FILES}
    for name in [name for name in FILES if name.endswith(".js")]:
        text = Path(finders.find(name)).read_text()
        assert {f"{one}.js" for one in IMPORT.findall(text)} <= names
    assert all(finders.find(name) for name in FILES)
    assert all(finders.find(f"look/js/{part}.js") for part in WORKER if part != "push_worker")


def test_a_plain_name_and_an_icon_to_choose() -> None:
    for asked, name in (("notes", "Notes"), ("steps", "Steps"), ("", "Stepwell"), ("<b>", "Stepwell")):
        told = Client().get("/manifest.webmanifest", {"as": asked}).json()
        assert told["name"] == told["short_name"] == name
        assert {icon["purpose"] for icon in told["icons"]} == {"any", "maskable"}
        assert all(finders.find(icon["src"].removeprefix("/static/")) for icon in told["icons"])


def test_help_for_every_country_is_in_it() -> None:
    said = Client().get("/shell").content.decode()
    assert "tel:116123" in said
    assert "tel:08001110111" in said
    assert "tel:112" in said
