"""The one kind of column that holds words of people."""

from django.db import models


class SealedField(models.BinaryField):
    """Bytes that only `vault.queries.safe_for` can open. Empty text is stored as nothing."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("null", True)
        super().__init__(*args, **kwargs)
