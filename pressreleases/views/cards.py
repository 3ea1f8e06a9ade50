"""The picture for social media, shown while its edition is public and never a second longer."""

from django.http import Http404, HttpResponse

from contacts.models import PressOffice
from pressreleases import card_pictures, cards
from pressreleases.models import Edition
from pressreleases.templatetags.newsroom import office_name


def card(request, language, slug, fingerprint):
    """Answers with the card of the edition that is public at this address now.

    Whoever has the picture may keep it: it never changes. A cache that many share asks again
    after ten seconds, as for every page, so that a withdrawn text's picture goes away, too.
    """
    public = Edition.objects.public(request.now).listed().in_language(language)
    edition = public.filter(slug=slug).defer("body", "highlights").first()
    authority = office_name(PressOffice.load(), language)
    if edition is None or cards.fingerprint(edition, authority) != fingerprint:
        raise Http404
    content = cards.card(
        fingerprint,
        title=edition.title,
        label=str(edition.kind_label),
        authority=authority,
        picture=card_pictures.of_edition(edition),
    )
    response = HttpResponse(content, content_type="image/png")
    response.headers["Cache-Control"] = "public, max-age=31536000, s-maxage=10, immutable"
    return response
