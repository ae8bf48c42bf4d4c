# The command line and the store.
cli-close-window = Druk op Enter om dit venster te sluiten.
cli-go-on = Druk op Enter om verder te gaan.
cli-no-folder = Er is geen map voor je gegevens gevonden. Noem er een met --data.
cli-no-code = Die code is er niet. Deze wel: { $codes }
cli-answer-to-one = Een antwoord hoort bij één scenario: noem dat scenario erbij.
cli-two-answers = Op “{ $question }” staan twee verschillende antwoorden achter --answer { $variable }. Geef er één.
cli-no-such-answer = “{ $word }” is geen antwoord over { $variable }. Deze wel: { $words }.
cli-not-asked = Naar “{ $variable }” wordt hier niet gevraagd. Wel naar: { $variables }.
cli-nothing-asked = Dit scenario vraagt niets aan het begin, dus “{ $variable }” heeft geen antwoord.
cli-nothing-to-play = In “{ $path }” staat geen scenario dat gespeeld kan worden. “veerkracht check” laat zien wat eraan mankeert.
cli-not-told-in = Dit is er niet in { $language }, wel in: { $there }. “veerkracht translate { $scenario } { $language }” maakt een bestand om het in te vertalen.
cli-not-told-in-here = Dit is er niet in { $language }, wel in: { $there }. In deze map staat “{ $sidecar }”. Zet daar teksten in, en noem het bestand: veerkracht play { $scenario } --lang { $language }
cli-not-spoken = Het programma zelf spreekt Nederlands (nl) en Engels (en), geen { $language }. Laat “--lang” weg, of noem een van die twee.
cli-groups-session = Sessie { $id } is van een groep. Verder leiden: veerkracht host --resume { $id }
cli-nothing-to-resume = Er is niets om mee verder te gaan.
cli-scenario-elsewhere = Sessie { $id } hoort bij het scenario “{ $scenario }”. Noem het bestand erbij: veerkracht play PAD --resume { $id }
cli-scenario-changed = Het scenario is veranderd sinds je begon (toen { $was }, nu { $now }). Je gaat verder op dezelfde plek.
check-other-name = In “{ $file }” staat het scenario “{ $id }”. Geef het bestand ook die naam ({ $id }.yaml), dan zoekt niemand vergeefs.
check-nothing = In “{ $path }” valt niets na te kijken: er staat geen scenario (een bestand dat eindigt op .yaml) en geen programma.
check-clean = { $files ->
    [one] Eén bestand
   *[other] { $files } bestanden
  } bekeken, op papier en met { $tests ->
    [one] één test
   *[other] { $tests } tests
  }: niets gevonden.
check-unproved = { $files ->
    [one] Eén bestand
   *[other] { $files } bestanden
  } bekeken, op papier en met { $tests ->
    [one] één test
   *[other] { $tests } tests
  }: niets gevonden, maar niet alles is bewezen.
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
left-out = { $count ->
    [one] Eén bestand in deze map kon niet getoond worden: { $files }.
   *[other] { $count } bestanden in deze map konden niet getoond worden: { $files }.
}
left-out-broken = er zitten fouten in; “veerkracht check” laat ze zien
left-out-text = de naam eindigt op .txt; noem het “{ $name }”

## Stellingen: hoe ver mensen zeggen dat iets klopt

survey-before = Vooraf
survey-after = Na afloop
survey-later = Later, bij een volgende bijeenkomst
survey-none = helemaal niet
survey-wholly = helemaal
survey-hardly = nauwelijks
survey-at-most-partly = hooguit ten dele
survey-partly = ten dele
survey-mostly = grotendeels
survey-too-few = { $people } antwoorden; meer zou iemands antwoord kunnen verraden
survey-hardly-or-not = niet of nauwelijks
survey-mostly-or-wholly = grotendeels of helemaal
survey-again = Nog een keer, van een vorige bijeenkomst
survey-fewer = minder dan vijf antwoorden, dus niets bewaard
