"""“The English needs no change”: an answer to a change in Swedish, kept with who gave it.

The answer is about that very change. When the Swedish words change again, it no longer counts.
"""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from pressreleases import vouching, workflow
from pressreleases.models import PressRelease
from pressreleases.steps import Refused
from pressreleases.translations import Change


def needs_no_change(
    release: PressRelease, fingerprints: Iterable[str], *, by, at: dt.datetime
) -> list[Change]:
    """Keeps the answer to these changes, and writes it down.

    Args:
        release: The working copy.
        fingerprints: Which changes the user has seen and answered.
        by: The user who answers.
        at: The moment of the request.

    Returns:
        The changes that were answered.

    Raises:
        Refused: When the user may not write, or a change is no longer one to answer.
    """
    if not by.has_perm(workflow.WRITES):
        raise Refused([_("You may not change press releases.")])
    wanted = set(fingerprints)
    with transaction.atomic():
        # Whoever changes the text takes the same row, so what is judged here stays as it is.
        PressRelease.objects.select_for_update(of=("self",)).get(pk=release.pk)
        release.refresh_from_db()
        view = vouching.look(release)
        chosen = [change for change in view.open if change.fingerprint in wanted]
        if not wanted or {change.fingerprint for change in chosen} != wanted:
            raise Refused(
                [
                    _(
                        "The Swedish text has changed since you opened this page, or somebody "
                        "has answered already. Look through it again."
                    )
                ]
            )
        name = by.get_full_name() or by.get_username()
        given = [
            {
                "fingerprint": change.fingerprint,
                "text": change.now or change.before,
                "by": by.pk,
                "name": name,
                "at": at.isoformat(),
            }
            for change in chosen
        ]
        vouching.add_answers(release, given)
        workflow.record(
            release,
            "english_holds",
            by=by,
            at=at,
            before=release.status,
            note="\n".join(Truncator(c.now or c.before).chars(160) for c in chosen),
        )
    return chosen
