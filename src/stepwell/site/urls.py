"""Every address of the house. Each has its row in tests/security/policy.toml."""

from allauth.account import views as allauth
from allauth.mfa import urls as mfa
from django.urls import URLPattern, URLResolver, include, path

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
]
