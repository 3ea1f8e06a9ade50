"""The settings of the test suite: those of the site, without this machine's own `.env`."""

import atexit
import os
import shutil
import tempfile

import environ

# Before the site's settings are read: how tests run must not depend on a developer's `.env`.
environ.Env.read_env = lambda *args, **kwargs: None
os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ.setdefault("SITE_URL", "http://testserver")
os.environ.setdefault("DATABASE_URL", "sqlite:///:memory:")
# Playwright keeps an event loop running in the thread that also uses the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

from upphandling.settings import *  # noqa: E402, F403
from upphandling.settings import DATABASES, STORAGES  # noqa: E402

# One private folder for the files of one run. The processes of pytest-xdist inherit its name;
# the process that made it removes it.
if "TEST_FILES" not in os.environ:
    os.environ["TEST_FILES"] = tempfile.mkdtemp(prefix="newsroom-tests-")
    atexit.register(shutil.rmtree, os.environ["TEST_FILES"], ignore_errors=True)
TEST_FILES = os.environ["TEST_FILES"]

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as on the site: an in-memory database knows neither WAL nor a second writer, and
    # the live server would use one connection in all its threads, which crashes SQLite.
    DATABASES["default"]["NAME"] = f"{TEST_FILES}/never-used.sqlite3"
    DATABASES["default"]["TEST"] = {"NAME": f"{TEST_FILES}/test.sqlite3"}
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 0  # an open connection would keep its database alive

MEDIA_ROOT = f"{TEST_FILES}/media"
CARD_ROOT = f"{TEST_FILES}/cards"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Static files straight from their sources: no manifest, nothing collected beforehand.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
