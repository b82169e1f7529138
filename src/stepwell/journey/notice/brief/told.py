"""What was found, in short plain lines. Counts of what is known; the unknown is named and weighs nothing."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.library.facts import Size
from stepwell.ground.library.rules.search import sized
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.notice.brief.facts import Days, Found, Gap, Known, Part
from stepwell.journey.notice.brief.plans import days_said
from stepwell.journey.notice.brief.rules.room import shortened
from stepwell.journey.notice.when import day_said
from stepwell.look.told import times
from stepwell.strategies.curiosity.content import move_labels, reasons
from stepwell.strategies.curiosity.facts.agreement import FEEDBACK
from stepwell.strategies.curiosity.facts.talk import MoveFact, Tally

FEW = 2
NAME, CUE = 6, 10
SMALL_FIRST = list(Size)


def parts(known: Known, found: Found, helped: str) -> list[Part]:
    """In the order in which they are read; `helped` is a word that the client shares, or ""."""
    invited = any(plan.shape.days_a_week for plan in found.running)
    counted = known.histories is not None and (invited or found.days.notes)
    told = [Part(_("New") if known.since else _("So far"), changed(known, found), 8)]
    told += [Part(_("Agreed"), agreed(plan), 5 - place) for place, plan in enumerate(found.running[:FEW])]
    told += [Part(_("Days"), days(found.days), 9)] if counted else []
    told += [Part(_("Guess"), surprises(found, known.today), 6)]
    told += [Part(_("In the way"), in_the_way(found.ways), 4), Part(_("Helped"), helping(found, helped), 3)]
    told += [Part(_("On the list"), on_the_list(found), 8), Part(_("To ask"), to_ask(known, found), 7)]
    told += [Part(_("Likes"), liked(known), 6)]
    told += [Part(_("Held up"), one.say, 4) for one in known.held[:1]]
    return [part for part in told if part.say]


def changed(known: Known, found: Found) -> str:
    former = {plan.id: plan for plan in known.plans}
    said = [_begun(plan, former, known) for plan in found.fresh[:FEW]]
    said += [_("%(practice)s was let go.") % {"practice": name(plan)} for plan in found.let_go[:1]]
    said += [_("Noted again after quiet days.")] if found.came_back else []
    said += [_("It became more useful.")] if found.useful_up else []
    if found.shared:
        said.append(ngettext("%(n)s note shared.", "%(n)s notes shared.", found.shared) % {"n": found.shared})
    if not said and known.histories is None:
        return _("The diary stays private.") if known.plans else _("Nothing is agreed yet.")
    return " ".join(said) or (_("Nothing new.") if not found.days.notes else "")


def _begun(plan: PlanFact, former: Mapping[UUID, PlanFact], known: Known) -> str:
    before = former.get(plan.follows) if plan.follows else None
    about = {"practice": name(plan), "size": plan.shape.size.value, "old": name(before) if before else ""}
    if before is None:
        return _("%(practice)s began.") % about
    if before.practice.slug != plan.practice.slug:
        shifted = _("Shifted gears: %(practice)s in place of %(old)s.")
        return (shifted if plan.id in known.shifted else _("%(practice)s in place of %(old)s.")) % about
    if _order(plan) < _order(before):
        return _("%(practice)s became smaller: size %(size)s.") % about
    return _("%(practice)s has new terms.") % about


def _order(plan: PlanFact) -> int:
    return SMALL_FIRST.index(plan.shape.size)


def name(plan: PlanFact) -> str:
    return shortened(plan.practice.name, NAME)


def agreed(plan: PlanFact) -> str:
    shape = plan.shape
    size = _("size %(size)s") % {"size": shape.size.value} if sized(plan.practice, shape.size) else ""
    said = (name(plan), size, days_said(shape), _cue(plan))
    return _("%s.") % ", ".join(part for part in said if part)


def _cue(plan: PlanFact) -> str:
    """In the words of the pair, so in quotes."""
    cue = shortened(plan.shape.cue.strip(), CUE) if plan.shape.days_a_week else ""
    return _("“%(words)s”") % {"words": cue} if cue else ""


def days(found: Days) -> str:
    """Counts of notes that came; a day without one is unknown, whatever happened."""
    unknown = ngettext("Nothing is known about %(n)s day.", "Nothing is known about %(n)s days.", found.quiet)
    unknown %= {"n": found.quiet}
    if not found.notes:
        return " ".join([_("Nothing noted."), unknown]) if found.quiet else _("Nothing noted yet.")
    noted = ngettext("%(n)s noted:", "%(n)s noted:", found.notes) % {"n": found.notes}
    said = f"{noted} {', '.join(_kinds(found))}."
    return " ".join([said, unknown]) if found.quiet else said


def _kinds(found: Days) -> list[str]:
    practised = _("%(n)s practised") % {"n": found.practised}
    if found.smaller:
        practised += " " + _("(%(n)s smaller)") % {"n": found.smaller}
    counts = (
        (found.practised, practised),
        (found.not_this_time, _("%(n)s not this time") % {"n": found.not_this_time}),
        (found.rest, _("%(n)s rest") % {"n": found.rest}),
        (found.did_not_apply, _("%(n)s did not apply") % {"n": found.did_not_apply}),
    )
    return [said for count, said in counts if count]


def surprises(found: Found, today: date) -> str:
    said = [
        text % {"times": times(count)}
        for count, text in ((found.lower, _("%(times)s lower")), (found.higher, _("%(times)s higher")))
        if count
    ]
    if not said or found.widest is None:
        return ""
    counted = _("It came out %(counts)s than guessed.") % {"counts": ", ".join(said)}
    return f"{counted} {_widest(found.widest, today)}"


def _widest(gap: Gap, today: date) -> str:
    about = {"guess": gap.guess, "actual": gap.actual, "day": day_said(gap.day, today)}
    return _("Widest: guess %(guess)s, it was %(actual)s (%(day)s).") % about


def in_the_way(ways: tuple[tuple[str, int], ...]) -> str:
    chips = {reason.id: reason.chip for reason in reasons()}
    said = [f"“{_(chips[way])}” {times(count)}" for way, count in ways[:FEW] if way in chips]
    return _("%s.") % ", ".join(said) if said else ""


def helping(found: Found, word: str) -> str:
    said = [_("“%(word)s”, on the most useful day.") % {"word": word}] if word else []
    if found.days.smaller:
        said.append(_("The smaller size, %(times)s.") % {"times": times(found.days.smaller)})
    if found.hard_days:
        hard = ngettext("Begun on %(n)s hard day.", "Begun on %(n)s hard days.", found.hard_days)
        said.append(hard % {"n": found.hard_days})
    said += [move_said(move, tally) for move, tally in found.helped[:1]]
    return " ".join(said)


def move_said(move: str, tally: Tally) -> str:
    helped, n = tally.helped + tally.little, tally.times
    say = ngettext("“%(move)s” helped %(h)s of %(n)s time.", "“%(move)s” helped %(h)s of %(n)s times.", n)
    return say % {"move": _(move_labels()[move]), "h": helped, "n": n}


def listed(found: Found) -> tuple[str, ...]:
    """What the client asked to talk about, with the line that they sent along."""
    return tuple(_listed(one) for one in found.listed[-FEW:])


def _listed(one: MoveFact) -> str:
    line, label = shortened(one.about.strip(), CUE), _(move_labels()[one.move])
    return _("%(move)s: “%(line)s”") % {"move": label, "line": line} if line else label


def on_the_list(found: Found) -> str:
    """In one line. A sentence of the client's ends it as it ends."""
    said = "; ".join(listed(found))
    return said if not said or said[-2:] in (".”", "!”", "?”") else _("%s.") % said


def liked(known: Known) -> str:
    """How the client likes to hear back, where they show it."""
    wish = known.wish
    return f"“{_(FEEDBACK[wish.feedback])}”." if wish.shows_feedback and wish.feedback else ""


def to_ask(known: Known, found: Found) -> str:
    said = [_("It made them feel worse, %(times)s.") % {"times": times(found.worse)}] if found.worse else []
    said += [_("Two low days in a row.")] if found.low_in_a_row else []
    said += [
        _("Of little use twice: %(practice)s.") % {"practice": shortened(low, NAME)} for low in found.low[:1]
    ]
    if found.useful_fell:
        before, now = found.useful_fell
        said.append(_("Usefulness went from %(before)s to %(now)s.") % {"before": before, "now": now})
    if found.ready:
        before, now = found.ready
        said.append(_("Readiness went from %(before)s to %(now)s.") % {"before": before, "now": now})
    said += [_("The trial week of the cue is over.")] if known.trial_over else []
    said += [_("A low rating of last time waits for your answer.")] if known.answer_waits else []
    return " ".join(said)
