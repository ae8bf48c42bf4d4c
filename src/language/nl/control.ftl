## De regie: veel zalen tegelijk.

control-rooms = { $count ->
    [one] één zaal
   *[other] { $count } zalen
  }
control-begun = { $count } begonnen
control-done = { $count } klaar
control-still = { $count } in pauze
control-silent-rooms = { $count } stil
control-open = { $count ->
    [one] één aanbod wacht
   *[other] { $count } keer aanbod wacht
  }
control-clock = oefening { $time }
control-not-begun = nog niet begonnen
# Wat een zaal doet.
control-coming-in = Mensen komen binnen
control-reading = Leest wat het bracht
control-counted = Stemming { $number } dicht
control-ended-early = Eerder gestopt
control-broken = Niet te volgen: er ontbreekt iets
control-no-session = nog niets gedeeld
control-no-scene = Het verhaal is er nog niet
control-scene-of-tables = { $tables } tafels: { $scene }
control-heard = gehoord { $time }
control-silent = stil sinds { $time }
control-never-heard = nooit gehoord
control-answer-open = nog geen antwoord
control-answer-taken = aangenomen om { $time }
control-answer-declined = niet aangenomen om { $time }
control-people = { $count } binnen
control-there = binnen { $told }
control-behind = { $count ->
    [one] één gebeurtenis nog niet gedeeld
   *[other] { $count } gebeurtenissen nog niet gedeeld
  }
control-decisions = { $count ->
    [one] 1 stap
   *[other] { $count } stappen
  }
# De lijst van zalen.
control-head-room = zaal
control-head-in = in
control-head-open = open
control-head-scenario = verhaal
control-head-tables = tafels
control-head-behind = achter
control-head-heard = gehoord
control-by-name = op naam
control-by-progress = wie het minst ver is eerst
control-by-talk = wie het langst praat eerst
control-by-heard = wie het langst stil is eerst
control-by-offers = waar het meeste aanbod wacht eerst
control-shown = { $first }–{ $last } van { $count }
control-marked = { $count } gemerkt
control-nobody = Er is nog geen zaal die zijn avond deelt. Zodra dat gebeurt, staat die hier.
control-room-awaited = Van { $room } is nog niets bekend. Zodra die zaal zijn avond deelt, zie je het hier.
control-map = Kaart · { $title }
control-offered = Aangeboden
control-observed-title = Wat waarnemers aan deze tafel zagen
# De verbinding.
control-connecting = De gedeelde opslag wordt gezocht …
control-lost = Geen verbinding sinds { $time }. Wat je ziet, is van toen; het gaat vanzelf verder. { $why }
control-lost-always = Nog geen verbinding; het wordt opnieuw geprobeerd. { $why }
control-lost-now = geen verbinding: { $why }
control-back = de verbinding is er weer
# Aanbieden.
control-offer = Wat bied je aan?
control-kind-begin = Nu samen beginnen
control-kind-break = Een pauze
control-kind-inject = Een bericht uit het verhaal
control-kind-message = Een eigen bericht
control-pick = Welk bericht?
control-from = Van wie komt het?
control-from-municipality = de gemeente
control-from-press = de pers
control-from-headquarters = het hoofdkantoor
control-from-other = iemand anders: schrijf wie
control-message-about = Van { $from }, aan { $rooms }. Geen namen van mensen.
control-one-room = zaal { $room }
control-to-rooms = { $count } zalen
control-no-rooms = Er is geen zaal om het aan aan te bieden.
control-no-injects = De verhalen van deze zalen hebben zulke berichten niet.
control-no-sender = Van wie komt het? Dat staat boven het bericht.
control-minutes = Hoeveel minuten pauze? { $typed }   Typ je niets, dan 10
control-how-break = Een pauze duurt 1 tot 120 minuten.
control-ask-send = Aan { $rooms } aanbieden? Elke gespreksleider beslist zelf: { $offer }
control-sending = Het wordt verstuurd …
control-sent = Aangeboden aan { $rooms }. Hier lees je wat ze antwoorden.
control-answered = { $room }: { $answer }
control-not-sent = Niet verstuurd. { $why }
control-not-observed = Niet bewaard. { $why }
control-not-read = Wat waarnemers noteren, is niet te lezen. { $why }
control-observed = Bewaard.
control-ask-leave = Stoppen? Wat je schreef, is niet verstuurd en is dan weg.
control-unknown-room = { $room } doet niet mee aan deze oefening. Met “zalen” zie je wie wel.
# De lijst met injects.
control-plan = Injectlijst · { $count } regels · { $due } nu aan de beurt
control-plan-heads = nr. | tijd | aan | als | tekst | hoe het staat
control-no-plan = Geen injectlijst. Begin met --injects BESTAND.csv; wat je zelf verstuurt, komt erbij te staan.
control-everybody = iedereen
control-due = nu aan de beurt
control-taken-of = { $taken } van { $count } nam aan
control-expected = Verwacht:
control-file = injects
control-written = Geschreven naar { $path }
control-not-written = { $path } kan niet worden geschreven: { $why }.
control-column-number = nummer
control-column-time = tijd
control-column-to = aan
control-column-from = als
control-column-text = tekst
control-column-expected = verwacht
control-column-sent = verstuurd
control-table-large = Deze lijst is te groot: hoogstens 1 MB en 2.000 regels.
control-table-no-text = Deze lijst is geen tekst in UTF-8. Kies in je spreadsheet CSV UTF-8 als je opslaat.
control-table-columns = Deze lijst mist een kolom ‘tekst’ of ‘als’. Op de eerste regel staan de koppen: nummer, tijd, aan, als, tekst, verwacht.
control-table-broken = Rij { $row } van de lijst is niet te lezen. Ontbreekt er een aanhalingsteken?
control-table-time = Rij { $row } van de lijst: ‘{ $time }’ is geen tijd. Schrijf 10:45, of T+15 voor 15 minuten na het begin.
control-table-room = Rij { $row } van de lijst: ‘{ $room }’ is geen naam van een zaal. Een naam heeft kleine letters, cijfers en streepjes; laat het leeg voor iedereen.
control-table-empty = Rij { $row } van de lijst: een bericht heeft een tekst nodig, en onder ‘als’ van wie het komt.
# Toetsen.
control-keys-rooms = Enter kijk · spatie ✓ · o aanbod · i lijst · k kaart · / zoek · s orde · ?
control-keys-room = ↑↓ tafel · Enter verhaal · o aanbod · k kaart · PgDn lees · Esc terug · ?
control-keys-evaluator = r beoordeel · n notitie · Enter verhaal · k kaart · PgDn lees · ? · q stop
control-keys-map = ↑↓ lezen · Esc terug · ? toetsen · q stoppen
control-keys-injects = ↑↓ · Enter bied dit bericht aan · w schrijf naar bestand · Esc terug · ?
control-keys-search = typ om te zoeken · Enter houdt het vast · Esc alle zalen
control-keys-question = Enter ja · elke andere toets nee
control-keys-minutes = cijfers · Enter verder · Esc laat het
control-keys-pick = ↑↓ of nummer · Enter verder · Esc laat het
control-keys-from = Enter verder · Esc terug
control-keys-text = Enter verder · Alt+Enter nieuwe regel · Esc later
control-help-keys =
    ↑ ↓: de zaal onder de cursor
    Enter: deze zaal: de tafels, wat je aanbood, wat waarnemers zagen
    Enter daar: het verhaal van die tafel tot nu toe, stap voor stap
    spatie: een zaal merken, of het merk weghalen
    o: iets aanbieden aan de gemerkte zalen, of aan alle die je ziet
    i: de injectlijst; Enter biedt een regel aan, w schrijft de lijst naar een bestand
    k: de kaart van het verhaal van deze zaal, met wie waar is
    /: alleen zalen met deze tekst in hun naam, verhaal, scène of wat ze doen
    s: een andere volgorde: naam, achter, gesprek, stil, aanbod
    Esc: weer alle zalen, geen merken
    m: tekst selecteren met de muis, of weer klikken
    q: stoppen. De zalen gaan zonder jou verder
    in: wie stemde van wie er is, zolang een stemming open is; anders wie er is
    stil sinds: de verbinding van die zaal is weg, of hij is gestopt. De avond daar gaat door
