"""What a web page states of itself for machines: its address, and when it was published."""

import json

from .blocks import clean, safe_address


def address(root) -> str:
    """The address that the page states as its own, or the one that its links start from, or ""."""
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return safe_address(link.get("href") or "")
    for meta in root.iter("meta"):
        if (meta.get("property") or "").lower() == "og:url":
            return safe_address(meta.get("content") or "")
    for base in root.iter("base"):
        return safe_address(base.get("href") or "")
    return ""


def published(root) -> str:
    """The date of publication that the page states for machines, or ""."""
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in (
            "article:published_time",
            "datepublished",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "publishdate",
            "pubdate",
            "date",
        ):
            return clean(meta.get("content") or "")[:40]
    for script in root.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json":
            try:
                stated = json.loads((script.text or "")[:100_000])
            except (ValueError, RecursionError):
                continue
            stated = stated[0] if isinstance(stated, list) and stated else stated
            if isinstance(stated, dict) and isinstance(stated.get("datePublished"), str):
                return stated["datePublished"][:40]
    return ""
