# Een verhaal dat elders geschreven is.
imported-unwritten = Dit stuk moet nog geschreven worden.
imported-choice = Hier schrijf je wat jullie kunnen doen.
imported-end = Einde
imported-arrives-call = De telefoon gaat.
imported-arrives-message = Er komt een bericht binnen.
imported-arrives-article = Dit is in het nieuws.
imported-arrives-letter = Er komt een brief.
imported-arrives-post = Dit gaat online rond.
imported-arrives-note = Er ligt een briefje.
imported-unknown = “{ $path }” is geen verhaal dat we kunnen lezen. Dit kan wel: Twee 3 (.twee of .tw), HTML uit Twine 2 (.html), een opzet in Markdown (.md) met “#” voor elke scène en “-” voor elke keuze, of een tabel met berichten (.csv).
imported-spreadsheet = “{ $path }” is een bestand van { $program }: sla het blad met de berichten op als CSV (liefst “CSV UTF-8”), en lees dat in.
imported-open-quote = In rij { $row } van “{ $path }” begint een aanhalingsteken, en het eindigt nergens. Er is niets gemaakt. Sluit het af, of haal het weg.
imported-no-columns = In “{ $path }” staat geen rij met namen van kolommen die we kennen. Er is niets gemaakt. Zet boven de berichten een rij met namen, zoals: nr, tijd, van, aan, soort, tekst, verwachte reactie, opmerking. Tekst en nog één kolom zijn genoeg.
imported-nothing = In “{ $path }” staat nog geen scène. Er is niets gemaakt.
imported-too-much = In “{ $path }” staat te veel: meer dan { $passages } scènes, { $links } links of { $megabytes } MB. Er is niets gemaakt. Splits het verhaal.
imported-too-large = “{ $path }” is te groot: meer dan { $megabytes } MB. Er is niets gemaakt.
imported-no-text = “{ $path }” is geen tekst in UTF-8. Er is niets gemaakt. Bewaar het bestand opnieuw, met UTF-8 als codering.
imported-exists = “{ $path }” is er al. Er is niets veranderd. Noem een ander bestand met --out.
imported-made = “{ $path }” is gemaakt, met { $scenes ->
    [one] één scène
   *[other] { $scenes } scènes
  }, { $choices ->
    [one] één keuze
   *[other] { $choices } keuzes
  } en { $endings ->
    [one] één einde
   *[other] { $endings } eindes
  }. Als taal staat er { $language }; is het een andere, verander dan de regel “language”.
imported-remarks = Dit kwam niet mee zoals het er stond:
imported-remark = { $count ->
    [one] regel
   *[other] regels
  } { $line }: { $said }
imported-remark-row = { $count ->
    [one] rij
   *[other] rijen
  } { $line }: { $said }
imported-no-message = Hier staat geen bericht. Er is geen scène van gemaakt.
imported-heading = De kolom “{ $shown }” kennen we niet. Wat erin staat, staat nu bij “notes”: dat leest alleen de gespreksleider.
imported-time = “{ $shown }” is geen tijd of dag die we kunnen lezen. Het staat nu zo achter “clock”.
imported-kind = “{ $shown }” kennen we niet als soort bericht. De tekst wordt nu verteld. De soort en de afzender staan bij “notes”.
imported-moved = Deze rij stond onder een rij met een latere tijd. De scènes staan op volgorde van tijd.
imported-columns = Wat achter de eerste { $shown } kolommen staat, is niet gelezen.
imported-command = “{ $shown }” is weggelaten: een scenario kent die opdracht niet.
imported-leading-command = “{ $shown }” is weggelaten: een scenario kent die opdracht niet. Ze noemde een scène, en daarheen leidt nu een keuze.
imported-media = “{ $shown }” is weggelaten: een scenario heeft geen beelden, geluiden of velden om in te vullen.
imported-bounds = “{ $shown }” heeft nu een laagste en een hoogste waarde, die in het verhaal niet stonden. Kijk ze na onder “state”.
imported-restart = “{ $shown }” leidt terug naar het begin. Dit is nu een einde.
imported-script = “{ $shown }” is weggelaten: het hoort bij het andere programma, niet bij het verhaal.
imported-markup = Van “{ $shown }” zijn alleen de woorden overgenomen.
imported-condition = De voorwaarde “{ $shown }” is weggelaten. Wat ervan afhing, is er nu altijd.
imported-variable = “{ $shown }” staat nog zo in de tekst. Schrijf er woorden voor in de plaats.
imported-braces = In “{ $shown }” zijn accolades ronde haken geworden: tussen accolades staat hier een variabele.
imported-open-link = De link “{ $shown }” heeft geen einde. Hij staat nu als tekst in het verhaal.
imported-no-passage = Een link wijst naar “{ $shown }”, en dat is er niet. Er staat nu een einde dat je nog moet schrijven.
imported-same-name = Er is al een scène die “{ $shown }” heet. Links wijzen naar de eerste.
imported-no-text-here = In “{ $shown }” wordt niets verteld. Schrijf er een tekst.
imported-no-start = Het verhaal zou beginnen bij “{ $shown }”, en dat is er niet. Kijk na wat er achter “start” staat.
imported-story-format = Het verhaal is geschreven voor { $shown }. Alleen teksten en links zijn gelezen; kijk de teksten na.
imported-outside = Dit staat boven de eerste scène: “{ $shown }”
imported-hidden-signs = Tekens die niemand ziet zijn weggelaten.
imported-more = { $count ->
    [one] En nog één opmerking.
   *[other] En nog { $count } opmerkingen.
  }
imported-next = Wat een keuze brengt en wat ze kost, weet alleen jij. Zo zie je waar dat nog moet komen:

      veerkracht check { $file }
