# Programma's: scenario's in bijeenkomsten.
programme-no-scenario = “{ $name }” is een programma, en hier is één scenario nodig. Met “veerkracht play { $name }” zie je welke scenario's erin zitten.
facts-no-scenario = In “{ $name }” staan feiten, en hier is één scenario nodig. Met “veerkracht check { $name }” zie je of ze kloppen.
programme-far-none = { $all ->
    [one] één bijeenkomst
   *[other] { $all } bijeenkomsten
  } · eerst: { $next }
programme-far-some = { $done } van { $all } gedaan · nu: { $next }
programme-far-all = { $all ->
    [one] gedaan
   *[other] alle { $all } gedaan
  }
programme-mark-done = gedaan
programme-mark-under-way = bezig
programme-mark-next = nu
programme-played = gespeeld
programme-at-home = thuis: { $title }
programme-plays = Jullie spelen: { $titles }
programme-minutes = { $minutes } minuten in totaal
programme-objectives = Wat je oefent
programme-prepare = Vooraf, voor de gespreksleider
programme-bring = Wat je meeneemt
programme-compare = Vergelijken
programme-compare-how = Leg de wegen van twee groepen door { $titles } naast elkaar, bijvoorbeeld met “veerkracht compare”. Vraag elkaar waarom, en niet wie.
programme-agree = Tot slot
programme-home = Thuis, voor de volgende keer
programme-partly-translated = Niet alles is hier vertaald; de rest staat in de taal van de auteur.
programme-stale-translation = Het origineel is veranderd sinds deze vertaling is gemaakt.
programme-not-here = Het scenario “{ $id }” is er niet. Leg het bestand naast dat van het programma.
programme-and = { $first } en { $last }
programme-names = Om te typen: { $ids }
programme-pick = Typ het nummer van een bijeenkomst, de naam van een scenario, of “stop”.
programme-pick-unclear = Dat herken ik niet. Typ het nummer van een bijeenkomst, de naam van een scenario, of “stop”.
programme-keys = ↑↓ kiezen · Enter spelen · spatie lees verder · ? hulp · q terug
