"""A copy to be read by a person. It is made of what is in the file and of nothing else."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from stepwell.journey.between.outcomes import SHORT
from stepwell.journey.between.own_copy.days import standing
from stepwell.strategies.curiosity.content import barriers

Told = Mapping[str, Any]
NUMBERS: dict[str, str | Promise] = {
    "guess": gettext_lazy("guess %(n)s"), "actual": gettext_lazy("it was %(n)s"),
    "before": gettext_lazy("before %(n)s"), "after": gettext_lazy("after %(n)s"),
    "useful": gettext_lazy("useful %(n)s"),
}  # fmt: skip


class Line(NamedTuple):
    """`when` may be "". `own` are the client's words, `plain` is ours."""

    when: str
    plain: str
    own: tuple[str, ...] = ()


class Section(NamedTuple):
    title: str
    lines: tuple[Line, ...]


def sections(told: Told) -> tuple[Section, ...]:
    """What the file holds, in the order in which it is read; what is empty is left out."""
    parts: tuple[tuple[str, str, Callable[[Told], Iterable[Line]]], ...] = (
        ("plans", _("Practices"), practices), ("scripts", _("Lines for when you are stuck"), scripts),
        ("values", _("What matters"), values), ("rewards", _("To look forward to"), rewards),
        ("discoveries", _("What you found out"), found_out), ("conversations", _("Conversations"), talks),
        ("sessions", _("In sessions"), sessions), ("notes", _("Notes of you both"), notes),
        ("trusted", _("Whom you trust"), trusted),
        ("entries", _("Your days"), days),
    )  # fmt: skip
    made = [Section(title, tuple(lines(told))) for name, title, lines in parts if told.get(name)]
    return tuple(one for one in made if one.lines)


def on(day: date | datetime) -> str:
    return date_format(day, "j F Y")


def own(*words: str | None) -> tuple[str, ...]:
    return tuple(one for one in words if one)


def called(name: str, words: str) -> str:
    return name % {"words": words} if words else ""


def practices(told: Told) -> Iterable[Line]:
    for plan in told["plans"]:
        shape = plan["shape"]
        days = ngettext("%(n)s day a week", "%(n)s days a week", shape["days_a_week"]) % {
            "n": shape["days_a_week"]
        }
        until = on(plan["ends"]) if plan["ends"] else _("today")
        times = _("%(since)s to %(until)s") % {"since": on(plan["starts"]), "until": until}
        said = ", ".join(own(plan["practice"]["name"], days if shape["days_a_week"] else ""))
        how = called(_("After: %(words)s"), shape["cue"]), called(_("Where: %(words)s"), shape["place"])
        yield Line(times, said, own(shape["why"], *how))


def scripts(told: Told) -> Iterable[Line]:
    for one in told["scripts"]:
        line = called(_("If: %(words)s"), one["stuck_if"]), called(_("Then: %(words)s"), one["stuck_then"])
        yield Line(on(one["at"]), "", own(*line))


def values(told: Told) -> Iterable[Line]:
    return (Line(on(one["at"]), "", own(one["words"])) for one in told["values"])


def rewards(told: Told) -> Iterable[Line]:
    for one in told["rewards"]:
        rule = _("Any %(days)s of %(window)s days open it.") % one["rules"][-1]
        enjoyed = _("Enjoyed on %(day)s.") % {"day": on(one["enjoyed_on"])} if one["enjoyed_on"] else ""
        yield Line(on(one["starts"]), " ".join(own(rule, enjoyed)), own(one["terms"]["words"]))


def found_out(told: Told) -> Iterable[Line]:
    for one in told["discoveries"]:
        detail = one["detail"] or {}
        more = (detail.get(name, "") for name in ("since", "protected", "exceptions"))
        yield Line(on(one["at"]), "", own(one["words"], *more))


def talks(told: Told) -> Iterable[Line]:
    for one in told["conversations"]:
        said = (f"{line['say']} “{line['answer']}”" for line in one["lines"] if line["answer"])
        yield Line(on(one["began_at"]), one["title"], tuple(said))


def sessions(told: Told) -> Iterable[Line]:
    for one in told["sessions"]:
        if one["began"]:
            noticed = (sentence for each in one["noticed"] for sentence in each["sentences"])
            yield Line(on(one["began"]), _("You met."), own(*noticed))


def notes(told: Told) -> Iterable[Line]:
    said = _("From a draft by %(model)s.")
    for one in told["notes"]:
        yield Line(on(one["at"]), said % {"model": one["drafted"]["model"]}, own(one["words"]))


def trusted(told: Told) -> Iterable[Line]:
    return (Line(on(one["made_at"]), one["called"], own(one["ticked"]["words"])) for one in told["trusted"])


def days(told: Told) -> Iterable[Line]:
    """Newest first, as people look for them."""
    reasons = barriers()
    for one in reversed(standing(told)):
        way = reasons[one["in_the_way"]].chip if one["in_the_way"] in reasons else one["in_the_way"]
        numbers = [said % {"n": one[name]} for name, said in NUMBERS.items() if one[name] is not None]
        plain = own(one["practice"], str(SHORT[one["outcome"]]), *numbers, way)
        yield Line(
            date_format(one["day"], "D, j F Y"), ", ".join(plain), own(one["words"], one["useful_word"])
        )
