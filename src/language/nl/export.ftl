# Een scenario als verhaal voor een ander programma.
exported-go-on = Verder
exported-made = “{ $path }” is gemaakt, met { $scenes ->
    [one] één scène
   *[other] { $scenes } scènes
  } in taal { $language }. Twine leest het, en “veerkracht import” ook.
exported-lost = Dit kan Twee niet zeggen. Het staat als commentaar in het bestand, tenzij er iets anders staat:
exported-where = { $said } ({ $scenes })
exported-chance = Waar het lot kiest, kiest nu wie leest.
exported-beginning = Wat bij het begin geloot, meegenomen of gevraagd wordt, begint met één waarde.
exported-inject = Wat ertussen komt, komt niet vanzelf. Niets leidt er nu naartoe.
exported-resume = Uit wat ertussen komt, leidt geen weg terug.
exported-deadline = Een tijd die om is, doet niets.
exported-effects = Wat een keuze soms verandert, verandert ze nu niet.
exported-signs = Een naam of een keuze is een beetje anders geschreven: Twee leest die tekens als opdracht.
exported-exhibits = Wat op tafel ligt, is nu een deel van de tekst.
exported-advice = Wat anderen zouden zeggen.
exported-tasks = Wat je zelf schrijft of zegt.
exported-moderator = Wat alleen de gespreksleider leest.
exported-prices = Wat keuzes brengen en kosten, waarom, en wat ze op competenties zijn.
exported-planning = Wanneer een scène speelt, hoe lang ze duurt en wie erover gaat.
exported-around = Rollen, leerdoelen, stellingen, bronnen en de nabespreking staan niet in het bestand. Bewaar je scenario.
