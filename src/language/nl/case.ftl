# Een eigen casus: de woorden van het programma eromheen.
case-title = Een eigen casus
case-warning = Noem geen namen. Verander wat je kunt herkennen: een plaats, een leeftijd, een beroep.
case-start = casus
case-end = einde
case-unwritten = Wie dit meemaakte, vertelt in een paar zinnen wat er gebeurde. Noem geen namen, en verander wat je kunt herkennen.
case-next = Wat gebeurt er nu? Dat is nog niet geschreven.
case-affects = Wie het raakt:
case-brings = Brengt:
case-costs = Kost:
case-end-title = Wat we meegeven
case-advice = Dit geven we mee aan wie de casus bracht:
case-no-advice = Er is geen advies opgeschreven.
case-agreement = Wat nu? Spreek af wie wat doet, en wanneer jullie vragen hoe het ging.
case-closing = Dank je wel. Wat hier verteld is, blijft hier.
case-question-other = Wat zie je nu anders dan aan het begin?
case-question-next = Wat zou je een volgende keer eerder doen?

case-task-questions = Wat wil je eerst weten? Stel één vraag.
case-task-questions-look-one = Je kunt hem met een feit beantwoorden
case-task-questions-look-two = Er zit nog geen mening of advies in
case-task-questions-example = Wie heeft al met hem gesproken, en wat zei hij toen?
case-task-questions-other = Wat is er al geprobeerd?
case-task-affected = Wie raakt dit, en wat staat er voor die mens op het spel?
case-task-affected-look-one = Het gaat ook over iemand die er nu niet bij is
case-task-affected-look-two = Het noemt geen naam
case-task-affected-example = Zijn jongste zus. Zij hoort het morgen op school.
case-task-affected-other = De buurvrouw. Zij hoort alles, en weet niet wat er speelt.
case-task-options = Wat zou jij doen? Schrijf één ding, met wat het brengt en wat het kost.
case-task-options-look-one = Iemand kan het morgen doen
case-task-options-look-two = Het zegt ook wat het kost
case-task-options-example = Eerst met hem alleen praten. Hij wordt gehoord. Zijn ouders weten nog van niets.
case-task-options-other = Nog een week kijken, met een datum. Niemand schrikt. Het kan erger worden.
case-task-advice = Wat geef je mee aan wie de casus bracht?
case-task-advice-look-one = Het is iets om te doen, of om te laten
case-task-advice-look-two = Het is gezegd zoals jij het zelf zou willen horen
case-task-advice-example = Vraag iemand om mee te gaan. Je hoeft dit gesprek niet alleen te doen.
case-task-advice-other = Schrijf vooraf op wat je niet gaat beloven.
case-example-from = Iemand in een andere groep

# Wat er geschreven werd, als regel in een lijst of een verslag.
case-part-begun = een eigen casus begint
case-part-told = Verteld
case-part-asked = Vraag
case-part-affects = Wie het raakt
case-part-offered = Keuze
case-part-withdrawn = Geen keuze meer
case-part-advised = Advies
case-part-line = { $what }: { $text }
case-part-amended = Anders geschreven
case-part-taken-out = Weggehaald
case-kept-line = { $what } { $number }: { $text }
case-option = { $text } (brengt: { $gain }; kost: { $cost })
case-unsaid = niet gezegd

