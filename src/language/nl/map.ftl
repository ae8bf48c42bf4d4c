# De kaart van een scenario.
map-about = { $scenes ->
    [one] Eén scène
   *[other] { $scenes } scènes
  }, { $endings ->
    [one] één einde
   *[other] { $endings } eindes
  }, versie { $version }
map-alt = De kaart van “{ $title }”: alle scènes en de wegen ertussen, van het begin naar de eindes.
map-start = Begin
map-ending = Einde
map-aside = Wat ertussen kan komen
map-loose = Waar niets naartoe leidt
map-returns = terug naar het verhaal
map-back-to = terug naar “{ $scene }”
map-again = opnieuw
map-unreachable = onbereikbaar
map-minutes = { $minutes } min
map-time-up = Als de tijd om is, na { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  }
map-otherwise = anders
map-otherwise-text = Als er geen keuze meer open is
map-no-other = Als niets anders past
map-only-if = Alleen als: { $condition }
map-locked = Op slot: “{ $reason }”
map-once = Eén keer
map-drawn = Het lot beslist: { $part } op { $whole }
condition-and = en
condition-or = of
condition-not = niet { $condition }
condition-at-least = { $name } minstens { $value }
condition-at-most = { $name } hoogstens { $value }
condition-above = { $name } boven { $value }
condition-below = { $name } onder { $value }
condition-exactly = { $name } precies { $value }
condition-other-than = { $name } niet { $value }
condition-carried = iets meegenomen uit een eerder scenario
condition-answered = “{ $answer }” geantwoord op “{ $question }”
condition-drawn = bij het begin zo geloot
condition-enough = eerdere keuzes genoeg opleverden
condition-little = eerdere keuzes weinig opleverden
condition-so = eerdere keuzes zo uitpakten
condition-seen = “{ $scene }” gezien
condition-chose = “{ $choice }” gekozen bij “{ $scene }”
map-comes-when = Zodra: { $condition }
map-comes-after = Na { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  }
map-comes-after-when = Na { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  }, als: { $condition }
map-comes-sent = De gespreksleider stuurt dit
map-comes-sent-when = De gespreksleider stuurt dit, als: { $condition }
map-legend = Zo lees je de kaart
map-legend-decision = hier kies je
map-legend-passage = hier lees je verder
map-legend-ending = een einde
map-legend-numbers = de nummers van de keuzes
map-legend-task = wat je hier kunt doen; daarna ben je weer hier
map-legend-spoke = een scène van hieruit; daarna ben je weer hier
map-legend-spine = de weg die het vaakst gegaan wordt
map-legend-width = hoe dikker, hoe vaker gegaan
map-legend-percent = hoe groot de kans is dat iemand hier komt die maar wat kiest
map-legend-dashed = alleen onder een voorwaarde
map-legend-deadline = als de tijd om is
map-legend-drawn = het lot beslist
map-legend-loop = een keuze die hier terugkomt
map-legend-back = terug naar een eerdere scène
map-legend-far = verder naar een latere scène
map-legend-elsewhere = gaat verder in dat vak
map-legend-cue = vanaf hier kan dit ertussen komen
map-legend-returns = daarna gaat het verhaal verder waar het was
map-legend-unreachable = onbereikbaar: hier komt niemand
map-legend-met = een scène op de genomen weg, en de hoeveelste
map-legend-gone = de genomen weg
map-legend-groups = waar groep A langskwam; op een lijn staat wie welke keuze nam
map-legend-left-scene = een scène op een weg die later is verlaten
map-legend-left-road = een weg die later is verlaten
map-legend-later = staat ergens anders op de kaart
map-out-needed = Dit zijn { $count } kaarten. Zeg met --out in welke map ze moeten komen.
map-cannot-write = “{ $path }” is niet te schrijven
map-sheet = blad { $sheet } van { $sheets }
map-elsewhere = blad { $sheet }, { $field }
map-from-sheets = van blad { $sheets }
map-stopped = Op de kaart staat niet hoe vaak een weg gegaan wordt: dat uitrekenen stopte bij { $situations } situaties. { $why }
map-unsettled = Op de kaart staat niet hoe vaak een weg gegaan wordt: dat is voor dit verhaal niet uit te rekenen.
map-large = Op één vel A3 worden de letters hiervan te klein om te lezen. Met `--to html` krijg je bladen die je zo afdrukt.
map-sessions = { $count ->
    [one] één keer gespeeld
   *[other] { $count } keer gespeeld, en elke tafel van een zaal telt als één keer
  }
map-sessions-left-out = { $count ->
    [one] Eén sessie telt niet mee: die speelde een versie met andere wegen.
   *[other] { $count } sessies tellen niet mee: die speelden een versie met andere wegen.
  }
map-no-sessions = Van “{ $title }” is er geen sessie om op de kaart te zetten.
map-traffic-on-paper = Waar sessies langskwamen staat op een kaart met --to svg of --to html.
map-legend-traffic-hidden = { $fewest ->
    [1] nooit gegaan
   *[other] minder dan { $fewest } keer gegaan, of verborgen zodat niemand te herkennen is
  }
map-legend-traffic = { $from } tot en met { $to } keer gegaan
map-legend-traffic-most = { $from } keer of vaker gegaan
