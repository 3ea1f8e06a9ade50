"""Settings, read from the environment or from `.env`; the README has the table.

No authority's name stands here: that is data, edited in the admin (`contacts.PressOffice`).
"""

from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from pressreleases.files import bucket_settings
from pressreleases.naming import in_language

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
VAR_DIR.mkdir(exist_ok=True)

env = environ.Env()
env.read_env(BASE_DIR / ".env")

SECRET_KEY = env("SECRET_KEY")
DEBUG = env.bool("DEBUG", default=False)

# The one public origin. Absolute addresses are built from it, never from the Host header.
SITE_URL = env("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
_site = urlsplit(SITE_URL)
# The name in the identifiers of feed entries (RFC 4151). Chosen once, never changed, also when
# the address of the site is: readers would take every old entry for a new one.
TAG_AUTHORITY = env("TAG_AUTHORITY", default="newsroom.invalid,2026")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[]) or list(
    {_site.hostname, "127.0.0.1", "localhost"}
)
CSRF_TRUSTED_ORIGINS = [SITE_URL]
IS_HTTPS = _site.scheme == "https"

INSTALLED_APPS = [
    "modeltranslation",  # before the admin, which it adapts
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",  # its templates; the entries are in pressreleases/sitemap.py
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "js_asset",
    "django_prose_editor",
    "pressreleases",
    "contacts",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "pressreleases.middleware.public_headers",
    "pressreleases.middleware.GZipPages",
    "django.middleware.http.ConditionalGetMiddleware",
    "pressreleases.middleware.keep_previews_secret",
    "pressreleases.middleware.refuse_unreadable_addresses",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "pressreleases.middleware.language_from_address",
    "pressreleases.too_large.refuse",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "upphandling.urls"
WSGI_APPLICATION = "upphandling.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pressreleases.context.newsroom",
            ],
        },
    },
]

# --- Database -------------------------------------------------------------------------------

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
_database = DATABASES["default"]
if _database["ENGINE"].endswith("sqlite3"):
    # WAL lets readers go on while someone writes; IMMEDIATE takes the write lock at BEGIN, so
    # that two writers queue instead of failing half-way.
    _database["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # With recursive triggers, INSERT OR REPLACE meets the trigger that refuses to delete.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
        "PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;",
    }
else:
    _database["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
    _database["CONN_HEALTH_CHECKS"] = True
    # Every query reads few rows by an index: starting helpers or a compiler takes longer than it.
    # Other options in the address (`?options=-c%20…`) stand instead of these.
    _database.setdefault("OPTIONS", {}).setdefault(
        "options", "-c max_parallel_workers_per_gather=0 -c jit=off"
    )

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Language and time ----------------------------------------------------------------------

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True

MODELTRANSLATION_DEFAULT_LANGUAGE = "sv"
# Swedish must never pass for English: an empty field is empty in every language.
MODELTRANSLATION_ENABLE_FALLBACKS = False
MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = in_language

# The editors' choice of language in the admin; the public site has its language in the address.
LANGUAGE_COOKIE_NAME = "redaktion_sprak"
LANGUAGE_COOKIE_PATH = "/redaktion/"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = IS_HTTPS

# --- Sign-in --------------------------------------------------------------------------------

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "admin:login"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/redaktion/"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "pressreleases.views.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# --- Headers --------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^halsa/$"]  # asked from within, past the proxy that ends TLS
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        # The nonce is sent only where a page asks for it: the editor's import map.
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

# --- Files ----------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
_files = bucket_settings.storage(env)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Pictures and documents, in MEDIA_ROOT or in S3_BUCKET; nothing shows them but the rule in
    # pressreleases/files/.
    "files": _files,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = env("MEDIA_ROOT", default=str(VAR_DIR / "media"))
# Who sends the bytes of a file: application, nginx (X-Accel-Redirect) or s3 (a signed address).
FILES_SERVED_BY = bucket_settings.served_by(env, _files)
CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"] += bucket_settings.origins(_files)
# Drawn pictures for social media; may be emptied at any time.
CARD_ROOT = env("CARD_ROOT", default=str(VAR_DIR / "cards"))

# Swedish words for taking compounds apart, one a line, such as hunspell's sv_SE.dic; optional.
SEARCH_WORD_LIST = env("SEARCH_WORD_LIST", default="")

# Of text in a form; how large a file may be beside it stands in pressreleases/too_large.py.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"mask_tokens": {"()": "pressreleases.masking.MaskTokens"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["mask_tokens"]}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"level": "INFO"},  # in place of Django's own handlers, which do not mask
        "django.server": {"level": "INFO", "filters": ["mask_tokens"]},
        "django.request": {"level": "ERROR", "filters": ["mask_tokens"]},
    },
}
