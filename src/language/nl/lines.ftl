# Een groep leiden in regels tekst.
lines-come-in = Op de telefoon ({ $network }): { $url } met de code { $code }.
lines-code = Is dat er, dan kunnen ze erin met de code { $code }.
lines-or-at = Of via { $network }, op { $url }: “netwerk { $number }”.
lines-moved = Telefoons vinden je nu op { $host }. Laat ze opnieuw scannen, of dat intypen.
lines-screen = Het grote scherm: { $url }
lines-screen-here = “scherm hier” opent het op deze computer.
lines-screens = Op een andere staat het op { $url }, met een woord: typ “scherm”.
lines-invites = Het grote scherm laat zien hoe je meedoet. “uitnodiging” laat het verhaal weer zien.
lines-agreements = Het grote scherm laat de afspraken zien. “afspraken” laat het verhaal weer zien.
lines-premortem = Het grote scherm vraagt hoe het mis kan gaan. “premortem” laat het verhaal weer zien.
lines-plan = Maak met de groep een plan, zonder namen: “plan als er gebeld wordt, dan bellen we eerst elkaar (voor vrijdag)”. “plan weg 1” neemt het terug.
lines-plans-done = Wat kwam ervan? Tel de handen: “gedaan 1 5 3 2 want …” is vijf gedaan, drie voor een deel, twee niet.
lines-one-slide = Het staat allemaal op één dia.
lines-begin = Typ “verder” als iedereen binnen is en jullie het eens zijn. Tot dan loopt er niets.
lines-begun = De klok loopt.
lines-help-hint = Typ “hulp” om te zien wat je kunt doen.
lines-leads = leidt naar: { $scene }
lines-passage = Typ “verder” om door te gaan naar: { $scene }
lines-deadline = Als de tijd om te besluiten verstrijkt, over { $left } (“deadline”): { $scene }
lines-deadline-up = De tijd om te besluiten is om. Met “deadline” gaat het verhaal verder zonder besluit: { $scene }
lines-time-up = De tijd om te besluiten is om. Met “deadline” gaat het verhaal verder zonder besluit; het hoeft niet.
lines-time-up-voting = De tijd om te besluiten is om, en er wordt nog gestemd. Met “sluit” sluit je haar.
lines-talk = Jullie praten, en er is geen stemming open. “lees” laat alles nog eens zien.
lines-injects = Dit kun je sturen: { $injects }. Met “stuur” lees je hoe ze beginnen.
lines-advice = Advies kan komen van: { $names }. “advies” laat jou lezen wat ze zeggen.
lines-advice-ask = Typ “advies 1”: dan leest iedereen wat de eerste zegt.
lines-tasks = Om zelf te doen, als jullie willen. Met “zelf” begin je:
lines-task-ask = Typ “zelf 1”: dan ziet iedereen de eerste.
lines-road = Met “terug” en een nummer ga je daarheen terug. Beide wegen blijven staan.
lines-then-go = Typ “verder” voor wat er dan gebeurt.
lines-ended = Het verhaal is uit. Je kunt nog zeggen hoe het ging:
lines-ended-early = Jullie zijn gestopt voor het verhaal uit was. Met “verder” ga je het verhaal weer in. “beoordeel” laat zien hoe je zegt hoe het ging.
lines-in-pause = Pauze. Typ “door” om verder te gaan.
lines-in-stop = Typ “door” als iedereen weer verder kan.
lines-voting = { $voted } van { $voters } telefoons hebben gestemd. Alleen jij ziet dit:
lines-counted = Gesloten, en nog niet getoond:
lines-shown = Iedereen ziet:
lines-settled = Besloten door: { $by }.
lines-same-vote = Kiezen jullie nog iets uit dezelfde stemming? Typ “stem zelfde”.
lines-there = { $connected }/{ $seats } verbonden
lines-present = { $seats ->
    [0] Er is nog niemand aan deze tafel.
    [one] Eén plek aan deze tafel, { $connected } nu verbonden.
   *[other] { $seats } plekken aan deze tafel, { $connected } nu verbonden.
  }
