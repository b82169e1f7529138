"""Forms come out as our own parts: `{{ form }}` and `{{ form.name.as_field_group }}` need no help.

Set `FORM_RENDERER = "stepwell.look.forms.Renderer"`, with `django.forms` among the installed apps.
"""

from typing import Any

from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest

from stepwell.look.kindly import kind_words


class Renderer(TemplatesSetting):
    """Label, help, kind word, field: in that order."""

    form_template_name = "look/forms/form.html"
    field_template_name = "look/forms/field.html"
    formset_template_name = "look/forms/formset.html"

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> str:
        """A field comes with its kind words."""
        if template_name == self.field_template_name and context["field"].errors:
            context = context | {"kind": kind_words(context["field"])}
        return super().render(template_name, context, request)
