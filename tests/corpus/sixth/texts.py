# ruff: noqa: E501
"""Plain texts of the sixth set. All names, numbers and events are invented."""

from tests.corpus.cases import crlf, text

TEXTS = [
    text(
        "sixth-vantetider",
        """
Pressmeddelande från Region Åsland
2023-10-12

Kortare väntan till ögonsjukvården i Åsland

Väntetiden till en första tid hos ögonläkare har halverats på ett år. Nu får nio av tio patienter komma inom 90 dagar.

Regionen har anställt fler optiker, som gör de enklare undersökningarna. Läkarna får på så sätt mer tid för operationer.

– Vi har flyttat arbetet, inte patienterna. Det märks i kön, säger Gunilla Wikander, verksamhetschef för ögonsjukvården.

Resultat efter ett år:

- 4 210 patienter har fått en första tid.
- 890 operationer har gjorts, mot 610 året före.
- Var fjärde undersökning görs av en optiker.
- Drygt 70 procent av patienterna är nöjda med väntetiden.

Arbetssättet ska nu prövas även inom hudsjukvården.

För mer information, kontakta:

Gunilla Wikander, verksamhetschef ögonsjukvården, 0980-319 231, gunilla.wikander@regionasland.example
Presstjänsten Region Åsland, 0980-319 230, press@regionasland.example
""",
        kind="press_release",
        title="Kortare väntan till ögonsjukvården i Åsland",
        lead="Väntetiden till … inom 90 dagar.",
        dates={"published": "2023-10-12"},
        said=[
            (
                "Gunilla Wikander",
                "verksamhetschef för ögonsjukvården",
                "Vi har flyttat arbetet, inte patienterna. Det märks i kön",
            )
        ],
        counted=[("4210", "patienter"), ("890", "operationer"), ("70", "procent")],
        people=[
            (
                "Gunilla Wikander",
                "verksamhetschef ögonsjukvården",
                "",
                ["+46980319231"],
                ["gunilla.wikander@regionasland.example"],
            ),
            (
                "Presstjänsten Region Åsland",
                "",
                "",
                ["+46980319230"],
                ["press@regionasland.example"],
            ),
        ],
    ),
    text(
        "sixth-sjukforsakring",
        crlf("""
Allmänna Tjänstemannaunionen

Uttalande

Publicerad: 14 mars 2022

Ta bort karensdagen för alla som vårdar

Karensdagen slår hårdast mot dem som har mest kontakt med sjuka. Unionen kräver att den avskaffas för anställda i vården.

Under pandemin ersattes karensdagen av staten. Det gick bra, och smittan på arbetsplatserna minskade.

”Ingen ska behöva välja mellan hyran och att stanna hemma med feber”, säger förbundsordförande Leif Anker.

Unionens krav

Unionen vill att regeringen lägger fram ett förslag senast i höst. Förslaget bör gälla alla som är anställda i vård och omsorg.

”Det är en billig försäkring mot nästa utbrott”, avslutar Leif Anker.

Kontakt
Moa Lindkvist, pressekreterare
Telefon: 08-465 004 52
E-post: moa.lindkvist@tjanstemannaunionen.example
"""),
        kind="statement",
        title="Ta bort karensdagen för alla som vårdar",
        lead="Karensdagen slår … anställda i vården.",
        dates={"published": "2022-03-14"},
        said=[
            (
                "Leif Anker",
                "förbundsordförande",
                "Ingen ska behöva välja mellan hyran och att stanna hemma med feber",
            ),
            (
                "Leif Anker",
                "förbundsordförande",
                "Det är en billig försäkring mot nästa utbrott",
            ),
        ],
        headings=["Unionens krav"],
        people=[
            (
                "Moa Lindkvist",
                "pressekreterare",
                "",
                ["+46846500452"],
                ["moa.lindkvist@tjanstemannaunionen.example"],
            )
        ],
    ),
    text(
        "sixth-soil-en",
        """
PRESS RELEASE
6 June 2024

Healthy soils project opens first ten test farms

Ten farms in five countries will try new ways to keep carbon in the ground. The farms were chosen among 140 applicants by the EU-funded project TerraKeep.

The farms range from a vineyard in Portugal to a potato field in northern Sweden. Each will be followed for four years.

"Farmers know their soil better than any satellite does. We want to combine the two," says Dr Ingrid Falkman, project coordinator.

The first results are expected in 2026.

Contact
Ingrid Falkman, project coordinator, +46 8 465 004 61, ingrid.falkman@terrakeep.example
João Teles, communication manager, joao.teles@terrakeep.example

About TerraKeep
TerraKeep is a research project with 14 partners. It has received funding from the European Union.
""",
        language="en",
        kind="press_release",
        title="Healthy soils project opens first ten test farms",
        lead="Ten farms in … TerraKeep.",
        dates={"published": "2024-06-06"},
        said=[
            (
                "Dr Ingrid Falkman",
                "project coordinator",
                "Farmers know their soil better … combine the two",
            )
        ],
        people=[
            (
                "Ingrid Falkman",
                "project coordinator",
                "",
                ["+46846500461"],
                ["ingrid.falkman@terrakeep.example"],
            ),
            ("João Teles", "communication manager", "", [], ["joao.teles@terrakeep.example"]),
        ],
        boilerplate="TerraKeep is a research project … the European Union.",
    ),
    text(
        "sixth-inbrott",
        """
Nyhet | 5 februari 2021

Färre inbrott i källare när grannarna hjälps åt

Antalet källarinbrott i Högby minskade med en tredjedel under 2020. Polisen tror att de nya grannsamverkansgrupperna är en del av förklaringen.

I Högby finns nu 46 grupper. Varje grupp har ett kontaktombud som träffar polisen två gånger om året.

– Tjuven vill inte bli sedd. När någon hälsar i trapphuset går han vidare, säger kommunpolis Anneli Törn.

– Vi lärde känna varandra på köpet, berättar kontaktombudet Rolf Svedin.

Gör så här för att starta en grupp

* Prata med grannarna i trapphuset.
* Utse ett kontaktombud.
* Anmäl gruppen till kommunpolisen.

Läs mer
www.grannsamverkan.example/starta

Presskontakt
Anneli Törn
Kommunpolis
Tfn: 010-465 04 71
anneli.torn@ordningspolisen.example
""",
        kind="news",
        title="Färre inbrott i källare när grannarna hjälps åt",
        lead="Antalet källarinbrott … förklaringen.",
        dates={"published": "2021-02-05"},
        said=[
            (
                "Anneli Törn",
                "kommunpolis",
                "Tjuven vill inte bli sedd. När någon hälsar i trapphuset går han vidare",
            ),
            ("Rolf Svedin", "kontaktombudet", "Vi lärde känna varandra på köpet"),
        ],
        headings=["Gör så här för att starta en grupp"],
        items=[
            "Prata med grannarna i trapphuset.",
            "Utse ett kontaktombud.",
            "Anmäl gruppen till kommunpolisen.",
        ],
        links=["https://www.grannsamverkan.example/starta"],
        people=[
            (
                "Anneli Törn",
                "Kommunpolis",
                "",
                ["+46104650471"],
                ["anneli.torn@ordningspolisen.example"],
            )
        ],
    ),
    text(
        "sixth-forskningsmedel",
        """
Pressmeddelande 2020-11-19

62 miljoner till forskning om åldrande

Forskningsnämnden för hälsa delar ut 62 miljoner kronor till 14 projekt om åldrande. Pengarna ska räcka i fyra år.

Nämnden fick in 187 ansökningar. De flesta handlade om minne och ensamhet.

”Vi åldras olika fort, och vi vet förvånansvärt lite om varför”, säger huvudsekreterare Karin Moberg Lind.

Beslutet i siffror

– 187 ansökningar kom in.
– 14 projekt får pengar.
– 1,9 miljoner kronor är det minsta beloppet.
– 45 procent av projektledarna är kvinnor.

Kontakt:
Karin Moberg Lind, huvudsekreterare, tel. 08-465 004 56
Jakob Asp, forskningssekreterare, tel. 08-465 004 57, jakob.asp@halsoforskning.example

Om Forskningsnämnden för hälsa
Forskningsnämnden för hälsa är en statlig myndighet som finansierar forskning om hälsa.
""",
        encoding="cp1252",
        kind="press_release",
        title="62 miljoner till forskning om åldrande",
        lead="Forskningsnämnden … i fyra år.",
        dates={"published": "2020-11-19"},
        said=[
            (
                "Karin Moberg Lind",
                "huvudsekreterare",
                "Vi åldras olika fort, och vi vet förvånansvärt lite om varför",
            )
        ],
        counted=[
            ("187", "ansökningar"),
            ("14", "projekt"),
            ("1900000", "kronor"),
            ("45", "procent"),
        ],
        people=[
            ("Karin Moberg Lind", "huvudsekreterare", "", ["+46846500456"], []),
            (
                "Jakob Asp",
                "forskningssekreterare",
                "",
                ["+46846500457"],
                ["jakob.asp@halsoforskning.example"],
            ),
        ],
        boilerplate="Forskningsnämnden för hälsa är en statlig myndighet som finansierar forskning om hälsa.",
    ),
    # The hard ones.
    text(
        "sixth-hard-krislinje",
        """
TRANEMYRA KOMMUN INFORMERAR
2021-12-08 kl 16.40

Dricksvattnet i Norrmyra måste kokas

Bakterier har hittats i dricksvattnet i Norrmyra. Alla som bor norr om ån ska koka vattnet tills vidare. Felet upptäcktes vid en kontroll på onsdagen.

Så gör du:
1. Koka vattnet tills det bubblar.
2. Spola i kranen en minut varje morgon.
3. Ge inte okokt vatten till djur.

- Vi tar nya prover varje dag och lämnar besked senast fredag, säger va-chef Göte Stam.

Har du frågor om vattnet? Ring kommunens krislinje, 0980-319 211, som är öppen dygnet runt. Vid akut sjukdom ring 112.

Journalister når va-chefen Göte Stam på 070-174 06 12. Om han inte svarar, ring säkerhetssamordnare Lo Hedin, 070-174 06 13.
Växel: 0980-319 200 (vardagar 8-16)
""",
        hard=True,
        title="Dricksvattnet i Norrmyra måste kokas",
        lead="Bakterier har hittats … onsdagen.",
        dates={"published": "2021-12-08 16:40"},
        said=[
            (
                "Göte Stam",
                "va-chef",
                "Vi tar nya prover varje dag och lämnar besked senast fredag",
            )
        ],
        items=[
            "Koka vattnet tills det bubblar.",
            "Spola i kranen en minut varje morgon.",
            "Ge inte okokt vatten till djur.",
        ],
        people=[
            ("Göte Stam", "va-chefen", "", ["+46701740612"], []),
            ("Lo Hedin", "säkerhetssamordnare", "", ["+46701740613"], []),
        ],
    ),
    text(
        "sixth-hard-forskningsrad",
        """
Ny utlysning: forskning om fusk
FORSKNINGSRÅDET SKÄRVA 2019-09-02

Forskningsrådet Skärva avsätter 24 miljoner kronor till forskning om fusk i forskningen. Ansök senast den 15 oktober 2019 kl. 14.00.

Bakgrunden är att antalet anmälningar har tredubblats på tio år.

- Alla är emot fusk, men få har mätt det. Nu vill vi ha siffror, säger Åsa Renström.

Åsa Renström är programansvarig för utlysningen och tidigare professor i statistik.

Utlysningen riktar sig till:

- forskare med doktorsexamen
- forskargrupper vid svenska lärosäten
- internationella samarbeten

Ansökan görs på www.skarva.example/fusk

Frågor om utlysningens innehåll: Åsa Renström, asa.renstrom(at)skarva.example
Frågor om ansökningssystemet: supporten, 08-465 004 15, support(at)skarva.example
Pressfrågor: press(at)skarva.example, 08-465 004 16
""",
        hard=True,
        title="Ny utlysning: forskning om fusk",
        lead="Forskningsrådet Skärva … kl. 14.00.",
        dates={"published": "2019-09-02", "deadline": "2019-10-15 14:00"},
        said=[
            (
                "Åsa Renström",
                "programansvarig för utlysningen",
                "Alla är emot fusk, men få har mätt det. Nu vill vi ha siffror",
            )
        ],
        items=[
            "forskare med doktorsexamen",
            "forskargrupper vid svenska lärosäten",
            "internationella samarbeten",
        ],
        people=[
            ("Åsa Renström", "", "", [], ["asa.renstrom@skarva.example"]),
            ("supporten", "", "", ["+46846500415"], ["support@skarva.example"]),
            ("Pressfrågor", "", "", ["+46846500416"], ["press@skarva.example"]),
        ],
    ),
    text(
        "sixth-hard-polisinsats",
        """
Polisregion Mellanvik, presstjänsten
Pressmeddelande 2022-05-17 06:15

Sju gripna efter tillslag mot vapenverkstad

Sju personer greps natten mot tisdagen när polisen slog till mot en verkstad utanför Lerdala. I lokalen fanns delar till ett 40-tal vapen.

Insatsen hade förberetts i fem månader tillsammans med tullen.

Kammaråklagare Henrik Voss leder förundersökningen.

– Det här är den största verkstaden av sitt slag vi har sett. Här har någon arbetat skift, säger han.

Polisens insatschef Petra Hag:
– Ingen kom till skada. Det var målet.

Pressträff hålls i polishuset i Lerdala den 17 maj 2022 kl. 13.00.

Kontakt för media
Frågor om insatsen: Polisens presstjänst 010-465 04 80
Frågor om förundersökningen: Henrik Voss, kammaråklagare, 010-465 04 81 (nås säkrast efter kl. 10)
Anmälan till pressträffen: presstraff@ordningspolisen.example
Tips från allmänheten: 114 14
""",
        hard=True,
        kind="press_release",
        title="Sju gripna efter tillslag mot vapenverkstad",
        lead="Sju personer greps … 40-tal vapen.",
        dates={"published": "2022-05-17 06:15", "event": "2022-05-17 13:00"},
        said=[
            (
                "Henrik Voss",
                "Kammaråklagare",
                "Det här är den största verkstaden av sitt slag vi har sett. Här har någon arbetat skift",
            ),
            ("Petra Hag", "insatschef", "Ingen kom till skada. Det var målet."),
        ],
        people=[
            ("Polisens presstjänst", "", "", ["+46104650480"], []),
            ("Henrik Voss", "kammaråklagare", "", ["+46104650481"], []),
        ],
    ),
    text(
        "sixth-hard-strejkvarsel",
        """
Byggnadsmålarnas förbund varslar om strejk

Förbundet varslar om strejk på 31 arbetsplatser från
den 4 april 2023. Medlingen har strandat efter
tre veckor.

PRESSMEDDELANDE 2023-03-27

Arbetsgivarna har sagt nej till förbundets krav
på betald restid. Kravet rör 2 600 målare.

»Vi har målat in oss i ett hörn, och det är inte
vi som håller i penseln«, säger Jerker Mård, för-
handlingschef.

Jerker Mård menar att varslet kan dras tillbaka
med en timmes varsel.

070-174 06 33 Jerker Mård, förhandlingschef
070-174 06 34 Siv Ulander, ombudsman
08-465 004 30 förbundsexpeditionen (mån-tors 9-15)
info@malarna.example
""",
        hard=True,
        kind="press_release",
        title="Byggnadsmålarnas förbund varslar om strejk",
        lead="Förbundet varslar … tre veckor.",
        dates={"published": "2023-03-27"},
        said=[
            (
                "Jerker Mård",
                "förhandlingschef",
                "Vi har målat in oss i ett hörn, och det är inte vi som håller i penseln",
            )
        ],
        people=[
            ("Jerker Mård", "förhandlingschef", "", ["+46701740633"], []),
            ("Siv Ulander", "ombudsman", "", ["+46701740634"], []),
            ("förbundsexpeditionen", "", "", ["+46846500430"], []),
        ],
    ),
    text(
        "sixth-hard-lansstyrelse",
        """
Länsrådet i Sörmark
Pressmeddelande

Publicerat: 2020-06-25
Senast uppdaterat:

Eldningsförbud i hela länet från midnatt

Från midnatt råder eldningsförbud i alla nio kommuner i Sörmarks län. Förbudet gäller tills vidare.

Brandrisken är mycket stor i skog och mark.

– Ett grillkol räcker, säger Ola Berghäll, tf försvarsdirektör vid Länsrådet.

– I fjol brann 340 hektar i Tjärmossen. Det började med en engångsgrill.

Beslutet har fattats i samråd med räddningstjänsterna och SMHI.

Kontaktuppgifter
Ola Berghäll (tf försvarsdirektör), nås via växeln 031-390 06 00
Tina Sköld (brandingenjör): dir. 031-390 06 22, mob. 070-174 06 22
E-post till båda: beredskap@lansradet.example
Presskontakt dagtid: 031-390 06 23, kvällar och helger: 031-390 06 24
""",
        hard=True,
        kind="press_release",
        title="Eldningsförbud i hela länet från midnatt",
        lead="Från midnatt … tills vidare.",
        dates={"published": "2020-06-25"},
        said=[
            ("Ola Berghäll", "tf försvarsdirektör", "Ett grillkol räcker"),
            (
                "Ola Berghäll",
                "tf försvarsdirektör",
                "I fjol brann 340 hektar i Tjärmossen. Det började med en engångsgrill.",
            ),
        ],
        people=[
            ("Ola Berghäll", "tf försvarsdirektör", "", [], []),
            ("Tina Sköld", "brandingenjör", "", ["+46313900622", "+46701740622"], []),
            ("Presskontakt", "", "", ["+46313900623", "+46313900624"], []),
        ],
    ),
    text(
        "sixth-hard-museum",
        """
Pressinbjudan

Tid: torsdagen den 16 november 2023 kl. 10.00–11.30
Plats: Textilmuseet, Vävargatan 4, Storby
Anmälan: senast den 14 november till press@textilmuseet.example

VÄLKOMMEN TILL PRESSVISNING AV TRÅD – 800 ÅR AV LAGANDE

I utställningen visas 140 föremål som har lagats, stoppats och lappats. Det äldsta är en vante från 1200-talet.

Medverkar gör intendent Beata Holm och konstnären Juno Krantz, som har lagat ett segel under öppettiderna i ett år.

”Vi har alltid visat det hela. Nu visar vi det trasiga”, säger Beata Holm.

Kan du inte komma? Intervjuer kan bokas med Beata Holm via museets pressansvariga Hanna Ström, 0701-74 06 44. Pressbilder finns på www.textilmuseet.example/press.

Biljetter och öppettider: receptionen 040-628 04 40.
""",
        hard=True,
        kind="invitation",
        title="VÄLKOMMEN TILL PRESSVISNING AV TRÅD – 800 ÅR AV LAGANDE",
        lead="I utställningen … 1200-talet.",
        dates={"event": "2023-11-16 10:00"},
        said=[("Beata Holm", "intendent", "Vi har alltid visat det hela. Nu visar vi det trasiga")],
        people=[("Hanna Ström", "pressansvariga", "", ["+46701740644"], [])],
    ),
    text(
        "sixth-hard-ocean-en",
        """
FOR IMMEDIATE RELEASE - 3 Oct. 2023

Drifting nets have caught nothing but time, BalticGhost finds

Nets lost in the Baltic Sea twenty years ago are still fishing, according to the EU project BalticGhost.

Divers examined 212 nets in six countries. Key findings:

• 212 nets examined
• about 3,400 kg of lead removed
• Two thirds of the nets still held fish
• 18 per cent had been lost in the past five years

“A net does not retire,” said Dr. Marek Zielny, marine biologist at Gdyna Institute of the Sea. “It just works without pay.”

“We found a net with a tag from 1987,” added Lisa Sandqvist, diver.

Media enquiries: Tove Ahlin, communications officer (+46 (0)31-390 06 71) or, in her absence, the project office on +46 31 390 06 70 (office@balticghost.example).
Scientific questions should be sent to Dr. Zielny by e-mail: m.zielny [at] gdyna.example.

This project has received funding from the European Union under grant agreement No 0708123456.
""",
        hard=True,
        language="en",
        title="Drifting nets have caught nothing but time, BalticGhost finds",
        lead="Nets lost in … BalticGhost.",
        dates={"published": "2023-10-03"},
        said=[
            (
                "Dr. Marek Zielny",
                "marine biologist",
                "A net does not retire … without pay.",
            ),
            ("Lisa Sandqvist", "diver", "We found a net with a tag from 1987"),
        ],
        counted=[("212", "nets"), ("3400", "kg"), ("18", "per cent")],
        people=[
            ("Tove Ahlin", "communications officer", "", ["+46313900671"], []),
            (
                "project office",
                "",
                "",
                ["+46313900670"],
                ["office@balticghost.example"],
            ),
            ("Marek Zielny", "", "", [], ["m.zielny@gdyna.example"]),
        ],
    ),
    text(
        "sixth-hard-sommarjobb",
        """
Nyhet från Region Åsland, 11 augusti 2020 (uppdaterad 12 augusti 2020)
Rekordmånga unga sommarjobbade i vården
1 320 ungdomar arbetade i sommar på regionens sjukhus och vårdcentraler. Det är 400 fler än i fjol.
"Jag trodde att jag skulle hämta kaffe. I stället fick jag hålla någon i handen", berättar Wilma Åkerblom, 17 år, som arbetade på avdelning 4.
Även handledarna är nöjda.
"De ställer frågor som vi andra slutat ställa", säger Abdi Warsame, undersköterska.
"Flera av dem vill komma tillbaka", fyller sjuksköterskan Eva-Lotta Krig i.
Ansökan till nästa sommar öppnar den 15 januari 2021.
Pressfrågor besvaras av Region Åslands pressjour på 0980-319 230. Enheten för sommarjobb har telefon 0980-319 238 och e-post sommarjobb@regionasland.example. Enhetschef är Mats Lund.
""",
        hard=True,
        kind="news",
        title="Rekordmånga unga sommarjobbade i vården",
        lead="1 320 ungdomar … i fjol.",
        dates={"published": "2020-08-11", "updated": "2020-08-12"},
        said=[
            (
                "Wilma Åkerblom",
                "17 år",
                "Jag trodde att jag skulle hämta kaffe. I stället fick jag hålla någon i handen",
            ),
            ("Abdi Warsame", "undersköterska", "De ställer frågor som vi andra slutat ställa"),
            ("Eva-Lotta Krig", "sjuksköterskan", "Flera av dem vill komma tillbaka"),
        ],
        people=[
            ("Region Åslands pressjour", "", "", ["+46980319230"], []),
            (
                "Enheten för sommarjobb",
                "",
                "",
                ["+46980319238"],
                ["sommarjobb@regionasland.example"],
            ),
        ],
    ),
    text(
        "sixth-hard-vikarie",
        """
Rådet för spelfrågor
Pressmeddelande nr 14/2018

Publiceras fritt fr.o.m. den 9 maj 2018 kl. 08.00

Var tionde tonåring har spelat om pengar

Rådets enkät till 5 000 niondeklassare visar att spelandet ökar. Ökningen är störst bland pojkar.

Enkätens viktigaste resultat
• Var tionde har spelat om pengar det senaste året
• 12 480 svar samlades in
• Cirka 300 kronor är den vanligaste insatsen
• Två av tre spelar på mobilen
• Tre skolor avbröt enkäten

»Det som ser ut som ett spel är ofta ett köp«, skriver utredaren Nils Orre i rapporten.

– Föräldrar behöver fråga, inte förbjuda, menar Nils Orre.

Fullständig rapport: www.spelradet.example/enkat2018

Kontaktperson: Nils Orre, utredare (föräldraledig fr.o.m. 14 maj)
Ersättare: Filippa Grahn, utredare
Tel 08-465 004 91
E-post fornamn.efternamn@spelradet.example
""",
        hard=True,
        kind="press_release",
        title="Var tionde tonåring har spelat om pengar",
        lead="Rådets enkät … bland pojkar.",
        dates={"embargo": "2018-05-09 08:00"},
        said=[
            ("Nils Orre", "utredaren", "Det som ser ut som ett spel är ofta ett köp"),
            ("Nils Orre", "utredaren", "Föräldrar behöver fråga, inte förbjuda"),
        ],
        counted=[("12480", "svar"), ("300", "kronor"), ("2", ""), ("3", "skolor")],
        links=["https://www.spelradet.example/enkat2018"],
        people=[
            ("Nils Orre", "utredare", "", [], []),
            ("Filippa Grahn", "utredare", "", ["+46846500491"], []),
        ],
    ),
]
