# Het scherm van de gespreksleider.
# Het begin.
console-address = Op de telefoon:
console-code = De code van vanavond:
console-no-phones = Vandaag zonder telefoons. Laat mensen hun hand opsteken; jij telt.
console-door = Zo kom je binnen
# Boven aan het scherm.
console-table = Tafel { $table }
console-timer = gesprek { $talked }
console-timer-planned = gesprek { $talked } van { $planned }
console-timer-over = tijd om: { $talked } van { $planned }
console-company = { $connected }/{ $seats } verbonden · klok { $time }
console-voted = { $voted } van { $voters } gestemd
console-hands = { $hands ->
    [one] 1 hand
   *[other] { $hands } handen
  }
console-dark = projector zwart
console-break = Pauze
console-stop-word = Stopwoord
console-stop-word-about = Alles ligt stil. Kijk eerst naar elkaar; het verhaal kan wachten.
console-phase-consequence = Wat jullie besluit bracht
console-reading = De zaal leest wat het bracht
console-passage = Voorlezen, dan verder
console-talk = In gesprek
console-vote = Stemming { $round } open
console-vote-roles = Stemming { $round } open, per rol
console-counted = Stemming { $round } dicht, alleen jij ziet haar
console-shown = Stemming { $round } getoond
console-with-table = Verder met tafel { $round }
console-ended = Afloop
# De twee teksten.
console-tab-notes = Tab: alleen voor jou
console-tab-story = Tab: wat iedereen leest
console-next = Hierna komt:
console-notes = Alleen voor jou:
console-questions = Vraag de groep:
console-injects = Injects, met i stuur je er een:
console-debrief = Voor de nabespreking:
console-objectives = De doelen, met o beoordeel je ze:
# Keuzes.
console-on = spatie: verder naar { $scene }
console-on-scene = spatie: naar { $scene }
console-deadline = Als de tijd verstrijkt (over { $left }) → { $scene }
console-deadline-up = l: laat de tijd verstrijken → { $scene }
console-time-up = De tijd van deze scène is om. Met l laat je haar verstrijken; het hoeft niet.
console-phones-hands = { $phones } + { $hands ->
    [one] 1 hand
   *[other] { $hands } handen
  }
console-unsure = { $unsure ->
    [one] 1 twijfelt
   *[other] { $unsure } twijfelen
  }
console-before = eerst { $before }
# Vragen voordat de zaal iets merkt.
console-yes-or-no = Enter ja · Esc nee
console-ask-scene = Door naar de scène?
console-ask-on = Verder in het verhaal?
console-ask-ending = Door naar de afloop?
console-ask-vote = De stemming openen?
console-ask-vote-again = Nog een keer laten stemmen?
console-ask-vote-roles = Alleen laten stemmen: { $roles }?
console-ask-close = De stemming sluiten?
console-ask-show = De stemming aan iedereen tonen?
console-ask-deadline = De tijd laten verstrijken?
console-ask-inject = “{ $title }” nu de zaal in sturen?
console-ask-back = Een stap terug? Beide wegen blijven bewaard.
console-ask-back-to = Terug naar “{ $title }”? Beide wegen blijven bewaard.
console-ask-extend = { $minutes ->
    [one] Eén minuut erbij?
   *[other] { $minutes } minuten erbij?
  }
console-ask-unpause = Verder na de pauze?
console-ask-after-stop = Kan iedereen weer verder?
console-ask-remove = Stoel { $seat } weghalen?
console-ask-gather = Alle tafels verder met tafel { $table }?
console-ask-leave = Stoppen? Alles blijft bewaard.
console-ask-hands = Handen voor keuze { $number }: { $typed }   Enter telt · Esc niet
# Wat er gebeurde, of niet kon.
console-not-now = Dat kan op dit moment niet. De regel hieronder zegt wat wel kan.
console-paused = Alles ligt stil. Met p ga je verder.
console-refused = Dat kan hier niet meer.
console-no-such-choice = Die keuze staat nu niet open.
console-no-injects = Er is geen inject die je nu kunt sturen.
console-injects-wait = Sluit eerst de stemming; dan kun je een inject sturen.
console-no-road = Er is nog niets besloten.
console-no-objectives = Dit scenario noemt geen doelen.
console-no-seats = Er is nog niemand binnen.
console-inject-came = Er komt iets tussen, vanzelf.
console-gathered = Iedereen gaat verder met deze tafel.
console-noted = Je notitie is bewaard.
# Lijsten.
console-injects-title = Een inject sturen
console-inject-clock = { $minutes ->
    [one] komt vanzelf na 1 minuut
   *[other] komt vanzelf na { $minutes } minuten
  }
