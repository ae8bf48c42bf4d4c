# Een groep begeleiden in regels tekst.
lines-come-in = Op de telefoon: { $url } met de code { $code }.
lines-or-at = Of op { $url }
lines-screen = Het grote scherm: { $url }
lines-screens = “scherm hier” opent het op deze computer. Op een andere staat het op { $url }, met een woord: typ “scherm”.
lines-begin = Typ “verder” als iedereen binnen is en jullie het eens zijn. Tot dan loopt er niets.
lines-begun = De klok loopt.
lines-help-hint = Typ “hulp” om te zien wat je kunt doen.
lines-leads = leidt naar: { $scene }
lines-passage = Typ “verder” om door te gaan naar: { $scene }
lines-deadline = Als de tijd om is, over { $left } (“deadline”): { $scene }
lines-deadline-up = De tijd is om. Met “deadline” laat je haar verstrijken: { $scene }
lines-time-up = De tijd van deze scène is om. Met “deadline” laat je haar verstrijken; het hoeft niet.
lines-talk = Jullie praten, en er is geen stemming open. “lees” laat alles nog eens zien.
lines-injects = Dit kun je sturen: { $injects }. Met “stuur” lees je hoe ze beginnen.
lines-road = Met “terug” en een nummer ga je daarheen terug. Beide wegen blijven bewaard.
lines-then-go = Typ “verder” voor wat er dan gebeurt.
lines-ended = Het verhaal is uit. Je kunt nog zeggen hoe het ging, met “weeg”, een doel en een letter.
lines-in-pause = Pauze. Typ “door” om verder te gaan.
lines-in-stop = Het stopwoord is gezegd. Typ “door” als het weer kan.
lines-voting = { $voted } van { $voters } telefoons hebben gestemd. Alleen jij ziet dit: { $counts }
lines-counted = Gesloten, en nog niet getoond: { $counts }
lines-shown = Iedereen ziet: { $counts }
lines-settled = Besloten door: { $by }.
lines-there = { $connected }/{ $seats } verbonden
lines-present = { $seats ->
    [0] Er is nog niemand aan deze tafel.
    [one] Eén plek aan deze tafel, { $connected } nu verbonden.
   *[other] { $seats } plekken aan deze tafel, { $connected } nu verbonden.
  }
lines-removed = Plek { $number } is weg. Die telefoon blijft erbuiten.
lines-removed-many = { $count } plekken zijn weg. Die telefoons blijven erbuiten.
lines-new-code = Er is een nieuwe code. Wie binnen is, blijft binnen.
lines-door-closed = De deur is dicht: er komt niemand meer bij. “deur open” zet haar weer open.
lines-door-open = De deur is open: met de code kom je binnen.
lines-kept = Bewaard.
lines-dark = Het grote scherm is zwart. “donker” zet het weer aan.
lines-light = Het grote scherm is weer aan.
lines-how-paused = Typ eerst “door”.
lines-how-tries = Wie de goede code heeft, komt gewoon binnen. “code nieuw” maakt een andere code, “deur dicht” laat niemand meer bij.
lines-how-no-seat = “wie” laat zien wie er is.
lines-gathered = Iedereen gaat verder aan tafel { $table }.
lines-unclear = Dat herken ik niet. Typ “hulp” om te zien wat je kunt doen.
lines-help =
    stem: open een stemming · stem rollen: alleen voor wie erover gaat
    handen 2 5: vijf handen voor keuze 2
    sluit: sluit de stemming · toon: laat iedereen zien hoe er is gestemd
    kies 2 want … / tegen …: het besluit, met de reden en wat ertegen was
    kies 2 door rollen want …: wie besloot (meerderheid, rollen of mij)
    verder: ga verder · terug: een stap terug, alles blijft bewaard
    besluiten: wat er is besloten · terug 2: terug naar besluit 2
    deadline: laat de tijd verstrijken · langer 3: drie minuten erbij
    tijd: hoe lang jullie praten, en hoelang nog
    stuur: wat je achter de hand hebt · stuur NAAM: stuur het
    pauze · stop (het stopwoord) · door: weer verder
    donker: het grote scherm uit, of weer aan
    notitie …: schrijf iets op · weeg DOEL P: hoe een doel ging (P, S, M of U)
    tafels: alle tafels · tafel 2: kijk bij tafel 2 · samen 2: iedereen daarheen
    wie: wie er is · weg 7 9: haal plek 7 en 9 weg · weg nieuw: alle die nieuw zijn in deze stemming
    code: hoe je binnenkomt · code nieuw: een andere code · deur dicht, deur open: niemand erbij, of weer wel
    scherm: een woord voor de projector · scherm hier: open het grote scherm op deze computer
    lees: laat alles nog eens zien · klaar: stop en bewaar alles
