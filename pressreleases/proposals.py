"""What publishing would do, language by language: the material of the publish page.

Pure but for reading the working copy: whether somebody may publish is in `workflow.py`.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pressreleases import advice, attached, checks, publishing, vouching
from pressreleases.models import Edition, PressRelease
from pressreleases.models.editions import Change
from pressreleases.models.releases import LANGUAGES


@dataclass
class Proposal:
    """What publishing would do in one language: the material of the publish page."""

    edition: Edition
    live: Edition | None
    findings: list[checks.Finding] = field(default_factory=list)

    @property
    def language(self) -> str:
        return self.edition.language

    @property
    def is_changed(self) -> bool:
        return publishing.is_changed(self.edition, self.live)

    @property
    def blocking(self) -> list[checks.Finding]:
        return [finding for finding in self.findings if finding.blocks]

    @property
    def is_ready(self) -> bool:
        return self.is_changed and not self.blocking


def propose(release: PressRelease, at: dt.datetime) -> list[Proposal]:
    """Returns a proposal for Swedish, and for English when something is written in it."""
    live = {edition.language: edition for edition in release.editions.public(at)}
    proposals, rows = [], attached.read(release)
    for language in LANGUAGES:
        if language == "sv" or language in live or publishing.has_text(release, language):
            edition = publishing.prepare(release, language, rows)
            proposals.append(
                Proposal(
                    edition=edition,
                    live=live.get(language),
                    findings=checks.findings(edition),
                )
            )
    _add_advice(proposals, vouching.look(release))
    return proposals


def _add_advice(proposals, view):
    by_language = {proposal.language: proposal for proposal in proposals}
    swedish, english = by_language["sv"], by_language.get("en")
    swedish.findings += advice.on_swedish_alone(view, swedish=swedish, english=english)
    if english:
        english.findings += advice.on_english(view)


def refusals(
    proposals: list[Proposal], languages: Iterable[str], change: str, notes: dict[str, str]
) -> list[str]:
    """Returns why these languages cannot go out like this, in sentences."""
    chosen = [p for p in proposals if p.language in set(languages)]
    others = [p for p in proposals if p not in chosen]
    sentences = []
    if not chosen:
        sentences.append(_("Choose at least one language to publish."))
    for proposal in chosen:
        if not proposal.is_changed:
            sentences.append(
                _("Nothing has changed in %(language)s since it was published.")
                % {"language": language_name(proposal.language)}
            )
        sentences.extend(
            f"{language_name(proposal.language).capitalize()}: {finding.sentence}"
            for finding in proposal.blocking
        )
        if proposal.live and not proposal.live.notice:
            if change not in (Change.MINOR, Change.MAJOR):
                sentences.append(_("Say whether the change is one of language or of content."))
            elif change == Change.MAJOR and not notes.get(proposal.language):
                sentences.append(
                    _("Write in %(language)s what has changed. Readers will see it.")
                    % {"language": language_name(proposal.language)}
                )
    swedish_is_out = any(p.language == "sv" and p.live and not p.live.notice for p in others)
    if chosen and not swedish_is_out and all(p.language != "sv" for p in chosen):
        sentences.append(_("Swedish comes first: publish the Swedish text before the English."))
    return list(dict.fromkeys(sentences))


def language_name(language: str) -> str:
    """Returns the language's name as it stands inside a sentence."""
    swedish = pgettext("inside a sentence", "Swedish")
    return swedish if language == "sv" else pgettext("inside a sentence", "English")
