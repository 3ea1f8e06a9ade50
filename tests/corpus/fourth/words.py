# ruff: noqa: E501
"""Word documents of the fourth set. All names, numbers and events are invented."""

from tests.corpus.cases import p, run, table, word

TAB = "<w:r><w:tab/></w:r>"


def textbox(*blocks) -> str:
    """A text box as Word saves it: twice, once for newer and once for older readers."""
    inside = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>"
        f"{inside}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(code, shown) -> str:
    """A field of Word: its code, which nobody sees, and what it shows."""
    return (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        f"<w:r><w:instrText xml:space='preserve'> {code} </w:instrText></w:r>"
        f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run(shown)}"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


def inserted(words) -> str:
    return f"<w:ins w:id='1' w:author='A'>{run(words)}</w:ins>"


def deleted(words) -> str:
    return (
        "<w:del w:id='2' w:author='A'><w:r><w:delText xml:space='preserve'>"
        f"{words}</w:delText></w:r></w:del>"
    )


WORDS = [
    word(
        "fourth-bibliotek",
        p("Pressmeddelande 2022-08-30"),
        p("Biblioteken lånar ut symaskiner", "Rubrik"),
        p(
            "Från och med september kan invånarna i Hästsjö låna symaskiner, borrmaskiner och tält på biblioteket. Lånetiden är två veckor.",
            "Ingress",
        ),
        p("Sakerna har skänkts av invånarna själva. En vaktmästare ser till att de är hela."),
        p(
            "– Det är samma tanke som med böcker: alla behöver inte äga allt, säger bibliotekschef Nadja Kvist."
        ),
        p("Så lånar du", "Rubrik2"),
        p("Visa lånekortet i disken", "Punktlista"),
        p("Skriv under på att du har läst instruktionen", "Punktlista"),
        p("Lämna tillbaka i samma låda", "Punktlista"),
        p("För mer information", "Rubrik2"),
        p(
            "Nadja Kvist, bibliotekschef, Hästsjö kommun\nTel: 0980-319 243\nnadja.kvist@hastsjo.example"
        ),
        kind="press_release",
        title="Biblioteken lånar ut symaskiner",
        lead="Från och med … två veckor.",
        dates={"published": "2022-08-30"},
        said=[
            (
                "Nadja Kvist",
                "bibliotekschef",
                "Det är samma tanke som med böcker: alla behöver inte äga allt",
            )
        ],
        headings=["Så lånar du"],
        items=[
            "Visa lånekortet i disken",
            "Skriv under på att du har läst instruktionen",
            "Lämna tillbaka i samma låda",
        ],
        people=[
            (
                "Nadja Kvist",
                "bibliotekschef",
                "Hästsjö kommun",
                ["+46980319243"],
                ["nadja.kvist@hastsjo.example"],
            )
        ],
    ),
    word(
        "fourth-exports",
        p("News"),
        p("Published 15 November 2023"),
        p("Fewer Swedish snowploughs sold abroad", "Rubrik1"),
        p(
            "Exports of snowploughs fell for the third year in a row, according to the Trade Statistics Board.",
            bold=True,
        ),
        p("Mild winters in Central Europe are the main reason. Orders from Canada went up."),
        p("Key facts", "Rubrik2"),
        p("1,902 snowploughs were exported", number="1"),
        p("Sales fell by 12.5 per cent", number="1"),
        p("SEK 640 million was the total value", number="1"),
        p(
            "“It is hard to sell a plough to someone who waters the lawn in January,” says Astrid Malmsten, analyst."
        ),
        p(
            "Contact: Astrid Malmsten, analyst, +46 8 465 004 27, astrid.malmsten@tradestatistics.example"
        ),
        language="en",
        kind="news",
        title="Fewer Swedish snowploughs sold abroad",
        lead="Exports of snowploughs … Board.",
        dates={"published": "2023-11-15"},
        said=[("Astrid Malmsten", "analyst", "It is hard to sell … in January")],
        counted=[("1902", "snowploughs"), ("12.5", "per cent"), ("640000000", "SEK")],
        people=[
            (
                "Astrid Malmsten",
                "analyst",
                "",
                ["+46846500427"],
                ["astrid.malmsten@tradestatistics.example"],
            )
        ],
    ),
    word(
        "fourth-uttalande",
        p("Uttalande", bold=True),
        p("14 juni 2022 kl. 15.45"),
        p("Med anledning av branden i Kvarnholmens magasin", "Rubrik1"),
        p(
            "Riksmagasinet beklagar branden som i natt skadade en del av samlingarna. Ingen människa kom till skada."
        ),
        p(
            "Arbetet med att torka handlingar har börjat. Forskare som väntar på material får besked inom en vecka."
        ),
        p("– Varje papper som går att rädda ska räddas, säger överintendent Gerd Holmertz."),
        p("Presstelefon: 08-465 004 58"),
        kind="statement",
        title="Med anledning av branden i Kvarnholmens magasin",
        lead="Riksmagasinet beklagar … till skada.",
        dates={"published": "2022-06-14 15:45"},
        said=[("Gerd Holmertz", "överintendent", "Varje papper som går att rädda ska räddas")],
        people=[("Presstelefon", "", "", ["+46846500458"], [])],
    ),
    # The hard ones.
    word(
        "fourth-hard-mall-tabell",
        table(
            ("Vattenmyndigheten Väst", "PRESSMEDDELANDE"),
            ("Handläggare\nBrita Söder", "Datum\n2018-10-02"),
        ),
        p(),
        p("Kräftpesten tillbaka i Ösan", bold=True),
        p(
            "Kräftpest har hittats i Ösan för första gången sedan 1994. All flyttning av kräftor förbjuds.",
            bold=True,
        ),
        p(
            "Smittan sprids med redskap och stövlar. ",
            raw=deleted("Den är livsfarlig för människor.")
            + inserted("Den är ofarlig för människor."),
        ),
        p(
            "”Torka redskapen i ett dygn. Det räcker”, säger Brita Söder.",
            raw=textbox(p("FAKTA"), p("Kräftpest orsakas av en svamp som kom till Sverige 1907.")),
        ),
        p("Läget i vattendraget:"),
        p("·\t14 provplatser undersökta"),
        p("·\t9 provplatser smittade"),
        p("·\tca 20\u00a0000 döda kräftor"),
        p("Kontakt", bold=True),
        table(("Brita Söder", "Fiskeribiolog", "031-390 06 38"), ("Växel", "", "031-390 06 00")),
        hard=True,
        kind="press_release",
        title="Kräftpesten tillbaka i Ösan",
        lead="Kräftpest har hittats … kräftor förbjuds.",
        dates={"published": "2018-10-02"},
        said=[("Brita Söder", "Fiskeribiolog", "Torka redskapen i ett dygn. Det räcker")],
        counted=[("14", "provplatser"), ("9", "provplatser"), ("20000", "döda kräftor")],
        headings=["FAKTA"],
        people=[
            ("Brita Söder", "Fiskeribiolog", "", ["+46313900638"], []),
            ("Växel", "", "", ["+46313900600"], []),
        ],
    ),
    word(
        "fourth-hard-mjuka-radbrytningar",
        p("Länsstyrelsen i Mellanlän\nPressmeddelande den 22 april 2016"),
        p(),
        p(
            "Vargrevir bekräftat på båda sidor om länsgränsen\n\nDNA-prov visar att samma varghane har rört sig i Mellanlän och i grannlänet. Reviret räknas därför som delat."
        ),
        p(
            "Länsstyrelsen har samlat spillning sedan i januari.\n– Vi säger inte exakt var. Men den som ser spår får gärna höra av sig, säger naturbevakare Sixten Hed."
        ),
        p(
            "– Lugn, så här års håller den sig undan, tillägger hans kollega Märta Lind, rovdjurshandläggare."
        ),
        p("Fakta varg: En revirmarkerande varg rör sig över ungefär 1 000 kvadratkilometer."),
        p(
            "Kontakt: Sixten Hed, 070 – 174 06 39, Märta Lind, 0980 – 319 239, ",
            raw=field(
                'HYPERLINK "mailto:marta.lind@mellanlan.example"', "marta.lind@mellanlan.example"
            ),
        ),
        hard=True,
        kind="press_release",
        title="Vargrevir bekräftat på båda sidor om länsgränsen",
        lead="DNA-prov visar … som delat.",
        dates={"published": "2016-04-22"},
        said=[
            ("Sixten Hed", "naturbevakare", "Vi säger inte … höra av sig"),
            ("Märta Lind", "rovdjurshandläggare", "Lugn, så här års håller den sig undan"),
        ],
        people=[
            ("Sixten Hed", "", "", ["+46701740639"], []),
            ("Märta Lind", "", "", ["+46980319239"], ["marta.lind@mellanlan.example"]),
        ],
    ),
    word(
        "fourth-hard-programme",
        p("Institute for Public Play"),
        p("Invitation to the press"),
        p("Come and break the new playground", bold=True),
        p(
            "Twelve children have been asked to test a playground in Öresala until something breaks. Journalists may watch, and try."
        ),
        p(raw=run("Date: ", "<w:b/>") + run("Wednesday, 22 May 2024")),
        p(raw=run("Time: ", "<w:b/>") + run("1.30 pm – 3 pm")),
        p(raw=run("Place: ", "<w:b/>") + run("Tallparken, Öresala")),
        p("RSVP by 20 May 2024 to klara.vik@publicplay.example"),
        p("Programme", bold=True),
        p("1.\tWelcome by the director, Ann-Sofie Reuter"),
        p("2.\tThe children take over"),
        p("3.\tLemonade"),
        p("“We would rather find the weak bolt ourselves”, director Ann-Sofie Reuter explains."),
        p("Klara Vik, Communications Officer", raw=TAB + run("+46 (0) 40 – 628 04 93")),
        hard=True,
        language="en",
        kind="invitation",
        title="Come and break the new playground",
        lead="Twelve children … and try.",
        dates={"event": "2024-05-22 13:30", "deadline": "2024-05-20"},
        said=[("Ann-Sofie Reuter", "director", "We would rather find the weak bolt ourselves")],
        headings=["Programme"],
        items=[
            "Welcome by the director, Ann-Sofie Reuter",
            "The children take over",
            "Lemonade",
        ],
        people=[
            (
                "Klara Vik",
                "Communications Officer",
                "",
                ["+46406280493"],
                ["klara.vik@publicplay.example"],
            )
        ],
    ),
    word(
        "fourth-hard-fotnoter",
        p("PM 2019-05-07", style="Rubrik2"),
        p("Elever skriver längre uppsatser på dator", style="Rubrik1"),
        p("Läroverksmyndigheten"),
        p(
            "Elever som skriver på dator skriver längre, men inte bättre. Det visar en rapport",
            raw="<w:r><w:footnoteReference w:id='2'/></w:r>"
            + run(" som Läroverksmyndigheten lämnar till regeringen i dag."),
        ),
        p("Rapporten bygger på 8 000 uppsatser från årskurs nio. Hälften skrevs för hand."),
        p("Undersökningsledare Jarmo Peltola vill inte avfärda pennan.\t"),
        p("− Handen tänker långsammare, och det är ibland en fördel, säger han."),
        p("Några resultat"),
        p("- Uppsatserna på dator var i genomsnitt 38 procent längre.", number="1"),
        p("- Stavfelen minskade med en tredjedel.", number="1"),
        p("- 212 elever bytte till penna mitt i provet.", number="1"),
        p("Rapporten finns på www.laroverksmyndigheten.example/rapporter"),
        p("Jarmo Peltola, undersökningsledare"),
        p("0980 – 31 92 97"),
        notes=p("Rapport 2019:7, Handen eller tangenten."),
        hard=True,
        kind="press_release",
        title="Elever skriver längre uppsatser på dator",
        lead="Elever som skriver … i dag.",
        dates={"published": "2019-05-07"},
        said=[
            (
                "Jarmo Peltola",
                "Undersökningsledare",
                "Handen tänker långsammare, och det är ibland en fördel",
            )
        ],
        counted=[("38", "procent"), ("212", "elever")],
        links=["https://www.laroverksmyndigheten.example/rapporter"],
        people=[("Jarmo Peltola", "undersökningsledare", "", ["+46980319297"], [])],
    ),
]
