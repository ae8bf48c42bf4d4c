# De zaal: telefoons en projector.
room-title = De zaal
room-join = Doe mee
room-code = Code
room-code-help = Tien letters. Ze staan op het grote scherm.
room-name = Een naam voor je plek
room-name-help = Hoeft niet. Alleen de gespreksleider ziet hem, en na afloop is hij weg. Liever niet je echte naam.
room-role = Je rol
room-no-role = Geen rol
room-role-help = Wat je rol weet, lees je daarna alleen op jouw telefoon.
room-table = Tafel
room-any-table = Maakt niet uit
room-come-in = Naar binnen
room-privacy = Wie je bent en wat je stemt, wordt niet bewaard. Van een stemming blijven alleen aantallen over.
room-language = Taal
room-leave = Ik ga weg
room-leave-question = Ga je weg?
room-leave-text = Dan komt je plek vrij. Je stem in een stemming die nog open is, telt dan niet mee. Wil je alleen je telefoon wegleggen, dan hoef je niets te doen.
room-leave-yes = Ja, ik ga weg
room-stay = Nee, ik blijf
room-talk = Jullie praten. Straks kiezen jullie.
room-passage = Lees mee. De gespreksleider gaat zo verder.
room-consequence = Het besluit is gevallen.
room-time-ran-out = De tijd is verstreken. Jullie hebben niet besloten.
room-vote = Er wordt gestemd. Niemand ziet wat jij kiest.
room-vote-hands = Er wordt gestemd, met handen.
room-vote-not-secret = Er wordt gestemd. Met zo weinig telefoons is het niet geheim wat jij kiest.
room-vote-open = Er wordt gestemd.
room-vote-few = Jullie stemmen met zo weinig mensen dat anderen kunnen nagaan wat jij kiest. Deze stemming is dus niet geheim.
room-vote-again = Jullie stemmen nog een keer. Je mag van mening veranderd zijn.
room-vote-others = Nu stemmen de mensen die hierover gaan. Jij kijkt even mee.
room-voted = Je stem is binnen. Je kunt hem veranderen tot de stemming sluit.
room-counted = De stemming is gesloten. Straks zie je hoe er is gestemd.
room-shown = Zo is er gestemd. Jullie praten erover door.
room-taken-up = Uit dezelfde stemming kiezen jullie nog iets.
room-taken = Al gekozen
room-ended = Dit was het verhaal.
room-ended-early = Jullie zijn gestopt voor het verhaal uit was.
room-the-end = Hier eindigt het
room-decided = Gekozen
room-dark = Het scherm is even uit.
room-gathered = Is aangeschoven bij tafel { $table }.
room-improvised = Van de gespreksleider
room-advice = Advies
room-task-open = Schrijf of zeg het zelf
room-task-write = Jouw tekst
room-task-send = Stuur in
room-task-about = Er staat geen naam bij, ook niet voor wie de avond leidt. Schrijf zelf ook geen namen op. Wat de groep niet bewaart, is weg als dit sluit.
room-task-in = { $count ->
    [one] Je tekst is binnen.
   *[other] Je { $count } teksten zijn binnen.
  }
room-task-more = Je kunt nu opkijken. Heb je er nog een, stuur hem dan hieronder in.
room-task-enough = Je kunt nu opkijken.
room-task-stands-still = Dit scherm wacht terwijl je schrijft.
room-task-speak = Dit zeg je hardop. Luister naar elkaar.
room-task-lines = Wat sommigen van jullie maakten
room-task-which = Welke houden jullie?
room-task-pick = Deze
room-task-picked = Je keuze is binnen. Je kunt die veranderen tot het sluit.
room-task-wrote = { $count ->
    [0] Nog niemand schreef
    [one] 1 tekst is binnen
   *[other] { $count } teksten zijn binnen
  }
room-task-picks = { $count ->
    [one] 1 zou hem houden
   *[other] { $count } zouden hem houden
  }
room-table-pause = Even pauze.
room-tables = De tafels
room-offers = Hier kiezen jullie uit
room-what = Wat kies jij?
room-sure-question = Hoe zeker ben je?
room-sure = Zeker
room-unsure = Nog niet zeker
room-guess-question = En wat denk je dat de meesten kiezen? (mag leeg)
room-you-guess = Je denkt dat de meesten dit kiezen:
room-you-guessed = Je dacht dat de meesten dit kozen:
room-cast-vote = Stem
room-change-vote = Verander mijn stem
room-vote-stands = Je stem is nu:
room-keep-vote = Laat mijn stem zo
room-you-chose = Jij koos:
room-stands-still = Dit scherm wacht terwijl je kiest.
room-look-on = Is de stemming al gesloten? Kijk hoe het verdergaat
room-by-itself = Dit scherm kijkt om de paar tellen zelf of er iets nieuws is. Gebeurt dat niet?
room-look-again = Kijk of er iets nieuws is
room-until-closed = Tot de stemming sluit kun je je stem nog veranderen.
room-read-again = Lees nog eens wat er speelt
room-your-role = Jouw rol:
room-moved = Je zit nu aan tafel { $table }.
room-role-waits = Er loopt een stemming. Je nieuwe rol of tafel komt als die gesloten is.
room-brief-help = Dit staat alleen op jouw telefoon.
room-spread-few = Er stemden minder dan { $fewest } mensen. Daarom staan hier geen aantallen.
room-spread-none = Bij deze stemming staan geen aantallen. Zo kan niemand uitrekenen wie wat koos.
room-spread-draw = Een van die keuzes kan evenveel stemmen hebben gekregen.
room-spread-hidden = Een streepje betekent: geen aantal. Zo kan niemand uitrekenen wie wat koos. Samen kregen die keuzes { $votes ->
    [one] één stem
   *[other] { $votes } stemmen
  }.
