"""Every measurement in one run, interleaved where two things are compared."""

import json
import platform
from dataclasses import asdict
from pathlib import Path
from uuid import uuid4

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from benchmarks import clinic, load, pages, report, rooms, visits
from stepwell.kit import keyring

ROUNDS, SECONDS, CLIENTS = 5, 4.0, 16
SHORT, LONG, CASELOAD = 21, 3 * 365, 40
MADE: dict[str, object] = {}


def prepare() -> None:
    """The database of the run: Bo with a caseload of 40 and three years, Di with one fresh client."""
    keyring.make(keyring.place())
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    bo, di = clinic.therapist(), clinic.therapist()
    old = [clinic.client(bo, f"Ana {n}", LONG, 5 if n == 0 else 1) for n in range(CASELOAD)]
    MADE.update(bo=bo, di=di, old=old, new=clinic.client(di, "Eli", SHORT, 5))


def everything(port: int, server: int) -> None:
    rows = {
        "pages": page_rows(),
        "entries": entry_rows(port, server),
        "wire": wire_rows(port),
        "visits": visit_rows(port),
    }
    rows |= rooms.rows(port, server, MADE["bo"], MADE["old"])
    where = Path(__file__).parent / "results.json"
    where.write_text(json.dumps({"machine": machine(), **rows}, indent=1) + "\n")
    report.write(where)


def machine() -> dict[str, str]:
    model = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    versions = f"Python {platform.python_version()}, Django {django.__version__}"
    with connection.cursor() as cursor:
        cursor.execute("select sqlite_version()" if connection.vendor == "sqlite" else "show server_version")
        versions += f", {connection.vendor} {cursor.fetchone()[0]}"
    return {"cpu": model[0].split(":")[1].strip() if model else platform.machine(), "versions": versions}


def page_rows() -> list[dict[str, object]]:
    """Today and the desk: three weeks beside three years."""
    old, new = MADE["old"], MADE["new"]
    asked = [
        ("Today, five plans, 3 weeks", new.person, "/today"),
        ("Today, five plans, 3 years", old[0].person, "/today"),
        ("Desk, 1 client, 3 weeks", MADE["di"], "/desk"),
        ("Desk, 40 clients, 3 years", MADE["bo"], "/desk"),
    ]
    return [{"what": what, **asdict(pages.measure(who, path))} for what, who, path in asked]


def entry_rows(port: int, server: int) -> list[dict[str, object]]:
    """One entry, a batch of twenty, and the naive view, round by round in turn."""
    made = MADE["old"][:CLIENTS]
    kinds = {
        "naive view": [naive(one) for one in made],
        "one entry": [entries(one, 1) for one in made],
        "twenty entries": [entries(one, 20) for one in made],
    }
    rows = []
    for number in range(ROUNDS + 1):
        for what, asks in kinds.items():
            result = load.run(port, server, asks, SECONDS if number else 1.0, {200, 201})
            if number:
                rows.append({"what": what, "round": number, **asdict(result)})
    return rows


def naive(one: clinic.Made) -> load.Ask:
    cookie = f"{settings.SESSION_COOKIE_NAME}={pages.browser_of(one.person).cookies[settings.SESSION_COOKIE_NAME].value}"
    headers, plan = {"Cookie": cookie, "Content-Type": "application/json"}, str(one.plans[0].id)
    return lambda: ("/naive/entries", headers, {"plan": plan, "id": str(uuid4())})


def entries(one: clinic.Made, how_many: int) -> load.Ask:
    headers = {"Authorization": f"Bearer {one.token}", "Content-Type": "application/json"}
    return lambda: ("/api/v1/entries", headers, clinic.body(one.plans[0].id, how_many))


def visit_rows(port: int) -> list[dict[str, object]]:
    browser = pages.browser_of(MADE["new"].person)
    name = settings.SESSION_COOKIE_NAME
    return visits.rows(f"http://127.0.0.1:{port}", {"name": name, "value": browser.cookies[name].value})


def wire_rows(port: int) -> list[dict[str, object]]:
    browser = pages.browser_of(MADE["new"].person)
    cookie = f"{settings.SESSION_COOKIE_NAME}={browser.cookies[settings.SESSION_COOKIE_NAME].value}"
    sent = pages.over_the_wire(f"http://127.0.0.1:{port}", "/today", cookie)
    once = {address.split("?")[0].rsplit("/", 1)[-1]: size for address, size in sent}
    return [{"address": address, "bytes": size} for address, size in once.items()]
