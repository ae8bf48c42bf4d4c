# Records.
records-none = You have not practised anything yet.
records-ahead = dated ahead of this computer's clock
records-damaged = damaged, cannot be read
records-damaged-from = damaged from event { $seq } on; what stands before it can be read
records-damaged-here = From here on this session is damaged.
records-newer = written by a newer version of veerkracht, cannot be read here
records-ended = finished: { $ending }
records-open = { $decisions ->
    [one] one choice made
   *[other] { $decisions } choices made
  }, not finished
records-ended-early = { $decisions ->
    [one] stopped after one choice
   *[other] stopped after { $decisions } choices
  }
records-tables = One evening, { $tables } tables  { $when }  { $scenario }
records-table = table { $table }
records-rehearsal = rehearsal, does not count
records-rehearsals-left-out = { $count ->
    [one] One rehearsal of a moderator does not count.
   *[other] { $count } rehearsals of a moderator do not count.
  }
records-started = started { $scenario } { $version } ({ $language })
records-answered-first = at the start, to “{ $question }”: { $answer }
records-drawn = at the start, behind the story: { $variable } is { $value }
records-decided = { $scene }: chose { $choice }, on to { $to }
records-deadline = { $scene }: the time passed, on to { $to }
records-resume = where the story was
records-named = { $name } ({ $id })
records-quoted = “{ $name }” ({ $id })
records-continued = { $scene }: on to { $to }
records-injected = { $inject } came in
records-noted = note at { $scene }: { $text }
records-answered = answer to “{ $question }”: { $text }
records-rewound = back to just after { $to }
records-adopted = went on with version { $version } of the scenario
records-hosted = a group meets, table { $table } of { $tables }
records-reopened = the program was started again
records-opened = talk at { $scene }
records-slides-shown = all of { $scene } was on the screen: time begins
records-extended = { $minutes ->
    [one] one more minute of talk
   *[other] { $minutes } more minutes of talk
  }
records-shortened = { $minutes ->
    [one] one minute less of talk
   *[other] { $minutes } minutes less of talk
  }
records-coming-in = everything stands still until everybody is here
records-killed = here the program stopped
records-paused = a break
records-break-until = a break until { $time }
records-jump = the computer slept, or its clock was set
records-stop-word = somebody said the stop word
records-unpaused = on again
records-vote-opened = vote { $round } at { $scene }
records-vote-opened-roles = vote { $round } at { $scene }, only for those whose decision it is
records-hands = hands were counted for { $choice }
records-vote-closed = vote { $round } at { $scene } closed: { $counts }
records-vote-corrected = vote { $round } at { $scene }, hands put right: { $counts }
records-shown = vote { $round } shown
records-vote-taken-up = in { $scene } on with the same vote
records-settled-majority = by most votes: { $choice }.
records-settled-role = those whose decision it was chose { $choice }.
records-settled-moderator = after the talk: { $choice }.
records-corrected-majority = how the decision at { $seq } was made is put right: by most votes.
records-corrected-role = how the decision at { $seq } was made is put right: those whose decision it was made it.
records-corrected-moderator = how the decision at { $seq } was made is put right: the moderator made it, after the talk.
records-reason = Because: { $text }
records-dissent = Against: { $text }
records-gathered = went on with table { $table }
records-stopped-at = stopped at { $scene }, before the story was over
records-rescheduled = { $inject } comes when the clock says { $minutes } minutes
records-held = { $inject } comes only when the moderator sends it
records-reworded = { $inject } in other words: { $text }
records-improvised = the moderator at { $scene }: { $text }
records-otherwise = rather something else at { $scene }: { $text }
records-planned = plan for from now on: { $plan }
records-reviewed = of a plan in { $session }: { $told }
records-surveyed = statements answered ({ $round })
records-taken-back = what stood at event { $seq } is taken back
records-advised = at { $scene } advice was heard from { $adviser }
records-practised = at { $scene } this was done: { $task }; kept: { $kept }
records-rated = { $objective }: { $rating }
records-withheld = The counts by which somebody could be singled out, and how many hands went up, are left out. With --whole everything is in it: for another computer of your own.
records-exported = { $count ->
    [one] One session
   *[other] { $count } sessions
  } written.
records-imported = { $count ->
    [0] Nothing was added: what is in it is here already.
    [one] One new session added.
   *[other] { $count } new sessions added.
  }
records-none-in-file = There is no session in “{ $path }”. Nothing was added.
records-completed = { $count ->
    [one] One session that was here already has all its counts now.
   *[other] { $count } sessions that were here already have all their counts now.
  }
records-not-an-export = “{ $path }” is not a file with sessions of veerkracht: { $why }.
records-nothing-added = Nothing was added.
records-why-unreadable = it cannot be opened
records-why-large = it is larger than 64 MB
records-why-not-json = it is not JSON, or was cut off, at line { $line }
records-why-foreign = another program made it
records-why-newer = a newer version of veerkracht made it, and this one cannot read it yet
records-why-damaged = veerkracht made it, but at or above line { $line } something was changed or damaged
records-why-incomplete = session { $id } in it is not complete
records-why-long = session { $id } in it is longer than any evening: more than 4,000 events, or 16 MB
records-left-out = Left out of “{ $folder }”: { $files }.
records-twice = Two different sessions in that file have the name { $id }. Nothing was added.
records-nothing-to-forget = There is nothing to forget.
records-forget-needs-yes = Forgetting cannot be undone. Add --yes when you are sure.
records-forget-file = Made by a rescue: { $path }
records-forget-full = The disk is full, so nothing was forgotten. Make some room, and try again.
records-disk-full = The disk is full.
records-forget-sure = Forget { $count ->
    [0] these files
    [one] this session
   *[other] these { $count } sessions
  } for good? (yes/no)
records-kept = Nothing was forgotten.
records-forgotten = { $count ->
    [0] These files were
    [one] One session
   *[other] { $count } sessions
  } removed from this computer for good.
records-forgotten-here = { $count ->
    [0] No session
    [one] One session
   *[other] { $count } sessions
  } removed from the file of records.
records-still-in = Sessions that you removed are still in { $path }, which a rescue made. Remove that file as well; “veerkracht records forget --all” does so, with all sessions.
records-file-stays = { $path } stays: { $why }. Remove it yourself.
records-forgotten-later = { $count ->
    [one] One session
   *[other] { $count } sessions
  } removed. Another window of veerkracht is open: they will be gone from the disk for good when you close it.
records-forgotten-in-part = { $count ->
    [one] One session
   *[other] { $count } sessions
  } removed, but pieces of them may still be on the disk: { $why } “veerkracht records forget --all --yes” clears them up as well, with all that is left.
records-nothing-to-rescue = Nothing is damaged. Every session is whole.
records-no-store = There are no records in { $folder }.
records-rescued = { $count ->
    [0] No session is whole
    [one] One session is whole
   *[other] { $count } sessions are whole
  }.
records-rescued-into = What is sound is in { $path }. Take it up again with: veerkracht records import { $path }
records-rescued-nothing = Nothing in it could be read.
records-rescued-newer = Session { $id } was written by a newer version of this program. It is still in the file that was set aside; rescue it with that version.
records-rescued-lost = Session { $id } is lost: nothing of it can be read.
records-rescued-cut = Session { $id } is sound up to event { $seq }; what came after is lost.
records-rescued-perhaps = If you miss a session that is not named here, nothing was left of it.
records-set-aside = The damaged file is now called { $path }.