# Alleen: het werkblad.
case-alone-title = Een eigen casus
case-alone-unwritten = Wat er gebeurde, is nog niet geschreven.
case-alone-end-title = Wat je meeneemt
case-alone-advice = Dit geef je jezelf mee:
case-alone-question-do = Wat ga je nu doen, en wanneer?
case-alone-agreement = Lees dit over een maand terug, of vertel het iemand die je vertrouwt.
case-alone-closing = Blijft het bij je? Praat er met iemand over.
case-none = Dit is geen eigen casus.
case-not-written = Dit past er niet meer bij. Schrijf het korter; wat er al stond, staat er nog.
worksheet-unkept = Wat je schrijft, is weg als je stopt, tenzij je dan zegt dat je het wilt bewaren.
worksheet-kept = Deze casus is bewaard. Ook wat je nu schrijft, wordt meteen bewaard.
worksheet-how = Typ wat gevraagd wordt en druk op Enter. Met “stop” leg je het weg; je krijgt dan eerst een vraag.
worksheet-title = Hoe noem je het, in een paar woorden?
worksheet-story = Wat gebeurde er? Schrijf het in een paar regels, tot waar je moest kiezen. Een lege regel is klaar.
worksheet-next = Wat gebeurde er toen, of wat verwacht je? Schrijf het in een paar regels. Een lege regel gaat naar het einde, “terug” een stap terug.
worksheet-questions = Wat weet je nog niet? Schrijf op elke regel een vraag. Een lege regel gaat verder.
worksheet-affected = Wie raakt dit, en wat staat er voor die mens op het spel? Schrijf op elke regel één mens of groep. Een lege regel gaat verder.
worksheet-options = Wat zou je kunnen doen? Bedenk twee tot { $most } dingen. Een lege regel gaat verder.
worksheet-option = Keuze { $number }:
worksheet-one-option = Met één ding valt er niets te kiezen. Bedenk er nog een, ook als je het zelf niet zou doen.
worksheet-gain = Wat brengt dat?
worksheet-cost = Wat kost dat?
worksheet-choose = Wat kies je? Typ het nummer.
worksheet-choose-unclear = Typ het nummer van een keuze, of “stop”.
worksheet-reason = Waarom dit?
worksheet-stop-sure = Stop je? Typ dan nog een keer “stop”. Met Enter is “{ $typed }” wat je schreef.
worksheet-back-sure = Een stap terug? Typ dan nog een keer “terug”. Met Enter is het wat je schreef.
host-case-alone = “--case” gaat over wat één groep zelf meemaakte: zonder scenario, aan één tafel, en elke keer nieuw. Laat wat er nog bij staat weg, zoals “--tables”. Verdergaan met een casus die je bewaarde: veerkracht host --resume
worksheet-advice = Wat geef je jezelf mee? Een lege regel is klaar.
worksheet-screen-story = Wat gebeurde er? Schrijf het in een paar regels, tot waar je moest kiezen.
worksheet-screen-story-first = Schrijf eerst wat er gebeurde.
worksheet-screen-next = Wat gebeurde er toen, of wat verwacht je? Schrijf je niets, dan ga je naar het einde.
worksheet-screen-questions = Wat weet je nog niet? Schrijf één vraag per keer. Niets schrijven gaat verder.
worksheet-screen-affected = Wie raakt dit, en wat staat er voor die mens op het spel? Schrijf één mens of groep per keer. Niets schrijven gaat verder.
worksheet-screen-option = Wat zou je kunnen doen? Dit is keuze { $number }; bedenk er twee tot { $most }. Niets schrijven gaat verder.
worksheet-screen-choose = Wat kies je?
worksheet-screen-advice = Wat geef je jezelf mee? Niets schrijven gaat naar het einde.
worksheet-screen-done = Dat was het. Lees het nog eens terug.
worksheet-screen-no-back = Verder terug kan hier niet. Wat er staat, blijft staan.
worksheet-screen-anew = Schrijf het anders. Haal alles weg om het weg te laten.
worksheet-yours = Jouw tekst
worksheet-is-kept = wordt bewaard
worksheet-is-unkept = nog niet bewaard
worksheet-had-questions = Wat je nog niet weet:
worksheet-keys-line = Enter verder · Alt+Enter nieuwe regel · Esc terug of verbeter
worksheet-keys = PgUp PgDn lees terug · Ctrl+C leg het weg
worksheet-keys-choice = ↑↓ Enter of een nummer: kies · + een keuze erbij · Ctrl+C leg het weg
worksheet-keys-done = PgUp PgDn lees terug · Enter sluit af
worksheet-keys-leave = k bewaar het op deze computer · x vergeet het · Esc terug
worksheet-keep = Wil je dit bewaren op deze computer? Typ “ja”. Anders is het nu weg.
worksheet-forgotten = Er is niets van bewaard.
worksheet-scenario = Maak er een scenario van: veerkracht new --from { $id }

# In de zaal: wat er met de casus gebeurt.
room-case-held-short = de casus wordt vergeten
room-case-kept-short = de casus wordt bewaard
room-case-held = Deze casus is weg als de avond voorbij is, tenzij wie leidt hem bewaart. Dan staat dat hier.
room-over-forgotten = De gespreksleider heeft de zaal gesloten. Dank je wel voor het meedoen. Deze casus is niet bewaard: er is niets meer van. Je kunt dit scherm sluiten.
room-case-kept = Deze casus wordt bewaard op de laptop van wie leidt: de teksten, de keuzes en de aantallen stemmen, zonder namen.

