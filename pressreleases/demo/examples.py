# ruff: noqa: E501
"""Fourteen invented releases, one for each thing a newsroom must be able to show.

They are about an "Exempelmyndigheten" that does not exist, so that nothing is said about the real
authority. Every title opens with "Exempel: " or "Example: ", and every lead says what the text is.
"""

from dataclasses import replace

from .records import Ending, Example, Text, Version

# A news item whose facts were wrong: two versions, the second a correction with a public note.
_YEAR_2014_SV = Text(
    title="Exempel: Årsredovisningen för 2014 är klar",
    lead="Den här texten är ett exempel som visar hur pressrummet fungerar. Exempelmyndigheten sammanfattar sitt år, då små kommuner ställde flest frågor.",
    body="\n".join(
        (
            "<p>Frågorna till myndighetens svarstjänst handlade mest om hur ett behov beskrivs så att flera leverantörer kan svara på det. Flest frågor kom från små kommuner.</p>",
            "<p>Många vill också veta hur lång tid ett företag behöver för att lämna ett genomarbetat anbud.</p>",
        )
    ),
)
_YEAR_2014_EN = Text(
    title="Example: The annual report for 2014 is complete",
    lead="This text is an example that shows how the newsroom works. The Example Agency sums up its year, in which small municipalities asked the most questions.",
    body="\n".join(
        (
            "<p>Most questions to the agency’s helpdesk were about how to describe a need so that several suppliers can meet it. Small municipalities asked the most.</p>",
            "<p>Many also want to know how much time a firm needs to prepare a thorough tender.</p>",
        )
    ),
)

YEAR_2014 = Example(
    key="example-annual-report-2014",
    kind="news",
    subjects=("agency", "statistics"),
    contacts=("emile",),
    report=2014,
    links=(),
    versions=(
        Version(
            published="2015-02-19 09:00",
            sv=replace(
                _YEAR_2014_SV,
                lead=_YEAR_2014_SV.lead.replace("små kommuner", "statliga myndigheter"),
                body=_YEAR_2014_SV.body.replace("små kommuner", "statliga myndigheter"),
            ),
            en=replace(
                _YEAR_2014_EN,
                lead=_YEAR_2014_EN.lead.replace("small municipalities", "government agencies"),
                body=_YEAR_2014_EN.body.replace("Small municipalities", "Government agencies"),
            ),
        ),
        Version(
            published="2015-02-26 14:30",
            sv=_YEAR_2014_SV,
            en=_YEAR_2014_EN,
            change="major",
            note_sv="I den första versionen stod att flest frågor kom från statliga myndigheter. Rätt är små kommuner.",
            note_en="The first version said that government agencies asked the most questions. In fact it was small municipalities.",
        ),
    ),
    ending=None,
    draft=None,
    state="published",
)

# A long title, a subheading, and a slip of the pen that was put right in Swedish an hour later.
_SUPPLIERS_SV = Text(
    title="Exempel: Fler små företag lämnar anbud när underlaget är tydligt, kraven är rimliga och tiden räcker till",
    lead="Den här texten är ett exempel som visar hur pressrummet fungerar. Exempelmyndigheten ger råd till den som vill få fler anbud.",
    body="\n".join(
        (
            "<p>Ett litet företag har sällan någon som bara arbetar med anbud. Korta texter, ett krav i taget och en rimlig anbudstid gör skillnad.</p>",
            "<blockquote><p>– Läs underlaget som om du såg det för första gången. Det du själv hoppar över lär ingen annan läsa heller, säger Märta Exempelsson, upphandlingsexpert.</p></blockquote>",
            "<h2>Börja med dialogen</h2>",
            "<p>Den som pratar med branschen i god tid får veta vilka krav som går att uppfylla och vilka som bara kostar. En tidig dialog gör också avtalet lättare att följa upp.</p>",
            "<p>Berätta för alla samtidigt vad dialogen har gett. Då konkurrerar företagen på lika villkor.</p>",
        )
    ),
)

