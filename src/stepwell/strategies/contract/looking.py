"""May this be kept, and may it be signed? Each question raises the first kind reason why not yet."""

from datetime import timedelta
from uuid import UUID

from stepwell.ground.people.facts import PairFact, Role
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal
from stepwell.strategies.contract import content, refusals
from stepwell.strategies.contract.facts import KINDS, Chosen, ContractFact, Terms, Verdict, What
from stepwell.strategies.contract.queries import flags_of, looked_over
from stepwell.strategies.contract.rules.checking import Found, judge
from stepwell.strategies.contract.rules.sentence import reading
from stepwell.strategies.contract.rules.text import judged

A_WEEK = timedelta(7)


def look_at(what: What, text: str) -> Found:
    """What our rules say to a text."""
    return judge(text, [item.text for item in content.menu(what)], content.rules(what))


def check(what: What, chosen: Chosen) -> Verdict:
    """Raise what speaks against it; else MENU for an unchanged item (or nothing), or REVIEW."""
    if not 0 <= chosen.minutes <= content.max_minutes():
        raise refusals.TooMuch(minutes=content.max_minutes())
    if chosen.kind not in KINDS[what]:
        raise refusals.NoKind
    if not chosen.text:
        return Verdict.MENU
    found = look_at(what, chosen.text)
    if found.verdict in (Verdict.BLOCK, Verdict.SAFETY):
        raise refusals.NotForAPlan(found.say)
    return found.verdict


def judged_terms(terms: Terms) -> Terms:
    """Checked, with each choice marked as from the menu or not, whatever the caller said."""
    both = {What.TREAT: terms.treat, What.CONSEQUENCE: terms.consequence}
    return judged(terms, {what: check(what, chosen) == Verdict.MENU for what, chosen in both.items()})


def judged_or_none(terms: Terms) -> Terms | None:
    """The same, or None where something in it is not for a plan."""
    try:
        return judged_terms(terms)
    except Refusal:
        return None


def first_look_fits(pair: PairFact, terms: Terms) -> bool:
    """Today or within seven days, counted on the client's calendar; a day of slack for another time zone."""
    today = day_of(pair.client.calendar, clock.now())
    return today - timedelta(1) <= terms.first_look <= today + A_WEEK + timedelta(1)


def may_sign(by: UUID, pair: PairFact, role: Role, contract: ContractFact) -> None:
    if by != pair.therapist.id and (by, role) != (pair.client.id, Role.CLIENT):
        raise refusals.NotYourSide
    if not contract.whole or contract.terms is None:
        raise refusals.NotWhatWasSigned
    suits(pair, contract.meeting)
    if not reading(contract.terms).plain:
        raise refusals.TooHardToRead
    if not looked_over(pair.id, contract.terms):
        raise refusals.NotLookedOver


def suits(pair: PairFact, meeting: UUID | None) -> None:
    """Raise when it was not asked in this session, or when something speaks for another way."""
    flags = flags_of(pair.id, pair.client.id, meeting)
    if flags is None:
        raise refusals.AskFirst
    if flags:
        raise refusals.AnotherWay
