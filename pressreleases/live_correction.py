"""The correction of what is public while another version is scheduled: what it takes, and warns of.

Pure but for reading: the step is taken through `workflow.py` and written by `publishing.py`.
"""

import datetime as dt
import itertools

from django.utils.translation import gettext as _

from pressreleases import checks, moments, passages, publishing
from pressreleases.models import Edition, PressRelease
from pressreleases.models.editions import Change, Notice
from pressreleases.proposals import language_name


def correctable(release: PressRelease, at: dt.datetime) -> list[Edition]:
    """Returns the editions that can be corrected: public, and no notice. Swedish first."""
    return list(release.editions.public(at).filter(notice=Notice.NONE).order_by("-language"))


def changed(release: PressRelease, words: dict[str, dict[str, str]], at: dt.datetime) -> dict:
    """Returns the words of those languages in which they differ from what is public."""
    return {
        live.language: words[live.language]
        for live in correctable(release, at)
        if live.language in words
        and publishing.is_changed(publishing.corrected(live, words[live.language]), live)
    }


def refusals(release: PressRelease, order, at: dt.datetime) -> list[str]:
    """Returns why what is public cannot be corrected like this, in sentences."""
    live = {edition.language: edition for edition in correctable(release, at)}
    if any(live[code].content_hash != order.seen.get(code) for code in order.words if code in live):
        return [_("What is public has changed since you opened this page. Look through it again.")]
    words = changed(release, order.words, at)
    if not words:
        return [_("Nothing is different from what is public now. Correct the text first.")]
    sentences = []
    for language in words:
        findings = checks.findings(publishing.corrected(live[language], words[language]))
        sentences.extend(
            f"{language_name(language).capitalize()}: {finding.sentence}"
            for finding in findings
            if finding.blocks and finding.field in {f"{f}_{language}" for f in passages.FIELDS}
        )
    if order.change not in (Change.MINOR, Change.MAJOR):
        sentences.append(_("Say whether the change is one of language or of content."))
    elif order.change == Change.MAJOR:
        sentences.extend(
            _("Write in %(language)s what has changed. Readers will see it.")
            % {"language": language_name(language)}
            for language in words
            if not order.notes.get(language, "").strip()
        )
    if not order.knows_it_returns and (warnings := returning(release, words, at)):
        sentences.extend(warnings)
        sentences.append(_("Tick that you know that the mistake comes back, and press again."))
    return sentences


def returning(release: PressRelease, words: dict[str, dict[str, str]], at: dt.datetime):
    """Returns warnings, in sentences, of what these corrections would not reach."""
    pairs = [
        (live, publishing.corrected(live, words[live.language]))
        for live in correctable(release, at)
        if live.language in words
    ]
    return _warnings(release, pairs, at)


def reminders(release: PressRelease, at: dt.datetime) -> list[str]:
    """Returns warnings of corrections made already that what comes next would undo."""
    # A swap of the contact person changes no word: it does not end the row of corrections.
    steps = ("correct_live", "replace_contact")
    events = release.events.filter(step__in=steps).values_list("editions", flat=True)
    corrected = {(row["language"], row["number"]) for rows in events for row in rows}
    if not corrected:
        return []
    pairs = []
    for live in correctable(release, at):
        chain = release.editions.in_language(live.language).filter(number__lte=live.number)
        chain = list(chain.order_by("-number"))
        for after, before in itertools.pairwise(chain):
            if (after.language, after.number) not in corrected or before.notice:
                break
            pairs.append((before, after))
    return _warnings(release, pairs, at)


def _warnings(release, pairs, at) -> list[str]:
    scheduled = {edition.language: edition for edition in publishing.scheduled(release, at)}
    sentences = []
    for before, after in pairs:
        language = after.language
        waits = scheduled.get(language)
        if not waits and not publishing.has_text(release, language):
            continue
        coming = waits or publishing.prepare(release, language)
        for field, passage in passages.standing(before, after, coming):
            facts = {
                "language": language_name(language),
                "field": _field_name(field),
                "passage": passage,
            }
            if waits:
                facts["moment"] = moments.in_words(waits.starts_at)
                sentence = _(
                    "The scheduled text in %(language)s still says “%(passage)s” (%(field)s). "
                    "It would come back %(moment)s."
                )
            else:
                sentence = _(
                    "The text in the form still says “%(passage)s” in %(language)s (%(field)s). "
                    "It would come back with the next publication."
                )
            sentences.append(sentence % facts)
    return list(dict.fromkeys(sentences))


def _field_name(field: str) -> str:
    return {
        "title": _("title"),
        "lead": _("lead"),
        "body": _("body"),
        "contact_heading": _("heading above the contacts"),
    }[field]
