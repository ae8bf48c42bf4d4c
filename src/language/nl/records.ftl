# Records.
records-none = Je hebt nog niets geoefend.
records-ahead = loopt voor op de klok van deze computer
records-damaged = beschadigd, niet te lezen
records-damaged-from = beschadigd vanaf gebeurtenis { $seq }; wat ervoor staat, is te lezen
records-damaged-here = Vanaf hier is deze sessie beschadigd.
records-newer = gemaakt met een nieuwere versie van veerkracht, hier niet te lezen
records-ended = klaar: { $ending }
records-open = { $decisions ->
    [one] één keuze gemaakt
   *[other] { $decisions } keuzes gemaakt
  }, nog niet klaar
records-ended-early = { $decisions ->
    [one] gestopt na één keuze
   *[other] gestopt na { $decisions } keuzes
  }
records-tables = Eén avond, { $tables } tafels  { $when }  { $scenario }
records-table = tafel { $table }
records-rehearsal = repetitie, telt niet mee
records-rehearsals-left-out = { $count ->
    [one] Eén repetitie van een gespreksleider telt niet mee.
   *[other] { $count } repetities van een gespreksleider tellen niet mee.
  }
records-started = begonnen met { $scenario } { $version } ({ $language })
records-answered-first = aan het begin, op “{ $question }”: { $answer }
records-drawn = aan het begin, achter het verhaal: { $variable } is { $value }
records-decided = { $scene }: gekozen voor { $choice }, verder naar { $to }
records-deadline = { $scene }: de tijd verstreek, verder naar { $to }
records-resume = waar het verhaal gebleven was
records-named = { $name } ({ $id })
records-quoted = “{ $name }” ({ $id })
records-continued = { $scene }: verder naar { $to }
records-injected = { $inject } kwam ertussen
records-noted = notitie bij { $scene }: { $text }
records-answered = antwoord op “{ $question }”: { $text }
records-rewound = terug tot na { $to }
records-adopted = verder met versie { $version } van het scenario
records-hosted = een groep komt samen, tafel { $table } van { $tables }
records-reopened = het programma is opnieuw gestart
records-opened = gesprek bij { $scene }
records-slides-shown = { $scene } stond helemaal op het scherm: de tijd begint
records-extended = { $minutes ->
    [one] één minuut langer praten
   *[other] { $minutes } minuten langer praten
  }
records-shortened = { $minutes ->
    [one] één minuut eraf om te praten
   *[other] { $minutes } minuten eraf om te praten
  }
records-coming-in = alles staat stil tot iedereen er is
records-killed = hier stopte het programma
records-paused = pauze
records-break-until = pauze tot { $time }
records-jump = de computer sliep, of zijn klok is verzet
records-stop-word = iemand zei het stopwoord
records-unpaused = weer verder
records-vote-opened = stemming { $round } bij { $scene }
records-vote-opened-roles = stemming { $round } bij { $scene }, alleen voor wie erover gaat
records-hands = handen geteld voor { $choice }
records-vote-closed = stemming { $round } bij { $scene } gesloten: { $counts }
records-vote-corrected = stemming { $round } bij { $scene }, handen verbeterd: { $counts }
records-shown = stemming { $round } getoond
records-vote-taken-up = in { $scene } verder met dezelfde stemming
records-settled-majority = met de meeste stemmen: { $choice }.
records-settled-role = wie erover gaat koos { $choice }.
records-settled-moderator = na het gesprek: { $choice }.
records-corrected-majority = hoe het besluit bij { $seq } genomen werd, is verbeterd: met de meeste stemmen.
records-corrected-role = hoe het besluit bij { $seq } genomen werd, is verbeterd: wie erover gaat nam het.
records-corrected-moderator = hoe het besluit bij { $seq } genomen werd, is verbeterd: de gespreksleider nam het, na het gesprek.
records-reason = Want: { $text }
records-dissent = Ertegen: { $text }
records-gathered = verder met tafel { $table }
records-stopped-at = gestopt bij { $scene }, voor het verhaal uit was
records-rescheduled = { $inject } komt als de klok op { $minutes } minuten staat
records-held = { $inject } komt alleen als de gespreksleider hem stuurt
records-reworded = { $inject } in andere woorden: { $text }
records-improvised = de gespreksleider bij { $scene }: { $text }
records-otherwise = liever iets anders bij { $scene }: { $text }
records-planned = plan voor hierna: { $plan }
records-reviewed = van een plan in { $session }: { $told }
records-surveyed = stellingen beantwoord ({ $round })
records-taken-back = wat bij gebeurtenis { $seq } stond, is teruggenomen
records-advised = bij { $scene } advies gehoord van { $adviser }
records-practised = bij { $scene } is dit gedaan: { $task }; bewaard: { $kept }
records-rated = { $objective }: { $rating }
records-withheld = De aantallen waaruit je kunt opmaken wat één iemand stemde, en hoeveel handen er omhooggingen, zijn weggelaten. Met --whole staat alles erin: voor een andere computer van jezelf.
records-exported = { $count ->
    [one] Eén sessie
   *[other] { $count } sessies
  } weggeschreven.
