"""What machines ask: alive, and ready."""

from datetime import datetime, timedelta

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from stepwell.ground.post.queries import last_beat, oldest_waiting
from stepwell.kit import clock

BEATS_WITHIN = timedelta(minutes=3)


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse("alive\n", content_type="text/plain")


@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Ready when the database answers and has every migration, and nothing due is left lying."""
    plan = MigrationExecutor(connection)
    waiting = plan.migration_plan(plan.loader.graph.leaf_nodes())
    ready = {"database": True, "migrations": not waiting, "clock": keeps_up(clock.now())}
    return JsonResponse(ready, status=200 if all(ready.values()) else 503)


def keeps_up(now: datetime) -> bool:
    """A clock has beaten lately, or there is nothing for it to do."""
    beat, waits = last_beat(), oldest_waiting()
    return bool(beat and now - beat < BEATS_WITHIN) or waits is None or now - waits < BEATS_WITHIN
