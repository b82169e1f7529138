"""Everything around one look at a day: what was said, what can be done now, what helped before."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.diary import queries as diary
from stepwell.ground.people.facts import Agreed
from stepwell.ground.people.queries import consents
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.reminder.queries import reminders_of
from stepwell.journey.between.changing import now_of, today_of
from stepwell.journey.between.quiet_day.moves.table import WAYS, able
from stepwell.journey.between.when import day_named
from stepwell.strategies.curiosity.content import asks_around, barriers, move_labels
from stepwell.strategies.curiosity.facts.talk import Offer, TalkFact
from stepwell.strategies.curiosity.queries import has_voice, moves_of, talks_of
from stepwell.strategies.curiosity.rules.care import WATCHED, WORSE, again, hints, named
from stepwell.strategies.curiosity.rules.moves import offers, tallies


@dataclass(frozen=True)
class OfferCard:
    """`id` makes a tap happen once; `asks` when something is asked first."""

    move: str
    label: str
    asks: bool
    id: UUID


@dataclass(frozen=True)
class LookCard:
    """`why` is one sentence about the order of the offers; `told` says who learns of this reason."""

    talk: UUID
    plan: UUID
    day: str
    practice: str
    chip: str
    say: str
    deeper: str
    offers: tuple[OfferCard, ...]
    talk_over: OfferCard
    why: str
    told: str
    watched: bool
    asks_around: bool
    voice: bool
    words: str = field(default="", repr=False)


def look_card(talk: TalkFact, plan: PlanFact, words: str) -> LookCard:
    barrier, today = barriers()[talk.reason], today_of(plan)
    watched = talk.around == WATCHED or hints(words)
    every = plans_of([plan.pair])
    twice = again(talk.reason, talk.day, named(diary.histories(every, today).values()))
    now = now_of(plan, every)
    talks = talks_of(plan.client)
    can = able(
        now if now.ends is None or now.ends >= today else None,
        reminded=bool(reminders_of(plan.client)),
        was_watched=any(one.around == WATCHED for one in talks),
    )
    found = offers(barrier, can, tallies(moves_of(plan.client)), twice=twice, watched=watched)
    return LookCard(
        talk.id, plan.id, day_named(talk.day, today), plan.practice.name, _(barrier.chip), _(barrier.say),
        _(barrier.deeper), tuple(offer_card(one.move) for one in found), offer_card("talk"),
        why_so(found, twice=twice), told(talk.reason, plan.client), watched,
        talk.reason == asks_around() and not watched, has_voice(talk.id), words,
    )  # fmt: skip


def offer_card(move: str) -> OfferCard:
    return OfferCard(move, _(move_labels()[move]), WAYS[move].asks is not None, uuid4())


def why_so(found: tuple[Offer, ...], *, twice: bool) -> str:
    """One sentence, or none where the order is the library's own."""
    first = found[0] if found else None
    if first and first.first and first.tally.helped + first.tally.little:
        said = ngettext(
            "“%(move)s” helped you %(helped)s of %(n)s time, so it stands first.",
            "“%(move)s” helped you %(helped)s of %(n)s times, so it stands first.",
            first.tally.times,
        )
        helped = first.tally.helped + first.tally.little
        return said % {"move": _(move_labels()[first.move]), "n": first.tally.times, "helped": helped}
    if twice and found:
        return _("The same thing got in the way the time before. So here is less of it, or something else.")
    return ""


def told(reason: str, client: UUID) -> str:
    """Said where the therapist learns of it, and where they do not."""
    if reason != WORSE:
        return ""
    if Agreed.SHOW_PRACTICE in consents(client):
        return _("Your therapist sees that it made you feel worse. They do not see your words.")
    return _("Your diary is your own, so nobody sees this. You can put it on the list for your therapist.")