records-imported = { $count ->
    [0] Er is niets toegevoegd: wat erin staat, is hier al.
    [one] Eén nieuwe sessie toegevoegd.
   *[other] { $count } nieuwe sessies toegevoegd.
  }
records-none-in-file = In “{ $path }” staat geen sessie. Er is niets toegevoegd.
records-completed = { $count ->
    [one] Eén sessie die hier al was, heeft nu alle aantallen.
   *[other] { $count } sessies die hier al waren, hebben nu alle aantallen.
  }
records-not-an-export = “{ $path }” is geen bestand met sessies van veerkracht: { $why }.
records-nothing-added = Er is niets toegevoegd.
records-why-unreadable = het is niet te openen
records-why-large = het is groter dan 64 MB
records-why-not-json = het is geen JSON, of het is afgebroken, bij regel { $line }
records-why-foreign = het is door een ander programma gemaakt
records-why-newer = het is gemaakt met een nieuwere versie van veerkracht, en deze kan het nog niet lezen
records-why-damaged = het komt van veerkracht, maar op of boven regel { $line } is iets veranderd of beschadigd
records-why-incomplete = sessie { $id } erin is niet compleet
records-why-long = sessie { $id } erin is langer dan welke avond ook: meer dan 4.000 gebeurtenissen, of 16 MB
records-left-out = Overgeslagen in “{ $folder }”: { $files }.
records-twice = Twee verschillende sessies in dat bestand heten { $id }. Er is niets toegevoegd.
records-nothing-to-forget = Er is niets om te vergeten.
records-forget-needs-yes = Vergeten kan niet worden teruggedraaid. Zet er --yes bij als je het zeker weet.
records-forget-file = Bij een redding gemaakt: { $path }
records-forget-full = De schijf is vol. Daarom is er niets vergeten. Maak wat ruimte en probeer het opnieuw.
records-disk-full = De schijf is vol.
records-forget-sure = { $count ->
    [0] Deze bestanden
    [one] Deze sessie
   *[other] Deze { $count } sessies
  } voorgoed vergeten? (ja/nee)
records-kept = Er is niets vergeten.
records-forgotten = { $count ->
    [0] Deze bestanden zijn
    [one] Eén sessie
   *[other] { $count } sessies
  } voorgoed verwijderd van deze computer.
records-forgotten-here = { $count ->
    [0] Geen sessie
    [one] Eén sessie
   *[other] { $count } sessies
  } verwijderd uit het bestand met sessies.
records-still-in = Sessies die je verwijderde, staan nog in { $path }, dat bij een redding gemaakt is. Gooi ook dat bestand weg; “veerkracht records forget --all” doet dat, met alle sessies.
records-file-stays = { $path } blijft staan: { $why }. Gooi het zelf weg.
records-forgotten-later = { $count ->
    [one] Eén sessie
   *[other] { $count } sessies
  } verwijderd. Er staat nog een ander venster van veerkracht open: sluit je dat, dan zijn ze ook voorgoed van de schijf.
records-forgotten-in-part = { $count ->
    [one] Eén sessie
   *[other] { $count } sessies
  } verwijderd, maar er kunnen nog stukken van op de schijf staan: { $why } Met “veerkracht records forget --all --yes” ruim je ook die op, en alles wat er nog is.
records-nothing-to-rescue = Er is niets beschadigd. Alle sessies zijn heel.
records-no-store = Er is nog niets bewaard in { $folder }.
records-rescued = { $count ->
    [0] Geen sessie is heel
    [one] Eén sessie is heel
   *[other] { $count } sessies zijn heel
  }.
records-rescued-into = Wat gaaf is, staat in { $path }. Neem het weer op met: veerkracht records import { $path }
records-rescued-nothing = Er was niets meer in te lezen.
records-rescued-newer = Sessie { $id } is gemaakt met een nieuwere versie van dit programma. Die staat nog in het bestand dat opzij is gezet; haal haar eruit met die versie.
records-rescued-lost = Sessie { $id } is verloren: er is niets meer van te lezen.
records-rescued-cut = Sessie { $id } is gaaf tot gebeurtenis { $seq }; wat daarna kwam, is verloren.
records-rescued-perhaps = Mis je een sessie die hier niet genoemd is, dan is daar niets van over.
records-set-aside = Het beschadigde bestand heet nu { $path }.
