"""Everything that can be set, in one page. The knobs people may turn are in knobs.py."""

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from stepwell.site.knobs import Knobs

KNOBS = Knobs(database_url=os.environ.get("DATABASE_URL", os.environ.get("STEPWELL_DATABASE_URL", "")))
ROOT = Path(__file__).resolve().parent.parent
DATA, KEYRING = KNOBS.data_dir, KNOBS.keyring
SECRET_KEY = KNOBS.secret_key
DEBUG, DEMO, EXIT_TO = KNOBS.debug, KNOBS.demo, KNOBS.exit_to
ALLOWED_HOSTS = KNOBS.hosts.split(",")
CSRF_TRUSTED_ORIGINS = [KNOBS.origin] if KNOBS.origin else []
ROOT_URLCONF, WSGI_APPLICATION = "stepwell.site.urls", "stepwell.site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PRAGMAS = ["journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "cache_size=-20000"]
SQLITE = {
    "ENGINE": "stepwell.site.sqlite",
    "NAME": DATA / "stepwell.sqlite3",
    "TEST": {"NAME": ":memory:"},
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": ";".join(f"PRAGMA {pragma}" for pragma in [*PRAGMAS, "mmap_size=134217728"]),
    },
}
POSTGRES = dj_database_url.parse(KNOBS.database_url, conn_max_age=None) if KNOBS.database_url else None
DATABASES = {"default": {**(POSTGRES or SQLITE), "CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": bool(POSTGRES)}}

ROOMS = "trail vault people library meeting post language_model witness plan diary reminder"
GROUND = ROOMS.split()
INSTALLED_APPS = [
    *(f"django.contrib.{app}" for app in ("auth", "contenttypes", "sessions", "messages", "staticfiles")),
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    *(f"stepwell.ground.{room}" for room in GROUND),
    *(f"stepwell.strategies.{table.parent.name}" for table in sorted(ROOT.glob("strategies/*/models*"))),
    "stepwell.look",
    "ninja",
]
MIDDLEWARE = [
    "stepwell.site.headers.quiet_headers",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "stepwell.site.doorkeeper.keep_the_door",
    "stepwell.site.errors.TellRefusals",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "doors" / "account" / "templates", ROOT],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [f"django.template.context_processors.{of}" for of in ("request", "i18n")],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]
FORM_RENDERER = "stepwell.look.forms.Renderer"
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
HASHERS = "django.contrib.auth.hashers"
PASSWORD_HASHERS = ["stepwell.ground.people.hashers.Argon2Small", f"{HASHERS}.PBKDF2PasswordHasher"]
VALIDATORS = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{VALIDATORS}.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": f"{VALIDATORS}.CommonPasswordValidator"},
    {"NAME": "stepwell.doors.account.passwords.NotEasilyGuessed"},
]
LOGIN_URL, LOGIN_REDIRECT_URL = "/sign-in", "/"
ACCOUNT_ADAPTER = "stepwell.doors.account.adapters.Accounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD, ACCOUNT_USER_MODEL_EMAIL_FIELD = "handle", None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_FORMS = {"login": "stepwell.doors.account.forms.SignInForm"}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login_failed": "20/10m/ip,10/10m/key", "login": "60/m/ip"}
ALLAUTH_TRUSTED_PROXY_COUNT = KNOBS.proxies
MFA_ADAPTER = "stepwell.doors.account.adapters.SecondFactor"
MFA_FORMS = {"add_webauthn": "stepwell.doors.account.forms.PasskeyForm"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not KNOBS.https
MFA_TOTP_ISSUER = "Stepwell"

SESSION_COOKIE_AGE = 30 * 24 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = KNOBS.https
SESSION_COOKIE_NAME = "__Host-session" if KNOBS.https else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if KNOBS.https else "csrf"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "stepwell.site.errors.form_went_stale"
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if KNOBS.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = KNOBS.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if KNOBS.proxies else None
SECURE_REFERRER_POLICY = "no-referrer"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE], "script-src": [SELF], "style-src": [SELF], "img-src": [SELF, "data:"],
        "font-src": [SELF], "connect-src": [SELF], "manifest-src": [SELF], "worker-src": [SELF],
        "form-action": [SELF], "frame-ancestors": [NONE], "base-uri": [NONE],
    }
}  # fmt: skip
EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD, EMAIL_USE_TLS, EMAIL_USE_SSL = KNOBS.smtp()
EMAIL_TIMEOUT, DEFAULT_FROM_EMAIL, SMS_TEMPLATE = 15, KNOBS.mail_from, KNOBS.sms
PUSH_HOSTS, PUSH_CONTACT = KNOBS.push_hosts.split(","), KNOBS.origin or "mailto:notes@localhost"
AI_POLICY, AI_ENDPOINT, AI_MODEL, AI_KEY = KNOBS.ai_policy, KNOBS.ai_endpoint, KNOBS.ai_model, KNOBS.ai_key
RECALL_MODEL, RECALL_SHA256 = KNOBS.recall_model, KNOBS.recall_sha256
CACHE = {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "shared_cache"}
# Rate limits stand there, too: they must not be pushed out by a few hundred others.
CACHES = {"default": {**CACHE, "OPTIONS": {"MAX_ENTRIES": 20_000}}}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000

LANGUAGE_CODE, USE_TZ, TIME_ZONE = KNOBS.language, True, "UTC"
LANGUAGES, LOCALE_PATHS = [("en", _("English"))], [ROOT / "locale"]
STATIC_URL, STATIC_ROOT = "static/", DATA / "static"
APP_FILES = "django.contrib.staticfiles.finders.AppDirectoriesFinder"
STATICFILES_FINDERS = ["stepwell.look.sheet.JoinedFinder", APP_FILES]
PLAIN_FILES = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": PLAIN_FILES if DEBUG else "stepwell.site.storage.HashedFiles"},
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "stepwell.site.logs.OneLine"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["out"], "level": "INFO"},
    "loggers": {name: {"level": "ERROR"} for name in ("django.request", "django.security")},
}
