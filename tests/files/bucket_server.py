"""A server that speaks S3, for the tests: python -m tests.files.bucket_server prints its port.

moto answers as S3 does, but believes every signature. What stands in front of it here holds each
request to its signature and its time (AWS Signature Version 4, written from its description), and
lets nobody in without one. A bucket whose name begins with "room-for-3-" takes three files.
"""

import datetime as dt
import hashlib
import hmac
import os
import re
from collections import Counter
from urllib.parse import parse_qsl, quote, unquote

KEY_ID, SECRET = "TESTKEY", "a-secret-only-for-tests"
REGION = "eu-north-1"
_LIMITED = re.compile(r"/room-for-(\d)-[^/]+/.+")
_STAMP = "%Y%m%dT%H%M%SZ"


def _signature(secret: str, scope: list[str], stamp: str, canonical: str) -> str:
    hashed = hashlib.sha256(canonical.encode()).hexdigest()
    text = "\n".join(["AWS4-HMAC-SHA256", stamp, "/".join(scope), hashed])
    key = f"AWS4{secret}".encode()
    for part in [*scope, text]:
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    return key.hex()


def _header(environ, name: str) -> str:
    key = name.upper().replace("-", "_")
    value = environ.get(key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}", "")
    return " ".join(value.split())


def refusal(environ, now: dt.datetime) -> str:
    """Returns why S3 would not do what is asked for, "" when it would."""
    query = parse_qsl(environ["QUERY_STRING"], keep_blank_values=True)
    given, authorization = dict(query), environ.get("HTTP_AUTHORIZATION", "")
    if given.get("X-Amz-Algorithm") == "AWS4-HMAC-SHA256":
        credential, names = given["X-Amz-Credential"], given["X-Amz-SignedHeaders"]
        signature, stamp = given["X-Amz-Signature"], given["X-Amz-Date"]
        body, seconds = "UNSIGNED-PAYLOAD", int(given["X-Amz-Expires"])
    elif authorization.startswith("AWS4-HMAC-SHA256 "):
        parts = dict(part.strip().split("=", 1) for part in authorization[17:].split(","))
        credential, names = parts["Credential"], parts["SignedHeaders"]
        signature, stamp = parts["Signature"], environ["HTTP_X_AMZ_DATE"]
        body, seconds = environ["HTTP_X_AMZ_CONTENT_SHA256"], 15 * 60
    else:
        return "AccessDenied"
    signed = [(name, value) for name, value in query if name != "X-Amz-Signature"]
    pairs = sorted((quote(name, safe="~"), quote(value, safe="~")) for name, value in signed)
    canonical = [
        environ["REQUEST_METHOD"],
        quote(unquote(environ["REQUEST_URI"].partition("?")[0]), safe="/~"),
        "&".join(f"{name}={value}" for name, value in pairs),
        *(f"{name}:{_header(environ, name)}" for name in names.split(";")),
        "",
        names,
        body,
    ]
    key_id, *scope = credential.split("/")
    expected = _signature(SECRET, scope, stamp, "\n".join(canonical))
    if key_id != KEY_ID or not hmac.compare_digest(expected, signature):
        return "SignatureDoesNotMatch"
    since = now - dt.datetime.strptime(stamp, _STAMP).replace(tzinfo=dt.UTC)
    return "" if since <= dt.timedelta(seconds=seconds) else "ExpiredToken"


def guarded(application):
    """Returns the application behind its guard."""
    taken = Counter()

    def guard(environ, start_response):
        status, code = "403 Forbidden", refusal(environ, dt.datetime.now(dt.UTC))
        limited = _LIMITED.fullmatch(environ["PATH_INFO"])
        if not code and limited and environ["REQUEST_METHOD"] == "PUT":
            bucket = environ["PATH_INFO"].split("/")[1]
            taken[bucket] += 1
            if taken[bucket] > int(limited[1]):
                status, code = "507 Insufficient Storage", "StorageFull"
        if not code:
            return application(environ, start_response)
        environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        content = f"<Error><Code>{code}</Code><Message>{code}</Message></Error>".encode()
        if environ["REQUEST_METHOD"] == "HEAD":
            content = b""
        start_response(status, [("Content-Type", "application/xml")])
        return [content]

    return guard


def main():
    from moto.server import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import make_server

    os.environ.update(MOTO_S3_CUSTOM_ENDPOINTS="", AWS_EC2_METADATA_DISABLED="true")
    application = guarded(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", 0, application, threaded=True)
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
