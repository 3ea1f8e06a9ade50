"""A bucket that speaks S3, as a shelf for files: whole or not at all, and private.

django-storages speaks with it. Here stands what the newsroom needs besides: failures as those of
a disk, so that `storing.py` and `unused.py` need not know the difference; one request for each
write; and time limits. Only who has a bucket imports this (`bucket_settings.py`).
"""

import contextlib
import datetime as dt
from collections.abc import Iterator

from boto3.exceptions import Boto3Error
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from storages.backends.s3 import S3Storage

_GB = 1024**3
#: Of a file that is read, what is kept in memory; a larger one goes by a temporary file.
_IN_MEMORY = 5 * 1024 * 1024


@contextlib.contextmanager
def _failing_like_a_disk():
    try:
        yield
    except (Boto3Error, BotoCoreError, ClientError) as error:
        raise OSError(f"The bucket: {error}") from error


class Bucket(S3Storage):
    """Keeps files in a bucket. Every failure to do so is an `OSError`."""

    def __init__(self, **options):
        style = options.pop("addressing_style", "auto")
        given = {
            # No ACL is sent: then what is written is private, and a bucket that refuses all ACLs
            # takes it.
            "default_acl": None,
            "file_overwrite": True,  # the name says what is in it
            "max_memory_size": _IN_MEMORY,
            # One request for the whole file: in parts, a process that dies leaves some behind.
            "transfer_config": TransferConfig(multipart_threshold=5 * _GB, use_threads=False),
            "client_config": Config(
                signature_version="s3v4",
                # The signature is also over the content, so a byte that changes on the way is
                # refused. Newer checksums are not known to every server that speaks S3.
                s3={"addressing_style": style, "payload_signing_enabled": True},
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
                connect_timeout=4,
                read_timeout=10,
                retries={"mode": "standard", "total_max_attempts": 2},
            ),
        }
        super().__init__(**{**given, **options})

    def _save(self, name, content):
        with _failing_like_a_disk():
            return super()._save(name, content)

    def _open(self, name, mode="rb"):
        with _failing_like_a_disk():
            file = super()._open(name, mode)
            _ = file.file  # fetched now, so that what fails does so here
            return file

    def delete(self, name):
        with _failing_like_a_disk():
            super().delete(name)

    def exists(self, name):
        with _failing_like_a_disk():
            return super().exists(name)

    def size(self, name):
        with _failing_like_a_disk():
            return super().size(name)

    def held(self, folder: str) -> Iterator[tuple[str, dt.datetime]]:
        """Yields (name, when it was written) of all that lies in a folder."""
        with _failing_like_a_disk():
            for each in self.bucket.objects.filter(Prefix=f"{folder}/"):
                yield each.key, each.last_modified
