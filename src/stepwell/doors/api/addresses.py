"""Where the API is found: its calls, its description, and a kind "nothing here" for the rest."""

from typing import Any

from django.urls import URLPattern, path
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from stepwell.doors.api import found, messages
from stepwell.doors.api.calls import router
from stepwell.doors.api.problems import as_problems, nothing_here, tell_in

app_name = "api"


class Described(NinjaAPI):
    """Describes itself once in each process: its calls do not change, and it takes half a second."""

    description_of_all: OpenAPISchema | None = None

    def get_openapi_schema(self, **where: Any) -> OpenAPISchema:
        if self.description_of_all is None:
            self.description_of_all = super().get_openapi_schema(**where)
        return self.description_of_all


api = Described(
    title="Stepwell",
    version="1",
    description="Small steps between two sessions. Errors are RFC 9457 problem details, in plain words.",
    urls_namespace=app_name,
)
api.add_router("", router)
api.add_router("", messages.router)
api.add_router("", found.router)
tell_in(api)


def told_kindly(pattern: Any) -> URLPattern:
    pattern.callback = as_problems(pattern.callback)
    found: URLPattern = pattern
    return found


urlpatterns = [
    *(told_kindly(pattern) for pattern in api.urls[0]),
    path("<path:rest>", nothing_here, name="nothing-here"),
]
