"""Moves that lead to where it is done, and moves that wait for the session."""

from stepwell.journey.between.quiet_day.moves.doing import Doing, Done
from stepwell.strategies.curiosity.facts.talk import Became, MoveFact


def set_reminder(doing: Doing) -> Done:
    return Done(Became.LED, to="remind")


def swap(doing: Doing) -> Done:
    return Done(Became.LED, to="swap")


def guess_check(doing: Doing) -> Done:
    """The guess is locked by "I started", so it is written there."""
    return Done(Became.LED, to="guess")


def fix_tech(doing: Doing) -> Done:
    return Done(Became.LED, to="reminders")


def kind_pause(doing: Doing) -> Done:
    """A kind minute, right here."""
    return Done(Became.LED)


def supporter(doing: Doing) -> Done:
    """Who is asked, and what they read, is said on the page of trusted people, after two questions."""
    return Done(Became.LED, to="witnesses")


def clarify(doing: Doing) -> Done:
    """The step that is not clear goes onto the list, in the words of the practice."""
    return Done(Became.LISTED, about=doing.read["step"])


def listed(doing: Doing) -> Done:
    return Done(Became.LISTED, about=doing.read.get("about", ""))


def listed_so(doing: Doing, before: MoveFact) -> bool:
    return before.about == str(doing.read.get("step", doing.read.get("about", "")))