# In een groep: wie leidt, schrijft.
host-case = Schrijven en praten
host-terms-case = Wat jullie schrijven is weg als het programma stopt, tenzij je het bewaart
host-left-case = Deze casus is niet bewaard. Er is niets meer van.
host-case-scenario = Maak er een scenario van: veerkracht new --from { $id }
declined-untold = De casus is nog niet verteld. Schrijf eerst wat er gebeurde.
player-brings-expected = Verwacht dat het brengt:
player-costs-expected = Verwacht dat het kost:
host-consequence-expected = Wat jullie van dit besluit verwachten
host-reading-expected = De zaal leest wat jullie ervan verwachten
report-gain-expected = Verwacht dat het brengt
report-cost-expected = Verwacht dat het kost
report-others-case = Wat jullie niet kozen
handout-decisions-case = Wat jullie kozen, en wat jullie ervan verwachten
handout-advice = Wat we meegeven
declined-case-few = Er valt nog niets te stemmen: schrijf eerst twee keuzes.
declined-case-choice = Hier staan keuzes. Stem, of schrijf het besluit op.
declined-case-voting = De stemming is open. Sluit haar eerst.
declined-case-voted = Hier is over gestemd, dus wat er stond blijft staan. Een keuze erbij kan wel.
declined-case-reading = De zaal leest nog wat jullie kozen. Ga eerst verder.
declined-case-over = De casus is uit. Iets meegeven kan nog; wil je anders verder, ga dan eerst terug.
declined-case-nothing = Dat staat er niet meer.
declined-options = Er zijn al { $most } keuzes. Meer kun je niet naast elkaar houden: haal er eerst een weg, of schrijf er een anders.
declined-long = Dat is te lang. Er passen { $most } tekens.
declined-walked = Die keuze is al eens gemaakt. Wat jullie deden, blijft staan.
lines-how-story = Schrijf wat er gebeurt: “verhaal TITEL | wat er gebeurt”.
lines-how-option = Schrijf een keuze: “keuze WAT | wat het brengt | wat het kost”. Een nummer in plaats van WAT neemt die tekst van de telefoons over. “keuze anders 2 …” en “keuze weg 2” veranderen er een.
lines-how-question = Schrijf wat jullie eerst willen weten: “vraag …”. “vraag anders 1 …” schrijft er een anders, “vraag weg 1” haalt er een weg; “casus” laat de nummers zien.
lines-how-affects = Schrijf wie het raakt: “raakt …”. “raakt anders 1 …” schrijft er een anders, “raakt weg 1” haalt er een weg; “casus” laat de nummers zien.
lines-how-give = Schrijf wat jullie meegeven: “meegeven …”. “meegeven anders 1 …” schrijft er een anders, “meegeven weg 1” haalt er een weg; “casus” laat de nummers zien.
lines-how-task-case = Ga verder met: “zelf toon 2”, “zelf houd 2” (bij de casus), “zelf weg 2”, “zelf zeg …” (wat iemand hardop zegt), “zelf voorbeelden”, “zelf vraag” (welke tekst jullie houden) of “zelf sluit”.
lines-how-task-options = Ga verder met: “zelf toon 2”, “keuze 2 | wat het brengt | wat het kost” (dan is tekst 2 een keuze), “zelf weg 2”, “zelf zeg …” (wat iemand hardop zegt), “zelf voorbeelden”, “zelf vraag” (welke tekst jullie houden) of “zelf sluit”.
lines-help-case =
    casus: wat er van jullie casus geschreven is · verhaal TITEL | wat er gebeurt
    keuze WAT | wat het brengt | wat het kost · keuze 2 | … | …: maakt een keuze van tekst 2 van de telefoons · keuze anders 2 …, keuze weg 2
    vraag …: wat jullie eerst willen weten · raakt …: wie het raakt · meegeven …: wat jullie meegeven · vraag anders 1 …, vraag weg 1: ook bij raakt en meegeven
    bewaar alles: bewaar de casus; anders is alles weg als je stopt
