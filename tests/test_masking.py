"""Tokens of preview links in logs: masked in the site's own lines and in gunicorn's."""

import io
import logging
import logging.config
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.core.servers.basehttp import WSGIRequestHandler

from pressreleases import masking
from tests.factories import make_link

ROOT = Path(__file__).resolve().parent.parent
TOKEN = "AbCd-_0123456789012345678901234567890123456"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (f"/granska/{TOKEN}/", "/granska/***/"),
        (f"/granska/{TOKEN}", "/granska/***"),
        (f"/granska/{TOKEN}/tack/", "/granska/***/tack/"),
        (f"/en/review/{TOKEN}/?x={TOKEN[:3]}", "/en/review/***/?x=AbC"),
        (f'"POST /granska/{TOKEN}/ HTTP/1.1" 200 9', '"POST /granska/***/ HTTP/1.1" 200 9'),
        (f"Not Found: /en/review/{TOKEN}/thanks/", "Not Found: /en/review/***/thanks/"),
        (f"//granska/{TOKEN}/", "//granska/***/"),
        (f"/granska//{TOKEN}/", "/granska//***/"),
        (f"/%67ranska/{TOKEN}/", "/granska/***/"),
        (f"/en%2Freview/{TOKEN}/%0Ax", "/en/review/***/\\nx"),
        (f"/granska/{TOKEN[:20]}%2D{TOKEN[21:]}/", "/granska/***/"),
        (f"http://testserver/granska/{TOKEN}/", "http://testserver/granska/***/"),
        (f"/granska/{TOKEN} /granska/{TOKEN}", "/granska/*** /granska/***"),
        ("/redaktion/pressreleases/pressrelease/1/granska/sv/", None),
        ("/aktuellt/granska-avtal-fore-upphandlingen/", None),
        ("/aktuellt/%C3%A5r/", None),
        ("", None),
    ],
)
def test_a_token_is_masked_and_nothing_else(text, masked):
    assert masking.mask(text) == (text if masked is None else masked)


@pytest.fixture
def log():
    """The site's logging as it is set up, written to a string."""
    stream = io.StringIO()
    names = ("", "django", "django.server", "django.request")
    loggers = [logging.getLogger(name) for name in names]
    before = [(each, each.handlers[:], each.filters[:], each.level) for each in loggers]
    configured = {**settings.LOGGING, "handlers": {"console": dict(_console(), stream=stream)}}
    logging.config.dictConfig(configured)
    yield stream
    for each, handlers, filters, level in before:
        each.handlers, each.filters = handlers, filters
        each.setLevel(level)


def _console():
    return settings.LOGGING["handlers"]["console"]


def test_the_sites_own_log_lines_are_masked(log):
    path = f"/granska/{TOKEN}/"
    logging.getLogger("django.request").error("Internal Server Error: %s", path)
    logging.getLogger("elsewhere").warning("Something about %s", path)
    try:
        raise RuntimeError(path)
    except RuntimeError:
        logging.getLogger("elsewhere").exception("It broke")

    written = log.getvalue()
    assert TOKEN not in written
    assert "Internal Server Error: /granska/***/" in written
    assert "Something about /granska/***/" in written
    assert "RuntimeError: /granska/***/" in written


def test_the_lines_of_the_development_server_are_masked(log, caplog):
    handler = WSGIRequestHandler.__new__(WSGIRequestHandler)
    handler.request, handler.server = SimpleNamespace(), SimpleNamespace()
    logger = logging.getLogger("django.server")
    logger.addHandler(caplog.handler)

    handler.log_message('"%s" %s %s', f"GET /granska/{TOKEN}/ HTTP/1.1", "200", "123")

    logger.removeHandler(caplog.handler)
    assert caplog.messages == ['"GET /granska/***/ HTTP/1.1" 200 123']


@pytest.mark.django_db
def test_a_page_that_breaks_logs_no_token(log, release, author, reader, monkeypatch):
    _link, token = make_link(release, author)
    reader.raise_request_exception = False

    def broken(*args, **kwargs):
        raise RuntimeError("kaboom")

    monkeypatch.setattr("pressreleases.previews.page", broken)

    answer = reader.get(f"/granska/{token}/")

    assert answer.status_code == 500
    assert "kaboom" not in answer.content.decode()
    assert token not in answer.content.decode()
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "kaboom" in log.getvalue()
    assert "/granska/***/" in log.getvalue()
    assert token not in log.getvalue()


def test_the_access_log_of_gunicorn_is_masked():
    config = runpy.run_path(str(ROOT / "deploy" / "gunicorn.conf.py"))
    from gunicorn.config import Config

    logger = config["logger_class"](Config())
    response = SimpleNamespace(status="200 OK", sent=1, headers=[], response_length=1)
    request = SimpleNamespace(headers=[("REFERER", f"http://x/granska/{TOKEN}/")])
    elapsed = SimpleNamespace(seconds=0, microseconds=1000)
    for raw in (f"/granska/{TOKEN}/?a=b", f"/%67ranska/{TOKEN}/", f"/en/review/{TOKEN}/thanks/"):
        environ = {
            "RAW_URI": raw,
            "REQUEST_METHOD": "GET",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_USER_AGENT": "x",
            "REMOTE_ADDR": "127.0.0.1",
        }
        atoms = logger.atoms_wrapper_class(logger.atoms(response, request, environ, elapsed))

        line = config["access_log_format"] % atoms

        assert TOKEN not in line
        assert "***" in line


def test_the_error_log_of_gunicorn_is_masked(caplog):
    config = runpy.run_path(str(ROOT / "deploy" / "gunicorn.conf.py"))
    from gunicorn.config import Config

    logger = config["logger_class"](Config())
    logger.error_log.addHandler(caplog.handler)

    logger.error("Error handling request %s", f"/granska/{TOKEN}/")

    logger.error_log.removeHandler(caplog.handler)
    assert caplog.messages == ["Error handling request /granska/***/"]


def test_nginx_is_told_to_mask_the_same_addresses():
    example = (ROOT / "deploy" / "nginx.conf.example").read_text(encoding="utf-8")

    for prefix in masking.PREFIXES:
        assert f"~^{prefix} " in example
    assert example.count("$request_uri") == 2  # a redirect and the key of the cache, no log
    (written,) = [line for line in example.splitlines() if line.startswith("log_format")]
    assert "$logged_uri" in written
    assert "access_log /var/log/nginx/newsroom.log newsroom;" in example
