# Op de bladzijde om mee naar huis te nemen.
takehome-begin = Beginnen
takehome-on = Verder
takehome-back = Een stap terug
takehome-undo = Toch iets anders
takehome-again = Opnieuw beginnen
takehome-again-from = Probeer vanaf hier een andere weg
takehome-language = Taal
takehome-privacy = Wat je kiest blijft op dit toestel en wordt niet bewaard. Sluit je de pagina, dan is het weg. Niemand vraagt je naam.
takehome-stop = Stoppen mag altijd: sluit gewoon de pagina.
takehome-choose = Wat doe je?
takehome-pass = Laat de tijd verstrijken
takehome-deadline = Een groep heeft hier { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  }. Jij hebt alle tijd.
takehome-changed = { $label }: van { $before } naar { $after }
takehome-went-back = Je bent een stap terug.
takehome-meters = Hoe het ervoor staat
takehome-chosen = Wat je koos
takehome-ending = Hier eindigt het
takehome-others = Wat je ook had kunnen doen
takehome-profile-about = Elke + is iets wat je keuzes opleverden, elke − iets wat je ervoor liet liggen. Geen cijfer: iedere weg heeft een prijs.
takehome-return = Terug naar waar je was
takehome-no-clock = Dit verhaal is te groot voor één pagina. Wat na een aantal minuten tussendoor zou komen, ontbreekt hier; de rest is hetzelfde. In het programma veerkracht staat alles.
takehome-beginning = Dit verhaal is te groot voor één pagina. Je kunt { $decisions ->
    [one] zeker één keuze
   *[other] zeker { $decisions } keuzes
  } vooruit; sommige wegen stoppen voor het einde. In het programma veerkracht staat alles.
takehome-unproved = Niet iedere weg ervan is uitgerekend. Misschien kom je dus ergens waar je niets meer kunt doen. Ga dan een stap terug.
takehome-cut = Verder gaat deze pagina niet. De rest van deze weg staat in het programma veerkracht. Je kunt een stap terug en een andere weg nemen.
takehome-no-script = Zie je alleen dit? Dan laat je telefoon de bladzijde zien als voorbeeld, zoals in een bericht of tussen je bestanden. Bewaar hem en open hem in een browser. Is dit al je browser? Zet dan JavaScript aan.
# Op de opdrachtregel.
takehome-written = { $kilobytes } kB, { $situations } situaties. Stuur het gerust door; het opent op een telefoon, zonder internet.
takehome-too-wide = { $title } past niet op een pagina: er staat een getal in, of een tekst hangt af van een combinatie, met meer dan 65.536 mogelijkheden. Geef de variabele krappere grenzen, of splits de voorwaarde.
takehome-only-html = Een pagina om mee te oefenen is HTML. Laat --to weg.
