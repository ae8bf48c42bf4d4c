# Het verslag van een sessie.
report-kind = Terugblik op de oefening
report-contents = In dit verslag
report-in-short = Het moment dat de avond bepaalde
report-planned = Het plan
report-damaged = Beschadigd
report-damaged-from = Wat bewaard is, is beschadigd vanaf gebeurtenis { $seq }; dit is wat ervoor staat.
report-date = Begonnen
report-group = Met
report-alone = iemand die alleen oefende
report-one-group = één groep
report-table = tafel { $table } van { $tables }
report-lasted = Hoelang het duurde, zonder pauzes
report-ending = Waar het eindigde
report-no-ending = nog niet bij een einde
report-stopped-at = gestopt bij “{ $scene }”, voor het verhaal uit was
report-record = Sessie
report-happened = Wat er gebeurde
report-happened-about = Ieder besluit heeft een nummer; op de kaart staan dezelfde.
report-left = Op een weg die later is verlaten
report-time-up = De tijd verstreek
report-chosen = Besloten
report-turning-here = Dit besluit bewoog de kansen het meest.
report-votes = De stemmen
report-choice = Keuze
report-round = Ronde { $round }
report-shift = Verschil
report-unsure = { $votes }, van wie { $unsure ->
    [one] er één twijfelt
   *[other] er { $unsure } twijfelen
  }
report-taken = besloten
report-by = Wie besloot
report-by-majority = de meeste stemmen
report-by-role = wie erover gaat
report-by-moderator = de gespreksleider, na het gesprek
report-vote = De stemming
report-same-vote = dezelfde als bij het besluit hiervoor
report-heard = Gaf advies
report-unheard = Niet om advies gevraagd
report-reason = De reden
report-dissent = Ertegenin gebracht
report-guesses = Wat mensen dachten dat de meesten zouden kiezen
report-guess = { $text } ({ $guesses })
report-rather = Liever gedaan
report-corrected = Later verbeterd
report-corrected-about = wat er is opgeschreven, door de gespreksleider. Wat er eerst stond, staat niet in dit verslag.
report-took = Erover gepraat
report-under-a-minute = korter dan een minuut
report-others = Wegen die niet zijn genomen
report-move = “{ $ending }” van { $before } naar { $after }
report-moved = De kansen gingen: { $moves }.
report-moved-still = De kansen op de eindes veranderden nauwelijks.
report-moved-closed = Hierna kan niet meer: { $endings }.
report-other-moved = De kansen waren gegaan: { $moves }.
report-other-moved-still = De kansen op de eindes waren nauwelijks veranderd.
report-other-moved-closed = Dan kan niet meer: { $endings }.
# Een einde dat wegviel, met de kans die het had.
report-closed = “{ $ending }” (was { $before })
report-injected-condition = Ertussen kwam
report-injected-clock = Met de klok kwam
report-injected-moderator = De gespreksleider stuurde
report-noted = Notitie bij “{ $scene }”
report-break = Pauze
report-stop-word = Iemand zei het stopwoord. De oefening lag even stil.
report-stop-word-lasted = Iemand zei het stopwoord. De oefening lag stil
report-went-back = Teruggegaan, voor een andere weg vanaf
report-gathered = Ging verder met tafel
report-adopted = Vanaf hier met een andere versie van het verhaal:
report-started-again = Het programma is opnieuw gestart. De tijd ertussen telt niet mee.
report-reworded = “{ $title }”, in andere woorden
report-improvised = De gespreksleider vertelde bij “{ $scene }”
report-otherwise = Liever iets anders bij “{ $scene }”
report-plan = Plan voor hierna
report-plan-became = Wat er kwam van een eerder plan
report-advised = Advies gehoord bij “{ $scene }”
report-practised = Gemaakt bij “{ $scene }”
report-undecided = { $at }; er was gestemd, en er was nog niets besloten
report-ended-early = Gestopt, voor het verhaal uit was, bij
report-ended = Het einde
report-turning = Het moment dat de avond bepaalde
report-chances = Een kans geldt hier voor wie met de ogen dicht verdergaat, uitgerekend over alles wat er kan gebeuren. Jullie kozen met open ogen. Een kans zegt dus iets over het scenario, en niets over wie er koos.
report-chances-until = Vanaf besluit { $number } staan er geen kansen: daarvóór gebeurde iets waar het scenario zelf niet toe komt, zoals een inject die eerder kwam dan bedoeld. Het besluit dat de kansen het meest bewoog, is alleen gezocht in wat daarvoor kwam.
report-chances-partly = Vanaf besluit { $number } staan er bij sommige besluiten geen kansen: daarvóór gebeurde iets waar het scenario zelf niet toe komt, zoals een inject die eerder kwam dan bedoeld. Het besluit dat de kansen het meest bewoog, is alleen gezocht bij de andere.
report-no-chances = Hier staan geen kansen: dit scenario kan op te veel manieren lopen om ze allemaal uit te rekenen. Niet bekend zijn dus de kans op ieder einde voor en na een besluit, welke eindes een keuze onbereikbaar maakte, welk besluit de kansen het meest bewoog, en de laagste en de hoogste score. De rest van het verslag is compleet.
report-no-turning = Er was niet één besluit dat de kansen op de eindes bewoog.
report-turned = Besluit { $number }, in “{ $scene }”: “{ $choice }”.
report-turned-from = Vóór dit besluit had “{ $ending }” een kans van { $before }; erna { $after }.
report-turned-also = De kans op “{ $ending }” ging van { $before } naar { $after }.
report-before-after = De kans op ieder einde vóór en na dit besluit
report-before = Ervoor
report-after = Erna
report-picture = Ervoor: alleen de rand. Erna: gevuld.
report-course = Hoe de kansen liepen
report-course-about = De kans op ieder einde, van het begin tot het einde, besluit na besluit.
report-course-about-known = De kans op ieder einde, besluit na besluit, voor zover die bekend is.
report-course-start = begin
report-course-end = einde
report-course-decision = besluit { $number }
report-course-turning = bewoog het meest
report-map = De weg op de kaart
report-map-about = Alle scènes, met de genomen weg. De nummers zijn die van de besluiten.
report-profile = Waar de weg uitkwam
report-profile-about = Wat de keuzes brachten en lieten liggen, binnen wat er in dit scenario kan. Het is geen cijfer. Tel niets op en vergelijk geen mensen.
report-reached = Kwam uit op { $reached }; alles van { $lowest } tot { $highest } kan. Gewonnen { $gained }, ingeleverd { $gave }.
report-reached-alone = Kwam uit op { $reached }. Gewonnen { $gained }, ingeleverd { $gave }.
report-ratings = De doelen
report-ratings-about = Wat de groep zelf of de gespreksleider over de doelen zei, in vier stappen.
grade-p = het ging zonder moeite
grade-s = het ging, met wat moeite
grade-m = het ging, met veel moeite
grade-u = het lukte deze keer niet
report-unrated = niet beoordeeld
report-next = Wat we meenemen
report-next-about = Om met de hand in te vullen. Spreek af wie dit blad bewaart.
report-well = Wat goed ging
report-improve = Wat we anders doen
report-actions = Wie doet wat, en wanneer is het klaar
report-what = Wat
report-who = Wie
report-by-when = Klaar op
report-questions = Vragen
report-agreement-about = Wat ieder met zichzelf afspreekt, blijft op eigen papier. Het wordt nergens bewaard.
report-hidden = Waar bij een stemming een streepje staat, zijn aantallen weggelaten: een van die keuzes kreeg minder dan { $fewest } stemmen, en dan kan iemand uitrekenen wie dat waren.
report-unsure-hidden = Hoeveel mensen twijfelden, staat er alleen waar minstens { $fewest } dat deden en minstens { $fewest } niet. Elders kunnen mensen toch hebben getwijfeld.
report-private = In dit verslag staat geen naam, en van niemand apart wat die stemde. Wat iemand opschreef staat er zoals het geschreven is: lees het na voordat je het doorgeeft. Voorgoed weggooien doe je met: veerkracht records forget { $id }
# De opdracht.
report-no-record = Er is nog niets gespeeld. Speel een scenario, en vraag dan het verslag.
report-several = In dit bestand staan meer sessies. Haal ze binnen met “veerkracht records import” en noem er dan een: { $ids }
report-scenario-elsewhere = Sessie { $id } is van het scenario “{ $scenario }”. Dat zit niet in het programma en is niet bij deze sessie bewaard. Noem ook het bestand: veerkracht report { $id } --scenario BESTAND
report-other-scenario = Sessie { $id } is van het scenario “{ $scenario }”, niet van “{ $named }”.
report-changed = Het scenario is sindsdien veranderd (toen { $was }, nu { $now }). Het verslag leest de sessie met het scenario zoals het nu is.
report-road-gone = Het scenario is sindsdien veranderd en deze weg is er niet meer: “{ $at }” is weg. Gebruik het scenario zoals het was, met --scenario BESTAND.
report-broken = Sessie { $id } is beschadigd en niet te lezen: { $why }
report-only-record = JSON en xAPI zijn voor een sessie. Voor een scenario is er “explore --format json”.
# Getallen.
figure-day = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
  } { $year }
