# `preview`: de schrijver speelt terwijl het bestand verandert.
preview-line = regel { $line }
preview-checking = kijkt nog …
preview-findings = Bevindingen
preview-clean-short = niets gevonden
preview-clean = Er is niets gevonden. Dit kan zo gespeeld worden.
preview-unproved-short = niets gevonden, niet alles bewezen
preview-unproved = Er is niets gevonden, maar niet alles is bewezen:
preview-errors = { $errors ->
    [one] 1 fout
   *[other] { $errors } fouten
  }
preview-warnings = { $warnings ->
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
  }
preview-both = { preview-errors }, { preview-warnings }
preview-broken = Deze versie heeft fouten. Hier staat de laatste die goed was.
preview-gone = Het bestand is nu niet te lezen. Zodra dat weer kan, gaat dit verder.
preview-nothing-yet = Dit kan nog niet gespeeld worden. Herstel de fouten bij de bevindingen en sla op, dan begint het hier vanzelf.
preview-place-gone = Scène `{ $scene }` is er niet meer. Je staat weer aan het begin.
preview-finding-nowhere = Deze bevinding hoort niet bij één scène.
preview-finding-not-yet = Scène `{ $scene }` zit nog niet in de versie die je speelt.
preview-plain = Na iedere keer dat je opslaat, staat hier wat er gevonden is. Het einde van de invoer (Ctrl-D) stopt.
# Een plek in het verhaal.
preview-moderator = Voor de gespreksleider:
preview-interrupts = Dit onderbreekt:
preview-waiting = Injects die nog kunnen komen:
preview-advice = Advies kan van:
preview-tasks = Om zelf te schrijven of te zeggen:
preview-comes-when = zodra { $when }
preview-comes-after = na { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
  }
preview-comes-after-when = { preview-comes-after }, als { $when }
preview-comes-by-hand = als de gespreksleider dit stuurt
preview-comes-by-hand-when = { preview-comes-by-hand }, als { $when }
preview-open-when = open, want { $when }
preview-locked = op slot (“{ $reason }”): gaat open als { $when }
preview-hidden = verborgen: te zien als { $when }
preview-taken = al gekozen, en dat kan maar één keer
preview-spent = meer dan er van het budget over is
preview-deadline = Na { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
  }:
preview-otherwise = als niets open is
preview-stuck = Hier zit een groep vast: geen keuze is open, en er is geen `otherwise`.
preview-ended = Dit is een einde. Met r begin je opnieuw.
preview-not-open = Deze keuze is nu niet open. Met s verander je de toestand.
preview-no-way-back = Verder terug gaat niet.
preview-no-deadline = Hier loopt nu geen deadline.
preview-no-inject = Er is nu geen inject die je kunt sturen.
preview-no-advice = In deze scène kan nu niemand advies geven.
preview-no-beginnings = Dit scenario vraagt niets aan het begin, en er komt niets mee uit een eerder.
preview-no-state = Dit scenario heeft geen variabelen.
preview-one-language = Er is geen vertaling die gespeeld kan worden.
# Lijsten en toetsen.
preview-jump = Naar een scène
preview-state = Toestand
preview-beginnings = Hoe het begint
preview-carried = uit { $from }
preview-inject = Inject sturen
preview-no-scene = Geen scène heet zo.
preview-keys-play = 1-9 Enter kiezen · g scène · s toestand · u terug · Tab · q · ? toetsen
preview-keys-programme = ↑↓ spatie verder lezen · l taal · Tab bevindingen · q · ? toetsen
preview-keys-findings = ↑↓ Enter naar de scène · Tab naar het spel · q stoppen · ? toetsen
preview-keys-jump = typen zoekt · ↑↓ Enter gaan · Esc
preview-keys-state = ↑↓ · ← → verandert · v doorlezen · Enter klaar
preview-keys-beginnings = ↑↓ · ← → verandert · Enter zo beginnen · Esc
preview-keys-inject = ↑↓ Enter sturen · Esc
preview-help-programme =
    ↑ ↓ spatie: lees verder
    l: een andere taal
    Tab: naar de bevindingen en terug
    m: tekst selecteren met de muis, of weer klikken
    q of Esc: stop
preview-help-keys =
    1 … 9: kies meteen; bij tien of meer keuzes twee cijfers of Enter
    ↑ ↓ Enter: ga naar een keuze en neem die, of ga verder
    u: ga een stap terug
    g: ga naar een scène, met de toestand van nu
    s: verander de toestand
    v: lees één variabele door: waar die gezet en gevraagd wordt
    i: stuur een inject
    h: lees wat iemand als advies zou zeggen
    d: laat de deadline verstrijken
    r: begin opnieuw, met een nieuwe loting
    a: kies hoe het begint: de antwoorden, en wat meekomt uit een eerder scenario
    l: een andere taal
    Tab: naar de bevindingen en terug
    spatie: lees verder
    m: tekst selecteren met de muis, of weer klikken
    q of Esc: stop
# Eén variabele doorgelezen.
preview-through = Eén variabele doorgelezen
preview-keys-through = ↑↓ · ← → een andere variabele · Esc
through-begins = begint op { $value }
through-drawn = wordt bij het begin geloot
through-carried = komt mee uit een eerdere sessie, en begint anders op { $value }
through-asked = wordt bij het begin gevraagd, en begint anders op { $value }
through-entering = bij binnenkomst
through-set = wordt { $change }
through-set-if = wordt { $change } als: { $when }
through-effects-if = doet iets alleen als: { $when }
through-read = staat in de tekst
through-read-if = te lezen als: { $when }
through-open-if = open als: { $when }
through-leads-if = gaat naar “{ $scene }” als: { $when }
through-comes-if = komt ertussen als: { $when }
through-resumes = terug naar het verhaal
through-nowhere = Geen scène zet haar, en nergens hangt iets van haar af.
through-values = hier: { $values }
through-unasked = Alleen teksten vragen naar deze variabele, of niets. Welke waarden ze per scène kan hebben, is daarom niet uitgezocht.
through-unknown = Welke waarden het per scène kan hebben, is niet bekend: dat uitzoeken stopte bij { $situations } situaties. { $why }
through-no-variable = Er is geen variabele `{ $name }`. Wel: { $names }
