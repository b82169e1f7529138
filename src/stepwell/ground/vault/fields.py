"""The one kind of column that holds words of people."""

from typing import Any

from django.db import models


class SealedField(models.BinaryField):
    """Bytes that only `vault.queries.safe_for` can open. Empty text is stored as nothing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("null", True)
        super().__init__(*args, **kwargs)