YEAR_2015 = Example(
    key="example-suppliers-2015",
    kind="press_release",
    subjects=("procurement", "rules"),
    contacts=("marta", "lo"),
    report=2015,
    links=(),
    versions=(
        Version(
            published="2016-02-25 10:00",
            sv=replace(_SUPPLIERS_SV, body=_SUPPLIERS_SV.body.replace("branschen", "brannschen")),
            en=Text(
                title="Example: More small firms tender when documents are clear, requirements reasonable and time sufficient",
                lead="This text is an example that shows how the newsroom works. The Example Agency offers advice to those who want more tenders.",
                body="\n".join(
                    (
                        "<p>A small firm rarely has anyone who works only on tenders. Short texts, one requirement at a time and a reasonable time limit make a difference.</p>",
                        "<blockquote><p>“Read the documents as if you saw them for the first time. What you skip yourself, nobody else is likely to read either,” says Märta Exempelsson, procurement expert.</p></blockquote>",
                        "<h2>Start with the dialogue</h2>",
                        "<p>Those who talk to the industry in good time learn which requirements can be met and which only cost money. An early dialogue also makes the contract easier to follow up.</p>",
                        "<p>Tell everyone at the same time what the dialogue has shown. Then firms compete on equal terms.</p>",
                    )
                ),
            ),
        ),
        Version(published="2016-02-25 11:10", sv=_SUPPLIERS_SV, en=None, change="minor"),
    ),
    ending=None,
    draft=None,
    state="published",
)

# A list and a link in the text, and a newer text that is not yet public.
_IDEAS_SV = Text(
    title="Exempel: Idéer från hela landet prövas när ny teknik upphandlas",
    lead="Den här texten är ett exempel som visar hur pressrummet fungerar. Den handlar om hur en beställare kan fråga efter en lösning i stället för en produkt.",
    body="\n".join(
        (
            "<p>En beställare som beskriver sitt problem, och inte svaret på det, kan få förslag som ingen hade tänkt på. Exempelmyndigheten har samlat tre råd:</p>",
            "<ul><li>Beskriv vad som ska fungera, och för vem.</li><li>Räkna med tid för att pröva och göra om.</li><li>Bestäm i förväg vem som får använda resultatet.</li></ul>",
            '<p>Reglerna om innovationspartnerskap finns i <a href="https://eur-lex.europa.eu/eli/dir/2014/24/oj">EU:s direktiv om offentlig upphandling</a>.</p>',
        )
    ),
)
_IDEAS_EN = Text(
    title="Example: Ideas from across the country tried out when new technology is procured",
    lead="This text is an example that shows how the newsroom works. It is about how a buyer can ask for a solution rather than a product.",
    body="\n".join(
        (
            "<p>A buyer who describes the problem, and not the answer to it, may receive proposals that nobody had thought of. The Example Agency has gathered three pieces of advice:</p>",
            "<ul><li>Describe what has to work, and for whom.</li><li>Allow time for trying things out and starting again.</li><li>Decide in advance who may use the result.</li></ul>",
            '<p>The rules on innovation partnerships are found in the <a href="https://eur-lex.europa.eu/eli/dir/2014/24/oj">EU directive on public procurement</a>.</p>',
        )
    ),
)

YEAR_2016 = Example(
    key="example-ideas-2016",
    kind="press_release",
    subjects=("innovation", "procurement"),
    contacts=("marta",),
    report=2016,
    links=(
        (
            "Direktiv 2014/24/EU om offentlig upphandling",
            "Directive 2014/24/EU on public procurement",
            "https://eur-lex.europa.eu/eli/dir/2014/24/oj",
        ),
    ),
    versions=(Version(published="2017-02-23 08:30", sv=_IDEAS_SV, en=_IDEAS_EN),),
    ending=None,
    draft={
        "sv": replace(
            _IDEAS_SV,
            body=_IDEAS_SV.body
            + "\n<p>Under hösten hålls en kurs för den som vill komma i gång.</p>",
        ),
        "en": replace(
            _IDEAS_EN,
            body=_IDEAS_EN.body
            + "\n<p>A course for those who wish to get started is held in the autumn.</p>",
        ),
    },
    state="published_with_draft",
)

# Only in Swedish; one of its contact persons has since left.
INVITATION = Example(
    key="example-food-dialogue",
    kind="invitation",
    subjects=("sustainability",),
    contacts=("orjan", "lo"),
    report=None,
    links=(),
    versions=(
        Version(
            published="2023-05-04 08:00",
            sv=Text(
                title="Exempel: Välkommen till dialogdag om råvaror, kök och måltider",
                lead="Den här inbjudan är ett exempel som visar hur pressrummet fungerar. Någon dialogdag hålls inte.",
                body="\n".join(
                    (
                        "<p>Kommuner, grossister och producenter möts för att tala om livsmedel i offentliga kök. Frågan för dagen är hur krav på djurskydd och miljö kan ställas så att de också går att följa upp.</p>",
                        "<h2>Program</h2>",
                        "<ol><li>Så planeras en måltid i ett skolkök.</li><li>Så svarar en producent på kraven.</li><li>Frågor från journalister.</li></ol>",
                        '<p>Anmäl dig till <a href="mailto:press@example.se">press@example.se</a>.</p>',
                    )
                ),
            ),
            en=None,
        ),
    ),
    ending=None,
    draft=None,
    state="published",
)

