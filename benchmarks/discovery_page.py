"""The figures of discovery as a page."""

from collections.abc import Iterable

Row = dict[str, object]
HEAD = """# What discovery shows, in figures

<!-- Written by benchmarks/discovery.py: run `python -m benchmarks.discovery`. -->

{clients} made-up clients in each cell (tests/worlds.py), looked at by the same code that the pages use. How Stepwell
decides is told in [discovery](../explain/discovery.md). Shares of clients, so 0.05 is one in twenty.

The worlds: **iid**, each day on its own; **runs**, days resemble the day before (0.7); **slide**, practice gets rarer;
**both**; **missing**, low days are noted less. In "runs" half of what moves a rating lasts and half is noise; in
"hard" all of it lasts, which is harsher than any diary we know of.
"""


def page(clients: int, rows: list[Row]) -> str:
    parts = [HEAD.format(clients=clients)]
    parts += _null(rows) + _held(rows) + _bias(rows) + _asked(rows) + _mined(rows) + _cost(rows)
    return "\n".join(parts).rstrip() + "\n"


NO_LINK = "no link"


def planted(row: Row) -> str:
    """How likely practice is on one side and on the other, out of 100."""
    one, other = (round(100 * share) for share in row["planted"])
    return NO_LINK if one == other else f"{one} v {other}"


def of(rows: list[Row], part: str, **same: object) -> list[Row]:
    return [r for r in rows if r["part"] == part and all(r[name] == value for name, value in same.items())]


def table(head: Iterable[object], lines: Iterable[Iterable[object]]) -> str:
    names = list(head)
    rows = [names, ["---"] * len(names), *lines]
    return "\n".join("| " + " | ".join(str(cell) for cell in row) + " |" for row in rows) + "\n"


def across(rows: list[Row], key: str, value: str) -> list[object]:
    return [r[value] for r in sorted(rows, key=lambda r: int(str(r[key])))]


def _null(rows: list[Row]) -> list[str]:
    days = sorted({int(str(r["days"])) for r in of(rows, "null")})
    kinds = [(r["world"], r["own"]) for r in of(rows, "null", days=28)]
    name = {0.5: "", 1.0: ", hard"}
    lines = [
        [f"{w}{name[float(str(o))]}", *across(of(rows, "null", world=w, own=o), "days", "any")]
        for w, o in kinds
    ]
    together = [
        [w, *across(of(rows, "every", world=w), "days", "together")]
        for w in dict.fromkeys(w for w, _ in kinds)
    ]
    return [
        "## Clients without any pattern\nShown anything at all (a claim, a hunch that stands, or one that held up), by days. Goal: at most 0.10.\n",
        table(["world", *(f"{n} days" for n in days)], lines),
        'Any one question asked beforehand: "goes together". Goal: at most 0.05.\n',
        table(["world", "28 days", "60 days", "90 days", "180 days"], together),
    ]


def _held(rows: list[Row]) -> list[str]:
    lines = [
        [f"{r['world']}{', hard' if r['own'] == 1.0 else ''}", r["hunch"], r["held"]]
        for r in of(rows, "held")
    ]
    return [
        "## Half a year of looks without any pattern\nGoal for held up: at most 0.10. A hunch only chooses which question is offered.\n",
        table(["world", "ever a hunch", "ever held up"], lines),
    ]


def _bias(rows: list[Row]) -> list[str]:
    kinds = dict.fromkeys((r["world"], r["own"]) for r in of(rows, "bias"))
    lines = []
    for world, own in kinds:
        these = of(rows, "bias", world=world, own=own)
        wrong = max(float(str(r["wrong"])) for r in these)
        lines.append([f"{world}{', hard' if own == 1.0 else ''}", *across(these, "days", "found"), wrong])
    return [
        "## Guesses that are 1.5 too high\nThe standing question says so (about six of ten days have a pair). Goals: 0.40 at 28 days, 0.75 at 60; wrong way at most 0.01.\n",
        table(["world", "28 days", "42 days", "60 days", "90 days", "wrong way"], lines),
    ]


def _asked(rows: list[Row]) -> list[str]:
    bands = ("too_early", "cant_tell", "hardly", "leans", "together", "wrong")
    lines = [
        [
            r["world"],
            planted(r),
            r["days"],
            *("–" if b == "wrong" and planted(r) == NO_LINK else r[b] for b in bands),
        ]
        for r in of(rows, "asked")
    ]
    return [
        "## One question, guessed beforehand\nDays out of 100 on which it is done with one practice and with the other. Goals: 80 v 40 goes together for 0.65 at 60 days (iid); no link at most 0.05; wrong way at most 0.01.\n",
        table(
            [
                "world",
                "planted",
                "days",
                "too early",
                "can’t tell",
                "hardly",
                "leans",
                "together",
                "wrong way",
            ],
            lines,
        ),
    ]


def _mined(rows: list[Row]) -> list[str]:
    lines = [
        [
            r["world"],
            "{:.0%} v {:.0%}".format(*r["planted"]).replace("%", ""),
            r["days"],
            r["found"],
            r["held"],
        ]
        for r in of(rows, "mined")
    ]
    return [
        "## A pattern that nobody asked about\nIt stands out among all questions at that day; and held up on later days so far. Goal: 80 v 40 stands out for 0.70 at 180 days.\n",
        table(["world", "planted", "days", "stands out", "held up"], lines),
    ]


def _cost(rows: list[Row]) -> list[str]:
    lines = [[r["days"], r["middle"], r["most"]] for r in of(rows, "cost")]
    return [
        "## What it costs\nMilliseconds of CPU for all looks at one diary. Goal: at most 100 for a year.\n",
        table(["days", "middle of nine", "most"], lines),
    ]