lines-removed = Plek { $number } is weg. Die telefoon blijft erbuiten.
lines-removed-many = { $count } plekken zijn weg. Die telefoons blijven erbuiten.
lines-new-code = Er is een nieuwe code. Wie binnen is, blijft binnen.
lines-door-closed = De deur is dicht: er komt niemand meer bij. “deur open” zet haar weer open.
lines-door-open = De deur is open: met de code kom je binnen.
lines-kept = Bewaard.
lines-told = Dat staat nu op de telefoons en op het grote scherm.
lines-otherwise-kept = Het staat bij dit besluit. Kies nu wat er het dichtst bij komt.
lines-taken-back = Teruggenomen. Het staat in geen verslag.
lines-otherwise-name = anders
lines-task-opened = Iedereen ziet de opdracht, en de telefoons kunnen schrijven. “zelf” laat zien wat er binnenkomt.
lines-task-spoken = Iedereen ziet de opdracht. Deze zeg je hardop: “zelf zeg …” schrijft op wat iemand zei.
lines-task-closed = Gesloten. Wat je niet bewaarde, is weg.
lines-improvised = Jij vertelde: { $text }
lines-talk-first = Laat eerst vertellen waarom. Wie de uitslag ziet, praat hem na. “toon” laat hem zien.
lines-went-on = Tafel { $table } is verdergegaan met tafel { $other }. Dit is hoe het daar staat.
lines-reseated = Plek { $seat } zit nu aan tafel { $table }, of zodra de stemming daar dicht is.
lines-rate = Zo beoordeel je een doel: “beoordeel”, de naam tussen haken, en een nummer:
lines-dark = Het grote scherm is zwart. “donker” zet het weer aan.
lines-all-tables = Op het grote scherm staan weer alle tafels.
lines-light = Het grote scherm laat het verhaal zien.
lines-how-paused = Typ eerst “door”.
lines-how-tries = Wie de goede code heeft, komt gewoon binnen. “code nieuw” maakt een andere code, “deur dicht” laat niemand meer bij.
lines-how-no-seat = “wie” laat zien wie er is.
lines-gathered = Iedereen gaat verder aan tafel { $table }.
lines-unclear = Dat herken ik niet. Typ “hulp” om te zien wat je kunt doen.
lines-alone = “{ $typed }” staat alleen. Er is niets gedaan: typ alleen dat woord, of zet “notitie” of “zeg” voor je tekst.
lines-no-choice = Er is hier geen keuze “{ $typed }”. Noem het nummer of de naam die erbij staat.
lines-no-table = Er is geen tafel “{ $typed }”. “tafels” laat ze zien.
lines-no-slide = Er is geen dia “{ $typed }”. “dia” laat de volgende zien.
lines-no-network = Er is geen netwerk “{ $typed }”. “code” laat ze zien.
lines-no-inject = Er is nu geen inject “{ $typed }”. “stuur” laat ze zien.
lines-no-adviser = Hier geeft niemand advies die “{ $typed }” heet. “advies” laat ze zien.
lines-no-task = Er valt hier niets zelf te doen dat “{ $typed }” heet. “zelf” laat zien wat er is.
lines-no-decision = Er is geen besluit “{ $typed }”. “besluiten” laat ze zien, elk met een nummer.
lines-nobody-decided = Bij { $typed } verstreek de tijd. Niemand besloot, dus er is niets te verbeteren.
lines-no-objective = Er is geen doel “{ $typed }”. “beoordeel” laat ze zien.
lines-how-vote = Typ het zo: “stem”, “stem rollen”, “stem alle” of “stem zelfde”.
lines-how-close = Typ het zo: “sluit”, “sluit toon” of “sluit alle”.
lines-how-hands = Typ het zo: “handen 2 5”. Dat zijn vijf handen voor keuze 2.
lines-how-choose = Typ het zo: “kies 2 want … / tegen …”. Het nummer staat bij de keuze.
lines-how-correct = Typ het zo: “verbeter 2 want … / tegen …”. “besluiten” laat de nummers zien.
lines-how-note = Wat wil je opschrijven? Typ het zo: “notitie Het werd stil.”
lines-how-say = Wat wil je vertellen? Typ het zo: “zeg Er wordt gebeld.”
lines-how-otherwise = Wat wil de groep liever? Typ het zo: “anders Eerst zelf bellen.” Zonder namen. “anders weg 1” neemt het eerste terug, “lees” laat zien wat er staat.
lines-how-plan = Begin met wat er gebeurt: “plan als er gebeld wordt, dan bellen we eerst elkaar”.
lines-how-done = Typ het zo: “gedaan 1 5 3 2 want …”: het nummer van het plan, en hoeveel mensen het deden, voor een deel deden, en niet deden. “plannen” laat de nummers zien.
lines-how-task = Ga verder met: “zelf toon 2”, “zelf houd 2” (in het verslag), “zelf weg 2”, “zelf zeg …” (wat iemand hardop zegt), “zelf voorbeelden”, “zelf vraag” (welke tekst jullie houden) of “zelf sluit”.
lines-how-rate = Kies een nummer van 1 tot 4. “beoordeel” laat zien wat ze betekenen.
lines-how-move = Typ het zo: “verzet NAAM 15”. Dan komt het als de klok op 15 minuten staat. Dat kan alleen als het vanzelf komt, op een tijd.
lines-how-hold = “{ $typed }” komt niet vanzelf op een tijd. Er is niets vast te houden.
lines-how-reword = Typ het zo: “herschrijf NAAM Wat de groep leest.”
lines-how-pause = Typ het zo: “pauze”, of “pauze 15” voor een kwartier.
lines-how-extend = Typ het zo: “langer 3”. Dat zijn drie minuten erbij.
lines-how-shorten = Typ het zo: “korter 3”. Dat zijn drie minuten eraf.
lines-how-door = Typ het zo: “deur dicht” of “deur open”.
lines-how-seat = Typ het zo: “zet 7 2”. Dan gaat plek 7 naar tafel 2. “wie” laat zien wie er is.
lines-how-remove = Typ het zo: “weg 7 9”. “wie” laat zien wie er is.
lines-help =
    stem: open een stemming · stem rollen: alleen voor wie erover gaat · stem alle: aan elke tafel · stem zelfde: nog een besluit uit de vorige stemming
    handen 2 5: vijf handen voor keuze 2, ook als de stemming al dicht is
    sluit: sluit de stemming · toon: laat iedereen zien hoe er is gestemd · sluit toon: allebei
    kies 2 want … / tegen …: het besluit, met de reden en wat ertegen was
    kies 2 door rollen want …: wie besloot (meerderheid, rollen of mij)
    verder: ga verder · terug: een stap terug, alles blijft staan
    besluiten: wat er is besloten · terug 2: terug naar besluit 2 · verbeter 2 want …: verbeter wat er staat
    deadline: laat de tijd om te besluiten verstrijken · langer 3, korter 3: drie minuten erbij of eraf
    tijd: hoe lang jullie praten, en hoelang nog
    stuur: wat je kunt sturen · stuur NAAM: stuur het
    verzet NAAM 15: het komt op minuut 15 · houd NAAM: het komt niet vanzelf · herschrijf NAAM …: andere woorden
    zeg …: vertel de groep iets wat niet in het verhaal staat
    anders …: wat de groep liever wil dan deze keuzes; het staat bij het besluit · anders weg 1: neemt het terug
    plan als … dan …: wat de groep van plan is · plan weg 1: neemt het terug · plannen: die van nu en van eerder · gedaan 1 5 3 2 want …: wat er kwam van plan 1
    stellingen: wat je mensen over zichzelf kunt vragen, en wat ze antwoordden · stellingen 1: vraag het · stellingen sluit: bewaar de aantallen
    advies: wie iets zou zeggen, en wat · advies 1: laat iedereen dat lezen
    zelf: wat mensen zelf kunnen schrijven of zeggen, en wat er binnenkwam · zelf 1: laat de telefoons schrijven
    pauze, pauze 15 · stop (het stopwoord) · door: weer verder
    einde: stop hier, en kijk terug
    donker: het grote scherm uit, of weer aan · uitnodiging: hoe je meedoet, groot · afspraken: die op het grote scherm · dia, dia 2: de volgende dia, of die
    premortem: vraag op het grote scherm hoe het mis kan gaan, en weer weg
    netwerk, netwerk 2: laat telefoons via het volgende netwerk komen, of via dat
    notitie …: schrijf iets op · beoordeel: de doelen · beoordeel DOEL 2: hoe een doel ging
    tafels: alle tafels · tafel 2: kijk bij tafel 2 · samen 2: iedereen daarheen · sluit alle: elke stemming dicht
    wie: wie er is · zet 7 2: plek 7 naar tafel 2 · weg 7 9: haal plek 7 en 9 weg · weg nieuw: alle die nieuw zijn in deze stemming · weg slapend: alle waarvan de telefoon slaapt
    code: hoe je binnenkomt · code nieuw: een andere code · deur dicht, deur open: niemand erbij, of weer wel
    scherm: een woord voor de projector · scherm hier: open het grote scherm op deze computer · scherm 2: zet tafel 2 erop · scherm alle: weer alle tafels
    lees: laat alles nog eens zien · klaar: stop; je leest wat er bewaard is

lines-survey-there = Wil je eerst vragen hoe ver iets klopt voor de mensen hier? Typ “stellingen”.
lines-survey = “stellingen 1” vraagt het eerste aan iedereen, op de telefoon.
lines-survey-open = Iedereen met een telefoon kan nu antwoorden. “stellingen” laat zien hoeveel het er zijn; “stellingen sluit” bewaart de aantallen.
lines-survey-closed = Gesloten. De aantallen zijn bewaard.
lines-survey-few = Gesloten. Het waren minder dan vijf antwoorden, dus er is niets bewaard.
lines-how-survey = Typ het zo: “stellingen 1”, of “stellingen sluit”. “stellingen” laat zien wat er te vragen is.