# English as a summary only: title and lead. It went out urgently and awaits its approval.
STATEMENT = Example(
    key="example-open-data",
    kind="statement",
    subjects=("statistics", "agency"),
    contacts=("emile", "lo"),
    report=None,
    links=(),
    versions=(
        Version(
            published="2026-03-12 13:00",
            sv=Text(
                title="Exempel: Öppna uppgifter om inköp gör granskning möjlig",
                lead="Det här uttalandet är ett exempel som visar hur pressrummet fungerar. Den som vill granska offentliga inköp ska kunna läsa uppgifterna utan särskilda program.",
                body="\n".join(
                    (
                        "<p>Uppgifter om vad det offentliga köper angår alla. De ska vara lätta att hitta, gå att jämföra mellan år och komma med en beskrivning av hur de har samlats in.</p>",
                        "<blockquote><p>– En siffra utan förklaring väcker fler frågor än den besvarar, säger Émile Testlund, statistiker.</p></blockquote>",
                    )
                ),
            ),
            en=Text(
                title="Example: Open data on purchasing make scrutiny possible",
                lead="This statement is an example that shows how the newsroom works. Anyone who wishes to scrutinise public purchasing should be able to read the data without special software.",
                body="",
            ),
        ),
    ),
    ending=None,
    draft=None,
    state="published_urgently",
    remark="Frågan väntades i sändning samma eftermiddag. (Påhittat exempel.)",
)

WITHDRAWN = Example(
    key="example-half-year-statistics",
    kind="press_release",
    subjects=("statistics", "procurement"),
    contacts=("emile",),
    report=None,
    links=(),
    versions=(
        Version(
            published="2021-06-10 07:30",
            sv=Text(
                title="Exempel: Färre upphandlingar får bara ett anbud",
                lead="Den här texten är ett exempel som visar hur pressrummet fungerar. Den bygger inte på någon statistik.",
                body="\n".join(
                    (
                        "<p>Exempelmyndigheten har jämfört två halvår och ser att det blivit vanligare med flera anbud. Störst är förändringen i byggbranschen.</p>",
                        "<p>Sammanställningen omfattar alla annonserade upphandlingar under perioden.</p>",
                    )
                ),
            ),
            en=Text(
                title="Example: Fewer procurements receive only one tender",
                lead="This text is an example that shows how the newsroom works. It is not based on any statistics.",
                body="\n".join(
                    (
                        "<p>The Example Agency has compared two half-years and sees that several tenders have become more common. The change is greatest in construction.</p>",
                        "<p>The compilation covers all advertised procurements during the period.</p>",
                    )
                ),
            ),
        ),
    ),
    ending=Ending(
        kind="withdrawn",
        at="2021-06-24 16:00",
        reason_sv="Uppgifterna byggde på ett ofullständigt underlag. (Påhittat exempel.)",
        reason_en="The data were incomplete. (Invented example.)",
    ),
    draft=None,
    state="published",
)

GONE = Example(
    key="example-question-service",
    kind="news",
    subjects=("agency",),
    contacts=("lo",),
    report=None,
    links=(),
    versions=(
        Version(
            published="2014-09-18 10:00",
            sv=Text(
                title="Exempel: Ny e-tjänst för frågor öppnar",
                lead="Den här texten är ett exempel som visar hur pressrummet fungerar. Exempelmyndigheten öppnar en e-tjänst för den som har frågor om upphandling.",
                body="\n".join(
                    (
                        "<p>I tjänsten kan både köpare och säljare ställa frågor och läsa svar som andra har fått.</p>",
                        "<p>Svaren ses över när reglerna ändras.</p>",
                    )
                ),
            ),
            en=Text(
                title="Example: New online service for questions opens",
                lead="This text is an example that shows how the newsroom works. The Example Agency opens an online service for those who have questions about procurement.",
                body="\n".join(
                    (
                        "<p>In the service, both buyers and sellers can ask questions and read the answers others have received.</p>",
                        "<p>The answers are reviewed when the rules change.</p>",
                    )
                ),
            ),
        ),
    ),
    ending=Ending(
        kind="gone",
        at="2020-03-02 09:00",
        reason_sv="Texten beskrev en e-tjänst som inte längre finns. (Påhittat exempel.)",
        reason_en="The text described an online service that no longer exists. (Invented example.)",
    ),
    draft=None,
    state="published",
)

