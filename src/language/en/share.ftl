## Many rooms: what a control cell offers a room.

offer-begin = begin together now
offer-break = { $minutes ->
    [one] a break of one minute
   *[other] a break of { $minutes } minutes
}
offer-inject = the message “{ $inject }”
offer-message = a message from { $from }: “{ $text }”
offer-taken = { $offer } (taken)
offer-declined = { $offer } (not taken)
replay-offered = The control cell offered:
records-offered = the control cell offered: { $offer }
report-offered = The control cell offered
