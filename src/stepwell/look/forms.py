"""Forms come out as our own parts: `{{ form }}` and `{{ form.name.as_field_group }}` need no help.

Set `FORM_RENDERER = "stepwell.look.forms.Renderer"`, with `django.forms` among the installed apps.
"""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Label, help, kind word, field: in that order."""

    form_template_name = "look/forms/form.html"
    field_template_name = "look/forms/field.html"
    formset_template_name = "look/forms/formset.html"
