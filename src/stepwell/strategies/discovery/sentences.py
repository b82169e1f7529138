"""What is said of a comparison: its counts, and a plain sentence. Never a cause, never a per cent."""

from dataclasses import dataclass

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.strategies.discovery.facts.found import Band, Firm, Shown, Side, Split, Verdict
from stepwell.strategies.discovery.facts.question import Question, Sort
from stepwell.strategies.discovery.rules.pairs import about


@dataclass(frozen=True)
class Wording:
    """The words of a question for one client: their practices' names, and whether it is asked how hard."""

    ask: str
    a: str
    b: str
    bar: str
    claim_a: str
    claim_b: str


def wording(question: Question, practices: tuple[str, str] = ("", ""), how_hard: bool = True) -> Wording:
    hard = how_hard and bool(question.hard_ask)

    def words(name: str) -> str:
        text: str = (getattr(question, f"hard_{name}", "") if hard else "") or getattr(question, name)
        return _(text).replace("{first}", practices[0]).replace("{second}", practices[1]) if text else ""

    return Wording(*(words(name) for name in ("ask", "a", "b", "bar", "claim_a", "claim_b")))


def counts(question: Question, split: Split, words: Wording) -> str:
    """How often, or about what, on each side."""
    if question.sort is Sort.PAIRED:
        times = split.a.days + split.b.days + split.same
        said = _("%(a)s: %(n)s of %(all)s times. %(b)s: %(m)s.")
        both = said % {"a": words.a, "n": split.a.days, "all": times, "b": words.b, "m": split.b.days}
        alike = _("About as guessed: %(n)s.") if about(question) else _("The same: %(n)s.")
        same = alike % {"n": split.same} if split.same else ""
        return f"{both} {same}".strip()
    side = _of_days if question.sort is Sort.YES_NO else _of_numbers
    return f"{side(words.a, split.a)} {side(words.b, split.b)}"


def _of_days(name: str, side: Side) -> str:
    said = ngettext("%(name)s: %(n)s of %(days)s day.", "%(name)s: %(n)s of %(days)s days.", side.days)
    return said % {"name": name, "n": round(side.value), "days": side.days}


def _of_numbers(name: str, side: Side) -> str:
    said = ngettext(
        "%(name)s: about %(n)s, on %(days)s day.", "%(name)s: about %(n)s, on %(days)s days.", side.days
    )
    return said % {"name": name, "n": number_format(round(side.value, 1), 1), "days": side.days}


def said(one: Verdict, words: Wording, your_way: bool | None = None) -> str:
    """The sentence of a band. `your_way` tells whether it lies as it was guessed; None without a guess."""
    if one.band is Band.TOO_EARLY:
        return _too_early(one)
    told = {
        Band.CANT_TELL: _("Chance alone would often give that."),
        Band.HARDLY: _("If there is a difference, it is small. Many people expect one here."),
        Band.LEANS: _leans(one.split, words, your_way),
        Band.TOGETHER: _together(one.question, one.split, words),
    }[one.band]
    return f"{counts(one.question, one.split, words)} {told}"


def _too_early(one: Verdict) -> str:
    days = one.split.a.days + one.split.b.days + one.split.same
    so_far = ngettext("%(n)s day like that so far.", "%(n)s days like that so far.", days) % {"n": days}
    return f"{so_far} " + _("Ask again around %(n)s more.") % {"n": one.wait}


def _leans(split: Split, words: Wording, your_way: bool | None) -> str:
    if your_way is None:
        side = words.a if split.effect > 0 else words.b
        return _("It leans towards “%(side)s”, but that could easily be chance. Worth testing?") % {
            "side": side
        }
    if your_way:
        return _("It leans your way, but that could easily be chance. Worth testing?")
    return _("It leans the other way, but that could easily be chance. Worth testing?")


def _together(question: Question, split: Split, words: Wording) -> str:
    claim = words.claim_a if split.effect > 0 else words.claim_b
    if claim:
        return claim
    if question.sort is Sort.PAIRED:
        return _("Chance alone would rarely give that. We can’t tell why.")
    if question.sort is Sort.EARLY_LATE:
        return _("It has changed over time. We can’t tell why.")
    return _("These go together. We can’t tell why.")


def shown_said(one: Shown, words: Wording) -> str:
    """A claim, a question worth asking, or what later days agreed with: each with its counts."""
    told = counts(one.question, one.split, words)
    if one.firm is Firm.CLAIM:
        return f"{told} {_together(one.question, one.split, words)}"
    since = date_format(one.since, "j F Y") if one.since else ""
    if one.firm is Firm.HUNCH:
        return f"{told} " + _("A hunch since %(day)s, no more: a question worth a guess.") % {"day": since}
    return f"{told} " + _("A hunch since %(day)s that held up on later days. We can’t tell why.") % {
        "day": since
    }
