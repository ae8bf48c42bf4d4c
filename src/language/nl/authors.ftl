# Voor wie scenario's schrijft en vertaalt.
translate-no-language = “{ $tag }” is geen taal die we herkennen. Schrijf een taalcode, zoals en, ar of nl-BE.
translate-same-language = Dit bestand is al in die taal ({ $language }). Noem een andere taal om in te vertalen.
translate-other-language = In “{ $path }” staat { $language } achter “language:”. Er is niets veranderd. Verander die regel, of geef het bestand een andere naam.
translate-no-scene = Er is geen scène “{ $scene }”. Er is niets veranderd. Gebruik de id van een scène, of “header” voor de teksten buiten de scènes.
translate-no-scene-near = Er is geen scène “{ $scene }”. Bedoelde je “{ $near }”? Er is niets veranderd.
translate-intricate = “{ $path }” is zo geschreven dat bijwerken iets zou beschadigen. Er is niets veranderd. “veerkracht check” laat zien welke teksten ontbreken.
translate-left = De vertaling is nog niet bij te werken en is gebleven zoals ze was. Los eerst dit op:
translate-copied = Dit zit in het programma. Deze bestanden staan nu ook in deze map: { $files }. Wat daarin staat geldt als je het bestand noemt, zoals in: veerkracht play { $path } --lang { $language }
translate-copied-facts = Deze feiten zitten in het programma. Deze bestanden staan nu ook in deze map: { $files }. Ze gelden voor de scenario’s in deze map.
translate-made = “{ $path }” is gemaakt, met { $added ->
    [one] één tekst
   *[other] { $added } teksten
  } om te vertalen.
translate-updated = “{ $path }” is bijgewerkt: { $added ->
    [0] er kwamen geen teksten bij
    [one] er kwam één tekst bij
   *[other] er kwamen { $added } teksten bij
  }.
translate-same = Aan “{ $path }” hoefde niets te veranderen.
translate-aside = { $aside ->
    [one] Eén onderdeel hoort niet (meer) bij het scenario en staat er nu
   *[other] { $aside } onderdelen horen niet (meer) bij het scenario en staan er nu
  } als opmerking.
translate-missing = { $missing ->
    [one] Eén tekst wacht
   *[other] { $missing } teksten wachten
  } nog op een vertaling.
translate-stale = De brontekst is veranderd in { $count ->
    [one] één deel
   *[other] { $count } delen
  }: { $stale }. Kijk de vertaling daar na. Klopt ze, typ het dan nog eens met erachter: --done { $names }
translate-whole = De vertaling is compleet.
translate-comment-guide = Vul achter elke lege sleutel de vertaling in. Staat er “|” of “>-”, schrijf dan op de regel eronder, twee spaties verder naar rechts. Regels die met dit teken beginnen zijn van het programma; “veerkracht translate” haalt ze weer weg.
translate-comment-stale = De brontekst is veranderd. Kijk de teksten hieronder na. Kloppen ze weer, doe dan een van deze twee:
    - maak van de regel hieronder: of: "{ $of }"
    - typ: { $command }
new-id = mijn-scenario
new-not-an-id = “{ $id }” kan geen id zijn: een id is een letter met daarna letters, cijfers, - of _. Probeer: veerkracht new { $instead }
new-reserved = “{ $id }” heeft een eigen betekenis in een scenario en kan geen id zijn. Probeer: veerkracht new { $instead }
new-ships = “{ $id }” is al bezet: het zit in het programma. Probeer: veerkracht new { $instead }
new-exists = “{ $path }” is er al. Er is niets veranderd. Kies een andere id, of een andere map met --out.
new-no-case = { $id } is geen casus die jullie zelf brachten: van een scenario dat er al is, hoeft geen nieuw gemaakt te worden. Een eigen casus begint met: veerkracht play --case
new-case-broken = Van { $id } kan geen scenario gemaakt worden: wat er geschreven is, is niet meer heel.
new-from-made = “{ $path }” is gemaakt, met wat jullie schreven en kozen. Waar niemand heen ging, moet nog iets komen; zo zie je wat er nog mist:

      veerkracht check { $file }
new-ask-language = In welke taal schrijf je, nl of en?
new-ask-language-again = Typ nl of en.
new-ask-title = Hoe heet het scenario?
new-ask-title-again = Typ een titel.
new-ask-summary = Waar gaat het over, in één zin?
new-ask-summary-again = Typ een zin.
new-ask-minutes = Hoeveel minuten doet een groep erover?
new-ask-minutes-again = Typ een getal van 1 tot en met 10000.
new-stopped = Er is niets gemaakt.
new-made = “{ $path }” is gemaakt. Er staat een heel verhaal in; verander wat je wilt in een teksteditor. Met { $schema } ernaast kan een editor je daarbij helpen.

      veerkracht play { $file }       speel het
      veerkracht preview { $file }    speel het terwijl je schrijft
      veerkracht check { $file }      kijk of alles klopt
