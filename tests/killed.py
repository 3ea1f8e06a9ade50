"""A process that dies in the middle of a step: python -m tests.killed, driven through its pipes.

Reads one JSON object a line: {"release", "step", "by", "order", "point"}. For each, a child takes
the step and is killed with SIGKILL at that point: before its n-th SQL statement, or just before
or just after the transaction is committed. Answers "killed" or "done" (there is no such point).
One process with Django started serves them all, so that a kill costs a fork and not a start.
"""

import datetime as dt
import gc
import json
import os
import signal
import sys


def _order(said):
    from contacts.models import ContactPerson
    from pressreleases.models import PressRelease
    from pressreleases.steps import Order

    if said.get("starts_at"):
        said["starts_at"] = dt.datetime.fromisoformat(said["starts_at"])
    if said.get("moved_to"):
        said["moved_to"] = PressRelease.objects.get(pk=said["moved_to"])
    for role in {"leaver", "successor"} & said.keys():
        said[role] = ContactPerson.objects.get(pk=said[role])
    return Order(**said)


def take(job) -> None:
    """Takes the step in this process, which ends at the point that the job names."""
    from django.contrib.auth.models import User
    from django.db import connection
    from django.utils import timezone

    from pressreleases.models import PressRelease
    from pressreleases.workflow import perform

    passed = 0

    def reach():
        nonlocal passed
        passed += 1
        if passed == job["point"]:
            os.kill(os.getpid(), signal.SIGKILL)

    def before_statement(execute, sql, params, many, context):
        reach()
        return execute(sql, params, many, context)

    release = PressRelease.objects.get(pk=job["release"])
    user, order, commit = User.objects.get(pk=job["by"]), _order(job["order"]), connection._commit

    def around_commit():
        reach()
        commit()
        reach()

    connection._commit = around_commit
    with connection.execute_wrapper(before_statement):
        perform(
            release,
            job["step"],
            by=user,
            at=timezone.now(),
            expected_revision=release.revision,
            order=order,
        )


def serve() -> None:
    import django

    django.setup()
    from django.db import connections

    from pressreleases import workflow  # noqa: F401 -- read once, before the children

    connections.settings["default"]["NAME"] = sys.argv[1]
    gc.freeze()  # the children share what has been read, untouched
    for line in sys.stdin:
        child = os.fork()
        if not child:
            take(json.loads(line))
            os._exit(0)
        _pid, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
            print("killed", flush=True)
        else:
            print("done" if status == 0 else f"failed {status}", flush=True)


if __name__ == "__main__":
    serve()
