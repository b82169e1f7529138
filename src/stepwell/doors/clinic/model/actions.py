"""What the clinic chose is kept."""

from django.http import HttpRequest

from stepwell.ground.language_model.actions import choose_policy
from stepwell.ground.language_model.facts import Policy
from stepwell.ground.language_model.forms import PolicyForm
from stepwell.ground.language_model.queries import ceiling, policy_of, where
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role


def form_for(request: HttpRequest) -> PolicyForm:
    admin = only(request.user, Role.ADMIN)
    sent = request.POST if request.method == "POST" else None
    return PolicyForm(sent, most=ceiling(), now=policy_of(admin.clinic_id), sends=bool(where().model))


def chosen(request: HttpRequest, form: PolicyForm) -> bool:
    """Whether there was a choice to keep."""
    if not form.is_bound or not form.is_valid():
        return False
    choose_policy(by=only(request.user, Role.ADMIN), policy=Policy(form.cleaned_data["policy"]))
    return True
