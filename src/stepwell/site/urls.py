"""Every address of the house. Each has its row in tests/security/policy.toml."""

from allauth.account import views as allauth
from allauth.mfa import urls as mfa
from django.urls import URLPattern, URLResolver, include, path

from stepwell.doors.clinic import views as clinic
from stepwell.doors.desk import views as desk
from stepwell.doors.desk.practices import views as practices
from stepwell.journey.agree.choose import views as choose
from stepwell.journey.agree.session import views as session
from stepwell.journey.agree.shape import views as shape
from stepwell.journey.notice.brief import views as brief
from stepwell.site import views as site

handler404 = "stepwell.site.errors.not_there"
handler500 = "stepwell.site.errors.went_wrong"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", site.front, name="front"),
    path("healthz", site.healthz, name="healthz"),
    path("readyz", site.readyz, name="readyz"),
    path("favicon.ico", site.favicon, name="favicon"),
    path("sign-in", allauth.login, name="account_login"),
    path("account/password", allauth.password_change, name="account_change_password"),
    path("account/confirm", allauth.reauthenticate, name="account_reauthenticate"),
    path("account/inactive", allauth.account_inactive, name="account_inactive"),
    path("account/second-factor/", include(mfa.urlpatterns)),
    path("desk", desk.desk, name="desk"),
    path("desk/invite", desk.invite, name="invite"),
    path("pairs/<uuid:pair>", brief.client, name="client"),
    path("pairs/<uuid:pair>/arrange", brief.arrange, name="arrange"),
    path("pairs/<uuid:pair>/invite", desk.invite_again, name="invite_again"),
    path("pairs/<uuid:pair>/meet", session.meet, name="meet"),
    path("meetings/<uuid:meeting>/choose", choose.choose, name="choose"),
    path("meetings/<uuid:meeting>/own", choose.own, name="own"),
    path("meetings/<uuid:meeting>/shape/<uuid:practice>", shape.shape, name="shape"),
    path("meetings/<uuid:meeting>/done", session.agreed, name="agreed"),
    path("meetings/<uuid:meeting>/end", session.end, name="end_session"),
    path("practices", practices.practices, name="practices"),
    path("practices/new", practices.new_practice, name="new_practice"),
    path("clinic", clinic.clinic, name="clinic"),
    path("clinic/invite", clinic.invite_therapist, name="invite_therapist"),
]