room-no-count = geen aantal
room-spread-of = { $votes ->
    [one] Eén stem
   *[other] { $votes } stemmen
  } in totaal.
room-before = { $votes ->
    [one] De vorige keer één stem
   *[other] De vorige keer { $votes } stemmen
  }
room-unsure-votes = { $votes ->
    [one] Eén persoon is nog niet zeker
   *[other] { $votes } mensen zijn nog niet zeker
  }
room-guesses = { $votes ->
    [one] Eén persoon dacht dat de meesten dit zouden kiezen
   *[other] { $votes } mensen dachten dat de meesten dit zouden kiezen
  }
room-unsure-hidden = Staat er geen twijfel bij een aantal? Dan kunnen er toch mensen twijfelen. Zo kan niemand uitrekenen wie.
room-guess-hidden = Wat mensen dachten, staat er niet bij: zo kan niemand uitrekenen wie wat dacht.
room-how-many-voted = { $voted } van { $voters } gestemd
room-inside = { $people ->
    [0] Er is nog niemand binnen.
    [one] Eén telefoon doet mee.
   *[other] { $people } telefoons doen mee.
  }
room-connected = { $people ->
    [one] Eén telefoon doet mee, en is nu niet verbonden.
   *[other] { $connected } van { $people } telefoons verbonden.
  }
room-scan-again = { $phones ->
    [one] Scan opnieuw: nog één.
   *[other] Scan opnieuw: nog { $phones }.
  }
