# Een sessie teruglopen.
replay-started = Hier begint het.
replay-answered-first = Vooraf geantwoord: { $question } { $answer }
replay-drawn = Vooraf stond vast: { $what } is { $value }.
replay-drawn-unnamed = Vooraf lag er iets vast. Wat, dat laat het verhaal zien.
replay-chosen = Gekozen:
replay-continued = Hierna ging het verder.
replay-injected-condition = Er komt iets tussen, door wat er eerder gebeurde.
replay-injected-clock = Er komt iets tussen: het is zover.
replay-injected-moderator = Er komt iets tussen, gestuurd door de gespreksleider.
replay-noted = Opgeschreven:
replay-question = Vraag:
replay-answer = Antwoord:
replay-rewound = Terug naar dit moment, om een andere weg te proberen. Wat hierna kwam blijft bewaard.
replay-adopted = Verder met versie { $version } van het scenario.
replay-ended = Dit is het einde.
replay-hosted = De groep begint.
replay-hosted-tables = Tafel { $table } van { $tables } begint.
replay-reopened = Het programma werd opnieuw gestart. De tijd ertussen telt niet mee.
replay-opened = De groep praat over dit moment.
replay-slides-shown = Alles stond op het scherm: de tijd begint.
replay-extended = { $minutes ->
    [one] Er komt één minuut bij om te praten.
   *[other] Er komen { $minutes } minuten bij om te praten.
  }
replay-shortened = { $minutes ->
    [one] Er gaat één minuut af om te praten.
   *[other] Er gaan { $minutes } minuten af om te praten.
  }
replay-coming-in = Alles staat stil tot iedereen er is.
replay-killed = Hier stopte het programma.
replay-paused = Pauze.
replay-break-until = De pauze duurt tot { $time }.
replay-jump = De computer sliep, of zijn klok is verzet. De tijd ertussen telt niet mee.
replay-stop-word = Iemand zei het stopwoord. Alles ligt stil.
replay-unpaused = Het gaat weer verder.
replay-vote-opened = { $round ->
    [1] De eerste stemming begint.
    [2] De tweede stemming begint.
   *[other] Stemming { $round } begint.
  }
replay-vote-roles = Alleen wie hierover gaat, stemt.
replay-hands = Handen geteld voor:
replay-vote-closed = { $round ->
    [1] Zo viel de eerste stemming uit.
    [2] Zo viel de tweede stemming uit.
   *[other] Zo viel stemming { $round } uit.
  }
replay-vote-corrected = Er waren handen verkeerd geteld. Zo viel de stemming uit.
replay-shown = { $round ->
    [1] Iedereen ziet nu hoe de eerste stemming uitviel.
    [2] Iedereen ziet nu hoe de tweede stemming uitviel.
   *[other] Iedereen ziet nu hoe stemming { $round } uitviel.
  }
replay-unsure = { $unsure ->
    [one] 1 twijfelt
   *[other] { $unsure } twijfelen
  }
replay-vote-taken-up = Jullie gaan verder met dezelfde stemming.
replay-settled-majority = Met de meeste stemmen werd besloten:
replay-settled-role = Wie hierover gaat, besloot:
replay-settled-moderator = Na het gesprek werd besloten:
replay-reason = Want:
replay-dissent = Daartegen:
replay-corrected = De gespreksleider verbeterde hoe een eerder besluit is opgeschreven.
replay-corrected-majority = Met de meeste stemmen besloten.
replay-corrected-role = Wie hierover gaat, besloot.
replay-corrected-moderator = Het werd na het gesprek besloten.
replay-gathered = Deze tafel ging verder met tafel { $table }.
replay-ended-early = De groep stopt hier, voor het verhaal uit is.
replay-rescheduled = { $minutes ->
    [one] “{ $inject }” komt als de klok op één minuut staat.
   *[other] “{ $inject }” komt als de klok op { $minutes } minuten staat.
  }
replay-held = “{ $inject }” komt alleen als de gespreksleider hem stuurt.
replay-reworded = “{ $inject }”, in andere woorden:
replay-improvised = De gespreksleider vertelt:
replay-otherwise = Liever iets anders:
replay-planned = Plan voor hierna:
replay-reviewed = Wat er kwam van een eerder plan:
replay-surveyed = Stellingen beantwoord ({ $round }).
replay-taken-back = Er wordt iets teruggenomen wat was opgeschreven.
replay-objective = Doel:
replay-rated = Hoe het ging:
replay-changed = Het scenario is veranderd sinds dit gespeeld werd. Je ziet de teksten van nu.
replay-gone = Hier houdt de weg op. Het scenario is veranderd, en “{ $at }” is er niet meer. Wat er verder gebeurde is bewaard, maar hier niet meer te zien.
replay-not-a-session = Hier staat geen hele sessie in. Er valt niets terug te lopen.
replay-nothing = Er is nog niets om terug te lopen.
replay-elsewhere = Dit werd gespeeld met het scenario “{ $scenario }”. Noem het bestand erbij: veerkracht play PAD --replay { $record }
replay-keys = → verder · ← terug · Home End · ↑↓ lezen · q stoppen · ? hulp
replay-help-keys =
    → of spatie: naar wat er daarna gebeurde
    ←: een stap terug
    Home End: naar het begin of het eind
    ↑ ↓: lees de tekst
    m: tekst selecteren met de muis, of weer klikken
    q: stop
