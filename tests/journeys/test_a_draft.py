"""Pages that are there only with a language model connected, in a browser: axe is content with them, too."""

import re
from mimetypes import guess_type
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from playwright.sync_api import Route

from drafting import DRAFT, Week
from journeys.conftest import LAPTOP
from journeys.test_every_page import Opened
from journeys.watched import Watched
from model_service import ModelService, saying
from modelled import model

__all__ = ["model"]
pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db]


def lay(watched: Watched, path: str, answer: HttpResponse) -> None:
    """The page as it was answered here, at its own address, with our own sheets."""

    def serve(route: Route) -> None:
        asked = route.request.url.removeprefix(watched.home)
        found = finders.find(asked.removeprefix("/static/")) if asked.startswith("/static/") else None
        kind = guess_type(asked)[0] or "text/html"
        body = Path(str(found)).read_bytes() if found else answer.content if asked == path else b""
        route.fulfill(body=body, content_type=kind)

    watched.page.route(re.compile(".*"), serve)
    watched.go(path)
    watched.look()


def test_a_draft_and_its_notes_can_be_used_by_all(opened: Opened, model: ModelService) -> None:
    model.says = saying(draft=DRAFT)
    week, watched = Week(), opened(None, LAPTOP, service_workers="block")
    asked = week.asks()
    again = week.keeps(asked, "She avoids the bus. “I got off” [7].")
    assert (again.status_code, week.keeps(asked).status_code) == (422, 302)
    for path, answer, says in (
        ("/draft", asked, "written by a language model"),
        ("/keep", again, "does not stand in these lines"),
        ("/pair", week.desk.get(week.at), "Notes of you both"),
        ("/me", week.phone.get("/me"), "Changed, then kept"),
        ("/model", week.phone.get("/me/language-model"), "You said yes to this"),
    ):
        lay(watched, path, answer)
        assert says in watched.page.content()
    watched.against[:] = [one for one in watched.against if "registration blocked" not in one]
