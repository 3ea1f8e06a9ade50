"""Word documents of the third set, made with python-docx. All names and events are invented."""

from tests.corpus.cases import stored

WORDS = [
    stored(
        "third-polarfartyg",
        kind="press_release",
        title="Polarforskare får nytt fartyg",
        lead="Polarverket har beställt … den gamla isbrytaren.",
        dates={"published": "2021-06-22"},
        said=[
            ("Solveig Rask", "generaldirektör", "Vi har lappat … färg på mattorna"),
            ("Solveig Rask", "generaldirektör", "Jag har bara en regel … ropa i storm"),
        ],
        headings=["Namnet bestäms av barn"],
        people=[
            ("Solveig Rask", "generaldirektör", "", ["+46313900688"], []),
            (
                "Sebastian Holm",
                "presskommunikatör",
                "",
                ["+46313900680"],
                ["sebastian.holm@polarverket.example"],
            ),
        ],
    ),
    stored(
        "third-sign-language",
        language="en",
        kind="press_release",
        title="Sign language taught by a game",
        lead="Children learn signs faster … University of Vittsund.",
        dates={"published": "2024-06-03"},
        said=[("Rebecka Storm", "doctoral student", "The grandparents cheated … lesson of all")],
        counted=[("140", "signs"), ("85", "signs"), ("9", "families")],
        headings=["The game"],
        links=["https://www.vittsund.example/thesis"],
        people=[
            (
                "Rebecka Storm",
                "doctoral student",
                "",
                ["+46406280466"],
                ["rebecka.storm@vittsund.example"],
            ),
            ("Daniel Aho", "press officer", "", ["+46406280460"], ["daniel.aho@vittsund.example"]),
        ],
    ),
    stored(
        "third-broar",
        kind="news",
        title="Här är årets vackraste broar",
        lead="Tre gångbroar … vackraste broar.",
        dates={"published": "2023-10-17"},
        said=[("Majken Dufva", "juryns ordförande", "Stocken var inte enhälligt vald")],
        headings=["Juryns motiveringar"],
        items=[
            "välj en bro på Brorådets webbplats",
            "skriv varför du gillar den",
            "skicka in före årets slut",
        ],
        links=["https://www.brorad.example/vackrast"],
        people=[
            ("Majken Dufva", "juryns ordförande", "", ["+46701740619"], []),
            (
                "Henrik Spång",
                "kansliansvarig",
                "",
                ["+46846500419"],
                ["henrik.spang@brorad.example"],
            ),
        ],
    ),
    stored(
        "third-damidrott",
        kind="press_release",
        title="Kärnby satsar på damidrott efter larm om kvällstider",
        lead="Flickor ska inte … kommunen beslutat.",
        dates={"published": "2022-03-08"},
        said=[
            ("Tuva Klint", "lagkapten", "I tio år har vi … någon annans tur"),
            ("Tuva Klint", "lagkapten", "Klubbarna har visat att de vill dela med sig"),
        ],
        items=[
            "Barn tränar före klockan sju",
            "Ungdomar turas om varannan vecka",
            "Motionärer får helgerna",
        ],
        people=[
            (
                "Arvid Fager",
                "fritidschef",
                "Kärnby kommun",
                ["+46980319295"],
                ["arvid.fager@karnby.example"],
            )
        ],
        boilerplate="Kärnby kommun har 23 000 invånare och ligger mellan två sjöar i Västmarken.",
    ),
    stored(
        "third-hard-spelreklam",
        hard=True,
        kind="press_release",
        title="Spelreklam i tunnelbanan fälls",
        lead="Spelverket förbjuder … till personer under arton år.",
        dates={"published": "2020-02-05"},
        said=[("Gisela Wrang", "enhetschef", "När en tecknad hamster … mot samma bolag")],
        counted=[("27", "beslut"), ("112", "varningar"), ("4800000", "kronor")],
        people=[
            (
                "Gisela Wrang",
                "enhetschef",
                "",
                ["+46846500494"],
                ["gisela.wrang@spelverket.example"],
            )
        ],
    ),
    stored(
        "third-hard-krakan",
        hard=True,
        title="Vinterkräksjukan når sin topp",
        lead="Vinterkräksjukan sprids … veckorapport.",
        dates={"published": "2017-01-18"},
        said=[
            (
                "Åsa Fridh",
                "smittskyddsläkare",
                "Tvätta händerna och stanna hemma två dagar extra",
            ),
            (
                "Åsa Fridh",
                "smittskyddsläkare",
                "Tvål och vatten är det som gäller, även för den som har bråttom",
            ),
        ],
        people=[
            ("Åsa Fridh", "smittskyddsläkare", "", ["+46980319247", "+46701740647"], []),
            ("Pressjouren", "", "", ["+46980319240"], []),
        ],
    ),
    stored(
        "third-hard-tvattstuga",
        hard=True,
        kind="press_release",
        title="Stadsarkivet söker minnen från tvättstugan",
        lead="Har du bråkat … stadens tvättstugor.",
        dates={"published": "2016-03-08", "deadline": "2016-10-31"},
        said=[
            ("Rolf Enberg", "stadsarkivarie", "Den argaste lappen … emot fler"),
            ("Rolf Enberg", "stadsarkivarie", "Ingen behöver skriva under med sitt namn"),
        ],
        items=[
            "lappar från före 1980",
            "scheman med kommentarer",
            "upphittade strumpor",
        ],
        people=[
            (
                "Rolf Enberg",
                "stadsarkivarie",
                "",
                ["+46406280479"],
                ["rolf.enberg@hamnkoping.example"],
            )
        ],
    ),
]