lines-kept-held = Opgeschreven, voor zolang deze avond duurt.
lines-vote-all-the-same = Typ nog een keer “stem” om toch te stemmen.
lines-how-case = Schrijf verder: “keuze WAT | wat het brengt | wat het kost”, “verhaal TITEL | tekst”, “vraag …”, “raakt …”, “meegeven …”. Met “zelf 1” schrijven de telefoons vragen, met “zelf 3” keuzes. Met twee keuzes kun je stemmen; zonder keuzes gaat “verder” naar het einde. “bewaar alles” bewaart het.
lines-how-keep = “bewaar alles” zet alle teksten, keuzes en aantallen stemmen in het verslag, zoals ze er nu staan, en alles wat nog komt.
lines-case-one = Met nog een keuze kunnen jullie stemmen.
lines-case-written = Geschreven.
lines-case-kept = Bewaard, ook wat nog komt.
lines-case-leave = Deze casus is niet bewaard. Typ “bewaar alles” om hem te houden, of nog een keer “klaar” om hem te vergeten.
console-case-story = Schrijf wat er gebeurt
console-case-story-again = Schrijf opnieuw wat er gebeurt
console-case-option = + een keuze erbij
console-case-ask = + een vraag
console-case-affects = + wie het raakt
console-case-give = + iets om mee te geven
console-case-keep = Bewaar deze casus; anders is alles weg als je stopt
console-ask-keep-case = De casus bewaren: alle teksten, keuzes en aantallen stemmen, zoals ze er nu staan?   Enter bewaart · Esc laat het
console-case-story-title = TITEL | wat er gebeurt. Geen namen
console-case-option-title = WAT | wat het brengt | wat het kost
console-case-ask-title = Wat jullie eerst willen weten
console-case-affects-title = Wie het raakt, en hoe
console-case-amend-title = In andere woorden
console-case-taken-out = Weggehaald.
console-ask-take-out = “{ $text }” weghalen?
console-ask-keep-text = Tekst { $line } hoort dan zonder naam bij de casus. Doen?
console-task-kept-case = Het hoort bij de casus.
console-noted-case = Je notitie staat bij de casus.
console-keys-task-options = Enter toon · k tot keuze · x weg · t erbij · v vraag · c sluit · Esc
host-task-kept-case = hoort bij de casus
host-unweighed = { $count ->
    [one] Bij keuze { $numbers } staat nog niet wat ze brengt of wat ze kost.
   *[other] Bij de keuzes { $numbers } staat nog niet wat ze brengen of wat ze kosten.
}
console-case-give-title = Wat jullie meegeven
console-case-written = Geschreven.
console-case-kept = Bewaard, ook wat nog komt.
console-ask-case-end = Naar het einde van de casus?
console-ask-withdraw = Keuze { $number } weghalen?
console-ask-leave-case = Stoppen? Deze casus is niet bewaard, en is dan weg. Bewaren kan met k.
console-unkept-case = wat je van de casus schreef
console-keys-case-untold = k schrijf wat er gebeurde · n notitie · ! stopwoord · ? toetsen
console-keys-case = k casus · z zelf schrijven · spatie naar het einde · u terug · ? toetsen
console-keys-case-options = k casus · z zelf schrijven · v stemmen · d besluiten · u terug · ? toetsen
console-help-case =
    k: schrijf wat er gebeurt, vragen, wie het raakt, keuzes met wat ze brengen en kosten, en wat jullie meegeven; x haalt iets weg; en bewaar
console-keys-case-line = Enter klaar · Alt+Enter nieuwe regel · Esc later
console-keys-case-list = ↑↓ · Enter schrijven, of anders schrijven · x weg · Esc terug

# In de bibliotheek.
screen-case-group = Een eigen casus, met een groep
screen-case-group-about = Een van jullie vertelt wat er gebeurde. De telefoons stellen vragen en bedenken keuzes, jullie stemmen en besluiten, en schrijven verder of geven advies. Het is weg als je stopt, tenzij je het bewaart.
screen-case-alone = Een eigen casus, alleen
screen-case-alone-about = Een werkblad: wat er gebeurde, wie het raakt, wat je kunt doen en wat je jezelf meegeeft. Het is weg als je stopt, tenzij je het bewaart.
console-keys-ended-case = k de casus en het advies · f plan · U andere weg · q stoppen · ? toetsen
