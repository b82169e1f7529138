"""Fairness as a page and a picture."""

from collections.abc import Sequence

Row = dict[str, str | float]
HEAD = """# Who sees a win

<!-- Written by benchmarks/fairness.py: run `python -m benchmarks.fairness`. -->

{people} made-up people for each row, {weeks} weeks, with the same rules that the pages use. A strict daily streak counts
days in a row: seven of them are its win, and one day without puts it back to nothing. Ours is the week goal: any {goal}
of 7 days, which is where the page begins. Three of seven is of course easier than seven in a row; that is the point.
"Never" is not measured here: no rule of ours takes anything away, and a test holds that along random histories
([honest wins](../explain/honest-wins.md)).

In "runs" half of the days do as the day before did, so that practice comes in stretches, and gaps are longer.

![Weeks with a win and how often a count falls back to nothing, by how many days are practised](../pictures/fairness.svg)
"""
COLUMNS = [
    "days practised", "weeks with the goal met", "at least half of the weeks", "any week", "fresh starts",
    "streak: sevens", "streak: any seven", "streak: back to nothing", "ours: back to nothing",
]  # fmt: skip
LEFT, TOP, WIDE, HIGH, BAR = 54, 64, 280, 190, 24
STYLE = """<style>
text{font:14px system-ui,sans-serif;fill:#2b2a33}.soft{fill:#5f5d6b}.ours{fill:#2f6f73}.streak{fill:#b99a5b}
.line{stroke:#8a8894;stroke-width:1}.back{fill:#fffdf8}
@media(prefers-color-scheme:dark){text{fill:#f1eee6}.soft{fill:#bdb9b0}.ours{fill:#74b9b4}.streak{fill:#d8bd84}
.line{stroke:#77747f}.back{fill:#1d1c24}}
</style>"""


def page(rows: Sequence[Row], goal: int, weeks: int, people: int) -> str:
    parts = [HEAD.format(people=f"{people:,}", weeks=weeks, goal=goal)]
    for world in dict.fromkeys(str(row["world"]) for row in rows):
        here = [row for row in rows if row["world"] == world]
        parts.append(
            f"## {world.capitalize()}\n\n{told([row for row in here if row['goal'] == goal], weeks)}\n"
        )
        parts.append(f"Weeks with the goal met, of {weeks}, by the goal:\n\n{by_goal(here)}")
    return "\n".join(parts).rstrip() + "\n"


def told(rows: Sequence[Row], weeks: int) -> str:
    lines = [
        [
            share(row["rate"]), f"{row['met']:.1f} of {weeks}", share(row["met_half"]), share(row["met_once"]),
            f"{row['fresh']:.1f}", f"{row['streak_met']:.1f}", share(row["streak_once"]),
            f"{row['streak_lost']:.1f} times", "never",
        ]
        for row in rows
    ]  # fmt: skip
    return table(COLUMNS, lines)


def by_goal(rows: Sequence[Row]) -> str:
    goals = sorted({float(row["goal"]) for row in rows})
    rates = sorted({float(row["rate"]) for row in rows})
    met = {(float(row["rate"]), float(row["goal"])): row["met"] for row in rows}
    lines = [[share(rate), *(f"{met[rate, goal]:.1f}" for goal in goals)] for rate in rates]
    return table(["days practised", *(f"any {goal:.0f} of 7" for goal in goals)], lines)


def table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"


def share(number: str | float) -> str:
    return f"{100 * float(number):.0f} %"


def picture(rows: Sequence[Row], weeks: int) -> str:
    wins = bars(rows, "met", "streak_met", weeks, LEFT)
    falls = bars(rows, "", "streak_lost", 16, LEFT + 360)
    keys = [("ours", "Ours: a week goal", LEFT), ("streak", "A strict daily streak", LEFT + 180)]
    key = "".join(
        f'<rect class="{name}" x="{x}" y="300" width="14" height="14" rx="3"/><text x="{x + 20}" y="312">{said}</text>'
        for name, said, x in keys
    )
    titles = f'<text x="{LEFT}" y="34">Weeks with a win, of {weeks}</text>'
    titles += f'<text x="{LEFT + 360}" y="34">Times the count falls back to nothing</text>'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 330" role="img" aria-labelledby="what">'
        '<title id="what">Under our rules everybody sees wins and nothing falls back; under a strict streak few do</title>'
        f'{STYLE}<rect class="back" width="720" height="330" rx="12"/>{titles}{wins}{falls}{key}</svg>\n'
    )


def bars(rows: Sequence[Row], ours: str, streak: str, top: int, left: int) -> str:
    """A pair of bars for each share of days, each with its number."""
    drawn = [f'<line class="line" x1="{left}" y1="{TOP + HIGH}" x2="{left + WIDE}" y2="{TOP + HIGH}"/>']
    for n, row in enumerate(rows):
        x = left + 14 + n * 70
        values = [("ours", float(row[ours]) if ours else 0.0), ("streak", float(row[streak]))]
        drawn += [bar(name, value, top, x + at * (BAR + 2)) for at, (name, value) in enumerate(values)]
        drawn.append(
            f'<text x="{x + BAR}" y="{TOP + HIGH + 20}" text-anchor="middle">{share(row["rate"])}</text>'
        )
    middle = left + WIDE // 2
    said = "of days practised"
    drawn.append(f'<text class="soft" x="{middle}" y="{TOP + HIGH + 38}" text-anchor="middle">{said}</text>')
    return "".join(drawn)


def bar(name: str, value: float, top: int, x: int) -> str:
    high = HIGH * value / top
    y = TOP + HIGH - high
    number = f"{value:.1f}" if value else "0"
    return (
        f'<rect class="{name}" x="{x}" y="{y:.1f}" width="{BAR}" height="{high:.1f}"/>'
        f'<text x="{x + BAR // 2}" y="{y - 5:.1f}" text-anchor="middle" font-size="12">{number}</text>'
    )
