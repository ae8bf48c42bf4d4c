## Veel zalen: wat de regie een zaal aanbiedt.

offer-begin = nu samen beginnen
offer-break = { $minutes ->
    [one] een pauze van één minuut
   *[other] een pauze van { $minutes } minuten
}
offer-inject = het bericht ‘{ $inject }’
offer-message = een bericht van { $from }: ‘{ $text }’
offer-taken = { $offer } (aangenomen)
offer-declined = { $offer } (niet aangenomen)
replay-offered = De regie bood aan:
records-offered = de regie bood aan: { $offer }
report-offered = De regie bood aan

## Hoe ver een avond gedeeld is, zoals de gespreksleider het leest.

sharing-reaching = zoekt de regie
sharing-shared = gedeeld
sharing-behind = { $events } achter
sharing-since = niet gedeeld sinds { $time }
sharing-refused = niet gedeeld
sharing-refused-why = De gedeelde opslag weigert deze zaal: de uitnodiging is ingetrokken of vervangen. De avond gaat hier door; vraag de regie om een nieuwe.
sharing-taken-over = elders geleid
lines-sharing = Met de regie: { $sharing }.

## Wat de regie een zaal aanbiedt.

offers-told = { $more ->
    [0] De regie biedt aan: { $offer }
    [one] De regie biedt aan: { $offer } · en nog iets
   *[other] De regie biedt aan: { $offer } · en nog { $more }
}
console-how-offers = j: aannemen, of niet
console-offers-title = De regie biedt aan
console-keys-offers = ↑↓ · Enter aannemen · x niet doen · Esc later
console-no-offers = De regie biedt nu niets aan.
console-ask-offer = Dit nu doen: { $offer }?
console-ask-offer-not = Aan de regie zeggen dat jullie dit niet doen: { $offer }?
console-offer-answered = De regie hoort het.
console-help-offers =
    j: wat de regie aanbiedt; je neemt het aan of niet, en jij leidt

lines-offer = De regie biedt aan { $number }: { $offer }
lines-how-offer = Typ ‘aanbod 1 neem’, ‘aanbod 1 niet’, of niets voor later.
lines-no-offer = Er is geen aanbod ‘{ $typed }’. ‘aanbod’ laat zien wat er is.
lines-help-offers =
    aanbod: wat de regie aanbiedt · aanbod 1 neem: doen · aanbod 1 niet: niet doen, en dat zeggen

## Waarom iets niet gedeeld kon worden.

share-address = Dat is geen adres van een gedeelde opslag. Het ziet eruit als postgres://naam:wachtwoord@computer/naam, of het is een bestand met zo’n regel erin.
share-exposed = Anderen op deze computer kunnen het bestand met het adres lezen. Laat alleen jezelf het lezen (chmod 600 BESTAND), en probeer het opnieuw.
share-file = Het bestand met het adres is niet te lezen: { $why }
share-no-line = Bij de gedeelde opslag antwoordt niemand: { $why }
share-bare = Er is geen veilige lijn naar de gedeelde opslag: { $why }. Vraag wie hem beheert om het certificaat, en noem dat bestand in SSL_CERT_FILE.
share-unknown = De gedeelde opslag kent deze uitnodiging niet: de naam of het wachtwoord klopt niet, of ze is ingetrokken. Vraag wie hem beheert om een nieuwe.
share-forbidden = Deze uitnodiging staat dat niet toe.
share-unprepared = Daar is nog niets klaargezet. Wie de server beheert doet dat met ‘veerkracht share prepare’.
share-prepared = Dat was al klaargezet. Ga verder met ‘veerkracht share invite’.
share-taken = Iemand anders is onder die naam uitgenodigd, als iets anders. Kies een andere naam.
share-version = Een andere versie van dit programma heeft de gedeelde opslag klaargezet. Gebruik overal dezelfde versie.
share-taken-over = Een andere computer leidt deze avond nu. Hier wordt niets meer opgeschreven; ga daar verder.
share-gap = De gedeelde opslag is iets kwijt wat er was. Het wordt opnieuw gestuurd.
share-full = De gedeelde opslag is vol. Wat er gebeurt blijft hier bewaard, en gaat erheen zodra er plaats is.
share-damaged = Wat daar gedeeld is, is niet te lezen.
share-other = Het ging mis bij de gedeelde opslag: { $why }

## Wie een gedeelde opslag beheert, en wie ermee deelt.

