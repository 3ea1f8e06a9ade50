# ruff: noqa: E501
"""Word documents of the second set, made with python-docx. All names and events are invented."""

from tests.corpus.cases import stored

WORDS = [
    stored(
        "second-skogsbrand",
        kind="press_release",
        title="Hemvärnet och räddningstjänsten övar skogsbrand",
        lead="I april övar … höra helikopter.",
        dates={"published": "2023-03-30"},
        said=[("Tomas Grahn", "räddningschef", "Vi lärde oss … på övning i stället")],
        headings=["Så påverkas du"],
        items=[
            "Grusvägen till Kvarntjärn är avstängd",
            "Det är förbjudet att flyga drönare över området",
            "Hundar ska hållas kopplade",
        ],
        people=[
            ("Tomas Grahn", "räddningschef", "", ["+46980319251"], ["tomas.grahn@sjoryd.example"]),
            ("Linn Kvist", "kommunikatör", "", ["+46701740651"], ["linn.kvist@sjoryd.example"]),
        ],
    ),
    stored(
        "second-heat-pumps",
        language="en",
        kind="press_release",
        title="Fewer complaints about noisy heat pumps",
        lead="Complaints about heat pumps … explain the change.",
        dates={"published": "2022-11-07"},
        said=[
            ("Ingrid Falkner", "acoustician", "A heat pump should not … often over"),
            (
                "Ingrid Falkner",
                "acoustician",
                "We would rather talk about it before the pump is on the wall",
            ),
        ],
        counted=[("640", "complaints"), ("118", "municipalities"), ("35", "per cent")],
        headings=["Advice to house owners"],
        people=[
            (
                "Ingrid Falkner",
                "acoustician",
                "",
                ["+46313900637"],
                ["ingrid.falkner@noise.example"],
            )
        ],
        boilerplate="The National Noise Council is a government agency that works for quieter homes, schools and workplaces.",
    ),
    stored(
        "second-bankar",
        kind="news",
        title="Gymnasieelever bygger kommunens nya bänkar",
        lead="Åtta bänkar i ek … snickeriprogrammet.",
        dates={"published": "2021-09-02"},
        said=[
            ("Elma Tran", "elev", "Det är roligare … rivs efter lektionen"),
            (
                "Åke Fors",
                "pensionärsrådets ordförande",
                "Vi fick sitta på allihop och sedan rösta",
            ),
        ],
        headings=["Bänkarna är olika höga"],
        items=[
            "mässingsskyltar med elevernas namn",
            "krokar för kassar",
            "plats för en barnvagn",
        ],
        people=[
            (
                "Bodil Ekström",
                "yrkeslärare",
                "",
                ["+46406280455"],
                ["bodil.ekstrom@varlunda.example"],
            )
        ],
    ),
    stored(
        "second-ortnamn",
        kind="press_release",
        title="Sveriges ortnamn får en egen app",
        lead="Nu kan den som undrar … tusentals namn.",
        dates={"published": "2020-05-14"},
        said=[
            ("Signe Ljungdahl", "ortnamnsforskare", "Namnen är en skatt … öppna kistan"),
            ("Signe Ljungdahl", "ortnamnsforskare", "Vi har redan fått rättelser från skolklasser"),
        ],
        links=[
            "https://www.kartnamnden.example/app",
            "https://www.kartnamnden.example/historia",
        ],
        people=[
            (
                "Signe Ljungdahl",
                "ortnamnsforskare",
                "",
                ["+46846500483"],
                ["signe.ljungdahl@kartnamnden.example"],
            )
        ],
    ),
    stored(
        "second-cykelbron",
        kind="invitation",
        title="Välkommen till invigningen av cykelbron i Alnäs",
        lead="Efter två års arbete … cykla först.",
        dates={"event": "2023-06-15 13:00", "deadline": "2023-06-12"},
        headings=["Under invigningen medverkar"],
        items=[
            "trafiknämndens ordförande",
            "brons arkitekt",
            "barnkören från Viksskolan",
        ],
        people=[
            (
                "Saga Widmark",
                "presskommunikatör",
                "Alnäs kommun",
                ["+46313900674"],
                ["saga.widmark@alnas.example"],
            )
        ],
    ),
    stored(
        "second-hard-fjarrvarme",
        hard=True,
        kind="press_release",
        title="Fjärrvärmen i Tjärnbro stängs av under en natt",
        lead="Natten till den 24 oktober … Omkring 700 hushåll berörs.",
        dates={"published": "2024-10-11"},
        said=[
            ("Mona Sjölin", "driftchef", "Vi väljer en natt … ta gärna fram en filt"),
            ("Mona Sjölin", "driftchef", "Ring oss om det inte är varmt till frukost"),
        ],
        items=[
            "tappa upp varmvatten i god tid",
            "stäng fönster och ventiler",
            "hjälp en granne som är gammal",
        ],
        people=[
            (
                "Mona Sjölin",
                "driftchef",
                "",
                ["+46980319277"],
                ["mona.sjolin@varmeverket.example"],
            )
        ],
    ),
    stored(
        "second-hard-sena-mornar",
        hard=True,
        kind="press_release",
        title="Unga sover längre när skolan börjar senare",
        lead="Elever som fick börja … redovisar i dag.",
        dates={"published": "2019-12-04"},
        said=[
            ("Beatrice Lundh", "överläkare", "Det är en billig åtgärd … måste också passa."),
            ("Beatrice Lundh", "överläkare", "Ingen elev ska behöva … få sova."),
        ],
        counted=[("412", "elever"), ("18", "procent"), ("3", "lärare")],
        people=[
            (
                "Beatrice Lundh",
                "överläkare",
                "",
                ["+46406280491"],
                ["beatrice.lundh@norrbygd.example"],
            ),
            (
                "Hampus Dal",
                "pressansvarig",
                "",
                ["+46406280490"],
                ["hampus.dal@norrbygd.example"],
            ),
        ],
    ),
]
