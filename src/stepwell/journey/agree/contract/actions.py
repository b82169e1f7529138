"""What a press on the agreement does. Words that were typed lie on the table first, so nothing is lost."""

from collections.abc import Callable
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, QueryDict
from django.utils.translation import gettext

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.access import seat_for
from stepwell.ground.meeting.laying import lay
from stepwell.ground.meeting.rules import following
from stepwell.ground.people.facts import Role
from stepwell.journey.agree.contract.facts import Sheet
from stepwell.journey.agree.contract.forms import Fits, Hand, Wording
from stepwell.journey.agree.contract.told import Told
from stepwell.journey.agree.contract.wording import sheet_for
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.contract import actions as contracts
from stepwell.strategies.contract import refusals
from stepwell.strategies.contract.facts import Flag, Verdict, What
from stepwell.strategies.contract.looking import look_at, suits
from stepwell.strategies.contract.rules.sentence import reading

FIND_OUT = "?" + urlencode({"text": "notice"})


class ShapeIsOpen(Refusal):
    status = 422
    says = gettext_noop("“Give it a shape” still has a gap. Go back to it; all your words are there.")


class TickOne(Refusal):
    status = 422
    says = gettext_noop("Tick what is true, or press “None of these”.")


class SignFirst(Refusal):
    says = gettext_noop("Both sign first. Or go on without it: press “Not this time”.")


def laid(request: HttpRequest, meeting: UUID) -> Sheet | None:
    """What lies on the table, with what was sent just now; None when both are at another step."""
    seat = seat_for(request.user, meeting)
    if seat.table.step != "contract":
        return None
    if request.method == "POST" and "i_will" in request.POST:
        lay(seat, request.POST, Wording.base_fields)
        seat = seat_for(request.user, meeting)
    return sheet_for(seat)


def act(request: HttpRequest, sheet: Sheet) -> Told:
    """Do what was pressed, or say kindly why not yet."""
    verb = VERBS.get(request.POST.get("act") or "ready")
    if verb is None or (sheet.seat.is_client and verb not in OF_BOTH):
        raise Http404
    form = Wording(request.POST) if "i_will" in request.POST else None
    if form and verb not in LEAVING and not form.is_valid():
        return Told(False, form=form)
    try:
        verb(sheet, request.POST)
    except Refusal as no:
        return Told(False, no.told(gettext), touches(sheet))
    return Told(to=FIND_OUT if verb is elsewhere else "")


def touches(sheet: Sheet) -> bool:
    """Whether the own words on the table speak of harm, so that help is offered beside the sentence."""
    waiting = (
        {What.TREAT: sheet.terms.treat, What.CONSEQUENCE: sheet.terms.consequence} if sheet.terms else {}
    )
    return any(look_at(what, one.text).verdict == Verdict.SAFETY for what, one in waiting.items() if one.text)


def ask(sheet: Sheet, sent: QueryDict) -> None:
    """Either screen answers; a private answer is easier on the own phone."""
    form, seat = Fits(sent), sheet.seat
    if not form.is_valid() and not sent.get("none"):
        raise TickOne
    flags = [] if sent.get("none") else [Flag(one) for one in form.cleaned_data["flags"]]
    contracts.ask_suitability(by=seat.by, pair=seat.pair, meeting=seat.meeting.id, flags=flags)
    meetings.stir(meeting=seat.meeting)


def ready(sheet: Sheet, sent: QueryDict) -> None:
    """Freeze the words: from now on both can sign them."""
    seat, terms = sheet.seat, sheet.terms
    if terms is None:
        raise ShapeIsOpen
    suits(seat.pair, seat.meeting.id)
    if not reading(terms).plain:
        raise refusals.TooHardToRead
    drawn = contracts.draw_up(by=seat.by, pair=seat.pair, meeting=seat.meeting.id, terms=terms)
    meetings.lay(by=seat.by, seat=seat, said={"contract": str(drawn.id)})


def look_over(sheet: Sheet, what: What) -> None:
    """The therapist has read these free words with the client, in the room."""
    if sheet.terms is None:
        raise ShapeIsOpen
    chosen = sheet.terms.treat if what == What.TREAT else sheet.terms.consequence
    contracts.confirm(by=sheet.seat.by, pair=sheet.seat.pair, what=what, chosen=chosen)
    meetings.stir(meeting=sheet.seat.meeting)


def look_at_treat(sheet: Sheet, sent: QueryDict) -> None:
    look_over(sheet, What.TREAT)


def look_at_consequence(sheet: Sheet, sent: QueryDict) -> None:
    look_over(sheet, What.CONSEQUENCE)


def change(sheet: Sheet, sent: QueryDict) -> None:
    meetings.lay(by=sheet.seat.by, seat=sheet.seat, said={"contract": ""})


def sign(sheet: Sheet, sent: QueryDict) -> None:
    """On the own screen; a client whose phone is not in the room uses the therapist’s."""
    seat, drawn, hand = sheet.seat, sheet.frozen, Hand(sent)
    role = Role.CLIENT if seat.is_client or sent.get("role") == Role.CLIENT else Role.THERAPIST
    if drawn is None or sent.get("contract") != str(drawn.id):
        raise refusals.NotWhatWasSigned
    hand.full_clean()
    said = hand.cleaned_data
    contracts.sign(
        by=seat.by, pair=seat.pair, role=role, contract=drawn, name=said.get("name", ""),
        drawn=said.get("drawn", ""),
    )  # fmt: skip
    meetings.stir(meeting=seat.meeting)


def go_on(sheet: Sheet, sent: QueryDict) -> None:
    if not sheet.sitting.is_talk and not (sheet.frozen and sheet.frozen.signed):
        raise SignFirst
    meetings.move(by=sheet.seat.by, seat=sheet.seat, step=following("contract"))


def skip(sheet: Sheet, sent: QueryDict) -> None:
    """An agreement on paper is an offer. Without one, all else goes on as it is."""
    change(sheet, sent)
    meetings.move(by=sheet.seat.by, seat=sheet.seat, step=following("contract"))


def elsewhere(sheet: Sheet, sent: QueryDict) -> None:
    meetings.move(by=sheet.seat.by, seat=sheet.seat, step="choose")


def play(sheet: Sheet, sent: QueryDict) -> None:
    """Something to count, if both like. It lies beside the agreement and comes back to it."""
    meetings.move(by=sheet.seat.by, seat=sheet.seat, step="play")


def values(sheet: Sheet, sent: QueryDict) -> None:
    """What matters, and something to look forward to. It lies beside the agreement too."""
    meetings.move(by=sheet.seat.by, seat=sheet.seat, step="values")


VERBS: dict[str, Callable[[Sheet, QueryDict], None]] = {
    "ask": ask, "ready": ready, "change": change, "sign": sign, "on": go_on, "skip": skip,
    "elsewhere": elsewhere, "play": play, "values": values, "look_treat": look_at_treat,
    "look_consequence": look_at_consequence,
}  # fmt: skip
OF_BOTH, LEAVING = (ask, sign), (skip, elsewhere, change, play, values)
