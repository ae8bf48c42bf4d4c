# Een groep leiden.
host-which-scenario = Welk scenario? Bijvoorbeeld: veerkracht host reporter-calls
host-name-the-file = Het scenario “{ $scenario }” is hier niet. Noem het bestand erbij: veerkracht host BESTAND --resume
host-no-such-group = Er is geen groepssessie { $id }. “veerkracht records” laat ze allemaal zien.
host-no-rehearsal = Dit was een echte avond. Bedachte deelnemers kunnen er niet in meedoen. Begin een repetitie zonder --resume.
host-only-ended-early = Er is geen avond die nog loopt. Die van { $time } is eerder gestopt. Toch verder: veerkracht host --resume { $id }
host-go-on-ask = Een avond met dit verhaal is nog niet af. Ga je daarmee verder? (ja, of nee voor een nieuwe)
host-several = Er zijn meer avonden die nog niet klaar zijn. We gaan verder met de eerste; een andere noem je bij --resume.
host-which-evening = Met welke avond ga je verder? Typ het nummer (Enter is 1):
host-none-picked = Er is geen avond gekozen. Alles blijft zoals het was.
host-port-taken = Poort { $port } is bezet: een ander programma luistert daar al, misschien een eerdere “veerkracht host”. Sluit die, of geef een andere poort op met --port.
host-port-refused = Op poort { $port } mogen we niet luisteren ({ $why }). Geef een andere op met --port, bijvoorbeeld 4800.
host-no-network = De zaal kan niet open: { $why }
host-moved = Poort 4800 is bezet, dus de zaal heeft nu een ander adres. Telefoons van eerder vinden dat niet vanzelf; laat ze de code opnieuw scannen.
host-firewall = Windows vraagt zo meteen of andere apparaten veerkracht mogen bereiken. Sta het toe, ook op openbare netwerken: de wifi van een zaal is er een. Alleen dan kunnen telefoons meedoen. Wat ze sturen, blijft op deze computer.
host-network-hotspot = eigen hotspot
host-network-wifi = wifi
host-network-wifi-named = wifi “{ $name }”
host-network-cable = kabel
host-network-other = ander netwerk “{ $name }”
host-no-network-yet = Geen netwerk: telefoons kunnen niet meedoen. Ga op de wifi van de zaal, of zet op deze computer een hotspot aan. Dat wordt vanzelf gezien.
host-no-other = Er is geen ander netwerk waar telefoons bij kunnen.
host-stay = Zegt een telefoon “geen internet”? Laat hem op deze wifi, en zet mobiele data even uit.
host-welcomes = begin op de projector: hoe je meedoet
host-invites = uitnodiging op de projector
host-agreements = afspraken op de projector
host-premortem = “stel dat het misging” op de projector
host-rather = Liever dan deze keuzes (staat bij het besluit):
host-plans = Dit neemt de groep zich voor:
host-plans-earlier = Dit namen jullie je eerder voor:
host-slide = dia { $number }/{ $count }

# Voordat de avond begint, op het scherm en in regels.
host-opening = Spreek dit eerst af:
host-opening-title = Iedereen zit hier op persoonlijke titel.
host-opening-stays = Wat hier gezegd wordt, blijft hier.
host-opening-pass = Passen mag altijd, zonder uitleg.
host-opening-names = We noemen geen echte namen.
host-opening-stop = Het stopwoord is “stop”. Wie het zegt, zet alles stil.
host-terms-tables = { $tables } tafels, elk met een eigen weg
host-terms-confidence = Bij elke stem: weet je het zeker?
host-terms-guess = Bij elke stem: wat denk je dat de meesten kiezen? Met weinig telefoons ziet de zaal dat niet terug
host-terms-held = Wat een keuze brengt en kost, hoort de zaal bij de nabespreking
host-terms-shown = Wat een keuze brengt en kost, hoort de zaal meteen
host-terms-rehearsal = Repetitie: { $people } bedachte deelnemers doen mee
host-goes-on-rehearsal = Je gaat verder met de repetitie van { $begun }; het laatste gebeurde om { $last }. Die telt niet mee.
host-nobody-rehearses = Er doen nu geen bedachte deelnemers mee. Wil je er weer 25? Stop dan en typ: veerkracht host --resume { $id } --rehearse 25
host-goes-on = Jullie gaan verder met de avond van { $begun }; het laatste gebeurde om { $last }.
host-stood = Tot nu toe { $decisions ->
    [0] is er niets besloten
    [one] is er één besluit
   *[other] zijn er { $decisions } besluiten
  }. Jullie waren bij “{ $scene }”.
host-stood-table = Tafel { $table }: { $decisions ->
    [0] nog niets besloten
    [one] één besluit
   *[other] { $decisions } besluiten
  }, bij: { $scene }.
