# Het scherm van de gespreksleider.
# Het begin.
console-address = Op de telefoon ({ $network }):
console-code = De code van vanavond:
console-screen = De projector; B opent het hier:
console-screens = Op een andere computer (c, s: woord):
console-other = a: liever via { $network }, { $host }
console-no-network = Geen netwerk: telefoons kunnen niet meedoen. c zegt wat je kunt doen.
console-elsewhere = Telefoons vinden je nu op { $host }: laat ze opnieuw scannen. Zie c.
console-slide = { $slide }, . bladert
console-one-slide = Het staat allemaal op één dia.
console-door-close = De deur dicht? Er komt niemand meer bij.
console-door-open = De deur weer open?
console-ask-new-code = Een nieuwe code? Wie binnen is, blijft binnen.
console-how-tries = c: een nieuwe code.
console-new-code = Er is een nieuwe code.
console-door = Zo kom je binnen
# Boven aan het scherm.
console-hands = { $hands ->
    [one] 1 hand
   *[other] { $hands } handen
  }
# De twee teksten.
console-tab-notes = Tab: alleen voor jou
console-tab-story = Tab: wat iedereen leest
console-injects = Injects, met i stuur je er een:
console-advice = Advies; h laat iedereen het lezen:
console-tasks = Om zelf te doen, als jullie willen; met z begin je:
console-plans = Wat de groep zich voorneemt; met f en t schrijf je het op:
console-plans-earlier = Dit namen jullie je eerder voor:
console-plans-there = Eerder maakten jullie plannen. Met f zie je ze, en zeg je wat ervan kwam.
console-objectives = De doelen, met o beoordeel je ze:
# Keuzes.
console-on = spatie → { $scene }
console-more = … en nog { $count ->
    [one] 1 keuze
   *[other] { $count } keuzes
  }; met d zie je ze allemaal
console-deadline = Als de tijd om te besluiten verstrijkt (over { $left }) → { $scene }
console-deadline-up = l: laat de tijd om te besluiten verstrijken → { $scene }
console-deadline-voting = de tijd om te besluiten is om → { $scene }
console-time-up-tables = De tijd om te besluiten is om, aan tafel: { $tables }. Kijk daar met Enter: met l gaat het verhaal verder zonder besluit. Dat hoeft niet.
console-time-up = De tijd om te besluiten is om. Met l gaat het verhaal verder zonder besluit; het hoeft niet.
console-time-up-voting = De tijd om te besluiten is om, en er wordt nog gestemd. v sluit de stemming.
# Vragen voordat de zaal iets merkt.
console-yes-or-no = Enter ja · Esc nee
console-ask-scene = Verder naar de scène?
console-ask-on = Verder in het verhaal?
console-ask-ending = Verder naar de afloop?
console-ask-into-story = Terug in het verhaal?
console-ask-vote = De stemming openen?
console-ask-vote-again = Nog een keer laten stemmen?
console-ask-vote-anew = Nog een keer laten stemmen? Handen tel je opnieuw.
console-ask-votes = Aan alle tafels een stemming openen?
console-ask-closes = Aan alle tafels de stemming sluiten?
console-ask-vote-roles = Alleen laten stemmen: { $roles }?
console-not-secret = Niet geheim, met zo weinig telefoons ({ $voters }).
console-dashes = Kleine aantallen worden een streepje.
console-ask-close = { $missing ->
    [0] De stemming sluiten?
    [one] De stemming sluiten? Eén telefoon stemde nog niet.
   *[other] De stemming sluiten? { $missing } telefoons stemden nog niet.
  }
console-ask-close-show = Sluiten en meteen tonen, zonder eerst te praten?
console-ask-show = De stemming aan iedereen tonen?
console-ask-same-vote = Verdergaan met dezelfde stemming?
console-ask-deadline = De tijd om te besluiten laten verstrijken?
console-ask-inject = “{ $title }” nu de zaal in sturen?
console-ask-back = Terug naar “{ $scene }”? Beide wegen blijven staan.
console-ask-back-to = Terug naar “{ $title }”? Beide wegen blijven staan.
console-ask-extend = { $minutes ->
    [one] Eén minuut erbij?
   *[other] { $minutes } minuten erbij?
  }
