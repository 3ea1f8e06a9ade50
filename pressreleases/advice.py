"""What the publish page says about how the two languages go together. Advice: it blocks nothing.

Pure: it is given how the languages stand (`vouching.View`) and what is public.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pressreleases import translations
from pressreleases.checks import Finding
from pressreleases.models.translations import TextState
from pressreleases.vouching import View, as_published

#: Where these findings lead: the page with the changed paragraphs.
FIELD = "translation"


def on_english(view: View) -> Iterator[Finding]:
    """Says how much of the Swedish text has changed since the English was approved."""
    count = len(view.open)
    if count and view.english == TextState.OUTDATED:
        sentence = ngettext(
            "The English is outdated: %(count)s Swedish paragraph has changed since it was "
            "approved. See what has changed.",
            "The English is outdated: %(count)s Swedish paragraphs have changed since it was "
            "approved. See what has changed.",
            count,
        )
    elif count:
        sentence = ngettext(
            "%(count)s Swedish paragraph has changed since the English was last approved. See "
            "that the English follows.",
            "%(count)s Swedish paragraphs have changed since the English was last approved. See "
            "that the English follows.",
            count,
        )
    else:
        return
    yield Finding(sentence=sentence % {"count": count}, field=FIELD, blocks=False)


def on_swedish_alone(view: View, *, swedish, english) -> Iterator[Finding]:
    """Says what becomes of a public translation if only the Swedish text goes out.

    Args:
        view: How the languages stand.
        swedish, english: The proposals; None where there is no text to propose.
    """
    if english is None or english.live is None or english.live.notice:
        return
    if not (english.live.is_translation and swedish.live and swedish.is_changed):
        return
    says_else = translations.changes(as_published(swedish.live, view.texts), view.texts["sv"])
    if says_else and (view.open or english.is_changed):
        sentence = _(
            "The English page is public. If only the Swedish text goes out, the English becomes "
            "outdated."
        )
        yield Finding(sentence=sentence, field=FIELD, blocks=False)


def left_behind(view: View, written) -> str:
    """Returns what to say when Swedish has gone out and left the English behind, or ""."""
    if view.english == TextState.OUTDATED and any(e.language == "sv" for e in written):
        return _("The English is outdated now. Change it, or say that no change is needed.")
    return ""
