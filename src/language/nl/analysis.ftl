# Wat verkennen oplevert: `check`, `explore`, `simulate`.
check-complete = { $file }: compleet: { $situations } situaties.
check-complete-merged = { $file }: compleet: { $situations } situaties; wat alleen nog hetzelfde verder kan gaan, telt als één.
check-complete-sets = { $file }: compleet: { $situations } situaties. Dat zijn er te veel om één voor één te bekijken; ze zijn in groepen bekeken. Wat alleen nog hetzelfde verder kan gaan, telt als één. Een weg die je ziet, hoeft niet de kortste te zijn.
check-stopped = { $file }: gestopt bij { $situations } situaties. { $why } Wat gevonden is klopt.
check-assumptions = { $count ->
    [one] Eén aanname klopt.
   *[other] { $count } aannames kloppen.
  }
unproved = Niet bewezen is:
unproved-stuck = dat geen groep vastloopt
unproved-endings = dat iedere groep nog bij een einde kan komen
unproved-scores = dat niemand zonder eind kan blijven scoren
unproved-met = dat iedere scène, keuze en voorwaarde wel eens voorkomt
unproved-minutes = dat er een weg is die in { $minutes } minuten past
unproved-difference = dat ieder effect iets doet, en dat keuzes verschillen (W0708, W0709, W0710)
unproved-check = wat op regel { $line } staat: { $check }
unproved-never = dat dit nooit gebeurt: { $what }
unproved-assumed = dat dit klopt waar “{ $scene }” te zien is: { $what }
unproved-in-time = dat “{ $what }” nooit komt na een scène die later is in het verhaal
unproved-reachable = dat een groep bij “{ $what }” kan komen
unproved-within = dat een groep in zo weinig besluiten bij “{ $what }” kan komen
unproved-always = dat een groep altijd nog bij een van deze kan komen: { $what }
unproved-because = wat de schrijver belooft: { $what }
unproved-searched = Wel gespeeld: { $runs } speelbeurten, langs { $met } van de { $scenes } scènes en { $taken } van de { $choices } keuzes.
unproved-suspects = Kijk zelf naar scènes waar iedere keuze een voorwaarde heeft en niets anders verder leidt: { $scenes }.
unknown = Niet bekend is:
unknown-playthroughs = hoeveel speelbeurten er zijn
unknown-decisions = hoeveel besluiten de kortste en de langste weg vragen
unknown-minutes = hoeveel minuten die duren
unknown-words = hoeveel woorden je leest op de kortste en de langste weg
unknown-linearity = hoeveel iedere speelbeurt gemeen heeft
unknown-regretted = vanaf waar een einde waar mensen spijt van hebben niet meer te vermijden was
unknown-endings = de precieze kans op ieder einde, en of er een onbereikbaar is
unknown-scenes = of er scènes zijn die niemand kan tegenkomen
unknown-scores = de laagste en de hoogste score
unknown-passed = langs welke scènes iedere speelbeurt komt
unknown-choices = welke keuzes een einde onbereikbaar maken
explore-findings = { $count ->
    [one] Er klopt iets niet: `check` laat één bevinding zien.
   *[other] Er klopt iets niet: `check` laat { $count } bevindingen zien.
  }
check-witness = { $count ->
    [0] Geen bevinding die een speelbeurt kan laten zien.
    [one] Eén speelbeurt staat in { $path }; open hem met “veerkracht play SCENARIO --resume BESTAND”.
   *[other] { $count } speelbeurten staan in { $path }; open er een met “veerkracht play SCENARIO --resume BESTAND”.
  }
