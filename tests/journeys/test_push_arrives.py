"""A push all the way: from the clock through a push service into Chromium, onto the screen, and told back."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, sleep

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import served
from push_service import PushService, push_service

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def service() -> Iterator[PushService]:
    with push_service() as service:
        yield service


@pytest.fixture(scope="module")
def clinic(service: PushService, tmp_path_factory: pytest.TempPathFactory) -> Iterator[served.Served]:
    with served.demo(tmp_path_factory.mktemp("push") / "data", STEPWELL_PUSH_HOSTS=service.origin) as clinic:
        yield clinic


@contextmanager
def phone_of(browser: Browser, clinic: served.Served, name: str) -> Iterator[Page]:
    context = browser.new_context(base_url=clinic.url.replace("127.0.0.1", "localhost"))
    context.grant_permissions(["notifications"])
    page = context.new_page()
    page.goto(clinic.person(name)["sign_in_url"].replace("127.0.0.1", "localhost"))
    yield page
    context.close()


@pytest.fixture
def phone(browser: Browser, clinic: served.Served) -> Iterator[Page]:
    with phone_of(browser, clinic, "Ana") as page:
        yield page


HAS_ONE = """({ endpoint, key }) => {
    const plain = atob(key.replace(/-/g, "+").replace(/_/g, "/"));
    const applicationServerKey = Uint8Array.from(plain, (one) => one.charCodeAt(0));
    const there = { endpoint, toJSON: () => ({ endpoint, keys: {} }), options: { applicationServerKey } };
    PushManager.prototype.getSubscription = async () => there;
    localStorage.setItem("push", endpoint);
}"""


def turn_on(page: Page, service: PushService) -> None:
    """What the browser would hand in, and have on this page, if a vendor's service could be reached."""
    page.goto("/reminders")
    key = page.locator("form[data-push]").get_attribute("data-key")
    has = json.dumps({"endpoint": service.to()["endpoint"], "key": key})
    page.add_init_script(f"if (location.protocol !== 'about:') ({HAS_ONE})({has})")
    form = page.locator("form[data-push]")
    for name, value in service.to().items():
        form.locator(f"input[name={name}]").evaluate("(field, value) => { field.value = value }", value)
    form.evaluate("form => HTMLFormElement.prototype.submit.call(form)")
    expect(form.get_by_text("on", exact=True)).to_be_visible()


def set_one(page: Page) -> None:
    page.get_by_role("link", name="Set one").or_(page.get_by_role("link", name="Change")).first.click()
    page.get_by_label("Two minutes").check()
    page.get_by_label("At a time").check()
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("“Two minutes”")).to_be_visible()


def arrived(service: PushService, seconds: float = 20) -> dict[str, str]:
    until = monotonic() + seconds
    while not service.got and monotonic() < until:
        sleep(0.1)
    return dict(service.got[0]["read"])


def deliver(context: BrowserContext, page: Page, payload: dict[str, str]) -> None:
    """What the vendor's push service does: wake the worker with the decrypted payload."""
    talk = context.new_cdp_session(page)
    known: list[str] = []
    talk.on("ServiceWorker.workerRegistrationUpdated", lambda told: known.extend(
        each["registrationId"] for each in told["registrations"]))  # fmt: skip
    talk.send("ServiceWorker.enable")
    until = monotonic() + 20
    while not known and monotonic() < until:
        page.wait_for_timeout(100)
    origin = page.evaluate("location.origin")
    sent = {"origin": origin, "registrationId": known[-1], "data": json.dumps(payload)}
    talk.send("ServiceWorker.deliverPushMessage", sent)


def shown(page: Page) -> list[dict[str, str]]:
    look = """async () => (await (await navigator.serviceWorker.ready).getNotifications())
        .map(({ title, tag, body }) => ({ title, tag, body }))"""
    until = monotonic() + 15
    while not (seen := page.evaluate(look)) and monotonic() < until:
        page.wait_for_timeout(100)
    return list(seen)


def test_it_works(phone: Page, service: PushService) -> None:
    turn_on(phone, service)
    set_one(phone)
    phone.get_by_role("button", name="Test it").click()
    expect(phone.get_by_text("The test is on its way")).to_be_visible()
    payload = arrived(service)
    phone.evaluate("async () => { await navigator.serviceWorker.ready }")
    for _ in range(2):
        deliver(phone.context, phone, payload)
        assert shown(phone) == [{"title": "Two minutes", "tag": payload["id"], "body": ""}]
    phone.wait_for_timeout(500)
    phone.reload()
    expect(phone.get_by_text("The test arrived")).to_be_visible()
    phone.get_by_role("button", name="I saw it arrive").click()
    expect(phone.get_by_text("It arrives")).to_be_visible()


def test_without_a_network_something_plain_is_shown(phone: Page, service: PushService) -> None:
    phone.goto("/reminders")
    phone.evaluate("async () => { await navigator.serviceWorker.ready }")
    deliver(phone.context, phone, {"id": "00000000-0000-4000-8000-000000000000"})
    assert [each["title"] for each in shown(phone)] == ["A small moment"]


@pytest.mark.parametrize(("name", "path"), [("Kit", "/reminders"), ("Wren", "/today")])
def test_a_permission_that_was_taken_back_is_told_on_the_next_page(
    browser: Browser, clinic: served.Served, service: PushService, name: str, path: str
) -> None:
    """On the page of reminders, and on any other one that knows of a subscription; it says what to do."""
    with phone_of(browser, clinic, name) as phone:
        turn_on(phone, service)
        phone.evaluate("localStorage.setItem('push', 'https://push.test/known')")
        phone.context.clear_permissions()
        with phone.expect_response("**/reminders/ways/here/over") as told:
            phone.goto(path)
        assert told.value.status == 302
        phone.goto("/reminders")
        expect(phone.get_by_text("does not let our messages through any more")).to_be_visible()
        assert phone.evaluate("localStorage.getItem('push')") is None


def test_a_phone_that_lost_its_subscription_tells_it_on_the_next_page(
    browser: Browser, clinic: served.Served, service: PushService
) -> None:
    """The permission stands, and no other can be had: the light turns before a message is lost."""
    with phone_of(browser, clinic, "Mo") as phone:
        turn_on(phone, service)
        another = phone.context.new_page()
        with another.expect_response("**/reminders/ways/here/over") as told:
            another.goto("/today")
        assert told.value.status == 302
        another.goto("/reminders")
        expect(another.get_by_text("our messages do not reach this phone any more")).to_be_visible()
