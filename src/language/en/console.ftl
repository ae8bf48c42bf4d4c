# The moderator's screen.
# The beginning.
console-address = On a phone ({ $network }):
console-code = The code for today:
console-screen = The projector; B opens it here:
console-screens = On another computer (c, s: a word):
console-other = a: use { $network } instead, { $host }
console-no-network = No network: phones cannot come in. c says what to do.
console-elsewhere = Phones find you at { $host } now: let them scan again. c shows it.
console-slide = { $slide }, . turns
console-one-slide = It all stands on one slide.
console-door-close = Close the door? Nobody new comes in.
console-door-open = Open the door again?
console-ask-new-code = Make a new code? Who is in stays in.
console-how-tries = c: a new code.
console-new-code = There is a new code.
console-door = How to come in
# At the top of the screen.
console-hands = { $hands ->
    [one] 1 hand
   *[other] { $hands } hands
  }
# The two texts.
console-tab-notes = Tab: for you alone
console-tab-story = Tab: what everybody reads
console-injects = Injects; i sends one:
console-advice = Advice; h lets everybody read it:
console-tasks = To do yourselves, if you like; z begins:
console-plans = What the group plans; f and t write it down:
console-plans-earlier = This is what you planned before:
console-plans-there = You made plans before. f shows them, and says what became of them.
console-objectives = The objectives; o rates them:
# Choices.
console-on = space → { $scene }
console-more = … and { $count ->
    [one] 1 more choice
   *[other] { $count } more choices
  }; d shows them all
console-deadline = If the time to decide runs out (in { $left }) → { $scene }
console-deadline-up = l: let the time to decide run out → { $scene }
console-deadline-voting = the time to decide is up → { $scene }
console-time-up-tables = The time to decide is over at table: { $tables }. Look there with Enter: l goes on without a decision. You need not.
console-time-up = The time to decide is up. l goes on without a decision; you need not.
console-time-up-voting = The time to decide is up, and people are still voting. v closes the vote.
# Asked before the room notices anything.
console-yes-or-no = Enter yes · Esc no
console-ask-scene = On to the scene?
console-ask-on = Go on with the story?
console-ask-ending = On to how it ends?
console-ask-into-story = Back into the story?
console-ask-vote = Open the vote?
console-ask-vote-again = Vote once more?
console-ask-vote-anew = Vote once more? You count hands again.
console-ask-votes = Open a vote at all tables?
console-ask-closes = Close the vote at all tables?
console-ask-vote-roles = Let only these vote: { $roles }?
console-not-secret = Not secret, with so few phones ({ $voters }).
console-dashes = Small numbers become a dash.
console-ask-close = { $missing ->
    [0] Close the vote?
    [one] Close the vote? One phone has not voted yet.
   *[other] Close the vote? { $missing } phones have not voted yet.
  }
console-ask-close-show = Close and show at once, without talking first?
console-ask-show = Show everybody the vote?
console-ask-same-vote = Go on from the same vote?
console-ask-deadline = Let the time to decide run out?
console-ask-inject = Send “{ $title }” into the room now?
console-ask-back = Back to “{ $scene }”? Both roads stay.
console-ask-back-to = Back to “{ $title }”? Both roads stay.
console-ask-extend = { $minutes ->
    [one] One minute more?
   *[other] { $minutes } minutes more?
  }
console-ask-shorten = { $minutes ->
    [one] One minute less?
   *[other] { $minutes } minutes less?
  }
console-ask-end-tables = Stop here at all tables and look back, before the story is over?
console-ask-end = Stop here and look back, before the story is over?
console-ask-unpause = Go on after the break?
console-ask-after-stop = Can everybody go on?
console-ask-remove-new = Take the { $count } new seats away?
console-ask-remove-asleep = { $count ->
    [one] Take the seat away whose phone is asleep? It stays out this evening.
   *[other] Take the { $count } seats away whose phones are asleep? They stay out this evening.
  }
console-ask-remove = Take seat { $seat } away?
console-ask-gather = All tables on with table { $table }?
console-ask-leave = Leave? Everything is kept.
console-ask-leave-gone = Leave? The file with your sessions is gone or damaged: this evening is not in it.
console-ask-leave-part = Leave? Not all of this evening is in the file with your sessions any more.
console-ask-leave-forgotten = Leave? This evening was removed from this computer.
console-ask-leave-nothing = Leave? Nothing happened yet, so there is nothing to keep.
console-ask-drop = Take text { $line } away? Nobody reads it any more.
console-ask-drop-kept = Take text { $line } off this list? What you kept of it stays.
console-ask-show-line = Let everybody read text { $line }?
console-ask-keep = Text { $line } goes into the record, without a name, and stays there. Keep it?
console-ask-again = Ask again? What was chosen is gone then.
console-ask-leave-task = Leave? People are writing: what they wrote and you did not keep is gone.
console-ask-task = Close it? { $left ->
    [0] Nothing is lost.
    [one] One text is not kept, and is gone then.
   *[other] { $left } texts are not kept, and are gone then.
  }
