"""What the environment says of a bucket: what works, and what is refused when the site starts."""

import os
import subprocess
import sys

import environ
import pytest
from django.core.exceptions import ImproperlyConfigured

from pressreleases.files import bucket_settings
from tests.run import ROOT

AWS = {"S3_BUCKET": "press", "S3_REGION": "eu-north-1"}
OWN = {"S3_BUCKET": "press", "S3_ENDPOINT_URL": "https://s3.example.se/"}
KEYS = {"S3_ACCESS_KEY_ID": "a", "S3_SECRET_ACCESS_KEY": "b"}


def read(**given):
    """Returns (the entry of STORAGES, who serves, the origins of pictures)."""
    env = environ.Env()
    env.ENVIRON = given
    place = bucket_settings.storage(env)
    return place, bucket_settings.served_by(env, place), bucket_settings.origins(place)


def test_without_a_bucket_files_lie_in_a_folder():
    place, who, origins = read()

    assert place == {"BACKEND": "pressreleases.files.shelf.DurableStorage"}
    assert (who, origins) == ("application", [])
    assert read(FILES_SERVED_BY="nginx")[1] == "nginx"


def test_a_bucket_hands_its_files_over_itself():
    place, who, origins = read(**OWN, **KEYS)

    assert place["OPTIONS"] == {
        "bucket_name": "press",
        "endpoint_url": "https://s3.example.se",
        "region_name": None,
        "access_key": "a",
        "secret_key": "b",
        "addressing_style": "auto",
    }
    assert who == "s3"
    assert origins == ["https://s3.example.se", "https://press.s3.example.se"]
    assert read(**OWN, FILES_SERVED_BY="application")[1] == "application"


@pytest.mark.parametrize("given", [AWS, OWN, {**OWN, "S3_ADDRESSING_STYLE": "virtual"}])
def test_pictures_may_come_from_where_the_bucket_sends_readers(given):
    from pressreleases.files.bucket import Bucket

    place, _who, origins = read(**given, **KEYS)
    url = Bucket(**place["OPTIONS"]).url("originals/ab/x.pdf")

    assert any(url.startswith(f"{origin}/") for origin in origins)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"FILES_SERVED_BY": "apache"}, "must be application, nginx or s3"),
        ({"FILES_SERVED_BY": "s3"}, "S3_BUCKET names no bucket"),
        ({**AWS, "FILES_SERVED_BY": "nginx"}, "Set FILES_SERVED_BY to s3"),
        ({**AWS, "S3_ENDPOINT_URL": "s3.example.se"}, "must begin with https://"),
        ({**AWS, "S3_ACCESS_KEY_ID": "a"}, "set both"),
        ({**AWS, "S3_SECRET_ACCESS_KEY": "a"}, "set both"),
    ],
)
def test_what_cannot_work_is_said_at_once(given, sentence):
    with pytest.raises(ImproperlyConfigured, match=sentence):
        read(**given)


@pytest.mark.parametrize("missing", ["storages", "boto3"])
def test_a_package_that_is_missing_is_said_at_once(monkeypatch, missing):
    real = bucket_settings.find_spec
    monkeypatch.setattr(
        bucket_settings, "find_spec", lambda name: None if name == missing else real(name)
    )

    with pytest.raises(ImproperlyConfigured, match=r"requirements-s3\.txt"):
        read(**AWS)
    assert read()[1] == "application"


def test_the_site_starts_with_a_bucket_from_the_environment():
    program = (
        "from django.conf import settings; import django; django.setup();"
        "from django.core.files.storage import storages;"
        "print(storages['files'].bucket_name, settings.FILES_SERVED_BY,"
        " settings.CONTENT_SECURITY_POLICY['DIRECTIVES']['img-src'][-1])"
    )
    given = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("S3_", "FILES_", "AWS_"))},
        **OWN,
        **KEYS,
        "DJANGO_SETTINGS_MODULE": "upphandling.settings",
        "SECRET_KEY": "only-for-tests",
    }

    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=given, capture_output=True, text=True
    )

    assert done.stdout.split() == ["press", "s3", "https://press.s3.example.se"], done.stderr
