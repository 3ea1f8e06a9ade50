# ruff: noqa: E501
"""Word documents of the sixth set. All names, numbers and events are invented."""

from tests.corpus.cases import p, table, word

WORDS = [
    word(
        "sixth-bibliotek",
        p("Pressmeddelande"),
        p("2019-04-23"),
        p("Biblioteken i Ådalen slutar med förseningsavgifter", "Rubrik"),
        p(
            "Från och med juni kostar det inget att lämna en bok för sent. Biblioteken hoppas få tillbaka både böcker och låntagare.",
            "Ingress",
        ),
        p("Avgifterna gav 140 000 kronor om året men kostade nästan lika mycket att driva in."),
        p(
            "– Den som skäms för sin skuld kommer inte tillbaka, och inte boken heller, säger Elin Frostell, bibliotekschef."
        ),
        p("Så gör grannkommunerna", "Rubrik1"),
        p("Tre av fem grannkommuner har redan tagit bort avgiften."),
        p("Kontakt", "Rubrik1"),
        p("Elin Frostell, bibliotekschef, 0980-319 266, elin.frostell@adalen.example"),
        p("Kommunens presstjänst, 0980-319 260"),
        kind="press_release",
        title="Biblioteken i Ådalen slutar med förseningsavgifter",
        lead="Från och med juni … låntagare.",
        dates={"published": "2019-04-23"},
        said=[
            (
                "Elin Frostell",
                "bibliotekschef",
                "Den som skäms för sin skuld kommer inte tillbaka, och inte boken heller",
            )
        ],
        headings=["Så gör grannkommunerna"],
        people=[
            (
                "Elin Frostell",
                "bibliotekschef",
                "",
                ["+46980319266"],
                ["elin.frostell@adalen.example"],
            ),
            ("Kommunens presstjänst", "", "", ["+46980319260"], []),
        ],
    ),
    word(
        "sixth-hard-eu",
        p("TerraKeep\tPressmeddelande\t2025-02-03"),
        p("Maskar äter upp plasten i åkern – men bara hälften", bold=True),
        p(
            "Daggmaskar bryter ner nedbrytbar plast, men hälften blir kvar i jorden. Det visar försök på tre gårdar inom EU-projektet TerraKeep.",
            bold=True,
        ),
        p("Försöken pågick i två år. Resultaten i korthet:"),
        p("52 procent av plasten var borta efter två år", "Punktlista"),
        p("31 maskar per kvadratmeter fanns i de bästa fälten", "Punktlista"),
        p("Plasten försvann snabbast i lerjord", "Punktlista"),
        p(
            "”Masken gör så gott den kan”, säger markforskaren Ebba Lod vid Åslands universitet. ”Vi borde använda mindre plast.”"
        ),
        p("Kontakt", bold=True),
        table(
            ("Ebba Lod\nmarkforskare", "Ingrid Falkman\nprojektledare", "Presstjänst"),
            ("070-174 06 91", "08-465 004 61", "0980-319 290"),
            ("ebba.lod@aslandu.example", "", "press@aslandu.example"),
        ),
        p("TerraKeep finansieras av Europeiska unionen."),
        hard=True,
        kind="press_release",
        title="Maskar äter upp plasten i åkern – men bara hälften",
        lead="Daggmaskar bryter ner … TerraKeep.",
        dates={"published": "2025-02-03"},
        said=[
            (
                "Ebba Lod",
                "markforskaren",
                "Masken gör så gott den kan … mindre plast.",
            )
        ],
        counted=[("52", "procent"), ("31", "maskar")],
        people=[
            ("Ebba Lod", "markforskare", "", ["+46701740691"], ["ebba.lod@aslandu.example"]),
            ("Ingrid Falkman", "projektledare", "", ["+46846500461"], []),
            ("Presstjänst", "", "", ["+46980319290"], ["press@aslandu.example"]),
        ],
    ),
    word(
        "sixth-hard-rektor",
        p("Från: Utbildningsförvaltningen, Källsjö kommun"),
        p("Datum: 20 augusti 2021"),
        p("Ämne: Skolstarten skjuts upp en dag"),
        p(),
        p(
            "Skolstarten på Ekdalsskolan flyttas till torsdagen den 26 augusti 2021. Skälet är en vattenskada i matsalen."
        ),
        p(
            "Förvaltningschef Urban Tall säger: ”Vi kan undervisa utan matsal i en dag, men inte i en vecka.”"
        ),
        p("Rektor Mia Berg berättar att eleverna får lunch i idrottshallen tills vidare."),
        p("Frågor till:"),
        p("Urban Tall (förvaltningschef)\t0980-319 271"),
        p("Mia Berg (rektor)\t0980-319 272\tsms går bra: 070-174 06 72"),
        p("Expeditionen\t0980-319 270\tekdalsskolan@kallsjo.example"),
        p("Felanmälan vatten (dygnet runt)\t0980-319 279"),
        hard=True,
        title="Skolstarten skjuts upp en dag",
        lead="Skolstarten på Ekdalsskolan … matsalen.",
        dates={"published": "2021-08-20"},
        said=[
            (
                "Urban Tall",
                "Förvaltningschef",
                "Vi kan undervisa utan matsal i en dag, men inte i en vecka.",
            )
        ],
        people=[
            ("Urban Tall", "förvaltningschef", "", ["+46980319271"], []),
            ("Mia Berg", "rektor", "", ["+46980319272", "+46701740672"], []),
            ("Expeditionen", "", "", ["+46980319270"], ["ekdalsskolan@kallsjo.example"]),
            ("Felanmälan vatten", "", "", ["+46980319279"], []),
        ],
    ),
]
