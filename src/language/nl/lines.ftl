# Een groep begeleiden in regels tekst.
lines-come-in = Telefoons komen binnen op { $url } met de code { $code }.
lines-or-at = Of op { $url }
lines-screen = Het grote scherm: { $url }
lines-begin = Typ “verder” als iedereen binnen is en jullie het eens zijn. Tot dan loopt er niets.
lines-begun = De klok loopt.
lines-help-hint = Typ “hulp” om te zien wat je kunt doen.
lines-table = Tafel
lines-notes = Voor jou: { $notes }
lines-ask = Vraag: { $question }
lines-planned = Gepland: { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  } praten.
lines-leads = leidt naar: { $scene }
lines-passage = Typ “verder” om door te gaan naar: { $scene }
lines-deadline = Als de tijd om is, na { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  } (“deadline”): { $scene }
lines-talk = Jullie praten, en er is geen stemming open. “lees” laat alles nog eens zien.
lines-injects = Dit kun je sturen: { $injects }
lines-then-go = Typ “verder” voor wat er dan gebeurt.
lines-ended = Het verhaal is uit. Je kunt nog zeggen hoe het ging, met “weeg” en een doel: P (ging goed), S (met wat moeite), M (met veel moeite), U (lukte niet).
lines-in-pause = Pauze. Typ “door” om verder te gaan.
lines-in-stop = Het stopwoord is gezegd. Kijk eerst naar de mensen. Typ “door” als het weer kan.
lines-voting = { $voted } van { $voters } telefoons hebben gestemd. Alleen jij ziet dit: { $counts }
lines-counted = Gesloten, en nog niet getoond: { $counts }
lines-shown = Iedereen ziet: { $counts }
lines-count = { $choice } { $votes }{ $hands ->
    [0] {""}
   *[other] {" "}(handen: { $hands })
  }{ $unsure ->
    [0] {""}
   *[other] {" "}(niet zeker: { $unsure })
  }
lines-present = { $seats ->
    [0] Er is nog niemand aan deze tafel.
    [one] Eén plek aan deze tafel, { $connected } nu verbonden.
   *[other] { $seats } plekken aan deze tafel, { $connected } nu verbonden.
  }
lines-asleep = telefoon slaapt
lines-removed = Plek { $number } is weg. Die telefoon blijft erbuiten.
lines-no-such-seat = Plek { $number } is er niet. “wie” laat zien wie er is.
lines-kept = Bewaard.
lines-dark = Het grote scherm is zwart. “donker” zet het weer aan.
lines-light = Het grote scherm is weer aan.
lines-not-now = Dat kan hier nu niet.
lines-paused = Alles staat stil. Typ eerst “door”.
lines-not-kept = Dat is niet gelukt, en er is niets veranderd: { $why }
lines-gathered = Iedereen gaat verder aan tafel { $table }.
lines-unclear = Dat herken ik niet. Typ “hulp” om te zien wat je kunt doen.
lines-left = Alles is bewaard. Verdergaan: veerkracht host --resume { $id }
lines-left-ended = Alles is bewaard, onder { $id }. Dank je wel voor het begeleiden.
    Het verslag: veerkracht report { $id } --out verslag.html
lines-help =
    stem: open een stemming · stem rollen: alleen voor wie erover gaat
    handen 2 5: vijf handen voor keuze 2
    sluit: sluit de stemming · toon: laat iedereen zien hoe er is gestemd
    kies 2 want … / tegen …: het besluit, met de reden en wat ertegen was
    verder: ga verder · terug: een stap terug, alles blijft bewaard
    deadline: laat de tijd verstrijken · langer 3: drie minuten erbij
    stuur NAAM: stuur wat je achter de hand hebt
    pauze · stop (het stopwoord) · door: weer verder
    donker: het grote scherm uit, of weer aan
    notitie …: schrijf iets op · weeg DOEL P: hoe een doel ging (P, S, M of U)
    tafel 2: kijk bij tafel 2 · samen 2: iedereen verder bij tafel 2
    wie: wie er is · weg 7: haal plek 7 weg
    lees: laat alles nog eens zien · klaar: stop en bewaar alles
