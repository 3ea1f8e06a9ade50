"""What stands at the foot of every page: the press office, and which optional pages there are.

One query for both, so that no page costs more because a page in Finnish was written.
"""

import functools

from django.db.models import Exists

from contacts.models import PressOffice
from contacts.standing import LANGUAGES, OPTIONAL, REQUIRED, LanguageChoice, LanguagePage
from contacts.standing import StandingPage as Page


def load_office() -> PressOffice:
    """Returns the press office (unsaved and empty on a new site), with its `pages` filled in.

    `pages` maps "sv" and "en" to the keys of the pages to link to, `language_pages` lists the
    minority languages that have a page.
    """
    row = next(iter(PressOffice.objects.raw(*_query())), None)
    office = row or PressOffice(pk=1)
    office.pages = {
        language: [
            *REQUIRED,
            *(key for key in OPTIONAL if getattr(row, f"has_{key}_{language}", False)),
        ]
        for language in LANGUAGES
    }
    office.language_pages = [code for code in LanguageChoice if getattr(row, f"has_{code}", False)]
    return office


@functools.cache
def _query() -> tuple[str, tuple]:
    """Returns SQL and parameters, written once: Django takes longer to write it than to ask it."""
    written = {
        f"has_{key}_{language}": Exists(
            Page.objects.filter(key=key, **{f"title_{language}__gt": ""})
        )
        for key in OPTIONAL
        for language in LANGUAGES
    } | {
        f"has_{code}": Exists(LanguagePage.objects.filter(language=code, title__gt=""))
        for code in LanguageChoice
    }
    offices = PressOffice.objects.annotate(**written).filter(pk=1).order_by()
    return offices.query.sql_with_params()
