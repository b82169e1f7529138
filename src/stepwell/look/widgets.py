"""What a hand does: press a number, pick a chip, choose a card, tick a step, write a few words."""

from collections.abc import Mapping
from typing import Any

from django.forms import CheckboxSelectMultiple, RadioSelect, Textarea
from django.utils.functional import Promise

Text = str | Promise


class Scale(RadioSelect):
    """0 to 10 with a word at each end; `none` offers a way to say nothing. Works with IntegerField."""

    template_name = "look/widgets/scale.html"

    def __init__(self, low: Text, high: Text, none: Text = "", attrs: Any = None) -> None:
        numbers: list[tuple[str, Text]] = [(str(n), str(n)) for n in range(11)]
        super().__init__(attrs, [*numbers, ("", none)] if none else numbers)
        self.ends = {"low": low, "high": high}

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """The ends go to the template beside the stones."""
        context = super().get_context(name, value, attrs)
        context["widget"].update(self.ends)
        return context


class Chips(CheckboxSelectMultiple):
    """Several of many, as pills."""

    template_name = "look/widgets/chips.html"


class Pills(RadioSelect):
    """One of a few short words, as pills."""

    template_name = "look/widgets/chips.html"


class Choices(RadioSelect):
    """One of a few, as cards; `more` gives a value its second line."""

    template_name = "look/widgets/choices.html"

    def __init__(self, more: Mapping[str, Text] | None = None, attrs: Any = None, choices: Any = ()) -> None:
        super().__init__(attrs, choices)
        self.more = dict(more or {})

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """An option with its second line."""
        option = super().create_option(name, value, *args, **kwargs)
        return {**option, "more": self.more.get(str(value), "")}

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """A group is open when what was picked is in it."""
        context = super().get_context(name, value, attrs)
        groups = context["widget"]["optgroups"]
        picked = [group for group, options, _ in groups if any(one["selected"] for one in options)]
        context["widget"]["open"] = picked
        return context


class Ticks(CheckboxSelectMultiple):
    """The steps of a practice, each a wide stone to tick."""

    template_name = "look/widgets/ticks.html"


class Words(Textarea):
    """A few words, in a field that grows with them. A browser does not write them down for its next start."""

    def __init__(self, rows: int = 3, attrs: Mapping[str, Any] | None = None) -> None:
        own = {"rows": rows, "autocapitalize": "sentences", "autocomplete": "off"}
        super().__init__({**own, **(attrs or {})})