console-ask-leave-unkept = Leave? The last thing you did is not kept; everything before it is.
console-ask-leave-writing = Leave? Not kept yet: { $texts }.
console-unkept-note = your note
console-unkept-improvised = what you were going to tell the group
console-unkept-otherwise = what the group would rather do
console-unkept-plan = a plan of the group
console-unkept-review = what became of a plan
console-unkept-said = what somebody said aloud
console-unkept-inject = your other words for “{ $title }”
console-unkept-reason = the reason for a decision
console-unkept-dissent = the dissent about a decision
console-ask-hands = Hands for choice { $number }: { $typed }   Enter counts them · Esc cancels
console-ask-take-back = Take this back? Then no report has it.   Enter takes it back · Esc leaves it
console-ask-minute = At which minute of the clock does it come? { $typed }   Enter moves it · Esc cancels
console-ask-table = To which table does seat { $number } go? { $typed }   Enter moves it · Esc cancels
# What happened, or could not.
console-how-not-now = The line below says what can.
console-how-paused = p goes on.
console-no-objectives = This scenario names no objectives.
console-no-advice = Nobody can give advice in this scene now.
console-no-tasks = There is nothing to write or say yourselves here.
console-no-lines = Nothing came in yet. t writes down what somebody says aloud.
console-task-kept = It is in the record.
console-task-closed = Closed. What you did not keep is gone.
console-task-shows-two = First show two or three texts, with Enter. Then v asks which one people keep.
console-no-seats = Nobody has come in yet.
console-gathered = Everybody goes on with this table.
console-noted = Your note is kept.
console-told = The group reads it now.
console-otherwise-kept = Written with this decision. Which choice comes nearest to it?
console-how-plan = Begin with what happens: if …, then …
console-how-review = Begin with three numbers: done, in part, not. More than nothing together.
console-no-plans = No plan yet. With f and then t you write: if this happens, then we do that.
console-no-line = Nothing is there.
console-reworded = Kept. The group reads it when you send the inject.
console-corrected = What was written down is corrected.
console-moved = It comes at another time now.
console-held = From now on it comes only when you send it. t gives it a time again.
console-not-timed = This does not come by itself at a time.
console-talk-first = Let them say why first; whoever sees the result repeats it. s shows it.
console-not-rated = not rated yet
console-rated = Kept · { $grade }
console-no-key-here = That key does nothing here. Esc goes back.
# Lists.
console-injects-title = Send an inject
console-advice-title = Who would say something about this? Only you read it
console-road-title = Back to a decision
console-seats-title = Who is here
console-ratings-title = What did the group show? (if you like)
console-note = A note on this moment
console-improvise = Something that is not in the story, for this group
console-otherwise = What would the group rather do than these choices? No names
console-plan = If …, then …, and by when. No names
console-review = How many people: done, in part, not. For example 5 3 2 because …
console-plans-title = What groups plan
console-task-say = What somebody said aloud. No names
console-reword = In other words, for this group
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
console-settle-reason = Why? No names, may be empty
console-settle-dissent = Why did somebody see it differently? No names, may be empty
console-settle-sure = This is written down
console-reason = Why:
console-dissent = Seen differently:
console-nothing-written = nothing written
# Keys.
console-keys-welcome = Enter begins · ↓ read on · c code · w who · B projector · ? keys · q leave
console-keys-stopped = p go on, when everybody can · c code · w who · ? keys · q leave
console-keys-talk = v vote · d decide · i inject · + time · u back · ! stop word · ? keys
console-keys-talk-advice = v vote · d decide · h advice · i inject · u back · ! stop word · ? keys
console-keys-talk-roles = v all vote · r by role · d decide · i inject · ! stop word · ? keys
console-keys-talk-roles-advice = v all vote · r by role · d decide · h advice · ! stop word · ? keys
console-keys-passage = space go on · i inject · n note · ! stop word · ? keys
console-keys-passage-tasks = space go on · z do it yourselves · n note · ! stop word · ? keys
console-keys-talk-tasks = v vote · d decide · z do it yourselves · u back · ! stop word · ? keys
console-no-choice = There is no choice with that number.
console-keys-vote = 1-9 count hands · v close · s close and show · ! stop word · ? keys
console-keys-counted = s show · d decide · v once more · 1-9 hands · ! stop word · ? keys
console-keys-shown = d decide · v once more · + time · n note · ! stop word · ? keys
console-keys-counted-last = s show · d decide · 1-9 hands · + time · ! stop word · ? keys
console-keys-shown-last = d decide · + time · n note · ! stop word · ? keys
console-keys-same-vote = s same vote · v new vote · d decide · i inject · ! stop word · ? keys
console-keys-taken-up = d decide · v new vote · u back · n note · ! stop word · ? keys
console-keys-consequence = space go on · u back · n note · ! stop word · ? keys
console-keys-paused = p go on · + - until when · n note · ! stop word · ? keys
console-keys-still = p go on · n note · b projector · ! stop word · ? keys
console-keys-ended-early = space back into the story · o objectives · f plan · q leave · ? keys
console-keys-ended = f plan · o objectives · U another road · n note · q leave · ? keys
console-keys-plans = t writes down a plan · x takes one back · Esc back
console-keys-rather = t adds one · x takes one back · Esc back
console-rather = Rather
console-keys-plans-earlier = ↑↓ Enter: what became of it · t a new plan · x takes back · Esc
console-key-tables = t all tables
console-keys-tables = Enter look · v vote at all · s screen · g gather · p break · ! stop · ? keys
console-keys-tables-vote = ↑↓ Enter look · x close votes · p break · ! stop word · ? keys
console-keys-tables-on = ↑↓ Enter look · s screen · g on together · p break · ! stop word · ? keys
console-keys-tables-paused = ↑↓ Enter look · p go on · + = - length · ! stop word · ? keys
console-keys-tables-ended = ↑↓ Enter look · w who · q leave · ? keys
console-keys-advice = ↑↓ · Enter: the group reads it now · Esc back
console-keys-tasks = ↑↓ · Enter: everybody sees the task · Esc back
console-keys-task-lines = Enter show · k keep · x drop · t e add · v ask · c close · Esc
console-keys-said = Enter puts it in the list · Alt+Enter new line · Esc later
console-keys-task = z what people write · n note · b projector · ! stop word · ? keys
console-keys-injects = ↑↓ · Enter send · t time · h hold back · e other words · Esc back
console-keys-road = ↑↓ · Enter back there · c correct · Esc done
console-keys-road-left = ↑↓ · you left this road · c correct · Esc done
console-keys-seats = ↑↓ · x take away · X take all asleep away · Esc done
console-keys-seats-tables = ↑↓ · t table · x take away · X all asleep · Esc done
console-keys-seats-vote = ↑↓ · x take away · X take all new ones away · Esc done
console-keys-seats-tables-vote = ↑↓ · t table · x take away · X all new ones · Esc done
console-keys-door = C large · s word · a address · n new code · d door · Esc back
console-keys-ratings = ↑↓ picks an objective · 1-4 rates it · Esc done
console-keys-settle-choice = ↑↓ or number: which · Enter on · Esc leaves it
console-keys-settle-reason = Enter on · Alt+Enter new line · Esc another choice
console-keys-settle-dissent = Enter on · Alt+Enter new line · Esc back
console-keys-settle-sure = Enter: the room hears it · ↑↓ or number: who · Esc back
console-keys-correct-reason = Enter on · Alt+Enter new line · Esc leaves it
console-keys-correct-sure = Enter keeps it; the room hears nothing · ↑↓ who · Esc back
console-keys-tell = Enter: the group reads it now · Alt+Enter new line · Esc later
console-keys-reword = Enter keeps it until it is sent · Alt+Enter new line · Esc later
console-help-keys =
    space Enter: go on
    v: open or close the vote; at all tables: everywhere
    r: let only those vote whose decision it is
    1 … 9: count hands, also when the vote is closed
    s: show the vote; while it is open: close and show
    s where the story comes back: one more decision from the same vote
    s at all tables: one table on the projector, or all of them again
    only you, or room –: the room does not see that number, or somebody could tell who chose what. Do not say it
    d: write down the decision
    l: let the time to decide run out
    i: send an inject, move it, hold it back, or reword it
    a: tell the group something that is not in the story
    h: read advice, and let the group read it
    z: let people write or say something themselves, show it, and keep what you want
    u: a step back
    U: back to an earlier decision, or correct it
    + = -: five minutes more, one more, one less
    p: take a break, or go on; + and - set when it ends
    E: stop here and look back
    !: the stop word, at once. While you write: Esc first
    b: the projector dark, or on again, at once
    B: the big screen on this computer, in a browser
    C: how to join, large on the projector, or away again
    A: the agreements, large on the projector, or away again
    g: ask on the projector how it could go wrong, and take it away
    , .: the previous slide on the projector, or the next
    e: write down what the group would rather do than these choices
    f: what groups mean to do: if this, then that; and what became of it
    y: ask how far something is true for people themselves, before and after
    n: a note on this moment
    w: who is here; take a seat away, or move it to another table
    t Esc: all tables; g brings them together, x closes every vote
    c: address and code; another network, a new code, the door, the big screen
    o: rate the objectives
    Tab ↑ ↓: the other text, and reading
    m: select text with the mouse, or click again
    q: leave; you read first what is kept

console-survey = Statements, with y:
console-survey-there = Would you like to ask first how far something is true for the people here? Press y: on their phones, in a minute.
console-survey-title = How far is it true for people themselves?
console-keys-survey = ↑↓ · Enter asks everybody, or closes it · Esc back
console-no-survey = This story has no statements.
console-ask-survey = Ask everybody this now, on their phones?
console-ask-survey-close = Close it, with { $answered } answers? Only the counts are kept.
console-ask-survey-few = Close it? There are { $answered } answers: with fewer than five nothing is kept.
console-keys-welcome-survey = Enter begins · y statements · ↓ read on · c code · w who · ? keys · q leave
console-keys-survey-open = y the statements, and close them · p pause · ! stop · w who · ? keys
console-keys-ended-survey = y statements · f plan · o objectives · U another road · q leave · ? keys
console-ask-leave-survey = Leave? The answers to the statements are gone then: close them first with y.
