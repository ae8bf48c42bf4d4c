# Een verhaal dat elders geschreven is.
imported-unwritten = Dit stuk moet nog geschreven worden.
imported-unknown = “{ $path }” is geen verhaal dat we kunnen lezen. Dit kan wel: Twee 3 (.twee of .tw), HTML uit Twine 2 (.html), of een opzet in Markdown (.md) met “#” voor elke scène en “-” voor elke keuze.
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
