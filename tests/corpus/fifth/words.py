# ruff: noqa: E501
"""Word documents of the fifth set. All names, numbers and events are invented."""

from tests.corpus.cases import Case, Source, W, document, p, run, table, word

HEAD = f'<w:hdr xmlns:w="{W}">{p("Elmarknadsrådet")}{p("PRESSMEDDELANDE")}{p("2023-12-01")}</w:hdr>'


def word_with(name, *blocks, parts, **expected):
    source = Source(data=document(*blocks, parts=parts), name=f"{name}.docx")
    return Case(name=name, source=source, is_hard=True, expected=expected)


WORDS = [
    word_with(
        "fifth-sidhuvud",
        p("Elpriset styr när svensken diskar", bold=True),
        p(),
        p(
            "Hushållen har flyttat var femte diskmaskin till natten. Det visar en undersökning från Elmarknadsrådet."
        ),
        p("Undersökningen gjordes i oktober bland 2 000 hushåll."),
        p(
            "”Det är den största omflyttningen av disk i landets historia”, skämtar analyschef Petra Watt."
        ),
        p("Undersökningen visar:"),
        p("20 procent kör diskmaskinen efter midnatt", number="1"),
        p("1 400 hushåll följer elpriset i en app", number="1"),
        p("Var tredje har bråkat om saken", number="1"),
        p("Kontakt:\tPetra Watt, analyschef, 08-465 004 29"),
        p("\tRobin Amper, pressekreterare, 08-465 004 28"),
        parts={"word/header1.xml": HEAD},
        kind="press_release",
        title="Elpriset styr när svensken diskar",
        lead="Hushållen har flyttat … Elmarknadsrådet.",
        dates={"published": "2023-12-01"},
        said=[
            (
                "Petra Watt",
                "analyschef",
                "Det är den största omflyttningen av disk i landets historia",
            )
        ],
        counted=[("20", "procent"), ("1400", "hushåll")],
        people=[
            ("Petra Watt", "analyschef", "", ["+46846500429"], []),
            ("Robin Amper", "pressekreterare", "", ["+46846500428"], []),
        ],
    ),
    word(
        "fifth-forskare",
        p("Embargo: 14 February 2022, 17:00 CET"),
        p("Spruce remembers its mother", "Rubrik1"),
        p(
            "Young spruces grow differently depending on the weather when their mother set seed. Researchers at Nordfors University have now found out how."
        ),
        p(
            "“The tree has no brain, but it does keep a diary,” says Dr Karl-Johan Fält, forest geneticist. He has followed 800 trees since 2003."
        ),
        p("More about the study", "Rubrik2"),
        p(
            "The study has been published in the journal Forest Letters. Title: Memory in Norway spruce. DOI: 10.1234/fl.2022.77"
        ),
        p("For more information, please contact:", bold=True),
        table(
            ("Karl-Johan Fält", "Press office"),
        ),
        table(
            ("karl-johan.falt@nordfors.example", "press@nordfors.example"),
        ),
        hard=True,
        language="en",
        title="Spruce remembers its mother",
        lead="Young spruces … found out how.",
        dates={"embargo": "2022-02-14 17:00"},
        said=[("Dr Karl-Johan Fält", "forest geneticist", "The tree has no brain … a diary")],
        headings=["More about the study"],
        people=[
            ("Karl-Johan Fält", "", "", [], ["karl-johan.falt@nordfors.example"]),
            ("Press office", "", "", [], ["press@nordfors.example"]),
        ],
    ),
    word(
        "fifth-budget",
        p("Sandvikens kommunförbund\tDatum: 2019-10-15"),
        p("Kommunikationsenheten\tDnr: 2019-0456"),
        p("Pressmeddelande"),
        p("Förbundet föreslår höjd taxa för sophämtning"),
        p(
            "Taxan höjs med i snitt 14 kronor i månaden från den 1 januari 2020. Anledningen är att färre slänger tidningar."
        ),
        p(
            "När papperet försvinner ur återvinningen faller intäkterna. Det drabbar framför allt mindre kommuner."
        ),
        p("Ordföranden Stig-Åke Rönn (OB) beklagar höjningen:"),
        p("– Jag prenumererar på tre tidningar, men ensam kan jag inte rädda taxan."),
        p("Oppositionen ser det annorlunda."),
        p(
            "– Man kunde ha effektiviserat, menar andre vice ordförande Lotta Frid (NP), som reserverade sig mot beslutet."
        ),
        p("Ärendet avgörs av fullmäktige den 25 november 2019."),
        p("För ytterligare information:", bold=True),
        p("Stig-Åke Rönn (OB), ordförande, 070/174 06 46"),
        p("Lotta Frid (NP), andre vice ordförande, 070/174 06 47"),
        hard=True,
        kind="press_release",
        title="Förbundet föreslår höjd taxa för sophämtning",
        lead="Taxan höjs … tidningar.",
        dates={"published": "2019-10-15"},
        said=[
            (
                "Stig-Åke Rönn",
                "Ordföranden",
                "Jag prenumererar på tre tidningar, men ensam kan jag inte rädda taxan.",
            ),
            ("Lotta Frid", "andre vice ordförande", "Man kunde ha effektiviserat"),
        ],
        people=[
            ("Stig-Åke Rönn", "ordförande", "", ["+46701740646"], []),
            ("Lotta Frid", "andre vice ordförande", "", ["+46701740647"], []),
        ],
    ),
    word(
        "fifth-granskad",
        p("Nyhetsunderlag"),
        p(
            raw=run("Pollensäsongen har börjat", "<w:b/>")
            + run(" – tre veckor tidigare än vanligt", "<w:b/>")
        ),
        p("Publicerat 12.2.2020 klockan 8.30"),
        p(
            "De första hasselpollenen har fångats i Pollencentralens fälla i Lund. Det är tre veckor tidigare än normalt.",
            "Ingress",
        ),
        p("Den milda vintern är förklaringen, enligt palynolog Ylva Nyman."),
        p(
            "”Den som är känslig bör börja med sin medicin ",
            raw="<w:ins w:id='3' w:author='B'>"
            + run("redan ")
            + "</w:ins>"
            + run("nu”, råder hon."),
        ),
        p("Tre råd till allergiker:"),
        p("1) Vädra på natten."),
        p("2) Skölj håret på kvällen."),
        p("3) Häng inte tvätten ute."),
        p("Mer om pollen: www.pollencentralen.example"),
        p(
            raw=run("Kontakt: ", "<w:b/>")
            + run("Ylva Nyman 040–628 04 14, ylva.nyman@pollencentralen.example")
        ),
        hard=True,
        title="Pollensäsongen har börjat – tre veckor tidigare än vanligt",
        lead="De första hasselpollenen … normalt.",
        dates={"published": "2020-02-12 08:30"},
        said=[("Ylva Nyman", "palynolog", "Den som är känslig bör börja med sin medicin redan nu")],
        items=["Vädra på natten.", "Skölj håret på kvällen.", "Häng inte tvätten ute."],
        links=["https://www.pollencentralen.example"],
        people=[("Ylva Nyman", "", "", ["+46406280414"], ["ylva.nyman@pollencentralen.example"])],
    ),
]
