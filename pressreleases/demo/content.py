# ruff: noqa: E501
"""What the demonstration loads: subjects, people, figures and releases.

Only the release of 2018, its two contact persons and the report for 2017 are real. Everything
else is invented and says so: "Exempel" stands in every title, names are plainly made up, addresses
end in example.se, and telephone numbers come from the ranges that the Swedish Post and Telecom
Authority (PTS) keeps free for fiction.
"""

from . import source
from .examples import EXAMPLES
from .records import Example, Highlight, Indicator, Office, Person, Report, Subject, Version

__all__ = ["EXAMPLES", "INDICATORS", "OFFICE", "PERSONS", "REPORTS", "SOURCE", "SUBJECTS"]

SUBJECTS = (
    Subject(
        key="procurement",
        slug_sv="offentlig-upphandling",
        slug_en="public-procurement",
        name_sv="Offentlig upphandling",
        name_en="Public procurement",
    ),
    Subject(
        key="innovation",
        slug_sv="innovation",
        slug_en="innovation",
        name_sv="Innovation",
        name_en="Innovation",
    ),
    Subject(
        key="sustainability",
        slug_sv="hallbarhet",
        slug_en="sustainability",
        name_sv="Hållbarhet",
        name_en="Sustainability",
    ),
    Subject(
        key="statistics",
        slug_sv="statistik",
        slug_en="statistics",
        name_sv="Statistik",
        name_en="Statistics",
    ),
    Subject(
        key="rules",
        slug_sv="regler-och-vagledning",
        slug_en="rules-and-guidance",
        name_sv="Regler och vägledning",
        name_en="Rules and guidance",
    ),
    Subject(
        key="agency",
        slug_sv="om-myndigheten",
        slug_en="about-the-agency",
        name_sv="Om myndigheten",
        name_en="About the agency",
    ),
)

PERSONS = (
    # The first two stand in the source, with these titles and numbers. It states no e-mail, and
    # their subject is assumed from their posts.
    Person(
        key="inger",
        name="Inger Ek",
        title_sv="generaldirektör",
        title_en="Director General",
        unit_sv="Upphandlingsmyndigheten",
        unit_en="National Agency for Public Procurement",
        phone="08-586 217 85",
        mobile="",
        email="",
        subjects=("agency",),
        listed=True,
    ),
    Person(
        key="asa",
        name="Åsa Olsson",
        title_sv="kommunikationschef",
        title_en="Head of Communications",
        unit_sv="Upphandlingsmyndigheten",
        unit_en="National Agency for Public Procurement",
        phone="",
        mobile="0765-02 17 99",
        email="",
        subjects=("agency",),
        listed=True,
    ),
    Person(
        key="marta",
        name="Märta Exempelsson",
        title_sv="upphandlingsexpert",
        title_en="procurement expert",
        unit_sv="Exempelenheten",
        unit_en="Example Unit",
        phone="08-465 004 12",
        mobile="070-174 06 12",
        email="marta.exempelsson@example.se",
        subjects=("procurement", "rules", "innovation"),
        listed=True,
        deputy="lo",
    ),
    Person(
        key="orjan",
        name="Örjan Provberg",
        title_sv="hållbarhetsstrateg",
        title_en="sustainability strategist",
        unit_sv="Exempelenheten",
        unit_en="Example Unit",
        phone="031-390 06 21",
        mobile="",
        email="orjan.provberg@example.se",
        subjects=("sustainability",),
        listed=True,
        active_until="2024-06-30",
        deputy="marta",
    ),
    Person(
        key="emile",
        name="Émile Testlund",
        title_sv="statistiker",
        title_en="statistician",
        unit_sv="Exempelenheten",
        unit_en="Example Unit",
        phone="08-465 004 33",
        mobile="",
        email="emile.testlund@example.se",
        subjects=("statistics",),
        listed=True,
    ),
    Person(
        key="lo",
        name="Lo Demoström",
        title_sv="pressekreterare",
        title_en="press secretary",
        unit_sv="Exempelenheten",
        unit_en="Example Unit",
        phone="",
        mobile="070-174 06 44",
        email="lo.demostrom@example.se",
        subjects=("agency",),
        listed=False,
    ),
)

# The number, the e-mail, the hours and the address are assumed for the demonstration. The
# sentence about the authority is taken from the source document.
OFFICE = Office(
    name_sv="Upphandlingsmyndigheten",
    name_en="National Agency for Public Procurement",
    phone="08-465 004 00",
    email="press@example.se",
    hours="8–17",
    half_day="8–12",
    address="Exempelgatan 1, 000 00 Exempelstad",
    boilerplate_sv="Upphandlingsmyndigheten har till uppdrag att sprida och förankra den nationella upphandlingsstrategi som regeringen beslutat om.",
    boilerplate_en="The National Agency for Public Procurement is tasked with spreading and building support for the national public procurement strategy adopted by the Government.",
)

INDICATORS = (
    Indicator(
        key="guides",
        name_sv="vägledningar",
        name_en="guides",
        definition_sv="Antalet vägledningar enligt årsredovisningen.",
        definition_en="The number of guides according to the annual report.",
    ),
    Indicator(
        key="reports",
        name_sv="rapporter",
        name_en="reports",
        definition_sv="Antalet rapporter enligt årsredovisningen.",
        definition_en="The number of reports according to the annual report.",
    ),
    Indicator(
        key="responses",
        name_sv="remissvar",
        name_en="consultation responses",
        definition_sv="Antalet remissvar enligt årsredovisningen.",
        definition_en="The number of consultation responses according to the annual report.",
    ),
    Indicator(
        key="occasions",
        name_sv="tillfällen",
        name_en="occasions",
        definition_sv="Antalet tillfällen då myndigheten medverkade i egna och andras arrangemang, enligt årsredovisningen.",
        definition_en="The number of occasions on which the agency took part in its own and others’ events, according to the annual report.",
    ),
)

