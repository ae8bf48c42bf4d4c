# Leading a group in lines of text.
lines-come-in = Phones come in at { $url } with the code { $code }.
lines-or-at = Or at { $url }
lines-screen = The big screen: { $url }
lines-begin = Type “go” when everybody is in and has agreed. Until then nothing runs.
lines-begun = The clock runs.
lines-help-hint = Type “help” to see what you can do.
lines-table = Table
lines-notes = For you: { $notes }
lines-ask = Ask: { $question }
lines-planned = Planned: { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  } of talk.
lines-leads = leads to: { $scene }
lines-passage = Type “go” to go on to: { $scene }
lines-deadline = If the time runs out, after { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  } (“deadline”): { $scene }
lines-talk = You are talking, and no vote is open. “again” shows everything once more.
lines-injects = You can send: { $injects }
lines-then-go = Type “go” for what happens then.
lines-ended = The story is over. You can still say how it went, with “rate” and an objective: P (went well), S (with some trouble), M (with much trouble), U (could not be done).
lines-in-pause = A break. Type “on” to go on.
lines-in-stop = The stop word was said. Look after the people first. Type “on” when it is all right again.
lines-voting = { $voted } of { $voters } phones have voted. You alone see this: { $counts }
lines-counted = Closed, and not shown yet: { $counts }
lines-shown = Everybody sees: { $counts }
lines-count = { $choice } { $votes }{ $hands ->
    [0] {""}
   *[other] {" "}(hands: { $hands })
  }{ $unsure ->
    [0] {""}
   *[other] {" "}(not sure: { $unsure })
  }
lines-present = { $seats ->
    [0] Nobody is at this table yet.
    [one] One seat at this table, { $connected } connected now.
   *[other] { $seats } seats at this table, { $connected } connected now.
  }
lines-asleep = phone asleep
lines-removed = Seat { $number } is gone. That phone stays out.
lines-no-such-seat = There is no seat { $number }. “who” shows who is here.
lines-kept = Kept.
lines-dark = The big screen is black. “dark” lights it again.
lines-light = The big screen is on again.
lines-not-now = That is not possible here now.
lines-paused = Everything stands still. Type “on” first.
lines-not-kept = That did not work, and nothing changed: { $why }
lines-gathered = Everybody goes on at table { $table }.
lines-unclear = I do not recognise that. Type “help” to see what you can do.
lines-left = Everything is kept. Go on with: veerkracht host --resume { $id }
lines-left-ended = Everything is kept, under { $id }. Thank you for leading.
    The report: veerkracht report { $id } --out report.html
lines-help =
    vote: open a vote · vote roles: only for those whose decision it is
    hands 2 5: five hands for choice 2
    close: close the vote · show: let everybody see how it went
    choose 2 because … / against …: the decision, with the reason and what spoke against it
    go: go on · back: a step back, everything is kept
    deadline: let the time run out · extend 3: three minutes more
    send NAME: send what you have up your sleeve
    pause · stop (the stop word) · on: go on again
    dark: the big screen off, or on again
    note …: write something down · rate OBJECTIVE P: how an objective went (P, S, M or U)
    table 2: look at table 2 · gather 2: everybody goes on at table 2
    who: who is here · remove 7: take seat 7 away
    again: show everything once more · quit: stop and keep everything
