"""Notes of a phone arrive once, whenever its battery dies and whichever of two phones was first."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from journeys.phones import Phones, all_sent, back_online, come_in, house, ids, kill, phones, waiting
from served import Served

__all__ = ["house", "phones"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
WRITE = """async ([outcome, words]) => {
  const { open, point } = await shelf.get("keys", "phone"), { day } = await days.open(open, point);
  const id = crypto.randomUUID(), noted_at = new Date().toISOString();
  await days.write({ id, plan: day.plans[0].plan.id, day: day.day, outcome, words, noted_at });
}"""
STEPS = BEFORE_ASKING, BEFORE_SENDING, ANSWER_LOST, ANSWER_CAME = range(4)


def dies(route: Route, step: int, profile: Path) -> list[int]:
    """Lets the outbox do its work up to this step, and then the battery is empty."""
    sending = route.request.method == "POST"
    if not sending and step != BEFORE_ASKING:
        route.continue_()
        return []
    if step >= ANSWER_LOST:
        answer = route.fetch()
        assert answer.status == 200
        if step == ANSWER_CAME:
            route.fulfill(response=answer)
    kill(profile)
    return [step]


def wait_for(page: Page, died: list[int]) -> None:
    for _ in range(150):
        if died:
            return
        try:
            page.wait_for_timeout(100)
        except Exception:
            break
    assert died


@pytest.mark.parametrize("step", STEPS)
def test_the_browser_dies_while_notes_go_out(phones: Phones, house: Served, tmp_path: Path, step: int):
    context = phones("dies")
    name = ("Noor", "Wren")[step % 2]
    page, before = come_in(context, house, name), ids(house)
    context.set_offline(True)
    page.goto("/today")
    for note in (["done", "The heron on the canal stood still."], ["rest", ""]):
        page.evaluate(WRITE, note)
    assert waiting(page) == 2
    died: list[int] = []
    context.route("**/outbox", lambda route: died.extend(dies(route, step, tmp_path / "dies")))
    context.set_offline(False)
    wait_for(page, died)
    all_sent(come_in(phones("dies"), house, name))
    assert len(ids(house) - before) == 2


def test_two_phones_note_the_same_day_and_are_asked_kindly(phones: Phones, house: Served):
    one, two = (come_in(phones(name), house, "Mo") for name in ("one", "two"))
    for page, outcome in ((one, "done"), (two, "rest")):
        page.context.set_offline(True)
        page.goto("/today")
        page.evaluate(WRITE, [outcome, ""])
        page.wait_for_timeout(20)
    for page in (two, one):
        back_online(page)
        all_sent(page)
    one.goto("/today")
    expect(one.get_by_text("Which one fits?")).to_be_visible()
    one.get_by_role("button", name="Practised ·").click()
    expect(one.get_by_text("Which one fits?")).to_have_count(0)
    two.goto("/today")
    expect(two.get_by_role("heading", name="You did it.")).to_be_visible()
