"""Django's SQLite backend, with a queue in front of write transactions.

SQLite's own answer to two writers is to sleep and try again, up to a tenth of a second at a time; under load
single writes then wait for seconds. Threads of one process can simply wait for one another.
"""

import threading

from django.db.backends.sqlite3 import base

TURN = threading.Lock()


class DatabaseWrapper(base.DatabaseWrapper):
    """One write transaction at a time in this process; other processes still meet the busy timeout."""

    has_turn = False

    def _start_transaction_under_autocommit(self) -> None:
        if not self.has_turn:
            TURN.acquire()
            self.has_turn = True
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._pass_on()
            raise

    def _commit(self) -> None:
        try:
            super()._commit()  # type: ignore[misc]
        finally:
            self._pass_on()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]
        finally:
            self._pass_on()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]
        finally:
            self._pass_on()

    def _pass_on(self) -> None:
        if self.has_turn:
            self.has_turn = False
            TURN.release()
