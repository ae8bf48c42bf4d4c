## The control cell: many rooms at once.

control-rooms = { $count ->
    [one] one room
   *[other] { $count } rooms
  }
control-begun = { $count } begun
control-done = { $count } done
control-still = { $count } in a break
control-silent-rooms = { $count } silent
control-open = { $count ->
    [one] one offer waits
   *[other] { $count } offers wait
  }
control-clock = exercise { $time }
control-not-begun = not begun yet
# What a room does.
control-coming-in = People come in
control-reading = Reading what it brought
control-counted = Vote { $number } closed
control-ended-early = Stopped before the end
control-broken = Cannot be followed: something of it is missing
control-no-session = nothing shared yet
control-no-scene = The story is not here yet
control-scene-of-tables = { $tables } tables: { $scene }
control-heard = heard { $time }
control-silent = silent since { $time }
control-never-heard = never heard
control-answer-open = no answer yet
control-answer-taken = taken at { $time }
control-answer-declined = not taken at { $time }
control-people = { $count } in
control-there = in { $told }
control-behind = { $count ->
    [one] one event not shared yet
   *[other] { $count } events not shared yet
  }
control-decisions = { $count ->
    [one] 1 step
   *[other] { $count } steps
  }
# The list of rooms.
control-head-room = room
control-head-in = in
control-head-open = wait
control-head-scenario = story
control-head-tables = tables
control-head-behind = behind
control-head-heard = heard
control-by-name = by name
control-by-progress = furthest behind first
control-by-talk = longest talk first
control-by-heard = longest silent first
control-by-offers = most offers that wait first
control-shown = { $first }–{ $last } of { $count }
control-marked = { $count } marked
control-nobody = No room shares its evening yet. As soon as one does, it stands here.
control-room-awaited = Nothing is known of { $room } yet. It is shown as soon as it shares its evening.
control-map = Map · { $title }
control-offered = Offered
control-observed-title = What evaluators saw at this table
# The line.
control-connecting = Looking for the shared store …
control-lost = No line since { $time }. What you see is from then; it goes on by itself. { $why }
control-lost-always = No line yet; it is tried again. { $why }
control-lost-now = no line: { $why }
control-back = the line is back
# Offering.
control-offer = What do you offer?
control-kind-begin = Begin together now
control-kind-break = A break
control-kind-inject = A message that the story has
control-kind-message = A message of your own
control-pick = Which message?
control-from = Who is it from?
control-from-municipality = the municipality
control-from-press = the press
control-from-headquarters = headquarters
control-from-other = somebody else: write who
control-message-about = From { $from }, to { $rooms }. No names of people.
control-one-room = room { $room }
control-to-rooms = { $count } rooms
control-no-rooms = There is no room to offer it to.
control-no-injects = The stories of these rooms have no such messages.
control-no-sender = Who is it from? That stands above the message.
control-minutes = How many minutes of break? { $typed }   Nothing typed is 10
control-how-break = A break has 1 to 120 minutes.
control-ask-send = Offer to { $rooms }? Each moderator decides: { $offer }
control-sending = Being sent …
control-sent = Offered to { $rooms }. You read here what they answer.
control-answered = { $room }: { $answer }
control-not-sent = Not sent. { $why }
control-not-observed = Not kept. { $why }
control-not-read = What evaluators note cannot be read. { $why }
control-observed = Kept.
control-ask-leave = Stop? What you wrote was not sent, and is gone then.
control-unknown-room = { $room } is not in this exercise. “rooms” lists who is.
# The plan of injects.
control-plan = Inject list · { $count } rows · { $due } due now
control-plan-heads = no. | time | to | as | text | how it stands
control-no-plan = No inject list. Start with --injects FILE.csv to have one; what you send yourself is added to it.
control-everybody = everybody
control-due = due now
control-taken-of = { $taken } of { $count } took it
control-expected = Expected:
control-file = injects
control-written = Written to { $path }
control-not-written = { $path } cannot be written: { $why }.
control-column-number = number
control-column-time = time
control-column-to = to
control-column-from = as
control-column-text = text
control-column-expected = expected
control-column-sent = sent
control-table-large = This list is too large: at most 1 MB and 2,000 rows.
control-table-no-text = This list is no text in UTF-8. In your spreadsheet, choose CSV UTF-8 when you save it.
control-table-columns = This list lacks a column “text” or “as”. The first line has the headings: number, time, to, as, text, expected.
control-table-broken = Row { $row } of the list cannot be read. Is a quotation mark missing?
control-table-time = Row { $row } of the list: “{ $time }” is no time. Write 10:45, or T+15 for 15 minutes after the start.
control-table-room = Row { $row } of the list: “{ $room }” is no name of a room. Names have small letters, digits and dashes; leave it empty for everybody.
control-table-empty = Row { $row } of the list: a message needs a text, and who it is from under “as”.
# Keys.
control-keys-rooms = Enter look · space mark · o offer · i list · k map · / find · s sort · ? · q
control-keys-room = ↑↓ table · Enter story · o offer · k map · PgDn read · Esc back · ? keys
control-keys-evaluator = r rate · n note · Enter story · k map · PgDn read · ? keys · q stop
control-keys-map = ↑↓ read · Esc back · ? keys · q stop
control-keys-injects = ↑↓ · Enter offer this message · w write to a file · Esc back · ? keys
control-keys-search = type to search · Enter keep it · Esc all rooms
control-keys-question = Enter yes · any other key no
control-keys-minutes = digits · Enter on · Esc leave it
control-keys-pick = ↑↓ or number · Enter on · Esc leave it
control-keys-from = Enter on · Esc back
control-keys-text = Enter on · Alt+Enter new line · Esc later
control-help-keys =
    ↑ ↓: the room under the cursor
    Enter: this room: its tables, what you offered, what evaluators saw
    Enter there: the story of that table so far, event by event
    space: mark a room, or take the mark away
    o: offer something to the marked rooms, or to all that you see
    i: the inject list; Enter offers a row, w writes the list to a file
    k: the map of this room's story, with who stands where
    /: show only rooms with this in their name, story, scene or state
    s: another order: by name, behind, talk, silent, offers
    Esc: all rooms again, no marks
    m: select text with the mouse, or click again
    q: stop. The rooms go on without you
    in: who voted of who is in, while a vote is open; else who is in
    silent since: the line of that room is down, or it stopped. Its evening goes on
