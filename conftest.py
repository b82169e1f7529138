"""What every test stands on: a data folder of its own, no network, an empty cache, and no test left out."""

import atexit
import gc
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import django
import pytest
from django.template import Context, Template
from django.test.utils import instrumented_test_render
from hypothesis import settings

import moment

# What is imported and collected stays: looking through it for garbage again and again is a sixth of a run.
gc.set_threshold(100_000, 50, 100)

# Before Django reads its settings, and in each worker anew: never the data of the person who runs the tests.
DATA = Path(tempfile.mkdtemp(prefix="stepwell-test-"))
(DATA / "static").mkdir()
atexit.register(shutil.rmtree, DATA, ignore_errors=True)
os.environ["STEPWELL_DATA_DIR"] = str(DATA)
os.environ["STEPWELL_KEYRING"] = str(DATA / "keys" / "keyring.json")
os.environ["STEPWELL_HTTPS"] = "false"
os.environ["STEPWELL_DEBUG"] = "true"
os.environ["DJANGO_SETTINGS_MODULE"] = "stepwell.site.settings"
moment.take_over()
# Here, since the conftest.py of a folder that is named on the command line is read next.
django.setup()

# Where a web server finds us: whoever imports it starts the clock.
collect_ignore = ["src/stepwell/site/wsgi.py", "tests/killing/web.py"]
RENDER = Template.__dict__["_render"]
AT_HOME = {"127.0.0.1", "::1", "localhost"}

settings.register_profile("stepwell", deadline=None, max_examples=60, derandomize="CI" in os.environ)
settings.load_profile("stepwell")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--asks-a-database", action="store_true",
        help="only tests that a database answers; the others tell the same on each of them",
    )  # fmt: skip


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes() -> None:
    """A worker that is told where the settings are reads them before it has a data folder of its own."""
    del os.environ["DJANGO_SETTINGS_MODULE"]


def pytest_configure() -> None:
    from stepwell.kit import keyring  # noqa: PLC0415  what reads the environment comes after it is set

    keyring.make(keyring.place())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, and count as such, what makes sense on the other database only."""
    from django.db import connection  # noqa: PLC0415

    every = not config.getoption("asks_a_database")
    elsewhere = [
        item
        for item in items
        if any(mark.args != (connection.vendor,) for mark in item.iter_markers("only_on"))
        or not (every or asks_a_database(item))
    ]
    if elsewhere:
        config.hook.pytest_deselected(items=elsewhere)
        items[:] = [item for item in items if item not in elsewhere]


def asks_a_database(item: pytest.Item) -> bool:
    """Who neither says so nor starts a Stepwell of its own is kept from every database by pytest-django."""
    marked = any(item.get_closest_marker(name) for name in ("django_db", "own_server"))
    return marked or not {"db", "transactional_db"}.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Any:
    elsewhere = any(item.get_closest_marker(name) for name in ("browser", "own_server"))
    with moment.in_the_present() if elsewhere else nullcontext():
        return (yield)


def pytest_collection_finish() -> None:
    gc.freeze()


def not_left_out(report: pytest.TestReport | pytest.CollectReport) -> None:
    """A skipped test is a test that tells nothing: make it a red one."""
    if report.skipped:
        report.outcome = "failed"
        report.longrepr = (
            f"{report.nodeid} would have been skipped. What it needs has to be there: {report.longrepr}"
        )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Any:
    report = yield
    not_left_out(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Any:
    report = yield
    not_left_out(report)
    return report


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Nothing in a test leaves this machine."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in AT_HOME:
            raise RuntimeError(f"A test tried to reach {address[0]}.")
        return real(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        yield


@pytest.fixture(scope="session", autouse=True)
def only_whole_pages(django_test_environment: None) -> Iterator[None]:
    """Tests look at what went into a page. To copy it for each of its parts as well is a tenth of a run."""

    def render(page: Template, context: Context) -> str:
        told = context.template is page
        return (instrumented_test_render if told else RENDER)(page, context)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", render)
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """On SQLite tables are made as they are now; all the migrations are walked on PostgreSQL.

    So they are by the demo that the tests in a browser look at, also on SQLite.
    """
    from django.apps import apps  # noqa: PLC0415
    from django.conf import settings as chosen  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    if connection.vendor == "sqlite":
        others = [app.label for app in apps.get_app_configs() if app.label != "trail"]  # Which has a trigger.
        chosen.MIGRATION_MODULES = dict.fromkeys(others)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The shared library stands in the database before the first test, as in every Stepwell that runs."""
    from stepwell.ground.library.actions import take_in_content  # noqa: PLC0415

    with django_db_blocker.unblock():
        take_in_content()


@pytest.fixture
def by_day() -> Iterator[None]:
    """From noon on, whenever the tests run: at night only the light conversations are offered."""
    from stepwell.kit import clock  # noqa: PLC0415

    with clock.going_on_from(clock.now().replace(hour=12, minute=0)):
        yield


@pytest.fixture(autouse=True)
def empty_cache(request: pytest.FixtureRequest) -> None:
    """Rate limits and sessions of one test are not those of the next."""
    from django.core.cache import cache  # noqa: PLC0415

    if "db" in request.fixturenames or request.node.get_closest_marker("django_db"):
        request.getfixturevalue("db")
        cache.clear()
