# The moderator's screen.
# The beginning.
console-address = On a phone:
console-code = The code for today:
console-no-phones = No phones today. Ask people to raise a hand, and count.
console-door = How to come in
# At the top of the screen.
console-table = Table { $table }
console-timer = talk { $talked }
console-timer-planned = talk { $talked } of { $planned }
console-timer-over = time is up: { $talked } of { $planned }
console-company = { $connected }/{ $seats } connected · clock { $time }
console-voted = { $voted } of { $voters } voted
console-hands = { $hands ->
    [one] 1 hand
   *[other] { $hands } hands
  }
console-dark = projector dark
console-break = Break
console-stop-word = Stop word
console-stop-word-about = Everything stands still. Look after each other first; the story can wait.
console-phase-consequence = What your decision brought
console-reading = The room reads what it brought
console-passage = Read it out, then go on
console-talk = Talking
console-vote = Vote { $round } open
console-vote-roles = Vote { $round } open, by role
console-counted = Vote { $round } closed, only you see it
console-shown = Vote { $round } shown
console-with-table = On with table { $round }
console-ended = How it ended
# The two texts.
console-tab-notes = Tab: for you alone
console-tab-story = Tab: what everybody reads
console-next = Next comes:
console-notes = For you alone:
console-questions = Ask the group:
console-injects = Injects; i sends one:
console-debrief = To talk about afterwards:
console-objectives = The objectives; o rates them:
# Choices.
console-on = space: on to { $scene }
console-on-scene = space: to { $scene }
console-deadline = If time runs out (in { $left }) → { $scene }
console-deadline-up = l: let the time run out → { $scene }
console-time-up = The time for this scene is up. l lets it run out; you need not.
console-phones-hands = { $phones } + { $hands ->
    [one] 1 hand
   *[other] { $hands } hands
  }
console-unsure = { $unsure ->
    [one] 1 unsure
   *[other] { $unsure } unsure
  }
console-before = first { $before }
# Asked before the room notices anything.
console-yes-or-no = Enter yes · Esc no
console-ask-scene = On to the scene?
console-ask-on = Go on with the story?
console-ask-ending = On to how it ends?
console-ask-vote = Open the vote?
console-ask-vote-again = Vote once more?
console-ask-vote-roles = Let only these vote: { $roles }?
console-ask-close = Close the vote?
console-ask-show = Show everybody the vote?
console-ask-deadline = Let the time run out?
console-ask-inject = Send “{ $title }” into the room now?
console-ask-back = A step back? Both roads are kept.
console-ask-back-to = Back to “{ $title }”? Both roads are kept.
console-ask-extend = { $minutes ->
    [one] One minute more?
   *[other] { $minutes } minutes more?
  }
console-ask-unpause = Go on after the break?
console-ask-after-stop = Can everybody go on?
console-ask-remove = Take seat { $seat } away?
console-ask-gather = All tables on with table { $table }?
console-ask-leave = Leave? Everything is kept.
console-ask-hands = Hands for choice { $number }: { $typed }   Enter counts · Esc does not
# What happened, or could not.
console-not-now = That cannot be done now. The line below says what can.
console-paused = Everything stands still. p goes on.
console-refused = That can no longer be done here.
console-no-such-choice = That choice is not open now.
console-no-injects = There is no inject that you can send now.
console-injects-wait = Close the vote first; then you can send an inject.
console-no-road = Nothing has been decided yet.
console-no-objectives = This scenario names no objectives.
console-no-seats = Nobody has come in yet.
console-inject-came = Something comes up, by itself.
console-gathered = Everybody goes on with this table.
console-noted = Your note is kept.
# Lists.
console-injects-title = Send an inject
console-inject-clock = { $minutes ->
    [one] comes by itself after 1 minute
   *[other] comes by itself after { $minutes } minutes
  }
console-inject-condition = comes by itself when the story asks for it
console-inject-hand = comes only when you send it
console-inject-early = does not fit the story yet
console-road-title = Back to a decision
console-seats-title = Who is here
console-seat-away = phone asleep
console-ratings-title = What did the group show? (if you like)
console-rating-p = 1 P  performed without challenges
console-rating-s = 2 S  performed with some challenges
console-rating-m = 3 M  performed with major challenges
console-rating-u = 4 U  could not be performed
console-note = A note on this moment
console-tables = All tables
console-head-table = {"  "}table
console-head-scene = scene
console-head-doing = what they do
console-head-talk = talk
console-head-there = here
console-head-voted = voted
# Writing down a decision.
console-settle-choice = What is the decision?
console-settle-by = Who decided?
console-settle-reason = Why? One line, may be empty
console-settle-dissent = Who saw it differently, and why? No names, may be empty
console-settle-sure = This goes into the record
console-settle-no-vote = There was no vote.
console-settle-tied = The vote is tied. Talk, vote once more, or decide yourself.
console-settle-majority = What most people chose is picked.
console-by-majority = the majority
console-by-role = those whose decision it is: { $roles }
console-by-moderator = you, after the talk
console-reason = Why:
console-dissent = Seen differently:
console-nothing-written = nothing written
# Keys.
console-keys-welcome = Enter begins · c code · w who · b projector · ? keys · q leave
console-keys-talk = v vote · d decide · i inject · + time · u back · ! stop word · ? keys
console-keys-talk-roles = v all vote · r by role · d decide · i inject · ! stop word · ? keys
console-keys-passage = space go on · i inject · n note · ! stop word · ? keys
console-keys-vote = 1-9 count hands · v close · p break · ! stop word · ? keys
console-keys-counted = s show · d decide · v once more · u back · ! stop word · ? keys
console-keys-shown = d decide · v once more · + time · n note · ! stop word · ? keys
console-keys-consequence = space go on · u back · n note · ! stop word · ? keys
console-keys-paused = p go on · n note · b projector · w who · ! stop word · ? keys
console-keys-ended = o objectives · U another road · n note · q leave · ? keys
console-keys-tables = ↑↓ Enter look · g go on together · p break · ! stop word · ? keys
console-keys-injects = ↑↓ Enter send · Esc
console-keys-road = ↑↓ Enter back · Esc
console-keys-seats = ↑↓ · x take away · Esc
console-keys-ratings = ↑↓ · 1-4 · Esc done
console-keys-settle-choice = ↑↓ or number · Enter · Esc leaves it
console-keys-settle-by = ↑↓ or number · Enter · Esc back
console-keys-settle-line = Enter on · Esc back
console-keys-settle-sure = Enter: the room hears it · Esc back
console-help-keys =
    space Enter: go on
    v: open or close the vote
    r: let only those vote whose decision it is
    1 … 9: in a vote: count hands
    s: show the vote
    d: write down the decision
    l: let the time run out
    i: send an inject
    u: a step back
    U: back to an earlier decision
    + =: five minutes more, or one
    p: a break, at once; and go on
    !: stop word, at once. Writing? Esc first
    b: projector dark or lit again, at once
    n: a note on this moment
    w: who is here; take a seat away
    t: all tables; g brings them together
    c: address, code and QR code
    o: at the end: rate the objectives
    Tab ↑ ↓: the other text, and reading
    q: leave; everything is kept
console-left = Everything is kept. Go on with: veerkracht host --resume { $id }
console-left-ended = Everything is kept, under { $id }.
    The report: veerkracht report { $id } --out report.html