room-pair = Het grote scherm
room-pair-text = De gespreksleider heeft een woord voor dit scherm. Typ het hier, één keer.
room-pair-word = Woord
room-pair-show = Laat het hier zien
room-pair-wrong = Dat is niet het woord, of het is te oud. Vraag een nieuw woord.
room-scan = Scan, of ga op je telefoon naar
room-with-code = met de code
room-door-closed = De deur is dicht. Wie binnen is, blijft binnen.
room-qr = QR-code om mee te doen
room-no-internet = Zegt je telefoon “geen internet”? Blijf op deze wifi, en zet mobiele data even uit.
room-no-address = Het adres komt zo.
room-slide = { $number } van { $count }
room-meter = { $value } van { $to }
room-more-is-better = meer is beter
room-less-is-better = minder is beter
room-elsewhere = De zaal heeft een ander adres
room-elsewhere-text = Typ het adres dat op het grote scherm staat.
room-elsewhere-at = Ga naar { $host }
room-talk-left = Praten: nog
room-talk-minutes = Minuten om te praten:
room-talk-over = Praten: de tijd is om
room-decide-left = Besluiten: nog
room-decide-minutes = Minuten om te besluiten:
room-decide-over = Besluiten: de tijd is om
room-welcome = Welkom
room-welcome-text = Je bent binnen. We beginnen zo.
room-welcome-screen = We beginnen zo. Kom eerst even binnen.
room-pause = Even pauze
room-pause-until = We gaan verder om { $time }.
room-pause-text = Alles staat stil en blijft zoals het is. Tot zo.
room-pause-coffee = Haal koffie, loop een rondje. Dan gaan we verder waar we waren.
room-pause-screen = Zo gaan we verder waar we waren.
room-stop = Stopwoord: we stoppen even
room-stop-text = Iemand zei het stopwoord, en dat is goed. Alles ligt stil. Eerst kijken we hoe het met iedereen gaat. Je hoeft niets uit te leggen.
room-premortem = Stel dat het misging
room-premortem-then = Het is drie maanden later. Wat jullie nu willen kiezen, liep slecht af.
room-premortem-ask = Wat deden of lieten wij, waardoor het zover kwam?
room-premortem-how = Eerst ieder voor zich, één minuut. Dan noemt ieder één ding. Daarna kiezen jullie.
card-title = Kaarten voor aan tafel
card-divided = Waar jullie verdeeld waren
card-divided-ask = Bij “{ $title }” stemden jullie verdeeld, en werd het: { $choice }. Vertel om de beurt wat voor jou de doorslag gaf. Vraag daarna: wat hoorde je dat je nog niet wist?
card-rather = Wat er niet bij stond
card-rather-ask = Dit stond er niet bij: “{ $text }” Wat zou het gebracht hebben? En wat gekost?
card-plan = Wat jullie morgen anders doen
card-plan-ask = Maak samen één zin: als dit ons gebeurt, dan doen wij dat. Wie begint, en wanneer?
room-help-line = Blijft er iets hangen, of maak je je zorgen over iemand? Praat erover met iemand die je vertrouwt, of spreek straks even de gespreksleider aan. Alleen bij direct gevaar bel je 112.
room-lost = Even geen verbinding. Je plek wacht; dit scherm probeert het vanzelf opnieuw. Blijft dit staan? Scan dan de code op het grote scherm nog eens. Moet je daarna weer naar binnen, stem dan ook opnieuw.
room-lost-screen = Even geen verbinding met de computer van de gespreksleider. Dit scherm probeert het vanzelf opnieuw. Blijft dit staan? Open het dan opnieuw.
room-unsent = Je stem is nog niet aangekomen. We proberen het vanzelf opnieuw.
room-unsent-change = Je nieuwe keuze is nog niet aangekomen. Tot die er is, telt je eerdere stem. We proberen het vanzelf opnieuw.
room-unarrived = Wat je instuurde, is nog niet aangekomen. We blijven het proberen.
room-unwritten = Het werd gesloten terwijl je schreef. Je tekst was nog niet binnen.
room-tapped = De stemming ging dicht voordat jij op Stem drukte. Wat je had aangetikt, telt niet mee.
room-tapped-kept = De stemming ging dicht voordat jij op Stem drukte. Je eerdere stem telt.
room-over = De avond is voorbij
room-over-text = De gespreksleider heeft de zaal gesloten. Dank je wel voor het meedoen. Je kunt dit scherm sluiten. Gaan jullie later verder, dan vindt het zelf de weg terug.
room-went-back = Jullie zijn teruggegaan.
room-nothing-here = Hier is niets
room-nothing-here-text = Dit adres bestaat niet. Misschien zit er een letter verkeerd in.
room-to-the-door = Naar de ingang
room-to-the-seat = Terug naar mijn plek
room-full = Er is nu geen plek meer
room-full-text = Alle plekken zijn bezet. Vraag het even aan de gespreksleider. Je kunt ook meedoen door je hand op te steken.
room-closed = De deur is dicht
room-closed-text = Er komt nu niemand meer bij. Vraag het even aan de gespreksleider. Je kunt ook meedoen door je hand op te steken.
room-removed = Deze plek is vrijgemaakt
room-removed-text = De gespreksleider heeft deze telefoon van de lijst gehaald. Je bent welkom in de zaal; vraag het gerust even na. Je kunt ook meedoen door je hand op te steken. De laptop onthoudt een los nummer van deze telefoon, en tot hij stopt ook haar adres in de wifi. Zo blijft zij eruit.
room-too-fast = Even rustig aan
room-too-fast-text = Er kwam te veel tegelijk van deze telefoon. Wacht een paar tellen. Je stem blijft staan.
room-said-wrong-code = Die code is het niet. Kijk nog eens op het grote scherm.
room-said-late = Die stemming was al gesloten, dus deze stem telt niet mee.
room-said-shut = Dat was al gesloten, dus deze is niet binnen.
room-said-unanswered = Kies eerst bij minstens één zin een stap.
room-said-unfit = Deze tekst is niet binnen: hij is leeg, langer dan 600 tekens, of je vierde.
room-said-paused = Alles staat even stil, dus je stem is niet binnen. Stem opnieuw als het weer verdergaat.
room-said-cookies = Deze telefoon onthoudt niets van deze pagina: cookies staan uit. Daarom kan hij je plek niet vasthouden. Zet cookies aan, of open de pagina in een gewoon venster, en kom opnieuw binnen. Je kunt ook meedoen door je hand op te steken.
room-said-closing = De stemming gaat net dicht, dus deze stem telt niet mee.
room-said-not-yours = In deze ronde stemmen alleen de mensen die hierover gaan.
room-said-no-choice = Kies eerst een van de mogelijkheden.
room-said-left = Je plek is vrij. Bedankt voor het meedoen.
room-eyes = Zo groot is de kans voor wie met de ogen dicht verder kiest. Jullie kozen met open ogen.

room-survey = Hoe ver klopt dit voor jou?
room-survey-about = Kies bij elke zin een stap. Overslaan mag. Je naam of telefoon staat er niet bij: alleen hoeveel mensen wat kozen, wordt bewaard. Antwoorden er minder dan vijf, dan wordt er niets bewaard. Kiest iedereen hetzelfde, dan is dat te zien.
room-survey-ends = 1 is { $first }, 5 is { $last }.
room-survey-send = Verstuur
room-survey-again = Verstuur opnieuw
room-survey-sent = Je antwoorden zijn binnen. Je kunt ze veranderen tot de moderator sluit.
room-survey-in = { $answered } van { $phones } antwoordden
room-survey-screen = Antwoord op je telefoon; je naam staat er niet bij.
room-survey-stands-still = Deze pagina blijft staan tot je antwoordt.
room-survey-on = Is het al gesloten? Kijk hoe het verdergaat