control-help-evaluator =
    r: how far the group shows what an objective asks for, 1 to 4 or P S M U
    n: note a moment. No names
    Enter: the story of this table so far, event by event
    ↑ ↓: another table
    k: the map, with where the room is
    PgDn: read on
    m: select text with the mouse, or click again
    q: stop. What you kept stays
# In lines.
control-lines-help = Type help for what you can ask, stop to stop.
control-lines-yes = Type yes, or something else.
control-nothing-asked = Nothing was asked.
control-none-open = No offer waits for an answer.
control-unknown = That is no command here. Type help.
control-no-such-room = A room has a name of small letters, digits and dashes.
control-no-such-inject = None of these rooms has that message in its story.
control-how-offer = Like this: offer all begin · offer noord,zuid break 10 · offer all inject ID · offer all message the press: text
control-how-send = Which row? send 3, by its number in the list.
control-how-rate = Like this: rate 1 P. The letters: P without difficulty, S with some, M with great difficulty, U did not work.
control-lines-commands =
    rooms, rooms TEXT: all rooms, or those with this text
    room NAME: one room: its tables and what was offered
    offer: the offers that wait for an answer
    offer ROOMS begin, break MINUTES, inject ID, message FROM: TEXT: rooms apart by commas, or all
    injects: the inject list; send NUMBER offers a row; write writes the list to a file
    rate OBJECTIVE P, objectives, note TEXT: for an evaluator
    stop: stop. The rooms go on without you
control-rehearsal = { $title } (rehearsal)
