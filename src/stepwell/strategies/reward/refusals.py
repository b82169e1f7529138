"""Everything that is "not like this" about values and rewards, in kind words."""

from stepwell.kit.refusal import Refusal, gettext_noop


class AFewWords(Refusal):
    status = 422
    says = gettext_noop("A few words of your own are needed here.")


class ThreeValues(Refusal):
    says = gettext_noop("Three at a time are enough. Put one aside first; nothing is lost.")


class ThreeRewards(Refusal):
    says = gettext_noop("Three at a time are plenty. Enjoy one first, or let one go.")


class AValueFirst(Refusal):
    status = 422
    says = gettext_noop("A reward belongs to something that matters to you. Which of the three is it?")


class NeverEarned(Refusal):
    """Says the kind question of the content file."""

    status = 422


class NeverEveryDay(Refusal):
    status = 422
    says = gettext_noop("Two to five days, within one or two weeks: never all of them.")


class NeverMore(Refusal):
    status = 422
    says = gettext_noop("A reward that is on its way can only become easier.")


class OnlyTheTherapist(Refusal):
    says = gettext_noop("Your own words wait until your therapist has looked at them with you.")


class NotOpenYet(Refusal):
    says = gettext_noop("It is not open yet. It waits for you, however long that takes.")
