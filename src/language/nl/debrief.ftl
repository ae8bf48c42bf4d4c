# Het handboek voor de gespreksleider.
guide-kind = Handboek voor de gespreksleider
guide-private = Alleen voor jou. Hierin staat wat er kan gebeuren en wat de groep nog niet weet.
guide-contents = Inhoud
guide-glance = In het kort
guide-for = Voor
guide-level = Niveau
guide-play = Speeltijd
guide-asked = Gevraagd voor het begin
guide-authors = Geschreven door
guide-version = Versie
guide-minutes = { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  }
guide-statements = Helpt het? Stellingen
guide-statements-about = Vraag ze vooraf, na afloop, en als jullie elkaar weer zien: op de telefoon, in vijf stappen, met y of met “stellingen”. Dat kost elke keer een minuut. Zeg erbij dat alleen bewaard wordt hoeveel mensen wat kozen, en niets als het er minder dan vijf zijn. Het verslag zet de keren naast elkaar. Lees het samen als een vraag: wat zien we, en wat hebben we nog nodig? Een verschil bewijst niets; er kunnen ook andere mensen zitten.
guide-objectives = Waar je op oefent
guide-timetable = Een halve dag
guide-period = Onderdeel
guide-length = Hoe lang
guide-when = Vanaf het begin
guide-total = Samen { $time } uur. Plan zelf een pauze; die komt erbij.
guide-scenes-minutes = De scènes vragen samen { $shortest } tot { $longest } minuten gesprek, afhankelijk van de weg die de groep neemt.
guide-scenes-longer = De scènes vragen samen { $shortest } tot { $longest } minuten gesprek. Dat is vaak meer dan er speeltijd is: bepaal vooraf bij welke scènes je kort bent.
period-opening = Opening
period-opening-about = Welkom, afspraken, wat er vooraf te zeggen is, de rollen.
period-play = Spelen
period-play-about = Lezen, kiezen, praten, besluiten. Scène na scène.
period-debrief = Nabespreken
period-debrief-about = Uit de rol. Wat gebeurde er, wat deed het met je, wat bracht en kostte het?
period-advice = Elkaar advies geven
period-advice-about = Wie wil, legt een eigen vraag voor. De anderen vragen eerst door en raden daarna pas iets aan.
period-agreements = Afspraken
period-agreements-about = Iedereen neemt één ding mee, en je kijkt hoe mensen weggaan.
guide-preparation = Vooraf
prepare-1 = Speel het verhaal zelf een keer en lees dit handboek. Streep aan waar je bij jouw groep extra wilt letten.
prepare-2 = Zet de stoelen zo dat iedereen elkaar ziet. Zorg voor pennen, papier en een flap-over, en voor een klok die jij kunt zien.
prepare-3 = Print voor iedereen een deelnemersblad. Daarop staat niets wat het verhaal verklapt.
prepare-roles = { $count ->
    [one] Knip het rolkaartje uit.
   *[other] Knip de { $count } rolkaartjes uit. Geef mensen liever een andere rol dan die ze in het echt hebben.
  }
prepare-exhibits = { $count ->
    [one] Er is één ding om op tafel te leggen; je vindt het bij de scène. Schrijf het over of print het.
   *[other] Er zijn { $count } dingen om op tafel te leggen; je vindt ze bij hun scène. Schrijf ze over of print ze.
  }
prepare-deadlines = { $count ->
    [one] Bij één scène loopt de tijd af. Spreek af wie op de klok let.
   *[other] Bij { $count } scènes loopt de tijd af. Spreek af wie op de klok let.
  }
prepare-sent = { $count ->
    [one] Eén gebeurtenis stuur je zelf. Kies het moment: liever als het gesprek stilvalt dan als het loopt.
   *[other] { $count } gebeurtenissen stuur je zelf. Kies het moment: liever als het gesprek stilvalt dan als het loopt.
  }
