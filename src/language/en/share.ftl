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

## How far an evening is shared, as the moderator reads it.

sharing-reaching = looking for the control cell
sharing-shared = shared
sharing-behind = { $events } behind
sharing-since = not shared since { $time }
sharing-refused = not shared
sharing-refused-why = The shared store refuses this room: the invitation was taken back or replaced. The evening goes on here; ask the control cell for a new one.
sharing-taken-over = led elsewhere
lines-sharing = With the control cell: { $sharing }.

## What a control cell offers a room.

offers-told = { $more ->
    [0] The control cell offers: { $offer }
    [one] The control cell offers: { $offer } · and one more
   *[other] The control cell offers: { $offer } · and { $more } more
}
console-how-offers = j to take it, or not
console-offers-title = The control cell offers
console-keys-offers = ↑↓ · Enter take · x do not · Esc later
console-no-offers = The control cell offers nothing now.
console-ask-offer = Do this now: { $offer }?
console-ask-offer-not = Tell the control cell that you do not do this: { $offer }?
console-offer-answered = The control cell hears it.
console-help-offers =
    j: what the control cell offers; you take it or not, and you lead

lines-offer = The control cell offers { $number }: { $offer }
lines-how-offer = Type “offer 1 take”, “offer 1 not”, or nothing for later.
lines-no-offer = There is no offer “{ $typed }”. “offers” shows what there is.
lines-help-offers =
    offers: what the control cell offers · offer 1 take: do it · offer 1 not: do not, and say so

## Why something could not be shared.

share-address = That is no address of a shared store. It looks like postgres://name:password@computer/name, or it is a file with such a line in it.
share-exposed = Others on this computer can read the file with the address. Let only yourself read it (chmod 600 FILE), and try again.
share-file = The file with the address cannot be read: { $why }
share-no-line = Nobody answers at the shared store: { $why }
share-bare = There is no safe line to the shared store: { $why }. Ask who runs it for its certificate, and name that file in SSL_CERT_FILE.
share-unknown = The shared store does not know this invitation: the name or the password is wrong, or it was taken back. Ask who runs it for a new one.
share-forbidden = This invitation does not allow that.
share-unprepared = Nothing was prepared there yet. Who runs the server does that with “veerkracht share prepare”.
share-prepared = That was prepared before. “veerkracht share invite” goes on with it.
share-taken = Somebody else is invited by that name, as something else. Choose another name.
share-version = Another version of this program prepared the shared store. Use the same version everywhere.
share-taken-over = Another computer leads this evening now. Here nothing is written any more; go on there.
share-gap = The shared store lost something that was there. It is sent again.
share-full = The shared store is full. What happens is kept here, and goes out when there is room.
share-damaged = What is shared there cannot be read.
share-other = The shared store failed: { $why }

## Who runs a shared store, and who shares with it.

share-is-prepared = Prepared. Now invite: “veerkracht share invite NAME” for each room, and “--control” for the control cell.
share-paste-room = For this room alone. Send it safely: who has it can share as this room. There: veerkracht host SCENARIO --share FILE, with this line in a file that only its owner can read.
share-paste-control = For the control cell alone. Who has it reads every room. There: veerkracht control FILE, with this line in a file that only its owner can read.
share-paste-observer = For one evaluator. Who has it reads every room, and steers nothing. There: veerkracht control FILE --observe ROOM, with this line in a file that only its owner can read.
share-revoked = Nobody comes in with the invitation of { $name } any more. What was shared stays.
share-nobody = Nobody is invited by the name { $name }. “veerkracht share list” shows who is.
share-nobody-invited = Nobody is invited yet.
share-was-revoked = taken back
share-kind-room = room
share-kind-control = control cell
share-kind-observer = evaluator
share-no-name = “{ $name }” cannot be a name. Use small letters, digits and dashes, at most 40.
share-sent = { $events ->
    [0] There was nothing left to send.
    [one] One event was sent.
   *[other] { $events } events were sent.
}
share-no-case = A case of your own stays in the room. It is not shared.
share-ask =
    This evening is shared, while it goes on, with { $place }. The control cell, the evaluators and who runs the server see:
    - the scenario with all its text, the scene where you are, the choices you made, and how long you talked
    - how votes went, without any count by which somebody could be singled out
    - reasons, what spoke against them, notes and plans that you write down
    - how many people are in, and about how many of them voted
    They do not see names, who chose what, or what phones write and you do not keep. “veerkracht records forget” takes it back.
share-ask-counts =
    This evening is shared, while it goes on, with { $place }. The control cell, the evaluators and who runs the server see:
    - the scenario with all its text, the scene where you are, the choices you made, and how long you talked
    - how votes went, without any count by which somebody could be singled out
    - how many people are in, and about how many of them voted
    Reasons, notes and plans stay here, and so do names and who chose what. “veerkracht records forget” takes it back.
share-agree = Does the group agree? (yes or no)
share-not-agreed = Then nothing is shared. Without --share the evening is yours alone.
share-needs-agreed = Nobody is here to agree to that. Type --share-agreed if the group does.
share-ask-take-over = The computer that leads this evening was heard a moment ago. If you go on here, it writes nothing any more.
share-took-over = This evening goes on here. The other computer was heard last at { $time }: what happened there after that is only there. So are the counts of a vote without a decision; vote again if you need them.
share-go-on-here = Do you go on here? (yes or no)
share-stays-there = Then it goes on there.
records-shared-too = Taken back from the shared store as well.
records-shared-stays = { $why } Nothing was forgotten: what was shared could not be taken back. Try again when there is a line, or add --here-only to forget it on this computer alone.
share-unread = { $count ->
    [one] One evening in the shared store cannot be read, and is left out.
   *[other] { $count } evenings in the shared store cannot be read, and are left out.
}
report-observed = What evaluators saw
report-observed-about = Theirs, in their own words: the group did not rate itself here.
share-no-file = That is no address of a shared store, and there is no such file. An address looks like postgres://name:password@computer/name.
share-invited = Somebody is invited by that name already. With --again you get a new line, and the former one is of no use any more.
share-of-a-room = This invitation is a room’s. A control cell or an evaluator has one of its own.
share-of-an-evaluator = This invitation is an evaluator’s. Name the room with --observe.
share-too-much = That is more than the shared store takes of one room.
share-only-here = Only this computer itself reaches that address. For another one name the server with --host.
share-revoked-all = Nobody comes in with the invitation of { $name } any more, and what was shared with it is forgotten.
records-shared-elsewhere = Another computer leads this evening now. What is shared of it stays; here it is forgotten.
control-no-room = { $room } is not in this exercise. These are: { $rooms }
