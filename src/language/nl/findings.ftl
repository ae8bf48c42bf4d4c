# Bevindingen van `check`, per code: wat er mis is, wat je doet, en een uitleg.
severity-error = fout
severity-warning = waarschuwing
finding-did-you-mean = bedoelde je `{ $word }`?
finding-also = { $of ->
    [E0003] tot en met hier
    [E0007] hier staat het ook
    [E0101] hier hoort het onder
    [E0107] dit leidt al verder
    [E0112] en dit
    [E0208] deze scène hoort bij een inject
    [E0213] deze heeft geen voorwaarde
    [E0214] hier is de scène of keuze nog
    [E0804] hier wordt het al gespeeld
    [W0503] van deze is de tekst van de auteur veranderd
    [W0705] dit klopt nooit
    [W0706] en dit klopt ook nooit
    [W0710] en dit is de andere keuze
    [entering] hierdoor
   *[other] dit hoort erbij
  }
explain-wrong = Fout:
explain-right = Goed:
finding-help = hulp

E0001 = Dit bestand is geen gewone tekst in UTF-8.
E0001-help = Sla het opnieuw op met de codering UTF-8; iedere teksteditor kan dat.
E0001-explain = Een scenario is een tekstbestand in UTF-8, de codering die alle talen delen. In dit bestand staat iets anders: een andere codering, een beschadigd teken, of helemaal geen tekst (een foto, een document). Open het in een teksteditor en sla het op als “UTF-8”.
E0002 = Dit bestand is te groot.
E0002-help = Een scenario is hoogstens 8 MiB; het langste dat erbij zit is veel kleiner.
E0002-explain = Een scenario van drie uur is ongeveer een tiende megabyte. Een bestand boven 8 MiB wordt geweigerd voordat het gelezen wordt, zodat niets het programma kan laten vastlopen. Maak er meerdere scenario's van.
E0003 = { $slip ->
    [space] Achter `{ $sign }:` ontbreekt een spatie.
    [colon] Achter `{ $sign }` ontbreekt de dubbele punt.
    [colon-sign] Achter `{ $sign }` hoort een dubbele punt, en er staat een ander teken.
    [colon-more] De dubbele punt aan het eind hoort hier niet.
    [colon-text] In deze tekst staat een dubbele punt, en dan moet hij tussen aanhalingstekens.
    [pasted] De spatie hier is geen gewone; hij is met plakken meegekomen.
    [tab] Deze regel begint met een tab, en daar horen spaties.
    [dash-space] Achter het streepje ontbreekt een spatie.
    [dash-sign] `{ $sign }` is niet het streepje waarmee een regel van een lijst begint.
    [dash-below] Een lijst begint op de regel onder zijn sleutel.
    [dash-more] Hier hoort geen streepje: de regels ernaast hebben er ook geen.
    [key-lost] Boven deze regel ontbreekt de regel met de sleutel.
    [dash-named] Hier hoort geen streepje: de regels ernaast hebben een eigen naam (een id).
    [arrow] Waar een keuze heen leidt, staat achter `goto:`.
    [marked-up] Een naam heeft geen tekens om hem vet of schuin te maken.
    [dash-signs] `{ $sign }` is niet het streepje waarmee een regel van een lijst begint.
    [prose] Deze regel hoort nergens bij.
    [text-keyless] Voor deze tekst ontbreekt de sleutel.
    [name-key] Een onderdeel begint met zijn eigen naam (een id), zonder woord ervoor.
    [brace-text] Tussen accolades staat alleen de id van een variabele.
    [unquoted] Een voorwaarde heeft geen aanhalingstekens nodig.
    [dash-less] Hier ontbreekt een streepje: de regels ernaast hebben er een.
    [comment] Een opmerking begint met `#`, niet met `{ $sign }`.
    [sign] Een tekst die met `{ $sign }` begint, moet tussen aanhalingstekens.
    [sign-within] Tussen haakjes moet een tekst met `{ $sign }` erin tussen aanhalingstekens.
    [not-sign] Een voorwaarde zegt `not`, waar andere talen `!` schrijven.
    [apostrophe] De apostrof hier telt als een aanhalingsteken dat opent.
    [unclosed] Hier staat een aanhalingsteken dat nergens sluit.
    [after-quote] De aanhalingstekens sluiten voordat de tekst af is.
    [backslash] Een backslash tussen dubbele aanhalingstekens heeft een eigen betekenis.
    [bracket-open] Er ontbreekt een sluitende `{ $sign }`.
    [bracket-more] Er staat een `{ $sign }` te veel.
    [bracket-other] Wat hier opent, sluit met een ander haakje dan deze `{ $sign }`.
    [comma] Tussen twee sleutels ontbreekt een komma.
    [indent] Deze regel begint in een andere kolom dan de regels waar hij bij hoort.
    [nameless] Boven deze regel ontbreekt een eigen naam (een id).
    [tabs] Hier, en in regels hieronder, staan tabs waar spaties horen.
    [pasted-indent] De spaties waarmee deze regel begint zijn geen gewone; ze zijn met plakken meegekomen.
    [nested] Achter `{ $sign }:` staat op dezelfde regel nog een sleutel.
    [keyless] Achter `{ $sign }:` staat een tekst, en eronder staan sleutels: de tekst heeft zelf ook een sleutel nodig.
    [other-quote] Dit sluit met een ander aanhalingsteken dan waarmee het opent.
    [comma-text] Ontbreekt er een komma voor `{ $sign }:`, of hoort het bij de tekst ervoor?
    [fence] De regels met ``` komen uit een chat of van een webpagina, en horen niet bij het scenario.
    [goes-on] Deze regel begint niet met een sleutel, en staat toch op de plek van een sleutel.
   *[other] Vanaf hier is dit bestand niet te lezen.
  }
E0003-help = Kijk naar deze regel en die ervoor: een aanhalingsteken, een haakje, een dubbele punt of het inspringen klopt niet.
E0003-help-tab = Hier staat een tab. Spring in met spaties; zet je editor op “spaties in plaats van tabs”.
E0003-help-colon = Een tekst met een dubbele punt moet tussen aanhalingstekens: `text: "Luister: dit is het"`.
E0003-help-indent = Deze regel springt anders in dan de regels waar hij bij hoort. Wat bij elkaar hoort, begint in dezelfde kolom.
E0003-help-star = Een tekst die met `*` of `&` begint moet tussen aanhalingstekens: `text: "*Nee*, zegt ze"`.
E0003-help-tag = Een tekst die met `!` begint moet tussen aanhalingstekens: `text: "!"`.
E0003-help-unclosed = Hier staat een aanhalingsteken dat nergens sluit. Zet er een aan het eind, of laat beide weg.
E0003-help-after-quote = Na het sluitende aanhalingsteken gaat de tekst nog verder. Zet de hele tekst tussen aanhalingstekens en gebruik binnenin enkele: `text: "'Hallo', zegt ze"`.
E0003-help-backslash = Een backslash tussen dubbele aanhalingstekens heeft een eigen betekenis. Gebruik enkele aanhalingstekens, of laat de backslash weg.
E0003-help-bracket = Er is een haakje te weinig of te veel. Wat met een accolade of vierkant haakje begint, sluit met dezelfde soort, en tussen de onderdelen staan komma's.
E0003-help-hash = Door ` #` wordt de rest van de regel een opmerking. Zet de tekst tussen aanhalingstekens.
E0003-help-quote = Zet deze tekst tussen aanhalingstekens.
E0003-help-key = Hier hoort een sleutel met een dubbele punt: `text: …`.
E0003-help-question = Een tekst die met `?` begint moet tussen aanhalingstekens: `text: "? Wie zegt dat"`.
E0003-help-mended = Schrijf de hele regel zo: `{ $mended }`
E0003-help-spaces = { $many ->
    [none] Laat de regel helemaal links beginnen, zonder spaties ervoor
    [one] Laat de regel met precies 1 spatie beginnen
   *[more] Laat de regel met precies { $spaces } gewone spaties beginnen
  }; nu zijn het er { $was }.
E0003-help-goes-on = Hoort deze regel nog bij de tekst erboven? Laat hem dan met { $spaces } spaties beginnen, en net zo de regels die er ook bij horen.
E0003-help-below = Zet het eerste onderdeel op een eigen regel, eronder: `{ $mended }`
E0003-help-dash-named = Schrijf `{ $sign }:` op de plek van het streepje, en zet `{ $mended }` op een regel eronder, met { $spaces } spaties ervoor.
E0003-help-key-lost = Zet boven deze regel een regel met `{ $sign }:`, { $many ->
    [none] helemaal links, zonder spaties ervoor
    [one] met 1 spatie ervoor
   *[more] met { $spaces } spaties ervoor
  }.
E0003-help-here = Schrijf hier `{ $mended }`.
E0003-help-tab-spaces = { $many ->
    [none] Laat de regel helemaal links beginnen, zonder tab en zonder spaties ervoor.
    [one] Laat de regel met precies 1 spatie beginnen, zonder tab.
   *[more] Laat de regel met precies { $spaces } gewone spaties beginnen, zonder tab.
  }
E0003-help-lines = { $many ->
    [none] Laat de regels { $first } tot en met { $last } helemaal links beginnen, zonder spaties ervoor.
    [one] Laat de regels { $first } tot en met { $last } elk met precies 1 spatie beginnen.
   *[more] Laat de regels { $first } tot en met { $last } elk met precies { $spaces } spaties beginnen.
  }
E0003-help-tabs = Vervang in de regels { $first } tot en met { $last } elke tab aan het begin door spaties: { $sign } voor elke tab. In veel editors heet dat “tabs omzetten in spaties”.
E0003-help-prose = Is dit een opmerking voor jezelf? Schrijf dan `{ $mended }`, of haal de regel weg.
E0003-help-dash-signs = Typ in de regels { $first } tot en met { $last } een gewoon streepje en een spatie waar nu `{ $sign }` staat. De laatste wordt dan: `{ $mended }`
E0003-help-own-line = Zet `{ $mended }` op een eigen regel onder `{ $sign }:`, met { $many ->
    [one] 1 spatie
   *[more] { $spaces } spaties
  } ervoor.
E0003-help-comma-text = Is `{ $sign }` een eigen sleutel? Zet er dan een komma voor. Hoort het bij de tekst, schrijf dan de hele regel zo: `{ $mended }`
E0003-help-around = Zet `{ $mended }` voor het begin van het stuk dat hier is aangewezen, en nog eens erachter.
E0003-help-part = De regel is lang; dit is het stuk ervan dat anders moet: `{ $mended }`
E0003-help-fence = Haal de regels met ``` weg, en alles wat erboven en eronder staat. Het scenario staat ertussen.
E0003-help-set = Schrijf `{ $sign }: { "{" } set: { $number } { "}" }` als hij { $number } wordt, of `{ $sign }: +{ $number }` als er { $number } bij komt.
E0003-help-ordinary = { $many ->
    [none] Laat de regel helemaal links beginnen.
    [one] Haal die spaties weg, en laat de regel met precies 1 gewone spatie beginnen.
   *[more] Haal die spaties weg, en laat de regel met precies { $spaces } gewone spaties beginnen.
  }
E0003-help-nameless = Zet boven deze regel een regel met een naam en een dubbele punt, zoals `keuze-een:`, met { $many ->
    [one] 1 spatie
   *[more] { $spaces } spaties
  } ervoor.
E0003-explain = Vanaf deze plek was het bestand niet te lezen. Een paar tekens betekenen iets in YAML, de vorm waarin je scenario's schrijft: een dubbele punt met een spatie, `#`, aanhalingstekens, haakjes, en `?`, `*`, `&`, `!` aan het begin van een tekst. Twijfel je, zet een tekst dan tussen dubbele aanhalingstekens, of schrijf haar als blok onder `text: |`. Als dit hersteld is, kunnen verderop nog andere bevindingen verschijnen.
E0004 = Lijsten en onderdelen liggen te diep in elkaar.
E0004-help = Een scenario heeft ongeveer acht lagen nodig; 32 mag. Er is te vaak ingesprongen of een haakje te veel gezet.
E0004-explain = Niets in de taal heeft meer dan ongeveer acht lagen nodig. Een bestand met meer dan 32 wordt geweigerd, zodat het programma er niet over kan struikelen.
E0005 = In dit bestand staat te veel om te lezen.
E0005-help = Een lijst of onderdeel heeft hoogstens 50.000 regels. Gebruik je `&naam` en `*naam`, dan herhalen ze hier te veel.
E0005-help-findings = Er zijn hier meer dan 10.000 dingen mis, en dan leest niemand verder. Herstel de eerste; daarna hoor je de rest.
E0005-explain = Het aantal onderdelen heeft een grens, zodat geen bestand een computer kan uitputten. Met `&naam` en `*naam` kan een klein bestand zich eindeloos uitvouwen; wat ze herhalen telt iedere keer mee.
E0006 = Hier staat iets wat je niet ziet: { $sign ->
    [U00A0] een vaste spatie
    [U202F] een smalle vaste spatie
    [U2007] een spatie zo breed als een cijfer
    [U200B] een spatie van nul breed
    [U200C] een teken dat letters uit elkaar houdt
    [U200D] een teken dat letters verbindt
    [U200E] een teken voor de schrijfrichting
    [U200F] een teken voor de schrijfrichting
    [U00AD] een zacht afbreekstreepje
    [U2060] een verbinding van nul breed
    [UFEFF] een merkteken voor het begin van een bestand
    [U0000] een leeg teken
    [U0007] een belteken
    [U001B] een escape-teken
   *[other] een stuurteken
  } ({ $shown }).
E0006-help = Haal het weg: zet de cursor erachter, en druk één keer op Backspace. Twijfel je, typ het woord dan opnieuw; vaak is het met plakken meegekomen.
E0006-explain = Stuurtekens en verborgen richtingstekens kunnen veranderen wat iemand op het scherm ziet. Ze worden overal in een bestand geweigerd. Andere tekens die niemand ziet, zoals een spatie zonder breedte, mogen in een tekst, en niet in een sleutel, een id of een voorwaarde.
E0007 = `{ $key }` staat hier voor de tweede keer.
E0007-help = Houd één van de twee, of geef deze een andere naam.
E0007-help-key = Haal een van de twee regels weg: deze sleutel kan hier maar één keer staan.
E0007-help-nameless = Begint hier iets nieuws? Zet er dan een regel boven met een eigen naam (een id) en een dubbele punt, zoals `naam-1:`, twee spaties minder ingesprongen dan deze.
E0007-help-text = Zijn het twee alinea's? Schrijf dan één keer `text:`, met eronder voor elke alinea een regel die begint met een streepje en een spatie. Haal anders een van de twee weg.
E0007-explain = Iedere sleutel mag op zijn plek één keer staan. Hadden twee scènes dezelfde id, dan wist niemand welke je bedoelt.
E0008 = Hier begint een tweede document.
E0008-help = Haal de regel `---` weg, of zet wat erna komt in een eigen bestand.
E0008-explain = Eén scenario is één bestand. Een regel met `---` begint een nieuw document.
E0009 = Er staat niets in dit bestand.
E0009-help = Typ `veerkracht new mijn-scenario`: dat maakt een klein, heel verhaal om te veranderen. Of begin hier met `format: 1`, `id`, `version`, `title`, `language`, `start` en `scenes`.
E0009-explain = Het bestand is leeg, of er staan alleen opmerkingen in.
W0010 = De rest van deze tekst telt als opmerking.
W0010-help = Zet de tekst tussen aanhalingstekens: `text: "loket #3"`.
W0010-help-mended = Zet alles tussen aanhalingstekens: `{ $mended }`
W0010-explain = Een spatie en `#` beginnen een opmerking; de lezer ziet dan maar de helft van deze tekst.
W0011 = Hoort dit nog bij de zin ervoor? Tussen `[` en `]` begint na een komma het volgende onderdeel.
W0011-help = Zet elke zin tussen aanhalingstekens: `["Wat zag je, en wat niet?", "En toen?"]`.
W0011-help-mended = Zet elke zin tussen rechte aanhalingstekens: `{ $mended }`
W0011-explain = In een lijst tussen `[` en `]` staan komma's tussen de onderdelen. Een zin met een komma erin wordt er twee, tenzij hij tussen aanhalingstekens staat. Dit onderdeel begint met een kleine letter en het vorige heeft geen punt of vraagteken, dus ze lijken bij elkaar te horen.
W0012 = Er zijn meer dan 10.000 waarschuwingen in dit bestand; de rest hoor je als deze weg zijn.
W0012-help = Kijk naar de eerste. Wat je met opzet zo laat, sta je toe: `allow:` met de code en waarom.
W0012-explain = Aan zoveel waarschuwingen tegelijk heeft niemand iets, en ze kunnen een computer uitputten. Een fout valt er niet door weg.
W0013 = { $what ->
    [double] `{ $shown }` heeft twee accolades te veel: zo lees je ze mee.
    [entity] `{ $shown }` is een teken zoals HTML het schrijft. Zo staat het er dan ook.
    [open] Achter `{ $shown }` ontbreekt de accolade die sluit. Zo lees je de id, en niet de waarde.
    [variable] `{ $shown }` lees je zoals het hier staat: zo komt er geen waarde in de tekst.
    [name] `{ $shown }` lees je hier zoals het er staat: in een `{ $key }` komt geen waarde.
    [text] `{ $shown }` staat hier zoals het er staat, met accolades en al.
    [link] `{ $shown }` staat hier zoals het er staat: dit is geen link.
   *[markup] `{ $shown }` valt hier weg: wat HTML opmaakt, lees je zonder die opmaak.
  }
W0013-help = { $what ->
    [entity] Schrijf het teken zelf, zoals `&`.
    [name] Haal `{ $shown }` hier weg. Een waarde laat je zien in de `text` van een scène of een keuze.
    [text] Tussen accolades staat de id van een variabele, en alleen dat. Gebruik andere haakjes voor wat je wilt laten lezen.
    [link] Waar een keuze heen leidt, staat achter `goto`.
   *[markup] Schrijf `**vet**` of `*schuin*`, zoals in Markdown.
  }
W0013-help-mended = Schrijf hier `{ $mended }`.
W0013-help-link = Schrijf hier `{ $mended }`. Waar een keuze heen leidt, staat achter `goto`.
W0013-explain = Een tekst is Markdown, en een variabele laat je erin zien met haar id tussen accolades. Wat andere programma's anders schrijven, links tussen vierkante haakjes of HTML, is hier niet meer dan letters.
E0014 = Dit is geen platte tekst, maar { $kind ->
    [rtf] een opgemaakt document (RTF)
    [word] een document van Word
    [odt] een document van LibreOffice of OpenOffice
    [pdf] een pdf
    [zip] een ingepakt bestand (zip)
    [html] een webpagina (HTML)
    [twee] een verhaal van Twine (Twee)
   *[picture] een afbeelding
  }.
E0014-help = Open het in het programma waarin het gemaakt is. Bewaar het daar als platte tekst (UTF-8), onder een naam die eindigt op `.yaml`, en kijk dat bestand na.
E0014-help-html = Kopieer de tekst van de pagina in een leeg bestand dat eindigt op `.yaml`. Is het een verhaal uit Twine, geef dit bestand dan een naam die eindigt op `.html`, en typ `veerkracht import` met die naam erachter.
E0014-help-twee = Geef dit bestand een naam die eindigt op `.twee`, zoals `verhaal.twee`. Typ daarna: `veerkracht import verhaal.twee`
E0014-help-other = Een scenario is een bestand met platte tekst dat eindigt op `.yaml`. `veerkracht new mijn-scenario` maakt er een om te veranderen.
E0014-explain = Een scenario is een tekstbestand zonder opmaak. Een tekstverwerker bewaart ook lettertypes en opmaak, en een webpagina staat vol tekens voor de browser: daar kan het programma geen scenario in lezen. Met een teksteditor, of met “opslaan als platte tekst”, blijft alleen over wat je schreef.

E0101 = `{ $key }` hoort hier niet.
E0101-help = Hier passen: { $keys }.
E0101-help-meant = Schrijf hier `{ $meant }`.
E0101-help-role = Wat één iemand leest en anderen niet, is de `brief` van een rol.
E0101-help-role-brief = Wat één iemand leest en anderen niet, staat bij zijn rol. Haal dit hele stuk tekst hier weg, en niet alleen `for`: anders leest iedereen het. Verander onder `roles` de regel van deze rol in: `{ $mended }`. Houd de titel en de `brief` die er al staan.
E0101-help-for = Een keuze is van de hele groep, en `for` hoort bij een scène: zet het net zo ver ingesprongen als `choices`. Wat maar één iemand weet, is de `brief` van een rol.
E0101-help-merge = De `<<` van andere YAML-bestanden kennen we hier niet. Haal deze regel weg. Mist er dan een sleutel, schrijf die op een eigen regel.
E0101-help-comma = Hoort dit bij een tekst? Tussen accolades eindigt een tekst bij een komma. Zet de tekst tussen aanhalingstekens.
E0101-help-choices = Een deadline, een budget, advies en `otherwise` horen bij een scène met `choices`.
E0101-help-budget = `free` hoort bij een keuze van een scène met een `budget`, en `minutes` waar dat budget in minuten is.
E0101-help-ending = `regretted` hoort bij een scène met `ending: true`.
E0101-help-practise = `practise` hoort bij een scène waarna het verhaal verdergaat: bij een einde praat je na.
E0101-help-programme = `meetings` hoort bij een programma, en dat heet anders dan een scenario: schrijf `{ $mended }` in de plaats van de regel met `id`.
E0101-help-line = Haal deze regel met `{ $key }` weg: wat eronder staat hoort bij `{ $above }`.
E0101-help-nameless = Hier hoort eerst een eigen naam (een id). Zet een regel met zo’n naam en een dubbele punt boven `{ $key }`, zoals `{ $what ->
    [task] opdracht
    [choice] keuze
    [scene] begin
   *[other] naam
  }:`, en laat alles wat erbij hoort twee spaties verder inspringen.
E0101-help-when = `when` hoort bij wat naar deze scène leidt: zet het bij de keuze die hierheen gaat, of bij een bestemming in een lijst achter `goto`.
E0101-help-of-choice = `{ $key }` hoort bij een keuze, niet bij een scène. Zet het onder een keuze, en laat het net zo ver inspringen als de `text` daarvan.
E0101-help-exhibits = Ontbreekt hierboven een regel, zoals `exhibits:`? Kijk hoe het in het bestand van de auteur staat.
E0101-help-translation = Haal het weg: een vertaling heeft alleen teksten. De rest staat in het bestand van de auteur.
E0101-help-paragraph = Hoort deze regel bij de tekst erboven? Schrijf dan `{ $above }: |`, zet de tekst zelf eronder, en laat elke regel ervan met { $spaces } spaties beginnen.
E0101-help-comma-text = Hoort dit nog bij de tekst ervoor? Tussen haakjes eindigt een tekst bij een komma. Zet hem tussen aanhalingstekens: `{ $mended }`
E0101-help-comma-list = Meer dan één staat tussen vierkante haakjes. Schrijf hier `{ $mended }`.
E0101-help-comma-checks = Een check noemt één scène. Maak er meer regels van: { $mended }.
E0101-help-comma-one = Achter `{ $mended }` past er maar één. Haal de andere weg, met de komma ervoor.
E0101-help-curly = Gekrulde aanhalingstekens, zoals een tekstverwerker ze maakt, tellen hier niet. Schrijf rechte: `{ $mended }`
E0101-help-unit = De klok telt hele minuten. Schrijf hier `{ $mended }`.
E0101-explain = Alleen de sleutels van de taal worden gelezen. Iets anders is meestal een verschrijving, en zouden we die overslaan, dan merkte je er niets van. Hoofdletters tellen, en ook de plek waar een sleutel staat.
E0102 = `{ $key }` ontbreekt hier.
E0102-help = Voeg `{ $key }: …` toe.
E0102-help-above = Boven deze regel ontbreekt een regel met alleen `{ $key }:`, helemaal links, zonder spaties ervoor.
E0102-help-scenes = Voeg `goto: …` toe, met de id van een scène. Hier kan dat zijn: { $known }.
E0102-help-start = Voeg een regel toe met waarmee een groep begint, zoals `start: { $start }`.
E0102-help-mended = Zeg ook waarmee een groep begint: `{ $mended }`
E0102-explain = Sommige dingen kunnen niet weg: een scenario heeft een id, een versie, een titel, een taal, een start en scènes; een scène heeft een tekst; een keuze heeft een tekst en een `goto`; een adviseur heeft een `from` en een `text`; een opdracht heeft een `task`, dingen om op te letten (`look_for`) en voorbeelden (`examples`).
E0103 = Hier { $expected ->
    [map] horen regels zoals `naam: waarde`
    [list] hoort een lijst
    [text] hoort een tekst
    [number] hoort een heel getal
    [yes-no] hoort `true` of `false`
    [condition] hoort een voorwaarde
    [scene] hoort de id van een scène
    [target] hoort een scène, `resume` of een lijst van bestemmingen
    [effect] hoort een effect
    [choice] hoort een keuze, als `scène.keuze`
    [variable] hoort `true`, `false`, of een meter of woorden met een `start`
    [targets] hoort een scène, of een lijst van bestemmingen met `to`
   *[other] hoort iets anders
  }, en { $found ->
    [nothing] er staat niets
    [text] dit is `{ $value }`
    [quoted] dit is `"{ $value }"`, een tekst tussen aanhalingstekens
    [list] dit is een lijst
    [map] dit zijn regels zoals `naam: waarde`
    [number] dit leest als een getal
    [yes-no] dit leest als ja of nee
    [empty] dit leest als niets
   *[other] dit is het niet
  }.
E0103-help = Kijk naar een voorbeeld in een scenario dat erbij zit.
E0103-help-map = Schrijf onder deze sleutel regels zoals `naam: waarde`, twee spaties verder.
E0103-help-number = Schrijf een heel getal, zoals `8`, zonder aanhalingstekens.
E0103-help-whole = Hier past alleen een heel getal. Rond het af, en schrijf `{ $mended }`.
E0103-help-list = Schrijf het tussen vierkante haakjes met komma's, of één per regel met een streepje ervoor.
E0103-help-yes-no = Schrijf `true` of `false`, zonder aanhalingstekens.
E0103-help-text = Schrijf een tekst achter de dubbele punt.
E0103-help-choice = Schrijf de scène, een punt en de keuze: `telefoon.open`.
E0103-help-condition = In dit bestand kan dat bijvoorbeeld zijn: { $examples }. Geldt het altijd, haal dan `when` weg.
E0103-help-mended = Schrijf hier `{ $mended }`.
E0103-help-file = Dit is geen scenario. Dat begint met `format: 1`; `veerkracht new mijn-scenario` maakt er een om te veranderen.
E0103-help-beside = Schrijf `goto: { $mended }`. Effecten en wat er nog meer gebeurt staan naast `goto`, als sleutels van de keuze.
E0103-help-scenes = Schrijf achter `goto:` de id van een scène. Hier kan dat zijn: { $known }.
E0103-help-meter = Een meter gaat van een getal tot een getal: `{ "{" } from: 0, to: 4, start: 0 { "}" }`. Zijn het woorden waaruit je kiest, schrijf ze dan in een lijst: `one_of: [{ $words }]`.
E0103-help-minus = Dit is een ander streepje dan het minteken; een tekstverwerker maakt dat ervan. Typ het gewone: `{ $mended }`.
E0103-help-weight = `chance` is een gewicht en geen percentage. Met `chance: 2` bij de ene bestemming en `chance: 1` bij de andere wordt het twee van de drie keer de eerste.
E0103-help-share = `chance` is een gewicht: een heel getal, dat zegt hoe vaak dit komt naast het andere. Schrijf hier `chance: { $share }`, en bij de andere bestemming `chance: { $rest }`.
E0103-help-hundredths = `chance` is een gewicht: een heel getal, dat zegt hoe vaak dit komt naast de andere. Schrijf hier `chance: { $hundredths }`, en doe het bij de andere net zo.
E0103-help-day = `day` telt de dagen van het verhaal: `day: 1` is de eerste. De dag van de week staat achter een eigen sleutel: `{ $mended }`.
E0103-help-title = Achter `ending` hoort alleen `true`, en de titel krijgt een eigen sleutel: `ending: true` en `{ $mended }`.
E0103-help-names = Geef elk een eigen naam (een id), zonder streepje ervoor: `{ $mended }`
E0103-help-first-dash = Zet een streepje en een spatie voor `{ $key }`, en laat de andere regels die erbij horen twee spaties verder inspringen.
E0103-help-dash-space = Hier horen geen streepjes. Typ een spatie in de plaats van elk streepje, zodat `{ $mended }` op zijn plek blijft staan.
E0103-help-dash-id = Hier horen geen streepjes. Schrijf `{ $mended }` op de plek van het streepje; wat eronder staat, blijft staan waar het staat. Doe dat bij elk streepje.
E0103-help-dash-deeper = Hier horen geen streepjes. Schrijf `{ $mended }`, twee spaties verder dan het streepje nu staat, en laat alles wat erbij hoort ook twee spaties verder beginnen. Doe dat bij elk streepje.
E0103-help-dash-name = Geef elk een eigen naam (een id). Schrijf die naam met een dubbele punt op de plek van het streepje, en zet `{ $key }` en wat erbij hoort eronder, twee spaties verder dan de naam.
E0103-help-each-dash = Zet voor elk onderdeel een streepje en een spatie, elk op een eigen regel.
E0103-help-effects = Een effect met een voorwaarde staat apart, met `when` ernaast. Schrijf achter `effects:` dus: `{ $mended }`.
E0103-explain = Bij iedere sleutel hoort één soort waarde: een tekst, een getal, een lijst, of eigen sleutels. Een tekst die op een getal lijkt, zoals `1.0`, moet tussen aanhalingstekens, dan blijft ze zoals je haar schreef.
E0104 = `{ $id }` kan geen id zijn.
E0104-help = Een id is een letter met daarna letters, cijfers, `-` of `_`, zoals `eerste-hulp`. Spaties en accenten kunnen er niet in.
E0104-explain = Sessies, vertalingen en tests verwijzen naar id's, daarom zijn ze eenvoudig: een letter van a tot z, daarna letters, cijfers, `-` en `_`. Geen spaties en geen accenten. Wat mensen zien is de titel.
E0105 = `{ $word }` is geen woord dat hier past.
E0105-help = Kies uit: { $words }.
E0105-explain = Op deze plek hebben maar een paar woorden betekenis.
E0106 = { $number } valt buiten wat hier kan.
E0106-help = Het gaat van { $from } tot en met { $to }.
E0106-help-effect = Het gaat van { $from } tot en met { $to }, zonder 0: een effect van 0 doet niets.
E0106-help-beginnings = Met elk van deze waarden kan een speelbeurt beginnen. Laat de meter hoogstens van { $from } tot en met { $to } gaan.
E0106-help-advice = Een scène met `advice` heeft van { $from } tot en met { $to } adviseurs: om elk vraag je met één cijfer.
E0106-help-digits = Hiervan zijn er van { $from } tot en met { $to }: om elk vraag je met één cijfer.
E0106-help-statements = Een scenario heeft hoogstens { $to } stellingen, en dit zijn er { $number }. Zo zijn ze in een minuut te beantwoorden.
E0106-help-facts = Een scenario noemt hoogstens { $to } feiten, en dit zijn er { $number }. Zo passen ze op één kaart.
E0106-help-answers = Een vraag heeft van { $from } tot en met { $to } antwoorden: elk geef je met één cijfer.
E0106-explain = Getallen hebben grenzen, zodat een scenario eindig blijft en iedere vraag erover precies te beantwoorden is. Een effect kan een meter hoogstens over zijn hele lengte verschuiven.
E0107 = Een scène gaat op precies één manier verder.
E0107-help = Schrijf precies één van `choices`, `goto` of `ending: true`.
E0107-help-none = Deze scène kan nog nergens heen. Voeg `choices`, `goto` of `ending: true` toe.
E0107-help-several = { $kept ->
    [choices] De keuzes van deze scène leiden al verder. Haal hier `{ $other }` weg, met wat erachter staat.
   *[goto] Gaat het verhaal verder, haal dan `ending` weg, met wat erachter staat. Eindigt het hier, haal dan `goto` weg.
  }
E0107-explain = Een scène is een besluit (`choices`), een overgang (`goto`) of een einde (`ending: true`). Zonder een van die drie zit een groep vast; met twee weet niemand wat er komt.
E0108 = Formaat { $format } kent dit programma niet.
E0108-help = Schrijf `format: 1`, of gebruik een nieuwere versie van het programma.
E0108-explain = Het formaat is de versie van de scenariotaal. Dit programma leest formaat 1.
E0109 = Hier staat geen tekst.
E0109-help = Schrijf hier een tekst, achter de dubbele punt en een spatie.
E0109-help-nothing = Hier staat `{ $sign }`, en dat is geen tekst. Zet een tekst in de plaats daarvan.
E0109-help-why = Schrijf waarom deze waarschuwing hier goed is: `W0403: die gebruiken we volgend jaar`.
E0109-explain = Een lege tekst zou een lege plek op het scherm geven.
E0110 = `{ $id }` heeft een eigen betekenis en kan geen id zijn.
E0110-help = Kies een andere id, zoals `{ $id }-1`, hier en waar je hem noemt.
E0110-help-mended = Kies een andere id, zoals `{ $mended }`. Noem je hem ook ergens anders, verander hem daar dan ook.
E0110-help-deadline = Een deadline is geen keuze. Hij staat naast `choices`, en niet eronder: laat deze regel net zo ver inspringen als `choices`, en alles wat erbij hoort twee spaties verder.
E0110-explain = De woorden `resume`, `deadline`, `and`, `or`, `not`, `in`, `seen`, `chose`, `true` en `false` betekenen iets in bestemmingen en voorwaarden.
E0111 = Een check zegt precies één ding.
E0111-help = Schrijf één van `never`, `reachable` (met `within`, als je wilt) of `always_reachable`.
E0111-explain = Iedere check is een bewering op zich, zodat het antwoord haar kan noemen. Schrijf meer checks voor meer beweringen.
E0112 = Het is niet duidelijk wanneer deze inject komt.
E0112-help = Schrijf `when: …`, of `after: …` met minuten of `by: moderator`, allebei met een `when` als je wilt.
E0112-help-either = Een inject komt op één manier. Kies: `by: moderator`, of `after: { $after }`.
E0112-explain = Een inject komt op een van drie manieren tussenbeide: zodra de voorwaarde klopt, als de oefenklok een aantal minuten bereikt, of als de gespreksleider hem stuurt.
E0113 = Deze scène heeft `choices` zonder keuze.
E0113-help = Voeg een keuze toe, of gebruik `goto` voor een overgang.
E0113-explain = Een besluit heeft minstens één keuze.
E0114 = De laagste grens van deze meter komt eerst.
E0114-help = Schrijf het kleinste getal achter `from` en het grootste achter `to`.
E0114-explain = Een meter loopt van de laagste naar de hoogste grens, en die twee verschillen.
E0115 = `{ $date }` is geen datum.
E0115-help = Schrijf jaar, maand en dag: `2026-11-23`.
E0115-help-mended = Schrijf jaar, maand en dag: `{ $mended }`.
E0115-explain = De dag waarop iemand een bron of een feit het laatst nakeek schrijf je als jaar-maand-dag.
E0116 = `{ $origin }` zegt niet waar dit vandaan komt.
E0116-help = Schrijf de id van het andere scenario, een punt, en de id van de variabele daar: `press-before-anything.line`.
E0116-explain = Met `carried` kan een variabele beginnen met de waarde die een variabele van een ander scenario had toen je dat eerder uitspeelde. Je noemt dat scenario en die variabele.
E0117 = Een variabele die je meeneemt, begint niet met een loting.
E0117-help = Schrijf achter `start` één waarde: die geldt voor wie niets meeneemt. Of haal `carried` weg.
E0117-explain = Een speelbeurt begint met wat een eerdere achterliet, of met wat er geloot wordt. Met `carried` is `start` de waarde voor wie nog niets speelde, of liever opnieuw begint.
E0118 = { $what ->
    [both] Een budget is in keuzes of in minuten, en hier staan ze allebei.
   *[none] Een budget is in keuzes of in minuten, en hier staat geen van beide.
  }
E0118-help = Schrijf `choices: 4`, of `minutes: 40`, en niet allebei.
E0118-explain = Een budget zegt hoeveel er van de keuzes van een scène kan: zoveel ervan, of zoveel minuten.
E0119 = Er staat niet hoe lang deze keuze duurt.
E0119-help = Schrijf `minutes: …`, of `free: true` als ze niet meetelt.
E0119-explain = In een scène met een budget in minuten kost elke keuze er een aantal. Een keuze die verder leidt en niets kost, zegt `free: true`.
E0120 = Als dit budget op is, is er niets meer te kiezen.
E0120-help = Geef één keuze `free: true`, zonder `when` en zonder `once`, of schrijf `otherwise`.
E0120-explain = Een budget sluit elke keuze die meer kost dan er over is. Een groep moet dan toch verder kunnen: met een keuze die niet meetelt en altijd open is, of met `otherwise`.
E0121 = `{ $time }` is geen tijd.
E0121-help = Schrijf uren en minuten: `"22:40"`.
E0121-help-mended = Schrijf uren en minuten, tussen rechte aanhalingstekens: `{ $mended }`.
E0121-explain = De tijd van een scène in het verhaal schrijf je als uren en minuten, van `"0:00"` tot `"23:59"`.
E0122 = Dit is geen stuk van het verhaal.
E0122-help = Schrijf twee tijden tussen `[` en `]`, allebei zoals bij `at`, de vroegste eerst.
E0122-help-scenes = `between` noemt twee tijden van het verhaal, geen scènes: `[{ "{" } day: 1 { "}" }, { "{" } day: 2 { "}" }]`.
E0122-explain = `between` zegt in welk stuk van het verhaal een inject mag komen: van de eerste tijd tot en met de tweede. Hij komt alleen in scènes waarvan `at` daarbinnen ligt.
E0123 = { $why ->
    [kind] Alleen naar een variabele die een van een paar woorden is, kun je vragen.
    [drawn] Een variabele waarnaar gevraagd wordt, begint niet met een loting.
   *[carried] Een variabele waarnaar gevraagd wordt, neem je niet ook nog mee.
  }
E0123-help = { $why ->
    [kind] Schrijf `one_of: [middag, half-uur]`, en bij elk woord een antwoord.
    [drawn] Schrijf achter `start` één woord: dat geldt als niemand antwoordt. Of haal `asked` weg.
   *[carried] Haal `carried` of `asked` weg.
  }
E0123-explain = Met `asked` zegt wie begint waarmee een variabele begint. Bij elk woord hoort een antwoord, en `start` is het antwoord dat geldt als niemand iets zegt. Wat je antwoordt, wordt niet geloot en komt niet uit een eerder scenario.
E0124 = Antwoorden over `{ $variable }` zeggen al hoe lang het duurt.
E0124-help = Laat `minutes` weg bij de antwoorden op deze vraag, of bij die over `{ $variable }`.
E0124-explain = Een antwoord mag `minutes` hebben: hoe lang een groep er dan mee bezig is. Dat kan bij de antwoorden op één vraag. Zeggen twee antwoorden elk iets anders, dan weet niemand welke tijd geldt.
E0125 = Een opdracht schrijf je of zeg je, en hier staat { $what ->
    [both] allebei
   *[none] geen van beide
  }.
E0125-help = { $what ->
    [both] Haal `say` of `write` weg.
   *[none] Geef de opdracht `write: 60` (hoogstens zoveel woorden) of `say: 30` (hoogstens zoveel seconden).
  }
E0125-explain = Een opdracht doe je door te schrijven of door te spreken. `write` zegt hoeveel woorden hoogstens, van 1 tot en met 400; `say` hoeveel seconden, van 5 tot en met 600. Zo weet iedereen wanneer het klaar is, en weet het programma of er een invulveld moet komen of even tijd.
E0126 = `{ $tag }` is geen taal die we kennen.
E0126-help = Schrijf het label van twee of drie letters, in kleine letters: `nl`, `en`, `ar`, `tr`, of met een land erbij, `nl-BE`.
E0126-explain = Achter `language` staat het label van de taal waarin een bestand geschreven is. Het programma spreekt die taal waar het kan, en schrijft haar vanaf de goede kant. De naam van een taal kent het niet.
W0127 = Geen voorwaarde kan `{ $word }` noemen.
W0127-help = Schrijf het als één woord: `{ $mended }`. Wat mensen lezen, kan in een tekst met `when`.
W0127-explain = Een voorwaarde noemt een woord zonder spaties en zonder andere tekens dan `-` en `_`. Een woord van een variabele met andere tekens kun je zetten en laten zien, en niets kan ernaar vragen.

E0201 = Er is geen scène `{ $scene }`.
E0201-help = Gebruik de id van een scène die er is, of schrijf deze scène.
E0201-help-id = Een scène noem je bij de id, de naam met de dubbele punt onder `scenes`. Schrijf hier `{ $mended }`.
E0201-help-renamed = Die naam is later ook weer veranderd. Schrijf hier hoe de scène nu heet.
E0201-help-choice = Dit noemt een keuze, en je gaat naar een scène: `{ $mended }`.
E0201-help-ending = Een verhaal eindigt in een eigen scène. Schrijf deze onder `scenes`, met `ending: true`, een `title` en een `text`.
E0201-help-known = Deze scènes zijn er: { $known }.
E0201-explain = Een bestemming, voorwaarde of test noemt een scène bij haar id, het woord voor de dubbele punt onder `scenes:`. Meestal is het een verschrijving, of kreeg de scène een andere naam.
E0202 = Scène `{ $scene }` heeft geen keuze `{ $choice }`.
E0202-help = Gebruik de id van een keuze in die scène.
E0202-help-these = Die scène heeft: { $choices }.
E0202-explain = Een keuze noem je als `scène.keuze`, met de id's onder `scenes:` en `choices:`.
E0203 = Er is geen variabele `{ $variable }`.
E0203-help = Gebruik een variabele onder `state:`, of voeg deze daar toe.
E0203-help-always = Wat altijd geldt, heeft geen voorwaarde. Haal `when` hier weg, met wat erachter staat.
E0203-help-mended = Schrijf hier `{ $mended }`.
E0203-help-shown = Tussen accolades staat de id van een variabele, en dan lees je de waarde daarvan. Bedoel je gewone tekst, schrijf dan andere haakjes: `{ $mended }`.
E0203-help-scene = Dit is een scène. Of iemand daar was, vraag je zo: `seen({ $variable })`.
E0203-help-known = Onder `state:` staan: { $known }. Gebruik een daarvan, of voeg deze daar toe.
E0203-explain = Alles waar een voorwaarde, een effect of een tekst met accolades over gaat, staat onder `state:`.
E0204 = Er is geen competentie `{ $name }`.
E0204-help = Gebruik er een onder `competencies:`, of zet deze daar ook.
E0204-help-known = Onder `competencies:` staan: { $known }. Gebruik een daarvan, of voeg deze daar toe.
E0204-explain = Scores gaan over de competenties die het scenario noemt.
E0205 = Er is geen rol `{ $name }`.
E0205-help = Gebruik er een onder `roles:`, of zet deze daar ook.
E0205-help-known = Onder `roles:` staan: { $known }. Gebruik een daarvan, of voeg deze daar toe.
E0205-explain = De rollen die over een scène beslissen staan onder `roles:`.
E0206 = Er is geen bron `{ $name }`.
E0206-help = Gebruik er een onder `sources:`, of zet deze daar ook.
E0206-help-known = Onder `sources:` staan: { $known }. Gebruik een daarvan, of voeg deze daar toe.
E0206-explain = Een feit wijst naar een bron onder `sources:`, zodat iedereen het kan nakijken.
E0207 = `resume` kan alleen in een inject.
E0207-help = Noem de scène waar het naartoe gaat.
E0207-help-during = Gaat deze scène verder met de inject `{ $inject }`, schrijf er dan `during: { $inject }` in. Noem anders de scène waar het naartoe gaat.
E0207-explain = `resume` keert terug naar de scène die een inject onderbrak. Hier is niets onderbroken.
E0208 = `{ $scene }` hoort bij een inject; daar kun je vanaf hier niet heen.
E0208-help = Laat de inject vanzelf komen, of maak er een gewone scène van door `inject` of `during` weg te halen.
E0208-explain = Een inject onderbreekt; het verhaal loopt er niet naartoe. Alleen de scènes van één inject leiden naar elkaar.
E0209 = `{ $scene }` is geen inject.
E0209-help = Achter `during:` komt de scène met de sleutel `inject`.
E0209-explain = Een volgende scène van een inject zegt met `during:` bij welke inject ze hoort.
E0210 = `{ $scene }` is geen einde.
E0210-help = Noem een scène met `ending: true`.
E0210-explain = Een test verwacht een einde; deze scène gaat verder.
E0211 = Sommige bestemmingen in deze lijst hebben een `chance`, andere niet.
E0211-help = Geef iedere bestemming een `chance`, of geen enkele.
E0211-explain = Uit een lijst met bestemmingen wordt geloot (alle hebben `chance`), of ze wordt van boven naar beneden gelezen (geen heeft het). Een mengsel kan allebei betekenen.
E0212 = De laatste bestemming van een lijst heeft geen voorwaarde.
E0212-help = Haal `when` hier weg, of zet er een laatste bestemming zonder voorwaarde onder.
E0212-explain = Een lijst met bestemmingen wordt van boven naar beneden gelezen; de eerste waarvan de voorwaarde klopt wordt genomen. De laatste vangt op wat overblijft, zodat niemand vastzit.
E0213 = Deze bestemming komt nooit aan de beurt: die erboven heeft geen voorwaarde.
E0213-help = Zet de bestemming zonder voorwaarde onderaan.
E0213-explain = De eerste bestemming waarvan de voorwaarde klopt wordt genomen, en een bestemming zonder voorwaarde klopt altijd.
E0214 = { $what ->
        [choice] Keuze `{ $choice }` is er nog in scène `{ $scene }`, dus die kreeg geen andere naam.
       *[scene] Scène `{ $scene }` is er nog, dus die kreeg geen andere naam.
    }
E0214-help = Haal deze regel onder `renamed:` weg.
E0214-help-reversed = De oude id staat vooraan, en de nieuwe achter de dubbele punt. Schrijf hier `{ $mended }`.
E0214-explain = `renamed:` noemt scènes en keuzes die vroeger anders heetten, zodat oude sessies nog opengaan en vertalingen meegaan. Een keuze noem je met haar scène, als `scène.keuze`, aan beide kanten.
W0215 = `{ $scenario }` heeft geen variabele `{ $variable }`.
W0215-help = Gebruik een variabele die daar onder `state:` staat.
W0215-help-known = Daar staan onder `state:` alleen: { $known }.
W0215-explain = Met `carried` begint een variabele met wat een variabele van een ander scenario was toen je dat uitspeelde. Dat scenario is er, maar deze variabele heeft het niet. Zo begint ze altijd met haar `start`.
W0216 = `{ $variable }` van `{ $scenario }` kan iets zijn wat deze variabele niet kan zijn.
W0216-help = Neem een meter mee naar een meter, ja/nee naar ja/nee, en woorden naar een variabele met dezelfde woorden.
W0216-explain = Een waarde gaat mee zoals ze geschreven is. Een meter stopt bij zijn grenzen. Een andere waarde die deze variabele niet heeft, blijft achter, en dan geldt `start`.
W0217 = `{ $other }` heeft ook de id `{ $id }`.
W0217-help = Geef dit bestand een eigen id, of zet een van de twee ergens anders: wat een groep deed wordt teruggevonden op de id.
W0217-explain = Een scenario heet naar zijn id: sessies, programma's en wat je meeneemt gaan daarop. Twee bestanden met één id in één map, zoals wanneer een programma dat bestanden deelt een tweede kopie bewaart, zijn dan hetzelfde, en niemand weet welk van de twee er gespeeld is.

E0301 = Deze voorwaarde is hier niet te lezen.
E0301-help = Een voorwaarde is geen zin: ze kent alleen eigen namen en een paar woorden. In dit bestand kun je bijvoorbeeld schrijven: { $examples }. Twee samen: zet er `and` of `or` tussen, en `not` ervoor als het juist niet zo is.
E0301-help-sum = Een voorwaarde rekent niet. Vraag elke meter apart, zoals `{ $mended }`, of houd onder `state` een eigen meter bij die meebeweegt.
E0301-help-sign = Dit teken hoort niet in een voorwaarde. Bekend zijn `and or not ( ) == != < <= > >= in [a, b] seen(…) chose(…)`.
E0301-help-equals = Schrijf twee is-gelijktekens om te vergelijken: `houding == open`.
E0301-help-deep = Haakjes en `not` liggen meer dan 32 diep in elkaar.
E0301-help-long = Een voorwaarde heeft hoogstens 10.000 woorden en tekens.
E0301-help-unfinished = Aan het eind ontbreekt iets: een naam, een waarde of een sluitend haakje.
E0301-help-mended = Schrijf de voorwaarde zo: `{ $mended }`
E0301-help-words = Een voorwaarde kan alleen een woord zonder spaties noemen. Noem “{ $word }” `{ $mended }`, hier en onder `state`.
E0301-help-scene = Zeg ook in welke scène: `{ $mended }`
E0301-explain = Een voorwaarde vraagt naar de toestand: een ja/nee-variabele met alleen haar naam, `druk >= 3`, `houding in [open, dicht]`, `seen(scène)`, `chose(scène.keuze)`, verbonden met `and`, `or`, `not` en haakjes. Rekenen kan niet.
E0302 = `{ $variable }` is een meter, en `{ $value }` is een woord.
E0302-help = Vergelijk een meter met een heel getal.
E0302-explain = Een meter heeft getallen, dus je kunt hem alleen met een getal vergelijken.
E0303 = `{ $value }` is hier geen waarde.
E0303-help = Deze wel: { $values }.
E0303-help-answer = Elk antwoord heeft een van de woorden achter `one_of`: { $values }. Schrijf dat woord hier, of zet dit ook achter `one_of`.
E0303-help-meter = Kies een getal van { $from } tot en met { $to }.
E0303-explain = Een variabele heeft alleen de waarden die onder `state:` staan: ja of nee, een van een paar woorden, of een getal tussen twee grenzen.
W0304 = `{ $variable }` komt nooit op { $value }, dus deze vergelijking heeft altijd dezelfde uitkomst.
W0304-help = De meter loopt van { $from } tot { $to }.
W0304-explain = Een meter stopt bij zijn grenzen. Een vergelijking met een getal daarbuiten klopt altijd of nooit.
E0305 = `{ $variable }` kent geen meer of minder.
E0305-help = Gebruik `==` of `!=`; alleen een meter kun je met `<` en `>` vergelijken.
E0305-explain = Ja/nee en woorden hebben geen volgorde.
E0306 = `{ $variable }` is geen ja/nee-variabele en kan niet alleen staan.
E0306-help = Vergelijk met een waarde, zoals `{ $variable } { $asked }`.
E0306-explain = Alleen de naam van een ja/nee-variabele is op zichzelf een voorwaarde.
E0307 = `{ $value }` kan een meter niet veranderen.
E0307-help = Schrijf een getal zoals `+1` of `-2`, of `set` met een getal.
E0307-help-mended = Schrijf hier `{ $mended }`: een plus of min, en met hoeveel de meter verandert.
E0307-help-set = Schrijf `{ "{" } set: { $number } { "}" }` als hij { $number } wordt, of `+{ $number }` als er { $number } bij komt.
E0307-explain = Een meter gaat een aantal omhoog of omlaag en stopt bij zijn grenzen, of wordt op een getal gezet.

E0401 = Deze overgangen lopen in een kring zonder besluit: { $scenes }.
E0401-help = Laat een ervan naar een besluit of een einde leiden.
E0401-explain = Een overgang gaat alleen maar verder. Leiden overgangen in een kring naar elkaar, dan leest een groep eindeloos door.
E0402 = { $how ->
    [alone] Vanaf `{ $scene }` is geen einde te bereiken, wat je ook kiest.
   *[several] Vanaf `{ $scene }` is geen einde te bereiken, wat je ook kiest. Ook niet vanaf: { $others }.
  }
E0402-help = Er is nog geen einde. Schrijf een scène met `ending: true`, een `title` en een `text`, en laat de `goto` van een keuze daarheen gaan.
E0402-help-ending = Laat in een van deze scènes een keuze naar een einde gaan. Schrijf daar bijvoorbeeld `goto: { $ending }`.
E0402-explain = Zelfs op papier, zonder op voorwaarden te letten, loopt iedere weg vanaf deze scène in een kring. Een groep die hier komt kan nooit klaar zijn.
W0403 = Niets leidt naar `{ $scene }`.
W0403-help = Laat een keuze of overgang ernaartoe gaan, of haal de scène weg.
W0403-explain = Geen bestemming, op geen enkele weg vanaf de start of vanaf een inject, komt bij deze scène uit. Niemand zal haar lezen.
W0404 = Niets leest `{ $variable }`.
W0404-help = Gebruik deze variabele in een voorwaarde of een tekst, zet er een `label` bij, of haal de regel weg.
W0404-explain = Een variabele waar geen voorwaarde naar vraagt en die geen tekst laat zien, maakt geen verschil.
W0405 = Niets verandert `{ $variable }`.
W0405-help = Laat een keuze of scène deze variabele veranderen, met `effects`, of haal de regel weg.
W0405-explain = Een variabele die altijd haar beginwaarde houdt, maakt geen verschil.
W0406 = { $missing ->
    [deadline] Van deze deadline staat er niet wat mensen lezen als de tijd om is.
    [both] Keuze `{ $choice }` heeft geen `gain` en geen `cost`.
    [gain] Keuze `{ $choice }` heeft geen `gain`.
   *[cost] Keuze `{ $choice }` heeft geen `cost`.
  }
W0406-help = { $missing ->
    [deadline] Zet naast `minutes` ook `text: "…"`, met wat ze dan lezen, `gain: "…"`, met wat het brengt, en `cost: "…"`, met wat het kost: elk op een eigen regel, net zo ver ingesprongen. Ook wie niets kiest, kiest iets.
    [both] Voeg `gain: …` toe, met wat deze keuze brengt, en `cost: …`, met wat ze kost; een keuze zonder prijs is geen dilemma.
    [gain] Voeg `gain: …` toe, met wat deze keuze brengt.
   *[cost] Voeg `cost: …` toe, met wat deze keuze kost; een keuze zonder prijs is geen dilemma.
  }
W0406-help-line = Maak van deze regel: `{ $mended }`. Schrijf op de plek van de puntjes wat mensen dan lezen, wat het brengt en wat het kost: ook wie niets kiest, kiest iets.
W0406-explain = Na een keuze ziet de groep wat ze bracht en wat ze kostte. Iedere keuze is iemands eerlijke raad, en iedere keuze heeft haar prijs. Alleen verdergaan uit een scène met taken waar je steeds terugkomt, hoeft er geen te hebben.
W0407 = Niets gebruikt de { $kind ->
    [competency] competentie
    [role] rol
   *[source] bron
  } `{ $name }`.
W0407-help = Noem deze ergens, of haal de regel weg.
W0407-explain = Wat genoemd wordt en nergens gebruikt, is vaak het spoor van iets dat vergeten is: een score, een rol, een bron. Een rol met een `brief` doet mee: wie haar heeft, weet iets.
W0408 = `locked` zonder `when` is nooit te zien.
W0408-help = Voeg de voorwaarde toe waaronder de keuze open is, of haal `locked` weg.
W0408-explain = `locked` is de reden die te zien is als de voorwaarde van een keuze niet klopt.
E0409 = `{ $code }` is geen waarschuwing die je kunt toestaan.
E0409-help = Onder `allow:` staat de code van een waarschuwing, een `W` met vier cijfers, zoals `W0403`. Een fout kun je alleen herstellen: haal deze regel weg.
E0409-explain = Met `allow:` zegt een auteur waarom een waarschuwing in dit scenario in orde is. Een fout is nooit in orde.
E0410 = Dag en weekdag van scène `{ $scene }` passen niet bij die van een eerdere scène.
E0410-help = Tel door vanaf de eerste scène met een `weekday`: zeven dagen later is het weer dezelfde.
E0410-explain = De dagen van een verhaal volgen op elkaar, en de dagen van de week dus ook: is dag 1 een vrijdag, dan is dag 4 een maandag.
E0411 = Hier, en op te veel andere plekken, leidt een weg terug in de tijd van het verhaal.
E0411-help = Laat `at` weg in scènes waar mensen terugkomen, of geef latere scènes een latere tijd.
E0411-explain = Van `at` wordt bewezen dat de tijd nooit terugloopt. Daarvoor volgen we iedere latere scène vanwaar een weg terugleidt; hier zijn dat er meer dan 48.
W0412 = Keuze `{ $choice }` heeft geen `because`, en andere keuzes ernaast wel.
W0412-help = Schrijf in één zin waarom iemand dit eerlijk zou aanraden, of wat het lastig maakt.
W0412-explain = `because` lees je na de keuze, en in de nabespreking. Als maar een paar keuzes van een scène er een hebben, ziet de lezer daaraan welke keuzes de schrijver goed vindt. Schrijf er een bij iedere keuze, of bij geen enkele.
W0413 = `{ $competency }` is niet in balans: keuzes met punten erbij: { $up }, eraf: { $down }.
W0413-help = Erbij: { $ups }. Eraf: { $downs }. Kijk of elk daarvan zegt waar de competentie over gaat.
W0413-help-never-lost = Niemand kan hierop verliezen. Erbij: { $ups }. Laat een keuze die het tegendeel doet er punten af halen.
W0413-help-never-won = Niemand kan hierop winnen. Eraf: { $downs }. Geef een keuze die het goed doet er punten bij.
W0413-explain = Het profiel aan het eind laat zien waar iemand sterk in is. Dat zegt alleen iets als je op een competentie kunt winnen en verliezen: met hooguit drie keer zo veel keuzes erbij als eraf, of eraf als erbij. Een keuze die uit zichzelf punten geeft, zoals melden, zegt niets over hoe je het doet.
W0414 = Hier heten twee adviseurs “{ $from }”.
W0414-help = Geef een van de twee een andere naam achter `from:`, of geef ze allebei een eigen `when`.
W0414-explain = Om advies vraag je met een naam. Heten er twee hetzelfde, dan weet niemand aan wie hij het vraagt. Hebben ze allebei een `when`, dan kan dezelfde persoon in een andere situatie iets anders zeggen.
W0415 = `{ $code }` wordt hier toegestaan, en die waarschuwing is er niet.
W0415-help = Haal deze regel onder `allow:` weg.
W0415-explain = Een `allow` die niets toestaat, verbergt de waarschuwing op de dag dat ze wel komt. Van een waarschuwing die alleen een bewijs vindt, hoor je dit als het bewijs af was. Sommige waarschuwingen hangen af van de dag of van bestanden ernaast, zoals feiten en andere scenario's; een `allow` daarvan heet nooit ongebruikt.

E0501 = Dit bestand vertaalt iets anders: `{ $scenario }`.
E0501-help = Schrijf de id van wat het vertaalt achter `translates:`, en noem het bestand ernaar.
E0501-explain = Een vertaling ligt naast haar scenario en noemt het: `reporter-calls.en.yaml` vertaalt `reporter-calls`.
W0502 = { $kind ->
        [header] Buiten scènes of bijeenkomsten (`header`): { $missing } van { $texts } teksten nog niet vertaald.
        [fact] Feit `{ $part }`: { $missing } van { $texts } teksten nog niet vertaald.
        [meeting] Bijeenkomst `{ $part }`: { $missing } van { $texts } teksten nog niet vertaald.
       *[scene] Scène `{ $part }`: { $missing } van { $texts } teksten nog niet vertaald.
    }
W0502-help = De eerste hoort hier. Tot ze er zijn, zien lezers de taal van de auteur.
W0502-explain = Een tekst zonder vertaling verschijnt in de taal van de auteur, en de lezer ziet dat. Wat ontbreekt, is per scène geteld; `veerkracht translate` schrijft voor elke tekst een lege sleutel, met de woorden van de auteur erboven.
W0503 = Deze vertaling is van een andere tekst gemaakt dan de huidige.
W0503-help = Loop de teksten na; kloppen ze, schrijf dan `of: "{ $of }"`.
W0503-help-text = De eerste tekst die anders is, staat erbij. Loop hem en de andere na; kloppen ze, schrijf dan `of: "{ $of }"`.
W0503-help-none = Heb je de teksten nagelopen, schrijf dan hier `of: "{ $of }"`.
W0503-explain = `of:` is een korte vingerafdruk van de teksten waarvan een vertaling is gemaakt. Verandert de auteur een tekst, dan past ze niet meer; zo leest niemand ongemerkt een verouderde vertaling.
E0504 = Bij `{ $text }` is niets te vertalen.
E0504-help = Gebruik de id's en sleutels uit het bestand van de auteur.
E0504-explain = Een vertaling heeft dezelfde opbouw als het scenario, met alleen teksten.
E0505 = `{ $text }` heeft een ander aantal teksten dan het bestand van de auteur.
E0505-help = In het scenario zijn het er { $expected } en hier { $found }; ze horen in dezelfde volgorde.
E0505-explain = Lijsten met teksten worden één voor één vertaald, op volgorde.
E0506 = Deze tekst laat andere variabelen zien dan die van de auteur.
E0506-help = Houd de woorden tussen accolades zoals ze in de tekst van de auteur staan.
E0506-explain = Een woord tussen accolades laat een variabele zien. Een vertaling die er een weglaat of toevoegt, zegt iets anders.
E0507 = Deze vertaling is in de taal van de auteur zelf.
E0507-help = Schrijf de taal van de vertaling achter `language:`.
E0507-explain = Een vertaling heeft een andere taal dan het scenario.
W0508 = De naam van dit bestand zegt `{ $named }`, en het is in `{ $language }`.
W0508-help = Schrijf `language: { $named }`, of geef het bestand de naam van zijn taal.
W0508-explain = Een vertaling heet naar haar taal: `reporter-calls.en.yaml` is in het Engels. Verschillen die twee, dan kiezen mensen een taal en lezen ze een andere.

E0601 = Test “{ $test }” neemt `{ $choice }`, maar is dan in scène `{ $scene }`.
E0601-help = Noem de keuzes in de volgorde waarin je ze tegenkomt.
E0601-explain = Een test noemt ieder besluit op volgorde. Overgangen gaan vanzelf; een inject die onderbreekt vraagt om een eigen keuze.
E0602 = Test “{ $test }” neemt `{ $choice }`, en die is dan niet open.
E0602-help = Kijk naar de `when` van de keuze, en naar wat de test eerder koos.
E0602-explain = De voorwaarde van de keuze klopt op dat moment niet, of ze is al genomen en is `once`.
E0603 = Bij `{ $at }` wordt geloot, en test “{ $test }” zegt niet wat eruit komt.
E0603-help = Schrijf bij de test waar het heen gaat, zoals `draw: { "{" } { $at }: { $to } { "}" }`.
E0603-explain = Een test moet iedere keer hetzelfde aflopen. Waar het scenario loot, zegt de test wat er geloot wordt.
E0604 = Test “{ $test }” loot `{ $to }` bij `{ $at }`, en dat kan daar niet.
E0604-help = Noem een bestemming waarvan de voorwaarde klopt.
E0604-explain = Een test kan alleen loten wat het scenario op dat moment zou kunnen loten.
E0605 = Test “{ $test }” zit vast in scène `{ $scene }`.
E0605-help = Geef de scène een `otherwise`, of een keuze die open is.
E0605-explain = Geen keuze is daar open en er is geen `otherwise`. Een groep zou er ook vastzitten.
E0606 = Test “{ $test }” stopt in scène `{ $scene }`, voor het einde.
E0606-help = Voeg de keuzes toe die ontbreken.
E0606-help-next = De test moet doorgaan tot een einde. In `{ $scene }` kan nog gekozen worden: { $next }. Schrijf bijvoorbeeld `choose: [{ $mended }]`.
E0606-explain = Een test die een einde verwacht, noemt ieder besluit onderweg.
E0607 = Test “{ $test }” gaat verder met `{ $choice }` na het einde `{ $ending }`.
E0607-help = Haal weg wat na het einde komt.
E0607-explain = Na een einde is er niets meer te kiezen.
E0608 = Test “{ $test }” komt uit bij `{ $reached }`, niet bij `{ $expected }`.
E0608-help = Verander wat je verwacht, of de weg ernaartoe.
E0608-explain = De weg van de test loopt naar een ander einde dan de auteur verwachtte.
E0609 = In test “{ $test }” eindigt `{ $variable }` op { $reached }, niet op { $expected }.
E0609-help = Verander wat je verwacht, of de effecten onderweg.
E0609-explain = De effecten op de weg van de test komen op een andere waarde uit dan de auteur verwachtte.
E0610 = In test “{ $test }” eindigt `{ $competency }` op { $reached }, niet op { $expected }.
E0610-help = Verander wat je verwacht, of de scores onderweg.
E0610-explain = De scores op de weg van de test komen op een ander getal uit dan de auteur verwachtte.
W0611 = Test “{ $test }” wordt niet vanuit ieder begin gespeeld. Van `{ $variables }` probeert hij maar één waarde.
W0611-help = Leg waarden vast onder `given:`. Maak meer tests als andere waarden ook uitmaken.
W0611-explain = Een variabele die geloot wordt, kan met verschillende waarden beginnen, en een test wordt vanuit elk daarvan gespeeld. Met meer van zulke variabelen zijn er al snel te veel beginnen: er worden er 256 gespeeld. Variabelen die het meer zouden maken, beginnen met hun eerste waarde. Over de andere waarden zegt de test dan niets.

finding-road = weg
finding-road-none = meteen bij het begin
finding-drawn = aan het begin
finding-there = daar

E0701 = In `{ $scene }` kan een groep vastlopen: geen keuze is open, en er is geen `otherwise`.
E0701-help = Geef de scène een `otherwise`, of een keuze die altijd open is.
E0701-explain = In de situatie die je hier ziet is iedere keuze van de scène dicht, en nergens staat hoe het verder gaat. Een groep zou naar een scherm kijken zonder uitweg. Alle situaties waarin je kunt komen zijn bekeken; de weg is de kortste die erheen leidt.
E0702 = `{ $scene }.{ $choice }` kan open zijn en nergens heen gaan: geen van de bestemmingen is dan open.
E0702-help = Zet een bestemming zonder `when` in de lijst.
E0702-help-passage = Vanuit `{ $scene }` is dan geen van de bestemmingen open. Zet een bestemming zonder `when` in de lijst.
E0702-explain = Waar het lot beslist, wordt alleen geloot uit bestemmingen waarvan de `when` klopt. In de situatie die je hier ziet klopt er geen, dus valt er niets te loten.
E0703 = Vanuit `{ $scene }` is geen enkel einde meer te bereiken.
E0703-help = Geef de scènes die hier naar elkaar leiden een uitweg die open blijft.
E0703-explain = Er kan steeds iets, en niets daarvan komt ooit bij een einde: scènes leiden naar elkaar in een kring, en de uitweg is dan al dicht. Een groep zou eindeloos rondlopen. De weg is de kortste die erheen leidt.
W0704 = Niemand komt ooit in `{ $scene }`.
W0704-help = Op papier gaat er een weg heen, maar de voorwaarden laten nooit iemand door. Kijk naar hun `when`, of haal de scène weg.
W0704-explain = Alle situaties waarin je kunt komen zijn bekeken, en deze scène zit er niet bij. Een voorwaarde op de weg hierheen klopt nooit op het goede moment.
W0705 = Niemand krijgt ooit de keuze `{ $choice }`.
W0705-help = Kijk naar de `when`, of haal de keuze weg.
W0705-help-when = De voorwaarde achter `when` klopt hier nooit. Kijk naar de waarden en keuzes waar ze naar vraagt, of haal de keuze weg.
W0705-help-why = { $why ->
    [most] Wie in `{ $scene }` is, heeft `{ $variable }` nooit hoger dan { $value }. Vraag naar minder, of verhoog `{ $variable }` eerder in het verhaal.
    [least] Wie in `{ $scene }` is, heeft `{ $variable }` nooit lager dan { $value }. Vraag naar meer, of verlaag `{ $variable }` eerder in het verhaal.
    [only] Wie in `{ $scene }` is, heeft `{ $variable }` altijd op `{ $value }`. Vraag daarnaar, of verander `{ $variable }` eerder in het verhaal.
   *[never] Wie in `{ $scene }` is, heeft `{ $variable }` nooit op `{ $value }`. Vraag naar iets anders, of verander `{ $variable }` eerder in het verhaal.
  }
W0705-explain = In iedere situatie waarin je deze scène tegenkomt, klopt de voorwaarde van deze keuze niet.
W0706 = { $how ->
    [alone] Deze voorwaarde klopt nooit.
   *[several] Deze voorwaarde klopt nooit. Wat hetzelfde vraagt, of erachter ligt, gebeurt ook niet: { $others }.
  }
W0706-help = Kijk naar de waarden en keuzes waar ze naar vraagt, of haal weg wat ervan afhangt.
W0706-help-why = { $why ->
    [most] Wie in `{ $scene }` is, heeft `{ $variable }` nooit hoger dan { $value }. Vraag naar minder, of verhoog `{ $variable }` eerder in het verhaal.
    [least] Wie in `{ $scene }` is, heeft `{ $variable }` nooit lager dan { $value }. Vraag naar meer, of verlaag `{ $variable }` eerder in het verhaal.
    [only] Wie in `{ $scene }` is, heeft `{ $variable }` altijd op `{ $value }`. Vraag daarnaar, of verander `{ $variable }` eerder in het verhaal.
   *[never] Wie in `{ $scene }` is, heeft `{ $variable }` nooit op `{ $value }`. Vraag naar iets anders, of verander `{ $variable }` eerder in het verhaal.
  }
W0706-help-entering = Dit komt doordat `{ $variable }` al verandert zodra iemand in `{ $scene }` komt, voor er iets te kiezen valt. Hoort dat effect bij een keuze? Haal de regel met `effects` daar dan weg, en schrijf hem onder die keuze, net zo ver ingesprongen als de `text` daarvan.
W0706-help-same = `{ $variable }` staat aan beide kanten. Vergelijk met een getal, of met een andere meter.
W0706-explain = In iedere situatie waarin deze voorwaarde gesteld wordt, is het antwoord nee. Wat ervan afhangt gebeurt nooit. Vragen meer voorwaarden hetzelfde, dan staat dat er één keer.
W0707 = Deze voorwaarde klopt altijd.
W0707-help = Haal de voorwaarde weg, of kijk naar de waarden en keuzes waar ze naar vraagt.
W0707-help-entering = Dit komt doordat `{ $variable }` al verandert zodra iemand in `{ $scene }` komt, voor er iets te kiezen valt. Hoort dat effect bij een keuze? Haal de regel met `effects` daar dan weg, en schrijf hem onder die keuze, net zo ver ingesprongen als de `text` daarvan.
W0707-help-same = `{ $variable }` staat aan beide kanten. Vergelijk met een getal, of met een andere meter.
W0707-explain = In iedere situatie waarin deze voorwaarde gesteld wordt, is het antwoord ja. Zonder haar verandert er niets.
W0708 = Dit effect verzet zijn meter nooit.
W0708-help = De meter staat dan altijd al aan het eind, of op deze waarde. Verander de grenzen of het effect, of haal het weg.
W0708-explain = Steeds als dit effect aan de beurt is, staat de meter al aan het eind waar hij stopt, of op de waarde die gezet wordt. Dat is nagegaan in elke situatie: na een keuze, bij het binnenkomen van een scène, aan het begin, en waar een inject ertussen komt.
W0709 = `{ $choice }` is geen dilemma: deze keuze scoort beter dan alles wat ernaast staat.
W0709-help = Laat deze keuze iets kosten op een competentie, of geef een andere keuze iets wat hier ontbreekt.
W0709-explain = Op iedere competentie scoort deze keuze minstens zo goed als elke andere die ernaast open is, en op één beter. Wie naar de scores kijkt heeft niets te wegen. Het is pas een dilemma als iedere keuze iets oplevert en iets kost.
W0710 = Het maakt nooit verschil of je `{ $choice }` kiest of `{ $other }`.
W0710-help = Laat één van de twee iets veranderen: een variabele, de score, of waar ze heen gaat.
W0710-explain = Steeds als beide open zijn, leiden ze naar dezelfde situatie met dezelfde scores, en geen tekst is daarna anders.
W0711 = Met `{ $choice }` kun je eindeloos scoren op `{ $competency }`, in een kring.
W0711-help = Maak de keuze `once`, of laat de kring iets kosten.
W0711-explain = Scènes die naar elkaar terugleiden kun je steeds opnieuw lopen, en iedere ronde telt mee voor de competentie. Het profiel zou dan vooral geduld laten zien.
E0712 = Deze `never` klopt niet: wat nooit mag gebeuren kan gebeuren.
E0712-help = Volg de weg die je hier ziet en sluit die af, of pas de check aan.
E0712-help-because = Er staat: “{ $because }” Volg de weg die je hier ziet en sluit die af, of pas de check aan.
E0712-explain = Een check met `never` moet in iedere situatie onwaar zijn. De weg is de kortste naar een situatie waarin hij waar is.
E0713 = { $who ->
    [answered] Deze `reachable` klopt niet: met `{ $answer }` komt niemand ooit in `{ $scene }`.
   *[all] Deze `reachable` klopt niet: niemand komt ooit in `{ $scene }`.
  }
E0713-help = Kijk naar de voorwaarden op de weg erheen.
E0713-help-because = Er staat: “{ $because }” Kijk naar de voorwaarden op de weg naar `{ $scene }`.
E0713-explain = Een check met `reachable` zegt dat een scène te bereiken is. Alle situaties zijn bekeken, en ze zit er niet bij. Wordt wie begint iets gevraagd, dan geldt dit voor elk antwoord, met de andere zoals `start` ze heeft.
E0714 = { $who ->
    [answered] Deze `within` klopt niet: met `{ $answer }` kost `{ $scene }` minstens { $fewest } besluiten, niet { $within }.
   *[all] Deze `within` klopt niet: `{ $scene }` kost minstens { $fewest } besluiten, niet { $within }.
  }
E0714-help = Maak de weg erheen korter, of verander het getal.
E0714-help-because = Er staat: “{ $because }” Maak de weg naar `{ $scene }` korter, of verander het getal.
E0714-explain = Een check met `within` zegt in hoeveel besluiten een scène te bereiken is. Een verstreken deadline telt als besluit, een overgang niet.
E0715 = Deze `always_reachable` klopt niet: na de weg hieronder is geen van deze scènes nog te bereiken: { $scenes }.
E0715-help = Laat op die weg een keuze naar een van deze scènes gaan, of pas de check aan.
E0715-help-because = Er staat: “{ $because }” Laat op die weg een keuze naar een van deze scènes gaan, of pas de check aan.
E0715-explain = Een check met `always_reachable` zegt dat vanuit iedere situatie, de eindes meegerekend, een van de genoemde scènes nog te bereiken is. (Bij een einde is dat alleen dat einde zelf.) De weg is de kortste naar een situatie waar dat niet meer kan.
W0716 = { $road ->
    [shortest] Zoals de scènes gepland zijn, duurt zelfs de kortste weg { $takes } minuten, en geen { $minutes }.
    [shortest-answered] Met `{ $answer }` duurt zelfs de kortste weg { $takes } minuten, zoals de scènes gepland zijn, en geen { $minutes }.
    [average] Zoals de scènes gepland zijn, duurt een weg gemiddeld { $takes } minuten, en geen { $minutes }.
    [average-answered] Met `{ $answer }` duurt een weg gemiddeld { $takes } minuten, zoals de scènes gepland zijn, en geen { $minutes }.
    [long-answered] Met `{ $answer }` duurt één op de tien wegen { $takes } minuten of langer, zoals de scènes gepland zijn, en geen { $minutes }.
   *[long] Zoals de scènes gepland zijn, duurt één op de tien wegen { $takes } minuten of langer, en geen { $minutes }.
  }
W0716-help = Schrijf `minutes: { $enough }`, of plan minder `minutes` voor de scènes onderweg. Een scène waar een groep terugkomt, telt iedere keer mee.
W0716-explain = Een groep plant haar dagdeel op de `minutes` bovenaan. Elke scène heeft eigen `minutes` (zonder die tellen we 200 woorden per minuut), en bij elkaar opgeteld is dat de duur van een weg; een scène waar een groep terugkomt, telt iedere keer. De kortste weg moet in ieder geval passen. Van duizend wegen waarop iemand met de ogen dicht kiest, mag het gemiddelde een tiende langer zijn, en het langste tiende deel een kwart. Wordt wie begint iets gevraagd, dan geldt dit alles voor elk antwoord.
W0717 = Op de projector beslaat `{ $scene }` { $slides } dia's.
W0717-help = Maak de tekst of de keuzes korter, of maak er twee scènes van.
W0717-explain = Een groep leest een scène samen, ook op de achterste rij. Daarom zijn letters op de projector nooit kleiner dan 3 % van de hoogte. Wat niet past, komt op de volgende dia, die de gespreksleider opzoekt. Na twee dia's zijn mensen de eerste vergeten. Geteld wordt de scène zoals die in gelote speelbeurten voorkomt, op een projector van 4 bij 3, in de langste van de talen.
E0718 = Woorden van scène `{ $scene }` gaan hiervan uit, maar het klopt niet in iedere situatie waarin ze te zien zijn.
E0718-help = Volg de weg die je hier ziet. Geef deze woorden een `when`, verander ze, of sluit de weg af.
E0718-help-because = Er staat: “{ $because }” Volg de weg die je hier ziet. Geef deze woorden een `when`, verander ze, of sluit de weg af.
E0718-explain = `assumes` zegt waar de woorden ernaast van uitgaan: van een scène, een stuk tekst, iets op tafel, een keuze of een deadline. Aan het spel verandert het niets; `check` bewijst dat het klopt overal waar ze te zien zijn. De weg is de kortste naar een situatie waarin het niet klopt.
E0719 = Scène `{ $scene }` kan na een scène komen die later is in het verhaal.
E0719-help = Volg de weg die je hier ziet. Verander een tijd, laat `at` weg waar mensen terugkomen, of zeg met `between` wanneer de inject mag komen.
E0719-explain = `at` zegt wanneer een scène speelt. Op geen enkele weg mag de tijd teruglopen, ook niet door een inject of bij het terugkomen daarvan. De weg is de kortste naar een scène die te laat komt.
W0720 = Op geen enkele weg kun je `{ $competency }` { $how ->
    [won] winnen
   *[lost] verliezen
  }: niemand krijgt ooit een keuze die dat doet.
W0720-help = Laat deze keuze voor iemand open staan, of laat een andere het doen.
W0720-explain = Het profiel aan het eind zegt alleen iets over een competentie als je haar kunt winnen en verliezen. Hier staat er wel een keuze voor in het bestand, maar op geen enkele weg kan iemand die nemen. `check` keek naar iedere situatie.

E0801 = Er is geen scenario `{ $scenario }`.
E0801-help = Gebruik de id van een scenario dat bij veerkracht zit, of leg het bestand in de map van het programma.
E0801-help-known = Deze scenario’s kun je noemen: { $known }. Een eigen scenario leg je in de map van het programma.
E0801-explain = Een programma noemt zijn scenario's bij hun id. Ze zitten bij veerkracht, of liggen in dezelfde map als het programma.
E0802 = In een programma zonder bijeenkomsten valt niets te doen.
E0802-help = Schrijf onder `meetings:` minstens één bijeenkomst.
E0802-explain = Een programma verdeelt scenario's over bijeenkomsten. Iedere bijeenkomst heeft een id, een titel en de scenario's die er gespeeld worden.
E0803 = In deze bijeenkomst wordt niets gespeeld.
E0803-help = Schrijf de id van een scenario op: `scenarios: [reporter-calls]`.
E0803-explain = Iedere bijeenkomst speelt minstens één scenario. Aan wat helemaal gespeeld is, ziet veerkracht hoe ver een groep is.
E0804 = `{ $scenario }` wordt al in een bijeenkomst gespeeld.
E0804-help = Neem hier een ander scenario, of zet dit onder `at_home`.
E0804-explain = Een bijeenkomst is gedaan als haar scenario's helemaal gespeeld zijn. Spelen twee bijeenkomsten hetzelfde, dan weet niemand welke van de twee gedaan is.
E0805 = `{ $scenario }` kun je nog niet vergelijken: het is dan nog niet gespeeld.
E0805-help = Vergelijk wat deze bijeenkomst of een eerdere speelt onder `scenarios`.
E0805-explain = Vergelijken is de wegen van twee groepen naast elkaar leggen. Die wegen moeten ze dan wel gegaan zijn, in deze bijeenkomst of een eerdere.
W0806 = `{ $scenario }` begint met wat er in `{ $origin }` is opgebouwd, en dat wordt pas later gespeeld.
W0806-help = Zet `{ $origin }` in een eerdere bijeenkomst, of in deze ervoor.
W0806-explain = Een scenario kan beginnen met wat een groep in een ander scenario heeft opgebouwd. In deze volgorde heeft de groep dat nog niet gespeeld, en dan begint het altijd alsof er niets mee te nemen is.

E0901 = Er is geen feit `{ $fact }`.
E0901-help = Gebruik de id van een feit dat bij veerkracht zit, of schrijf het in een `facts.yaml` naast het scenario.
E0901-help-known = Deze feiten zijn er: { $known }. Een eigen feit schrijf je in een `facts.yaml` naast het scenario.
E0901-explain = Onder `facts:` noemt een scenario bij wie je terechtkunt en wat je moet weten, met de id's uit een bestand met feiten. Er zit er een bij veerkracht; een bestand `facts.yaml` in de map van het scenario gaat daarvoor.
E0902 = `{ $phone }` kun je niet bellen.
E0902-help = Schrijf cijfers, en daartussen als je wilt spaties, streepjes of haakjes: `0800-0113`. Wat er verder te zeggen is, zet je in `text`.
E0902-explain = Op een telefoon tik je op het nummer van een feit om te bellen. Daarom staan er alleen cijfers in, met een `+` voor het nummer van een land.
W0903 = `{ $fact }` is het laatst nagekeken op { $day }, meer dan een jaar geleden.
W0903-help = Kijk na of het nog klopt, en zet de dag van vandaag achter `checked`.
W0903-help-ships = Kijk na of het nog klopt. Schrijf het dan in een eigen `facts.yaml` naast het scenario, met de dag van vandaag achter `checked`: dat gaat voor wat bij veerkracht zit.
W0903-explain = Nummers en wetten veranderen, en wie er een nodig heeft, heeft hem soms hard nodig. Daarom heeft ieder feit de dag waarop iemand het nakeek, en na een jaar moet iemand opnieuw kijken.
W0904 = Niet ieder feit dat hier genoemd wordt, is er in `{ $language }`.
W0904-help = Typ `veerkracht translate facts.yaml { $language }` naast het scenario, en vul in wat dat maakt.
W0904-help-ships = Wat bij veerkracht zit, is er in het Nederlands en het Engels. Schrijf naast het scenario een eigen `facts.yaml`, met een vertaling.
W0904-explain = Een scenario met een vertaling is er in twee talen. Een feit zonder vertaling zou in de taal van de schrijver staan, juist waar iemand hulp zoekt. `veerkracht translate` maakt het bestand waar de vertaling in komt.
W0905 = `{ $fact }` is opgezocht op { $day }, en die dag moet nog komen.
W0905-help = Schrijf achter `checked` de dag waarop iemand het voor het laatst opzocht, als jaar-maand-dag.
W0905-explain = Achter `checked` staat de dag waarop iemand zag dat een feit klopt. Met een latere dag lijkt het nieuwer dan het is, en vraagt `check` te laat om opnieuw te kijken.