MOVED = Example(
    key="example-ask-for-a-solution",
    kind="news",
    subjects=("innovation",),
    contacts=("marta",),
    report=None,
    links=(),
    versions=(
        Version(
            published="2016-10-06 09:15",
            sv=Text(
                title="Exempel: Fråga efter en lösning, inte en produkt",
                lead="Den här texten är ett exempel som visar hur pressrummet fungerar. Den ger korta råd om innovation i upphandling.",
                body="\n".join(
                    (
                        "<p>Den som beskriver sitt problem får ofta fler förslag än den som beskriver en vara.</p>",
                        "<p>Råden ska prövas av några kommuner under vintern.</p>",
                    )
                ),
            ),
            en=Text(
                title="Example: Ask for a solution, not a product",
                lead="This text is an example that shows how the newsroom works. It gives brief advice on innovation in procurement.",
                body="\n".join(
                    (
                        "<p>Those who describe their problem often receive more proposals than those who describe a product.</p>",
                        "<p>The advice is to be tried out by a few municipalities during the winter.</p>",
                    )
                ),
            ),
        ),
    ),
    ending=Ending(
        kind="moved",
        at="2017-02-23 08:30",
        reason_sv="Råden finns nu i ett längre pressmeddelande. (Påhittat exempel.)",
        reason_en="The advice is now part of a longer press release. (Invented example.)",
        moved_to="example-ideas-2016",
    ),
    draft=None,
    state="published",
)

DRAFT_TITLE_ONLY = Example(
    key="example-summer-hours",
    kind="news",
    subjects=(),
    contacts=(),
    report=None,
    links=(),
    versions=(),
    ending=None,
    draft={
        "sv": Text(title="Exempel: Presstjänstens öppettider i sommar", lead="", body=""),
        "en": None,
    },
    state="draft",
)

DRAFT_COMPLETE = Example(
    key="example-climate",
    kind="press_release",
    subjects=("sustainability", "procurement"),
    contacts=("marta", "emile"),
    report=None,
    links=(),
    versions=(),
    ending=None,
    draft={
        "sv": Text(
            title="Exempel: Så kan klimatavtrycket från offentliga inköp räknas",
            lead="Den här texten är ett exempel som visar hur pressrummet fungerar. Exempelmyndigheten beskriver två sätt att räkna.",
            body="\n".join(
                (
                    "<p>Det enklaste är att utgå från vad varje slags inköp kostar. Det ger en grov bild, men visar var det lönar sig att titta närmare.</p>",
                    "<p>Det andra sättet är att fråga leverantören. Det tar längre tid och kräver att alla svarar på samma sak.</p>",
                    "<blockquote><p>– Börja grovt och räkna noga där det gör nytta, säger Märta Exempelsson, upphandlingsexpert.</p></blockquote>",
                    "<p>Båda sätten kan kombineras i samma redovisning, om det framgår vad som är vad.</p>",
                )
            ),
        ),
        "en": Text(
            title="Example: How to calculate the carbon footprint of public purchasing",
            lead="This text is an example that shows how the newsroom works. The Example Agency describes two methods.",
            body="\n".join(
                (
                    "<p>The simplest is to start from what each type of purchase costs. It gives a rough picture, but shows where it is worth looking more closely.</p>",
                    "<p>The other is to ask the supplier. It takes longer and requires everyone to answer the same question.</p>",
                    "<blockquote><p>“Start roughly, and calculate carefully where it makes a difference,” says Märta Exempelsson, procurement expert.</p></blockquote>",
                    "<p>Both methods can be combined in the same account, provided it is clear which is which.</p>",
                )
            ),
        ),
    },
    state="draft",
)

IN_REVIEW = Example(
    key="example-contract-follow-up",
    kind="press_release",
    subjects=("rules", "procurement"),
    contacts=("marta",),
    report=None,
    links=(),
    versions=(),
    ending=None,
    draft={
        "sv": Text(
            title="Exempel: Ny vägledning om att följa upp avtal",
            lead="Den här texten är ett exempel som visar hur pressrummet fungerar. Vägledningen finns inte.",
            body="\n".join(
                (
                    "<p>Ett krav som ingen följer upp är bara ett önskemål. Exempelmyndigheten visar hur uppföljningen kan planeras redan när kraven skrivs.</p>",
                    "<p>Vägledningen går igenom <strong>vem</strong> som följer upp, <strong>när</strong> det görs och <strong>vad</strong> som händer om något brister.</p>",
                )
            ),
        ),
        "en": Text(
            title="Example: New guide to following up contracts",
            lead="This text is an example that shows how the newsroom works. The guide does not exist.",
            body="\n".join(
                (
                    "<p>A requirement that nobody follows up is merely a wish. The Example Agency shows how follow-up can be planned while the requirements are being written.</p>",
                    "<p>The guide goes through <strong>who</strong> follows up, <strong>when</strong> it is done and <strong>what</strong> happens if something falls short.</p>",
                )
            ),
        ),
    },
    state="in_review",
)

