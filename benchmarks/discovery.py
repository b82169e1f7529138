"""What discovery shows to made-up clients: `python -m benchmarks.discovery` writes discovery.json and
docs/reference/discovery-figures.md. `--clients 50` is a quick look, and
`--page` only writes the page.
"""

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(ROOT)]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stepwell.site.settings")

from benchmarks.discovery_page import page  # noqa: E402 - after the path is known
from stepwell.strategies.discovery.facts.found import Band, Firm  # noqa: E402
from stepwell.strategies.discovery.questions import by_id, questions  # noqa: E402
from stepwell.strategies.discovery.rules.answers import answers, shown  # noqa: E402
from stepwell.strategies.discovery.rules.bands import verdict  # noqa: E402
from stepwell.strategies.discovery.rules.finder import look  # noqa: E402
from stepwell.strategies.discovery.rules.hunches import hunches  # noqa: E402
from stepwell.strategies.discovery.rules.lived import lived  # noqa: E402
from worlds import LENGTHS, WORLDS, Client  # noqa: E402

LINK, MIDDLE, NONE = (0.8, 0.4), (0.7, 0.45), (0.6, 0.6)
HARD = 1.0
Row = dict[str, object]


def share(hits: Iterable[bool]) -> float:
    found = list(hits)
    return round(sum(found) / len(found), 3)


def null(world: str, days: int, clients: int, own: float) -> Row:
    """Clients without a pattern: how many are shown one."""
    seen = [
        shown(one.live(), questions(), one.name)
        for one in (Client(world, days, n, own) for n in range(clients))
    ]
    parts = {firm.value: share(any(s.firm is firm for s in one) for one in seen) for firm in Firm}
    return {"part": "null", "world": world, "days": days, "own": own, "any": share(map(bool, seen)), **parts}


def held(world: str, clients: int, own: float) -> Row:
    """Half a year of looks at clients without a pattern."""
    seen = [
        hunches(one.live(), questions(), one.name)
        for one in (Client(world, 180, n, own) for n in range(clients))
    ]
    return {
        "part": "held", "world": world, "own": own, "hunch": share(map(bool, seen)),
        "held": share(any(h.held for h in one) for one in seen),
    }  # fmt: skip


def bias(world: str, days: int, clients: int, own: float) -> Row:
    """Guesses that are 1.5 too high: how often the standing question says so."""
    made = [Client(world, days, n, own) for n in range(clients)]
    seen = [verdict(one.live(bias=1.5), by_id()["hard-bias"], one.name) for one in made]
    right = [v is not None and v.band is Band.TOGETHER and v.split.effect > 0 for v in seen]
    wrong = [v is not None and v.band is Band.TOGETHER and v.split.effect < 0 for v in seen]
    return {
        "part": "bias",
        "world": world,
        "days": days,
        "own": own,
        "found": share(right),
        "wrong": share(wrong),
    }


def asked(world: str, days: int, clients: int, planted: tuple[float, float]) -> Row:
    """One question that was asked beforehand."""
    made = [Client(world, days, n) for n in range(clients)]
    seen = [verdict(one.live(planted=planted), by_id()["kind"], one.name) for one in made]
    bands = Counter(one.band.value for one in seen if one)
    wrong = share(bool(v and v.band is Band.TOGETHER and v.split.effect < 0) for v in seen)
    told = {band.value: round(bands[band.value] / clients, 3) for band in Band}
    return {"part": "asked", "world": world, "days": days, "planted": planted, "wrong": wrong, **told}


def every(world: str, days: int, clients: int) -> Row:
    """All questions of clients without a pattern, each as if it alone was asked: how many "go together"."""
    told = [
        a
        for n in range(clients)
        for one in [Client(world, days, n)]
        for a in answers(one.live(), questions(), one.name)
    ]
    asked_twice = [one for one in told if not one.question.standing and one.band is not Band.TOO_EARLY]
    wrong = share(one.band is Band.TOGETHER for one in asked_twice) if asked_twice else 0.0
    return {"part": "every", "world": world, "days": days, "together": wrong}


def mined(world: str, days: int, clients: int, planted: tuple[float, float]) -> Row:
    """A planted pattern that nobody asked about: how often it stands out, and held up so far."""
    found, later = [], []
    for one in (Client(world, days, n) for n in range(clients)):
        diary = one.live(planted=planted)
        found.append(any(s.question.id == "kind" for s in look(diary, questions(), one.name)))
        later.append(any(h.held and h.question == "kind" for h in hunches(diary, questions(), one.name)))
    return {
        "part": "mined",
        "world": world,
        "days": days,
        "planted": planted,
        "found": share(found),
        "held": share(later),
    }


def cost(days: int) -> Row:
    """Milliseconds of CPU for everything a page could ask of one diary; the middle of nine."""
    taken = []
    for n in range(9):
        one = Client("both", days, n)
        kept = one.live(planted=LINK, bias=1.5).days
        begin = time.process_time()
        diary = lived(kept)
        shown(diary, questions(), one.name)
        taken.append((time.process_time() - begin) * 1000)
    return {"part": "cost", "days": days, "middle": round(sorted(taken)[4], 1), "most": round(max(taken), 1)}


def jobs(clients: int) -> list[tuple[Callable[..., Row], tuple[object, ...]]]:
    own = [(w, n, clients, 0.5) for w in WORLDS for n in LENGTHS]
    hard = [(w, n, clients, HARD) for w in ("runs", "both") for n in LENGTHS]
    found: list[tuple[Callable[..., Row], tuple[object, ...]]] = [(null, one) for one in own + hard]
    found += [(held, (w, clients, 0.5)) for w in WORLDS] + [
        (held, (w, clients, HARD)) for w in ("runs", "both")
    ]
    found += [
        (bias, (w, n, clients, o))
        for w, o in (("iid", 0.5), ("runs", 0.5), ("both", 0.5), ("runs", HARD))
        for n in (28, 42, 60, 90)
    ]
    found += [
        (asked, (w, n, clients, p))
        for w in ("iid", "runs")
        for p in (LINK, MIDDLE, NONE)
        for n in (14, 28, 42, 60, 90)
    ]
    found += [(every, (w, n, clients)) for w in WORLDS for n in (28, 60, 90, 180)]
    found += [
        (mined, (w, n, clients, p)) for w in ("iid", "runs") for p in (LINK, MIDDLE) for n in (60, 90, 180)
    ]
    return found


def main() -> int:
    """`--page` writes the page again from the rows of the last run."""
    file = ROOT / "benchmarks" / "discovery.json"
    if "--page" not in sys.argv:
        file.write_text(json.dumps(measured(), indent=1) + "\n")
    kept = json.loads(file.read_text())
    figures = ROOT / "docs" / "reference" / "discovery-figures.md"
    figures.write_text(page(kept["clients"], kept["rows"]))
    return 0


def measured() -> Row:
    clients = int(sys.argv[sys.argv.index("--clients") + 1]) if "--clients" in sys.argv else 400
    rows = [cost(days) for days in (28, 60, 90, 180, 365)]
    with ProcessPoolExecutor(2) as pool:
        waiting = [pool.submit(do, *given) for do, given in jobs(clients)]
        rows += [one.result() for one in waiting]
    return {"clients": clients, "rows": rows}


if __name__ == "__main__":
    raise SystemExit(main())