console-ask-shorten = { $minutes ->
    [one] Eén minuut eraf?
   *[other] { $minutes } minuten eraf?
  }
console-ask-end-tables = Aan alle tafels hier stoppen en terugkijken, voordat het verhaal uit is?
console-ask-end = Hier stoppen en terugkijken, voor het verhaal uit is?
console-ask-unpause = Verder na de pauze?
console-ask-after-stop = Kan iedereen weer verder?
console-ask-remove-new = De { $count } nieuwe plekken weghalen?
console-ask-remove-asleep = { $count ->
    [one] De plek weghalen waarvan de telefoon slaapt? Die blijft vanavond buiten.
   *[other] De { $count } plekken weghalen waarvan de telefoon slaapt? Die blijven vanavond buiten.
  }
console-ask-remove = Plek { $seat } weghalen?
console-ask-gather = Alle tafels verder met tafel { $table }?
console-ask-leave = Stoppen? Alles blijft bewaard.
console-ask-leave-gone = Stoppen? Het bestand met je sessies is weg of beschadigd: deze avond staat er niet in.
console-ask-leave-part = Stoppen? Niet alles van deze avond staat nog in het bestand met je sessies.
console-ask-leave-forgotten = Stoppen? Deze avond is van deze computer verwijderd.
console-ask-leave-nothing = Stoppen? Er is nog niets gebeurd, dus er is niets te bewaren.
console-ask-drop = Tekst { $line } weghalen? Dan leest niemand hem meer.
console-ask-drop-kept = Tekst { $line } uit deze lijst halen? Wat je ervan bewaarde, blijft staan.
console-ask-show-line = Tekst { $line } aan iedereen laten lezen?
console-ask-keep = Tekst { $line } komt zonder naam in het verslag, en blijft daar. Bewaren?
console-ask-again = Opnieuw vragen? Wat er gekozen was, vervalt dan.
console-ask-leave-task = Stoppen? Er wordt geschreven: wat mensen schreven en jij niet bewaarde, is dan weg.
console-ask-task = Sluiten? { $left ->
    [0] Er gaat niets verloren.
    [one] Eén tekst is niet bewaard, en is dan weg.
   *[other] { $left } teksten zijn niet bewaard, en zijn dan weg.
  }
