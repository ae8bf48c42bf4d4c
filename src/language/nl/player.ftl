# Shared by the screens and plain text.
player-library = Oefenscenario's
player-yes = ja
player-no = nee
player-minutes = { $minutes } minuten
player-level-basic = basis
player-level-advanced = gevorderd
player-theme-media = media
player-theme-incident = incident
player-theme-radicalisation = radicalisering
player-theme-care = zorg
player-theme-threat = dreiging
player-theme-converts = bekeerlingen
player-theme-pressure = druk
player-theme-money = geld
player-theme-governance = bestuur
player-theme-openness = openheid
player-theme-polarisation = polarisatie
player-theme-grief = verdriet
player-theme-school = school
player-theme-speakers = sprekers
player-theme-youth = jongeren
player-theme-authorities = overheid
player-theme-trust = vertrouwen
player-theme-privacy = privacy
player-again = { $weeks } weken geleden. Nog een keer spelen helpt om het vast te houden; in een half uur mag ook.
player-again-months = { $months } maanden geleden. Nog een keer spelen helpt om het vast te houden; in een half uur mag ook.
player-again-first = Let dan op “{ $title }”: daar waren jullie het meest verdeeld.
player-played = { $times ->
    [one] Eén keer helemaal gespeeld
   *[other] { $times } keer helemaal gespeeld
  }
player-open = Halverwege gestopt na { $decisions ->
    [one] één keuze
   *[other] { $decisions } keuzes
  } ({ $when })
player-content-note = Vooraf:
player-taken = al gedaan
player-left-choices = Keuzes over
player-left-minutes = Minuten over
player-spent-choices = de keuzes hier zijn op
player-spent-minutes = het kost { $minutes ->
    [one] een minuut
   *[other] { $minutes } minuten
  }, meer dan er over is
player-deadline-passed = De tijd verstreek
player-brought = Dit bracht het:
player-price = Dit kostte het:
player-because = Uitleg:
player-source = Bron:
player-interrupted = Er komt iets tussen.
player-whose = Wie hierover besluit: { $roles }
player-time-up = De tijd is om.
player-partly-translated = Een deel van deze tekst is nog niet vertaald.
player-stale-translation = De vertaling van deze tekst loopt achter op het origineel.
player-meter-was = was { $value }
player-meter = { $label }: { $value } (van { $from } tot { $to })
player-exhibit-call = Telefoon
player-exhibit-message = Bericht
player-exhibit-article = Krant
player-exhibit-letter = Brief
player-exhibit-post = Online
player-exhibit-note = Briefje
player-profile = Hoe je het aanpakte
player-road = De weg die je nam
player-or = of:
player-questions = Om over na te denken
player-practice = Wat vaak helpt
facts-title = Wie je kunt bellen, en wat je moet weten
facts-checked = Nagekeken op { $day }. Nummers kunnen veranderen.
facts-checked-between = Nagekeken tussen { $from } en { $to }. Nummers kunnen veranderen.
player-last = Wat je vorige keer koos
player-no-last = Je speelde dit nog niet eerder tot het einde.
player-advice = Wie zou hier iets over zeggen?
player-advised = Advies · { $from }
player-heard = Gaf advies:
player-unheard = Niet om advies gevraagd:
player-made = Wat je zelf maakte
player-task-kept = Bewaard in je verslag.
player-task-unkept = Niet bewaard.
player-task-let-go = Niet bewaard. Wat je schreef, is weg.
player-task-left = Dan nu even niet.
task-title = Zelf doen
task-write = Schrijf hoogstens { $words ->
    [one] één woord
   *[other] { $words } woorden
  }.
task-say = Zeg het hardop, in hoogstens { $seconds } seconden.
task-minutes = Het kost ongeveer { $minutes ->
    [one] een minuut
   *[other] { $minutes } minuten
  }.
