# Leading a group.
host-which-scenario = Which scenario? For example: veerkracht host reporter-calls
host-name-the-file = The scenario “{ $scenario }” is not here. Name its file: veerkracht host FILE --resume
host-no-such-group = There is no group session { $id }. “veerkracht records” shows them all.
host-no-rehearsal = This was a real evening. Made-up people cannot take part in it. Begin a rehearsal without --resume.
host-only-ended-early = No evening is still going on. The one of { $time } stopped early. To go on after all: veerkracht host --resume { $id }
host-go-on-ask = An evening with this story is not finished. Go on with it? (yes, or no for a new one)
host-several = There are more evenings that are not finished. We go on with the first; name another one with --resume.
host-which-evening = Which evening do you go on with? Type its number (Enter is 1):
host-none-picked = No evening was chosen. Everything stays as it was.
host-port-taken = Port { $port } is taken: another program listens there, perhaps an earlier “veerkracht host”. Close it, or give another port with --port.
host-port-refused = We may not listen on port { $port } ({ $why }). Give another with --port, such as 4800.
host-no-network = The room cannot open: { $why }
host-moved = Port 4800 is taken, so the room has another address now. Phones of an earlier start do not find it by themselves; let them scan the code again.
host-firewall = Windows asks in a moment whether other devices may reach veerkracht. Allow it, on public networks too: the Wi-Fi of a hall is one. Only then can phones come in. What they send stays on this computer.
host-network-hotspot = own hotspot
host-network-wifi = Wi-Fi
host-network-wifi-named = Wi-Fi “{ $name }”
host-network-cable = cable
host-network-other = other network “{ $name }”
host-no-network-yet = No network: phones cannot come in. Join the Wi-Fi of the hall, or open a hotspot on this computer. It is noticed by itself.
host-no-other = There is no other network that phones could reach.
host-stay = A phone that says “no internet”? Let it stay on this Wi-Fi, and switch its mobile data off for now.
host-welcomes = beginning on the projector: how to come in
host-invites = invitation on the projector
host-agreements = agreements on the projector
host-premortem = “suppose it went wrong” on the projector
host-rather = Rather than these choices (written with the decision):
host-plans = This is what the group plans:
host-plans-earlier = This is what you planned before:
host-slide = slide { $number }/{ $count }

# Before the evening begins, on the screen and in lines.
host-opening = Agree on this first:
host-opening-title = Everybody is here in a personal capacity.
host-opening-stays = What is said here stays here.
host-opening-pass = Anybody may pass, without explaining.
host-opening-names = We use no real names.
host-opening-stop = The stop word is “stop”. Whoever says it stops everything.
host-terms-tables = { $tables } tables, each on a road of its own
host-terms-confidence = With each vote: are you sure?
host-terms-guess = With each vote: what do you think most will choose? With few phones the room does not see that
host-terms-held = What a choice brings and costs is kept for the debrief
host-terms-shown = What a choice brings and costs is shown at once
host-terms-rehearsal = Rehearsal: { $people } made-up people take part
host-goes-on-rehearsal = You go on with the rehearsal of { $begun }; the last thing happened at { $last }. It does not count.
host-nobody-rehearses = No made-up people take part now. To have 25 of them again, leave and type: veerkracht host --resume { $id } --rehearse 25
host-goes-on = You go on with the evening of { $begun }; the last thing happened at { $last }.
host-stood = So far { $decisions ->
    [0] nothing was decided
    [one] there is one decision
   *[other] there are { $decisions } decisions
  }. You were at “{ $scene }”.
host-stood-table = Table { $table }: { $decisions ->
    [0] nothing decided yet
    [one] one decision
   *[other] { $decisions } decisions
  }, at: { $scene }.
# Where a choice leads, for the moderator.
host-leads-back = back to { $scene }
host-leads-ending = { $scene } (ending)
host-leads-drawn = drawn: { $scenes }
host-leads-interrupted = { $inject } (interrupts { $scene })

# What a moderator sees, on the screen and in lines.
host-table = Table { $table }
host-timer = talk { $talked }
host-timer-slides = time begins at the last slide
host-timer-planned = talk { $talked } of { $planned }
host-timer-over = talk time is up: { $talked } of { $planned }
host-company = { $connected }/{ $seats } connected · clock { $time }
host-clock = clock { $time }
host-voted = { $voted } of { $voters } voted
host-projected = table { $table } on the projector
host-time-up = the time to decide is over
host-dark = projector dark
host-break = Break
host-break-until = Break until { $time }
host-jump = Standing still
host-stop-word = Stop word
host-stop-word-about = Somebody said the stop word. Everything stands still. First see how everybody is doing; the story can wait.
host-jump-about = The computer slept, or its clock was set. That time does not count.
host-consequence-time-up = Time ran out. This is what it brought
host-consequence = What your decision brought
host-reading = The room reads what it brought
host-passage = Read it out, then go on
host-talk = Talking
host-vote = Vote { $number } open
host-vote-roles = Vote { $number } open, by role
host-counted = Vote { $number } closed, only you see it
host-shown = Vote { $number } shown
host-taken-up = One more decision from the same vote
host-with-table = On with table { $number }
host-ended = How it ended
host-ended-early = You stop here
host-ended-early-about = The story is not over. It need not be: look back together on what you did.
host-next = Next comes:
host-notes = For you alone:
host-questions = Ask the group:
host-debrief = To talk about afterwards:
host-phones-hands = { $phones } + { $hands ->
    [one] 1 hand
   *[other] { $hands } hands
  }
