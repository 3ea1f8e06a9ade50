"""The versions of a release: all of them, one, what its checksum is taken of, and two compared."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from pressreleases import differences
from pressreleases.files import access, showing
from pressreleases.models import Edition
from pressreleases.models.editions import Notice
from pressreleases.pages import OTHER_LANGUAGE, number_or_404
from pressreleases.views import releases


class _Record:
    """What is on record of a release in one language, for whoever asks at that moment.

    Args:
        request: It says when, and at which address.
        language, slug: The release that has, or ever had, the address.
        numbers: Versions that must be there.

    Raises:
        Http404: Nothing of the release is public in that language, or a version has not begun.
    """

    def __init__(self, request, language: str, slug: str, *numbers: int):
        editions = Edition.objects.started(request.now).addressed(slug, language, request.now)
        editions = list(editions.order_by("number"))
        self.request, self.language, self.slug = request, language, slug
        self.versions = [e for e in editions if e.language == language]
        self.by_number = {e.number: e for e in self.versions}
        self.live_in = {e.language: e for e in editions if e.is_public(request.now)}
        self.live = self.live_in.get(language)
        if self.live is None or any(number not in self.by_number for number in numbers):
            raise Http404

    def elsewhere(self) -> HttpResponse | None:
        """Returns the answer when the text has been removed, or has another address by now."""
        if self.live.notice == Notice.GONE:
            return releases.gone(self.request, self.live)
        if self.live.notice == Notice.MOVED:
            return releases.moved(self.request, self.live)
        if self.live.slug != self.slug:
            match = self.request.resolver_match
            kwargs = {**match.kwargs, "slug": self.live.slug}
            return redirect(match.view_name, permanent=True, **kwargs)
        return None

    def context(self, **more) -> dict:
        other = OTHER_LANGUAGE[self.language]
        return {
            "live": self.live,
            "versions": self.versions,
            "canonical": releases.address(self.live),
            "switch_url": releases.address(self.live_in.get(other, self.live), other),
            "section": "news",
            **more,
        }


def versions(request, language, slug):
    record = _Record(request, language, slug)
    if answer := record.elsewhere():
        return answer
    if "from" in request.GET or "to" in request.GET:
        # The form that chooses two versions works without JavaScript, so it asks this page.
        chosen = [number_or_404(request.GET.get(name, "")) for name in ("from", "to")]
        return redirect("compare", language=language, slug=slug, number=chosen[0], other=chosen[1])
    context = record.context(newest_first=record.versions[::-1], canonical=request.path)
    return render(request, "pressreleases/versions.html", context)


def version(request, language, slug, number):
    record = _Record(request, language, slug, number)
    if answer := record.elsewhere():
        return answer
    earlier = [e.number for e in record.versions if e.number < number]
    edition = record.by_number[number]
    context = record.context(
        edition=edition,
        previous_number=earlier[-1] if earlier else None,
        files_base=showing.public(language),
        files_there=_files_there(edition, record),
    )
    return render(request, "pressreleases/version.html", context)


def _files_there(edition, record) -> set[str] | None:
    """Returns the files of a version that are public now; None for all, asking nothing."""
    if edition == record.live:
        return None
    hashes = [part["file"] for part in (*edition.images, *edition.files)]
    return access.public_among(hashes, record.request.now)


def content(request, language, slug, number):
    """The very bytes that the checksum of a version is taken of."""
    record = _Record(request, language, slug, number)
    if answer := record.elsewhere():
        return answer
    edition = record.by_number[number]
    answer = HttpResponse(edition.canonical_content(), content_type="application/json")
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def compare(request, language, slug, number, other):
    record = _Record(request, language, slug, number, other)
    if answer := record.elsewhere():
        return answer
    if number == other:
        return redirect("version", language=language, slug=slug, number=number)
    if number > other:
        return redirect("compare", language=language, slug=slug, number=other, other=number)
    old, new = record.by_number[number], record.by_number[other]
    context = record.context(old=old, new=new, sections=differences.compare(old, new))
    return render(request, "pressreleases/compare.html", context)
