"""What a plain Django project would do: session in the database, one ORM read, one durable ORM insert."""

import json
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from stepwell.ground.diary.models import Start
from stepwell.ground.plan.models import Plan


@csrf_exempt
def entries(request: HttpRequest) -> JsonResponse:
    sent = json.loads(request.body)
    plan = Plan.objects.get(pk=sent["plan"], pair__client=request.user.pk)
    now = timezone.now()
    Start.objects.create(
        pk=UUID(sent["id"]), clinic_id=plan.clinic_id, plan=plan, day=now.date(), at=now, size="S"
    )
    return JsonResponse({"id": sent["id"]}, status=201)