# Waar een keuze heen leidt, voor de gespreksleider.
host-leads-back = terug naar { $scene }
host-leads-ending = { $scene } (einde)
host-leads-drawn = loting: { $scenes }
host-leads-interrupted = { $inject } (onderbreekt { $scene })

# Wat een gespreksleider ziet, op het scherm en in regels.
host-table = Tafel { $table }
host-timer = gesprek { $talked }
host-timer-slides = de tijd begint bij de laatste dia
host-timer-planned = gesprek { $talked } van { $planned }
host-timer-over = gesprekstijd om: { $talked } van { $planned }
host-company = { $connected }/{ $seats } verbonden · klok { $time }
host-clock = klok { $time }
host-voted = { $voted } van { $voters } gestemd
host-projected = tafel { $table } op de projector
host-time-up = de tijd om te besluiten is om
host-dark = projector zwart
host-break = Pauze
host-break-until = Pauze tot { $time }
host-jump = Stilgezet
host-stop-word = Stopwoord
host-stop-word-about = Iemand zei het stopwoord. Alles ligt stil. Kijk eerst hoe het met iedereen gaat; het verhaal kan wachten.
host-jump-about = De computer sliep, of zijn klok is verzet. Die tijd telt niet mee.
host-consequence-time-up = De tijd was om. Dit bracht het
host-consequence = Wat jullie besluit bracht
host-reading = De zaal leest wat het bracht
host-passage = Voorlezen, dan verder
host-talk = In gesprek
host-vote = Stemming { $number } open
host-vote-roles = Stemming { $number } open, per rol
host-counted = Stemming { $number } is dicht: alleen jij ziet de uitslag
host-shown = Stemming { $number } getoond
host-taken-up = Nog een besluit uit dezelfde stemming
host-with-table = Verder met tafel { $number }
host-ended = Afloop
host-ended-early = Hier stoppen jullie
host-ended-early-about = Het verhaal is nog niet uit. Dat hoeft ook niet: kijk samen terug op wat jullie deden.
host-next = Hierna komt:
host-notes = Alleen voor jou:
host-questions = Vraag de groep:
host-debrief = Voor de nabespreking:
host-phones-hands = { $phones } + { $hands ->
    [one] 1 hand
   *[other] { $hands } handen
  }
host-guesses = gok: { $guesses }
host-unsure = { $unsure ->
    [one] 1 twijfelt
   *[other] { $unsure } twijfelen
  }
host-dash = zaal: –
host-only-you = alleen jij: { $parts }
host-before = eerst { $before }
host-inject-clock = komt vanzelf na { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  } op de klok
host-inject-due = het is zover; hij komt vanzelf zodra hij past
host-inject-due-decision = het is zover, maar hij wacht tot jullie na het besluit verdergaan; past hij dan, dan komt hij vanzelf
host-inject-due-paused = het is zover; hij komt vanzelf zodra jullie verdergaan
host-inject-condition = komt vanzelf als het verhaal erom vraagt
host-inject-hand = komt alleen als jij hem stuurt
host-inject-held = je houdt hem vast; hij komt alleen als jij hem stuurt
host-inject-early = past nu nog niet in het verhaal, maar sturen kan
host-inject-waits = past nu nog niet in het verhaal; sturen kan zodra het past
host-inject-past = past op deze weg niet meer in het verhaal, en komt dus niet meer
host-inject-past-early = past op deze weg niet meer in het verhaal en komt niet vanzelf; sturen kan
host-inject-came = Er komt iets tussen, vanzelf.
host-no-injects = Er is nu geen inject om te sturen.
host-adviser-heard = de groep leest het
host-task = Zelf schrijven of zeggen
host-task-open = Er wordt geschreven: { $writers ->
    [0] nog niemand
    [one] 1 telefoon
   *[other] { $writers } telefoons
  }, { $lines ->
    [one] 1 tekst
   *[other] { $lines } teksten
  }
host-task-spoken = Mensen zeggen het hardop: { $lines ->
    [0] nog niets opgeschreven
    [one] 1 tekst opgeschreven
   *[other] { $lines } teksten opgeschreven
  }
host-task-asks = Welke tekst houden jullie? { $picked ->
    [0] Nog niemand koos
    [one] 1 telefoon koos
   *[other] { $picked } telefoons kozen
  }
host-task-shown = iedereen leest hem
host-task-kept = staat in het verslag
host-task-picks = { $count ->
    [0] niemand zou hem houden
    [one] 1 zou hem houden
   *[other] { $count } zouden hem houden
  }
host-no-road = Er is nog niets besloten.
host-not-secret = { $voters ->
    [one] Er stemt maar één telefoon: anderen kunnen nagaan wat die koos. Deze stemming is dus niet geheim, en dat staat ook op die telefoon.
   *[other] Er stemmen maar { $voters } telefoons: anderen kunnen nagaan wat elk van hen koos. Deze stemming is dus niet geheim, en dat staat ook op die telefoons.
  }
