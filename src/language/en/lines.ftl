# Leading a group in lines of text.
lines-come-in = On the phone: { $url } with the code { $code }.
lines-or-at = Or at { $url }
lines-screen = The big screen: { $url }
lines-screens = “screen here” opens it on this computer. On another one it is at { $url }, with a word: type “screen”.
lines-begin = Type “go” when everybody is in and has agreed. Until then nothing runs.
lines-begun = The clock runs.
lines-help-hint = Type “help” to see what you can do.
lines-leads = leads to: { $scene }
lines-passage = Type “go” to go on to: { $scene }
lines-deadline = If the time runs out, in { $left } (“deadline”): { $scene }
lines-deadline-up = The time is up. “deadline” lets it run out: { $scene }
lines-time-up = The time for this scene is up. “deadline” lets it run out; you need not.
lines-talk = You are talking, and no vote is open. “again” shows everything once more.
lines-injects = You can send: { $injects }. “send” shows how they begin.
lines-road = “back” and a number goes back there. Both roads are kept.
lines-then-go = Type “go” for what happens then.
lines-ended = The story is over. You can still say how it went, with “rate”, an objective and a letter.
lines-in-pause = A break. Type “on” to go on.
lines-in-stop = The stop word was said. Type “on” when it is all right again.
lines-voting = { $voted } of { $voters } phones have voted. You alone see this: { $counts }
lines-counted = Closed, and not shown yet: { $counts }
lines-shown = Everybody sees: { $counts }
lines-settled = Decided by: { $by }.
lines-there = { $connected }/{ $seats } connected
lines-present = { $seats ->
    [0] Nobody is at this table yet.
    [one] One seat at this table, { $connected } connected now.
   *[other] { $seats } seats at this table, { $connected } connected now.
  }
lines-removed = Seat { $number } is gone. That phone stays out.
lines-removed-many = { $count } seats are gone. Those phones stay out.
lines-new-code = There is a new code. Who is in stays in.
lines-door-closed = The door is closed: nobody new comes in. “unlock” opens it again.
lines-door-open = The door is open: with the code people come in.
lines-kept = Kept.
lines-dark = The big screen is black. “dark” lights it again.
lines-light = The big screen is on again.
lines-how-paused = Type “on” first.
lines-how-tries = Whoever has the right code comes in all the same. “code new” makes another code, “lock” lets nobody new in.
lines-how-no-seat = “who” shows who is here.
lines-gathered = Everybody goes on at table { $table }.
lines-unclear = I do not recognise that. Type “help” to see what you can do.
lines-help =
    vote: open a vote · vote roles: only for those whose decision it is
    hands 2 5: five hands for choice 2
    close: close the vote · show: let everybody see how it went
    choose 2 because … / against …: the decision, with the reason and what spoke against it
    choose 2 by roles because …: who decided (majority, roles or me)
    go: go on · back: a step back, everything is kept
    decisions: what was decided · back 2: back to decision 2
    deadline: let the time run out · extend 3: three minutes more
    time: how long you have been talking, and how long is left
    send: what you have up your sleeve · send NAME: send it
    pause · stop (the stop word) · on: go on again
    dark: the big screen off, or on again
    note …: write something down · rate OBJECTIVE P: how an objective went (P, S, M or U)
    tables: all tables · table 2: look at table 2 · gather 2: everybody goes on there
    who: who is here · remove 7 9: take seats 7 and 9 away · remove new: all that are new in this vote
    code: how people come in · code new: another code · lock: nobody new comes in · unlock
    screen: a word for the projector · screen here: open the big screen on this computer
    again: show everything once more · quit: stop and keep everything
