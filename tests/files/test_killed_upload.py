"""A process that is killed in the middle of an upload leaves nothing that anybody can see."""

import io
import os
import signal

import pytest
from django.core.management import call_command
from django.db import connections
from django.utils import timezone

from pressreleases.files import storing
from pressreleases.models import Rendition, StoredFile
from tests.files import rows

pytestmark = pytest.mark.django_db(transaction=True)


def store_and_die(content: bytes, point: int) -> bool:
    """Stores the file in a process that is killed at that point; says whether it was.

    A point is a moment just before the disk is told to keep something, and just before the
    database is told so.
    """
    connections.close_all()  # a connection is not shared with a child
    child = os.fork()
    if not child:
        passed = 0

        def reach():
            nonlocal passed
            passed += 1
            if passed == point:
                os.kill(os.getpid(), signal.SIGKILL)

        real_fsync, commit = os.fsync, connections["default"]._commit

        def fsync(number):
            reach()
            real_fsync(number)

        def around_commit():
            reach()
            commit()

        os.fsync, connections["default"]._commit = fsync, around_commit
        status = 1
        try:
            prepared = storing.prepare(io.BytesIO(content), "bild.jpg")
            storing.store(prepared, by=None, at=timezone.now())
            status = 0
        finally:
            os._exit(status)
    _pid, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def test_an_upload_killed_at_any_point_is_there_whole_or_not_at_all(media):
    content, points = rows.jpeg(300, 200), 0  # four files: the original and three forms

    while store_and_die(content, points + 1):
        points += 1
        assert (StoredFile.objects.count(), Rendition.objects.count()) == (0, 0)

    # Each file and its folder, and the commit; the original is whole from the third time on.
    assert points == 4 * 2 + 1 - 2
    file = StoredFile.objects.get()
    assert storing.missing(file) == set()
    assert len([p for p in media.rglob("*") if p.is_file() and p.name[0] != "."]) == 4
    hours_ago = timezone.now().timestamp() - 7200
    for path in media.rglob("*"):
        os.utime(path, (hours_ago, hours_ago))
    call_command("unused_files", "--remove", stdout=io.StringIO())
    assert len([p for p in media.rglob("*") if p.is_file()]) == 4
