# Een groep begeleiden.
host-which-scenario = Welk scenario? Bijvoorbeeld: veerkracht host reporter-calls
host-nothing-to-resume = Er is geen groepssessie om mee verder te gaan. “veerkracht records” laat ze allemaal zien.
host-road-gone = Het scenario is veranderd en de weg van de groep is er niet meer: “{ $at }” is weg. Het verslag is bewaard; begin opnieuw om de nieuwe versie te spelen.
host-port-taken = Poort { $port } is bezet: een ander programma luistert daar al, misschien een eerdere “veerkracht host”. Sluit die, of geef een andere poort op met --port.
host-port-refused = Op poort { $port } mogen we niet luisteren ({ $why }). Geef een andere op met --port, bijvoorbeeld 4800.
host-no-network = De zaal kan niet open: { $why }
host-moved = Poort 4800 is bezet, dus de zaal heeft nu een ander adres. Telefoons van eerder vinden dat niet vanzelf; laat ze de code opnieuw scannen.

# Voordat de avond begint, op het scherm en in regels.
host-opening = Spreek dit eerst af:
host-opening-title = Iedereen zit hier op persoonlijke titel.
host-opening-stays = Wat hier gezegd wordt, blijft hier.
host-opening-pass = Passen mag altijd, zonder uitleg.
host-opening-names = We noemen geen echte namen.
host-opening-stop = We kiezen een stopwoord. Wie het zegt, zet alles stil.
host-terms-tables = { $tables } tafels, elk met een eigen weg
host-terms-confidence = Bij elke stem: weet je het zeker?
host-terms-held = Wat een keuze brengt en kost, hoort de zaal bij de nabespreking
host-terms-shown = Wat een keuze brengt en kost, hoort de zaal meteen
host-terms-rehearsal = Oefenen: { $people } bedachte deelnemers doen mee

# Waar een keuze heen leidt, voor de begeleider.
host-leads-back = terug naar { $scene }
host-leads-ending = { $scene } (einde)
host-leads-drawn = loting: { $scenes }
