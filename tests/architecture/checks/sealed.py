"""Free text of people is sealed. What is stored as it is stands on a list, each with its reason."""

from collections.abc import Iterable, Iterator, Mapping

from django.db.models import CharField, JSONField, Model, TextField


def plain(models: Iterable[type[Model]]) -> Iterator[str]:
    """ "room.Model.field" of every field that can hold a sentence and is not sealed."""
    for model in models:
        for field in model._meta.get_fields():
            if isinstance(field, CharField | TextField | JSONField) and not field.choices:
                yield f"{model._meta.label}.{field.name}"


def unsealed(models: Iterable[type[Model]], reasons: Mapping[str, str]) -> list[str]:
    return [f"{name} is neither sealed nor on the list" for name in plain(models) if not reasons.get(name)]


def stale_reasons(models: Iterable[type[Model]], reasons: Mapping[str, str]) -> list[str]:
    return sorted(set(reasons) - set(plain(models)))