prepare-help = Weet bij wie iemand terechtkan die ergens mee zit. Achterin staat waar je kunt beginnen.
guide-opening = Zo open je
guide-opening-about = Zeg dit hardop, in je eigen woorden. Vraag daarna of iedereen ermee kan leven.
agreement-title = Je zit hier als jezelf, niet namens je bestuur, je werk of je moskee.
agreement-stays = Wat hier gezegd wordt, blijft hier. Wat je leerde, mag je meenemen.
agreement-pass = Je mag altijd passen. Waarom hoef je niet te zeggen.
agreement-names = We noemen geen echte namen, ook niet van wie er niet is.
agreement-stop = Zegt iemand “stop”, dan stoppen we. Dan kijken we samen wat er nodig is.
guide-note = Vooraf te zeggen
guide-worry = Als iemand met een echte zorg komt
worry-1 = Dank diegene, en leg het even opzij: dit is niet de plek om het uit te zoeken. Laat de groep er niet over doorpraten.
worry-2 = Praat er straks onder vier ogen over. Luister, en zoek samen uit wie er kan meedenken. Advies vragen kan zonder een naam te noemen.
worry-3 = Dit spel is geen meldpunt. Bij direct gevaar bel je 112, en dan is het spel voorbij.
guide-leading = Zo leid je een scène
leading-1 = Lees de tekst voor en leg op tafel wat erbij hoort. Wat weten we zeker, en wie raakt dit?
leading-2 = Laat iedereen eerst voor zichzelf kiezen, zonder te praten.
leading-3 = Vraag dan pas door. Begin bij wie nog niets zei of anders koos. Wat vindt ieder belangrijk, en wat pleit ervoor en ertegen?
leading-4 = Laat opnieuw kiezen, en dan besluit wie erover gaat. Schrijf op waarom, en ook wat er tegenin werd gebracht.
leading-5 = Zeg pas daarna wat het bracht en wat het kostte. Goed of fout bestaat hier bijna niet; maar is er een grens, zeg die dan hardop.
guide-hall = De zaal, en jouw scherm
guide-hall-about = Loop dit na voordat er mensen binnenkomen.
hall-network = Zet de laptop en de telefoons op dezelfde wifi. Internet is niet nodig. Sommige gastnetwerken houden apparaten uit elkaar, dus probeer het met één telefoon. Lukt het niet, open dan een hotspot op een telefoon of op de laptop.
hall-phones = Een telefoon zegt soms dat deze wifi geen internet heeft. Blijf er dan op, en zet mobiele data uit.
hall-projector = Druk op B en sleep het grote scherm naar de projector. Met F11 vult het de muur. Lees het daarna vanaf de achterste rij.
hall-laptop = Hang de laptop aan de lader, en zet slaapstand en meldingen uit.
hall-without = Geen wifi, of geen telefoon? Dan steken mensen hun hand op en typ jij hoeveel het er zijn.
guide-secrecy = Wat je zegt over geheim stemmen
secrecy-votes = “Op je telefoon kies je voor jezelf. De laptop bewaart hoeveel mensen iets kozen, nooit wie.”
secrecy-few = “Stemmen er maar een of twee, of kiest iedereen hetzelfde, dan verraadt de telling het.” Zeg dit vóór een stemming van een kleine rol.
secrecy-names = “Je hoeft geen naam te geven. Hoe je je telefoon noemt, staat in geen enkel bestand.”
secrecy-network = “Op deze wifi is niets versleuteld. Wie meeluistert, kan lezen wat een telefoon verstuurt.”
secrecy-texts = Wat je zelf typt, als reden of notitie, blijft bewaard zoals je het typte. Typ geen namen.
guide-keys = De toetsen van jouw scherm
guide-keys-about = Met ? zie je ze ook op je scherm.
guide-roles = Rolkaartjes
guide-roles-about = Knip uit langs de stippellijn. Wat erop staat, is alleen voor wie de rol heeft.
guide-map = De kaart
guide-map-about = Alle scènes en de wegen ertussen. Laat hem pas na afloop aan de groep zien.
guide-outline = Het verloop
guide-story = Het verhaal
guide-story-about = In de volgorde waarin je ze kunt tegenkomen. Geen groep komt overal.
guide-aside = Wat ertussen kan komen
guide-aside-about = Elk van deze komt hoogstens één keer.
guide-endings = Eindes
guide-endings-about = Geen ervan is volmaakt. Lees het einde voor waar je groep uitkomt, en bewaar de andere voor het nagesprek.
guide-whose = Wie hierover besluit
guide-comes = Komt
guide-comes-when = zodra dit klopt
guide-comes-after = na { $minutes }
guide-comes-sent = als jij het stuurt
guide-if = als
guide-only-if = Alleen als
guide-notes = Voor jou
guide-ask = Vraag
guide-advice = Advies, als jullie het vragen
guide-task = Om zelf te doen, als jullie willen
guide-choices = Keuzes
guide-changes = Verandert
guide-gain = Het brengt
guide-cost = Het kost
guide-because = Uitleg
guide-sources-short = Bron
guide-score = Telt voor
guide-leads = Daarna
guide-resume = terug naar waar het verhaal was
guide-drawn = kans: { $part } op { $whole }
guide-effect-when = { $effect } (als { $condition })
guide-rest = anders
guide-once = Kan maar één keer.
guide-budget-choices = { $amount ->
    [one] een van deze keuzes kan
   *[other] { $amount } van deze keuzes kunnen
  } in totaal, hoe vaak je ook terugkomt
