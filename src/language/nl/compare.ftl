# Groepen naast elkaar, en wat veel sessies samen zeggen.
compare-kind = Groepen naast elkaar
compare-group = Groep { $number }
compare-table = Tafel { $number }
compare-road = Besluit voor besluit
compare-map = De wegen op één kaart
compare-map-about = Bij elke scène staan de letters van de groepen die er kwamen, en op elke lijn wie welke keuze nam.
compare-choice = Keuze
compare-taken = ● gekozen
compare-competency = Competentie
compare-votes = stemmen: { $votes }
compare-voted = Gestemd
compare-fewer = minder dan { $fewest }
compare-by = Besloten
compare-by-majority = met de meeste stemmen
compare-by-role = door wie erover gaat
compare-by-moderator = na het gesprek
compare-reason = Want
compare-dissent = Ertegen
compare-rather = Liever gedaan
compare-gathered = ging verder met tafel { $table }
compare-not-ended = nog niet bij een einde
compare-parted-at = Bij “{ $title }” liepen jullie wegen voor het eerst uiteen.
compare-never-parted = Jullie namen overal dezelfde weg.
compare-part-by-choice = Hier liepen jullie wegen uiteen, door wat jullie kozen ({ $groups }).
compare-part-by-time = Hier liepen jullie wegen uiteen. Niet iedereen koos op tijd ({ $groups }).
compare-part-by-road = Hier liepen jullie wegen uiteen zonder dat jullie anders kozen. Toeval, of iets wat ertussen kwam, bracht alleen { $groups } hier.
compare-apart = Hier kozen jullie verschillend ({ $groups }).
compare-apart-by-time = Hier ging het verschillend. Niet iedereen koos op tijd ({ $groups }).
compare-alike = Hier kozen jullie hetzelfde.
compare-alike-by-time = Hier verstreek bij jullie allemaal de tijd.
compare-only = Niet iedereen kwam hier langs, alleen { $groups }.
compare-joined = { $groups } zat hier al aan een andere tafel.
compare-hidden = Een streepje bij een stemming is een aantal onder de { $fewest }, of een aantal waarmee je dat kunt uitrekenen. Zo kan niemand eruit halen wat iemand stemde.
compare-all-shown = Let op: alle aantallen staan erin, ook de kleine. Je kunt eruit opmaken wat iemand stemde. Laat dit niet rondslingeren.
compare-alone = Alleen geoefend, dus elke keuze is van één persoon: { $labels }.
compare-changed = Gespeeld met een andere versie van dit scenario, dus teksten kunnen toen anders zijn geweest: { $labels }.
compare-drawn-apart = Jullie begonnen niet allemaal hetzelfde: wat er achter het verhaal zat, was anders.
compare-profile = Wat de keuzes opleverden en lieten liggen
compare-profile-about = Een + is iets wat de keuzes opleverden, een − iets wat daarvoor bleef liggen. Geen cijfer en geen wedstrijd: iedere weg heeft een prijs.
compare-questions = Om samen over te praten
compare-question-other = Kun je uitleggen waarom de ander hier iets anders koos?
compare-question-missing = Welke reden van de ander had bij jullie niemand genoemd?
compare-question-keep = Wat neem je mee van de weg die je zelf niet nam?
compare-too-few = Vergelijken kan vanaf twee groepen. Noem nog een sessie, of een bestand waar er meer in staan.
compare-too-many = Vergelijken kan met hooguit { $most } groepen.
compare-different = Deze groepen speelden niet hetzelfde scenario ({ $scenarios }). Vergelijk alleen groepen die hetzelfde speelden.
compare-labels = Je noemt { $labels ->
    [one] één naam
   *[other] { $labels } namen
  } bij { $groups } groepen. Geef met --label elke groep een naam, of geen.
compare-which-file = Het scenario “{ $scenario }” zit niet in het programma en is niet bij deze sessies bewaard. Noem het bestand erbij met --scenario PAD.
compare-other-file = Deze groepen speelden “{ $scenario }”, en in dat bestand staat “{ $other }”. Noem het goede bestand.
compare-road-gone = Het scenario is veranderd en de weg van sessie { $id } bestaat niet meer: “{ $at }” is er niet meer. Noem met --scenario het bestand van toen.
compare-no-session = De gebeurtenissen van sessie { $id } passen niet op elkaar. Exporteer de sessie opnieuw.
insights-none = Er zijn nog geen sessies om iets over te zeggen.
insights-other-file = Geen van deze sessies is van “{ $other }”: gespeeld is { $scenarios }. Noem het goede bestand.
insights-hidden = Alleen aantallen, en wat groepen in een zin bewaarden. Een streepje staat voor minder dan { $fewest } mensen of sessies, of voor een aantal waarmee je dat kunt uitrekenen.
insights-all-shown = Let op: alle aantallen staan erin, ook de kleine. Je kunt eruit opmaken wat iemand koos.
insights-scenario = { $title }: { $sessions ->
    [one] één sessie
   *[other] { $sessions } sessies
  }
insights-dilemmas = Waar de eerste stemming het meest verdeeld was (0 is allemaal hetzelfde, 1 is gelijk verdeeld)
insights-moves = Wat er verschoof na het gesprek (welk deel van de stemmen)
insights-voted = { $voters } stemmen in { $groups ->
    [one] één groep
   *[other] { $groups } groepen
  }
insights-too-few = te weinig om iets over te zeggen
insights-injects = Wat er gekozen werd nadat er iets tussen kwam, en zonder dat
insights-missing = Wat groepen liever hadden gedaan, en geen van de keuzes was
insights-beside = { $title }: { $after } keer erna, { $without } keer zonder, { $apart } verschil
insights-plans = Wat groepen van plan waren (aantal plannen)
insights-plans-made = gemaakt
insights-plans-looked-back = waarop een groep later terugkeek
insights-plans-done = daarvan gedaan, door de helft of meer
insights-plans-partly = voor een deel gedaan
insights-plans-not = niet gedaan
insights-endings = Hoe het afliep (aantal sessies)
insights-unfinished = nog niet bij een einde
insights-back = Teruggaan
insights-went-back = { $sessions ->
    [0] In geen enkele sessie ging een groep terug.
    [one] In één sessie ging een groep terug om iets anders te proberen, samen { $times } keer.
   *[other] In { $sessions } sessies ging een groep terug om iets anders te proberen, samen { $times } keer.
  }

insights-statements = Wat groepen van zichzelf zeiden
insights-round = { $round } { $people } { $people ->
    [one] antwoord
   *[other] antwoorden
  } uit { $told } van { $groups ->
    [one] één groep
   *[other] { $groups } groepen
  }
insights-round-hidden = { $round } { $groups ->
    [one] één groep
   *[other] { $groups } groepen
  }; hun aantallen kunnen iemands antwoord verraden
insights-rounds-differ = Niet elke keer tellen dezelfde groepen mee: wie alleen stond met een antwoord, haalt zijn groep eruit. Vergelijk de keren dan niet.
