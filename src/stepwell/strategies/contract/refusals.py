"""Everything that is "not yet" about an agreement, in kind words."""

from stepwell.kit.refusal import Refusal, gettext_noop


class NotForAPlan(Refusal):
    """Says the kind sentence of the rule that was touched."""

    status = 422


class NoKind(Refusal):
    status = 422
    says = gettext_noop("Say what kind of thing it is. Other kinds have no place in a plan.")


class OnlyTheTherapist(Refusal):
    says = gettext_noop("The therapist looks this over, in the room.")


class TooHardToRead(Refusal):
    status = 422
    says = gettext_noop("Let’s make the sentence plainer first. The words that could be shorter are marked.")


class NotLookedOver(Refusal):
    says = gettext_noop("Your own words wait until your therapist has looked them over. Then both can sign.")


class AskFirst(Refusal):
    says = gettext_noop("First a short look together: does a signed agreement fit right now?")


class AnotherWay(Refusal):
    says = gettext_noop("Right now another way fits better: a practice for curiosity, with nothing to sign.")


class NameFirst(Refusal):
    status = 422
    says = gettext_noop("Type your name, or draw it. Then it is signed.")


class NotYourSide(Refusal):
    says = gettext_noop("Everybody signs on their own side.")


class BothSignFirst(Refusal):
    says = gettext_noop("It begins once both have signed.")


class NotWhatWasSigned(Refusal):
    says = gettext_noop("This is not what was signed: something in it has changed. Please draw it up again.")


class LookWithinAWeek(Refusal):
    status = 422
    says = gettext_noop("The first look together is today or within the next seven days.")


class TooMuch(Refusal):
    status = 422
    says = gettext_noop("Small works better: at most %(minutes)s minutes, once, and over by the next day.")