guide-budget-minutes = { $amount } minuten in totaal, hoe vaak je ook terugkomt
guide-free = Telt niet mee
guide-takes = Kost { $minutes }
guide-locked = Anders wel te zien, maar dicht: “{ $reason }”
guide-hidden = Anders niet te zien.
guide-time-up = Als de tijd om is ({ $minutes })
guide-otherwise = Als er geen keuze open is
guide-column-number = Nummer
guide-column-id = Id
guide-column-title = Titel
guide-column-part-minutes = Minuten van het onderdeel
guide-column-minutes = Minuten
guide-column-clock = Tijd in het verhaal
guide-column-aloud = Voorlezen
guide-column-laid = Op tafel leggen
guide-competencies = Waar het profiel over gaat
guide-competencies-about = Een profiel laat zien waar een groep op lette en wat ze liet liggen. Het is geen cijfer. Tel niets op en vergelijk geen mensen.
guide-debrief = Nabespreken
guide-questions = Vragen
guide-practice = Wat vaak helpt
guide-agreement = De afspraak
guide-closing = Zo sluit je
guide-last-words = De laatste woorden, op de laatste dia:
closing-1 = Iedereen noemt één ding dat hij of zij gaat doen, en wanneer.
closing-2 = Vraag hoe mensen weggaan. Blijf zelf nog even, voor wie iets kwijt wil.
closing-3 = Neem de vellen van de flap-over mee of gooi ze weg. Laat niets liggen waaraan te zien is wie iets zei.
guide-numbers = Wat er kan gebeuren
guide-complete = Uitgerekend over alle { $situations } situaties. De kansen gelden voor wie met de ogen dicht kiest; jullie kiezen met open ogen.
guide-stopped = Het uitrekenen stopte bij { $situations } situaties; er zijn er meer. { $why } Daarom staan hier geen cijfers: ze zouden niet precies zijn.
guide-ending = Einde
guide-chance = Kans
guide-sources = Bronnen
# Voor wie een scenario is.
audience-board = bestuursleden
audience-imam = imams
audience-volunteer = vrijwilligers
audience-municipality = mensen van de gemeente
audience-convert = bekeerlingen
audience-youth = jongeren
audience-police = politie
# Het blad voor deelnemers.
sheet-kind = Voor deelnemers
sheet-agreements = Zo doen we het
sheet-roles = Wie er aan tafel zitten
sheet-roles-about = Je krijgt misschien een rol. Speel hem op je eigen manier.
sheet-competencies = Waar je op kunt letten
sheet-before = Wat ik zelf zou doen, voordat we praten
sheet-after = Wat ik nu vind, en wat mij anders deed kijken
sheet-questions = Na afloop
sheet-agreement = Mijn afspraak
sheet-agreement-lines = Wat ik ga doen, met wie, en wanneer
sheet-keep = Dit blad is van jou. Je hoeft er geen naam op te zetten en het niet in te leveren.
# Bronnen.
source-checked = nagekeken op { $day }
# De opdracht `report`.
page-sideways = Schuif opzij om alles te zien →