explore-complete = Compleet: { $situations } situaties, { $transitions } stappen ertussen.
explore-complete-merged = Compleet: { $situations } situaties, { $transitions } stappen ertussen; wat alleen nog hetzelfde verder kan gaan, telt als één.
explore-stopped = Gestopt bij { $situations } situaties; er zijn er meer. { $why } De cijfers hieronder komen uit willekeurige speelbeurten.
stopped-situations = Verder kijkt het niet; met een hogere --max-situations wel.
stopped-memory = Meer geheugen mag het niet gebruiken; met een hogere --max-memory gaat het verder.
stopped-time = De tijd was om; met een hogere --within gaat het verder.
stopped-starts = Het kan op meer manieren beginnen dan geprobeerd worden.
explore-playthroughs = Speelbeurten
explore-decisions = Besluiten
explore-minutes = Minuten
explore-words = Woorden
explore-words-mean = gemiddeld { $mean }; de minste en de meeste zijn niet bekend: te veel situaties verschillen in wat je leest
explore-words-unknown = niet bekend: te veel situaties verschillen in wat je leest
explore-linearity = Rechtlijnig
explore-linearity-share = langs { $share } van wat er op het scherm komt, komt iedere speelbeurt
explore-scenes = Scènes
explore-scenes-met = { $total }, waarvan je er { $met } kunt tegenkomen
explore-length = { $shortest } tot { $longest }, gemiddeld { $mean }
explore-length-no-mean = { $shortest } tot { $longest }; een speelbeurt hoeft niet te eindigen, dus er is geen gemiddelde
explore-endless = geen eind
explore-no-ending = geen speelbeurt eindigt
explore-endings = Eindes, voor wie met de ogen dicht kiest
explore-endings-carried = Eindes, voor wie met de ogen dicht kiest en niets meeneemt
explore-asked = Wie begint, krijgt de vraag: “{ $question }”
explore-regrets = Eindes waar mensen spijt van hebben, en vanaf waar ze niet meer te vermijden waren
explore-regret-any = Een van deze { $count }, welke ook
explore-regret-never = Niemand komt er.
explore-regret-told = besluiten voordat ze het te horen kregen: { $length }
explore-regret-at = staat het vaakst vast bij: { $places }
explore-regret-start = voor het eerste besluit
explore-regret-drawn = { $scene } (geloot)
explore-scores = Scores, van de laagste tot de hoogste
explore-passed-always = Iedere speelbeurt komt langs
explore-closing = Keuzes die een einde onbereikbaar maken, en wat er overblijft
explore-costs = Wat de { $situations } situaties zo veel maakt, en hoeveel er zonder overblijven
explore-costs-some = Wat situaties zo veel maakt: van de { $situations } het dichtst bij het begin blijven er zonder zoveel over
explore-costs-variable = zonder { $name }
explore-costs-budget = zonder het budget van { $name }
explore-costs-inject = als niemand { $name } stuurt
progress-situations = { $count } situaties, { $rate } per seconde · { $name }
progress-sets = verzamelingen van situaties, { $count } stappen, { $rate } per seconde · { $name }
progress-findings = bekijkt wat er gevonden is · { $name }
progress-figures = rekent de cijfers uit · { $name }
progress-runs = { $count } willekeurige speelbeurten, { $rate } per seconde · { $name }
simulate-runs = { $runs } willekeurige speelbeurten.
simulate-endings = Eindes, met de marge waarin het echte aandeel 19 van de 20 keer ligt
simulate-interval = { $low } tot { $high }
simulate-endless = geen einde
simulate-unvisited = In geen speelbeurt: { $scenes }
simulate-unsent = Niet geprobeerd, want willekeurige speelbeurten sturen niets tussendoor op de klok of met de hand: { $scenes }
readability-all = { $words } woorden in { $sentences } zinnen: { $average } per zin.
readability-ease = Leesgemak { $ease } (Flesch-Douma: 100 leest makkelijk, 0 moeilijk). Het telt alleen lengtes.
readability-no-ease = Voor deze taal is er geen maat voor leesgemak. Lange zinnen staan hieronder.
readability-scenes = Scènes, van moeilijk naar makkelijk
readability-long = { $long ->
    [0] Geen zin is langer dan { $most } woorden.
    [one] Eén zin van meer dan { $most } woorden
   *[other] { $long } zinnen van meer dan { $most } woorden
  }