# What belongs to each sentence of the source, in its order: translation, figure, indicator.
_HIGHLIGHTS_2017 = (
    (
        "5 guides – among other things on the ESPD system and on corruption in public procurement.",
        "5",
        "guides",
    ),
    (
        "11 reports – among other things on intermediaries, on innovation partnerships and a survey of review proceedings.",
        "11",
        "reports",
    ),
    (
        "23 consultation responses – among other things on the inquiry report “Order in the Welfare Sector”.",
        "23",
        "responses",
    ),
    ("Participation in our own and others’ events on 235 occasions.", "235", "occasions"),
    ("Labour law conditions for cleaning services were drawn up.", None, None),
    (
        "The ESF project “Employment through Public Procurement” was given the go-ahead for its implementation phase.",
        None,
        None,
    ),
    ("A government assignment to increase expertise in innovation procurement.", None, None),
    ("Sector dialogues on food.", None, None),
    ("A chemicals tour together with the Swedish Chemicals Agency.", None, None),
)


def _example_report(year: int, *highlights: Highlight) -> Report:
    """An invented annual report, marked as such in its title and its heading."""
    return Report(
        year=year,
        title_sv=f"Exempel: Årsredovisning {year}",
        title_en=f"Example: Annual Report {year}",
        heading_sv=f"Påhittade exempel från verksamheten {year}:",
        heading_en=f"Invented examples from the year’s work in {year}:",
        diary_number="",
        highlights=highlights,
    )


REPORTS = (
    _example_report(
        2014,
        Highlight(
            sentence_sv="2 vägledningar – bland annat om att beskriva behov (exempel).",
            sentence_en="2 guides – among other things on describing needs (example).",
            figure="2",
            indicator="guides",
        ),
        Highlight(
            sentence_sv="6 rapporter – bland annat om anbudstider (exempel).",
            sentence_en="6 reports – among other things on time limits for tenders (example).",
            figure="6",
            indicator="reports",
        ),
        Highlight(
            sentence_sv="Medverkan i egna och andras arrangemang vid 118 tillfällen (exempel).",
            sentence_en="Participation in our own and others’ events on 118 occasions (example).",
            figure="118",
            indicator="occasions",
        ),
    ),
    _example_report(
        2015,
        Highlight(
            sentence_sv="4 vägledningar – bland annat om dialog före upphandling (exempel).",
            sentence_en="4 guides – among other things on dialogue before procurement (example).",
            figure="4",
            indicator="guides",
        ),
        Highlight(
            sentence_sv="9 rapporter – bland annat om små företags villkor (exempel).",
            sentence_en="9 reports – among other things on conditions for small firms (example).",
            figure="9",
            indicator="reports",
        ),
        Highlight(
            sentence_sv="17 remissvar – bland annat om e-faktura (exempel).",
            sentence_en="17 consultation responses – among other things on e-invoicing (example).",
            figure="17",
            indicator="responses",
        ),
        Highlight(
            sentence_sv="Medverkan i egna och andras arrangemang vid 1\u00a0240 tillfällen, när varje sändning på webben räknades för sig (exempel).",
            sentence_en="Participation in our own and others’ events on 1,240 occasions, with each webcast counted separately (example).",
            figure="1240",
            indicator="occasions",
        ),
    ),
    _example_report(
        2016,
        Highlight(
            sentence_sv="3 vägledningar – bland annat om innovation i upphandling (exempel).",
            sentence_en="3 guides – among other things on innovation in procurement (example).",
            figure="3",
            indicator="guides",
        ),
        Highlight(
            sentence_sv="8 rapporter – bland annat om uppföljning av avtal (exempel).",
            sentence_en="8 reports – among other things on contract follow-up (example).",
            figure="8",
            indicator="reports",
        ),
        Highlight(
            sentence_sv="19 remissvar – bland annat om livscykelkostnader (exempel).",
            sentence_en="19 consultation responses – among other things on life-cycle costs (example).",
            figure="19",
            indicator="responses",
        ),
        Highlight(
            sentence_sv="Ett nätverk för kommuner som vill pröva ny teknik (exempel).",
            sentence_en="A network for municipalities that wish to try new technology (example).",
            figure=None,
            indicator=None,
        ),
    ),
    Report(
        year=2017,
        title_sv="Årsredovisning 2017",
        title_en="Annual Report 2017",
        heading_sv=source.heading(),
        heading_en="Some examples of the work of the National Agency for Public Procurement in 2017:",
        diary_number="",  # not in the source
        highlights=tuple(
            Highlight(
                sentence_sv=sentence,
                sentence_en=sentence_en,
                figure=figure,
                indicator=indicator,
            )
            for sentence, (sentence_en, figure, indicator) in zip(
                source.highlight_sentences(), _HIGHLIGHTS_2017, strict=True
            )
        ),
    ),
)

SOURCE = Example(
    key="annual-report-2017",
    kind="press_release",
    subjects=("agency", "procurement"),
    contacts=("inger", "asa"),
    report=2017,
    links=(),
    versions=(
        # The source states no date; this one is assumed.
        Version(published="2018-02-22 08:00", sv=source.swedish(), en=source.english()),
    ),
    ending=None,
    draft=None,
    state="published",
)
