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
