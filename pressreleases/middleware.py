"""What every request passes through: its language, its moment, and the headers of its answer."""

from django.conf import settings
from django.middleware.gzip import GZipMiddleware
from django.utils import timezone, translation
from django.utils.cache import patch_cache_control

from pressreleases.masking import is_preview

ADMIN_PREFIX = "/redaktion/"
ENGLISH_PREFIX = "/en/"


def language_of(path: str) -> str:
    """Returns the language that a public address is in."""
    return "en" if (path + "/").startswith(ENGLISH_PREFIX) else "sv"


def language_from_address(get_response):
    """Sets the language from the address; in the admin, from the editor's own choice.

    Also notes the moment of the request, so that all of its parts see the same "now".
    """

    def middleware(request):
        # The moment whose newsroom is shown, and the moment of asking: apart only in the archive.
        request.now = request.asked_at = timezone.now()
        language = language_of(request.path_info)
        if request.path_info.startswith(ADMIN_PREFIX):
            chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
            language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return middleware


def refuse_unreadable_addresses(get_response):
    """Answers an address with a NUL in it as one that does not exist.

    No page can have such an address, and PostgreSQL refuses to look for it. (Preview links see to
    that themselves, so that all that do not open are answered alike.)
    """

    def middleware(request):
        if is_preview(request.path_info):
            return get_response(request)
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            from pressreleases.views.errors import not_found

            return not_found(request)
        return get_response(request)

    return middleware


def keep_previews_secret(get_response):
    """Sees to it that nobody keeps, indexes or passes on what the address of a preview link says.

    All of it, redirects and errors too, as every such address has the token in it.
    """

    def middleware(request):
        response = get_response(request)
        if is_preview(request.path_info):
            response.headers["Cache-Control"] = "no-store, private"
            response.headers["X-Robots-Tag"] = "noindex, noarchive"
            response.headers["Referrer-Policy"] = "no-referrer"
        return response

    return middleware


def public_headers(get_response):
    """Says who may keep an answer: shared caches for seconds, and nobody what editors see.

    Ten seconds bound how late a published or withdrawn text can show behind a cache.
    """

    def middleware(request):
        response = get_response(request)
        if request.path_info.startswith(ADMIN_PREFIX) or request.method not in ("GET", "HEAD"):
            patch_cache_control(response, private=True, no_store=True)
        elif not response.has_header("Cache-Control"):
            patch_cache_control(response, public=True, max_age=0, s_maxage=10)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"
        )
        return response

    return middleware


class GZipPages(GZipMiddleware):
    """Compresses pages, and no files: parts of them are asked for by their places."""

    def process_response(self, request, response):
        if response.has_header("Accept-Ranges"):
            return response
        return super().process_response(request, response)