RETURNED = Example(
    key="example-tender-times",
    kind="news",
    subjects=("procurement",),
    contacts=("lo",),
    report=None,
    links=(),
    versions=(),
    ending=None,
    draft={
        "sv": Text(
            title="Exempel: Längre anbudstid ger fler anbud",
            lead="Den här texten är ett exempel som visar hur pressrummet fungerar. Den är återsänd till skribenten med en fråga.",
            body="\n".join(
                (
                    "<p>Den som får några dagar extra hinner oftare räkna på ett anbud. Det gäller särskilt företag som aldrig har lämnat anbud förut.</p>",
                    "<p>Exempelmyndigheten föreslår att tiden bestäms i samråd med branschen.</p>",
                )
            ),
        ),
        "en": Text(
            title="Example: More time to tender brings more tenders",
            lead="This text is an example that shows how the newsroom works. It has been sent back to its writer with a question.",
            body="\n".join(
                (
                    "<p>A few extra days often make it possible to work out a tender, above all for firms that have never submitted one.</p>",
                    "<p>The Example Agency proposes that the time be set in consultation with the industry.</p>",
                )
            ),
        ),
    },
    state="returned",
    remark="Vilken undersökning bygger första stycket på? Skriv ut källan, så godkänner jag sedan. (Påhittat exempel.)",
)

APPROVED = Example(
    key="example-direct-awards",
    kind="news",
    subjects=("statistics",),
    contacts=("emile",),
    report=None,
    links=(),
    versions=(),
    ending=None,
    draft={
        "sv": Text(
            title="Exempel: Direktupphandlingar blir lättare att jämföra",
            lead="Den här texten är ett exempel som visar hur pressrummet fungerar. Den beskriver en mall som kommuner kan fylla i på samma sätt.",
            body="\n".join(
                (
                    "<p>Små inköp annonseras inte och syns därför sällan i statistiken. Med en gemensam mall går det att se hur ofta de görs och av vem.</p>",
                    "<p>Mallen är frivillig och fylls i en gång om året.</p>",
                )
            ),
        ),
        "en": Text(
            title="Example: Direct awards become easier to compare",
            lead="This text is an example that shows how the newsroom works. It describes a template that municipalities can fill in the same way.",
            body="\n".join(
                (
                    "<p>Small purchases are not advertised and so are rarely seen in the statistics. A common template makes it possible to see how often they are made, and by whom.</p>",
                    "<p>The template is voluntary and is filled in once a year.</p>",
                )
            ),
        ),
    },
    state="approved",
)

SCHEDULED = Example(
    key="example-webcast",
    kind="invitation",
    subjects=("procurement", "agency"),
    contacts=("lo", "marta"),
    report=None,
    links=(),
    versions=(
        Version(
            published="+7 days",
            sv=Text(
                title="Exempel: Följ presentationen på webben",
                lead="Den här inbjudan är ett exempel som visar hur pressrummet fungerar. Någon presentation sänds inte.",
                body="\n".join(
                    (
                        "<p>Exempelmyndigheten berättar om årets arbete och svarar på frågor. Sändningen textas.</p>",
                        '<p>Journalister kan boka en intervju på <a href="tel:+46846500400">08-465 004 00</a>.</p>',
                    )
                ),
            ),
            en=Text(
                title="Example: Follow the presentation online",
                lead="This invitation is an example that shows how the newsroom works. No presentation will be broadcast.",
                body="\n".join(
                    (
                        "<p>The Example Agency presents the year’s work and answers questions. The webcast is subtitled in Swedish.</p>",
                        '<p>Journalists can book an interview on <a href="tel:+46846500400">+46 8 465 004 00</a>.</p>',
                    )
                ),
            ),
        ),
    ),
    ending=None,
    draft=None,
    state="scheduled",
)

EXAMPLES = (
    YEAR_2014,
    YEAR_2015,
    YEAR_2016,
    INVITATION,
    STATEMENT,
    WITHDRAWN,
    GONE,
    MOVED,
    DRAFT_TITLE_ONLY,
    DRAFT_COMPLETE,
    IN_REVIEW,
    RETURNED,
    APPROVED,
    SCHEDULED,
)
