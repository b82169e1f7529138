"""What somebody holds who copied the database but not the keyring."""

import base64
from collections.abc import Iterator
from typing import Any

from django.contrib.sessions.backends.db import SessionStore
from django.db import connection


def copied() -> bytes:
    """Every row of every table, with what is merely packed unpacked; on SQLite also the bytes of the file."""
    rows = b"\n".join(row for table in connection.introspection.table_names() for row in _rows(table))
    return rows + (_file() if connection.vendor == "sqlite" else b"")


def _rows(table: str) -> Iterator[bytes]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
        for row in cursor.fetchall():
            yield b"|".join(_plain(value) for value in row)
            if table == "django_session":
                yield repr(SessionStore().decode(row[1])).encode()
            if table == "shared_cache":
                yield base64.b64decode(row[1])


def _plain(value: Any) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def _file() -> bytes:
    """The pages of the database as they would lie on the disk, deleted rows and free space included."""
    whole: bytes = connection.connection.serialize()
    return whole
