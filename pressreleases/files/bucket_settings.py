"""Where files lie, read from the environment: a folder, or a bucket that speaks S3.

For `upphandling/settings.py`. What cannot work is said when the newsroom starts, in a sentence to
whoever runs it, and not when somebody uploads a file. Nothing here imports boto3, which only those
who have a bucket need (`requirements-s3.txt`).
"""

from importlib.util import find_spec
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

APPLICATION, NGINX, S3 = "application", "nginx", "s3"
_FOLDER = {"BACKEND": "pressreleases.files.shelf.DurableStorage"}
_BUCKET = "pressreleases.files.bucket.Bucket"


def storage(env) -> dict:
    """Returns the entry of STORAGES for files.

    Raises:
        ImproperlyConfigured: What is said of the bucket cannot work.
    """
    name = env("S3_BUCKET", default="")
    if not name:
        return _FOLDER
    if not (find_spec("storages") and find_spec("boto3")):
        raise ImproperlyConfigured(
            "S3_BUCKET is set, and the packages that speak with a bucket are not installed. "
            "Install them: pip install --require-hashes -r requirements-s3.txt"
        )
    endpoint = env("S3_ENDPOINT_URL", default="").rstrip("/")
    if endpoint and urlsplit(endpoint).scheme not in ("http", "https"):
        raise ImproperlyConfigured("S3_ENDPOINT_URL must begin with https:// or http://")
    keys = [env(key, default="") for key in ("S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY")]
    if any(keys) != all(keys):
        raise ImproperlyConfigured(
            "S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set both, or neither when "
            "the machine itself has the right to use the bucket."
        )
    options = {
        "bucket_name": name,
        "endpoint_url": endpoint or None,
        "region_name": env("S3_REGION", default="") or None,
        "access_key": keys[0] or None,
        "secret_key": keys[1] or None,
        "addressing_style": env("S3_ADDRESSING_STYLE", default="auto"),
    }
    return {"BACKEND": _BUCKET, "OPTIONS": options}


def served_by(env, place: dict) -> str:
    """Returns who sends the bytes of what lies in that place, from `storage()`.

    Raises:
        ImproperlyConfigured: They who are named cannot.
    """
    is_bucket = place["BACKEND"] == _BUCKET
    who = env("FILES_SERVED_BY", default=S3 if is_bucket else APPLICATION)
    if who not in (APPLICATION, NGINX, S3):
        raise ImproperlyConfigured("FILES_SERVED_BY must be application, nginx or s3.")
    if who == S3 and not is_bucket:
        raise ImproperlyConfigured("FILES_SERVED_BY is s3, and S3_BUCKET names no bucket.")
    if who == NGINX and is_bucket:
        raise ImproperlyConfigured(
            "FILES_SERVED_BY is nginx, which reads files from MEDIA_ROOT, and S3_BUCKET puts them "
            "into a bucket. Set FILES_SERVED_BY to s3, or leave it out."
        )
    return who


def origins(place: dict) -> list[str]:
    """Returns where pictures may come from besides the newsroom, for `img-src`.

    A browser holds every step of a redirect against the policy. The name of the bucket stands in
    the path or before the host, as its server wants it.
    """
    if place["BACKEND"] != _BUCKET:
        return []
    options = place["OPTIONS"]
    name, region = options["bucket_name"], options["region_name"]
    if endpoint := options["endpoint_url"]:
        scheme, host = urlsplit(endpoint)[:2]
        return [f"{scheme}://{host}", f"{scheme}://{name}.{host}"]
    hosts = ["s3.amazonaws.com", *([f"s3.{region}.amazonaws.com"] if region else [])]
    return [f"https://{name}.{host}" for host in hosts]
