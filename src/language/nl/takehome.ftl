# Op de pagina om mee naar huis te nemen.
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
takehome-unproved = Niet iedere weg van dit verhaal is uitgerekend. Misschien kom je dus ergens waar je niets meer kunt doen. Ga dan een stap terug.
takehome-stuck = Hier kun je niets meer doen. Ga een stap terug en neem een andere weg.
takehome-no-script = Zie je alleen dit? Dan laat je telefoon de pagina zien als voorbeeld, zoals in een bericht of tussen je bestanden. Bewaar haar, en open haar in een browser. Is dit al je browser? Zet dan JavaScript aan.
# Op de opdrachtregel.
takehome-written = { $kilobytes } kB. Stuur het gerust door; het opent op een telefoon, zonder internet.
takehome-only-html = Een pagina om mee te oefenen is HTML, of een cursus voor een leeromgeving. Laat --to weg, of schrijf --to scorm.
# Op de pagina, in een leeromgeving.
scorm-privacy = Een leeromgeving weet wie je bent. Van deze pagina hoort ze of je bij een einde kwam, en ze bewaart je weg, zodat je later verder kunt: wat je aan het begin antwoordde, wat je koos, en waar je bent. Een score hoort ze nooit. Wie je om advies vraagt en wat je zelf schrijft, blijft op deze pagina, en is weg als je die sluit.
scorm-stop = Stoppen mag altijd. Later ga je verder waar je was.
scorm-resumed = Je gaat verder waar je was.
scorm-changed = Dit verhaal is niet meer hetzelfde als waar je in zat. Daarom begin je opnieuw.
scorm-long = Je weg is langer geworden dan een leeromgeving kan bewaren. Kom je later terug, dan ga je verder op een eerdere plek.
scorm-lost = De leeromgeving antwoordt niet. Je kunt gewoon verder, maar misschien weet ze dat later niet meer.
# Op de opdrachtregel.
scorm-written = { $kilobytes } kB. Zet het als SCORM 1.2-pakket in een leeromgeving. Die weet wie iemand is, en hoort of iemand bij een einde kwam en langs welke weg.
scorm-only-play = Een cursus voor een leeromgeving maak je van een scenario: report --play SCENARIO --to scorm --out BESTAND.zip
scorm-needs-a-file = Een cursus voor een leeromgeving is een zipbestand. Zeg hoe het moet heten, bijvoorbeeld met --out cursus.zip.