console-inject-condition = komt vanzelf als het verhaal erom vraagt
console-inject-hand = komt alleen als jij die stuurt
console-inject-early = past nu nog niet in het verhaal
console-road-title = Terug naar een besluit
console-seats-title = Wie er is
console-seat-away = telefoon slaapt
console-ratings-title = Wat liet de groep zien? (mag, hoeft niet)
console-rating-p = 1 P  lukte zonder problemen
console-rating-s = 2 S  lukte, met wat moeite
console-rating-m = 3 M  lukte, met veel moeite
console-rating-u = 4 U  lukte niet
console-note = Notitie bij dit moment
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
console-settle-reason = Waarom? Eén regel, mag leeg
console-settle-dissent = Wie zag het anders, en waarom? Geen namen, mag leeg
console-settle-sure = Zo komt het in het verslag
console-settle-no-vote = Er is niet gestemd.
console-settle-tied = De stemmen staken. Praat erover, stem nog eens, of besluit zelf.
console-settle-majority = De meerderheid staat klaar.
console-by-majority = de meerderheid
console-by-role = wie erover gaat: { $roles }
console-by-moderator = jij, na het gesprek
console-reason = Waarom:
console-dissent = Anders gezien:
console-nothing-written = niets opgeschreven
# Toetsen.
console-keys-welcome = Enter begint · c code · w wie · b projector · ? toetsen · q stoppen
console-keys-talk = v stemmen · d besluiten · i inject · + tijd · ! stopwoord · ? toetsen
console-keys-talk-roles = v allen stemmen · r per rol · d besluiten · i inject · ! stopwoord · ?
console-keys-passage = spatie verder · i inject · n notitie · ! stopwoord · ? toetsen
console-keys-vote = 1-9 handen tellen · v sluiten · p pauze · ! stopwoord · ? toetsen
console-keys-counted = s tonen · d besluiten · v nog eens · u terug · ! stopwoord · ? toetsen
console-keys-shown = d besluiten · v nog eens · + tijd · n notitie · ! stopwoord · ? toetsen
console-keys-consequence = spatie verder · u terug · n notitie · ! stopwoord · ? toetsen
console-keys-paused = p verder · n notitie · b projector · w wie · ! stopwoord · ? toetsen
console-keys-ended = o doelen · U andere weg · n notitie · q stoppen · ? toetsen
console-keys-tables = ↑↓ Enter bekijken · g samen verder · p pauze · ! stopwoord · ? toetsen
console-keys-injects = ↑↓ Enter sturen · Esc
console-keys-road = ↑↓ Enter terug · Esc
console-keys-seats = ↑↓ · x weghalen · Esc
console-keys-ratings = ↑↓ · 1-4 · Esc klaar
console-keys-settle-choice = ↑↓ of nummer · Enter · Esc laat het
console-keys-settle-by = ↑↓ of nummer · Enter · Esc terug
console-keys-settle-line = Enter verder · Esc terug
console-keys-settle-sure = Enter: de zaal hoort het · Esc terug
console-help-keys =
    spatie Enter: verder
    v: stemming openen of sluiten
    r: alleen laten stemmen wie erover gaat
    1 … 9: tijdens een stemming: handen tellen
    s: de stemming tonen
    d: het besluit opschrijven
    l: de tijd laten verstrijken
    i: een inject sturen
    u: een stap terug
    U: terug naar een eerder besluit
    + =: vijf minuten erbij, of één
    p: pauze, meteen; en weer verder
    !: stopwoord, meteen. Schrijf je iets? Eerst Esc
    b: projector zwart of weer aan, meteen
    n: een notitie bij dit moment
    w: wie er is, en een stoel weghalen
    t: alle tafels; g brengt ze samen
    c: adres, code en QR-code
    o: na afloop: de doelen beoordelen
    Tab ↑ ↓: de andere tekst, en lezen
    q: stoppen; alles blijft bewaard
console-left = Alles is bewaard. Verdergaan: veerkracht host --resume { $id }
console-left-ended = Alles is bewaard, onder { $id }.
    Het verslag: veerkracht report { $id } --out verslag.html
