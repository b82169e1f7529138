"""Leave now, lock, and what is left behind on a phone: nothing that anybody could read."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from journeys.acts import PIN, press
from journeys.phones import (
    Phones,
    all_sent,
    back_online,
    come_in,
    house,
    kill,
    phones,
    taken_along,
    until,
    waiting,
)
from served import Served

__all__ = ["house", "phones"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
DULL = "https://www.wikipedia.org/"
CANARY = "zitronenfalter-am-kanal"
OPEN = ["/help", "/unlock", "/join"]
PAGES = ["/today", "/entries", "/me", "/me/phone", "/go", "/welcome/pin", *OPEN]
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
TOO_LATE = """async () => {
  const { open, point } = await shelf.get("keys", "phone"), { day } = await days.open(open, point);
  const plan = day.plans.at(-1).plan, now = new Date().toISOString();
  const note = { id: crypto.randomUUID(), plan: plan.id, day: plan.starts, outcome: "done", noted_at: now };
  await letters.write({ ...note, words: "Two weeks ago." });
}"""
FIRST = "document.querySelector('a[href], button, input, select, summary, [tabindex]').matches('[data-exit]')"
CLOCK = """() => {
  const link = document.querySelector("[data-exit]"), began = performance.now();
  link.click();
  return [document.documentElement.childNodes.length, performance.now() - began];
}"""


def dull(context: BrowserContext) -> None:
    """The dull page, without the internet."""
    context.route(f"{DULL}**", lambda route: route.fulfill(body="<h1>Dull</h1>", content_type="text/html"))


def with_a_pin(page: Page, *, locks: bool = False) -> Page:
    page.goto("/welcome/pin")
    page.get_by_label("Your PIN").fill(PIN)
    page.get_by_label("Once more").fill(PIN)
    if locks:
        page.get_by_label("Ask for it again after two minutes out of sight").check()
    press(page, "Go on")
    page.wait_for_url("**/welcome/watched")
    page.goto("/today")
    return taken_along(page)


def unlock(page: Page) -> None:
    page.get_by_label("Your PIN").fill(PIN)
    press(page, "Open")


def test_one_tap_and_it_is_gone(phones: Phones, house: Served):
    """From every kind of page, by the first key or the first tap; Back does not return."""
    context = phones("exit")
    page = with_a_pin(come_in(context, house, "Ana"))
    dull(context)
    for path in PAGES:
        page.goto(path)
        if path not in OPEN and page.url.endswith("/unlock"):
            unlock(page)
            page.wait_for_url("**/today")
            page.goto(path)
        assert page.evaluate(FIRST), path
        with page.expect_navigation(url=f"{DULL}**"):
            left, took = page.evaluate(CLOCK)
        assert (left, took < 100) == (0, True), (path, took)
        page.go_back()
        expect(page.locator("body")).not_to_contain_text("Today")
        page.goto("/today")
        expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()


def test_three_times_shift(phones: Phones, house: Served):
    context = phones("shift")
    page = with_a_pin(come_in(context, house, "Wren"))
    dull(context)
    for key in ("Shift", "Shift", "a", "Shift"):
        page.keyboard.press(key)
    assert page.url.endswith("/today")
    with page.expect_navigation(url=f"{DULL}**"):
        for _ in range(3):
            page.keyboard.press("Shift")
    page.goto("/today")
    expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()


def test_left_without_a_network(phones: Phones, house: Served):
    """A still page; the day opens with the PIN alone; with a network again the session is over."""
    context = phones("still")
    page = with_a_pin(come_in(context, house, "Kit"))
    context.set_offline(True)
    page.goto("/today")
    page.locator("[data-exit]").click()
    expect(page.get_by_role("heading", name="Shopping list")).to_be_visible()
    page.goto("/today")
    expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()
    for wrong in ("000001", "482916"):
        page.get_by_label("Your PIN").fill(wrong)
        press(page, "Open")
        expect(page.get_by_text("That PIN does not open this phone.")).to_be_visible()
    page.reload()
    back_online(page)
    expect(page).to_have_url(f"{house.url}/unlock")
    context.set_offline(True)
    page.goto("/today")
    unlock(page)
    expect(page.locator('[data-screen="today"]')).to_be_visible()


def test_locking_says_what_waits_and_loses_nothing(phones: Phones, house: Served):
    context = phones("leave")
    page = with_a_pin(come_in(context, house, "Lou"))
    page.goto("/me")
    context.set_offline(True)
    page.evaluate("shelf.put('letters', 'one', { id: 'one', who: 'somebody', box: '' })")
    press(page, "Lock this phone")
    expect(page.get_by_text("Press once more to lock.")).to_be_visible()
    press(page, "Lock this phone")
    expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()
    back_online(page)
    unlock(page)
    page.wait_for_url("**/today")
    until(page, lambda: waiting(page) == 1)


def test_a_note_that_is_not_taken_gives_its_words_back(phones: Phones, house: Served):
    page = come_in(phones("back"), house, "Eli")
    page.context.set_offline(True)
    page.goto("/today")
    page.evaluate(TOO_LATE)
    back_online(page)
    expect(page.get_by_label("Your words, to copy")).to_have_value("Two weeks ago.")
    page.goto("/me")
    expect(page.locator("[data-why]")).to_contain_text("two days")
    press(page, "Let it go")
    expect(page.locator("[data-why]")).to_have_count(0)
    assert waiting(page) == 0


def test_two_minutes_out_of_sight(phones: Phones, house: Served):
    context = phones("sight")
    page = with_a_pin(come_in(context, house, "Noor"), locks=True)
    assert page.evaluate("shelf.get('keys', 'phone').then(({ open }) => open)") is None
    page.evaluate("guard.note({ seen: Date.now() - 121_000 })")
    page.goto("/today")
    expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()
    unlock(page)
    taken_along(page)
    context.set_offline(True)
    page.goto("/today")
    expect(page.get_by_role("heading", name="Good to see you")).to_be_visible()
    unlock(page)
    expect(page.locator('[data-screen="today"]')).to_be_visible()


def test_help_without_a_network_before_signing_in(phones: Phones, house: Served):
    page = phones("help").pages[0]
    page.goto("/help?c=NO")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.context.set_offline(True)
    page.goto("/help")
    page.locator("#away-country").select_option("NO")
    expect(page.locator('a[href="tel:113"]:visible')).to_have_count(1)
    page.goto("/help")
    expect(page.locator('a[href="tel:113"]:visible')).to_have_count(1)
    page.locator("#away-country").select_option("ZZ")
    expect(page.locator('a[href="tel:112"]:visible').first).to_be_visible()
    page.goto("/today")
    expect(page.get_by_role("heading", name="No network just now")).to_be_visible()
    page.get_by_role("link", name="Help").click()
    expect(page.locator('[data-screen="help"]')).to_be_visible()


@pytest.fixture
def profile(phones: Phones, house: Served, tmp_path: Path) -> tuple[Path, Page]:
    """A phone on which words were written, with and without a network."""
    page = with_a_pin(come_in(phones("residue"), house, "Mo"))
    page.goto("/today")
    return tmp_path / "residue", taken_along(page)


def write_and_wait(page: Page) -> None:
    page.context.set_offline(True)
    page.goto("/today")
    page.get_by_role("button", name="I started").click()
    page.locator('[data-screen="now"]').get_by_role("button", name="I did it").click()
    page.locator("[name=words]").fill(CANARY)
    press(page, "Keep this")
    expect(page.locator("#waiting")).to_contain_text("2 waiting")


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
    page.get_by_role("link", name="Look at it, add words").click()
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
