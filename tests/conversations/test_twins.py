"""The engine in Python and its twin in JavaScript say the same to whatever is done."""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, Route

from architecture.checks.house import HOUSE
from conversations.traces import made, replayed, written
from stepwell.kit import care
from stepwell.strategies.discovery.content import guides
from stepwell.strategies.discovery.rules.keep import packed
from stepwell.strategies.discovery.rules.offer import awake
from stepwell.strategies.discovery.rules.seen import shown, who_may_see
from stepwell.strategies.discovery.tests.walks import GIVEN, Moment, scene_of, walk

SCRIPTS = HOUSE / "look" / "static" / "look" / "js"
HOME = "http://talk.test/"
WALKS = int(os.environ.get("STEPWELL_TWIN_WALKS", "300"))
AWAKE = """async ({ guides, moments, zone }) => {
  const { awake } = await import("/talk_flow.js");
  const { hourIn } = await import("/away_day.js");
  const hours = moments.map((at) => hourIn(zone, new Date(at)));
  return guides.map((guide) => hours.map((hour) => [hour, Boolean(awake(guide, hour))]));
}"""
WALK = """async ({ guide, given, pattern, events }) => {
  const { begun, step } = await import("/talk_flow.js");
  const { shown, whoMaySee } = await import("/talk_seen.js");
  const { worriesBy } = await import("/talk_words.js");
  const scene = { guide, given, worries: worriesBy(pattern) };
  let state = begun(guide);
  return events.map((event) => {
    state = step(scene, state, event);
    return { state, shown: shown(scene, state), who: whoMaySee(guide, state) };
  });
}"""


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """A page that has the scripts and nothing else."""
    page = browser.new_context().new_page()
    page.route(f"{HOME}**", _answer)
    page.goto(HOME)
    yield page
    page.context.close()


def _answer(route: Route) -> None:
    name = route.request.url.removeprefix(HOME)
    if name.endswith(".js"):
        route.fulfill(body=(SCRIPTS / name).read_text("utf-8"), content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>talk</title>", content_type="text/html")


def in_javascript(phone: Page, name: str, events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    guide = json.loads(json.dumps(asdict(guides()[name])))
    told = {"guide": guide, "given": asdict(GIVEN), "pattern": care.pattern(), "events": events}
    found: list[dict[str, Any]] = phone.evaluate(WALK, told)
    return found


def in_python(name: str, moments: list[Moment]) -> list[dict[str, Any]]:
    guide = guides()[name]
    told = [
        {
            "state": packed(one.after),
            "shown": asdict(shown(scene_of(guide), one.after)),
            "who": who_may_see(guide, one.after).value,
        }
        for one in moments
    ]
    plain: list[dict[str, Any]] = json.loads(json.dumps(told))
    return plain


def test_the_written_traces_are_what_python_says() -> None:
    traces = written()
    assert set(traces) == set(guides())
    assert {name: [replayed(name, one) for one in walks] for name, walks in traces.items()} == traces


def test_the_traces_are_those_of_the_guides_as_they_are_now() -> None:
    assert made() == written()


@pytest.mark.browser
def test_javascript_says_the_same_to_the_written_traces(phone: Page) -> None:
    for name, walks in written().items():
        for trace in walks:
            told = in_javascript(phone, name, [one["event"] for one in trace])
            for ours, theirs in zip(trace, told, strict=True):
                state = theirs["state"]
                own = [piece["text"] for piece in theirs["shown"]["pieces"] if piece["own"]]
                assert {
                    "event": ours["event"], "at": state["at"], "said": len(state["said"]), "own": own,
                    "again": state["again"], "care": state["held"] is not None, "left": state["left"],
                    "over": state["over"], "who": theirs["who"],
                } == ours  # fmt: skip


@pytest.mark.browser
def test_javascript_says_the_same_to_fresh_walks_in_every_word(phone: Page) -> None:
    chance = Random("twins")
    for turn in range(WALKS):
        name = list(guides())[turn % len(guides())]
        moments = list(walk(guides()[name], chance))
        told = in_javascript(phone, name, [asdict(one.event) for one in moments])
        assert told == in_python(name, moments), name


@pytest.mark.browser
def test_both_offer_the_same_by_night(phone: Page) -> None:
    zone, first = "America/St_Johns", datetime(2026, 3, 8, tzinfo=UTC)
    moments = [first + timedelta(minutes=20 * n) for n in range(90)]
    hours = [moment.astimezone(ZoneInfo(zone)).hour for moment in moments]
    told = {"guides": [asdict(guide) for guide in guides().values()], "zone": zone}
    there = phone.evaluate(AWAKE, told | {"moments": [moment.isoformat() for moment in moments]})
    assert there == [[[hour, awake(guide, hour)] for hour in hours] for guide in guides().values()]