figure-day-time = { $day } om { $time }
figure-or = { $these } of { $last }
figure-out-of-reach = kan niet meer
figure-not-by-itself = niet vanzelf
handout-kind = Om mee te nemen
handout-decisions = Wat er besloten werd, en wat het bracht
handout-numbers = De nummers zijn die van het verslag.
handout-more = { $count ->
    [one] Nog één besluit staat in het verslag.
   *[other] Nog { $count } besluiten staan in het verslag.
}
handout-date = Datum
handout-gain = Bracht
handout-cost = Kostte
handout-questions = Vragen om mee te nemen
handout-agreements = Wat we afspraken
handout-plans = Wat we van plan zijn
handout-forms = Een blad voor deelnemers is een pagina of mail. Laat --to weg, of schrijf --to md.

report-statements = Wat mensen van zichzelf zeiden
report-statements-about = Hoe ver het klopt, in vijf stappen van helemaal niet tot helemaal, op de telefoon en zonder naam. Niemand is van de ene keer naar de andere te volgen, en er kunnen andere mensen geantwoord hebben. Wat er veranderde, zie je; waardoor dat kwam, niet. Waar een aantal iemands antwoord kan verraden, staan stappen samen of alleen het aantal antwoorden.
report-statement-earlier = Van een eerdere bijeenkomst.
report-agreed = { $round ->
    [before] vooraf
    [after] na afloop
   *[later] later
  } { $agreed } van { $people }
report-agreed-all = Grotendeels of helemaal: { $rounds }.
report-answers = antwoorden
report-surveyed = Stellingen beantwoord
report-when = wanneer
report-fewer = minder dan 5