control-help-evaluator =
    r: hoe ver de groep laat zien wat een doel vraagt, 1 tot 4 of P S M U
    n: een moment noteren. Geen namen
    Enter: het verhaal van deze tafel tot nu toe, stap voor stap
    ↑ ↓: een andere tafel
    k: de kaart, met waar de zaal is
    PgDn: verder lezen
    m: tekst selecteren met de muis, of weer klikken
    q: stoppen. Wat je bewaarde, blijft
# In regels.
control-lines-help = Typ help voor wat je kunt vragen, stop om te stoppen.
control-lines-yes = Typ ja, of iets anders.
control-nothing-asked = Er werd niets gevraagd.
control-none-open = Er wacht geen aanbod op antwoord.
control-unknown = Dat is hier geen opdracht. Typ help.
control-no-such-room = Een zaal heeft een naam van kleine letters, cijfers en streepjes.
control-no-such-inject = Geen van deze zalen heeft dat bericht in zijn verhaal.
control-how-offer = Zo: aanbod alle begin · aanbod noord,zuid pauze 10 · aanbod alle inject ID · aanbod alle bericht de pers: tekst
control-how-send = Welke regel? stuur 3, met het nummer uit de lijst.
control-how-rate = Zo: beoordeel 1 P. De letters: P zonder moeite, S met wat moeite, M met veel moeite, U lukte niet.
control-lines-commands =
    zalen, zalen TEKST: alle zalen, of die met deze tekst
    zaal NAAM: één zaal: de tafels en wat er is aangeboden
    aanbod: wat nog op antwoord wacht
    aanbod ZALEN begin, pauze MINUTEN, inject ID, bericht VAN: TEKST: zalen met komma's ertussen, of alle
    injects: de injectlijst; stuur NUMMER biedt een regel aan; schrijf schrijft de lijst naar een bestand
    beoordeel DOEL P, doelen, notitie TEKST: voor een waarnemer
    stop: stoppen. De zalen gaan zonder jou verder
control-rehearsal = { $title } (repetitie)
