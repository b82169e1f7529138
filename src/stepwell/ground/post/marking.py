"""Writing down what became of messages: in one statement on PostgreSQL, so that little is in doubt."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from stepwell.ground.post.facts import Came
from stepwell.ground.post.models import Message, Receipt

# The ORM needs four round trips for this: begin, update, insert, commit.
# https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-MODIFYING
AT_ONCE = """
    with said as (select * from unnest(%s::uuid[], %s::text[], %s::int[]) as said(id, what, code)),
         over as (update post_message set settled_at = %s, lease = null
                  from said where post_message.id = said.id)
    insert into post_receipt (message_id, what, at, code) select id, what, %s, code from said
    on conflict (message_id, what) do nothing
"""


def mark(came: Sequence[tuple[UUID, Came]], now: datetime) -> None:
    """These are over. What is known of them already stays as it was."""
    if not came:
        return
    if connection.vendor == "postgresql":
        _at_once(came, now)
    else:
        _in_turn(came, now)


def _at_once(came: Sequence[tuple[UUID, Came]], now: datetime) -> None:
    ids, what = [pk for pk, _ in came], [str(how.became) for _, how in came]
    with connection.cursor() as cursor:
        cursor.execute(AT_ONCE, [ids, what, [how.code for _, how in came], now, now])


@transaction.atomic
def _in_turn(came: Sequence[tuple[UUID, Came]], now: datetime) -> None:
    Message.objects.filter(pk__in=[pk for pk, _ in came]).update(settled_at=now, lease=None)
    rows = [Receipt(message_id=pk, what=h.became or "", at=now, code=h.code) for pk, h in came]
    Receipt.objects.bulk_create(rows, ignore_conflicts=True)
