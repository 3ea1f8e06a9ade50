"""What a preview link shows to somebody without an account, and takes in answer.

No cookie is set and none is read: the token in the address is the whole authority. Opening is a
POST that renders the text at once, because what fetches a link by itself (mail scanners, chat
programs that show a card) sends GET or HEAD: that shows no word of the text and counts for
nothing. Reloading the text asks the browser to send again, which is one more opening.
"""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from pressreleases import preview_answers, preview_blocks, previews
from pressreleases.files import showing
from pressreleases.models import PreviewLink
from pressreleases.preview_answers import AnswerForm, NotTaken
from pressreleases.views.errors import dead_preview


# Exempt from the CSRF check, which guards what a signed-in browser may do: here nobody is signed
# in. Whoever can make another's browser send this has the token, and could as well send it.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request, language, token):
    sent = request.POST  # first of all: what cannot be read is refused alike for every token
    links = PreviewLink.objects.select_related("release__report")
    link = links.opened_by(token, language, request.now)
    page = link and previews.page(link.release, language, request.now)
    if page is None:
        return dead_preview(request, preview_answers.typed(sent))
    if request.method != "POST":
        return render(request, "pressreleases/preview_landing.html", {"switch_url": ""})
    parts = preview_blocks.cut(page["edition"], page["contacts"])
    form = AnswerForm(parts, page["edition"].content_hash, sent if "answer" in sent else None)
    if not form.is_bound:
        previews.note_opening(link, request.now)
        return _text(request, link, page, form)
    sentences = []
    if form.is_valid():
        try:
            preview_answers.save(link, form, request.now)
        except NotTaken as reason:
            if reason.is_closed:
                return dead_preview(request, preview_answers.typed(sent))
            sentences = [str(reason)]
        else:
            # See Other: a reload of what follows sends nothing again.
            done = reverse("preview_thanks", kwargs={"language": language, "token": token})
            return HttpResponseRedirect(done, status=303)
    sentences += form.non_field_errors()
    form.refresh()
    return _text(request, link, page, form, sentences=sentences, status=409)


def _text(request, link, page, form, *, sentences=(), status=200):
    base = showing.preview(link.language, request.resolver_match.kwargs["token"])
    context = {**page, "link": link, "form": form, "sentences": sentences, "files_base": base}
    return render(request, "pressreleases/preview.html", context, status=status)


@require_safe
def thanks(request, language, token):
    if PreviewLink.objects.opened_by(token, language, request.now) is None:
        raise Http404
    again = reverse("preview", kwargs={"language": language, "token": token})
    context = {"switch_url": "", "again": again}
    return render(request, "pressreleases/preview_thanks.html", context)