host-no-counts = De zaal ziet geen enkel aantal: zo kan niemand uitrekenen wie wat koos.
host-dashes = Waar minder dan { $fewest } mensen achter een aantal staan, ziet iedereen een streepje.
host-no-back = Dit is het begin. Er is niets om naar terug te gaan.
host-nobody-decided = Hier verstreek de tijd. Niemand besloot, dus er is niets te verbeteren.
host-on-a-road-left = Op een weg die jullie verlieten.
host-road-left = Die weg hebben jullie verlaten, dus terug kan niet. Wat er staat kun je wel verbeteren.
host-scene-unnamed = het moment hiervoor
host-hands-anew = De handen van de vorige keer tellen niet mee. Tel ze opnieuw.
host-new = { $new } nieuw
host-seat-new = nieuw in deze stemming
host-door-closed = deur dicht
host-tries = Iemand probeert codes: { $tries } foute in een minuut.
host-word = Typ op het grote scherm: { $word }. Geldig voor twee minuten, één keer.
host-screen-in = Er is een groot scherm bijgekomen. Het woord is gebruikt.
host-no-browser = Het lukte niet om een browser te openen. Open dit adres zelf: { $url }
host-seat-away = telefoon slaapt
host-nobody-new = Niemand is nieuw in deze stemming.
host-nobody-asleep = Er slaapt geen telefoon.
host-seat-behind = op het vorige adres
host-behind = { $phones ->
    [one] Eén telefoon staat nog op het vorige adres en bereikt de zaal niet. Scant die opnieuw, dan doet die weer mee.
   *[other] { $phones } telefoons staan nog op het vorige adres en bereiken de zaal niet. Scannen ze opnieuw, dan doen ze weer mee.
  }
host-aside = { $phones ->
    [one] Eén telefoon is nog niet terug van het vorige adres en telt niet mee
   *[other] { $phones } telefoons zijn nog niet terug van het vorige adres en tellen niet mee
  }{ $votes ->
    [0] .
    [one] . Eén stem kwam van daar, en telt ook niet mee. Wie opnieuw scant, stemt opnieuw.
   *[other] . Van daar kwamen { $votes } stemmen, en die tellen ook niet mee. Wie opnieuw scant, stemt opnieuw.
  }
host-by-majority = de meeste stemmen
host-by-role = wie erover gaat: { $roles }
host-by-moderator = jij, na het gesprek
host-why = Waarom: { $text }
host-against = Anders gezien: { $text }
host-no-vote = Er is niet gestemd.
host-tied-last = De stemmen staken. Praat erover, en besluit zelf.
host-tied = De stemmen staken. Praat erover, stem nog eens, of besluit zelf.
host-hint-split = Alleen voor jou: verdeeld ({ $share } %). Praat erover, en stem dan nog eens.
host-hint-agrees = Alleen voor jou: { $share } % kiest hetzelfde. Vraag wat ertegen pleit.
host-hint-spread = Alleen voor jou: niets haalt meer dan { $share } %. Vraag of iedereen de vraag hetzelfde begrijpt.
host-majority = Wat de meeste mensen kozen, is al aangewezen.
host-majority-left = Wat van de rest de meeste stemmen kreeg, is al aangewezen.
host-no-votes-left = Voor wat er nu nog kan, is niet gestemd.
host-left = Alles is bewaard. Verdergaan: veerkracht host --resume { $id }
host-left-unkept = Het laatste is niet bewaard; alles daarvoor wel. Verdergaan: veerkracht host --resume { $id }
host-left-nothing = Er is nog niets gebeurd, dus er is niets bewaard.
host-left-gone = Het bestand met je sessies is weggehaald, vervangen of beschadigd terwijl het programma liep. Deze avond staat er niet in. Met “veerkracht records” zie je wat er nog is.
host-left-part = Het bestand met je sessies is vervangen of beschadigd terwijl het programma liep. Niet alles van deze avond staat erin. Met “veerkracht records” zie je wat er nog is.
host-left-forgotten = Deze avond is van deze computer verwijderd terwijl het programma liep. Er is hier niets meer van bewaard.
host-left-early = Toch nog verder? veerkracht host --resume { $id }
host-left-ended = Alles is bewaard. Dank je wel voor het leiden van deze avond.
    Het verslag: veerkracht report { $id } --out verslag.html

host-survey-in = { $answered } van { $phones ->
    [one] één telefoon antwoordde
   *[other] { $phones } telefoons antwoordden
  }
host-survey-asked = gevraagd
host-survey-fits = kan nu gevraagd worden
host-survey-not-now = niet nu
