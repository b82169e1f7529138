"""A refusal is an expected "not now", told kindly. Everything else that is raised is a bug."""

from collections.abc import Callable


def gettext_noop(message: str) -> str:
    """Mark a message for translation and give it back unchanged, since the kit knows no framework.

    >>> gettext_noop("Not now.")
    'Not now.'
    """
    return message


class Refusal(Exception):
    """An expected "no". Subclasses set `says` (English, a message id) and perhaps `status` (HTTP).

    Facts given by name fill the placeholders of `says`, after it was translated. A placeholder
    without its fact raises KeyError at once, where the mistake is, not later on somebody's screen.

    >>> class TooSoon(Refusal):
    ...     says = gettext_noop("This opens on %(day)s.")
    >>> no = TooSoon(day="Thursday")
    >>> str(no)
    'This opens on %(day)s.'
    >>> no.told()
    'This opens on Thursday.'
    >>> no.told({"This opens on %(day)s.": "Ab %(day)s geht es auf."}.get)
    'Ab Thursday geht es auf.'
    """

    status: int = 409
    says: str = gettext_noop("This can’t be done right now. Nothing is lost.")

    def __init__(self, says: str | None = None, /, **facts: object) -> None:
        if says is not None:
            self.says = says
        self.facts = facts
        super().__init__(self.says)
        self.told()

    def __str__(self) -> str:
        return self.says

    def told(self, translate: Callable[[str], str | None] = gettext_noop) -> str:
        """The kind sentence for a person: translated first, then filled with the facts."""
        sentence = translate(self.says) or self.says
        return sentence % self.facts if self.facts or "%(" in sentence else sentence
