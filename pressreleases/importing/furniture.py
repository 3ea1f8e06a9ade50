"""Which elements of a web page are furniture: menus, cookie texts, the page's head and foot.

A part of the walk in `webpage.py`. What holds the release itself, or whom to call, never is.
"""

import re

from lxml import etree

from .blocks import clean

UNSEEN = {
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed",
    "canvas", "video", "audio", "map", "applet", "link", "meta", "base", "noframes", "xml",
}  # fmt: skip
_FORM = {"input", "select", "button", "textarea", "option", "datalist", "label"}
BLOCK = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul", "caption", "head",
}  # fmt: skip
_TOKENS = (
    (
        "cookies",
        {"cookie", "cookies", "consent", "gdpr", "kakor", "cookiebar", "cookiebanner", "cmp"},
    ),
    (
        "share",
        {
            "share", "sharing", "dela", "social", "addthis", "sharebar", "print", "printlink",
            "sharedaddy", "sharethis", "sharebuttons", "sharelinks",
        },
    ),
    (
        "menu",
        {
            "nav", "navbar", "navigation", "menu", "meny", "huvudmeny", "breadcrumb",
            "breadcrumbs", "brodsmulor", "brödsmulor", "skip", "skiplink", "pagination", "pager",
            "search", "sok", "sök", "topmenu", "leftmenu", "submenu", "toolbar", "vanstermeny",
            "toppmeny", "undermeny",
        },
    ),
    ("footer", {"footer", "sidfot", "pagefooter"}),
    ("header", {"sidhuvud", "pageheader", "siteheader", "masthead", "topbar", "banner"}),
    ("aside", {"aside", "sidebar", "newsletter", "nyhetsbrev", "subscribe", "comments", "rating"}),
)  # fmt: skip
_ROLES = {
    "navigation": "menu", "search": "menu", "banner": "header", "contentinfo": "footer",
    "complementary": "aside", "dialog": "cookies", "alertdialog": "cookies",
}  # fmt: skip
_TAGS = {"nav": "menu", "footer": "footer", "aside": "aside", "header": "header"}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CONTACT = re.compile(r"kontakt|contact|frågor|enquir|relatera|läs mer|mer information", re.I)
_REACH = re.compile(r"@|\(at\)|\d{2,}[\d\s/-]{5,}|https?:|relatera|läs mer|related", re.I)
#: A page with more elements that look like furniture is no page; looking into each costs time.
MOST_CHECKS = 100
_MOST_LOOKED_AT = 20_000


def tokens_of(element) -> set[str]:
    named = f"{element.get('class') or ''} {element.get('id') or ''}"[:500]
    named = re.sub(r"([a-zåäö])([A-ZÅÄÖ])", r"\1 \2", named)
    words = set(re.split(r"[^a-zåäö0-9]+", named.lower()))
    return words | {word.replace("-", "") for word in named.lower().split()}


class Furniture:
    """The part of the walk that tells furniture from content."""

    def _leave_out(self, reason, element):
        self.skipped.add(element)
        if words := words_of(element):
            self.left_out.append((reason, words))

    def _reason(self, element, tag) -> str:
        """Why an element is furniture, or ""."""
        if element is self.main or tag in ("html", "body", "head"):
            return ""
        if tag in _FORM:
            return "form"
        if element.get("hidden") is not None or HIDDEN.search(element.get("style") or ""):
            return "hidden"
        if tag in ("a", "b", "i", "em", "strong", "span", "font", "time", "br", "p", "h1", "tr"):
            hint = tokens_of(element) if element.get("class") or element.get("id") else set()
            if tag in ("a", "p", "span") and hint & {"skip", "skiplink", "share", "print"}:
                return "share" if hint & {"share", "print"} else "menu"
            return ""
        if element.get("aria-hidden") == "true":
            return "hidden"
        reason = _ROLES.get((element.get("role") or "").lower(), "") or _TAGS.get(tag, "")
        if not reason and (element.get("class") or element.get("id")):
            named = tokens_of(element)
            reason = next((why for why, words in _TOKENS if named & words), "")
        self.checks += bool(reason)
        if not reason or self.checks > MOST_CHECKS or self._is_content(element, reason):
            return ""
        return reason

    def _is_content(self, element, reason) -> bool:
        """Whether what looks like furniture holds the release itself, or whom to call."""
        if reason == "cookies":
            return element.find(".//h1") is not None and element.find(".//p") is not None
        if element.find(".//h1") is not None or element.find(".//main") is not None:
            return True
        if self.main is not None and any(True for _ in element.iter(self.main.tag)):
            return True
        words = words_of(element)
        if reason in ("menu", "share"):
            return len(words) > 0.6 * max(self.whole, 1) and self.main is None
        inside = ("article", "main", "blockquote", "figure")
        within = any(a.tag in inside for a in element.iterancestors())
        if reason in ("footer", "header") and within:
            return True
        if reason == "aside":
            return bool(_CONTACT.search(words) and _REACH.search(words))
        return len(words) > 0.6 * max(self.whole, 1)

    def _is_contact_box(self, element, tag) -> bool:
        """Whether something beside the main content says whom journalists may call."""
        if self.main is None or tag not in ("aside", "section", "div") or self.checks > MOST_CHECKS:
            return False
        if any(True for _ in element.iter(self.main.tag)):
            return False
        self.checks += 1
        words = words_of(element)
        return (
            len(words) <= 1_500
            and bool(re.match(r"\W*(?:press|medie|media)?(?:kontakt|\s?contact)", words, re.I))
            and bool(re.search(r"@|[(\[]at[)\]]|\d{2,}[\d\s/-]{5,}", words, re.I))
        )


def words_of(element) -> str:
    """The words that a reader would see in an element."""
    parts, skipping = [], None
    walker = etree.iterwalk(element, events=("start", "end"))
    for looked_at, (event, each) in enumerate(walker):
        if looked_at > _MOST_LOOKED_AT:
            break
        unseen = not isinstance(each.tag, str) or each.tag in UNSEEN or each.tag == "title"
        if event == "start":
            if skipping is None and unseen:
                skipping = each
            elif skipping is None and each.text:
                parts.append(each.text)
        else:
            if skipping is each:
                skipping = None
            if skipping is None and each is not element and each.tail:
                parts.append(each.tail)
            if skipping is None and each.tag in BLOCK:
                parts.append(" ")
    return clean("".join(parts))