console-ask-leave-unkept = Stoppen? Het laatste is niet bewaard; alles daarvoor wel.
console-ask-leave-writing = Stoppen? Nog niet bewaard: { $texts }.
console-unkept-note = je notitie
console-unkept-improvised = wat je de groep wilde vertellen
console-unkept-otherwise = wat de groep liever wil
console-unkept-plan = een plan van de groep
console-unkept-review = wat er kwam van een plan
console-unkept-said = wat iemand hardop zei
console-unkept-inject = je andere woorden voor “{ $title }”
console-unkept-reason = de reden bij een besluit
console-unkept-dissent = het bezwaar bij een besluit
console-ask-hands = Handen voor keuze { $number }: { $typed }   Enter telt ze · Esc laat het
console-ask-take-back = Dit terugnemen? Het staat dan in geen verslag.   Enter neemt het terug · Esc laat het
console-ask-minute = Op welke minuut van de klok komt het? { $typed }   Enter verzet · Esc laat het
console-ask-table = Naar welke tafel gaat plek { $number }? { $typed }   Enter verzet · Esc laat het
# Wat er gebeurde, of niet kon.
console-how-not-now = De regel hieronder zegt wat wel kan.
console-how-paused = Met p ga je verder.
console-no-objectives = Dit scenario noemt geen doelen.
console-no-advice = In deze scène kan nu niemand advies geven.
console-no-tasks = Hier valt niets zelf te schrijven of te zeggen.
console-no-lines = Er is nog niets. Met t schrijf je op wat iemand hardop zegt.
console-task-kept = Het staat in het verslag.
console-task-closed = Gesloten. Wat je niet bewaarde, is weg.
console-task-shows-two = Toon eerst twee of drie teksten, met Enter. Dan vraagt v welke jullie houden.
console-no-seats = Er is nog niemand binnen.
console-gathered = Iedereen gaat verder met deze tafel.
console-noted = Je notitie is bewaard.
console-told = De groep leest het nu.
console-otherwise-kept = Het staat bij dit besluit. Welke keuze komt er het dichtst bij?
console-how-plan = Begin met wat er gebeurt: als …, dan …
console-how-review = Begin met drie getallen: gedaan, voor een deel, niet. Samen meer dan nul.
console-no-plans = Nog geen plan. Met f en dan t schrijf je op: als dit gebeurt, dan doen we dat.
console-no-line = Er staat niets.
console-reworded = Bewaard. De groep leest het als je de inject stuurt.
console-corrected = Wat er was opgeschreven, is verbeterd.
console-moved = Dat komt nu op een andere tijd.
console-held = Die komt vanaf nu alleen als jij hem stuurt. Met t geef je hem weer een tijd.
console-not-timed = Dit komt niet vanzelf op een tijd.
console-talk-first = Laat eerst vertellen waarom; wie de uitslag ziet, praat hem na. s toont hem.
console-not-rated = nog niet beoordeeld
console-rated = Bewaard · { $grade }
console-no-key-here = Die toets doet hier niets. Esc gaat terug.
# Lijsten.
console-injects-title = Een inject sturen
console-advice-title = Wie zou hier iets over zeggen? Alleen jij leest dit
console-road-title = Terug naar een besluit
console-seats-title = Wie er is
console-ratings-title = Wat liet de groep zien? (mag, hoeft niet)
console-note = Notitie bij dit moment
console-improvise = Iets wat niet in het verhaal staat, voor deze groep
console-otherwise = Wat wil de groep liever dan deze keuzes? Geen namen
console-plan = Als …, dan …, en voor wanneer. Geen namen
console-review = Hoeveel mensen: gedaan, deels, niet. Bijvoorbeeld 5 3 2 want …
console-plans-title = Wat groepen zich voornemen
console-task-say = Wat iemand hardop zei. Geen namen
console-reword = In andere woorden, voor deze groep
console-tables = Alle tafels
console-head-table = {"  "}tafel
console-head-scene = scène
console-head-doing = wat ze doen
console-head-talk = gesprek
console-head-there = er
console-head-voted = gestemd
# Een besluit opschrijven.
console-settle-choice = Wat is het besluit?
console-settle-by = Wie besloot?
console-settle-reason = Waarom? Geen namen, mag leeg
console-settle-dissent = Waarom zag iemand het anders? Geen namen, mag leeg
console-settle-sure = Zo wordt het opgeschreven
console-reason = Waarom:
console-dissent = Anders gezien:
console-nothing-written = niets opgeschreven
# Toetsen.
console-keys-welcome = Enter begint · ↓ verder · c code · w wie · B projector · ? toetsen · q stop
console-keys-stopped = p verder, als iedereen weer kan · c code · w wie · ? toetsen · q stop
console-keys-talk = v stemmen · d besluiten · i inject · + tijd · ! stopwoord · ? toetsen
console-keys-talk-advice = v stemmen · d besluiten · h advies · i inject · ! stopwoord · ? toetsen
console-keys-talk-roles = v allen stemmen · r per rol · d besluit · i inject · ! stopwoord · ? toetsen
console-keys-talk-roles-advice = v allen stemmen · r per rol · d besluit · h advies · ! stopwoord · ? toetsen
console-keys-passage = spatie verder · i inject · n notitie · ! stopwoord · ? toetsen
console-keys-passage-tasks = spatie verder · z zelf doen · n notitie · ! stopwoord · ? toetsen
console-keys-talk-tasks = v stemmen · d besluiten · z zelf doen · u terug · ! stop · ? toetsen
console-no-choice = Er is geen keuze met dat nummer.
console-keys-vote = 1-9 handen · v sluiten · s sluiten en tonen · ! stopwoord · ? toetsen
console-keys-counted = s tonen · d besluiten · v nog eens · 1-9 handen · ! stopwoord · ? toetsen
console-keys-shown = d besluiten · v nog eens · + tijd · n notitie · ! stopwoord · ? toetsen
console-keys-counted-last = s tonen · d besluiten · 1-9 handen · + tijd · ! stopwoord · ? toetsen
console-keys-shown-last = d besluiten · + tijd · n notitie · ! stopwoord · ? toetsen
console-keys-same-vote = s dezelfde stemming · v opnieuw · d besluiten · ! stopwoord · ? toetsen
console-keys-taken-up = d besluiten · v opnieuw stemmen · u terug · ! stopwoord · ? toetsen
console-keys-consequence = spatie verder · u terug · n notitie · ! stopwoord · ? toetsen
console-keys-paused = p verder · + - tot hoe laat · n notitie · ! stopwoord · ? toetsen
console-keys-still = p verder · n notitie · b projector · ! stopwoord · ? toetsen
console-keys-ended-early = spatie terug in het verhaal · o doelen · f plan · q stoppen · ? toetsen
console-keys-ended = f plan · o doelen · U andere weg · n notitie · q stoppen · ? toetsen
console-keys-plans = t schrijft een plan op · x neemt er een terug · Esc terug
console-keys-rather = t schrijft er een bij · x neemt er een terug · Esc terug
console-rather = Liever
console-keys-plans-earlier = ↑↓ Enter: wat kwam ervan · t een nieuw plan · x neemt terug · Esc
console-key-tables = t alle tafels
console-keys-tables = Enter kijk · v stemmen · s scherm · g samen · p pauze · ! stop · ? toetsen
console-keys-tables-vote = ↑↓ Enter bekijken · x stemming sluiten · p pauze · ! stopwoord · ? toetsen
console-keys-tables-on = ↑↓ Enter kijk · s scherm · g samen verder · p pauze · ! stop · ? toetsen
console-keys-tables-paused = ↑↓ Enter bekijken · p verder · + = - duur · ! stopwoord · ? toetsen
console-keys-tables-ended = ↑↓ Enter bekijken · w wie · q stoppen · ? toetsen
console-keys-advice = ↑↓ · Enter: de groep leest het nu · Esc terug
console-keys-tasks = ↑↓ · Enter: iedereen ziet de opdracht · Esc terug
console-keys-task-lines = Enter toon · k bewaar · x weg · t e erbij · v vraag · c sluit · Esc
console-keys-said = Enter zet het in de lijst · Alt+Enter nieuwe regel · Esc later
console-keys-task = z wat er geschreven wordt · n notitie · b scherm · ! stop · ? toetsen
console-keys-injects = Enter sturen · t tijd · h vasthouden · e andere woorden · Esc terug
console-keys-road = ↑↓ · Enter daarheen terug · c verbeteren · Esc klaar
console-keys-road-left = ↑↓ · van deze weg zijn jullie af · c verbeteren · Esc klaar
console-keys-seats = ↑↓ · x weghalen · X alle slapende weghalen · Esc klaar
console-keys-seats-tables = ↑↓ · t tafel · x weghalen · X alle slapende · Esc klaar
console-keys-seats-vote = ↑↓ · x weghalen · X alle nieuwe weghalen · Esc klaar
console-keys-seats-tables-vote = ↑↓ · t tafel · x weghalen · X alle nieuwe · Esc klaar
console-keys-door = C groot · s woord · a adres · n nieuwe code · d deur · Esc terug
console-keys-ratings = ↑↓ kiest een doel · 1-4 beoordeelt het · Esc klaar
console-keys-settle-choice = ↑↓ of nummer: welke · Enter verder · Esc laat het
console-keys-settle-reason = Enter verder · Alt+Enter nieuwe regel · Esc andere keuze
console-keys-settle-dissent = Enter verder · Alt+Enter nieuwe regel · Esc terug
console-keys-settle-sure = Enter: de zaal hoort het · ↑↓ of nummer: wie · Esc terug
console-keys-correct-reason = Enter verder · Alt+Enter nieuwe regel · Esc laat het
console-keys-correct-sure = Enter bewaart het; de zaal hoort niets · ↑↓ wie · Esc terug
console-keys-tell = Enter: de groep leest het nu · Alt+Enter nieuwe regel · Esc later
console-keys-reword = Enter bewaart het voor straks · Alt+Enter nieuwe regel · Esc later
console-help-keys =
    spatie Enter: verder
    v: stemming openen of sluiten; bij alle tafels: overal
    r: alleen laten stemmen wie erover gaat
    1 … 9: handen tellen, ook als de stemming dicht is
    s: de stemming tonen; is ze nog open: sluiten en tonen
    s waar het verhaal terugkomt: nog een besluit uit dezelfde stemming
    s bij alle tafels: één tafel op de projector, of weer alle
    alleen jij, of zaal –: de zaal ziet dat aantal niet, want anders weet iemand wie wat koos. Noem het niet
    d: het besluit opschrijven
    l: de tijd om te besluiten laten verstrijken
    i: een inject sturen, verzetten, vasthouden of herschrijven
    a: iets vertellen wat niet in het verhaal staat
    h: advies lezen, en het de groep laten lezen
    z: laat mensen zelf iets schrijven of zeggen, toon het, en bewaar wat je wilt
    u: een stap terug
    U: terug naar een eerder besluit, of het verbeteren
    + = -: vijf minuten erbij, één erbij, één eraf
    p: pauze, of weer verder; + en - kiezen tot hoe laat
    E: hier stoppen en terugkijken
    !: het stopwoord, meteen. Schrijf je iets: eerst Esc
    b: projector zwart of weer aan, meteen
    B: het grote scherm op deze computer, in een browser
    C: hoe je meedoet, groot op de projector, of weer weg
    A: de afspraken, groot op de projector, of weer weg
    g: vraag op de projector hoe het mis kan gaan, en weer weg
    , .: de vorige dia op de projector, of de volgende
    e: opschrijven wat de groep liever wil dan deze keuzes
    f: wat groepen van plan zijn: als dit, dan dat; en wat ervan kwam
    y: vragen hoe ver iets klopt voor mensen zelf, vooraf en na afloop
    n: een notitie bij dit moment
    w: wie er is; een plek weghalen of naar een andere tafel
    t Esc: alle tafels; g brengt ze samen, x sluit elke stemming
    c: adres en code; ander netwerk, nieuwe code, de deur, het grote scherm
    o: de doelen beoordelen
    Tab ↑ ↓: de andere tekst, en lezen
    m: tekst selecteren met de muis, of weer klikken
    q: stoppen; je leest eerst wat er bewaard blijft

console-survey = Stellingen, met y:
console-survey-there = Wil je eerst vragen hoe ver iets klopt voor de mensen hier? Dat kan met y, op hun telefoon, in een minuut.
console-survey-title = Hoe ver klopt het voor mensen zelf?
console-keys-survey = ↑↓ · Enter vraagt het aan iedereen, of sluit het · Esc terug
console-no-survey = Dit verhaal heeft geen stellingen.
console-ask-survey = Dit nu aan iedereen vragen, op de telefoon?
console-ask-survey-close = Sluiten, met { $answered } antwoorden? Alleen de aantallen worden bewaard.
console-ask-survey-few = Sluiten? Het zijn { $answered } antwoorden: bij minder dan vijf wordt er niets bewaard.
console-keys-welcome-survey = Enter begint · y stellingen · ↓ verder · c code · w wie · ? toetsen · q stop
console-keys-survey-open = y de stellingen, en sluit ze · p pauze · ! stop · w wie · ? toetsen
console-keys-ended-survey = y stellingen · f plan · o doelen · U andere weg · q stoppen · ? toetsen
console-ask-leave-survey = Stoppen? De antwoorden op de stellingen zijn dan weg: met y sluit je ze eerst.
