"""What is left behind on a phone: nothing that anybody could read."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.acts import press
from journeys.phones import (
    ALWAYS_THERE,
    DULL,
    Phones,
    all_sent,
    come_in,
    dull,
    house,
    kill,
    phones,
    taken_along,
    unlock,
    with_a_pin,
)
from served import Served

__all__ = ["house", "phones"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
# As after the browser was killed for so long: no page of ours was there to see it.
LONG_AGO = """() => new Promise((done) => {
  const asked = indexedDB.open("shelf", 1);
  asked.onsuccess = () => {
    const room = asked.result.transaction("keys", "readwrite");
    room.objectStore("keys").put(Date.now() - 121_000, "seen");
    room.oncomplete = () => done(asked.result.close());
  };
})"""
CANARY = "zitronenfalter-am-kanal"
CACHED = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
  return found.filter((path) => !path.startsWith("/static/")).sort();
}"""
READABLE = """async () => {
  const all = [...await shelf.all("letters"), ...await shelf.all("days")];
  const odd = (one) => Object.keys(one).filter((name) => !["id", "who", "at", "box"].includes(name));
  return all.flatMap(odd);
}"""
CUE = """async () => {
  const { open, point } = await shelf.get("keys", "phone"), { day } = await days.open(open, point);
  return day.plans[0].plan.cue;
}"""


@pytest.fixture
def profile(phones: Phones, house: Served, tmp_path: Path) -> tuple[Path, Page]:
    """A phone on which words were written, with and without a network."""
    page = with_a_pin(come_in(phones("residue"), house, "Mo"))
    page.goto("/today")
    return tmp_path / "residue", taken_along(page)


def write_and_wait(page: Page) -> None:
    """A day, an "Oh" and half a conversation, all without a network."""
    page.context.set_offline(True)
    page.goto("/today")
    page.get_by_role("button", name="I started").click()
    page.locator('[data-screen="now"]').get_by_role("button", name="I did it").click()
    page.locator('[data-form="more"] [name=words]').fill(CANARY)
    press(page, "Keep this")
    expect(page.locator("#waiting")).to_contain_text("3 waiting")
    page.get_by_role("link", name="Oh").first.click()
    page.locator('[data-form="oh"] [name=words]').fill(f"{CANARY}, oh")
    press(page, "Keep it")
    page.get_by_role("link", name="Something to wonder about").click()
    page.get_by_role("button", name=ALWAYS_THERE).click()
    page.locator('[data-screen="turn"] [name=text]').fill(f"{CANARY}, yes")
    press(page, "Leave it for now")
    expect(page.locator("#waiting")).to_contain_text("5 waiting")


def residue(profile: Path, *words: str) -> list[str]:
    """Files of the profile in which one of these can be read, as it is or in UTF-16."""
    said = [code for word in words for code in (word.encode(), word.encode("utf-16-le"))]
    files = [path for path in profile.rglob("*") if path.is_file() and not path.is_symlink()]
    return [str(path.relative_to(profile)) for path in files if any(s in path.read_bytes() for s in said)]


def test_nothing_readable_is_left_behind(profile: tuple[Path, Page], phones: Phones, house: Served):
    """Killed with notes waiting; then left; then signed in again and everything sent."""
    where, page = profile
    cue = page.evaluate(CUE)
    assert len(cue) > 6
    write_and_wait(page)
    assert page.evaluate(CACHED) == ["/shell", "/still"]
    assert page.evaluate(READABLE) == []
    known = page.context.cookies()
    kill(where)
    assert residue(where, CANARY, cue) == []
    page = phones("residue").pages[0]
    page.context.add_cookies(known)  # A browser writes them down half a minute late.
    page.goto("/today")
    all_sent(page)
    page.goto("/today")
    page.get_by_role("link", name="Look at it or add words").click()
    page.locator("[name=words]").fill(f"{CANARY} once more")
    page.wait_for_timeout(6000)  # A browser writes its open pages down every few seconds.
    page.goto("/today")
    dull(page.context)
    with page.expect_navigation(url=f"{DULL}**"):
        page.locator("[data-exit]").click()
    page.goto("/unlock")
    page.evaluate("localStorage.setItem('planted', 'planted-canary')")
    page.context.close()
    assert residue(where, "planted-canary") != []
    assert residue(where, CANARY, cue) == []


def test_no_page_that_anybody_may_open_lets_past_the_lock(phones: Phones, house: Served):
    page = with_a_pin(come_in(phones("past"), house, "Kit"), locks=True)
    for path in ("/help", "/unlock", "/join"):
        page.goto("/manifest.webmanifest")
        page.evaluate(LONG_AGO)
        page.goto(path)
        expect(page.locator("[data-inside]")).to_have_count(0)
        page.goto("/today")
        expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()
        page.evaluate(LONG_AGO)  # However long somebody stood at the door, one PIN is enough.
        unlock(page)
        page.wait_for_url("**/today")
