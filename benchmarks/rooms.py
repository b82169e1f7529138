"""P7: how many live rooms one machine holds when both screens ask for the pulse of their session."""

import http.client
import re
import threading
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings

from benchmarks import clinic, load, pages
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.access import key_to, seat_for
from stepwell.ground.meeting.rules import pulse
from stepwell.ground.people.models import Person
from stepwell.ground.people.queries import open_pairs

LIVE = Path(__file__).parent.parent / "src/stepwell/look/static/look/js/live.js"
THREADS, SECONDS, SIZES = 32, 12.0, (50, 100, 200, 300, 400, 500)


@dataclass(frozen=True)
class Screen:
    path: str
    headers: dict[str, str]


@dataclass(frozen=True)
class Held:
    """`rooms` open at once; milliseconds from the moment a screen meant to ask until it had its answer."""

    rooms: int
    median_ms: float
    p99_ms: float
    asked: int
    wrong: int


def every() -> float:
    """The seconds between two questions of a screen, as the page has them."""
    found = re.search(r"EVERY = (\d+)", LIVE.read_text())
    assert found
    return int(found[1]) / 1000


def screens(bo: Person, made: Iterable[clinic.Made]) -> list[Screen]:
    """Both screens of a session of each client, which shows what there is already."""
    found = []
    for one in made:
        pair = open_pairs(one.person.pk)[0]
        meeting = meetings.begin(by=pair.therapist.id, pair=pair)
        for person in (one.person, bo):
            seat = seat_for(person, meeting.id)
            browser = pages.browser_of(person)
            cookie = browser.cookies[settings.SESSION_COOKIE_NAME].value
            asks = {
                "Cookie": f"{settings.SESSION_COOKIE_NAME}={cookie}", "X-Seat": key_to(seat),
                "If-None-Match": f'"{pulse(seat.table)}"',
            }  # fmt: skip
            found.append(Screen(f"/meetings/{meeting.id}/live", asks))
    return found


def rows(port: int, server: int, bo: Person, made: list[clinic.Made]) -> dict[str, list[dict[str, object]]]:
    seats = screens(bo, made)
    asks = [lambda one=one: (one.path, one.headers, None) for one in seats[:16]]
    load.run(port, server, asks, 1.0, {304})
    flat = [asdict(load.run(port, server, asks, 4.0, {304})) for _ in range(5)]
    return {"pulse": flat, "rooms": [asdict(hold(port, seats, size)) for size in SIZES]}


def hold(port: int, seats: list[Screen], rooms: int) -> Held:
    """So many rooms for a while: each screen asks at its own moment within the interval."""
    late: list[float] = []
    wrong: list[int] = []
    began, number, gap = time.perf_counter() + 0.2, rooms * 2, every()

    def share(first: int) -> None:
        line = http.client.HTTPConnection("127.0.0.1", port)
        for turn in range(int(SECONDS / gap)):
            for n in range(first, number, THREADS):
                due = began + (turn + n / number) * gap
                time.sleep(max(0.0, due - time.perf_counter()))
                wrong.append(ask(line, seats[n % len(seats)]))
                late.append((time.perf_counter() - due) * 1000)

    threads = [threading.Thread(target=share, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ms = sorted(late)
    return Held(rooms, ms[len(ms) // 2], ms[int(len(ms) * 0.99)], len(ms), sum(s != 304 for s in wrong))


def ask(line: http.client.HTTPConnection, seat: Screen) -> int:
    line.request("GET", seat.path, headers=seat.headers)
    answer = line.getresponse()
    answer.read()
    return answer.status
