"""Lines that are no part of a release: menus, cookie texts, share links, service stamps, labels
without a value. Used for every format, as pasted text brings them along."""

import re

from . import dates

_LINES = [
    (
        "share",
        r"dela(?:\s+(?:på|via|sidan|artikeln|nyheten|med|detta|det\s+här|inlägget|denna)\b.{0,60})?:?|skriv\s+ut(?:\s+(?:sidan|artikeln))?|"
        r"tipsa(?:\s+(?:en\s+vän|andra|någon))?|lyssna(?:\s+på\s+(?:sidan|texten))?|share(?:\s+(?:on|this|"
        r"via|page|article)\b.{0,60})?:?|print(?:\s+(?:this\s+)?page)?|facebook|twitter|x|linkedin|"
        r"instagram|youtube|följ\s+oss(?:\s+på\b.{0,60})?:?|follow\s+us\b.{0,40}|ladda\s+(?:ned|ner)\s+(?:som\s+)?"
        r"pdf|kopiera\s+länk(?:en)?|copy\s+link|tweeta?|mejla\s+(?:sidan|artikeln)|e-posta\s+sidan|gilla|"
        r"(?:(?:facebook|twitter|linkedin|x|e-post|instagram|bluesky|skriv ut)[\s|,•·/]*){2,}",
    ),
    (
        "menu",
        r"(?:till|upp\s+till)\s+(?:sidans\s+)?(?:toppen|topp|början|start(?:sidan)?|första?sidan)|tillbaka(?:\s+till\b.{0,60})?|hoppa\s+"
        r"(?:till|över)\b.{0,60}|gå\s+(?:direkt\s+)?till\s+(?:innehållet|huvudinnehåll)\w*|skip\s+to\b.{0,40}|"
        r"back\s+to\b.{0,40}|(?:huvud)?meny|menu|sök(?:\s+på\s+(?:webbplatsen|sidan))?|search|du\s+är\s+här\b.{0,200}"
        r"|you\s+are\s+here\b.{0,200}|in\s+english|på\s+svenska|english|svenska|hem|home|startsida|nästa(?:\s+"
        r"(?:nyhet|sida))?|föregående(?:\s+(?:nyhet|sida))?|next|previous|(?:läs\s+)?fler\s+(?:nyheter|press"
        r"meddelanden)|alla\s+(?:nyheter|pressmeddelanden)|more\s+news|all\s+(?:news|press\s+releases)|"
        r"prenumerera(?:\s+på\b.{0,80})?|subscribe(?:\s+to\b.{0,60})?|(?:start(?:sida)?|hem|home)\s*"
        r"[>/»›|\\].{0,300}|stäng|close|öppna\s+meny|visa\s+meny|logga\s+in|log\s+in|webbkarta|sitemap|"
        r"(?:visa|läs|öppna)\s+(?:\w+\s+){0,3}(?:i\s+)?(?:din\s+)?(?:webbläsare|webbläsaren|webbversion\w*|browser)|"
        r"(?:view|read|open)\s+(?:\w+\s+){0,3}(?:in\s+)?(?:your\s+)?(?:web\s+)?(?:browser|online)|"
        r"(?:avsluta|ändra|hantera)\s+(?:din\s+)?prenumeration\w*|avregistrera\b.{0,60}|avprenumerera\b.{0,60}|unsubscribe\b.{0,80}|"
        r"manage\s+(?:your\s+)?subscription\w*|du\s+(?:får|har\s+fått)\s+(?:det\s+här|detta)\s+\w*(?:brevet|mejlet|meddelandet|"
        r"mailet|utskicket|brev|mejl|meddelande|mail|utskick)\b.{0,160}|you\s+(?:are\s+receiving|received)\s+this\b.{0,160}|"
        r"(?:nyhets|press)?arkiv(?:et)?(?:\s+\d{4})?|lättläst|other\s+languages|teckenspråk|om\s+webbplatsen|tillgänglighet(?:sredogörelse)?|"
        r"(?:[\wåäö& -]{2,30}\s*\|\s*){3,}[\wåäö& -]{2,30}",
    ),
    (
        "cookies",
        r"(?:(?:vi|den\s+här\s+webbplatsen|webbplatsen|vår\s+webbplats|på\s+[\w.åäö]+|denna\s+webbplats|"
        r"[\wåäö.]+)\s+(?:använder|sparar)\s+(?:vi\s+)?(?:oss\s+av\s+)?(?:kakor|cookies)\b.{0,400})|(?:we\s+use|this\s+"
        r"(?:web)?site\s+uses)\s+cookies\b.{0,400}|(?:acceptera|godkänn|tillåt|avvisa|neka|hantera|endast|"
        r"bara)\s*(?:alla|nödvändiga|endast|valda)?\s*(?:kakor|cookies|inställningar)(?:na)?(?:\s.{0,60})?|(?:godkänn|acceptera|"
        r"avvisa|tillåt|neka)\s+(?:alla|nödvändiga)|(?:accept|reject|decline|manage|allow)\s+(?:all|"
        r"cookies|necessary|preferences)\b.{0,40}|om\s+kakor|kakor|cookies|jag\s+(?:förstår|godkänner)|cookie\w*",
    ),
    (
        "header",
        r"nyhetsbrev(?:et)?|månadsbrev(?:et)?|newsletter|\w+underlag|bakgrundsmaterial|för\s+kännedom|"
        r"(?!press|nyhet|news)[\w åäö]{3,40}\s(?:nr|nummer|no\.?)\s*\d{1,3}(?:\s?[/-]\s?\d{2,4})?|"
        r"\d+\s*min(?:uter?s?|utes?)?\.?\s*(?:read|läsning|lästid)|"
        r"till\s+(?:media|medierna|redaktionen|pressen|nyhetsredaktionen)|"
        r"to\s+(?:the\s+)?(?:media|editors?|press)",
    ),
    (
        "footer",
        r"sid(?:a|an)?\s*\d+\s*(?:\(\d+\)|(?:av|/)\s*\d+)?|page\s*\d+(?:\s*(?:of|/)\s*\d+)?|\d+\s*\(\d+\)|(?:©|copyright\b).{0,120}|org(?:anisations)?\.?\s?(?:nr|nummer)\.?:?\s*[\d-]{10,12}|webbredaktör\b.{0,80}"
        r"|ansvarig\s+utgivare\b.{0,80}|sidansvarig\b.{0,80}",
    ),
    (
        "service",
        r"(?:(?:detta\s+(?:pressmeddelande|meddelande)\s+)?(?:distribuera[sdt]+|publicera[sdt]+|skicka[sdt]+|sänt|"
        r"släppt)\s+(?:av|via|genom|med)|via|från|källa|source|distributed\s+by|sent\s+via|powered\s+by|"
        r"published\s+(?:via|by)|this\s+(?:information|press\s+release)\s+was\s+(?:brought\s+to\s+you|distributed|"
        r"sent)\s+by)\s*:?\s*(?:{service})\b.{0,120}|(?:{service})(?:[\s|•·,–-].{0,80})?|(?:för|for)\s+"
        r"(?:omedelbar\s+publicering|immediate\s+release)|\[?(?:end|slut|ends)\]?|#+|-+\s*(?:slut|ends?)\s*-+",
    ),
]
_SERVICES = (
    r"cision(?:\s+sverige)?|my\s?newsdesk|via\s+tt|tt(?:\s+nyhetsbyrån)?|news\s?wire|globe\s?newswire|"
    r"business\s?wire|pr\s?newswire|notified|nyhetsbyrån\s+direkt|ntb(?:\s+kommunikasjon)?|waymaker|"
    r"newsdesk|pressmachine|newsroom\s+by\s+\w+|nasdaq(?:\s+news)?|ritzau|http://\S*cision\S*|"
    r"https?://news\.cision\.com\S*|https?://(?:www\.)?mynewsdesk\.com\S*"
)
_COMPILED = [
    (reason, re.compile(rf"(?:{words.replace('{service}', _SERVICES)})\s*[.:]?\Z", re.I))
    for reason, words in _LINES
]
SERVICE = re.compile(
    rf"(?:(?:(?:distribuera[sdt]+|publicera[sdt]+|skicka[sdt]+|distributed|published|sent)\s+)?(?:via|from|från|by|av)"
    rf"\s+|(?:källa|source):?\s+)?(?<!\w)(?:{_SERVICES})(?!\w)",
    re.I,
)
#: Labels that stand before a value; without one they say nothing.
_LABELS = re.compile(
    r"(?:relatera(?:d|de|t)\s*(?:information|länkar|innehåll|material|dokument|nyheter)?|related"
    r"(?:\s+(?:information|links|content|documents|news))?|taggar|tags|etiketter|ämnen|ämnesord|topics|"
    r"kategori(?:er)?|categor(?:y|ies)|dokument|documents|bilagor|bifogade\s+filer|attachments|filer|"
    r"länkar|links|läs\s+mer|läs\s+också|read\s+more|see\s+also|se\s+även|diarienummer|dnr|kontakt|"
    r"contact|presskontakt|press\s+contact|för\s+mer\s+information|mer\s+information|more\s+information|"
    r"pressbilder|bilder|images|fotograf|photo|foto|bild|plats|tid|datum|date|senaste\s+nytt|författare|"
    r"author|skribent|av|by|innehåll|sidinformation|ansvarig|språk|language)\s*:?\s*\Z",
    re.I,
)


def furniture(text: str) -> str:
    """Returns why a whole line is furniture, or "". Short lines and cookie texts only."""
    if len(text) > 500:
        return ""
    line = text.strip(" \t>»›·•|-–")
    if not line:
        return ""
    return next((reason for reason, pattern in _COMPILED if pattern.match(line)), "")


def is_bare_label(text: str) -> bool:
    """Whether a line is a label whose value should stand after it."""
    return len(text) <= 60 and bool(_LABELS.match(text.strip()) or dates.LABEL.match(text.strip()))