task-look-for = Wat zit erin?
task-signs = Let hierop
task-others = Zo deden anderen het
task-example = { $from } deed het zo:
task-too-long = Je gebruikte { $count } woorden. De opdracht vraagt er hoogstens { $most }.
task-otherwise = Past geen van deze keuzes? Schrijf in een of twee zinnen wat jullie liever zouden doen. Noem geen namen.
task-seen = { $seen } van de { $of } punten zitten erin
task-made = Gemaakt bij “{ $task }”:
# Plain text.
player-pick = Typ een nummer of een naam, of “stop”.
player-pick-unclear = Dat herken ik niet. Typ een nummer uit de lijst, of “stop”.
player-content-go-on = Enter om te beginnen, “stop” om te stoppen.
answer-counts = { $question } → { $answer }
player-asked = Enter neemt het eerste; of typ een nummer.
player-asked-unclear = Dat herken ik niet. Typ het nummer van een antwoord, of “stop”.
player-earlier = Je speelde { $titles } al uit. Wat daar ontstond, kun je hier meenemen.
player-earlier-ask = Enter neemt het mee, “nee” begint zonder.
player-earlier-unclear = Dat herken ik niet.
player-plain-deadline = Een groep heeft hier { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  }. Typ “deadline” om de tijd te laten verstrijken.
player-closed = kan nu niet: { $reason }
player-plain-advice = Advies kun je vragen aan: { $names }. Typ “advies”.
player-plain-advice-ask = Typ “advies 1” om te lezen wat de eerste zegt.
player-plain-task = Hier kun je zelf iets doen. { $task } Typ “zelf”.
player-plain-tasks = Hier kun je zelf { $count } dingen doen. Typ “zelf”.
player-plain-task-ask = Typ “zelf 1” voor het eerste.
player-plain-task-write = Typ je tekst, in één keer. Alleen Enter: dan laat je het.
player-plain-task-say = Zeg het hardop en druk op Enter. Of typ “terug”: dan laat je het.
player-plain-task-ticks = Typ de nummers van wat erin zit, zoals “1 3”. Alleen Enter: niets ervan.
player-plain-task-keep = Wil je het bewaren in je verslag? “ja” bewaart het, Enter laat het weg.
player-prompt = Wat kies je? (nummer, of “hulp”)
player-prompt-on = Enter om verder te gaan.
player-prompt-ending = Typ “opnieuw 3” om vanaf keuze 3 een andere weg te proberen, “antwoord 1 …” om iets op te schrijven, of “stop”.
player-profile-line = { $gained } gewonnen, { $gave } ingeleverd
player-no-way-back = Je bent aan het begin.
player-noted = Je notitie is bewaard.
plan-outcome = Gedaan: { $done }, voor een deel: { $partly }, niet: { $not }.
plan-why = Waarom: { $why }
player-otherwise-kept = Bewaard bij deze keuze. Kies nu wat er het dichtst bij komt.
player-how-otherwise = Wat zou je liever doen? Typ het zo: “anders Eerst zelf bellen.”
player-answered = Je antwoord is bewaard.
player-unclear = Dat herken ik niet. Typ het nummer van een keuze, of “hulp”.
player-plain-help = Een nummer of een naam kiest. “terug” gaat een stap terug, “notitie …” schrijft iets op, “anders …” schrijft op wat je liever zou doen dan deze keuzes, “advies” laat lezen wat anderen ervan zeggen, met “zelf” schrijf of zeg je zelf iets, “vorige” laat zien wat je vorige keer koos, “stop” stopt en bewaart alles.
player-left = Alles is bewaard. Verdergaan: veerkracht play --resume { $id }
player-left-unkept = Wat je het laatst deed, is niet bewaard; alles daarvoor wel. Verdergaan: veerkracht play --resume { $id }
player-left-gone = Het bestand met je sessies is weggehaald, vervangen of beschadigd terwijl het programma liep. Wat je deed, staat er niet in. Met “veerkracht records” zie je wat er nog is.
player-left-part = Het bestand met je sessies is vervangen of beschadigd terwijl het programma liep. Niet alles wat je deed, staat erin. Met “veerkracht records” zie je wat er nog is.
player-left-forgotten = Deze sessie is van deze computer verwijderd terwijl het programma liep. Er is hier niets meer van bewaard.
player-left-ended = Alles is bewaard. Tot de volgende keer.
    Het verslag: veerkracht report { $id } --out verslag.html