share-is-prepared = Klaargezet. Nodig nu uit: ‘veerkracht share invite NAAM’ voor elke zaal, en ‘--control’ voor de regie.
share-paste-room = Alleen voor deze zaal. Stuur het veilig: wie het heeft kan delen als deze zaal. Daar: veerkracht host SCENARIO --share BESTAND, met deze regel in een bestand dat alleen de eigenaar kan lezen.
share-paste-control = Alleen voor de regie. Wie het heeft leest elke zaal. Daar: veerkracht control BESTAND, met deze regel in een bestand dat alleen de eigenaar kan lezen.
share-paste-observer = Voor één waarnemer. Wie het heeft leest elke zaal, en stuurt niets. Daar: veerkracht control BESTAND --observe ZAAL, met deze regel in een bestand dat alleen de eigenaar kan lezen.
share-revoked = Met de uitnodiging van { $name } komt niemand meer binnen. Wat gedeeld is blijft.
share-nobody = Niemand is uitgenodigd onder de naam { $name }. ‘veerkracht share list’ laat zien wie wel.
share-nobody-invited = Er is nog niemand uitgenodigd.
share-was-revoked = ingetrokken
share-kind-room = zaal
share-kind-control = regie
share-kind-observer = waarnemer
share-no-name = ‘{ $name }’ kan geen naam zijn. Gebruik kleine letters, cijfers en streepjes, hoogstens 40.
share-sent = { $events ->
    [0] Er was niets meer te sturen.
    [one] Eén gebeurtenis is gestuurd.
   *[other] { $events } gebeurtenissen zijn gestuurd.
}
share-no-case = Een eigen casus blijft in de zaal. Die wordt niet gedeeld.
share-ask =
    Deze avond wordt, terwijl hij bezig is, gedeeld met { $place }. De regie, de waarnemers en wie de server beheert zien:
    - het scenario met al zijn tekst, de scène waar jullie zijn, de keuzes die jullie maakten, en hoelang jullie praatten
    - hoe stemmingen gingen, zonder aantallen waaraan je iemand kunt herkennen
    - redenen, wat ertegen sprak, notities en plannen die je opschrijft
    - hoeveel mensen er zijn, en ongeveer hoeveel daarvan stemden
    Ze zien geen namen, niet wie wat koos, en niet wat telefoons schrijven en jij niet bewaart. ‘veerkracht records forget’ neemt het terug.
share-ask-counts =
    Deze avond wordt, terwijl hij bezig is, gedeeld met { $place }. De regie, de waarnemers en wie de server beheert zien:
    - het scenario met al zijn tekst, de scène waar jullie zijn, de keuzes die jullie maakten, en hoelang jullie praatten
    - hoe stemmingen gingen, zonder aantallen waaraan je iemand kunt herkennen
    - hoeveel mensen er zijn, en ongeveer hoeveel daarvan stemden
    Redenen, notities en plannen blijven hier, net als namen en wie wat koos. ‘veerkracht records forget’ neemt het terug.
share-agree = Is de groep het daarmee eens? (ja of nee)
share-not-agreed = Dan wordt er niets gedeeld. Zonder --share is de avond alleen van jullie.
share-needs-agreed = Er is niemand om het daarmee eens te zijn. Typ --share-agreed als de groep dat is.
share-ask-take-over = De computer die deze avond leidt is net nog gehoord. Als je hier verdergaat, schrijft die niets meer op.
share-took-over = Deze avond gaat hier verder. De andere computer is het laatst gehoord om { $time }: wat daar daarna gebeurde, staat alleen daar. De aantallen van een stemming zonder besluit ook; stem opnieuw als je ze nodig hebt.
share-go-on-here = Ga je hier verder? (ja of nee)
share-stays-there = Dan gaat het daar verder.
records-shared-too = Ook uit de gedeelde opslag teruggenomen.
records-shared-stays = { $why } Er is niets vergeten: wat gedeeld was, kon niet worden teruggenomen. Probeer het opnieuw als er een lijn is, of zet --here-only erbij om het alleen op deze computer te vergeten.
share-unread = { $count ->
    [one] Eén avond in de gedeelde opslag is niet te lezen, en blijft weg.
   *[other] { $count } avonden in de gedeelde opslag zijn niet te lezen, en blijven weg.
}
report-observed = Wat waarnemers zagen
report-observed-about = Van hen, in hun eigen woorden: de groep heeft hier niet zichzelf beoordeeld.
share-no-file = Dat is geen adres van een gedeelde opslag, en zo’n bestand is er niet. Een adres ziet eruit als postgres://naam:wachtwoord@computer/naam.
share-invited = Onder die naam is al iemand uitgenodigd. Met --again krijg je een nieuwe regel, en dan werkt de vorige niet meer.
share-of-a-room = Deze uitnodiging is van een zaal. Een regie of een waarnemer heeft een eigen uitnodiging.
share-of-an-evaluator = Deze uitnodiging is van een waarnemer. Noem de zaal met --observe.
share-too-much = Dat is meer dan de gedeelde opslag van één zaal aanneemt.
share-only-here = Dat adres bereikt alleen deze computer zelf. Noem voor een andere computer de server met --host.
share-revoked-all = Met de uitnodiging van { $name } komt niemand meer binnen, en wat ermee gedeeld is, is vergeten.
records-shared-elsewhere = Een andere computer leidt deze avond nu. Wat ervan gedeeld is blijft; hier is hij vergeten.
control-no-room = { $room } zit niet in deze oefening. Deze wel: { $rooms }
