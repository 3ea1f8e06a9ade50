"""The words by which a line among contacts is known: labels, hours, columns, what is no title.

How a line is taken apart by them is in `contact_lines.py`.
"""

import re

from .wordlist import word_list

#: A line that says that contacts follow.
HEADING = re.compile(
    r"(?:(?:för|vid)\s+(?:(?:mer|ytterligare|vidare|närmare|eventuella)\s+)?(?:information|upplysningar|frågor|info|"
    r"uppgifter)[^.]{0,80}?|(?:press|medie|media)?kontakt(?:person(?:er)?|uppgifter|information)?"
    r"(?:\s+(?:för\s+(?:media|press(?:en)?|journalister|frågor)|vid\s+frågor|till\s+oss|press))?"
    r"|kontakta(?:\s+(?:oss|gärna))?|frågor\s+(?:besvaras|om)[^.]{0,60}?|frågor(?:\s+(?:(?:ställs\s+|skickas\s+)?till|från\s+(?:media|press(?:en)?|journalister)))?\??|ersättare|vikarie|"
    r"i\s+(?:första|andra)\s+hand|vid\s+frånvaro|"
    r"(?:har\s+du\s+)frågor\??[^.]{0,60}|mer\s+information(?:\s+(?:lämnas\s+av|fås\s+av|ges\s+av|"
    r"ger|lämnar|kontakta))?|ytterligare\s+(?:information|upplysningar)(?:\s+(?:lämnas\s+av|ges\s+av|"
    r"lämnar))?|upplysningar(?:\s+(?:lämnas\s+av|lämnar))?|intervju(?:er|förfrågningar)?[^.]{0,40}|"
    r"(?:for\s+)?(?:more|further|additional)\s+information[^.]{0,60}?|(?:press|media)?\s?"
    r"(?:contacts?|enquiries|inquiries)(?:\s+(?:persons?|details|information|for\s+(?:the\s+)?"
    r"(?:media|press)))?|contact\s+(?:persons?|us|details)|questions(?:\s+are\s+answered\s+by)?\??|"
    r"notes?\s+to\s+editors?,?\s+contact|presskontakter|mediekontakter|press\s+officers|"
    r"(?:(?:press|media)\s+)?(?:enquiries|questions)\s+to|ansvariga?|"
    r"kontaktperson(?:er)?\s+(?:är|hos|vid|på)\s+\S[^.]{0,40}|kontakt\s+(?:och|&)\s+\w+)"
    r"\s*[:.–-]?\s*(?:kontakta\s*:?|please\s+contact\s*:?|contact\s*:?)?\s*[:.]?\Z",
    re.I,
)
LABEL = re.compile(
    r"(?:(?:direkt|mobil|arbets|press|jour)?(?:telefon|tele|tel)(?:nummer|nr)?|tfn|tlf|tel|ph|phone|"
    r"telephone|mobil(?:telefon|nummer)?|mobile|mob|cell|dir|direkt(?:nummer|nr)?|e-?post(?:adress)?|"
    r"epost|e-?mail|mejl|mail|mejladress|växel|switchboard|direct|jour|m|t|e|p|ring|mejla|nås\s+på|"
    r"namn|name|titel|title|befattning|roll|organisation|organization|kontakt|via|on|at|på)"
    r"\b\s*[.:]*\s*\Z",
    re.I,
)
#: "Presstelefon: 08-…": the label of the number is what answers it.
SERVICE_LABEL = re.compile(
    r"\s*((?:[^\W\d]+\s+){0,2}(?:press|medie|media)(?:telefon|jour|nummer|tjänst|kontor)\w*|"
    r"duty\s(?:phone|line)|(?:jour|tips)telefon\w*)\s*[:,]?\s*(?=[+(\d])",
    re.I,
)
#: "Frågor? Maja Prov, jägmästare": what opens a line that then names somebody.
ASKED = re.compile(
    r"\A\s*(?:frågor|questions|any\s+questions|har\s+du\s+frågor|vill\s+du\s+veta\s+mer|undrar\s+du\s+något)\s*\?\s*"
    r"(?:kontakta|ring|fråga|contact|call|ask)?\s+(?=\S)",
    re.I,
)
FIELD = re.compile(
    r"(?P<label>namn|name|titel|title|befattning|roll|role|position|organisation|organization|enhet|"
    r"myndighet|telefon|tel|tfn|mobil|mobile|phone|e-?post|e-?mail|email|mejl|kontaktperson|"
    r"presskontakt|contact|person)\s*:\s*(?P<value>.*)\Z",
    re.I,
)
COLUMNS = frozenset(
    word_list(
        """
    namn name titel title befattning roll role telefon telefonnummer tel tfn mobil mobile
    phone telephone e-post epost e-postadress email e-mail mejl organisation enhet kontakt
    kontaktperson funktion position
    """
    )
)
CONNECTORS = frozenset(
    word_list(
        """
    telefon telefonnummer tel tfn tele tlf phone telephone mobil mobiltelefon mobile mob
    cell dir direkt direktnummer arbete arbetet kontor kontoret e-post epost e-postadress email
    e-mail mejl mail mejladress
    växel vxl eller och or and samt on at på via by t m e p nås ring mejla kontakta kontakt
    kontaktperson contact call nr nummer mobilnummer namn name titel title befattning roll
    organisation med ph presskontakt c: fax call kontaktuppgifter kontaktinformation till hos for
    a skriv write vx alt alternativt arb hem bost
    """
    )
)
#: When somebody answers; it says nothing of who it is.
HOURS = frozenset(
    word_list(
        """
        alla hela endast under på mellan och samt öppet dagtid kväll kvällar
        kvällstid natt nätter nattetid kl klockan övrig annan utanför kontorstid efter före
        tid tider dygnet runt vardag vardagar helg helger helgfria mån tis ons tors tor fre lör sön
        måndag tisdag onsdag torsdag fredag lördag söndag måndagar tisdagar onsdagar torsdagar
        fredagar lördagar söndagar weekdays weekends office hours open mon monday fri friday sat
        saturday sun sunday round the clock around at other times between and only
        after before
        """
    )
)
#: "för mer information" behind a number, and postal addresses.
PHRASE_BEHIND = re.compile(
    r"sökare\s+\d+\Z|(?:endast|ej|inte|bara|only|not)\s.{2,60}\Z|(?:svarar\s+på|besvarar|answers)\s.{0,60}\Z|(?:skicka|send)\s+(?:ett\s+|an?\s+)?(?:e-?post|mejl|mail|e-?mail)\b"
    r".{0,60}\Z|(?:e-?post|mejl|mejla|mail|email)\s+(?:till|to)?\s?.{2,40}\Z|(?:för|for|vid|om)\s+(?:mer|more|ytterligare|further|all|frågor|questions)\b.{0,60}\Z",
    re.I,
)
POSTAL = re.compile(
    r"(?:\b(?:box|p\.?o\.?\s?box)\s+\d|\b\d{3}\s?\d{2}\s+[A-ZÅÄÖ]|(?:gatan|vägen|gränd|torget|torg|allén)\s+\d|"
    r"\b(?:besöksadress|postadress|besök|address)\b)",
    re.I,
)
#: What stands beside a number and is no title: how somebody is reached, an address of a page.
NO_ROLE = re.compile(
    r"\b(?:sms|ledig|\w+ledig|semester|on leave|t\.?\s?o\.?\s?m|fr\.?\s?o\.?\s?m|nås|säkrast|"
    r"enklast|helst|bäst|båda|webbsida|hemsida|webbplats|bokas|website|reached|both)\b|"
    r"\b[\w-]+\.(?:se|nu|com|org|eu|net|example)(?:/\S*)?(?:\s|\Z)",
    re.I,
)
SEPARATORS = re.compile(r"\s*(?:[,;|•·\t\n]|\s[–—-]\s|\s/\s)\s*")
#: "Maja Prov (S)": the party of somebody elected.
PARTY = re.compile(r"(?<=[a-zåäö])\s\([A-ZÅÄÖ]{1,2}\)")
#: "För bilder kontakta", "Vidare information": what a number is for.
PURPOSE = re.compile(
    r"\A(?:(?:för|vid)\s+[\w\s]{2,40}?\s+(?:kontakta|ring|mejla)\s+|(?:mer|vidare|ytterligare|närmare)\s+"
    r"(?:information|upplysningar)\b\s*|(?:för|vid)\s+(?:övrigt|bilder|intervju(?:er)?|frågor)\s*\Z|se\s+ovan\Z|see\s+above\Z)",
    re.I,
)
EDGES = " \t\n,;:.|•·–—-/()[]"
