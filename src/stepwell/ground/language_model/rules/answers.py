"""What came back over the wire, read strictly: JSON of exactly the shape that was asked for, or nothing."""

import re

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from stepwell.ground.language_model.facts import Task

NAMES = {Task.DRAFT: "draft", Task.NEXT: "move", Task.QUOTE: "quote", Task.REFLECT: "sentence"}
_STRAIGHT = re.compile(r'"([^"“”]*)"')


class _Message(BaseModel):
    content: str = Field(max_length=8000, strict=True)


class _Choice(BaseModel):
    message: _Message


class _Answer(BaseModel):
    """As servers of /chat/completions answer; what else is in there is not read."""

    choices: list[_Choice] = Field(min_length=1, max_length=8)


class _Given(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Draft(_Given):
    draft: str = Field(max_length=2000)


class _Move(_Given):
    move: str = Field(max_length=60)


class _Quote(_Given):
    quote: str = Field(max_length=400)


class _Sentence(_Given):
    sentence: str = Field(max_length=400)


_SHAPES: dict[Task, type[_Given]] = {
    Task.DRAFT: _Draft, Task.NEXT: _Move, Task.QUOTE: _Quote, Task.REFLECT: _Sentence,
}  # fmt: skip


def said(body: bytes) -> str | None:
    """What the model said, out of a whole answer of the server; None when it is none.

    >>> said(b'{"choices": [{"message": {"content": "{}"}}]}'), said(b"<html>"), said(b'{"choices": []}')
    ('{}', None, None)
    """
    try:
        return _Answer.model_validate_json(body).choices[0].message.content
    except ValidationError:
        return None


def read(task: Task, text: str) -> str | None:
    """The one field that was asked for; None for any other shape.

    >>> read(Task.NEXT, '{"move": "blank"}'), read(Task.NEXT, '{"move": 3}'), read(Task.NEXT, "blank")
    ('blank', None, None)
    """
    try:
        shape = _SHAPES[task].model_validate_json(text)
    except ValidationError:
        return None
    return str(getattr(shape, NAMES[task]))


def tidied(text: str) -> str:
    """Straight quotes in pairs as “ and ”, no blanks around it.

    >>> tidied(' You wrote "it was loud". ')
    'You wrote “it was loud”.'
    """
    return _STRAIGHT.sub(r"“\1”", text).strip()
