"""A day in airplane mode: the whole short path, and no question to a network."""

import re
import sqlite3

import pytest
from playwright.sync_api import expect

from journeys.phones import (
    ALWAYS_THERE,
    CODE,
    SHELF,
    Phones,
    all_sent,
    back_online,
    come_in,
    house,
    ids,
    phones,
    start_and_note,
    taken_along,
    today,
)
from served import Served

__all__ = ["house", "phones"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORDS = "The heron on the canal stood still."
TOSSED = """update or ignore discovery_drawnday set day = :today where id = (
  select max(id) from discovery_drawnday where day >= :today)"""
OH = "I like the rain on the roof."


def test_the_whole_short_path_in_airplane_mode(phones: Phones, house: Served):
    context = phones("walk")
    page, before, asked = come_in(context, house, "Ana"), ids(house), []
    context.set_offline(True)
    page.on("response", lambda answer: None if answer.from_service_worker else asked.append(answer.url))
    page.goto("/today")
    start_and_note(page, WORDS)
    expect(page.locator("#waiting")).to_contain_text("3 waiting")
    page.goto("/talk")
    expect(page.get_by_role("button", name="The part that surprised me")).to_contain_text("You guessed 7")
    page.goto("/progress")
    grown = page.locator('[data-screen="grown"]')
    expect(grown.locator(".well__step--today.well__step--lit .well__flame")).to_have_count(1)
    grown.get_by_text(re.compile("^Why \\d+\\?$")).click()
    told = [int(each) for each in grown.locator('[data-part="rules"] td:last-child').all_inner_texts()]
    assert sum(told) == int(grown.locator(".points__total").inner_text()) > 0
    for card in ("joys", "levels", "holds"):
        expect(grown.locator(f'[data-part="{card}"] :visible').first).to_be_visible()
    page.goto("/help")
    expect(page.locator('[data-screen="help"] a[href^="tel:"]:visible').first).to_be_visible()
    for screen in ("papers", "stuck"):
        page.goto("/today")
        page.locator('[data-screen="today"]').wait_for()
        page.evaluate(f"location.hash = '{screen}'")
        expect(page.locator(f'[data-screen="{screen}"] p:visible').first).not_to_be_empty()
    for path, says in (
        ("/me", "This page needs a network"),
        ("/go/0123456789ab", "This one is no longer needed"),
    ):
        page.goto(path)
        expect(page.get_by_role("heading", name=says)).to_be_visible()
    page.goto(f"/go/{page.evaluate(CODE)}")
    expect(page.locator('[data-screen="now"] [data-say="first"]')).to_be_visible()
    page.goto("/today")
    expect(page.get_by_role("heading", name="You did it.")).to_be_visible()
    assert asked == []
    assert len(ids(house) - before) == 0
    back_online(page)
    all_sent(page)
    assert len(ids(house) - before) == 2
    page.goto("/today")
    page.get_by_role("link", name="Look at it or add words").click()
    expect(page.locator("[name=words]")).to_have_value(WORDS)
    expect(page.locator("[name=actual][value='3']")).to_be_checked()


def test_a_start_an_oh_and_a_conversation_without_a_network(phones: Phones, house: Served):
    """Each waits as one letter that this phone cannot read; with a network all is where it belongs."""
    context = phones("rooms")
    page = come_in(context, house, "Wren")
    context.set_offline(True)
    page.goto("/discoveries")
    page.locator('[data-form="oh"] textarea').fill(OH)
    page.get_by_role("button", name="Keep it").dblclick()
    page.get_by_role("button", name="I started").dblclick()
    expect(page.locator('[data-screen="now"]')).to_be_visible()
    page.goto("/today")
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    page.get_by_role("link", name="My days").click()
    expect(page.locator("[data-days] li:visible").first).to_be_visible()
    page.goto("/talk")
    page.get_by_role("button", name=ALWAYS_THERE).click()
    page.locator('[data-screen="turn"] textarea').fill(WORDS)
    page.get_by_role("button", name="Go on").last.click()
    expect(page.locator("#waiting")).to_contain_text("2 waiting")
    page.get_by_role("button", name="Leave it for now").click()
    expect(page.locator("#waiting")).to_contain_text("3 waiting")
    assert not any(said in page.evaluate(SHELF) for said in (OH, WORDS))
    back_online(page)
    all_sent(page)
    expect(page.get_by_role("link", name="Go on")).to_be_visible()
    page.goto("/discoveries")
    expect(page.get_by_role("blockquote")).to_have_text(OH)
    page.goto("/talk")
    page.get_by_role("link", name="Go on where you left off").click()
    expect(page.locator("main")).to_contain_text("if a friend heard it said about them?")


def test_yesterday_without_a_network(phones: Phones, house: Served):
    context = phones("late")
    page, before = come_in(context, house, "Kit"), ids(house)
    context.set_offline(True)
    page.goto("/today")
    page.get_by_role("button", name="Look at yesterday").click()
    page.locator('[data-screen="yesterday"]').get_by_role("button", name="Not this time").click()
    page.locator(".chip", has_text="I forgot").click()
    page.get_by_role("button", name="Keep this").click()
    expect(page.locator('[data-screen="met"] .card:visible')).to_contain_text(
        "What was going on at that time of day?"
    )
    page.locator('[data-screen="met"]').get_by_role("button", name="Talk about it with my therapist").locator(
        "visible=true"
    ).click()
    expect(page.get_by_text("It goes out with your note")).to_be_visible()
    page.locator('[data-screen="met"]').get_by_role("link", name="Back to Today").click()
    expect(page.get_by_role("button", name="Look at yesterday")).to_be_hidden()
    for press, rests in (("Rest for a week", 1), ("Go on as before", 0), ("Rest for a week", 1)):
        page.get_by_role("button", name=press).locator("visible=true").click()
        expect(page.get_by_text("A hard week, until").locator("visible=true")).to_have_count(rests)
    back_online(page)
    all_sent(page)
    assert len(ids(house) - before) == 2
    expect(page.get_by_text("A hard week, until")).to_be_visible()
    page.context.set_offline(True)
    page.get_by_role("button", name="Go on as before").click()
    expect(page.get_by_role("button", name="Rest for a week").locator("visible=true")).to_be_visible()
    back_online(page)
    all_sent(page)
    page.goto("/today")
    expect(page.get_by_text("Your hard week is over")).to_be_visible()


def test_the_other_way_of_today_without_a_network(phones: Phones, house: Served):
    """Ana's coin says something today, whichever weekday it is."""
    with sqlite3.connect(house.data / "stepwell.sqlite3") as base:
        base.execute(TOSSED, {"today": today()})
    context = phones("coin")
    page = come_in(context, house, "Ana")
    page.goto("/today")
    taken_along(page)
    coin = page.locator(".strip:visible strong")
    drawn = coin.inner_text()
    context.set_offline(True)
    page.goto("/today")
    expect(coin).to_have_text(drawn)
    page.locator("[data-coin]").click()
    expect(page.locator('[data-if="own"]')).to_be_visible()
    other = coin.inner_text()
    assert other != drawn
    page.goto("/today")
    expect(coin).to_have_text(other)
    back_online(page)
    all_sent(page)
    page.goto("/today")
    expect(coin).to_have_text(other)
    expect(page.get_by_text("Today, by your own choice")).to_be_visible()


def test_a_tap_on_a_page_from_before_the_network_went(phones: Phones, house: Served):
    """The note waits as a letter; any other form keeps what was typed."""
    context = phones("tap")
    page, before = come_in(context, house, "Kit"), ids(house)
    context.set_offline(True)
    page.get_by_text("Already done, or not today?").click()
    page.get_by_role("button", name="A rest day").first.click()
    expect(page.locator("#waiting")).to_contain_text("1 waiting")
    expect(page.get_by_role("heading", name="A rest day. That is part of it.")).to_be_visible()
    context.set_offline(False)
    expect(page.get_by_role("link", name="Our agreements")).to_be_visible()
    page.goto("/me/place")
    page.locator("[name=starts_at]").select_option("5")
    context.set_offline(True)
    page.get_by_role("main").get_by_role("button").last.click()
    expect(page.locator("#no-network")).to_be_visible()
    expect(page.locator("[name=starts_at]")).to_have_value("5")
    back_online(page)
    all_sent(page)
    assert len(ids(house) - before) == 1