# Screens.
screen-too-small = Dit venster is te klein. Maak het minstens 80 tekens breed en 24 regels hoog.
screen-search = Typ om te zoeken
screen-searching = Zoeken:
screen-nothing-found = Niets gevonden. Esc wist wat je typte.
screen-go-on = Verder met: { $title }
screen-on = Verder ⏎
screen-more = ▼ spatie: lees verder
screen-paused = gepauzeerd
screen-privacy = Wat je kiest en opschrijft blijft op deze computer. Niemand vraagt je naam.
screen-profile-about = Rechts wat je keuzes opleverden, links wat je ervoor liet liggen. Geen cijfer: iedere weg heeft een prijs.
screen-no-answer = nog niets opgeschreven
screen-tab-ending = Einde
screen-tab-profile = Aanpak
screen-tab-road = Weg
screen-tab-questions = Vragen
screen-tab-practice = Meenemen
screen-help = Toetsen
screen-message = Even dit
screen-write = Opschrijven
screen-keys-library = ↑↓ kiezen · Enter spelen · typen zoekt · Tab English · Esc stoppen
screen-keys-note = Enter beginnen · g met een groep · q terug
screen-keys-note-asked = ↑↓ kiezen · Enter verder · g met een groep · q terug
screen-keys-note-earlier = ↑↓ kiezen · Enter beginnen · g met een groep · q terug
screen-earlier-yes = Neem mee wat er ontstond
screen-earlier-no = Begin zonder
screen-keys-scene = 1-9 of ↑↓ Enter kiezen · e liever anders · u terug · q stoppen · ? hulp
screen-keys-scene-advice = 1-9 of ↑↓ Enter kiezen · h advies · e anders · u terug · q · ? hulp
screen-keys-deadline = 1-9 of ↑↓ kiezen · p klok stil · u terug · n notitie · q stoppen · ?
screen-keys-deadline-advice = 1-9 of ↑↓ kiezen · h advies · p klok stil · u terug · n notitie · ?
screen-keys-passage = Enter verder · u terug · n notitie · q stoppen · ? hulp
screen-keys-consequence = Enter verder · u toch iets anders · n notitie · ? hulp
screen-keys-debrief = ← → bladeren · l vorige keer · n notitie · q stoppen · ? hulp
screen-keys-debrief-more = spatie lees verder · ← → bladeren · n notitie · q stoppen · ? hulp
screen-keys-road = ↑↓ keuze · Enter wat kon er nog · r opnieuw vanaf hier · ← → · q
screen-keys-questions = ↑↓ vraag · Enter opschrijven · ← → bladeren · q stoppen
screen-keys-overlay = een toets sluit dit
screen-keys-last = ↑↓ lees verder · een andere toets sluit dit
screen-keys-advice = 1-9 leest · een andere toets sluit dit
screen-keys-adviser = ↑↓ lees verder · een andere toets: terug naar de lijst
screen-keys-tasks = 1-9 kiest er een · elke andere toets sluit dit
screen-keys-task-write = Enter klaar · Alt+Enter nieuwe regel · Esc later
screen-keys-task-say = Enter: ik heb het gezegd · Esc terug naar het verhaal
screen-keys-task-look = 1-9: dat zit erin · Enter: zo deden anderen het · Esc terug
screen-keys-task-examples = ↑↓ lees verder · k bewaar · w nog een keer · Esc laat het weg
screen-task = w · Zelf doen: { $task }
screen-tasks = w · Zelf doen: { $count } dingen
screen-keys-write = Enter bewaart · Alt+Enter nieuwe regel · Esc later verder
screen-write-full = Dat past er niet meer bij: een tekst heeft hooguit 4.000 tekens.
screen-no-key = Die toets doet hier niets. Met ? zie je de toetsen.
screen-otherwise-kept = Bewaard bij deze keuze. Kies nu wat er het dichtst bij komt.
screen-otherwise = Wat zou je liever doen dan deze keuzes?
screen-number-begun = Nog een cijfer, of Enter voor deze.
screen-no-paste = Plakken kan alleen in een tekst die je schrijft.
screen-mouse-given = Met de muis selecteer je nu tekst. Met m klik je weer.
screen-mouse-taken = Met de muis klik je weer.
player-unkept-text = Je tekst is nog niet bewaard. Open hem weer om hem te bewaren, of druk nog eens op Ctrl+C om zonder te stoppen.
screen-help-keys =
    1 … 9: kies meteen; bij tien of meer keuzes twee cijfers of Enter
    ↑ ↓ Enter: ga naar een keuze, en neem die
    spatie: lees verder
    u: ga een stap terug, alles blijft bewaard
    n: schrijf een notitie
    e: schrijf op wat je liever zou doen dan deze keuzes
    h: lees wat anderen ervan zeggen, waar dat kan
    w: schrijf of zeg zelf iets, waar dat kan
    p: zet de klok stil of weer aan
    g: een groep ermee leiden, voor je begint
    l: wat koos je de vorige keer
    r: probeer vanaf een keuze een andere weg
    ← →: blader door de nabespreking
    m: tekst selecteren met de muis, of weer klikken
    q: stop en bewaar alles
story-day = Dag { $day }
story-day-time = Dag { $day }, { $time }
story-weekday-time = { $weekday } { $time }
story-stretch-one = in het verhaal op { $from }
story-stretch = in het verhaal van { $from } tot en met { $until }
story-monday = Maandag
story-tuesday = Dinsdag
story-wednesday = Woensdag
story-thursday = Donderdag
story-friday = Vrijdag
story-saturday = Zaterdag
story-sunday = Zondag