host-guesses = guess: { $guesses }
host-unsure = { $unsure ->
    [one] 1 unsure
   *[other] { $unsure } unsure
  }
host-dash = room: –
host-only-you = only you: { $parts }
host-before = first { $before }
host-inject-clock = comes by itself after { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  } on the clock
host-inject-due = its time has come; it comes by itself as soon as it fits
host-inject-due-decision = its time has come, but it waits until you go on after the decision; if it fits then, it comes by itself
host-inject-due-paused = its time has come; it comes by itself when you go on
host-inject-condition = comes by itself when the story asks for it
host-inject-hand = comes only when you send it
host-inject-held = you hold it back; it comes only when you send it
host-inject-early = does not fit the story yet, but you can send it
host-inject-waits = does not fit the story yet; you can send it once it does
host-inject-past = no longer fits the story on this road, so it will not come
host-inject-past-early = no longer fits the story on this road and will not come by itself; it can be sent
host-inject-came = Something comes up, by itself.
host-no-injects = There is no inject to send now.
host-adviser-heard = the group reads it
host-task = Writing or saying it themselves
host-task-open = People write: { $writers ->
    [0] nobody yet
    [one] 1 phone
   *[other] { $writers } phones
  }, { $lines ->
    [one] 1 text
   *[other] { $lines } texts
  }
host-task-spoken = People say it out loud: { $lines ->
    [0] nothing written down yet
    [one] 1 text written down
   *[other] { $lines } texts written down
  }
host-task-asks = Which text do you keep? { $picked ->
    [0] Nobody chose yet
    [one] 1 phone chose
   *[other] { $picked } phones chose
  }
host-task-shown = everybody reads it
host-task-kept = in the record
host-task-picks = { $count ->
    [0] nobody would keep it
    [one] 1 would keep it
   *[other] { $count } would keep it
  }
host-no-road = Nothing has been decided yet.
host-not-secret = { $voters ->
    [one] Only one phone votes here: others can work out what it chose. So this vote is not secret, and the phone says so.
   *[other] Only { $voters } phones vote here: others can work out what each of them chose. So this vote is not secret, and the phones say so.
  }
host-no-counts = The room sees no number at all: that way nobody can work out who chose what.
host-dashes = Where fewer than { $fewest } people are behind a number, everybody sees a dash instead.
host-no-back = This is the beginning. There is nothing to go back to.
host-nobody-decided = Here time ran out. Nobody decided, so there is nothing to put right.
host-on-a-road-left = On a road that you left.
host-road-left = You left that road, so you cannot go back there. What stands there you can still correct.
host-scene-unnamed = the moment before this one
host-hands-anew = The hands of the last time do not count. Count them again.
host-new = { $new } new
host-seat-new = new in this vote
host-door-closed = door closed
host-tries = Somebody is trying codes: { $tries } wrong ones in a minute.
host-word = On the big screen, type: { $word }. Good for two minutes, once.
host-screen-in = A big screen has come in. The word is used up.
host-no-browser = No browser could be opened. Open this address yourself: { $url }
host-seat-away = phone asleep
host-nobody-new = Nobody is new in this vote.
host-nobody-asleep = No phone is asleep.
host-seat-behind = at the former address
host-behind = { $phones ->
    [one] One phone is still at the former address and cannot reach the room. Once it scans again, it is back in.
   *[other] { $phones } phones are still at the former address and cannot reach the room. Once they scan again, they are back in.
  }
host-aside = { $phones ->
    [one] One phone is not back from the former address and does not count
   *[other] { $phones } phones are not back from the former address and do not count
  }{ $votes ->
    [0] .
    [one] . One vote came from there and does not count either. Whoever scans again votes again.
   *[other] . { $votes } votes came from there and do not count either. Whoever scans again votes again.
  }
host-by-majority = most votes
host-by-role = those whose decision it is: { $roles }
host-by-moderator = you, after the talk
host-why = Why: { $text }
host-against = Seen differently: { $text }
host-no-vote = There was no vote.
host-tied-last = The vote is tied. Talk, and decide yourself.
host-tied = The vote is tied. Talk, vote once more, or decide yourself.
host-hint-split = For you alone: divided ({ $share } %). Talk about it, then vote again.
host-hint-agrees = For you alone: { $share } % choose the same. Ask what speaks against it.
host-hint-spread = For you alone: nothing gets more than { $share } %. Ask whether everybody understands the question alike.
host-majority = What most people chose is picked.
host-majority-left = What got most votes of what is left is picked.
host-no-votes-left = Nobody voted for what can still be chosen.
host-left = Everything is kept. Go on with: veerkracht host --resume { $id }
host-left-unkept = The last thing you did is not kept; everything before it is. Go on with: veerkracht host --resume { $id }
host-left-nothing = Nothing happened yet, so nothing was kept.
host-left-gone = The file with your sessions was removed, replaced or damaged while the program ran. This evening is not in it. “veerkracht records” shows what is left.
host-left-part = The file with your sessions was replaced or damaged while the program ran. Not all of this evening is in it. “veerkracht records” shows what is left.
host-left-forgotten = This evening was removed from this computer while the program ran, and nothing of it is kept here.
host-left-early = To go on after all: veerkracht host --resume { $id }
host-left-ended = Everything is kept. Thank you for leading.
    The report: veerkracht report { $id } --out report.html

host-survey-in = { $answered } of { $phones ->
    [one] one phone
   *[other] { $phones } phones
  } answered
host-survey-asked = asked
host-survey-fits = can be asked now
host-survey-not-now = not now
