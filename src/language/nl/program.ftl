# The command line and the store.
cli-no-scenario = Er is geen scenario of bestand “{ $name }”. Deze scenario's zitten in het programma: { $known }.
cli-cannot-read = “{ $path }” is niet te lezen
cli-no-folder = Er is geen map voor je gegevens gevonden. Noem er een met --data.
cli-no-code = Die code is er niet. Deze wel: { $codes }
cli-no-session = Er is geen sessie { $id }. Met “veerkracht records” zie je ze allemaal.
cli-nothing-to-play = In “{ $path }” staat geen scenario dat gespeeld kan worden. “veerkracht check” laat zien wat eraan mankeert.
cli-groups-session = Sessie { $id } is van een groep. Verder begeleiden: veerkracht host --resume { $id }
cli-nothing-to-resume = Er is niets om mee verder te gaan.
cli-scenario-elsewhere = Sessie { $id } hoort bij het scenario “{ $scenario }”. Noem het bestand erbij: veerkracht play PAD --resume { $id }
cli-scenario-changed = Het scenario is veranderd sinds je begon (toen { $was }, nu { $now }). Je gaat verder op dezelfde plek.
cli-road-gone = Het scenario is veranderd en jouw weg bestaat niet meer: “{ $at }” is er niet meer. Je sessie { $id } is bewaard; begin opnieuw om de nieuwe versie te spelen.
check-clean = { $files ->
    [one] Eén bestand
   *[other] { $files } bestanden
  } bekeken, op papier en met { $tests ->
    [one] één test
   *[other] { $tests } tests
  }: niets gevonden.
check-found = { $files ->
    [one] Eén bestand
   *[other] { $files } bestanden
  } bekeken met { $tests ->
    [one] één test
   *[other] { $tests } tests
  }: { $errors ->
    [one] één fout
   *[other] { $errors } fouten
  }, { $warnings ->
    [one] één waarschuwing
   *[other] { $warnings } waarschuwingen
  }. Met “veerkracht explain CODE” lees je meer.
check-more = … en nog { $count } in dit bestand.
store-folder = De map voor je gegevens ({ $path }) is niet te gebruiken: { $why }. Noem een andere met --data.
store-read-only = In { $path } kan niet geschreven worden. Er is niets veranderd. Noem een andere map met --data.
store-damaged = { $path } is beschadigd of geen bestand van dit programma. Er is niets aan veranderd. Bewaar het bestand op een andere plek, of noem een andere map met --data.
store-newer = { $path } is gemaakt met een nieuwere versie van dit programma. Er is niets veranderd. Neem de nieuwste versie, of noem een andere map met --data.
store-full = De schijf is vol. Je laatste keuze is niet bewaard, alles daarvoor wel. Maak ruimte en ga verder.
store-busy = Een ander programma is bezig met { $path }. Probeer het zo nog eens.
store-conflict = Een ander venster is met deze sessie verdergegaan. Sluit dit venster; daar staat alles.
store-other = { $path }: { $why }. Er is niets veranderd.
