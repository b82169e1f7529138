"""Reads a page as a person does: its title, its words, its links, its forms and where one can type."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

SPOKEN = ("alt", "aria-label", "placeholder", "title", "data-say")
QUIET = ("script", "style", "textarea")
VOID = {"input", "meta", "link", "br", "img", "hr", "path", "circle", "rect", "line", "use", "source", "stop"}


@dataclass
class Form:
    """Where it goes and what it would send; `texts` are the fields where words are typed."""

    action: str
    method: str
    sends: dict[str, list[str]] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def filled(self, words: Callable[[str], str]) -> dict[str, list[str]]:
        return self.sends | {name: [words(name)] for name in self.texts}


class Page(HTMLParser):
    """`said` is every visible text and every text that is read aloud, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.title = ""
        self.said: list[str] = []
        self.links: list[str] = []
        self.forms: list[Form] = []
        self._within: list[str] = []
        self._select = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.said += [told[name] for name in SPOKEN if told.get(name)]
        if tag not in VOID:
            self._within.append(tag)
        if tag == "a" and told.get("href", "").startswith("/"):
            self.links.append(told["href"])
        if tag == "form":
            self.forms.append(Form(told.get("action", ""), told.get("method", "get").lower()))
        elif self.forms:
            self._part_of_form(tag, told)

    def _part_of_form(self, tag: str, told: dict[str, str]) -> None:
        form, name = self.forms[-1], told.get("name", "")
        if tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            self._choice(form, self._select, told, "selected")
        elif tag == "button" and name:
            form.buttons.append((name, told.get("value", "")))
        elif tag == "textarea":
            form.texts.append(name)
        elif tag == "input" and name:
            self._input(form, name, told)

    def _input(self, form: Form, name: str, told: dict[str, str]) -> None:
        kind = told.get("type", "text")
        if kind in ("text", "search"):
            form.texts.append(name)
        elif kind in ("radio", "checkbox"):
            self._choice(form, name, told, "checked")
        else:
            form.sends[name] = [told.get("value", "")]

    def _choice(self, form: Form, name: str, told: dict[str, str], marked: str) -> None:
        """What is marked beforehand, else the last one: high numbers are the confident ones."""
        value, before = [told.get("value", "on")], getattr(form, "_marked", set())
        if name not in before:
            form.sends[name] = value
        if marked in told:
            form.__dict__["_marked"] = before | {name}

    def handle_endtag(self, tag: str) -> None:
        while self._within and tag in self._within and self._within.pop() != tag:
            pass
        if tag == "select":
            self._select = ""

    def handle_data(self, data: str) -> None:
        if "title" in self._within and "svg" not in self._within:
            self.title += data
        if data.strip() and not set(QUIET) & set(self._within):
            self.said.append(data.strip())
